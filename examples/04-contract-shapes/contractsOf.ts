import { type Bilingual, type ContractStep, contractOf } from 'yigongti'
import { acaRiskCorridor, reachCorridor } from 'yigongti/rules'
import type { Parameters } from './Parameters.ts'
import { rulesOf, yearOf } from './rulesOf.ts'

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
export function contractsOf(input: Parameters): readonly Contract[] {
  const { total } = input
  const whole = { target: total, base: total }
  const { target, base, steps } = contractOf(rulesOf(input), yearOf(input))
  return [
    {
      id: 'guangdong',
      name: { zh: '广东式', en: 'Guangdong-type' },
      target: target.value,
      base: base.value,
      steps,
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
