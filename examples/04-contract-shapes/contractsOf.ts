import type { BandInput, Bilingual, ContractStep } from 'yigongti'
import { acaRiskCorridor, reachCorridor } from 'yigongti/rules'
import type { Parameters } from './Parameters.ts'
import { percentOf } from './percentOf.ts'

/** One way of sharing the difference between a target and actual spending. */
export interface Contract {
  readonly id: 'guangdong' | 'aca' | 'reach' | 'mssp'
  readonly name: Bilingual
  readonly target: string
  /** What its rates are rates of. */
  readonly base: string
  readonly steps: readonly ContractStep[]
}

/** Four contracts on one total. */
export function contractsOf({ total, percent }: Parameters): readonly Contract[] {
  const whole = { target: total, base: total }
  return [
    {
      id: 'guangdong',
      name: { zh: '广东式', en: 'Guangdong-type' },
      // The risk-adjustment fund lies inside the total: a surplus begins below it.
      target: percentOf(total, 100 - percent.riskFund),
      base: total,
      steps: [{ kind: 'share', gain: surplusBands(percent), loss: overrunBands(percent) }],
    },
    { id: 'aca', name: { zh: 'ACA 式', en: 'ACA-type' }, ...whole, steps: [{ ...acaRiskCorridor, kind: 'share' }] },
    {
      id: 'reach',
      name: { zh: 'REACH 式', en: 'REACH-type' },
      ...whole,
      steps: [{ ...reachCorridor('professional', 2022), kind: 'share' }],
    },
    {
      id: 'mssp',
      name: { zh: 'MSSP 式', en: 'MSSP-type' },
      ...whole,
      // 2 % both ways, then from the first yuan: 75 % of gains, 40 % of losses, at most 20 and 15 % of the target
      steps: [
        { kind: 'threshold', rate: '2%', counts: 'all' },
        { kind: 'share', gain: '75%', loss: '40%' },
        { kind: 'cap', id: 'gainCap', side: 'gain', rate: '20%' },
        { kind: 'cap', id: 'lossCap', side: 'loss', rate: '15%' },
      ],
    },
  ]
}

/** A surplus up to the cap, by its factor. */
function surplusBands({ surplusCap, surplusFactor }: Parameters['percent']): readonly BandInput[] {
  return [
    { upTo: `${surplusCap}%`, share: `${surplusFactor}%` },
    { upTo: null, share: 0 },
  ]
}

/** The risk-adjustment fund bears the first layer; then the alliance bears what the pool's bands leave. */
function overrunBands({ riskFund, poolShareOfOverrun }: Parameters['percent']): readonly BandInput[] {
  return [
    { upTo: `${riskFund}%`, share: 0 },
    ...poolShareOfOverrun.map(({ upTo, share }) => ({
      upTo: upTo === null ? null : `${riskFund + upTo}%`,
      share: `${100 - share}%`,
    })),
  ]
}
