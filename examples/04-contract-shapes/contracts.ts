import { readFileSync } from 'node:fs'
import { type BandInput, type Bilingual, type ContractStep, round } from 'yigongti'
import { acaRiskCorridor, reachCorridor } from 'yigongti/rules'

/** What input.json holds. */
export interface Parameters {
  readonly about: Bilingual
  readonly year: number
  readonly total: string
  readonly riskFundRate: string
  readonly depositRate: string
  readonly score: number
  readonly surplusFactor: string
  readonly surplusCap: string
  readonly poolShareOfOverrun: readonly BandInput[]
  readonly spending: readonly string[]
}

/** One way of sharing the difference between a target and actual spending. */
export interface Contract {
  readonly id: string
  readonly name: Bilingual
  readonly target: string
  /** What its rates are rates of. */
  readonly base: string
  readonly steps: readonly ContractStep[]
}

export const parameters: Parameters = JSON.parse(readFileSync(new URL('input.json', import.meta.url), 'utf8'))

/** A rate of an amount, to the fen. */
export function partOf(amount: string, rate: string): string {
  const percent = Number(rate.replace('%', ''))
  const fen = BigInt(amount.replace('.', '')) * BigInt(Math.round(percent * 100))
  return round(`${fen}e-6`)
}

/** The four contracts on one total. Under Guangdong's rules the risk-adjustment fund lies between target and total. */
export function contractsOf({ total, riskFundRate, surplusFactor, surplusCap }: Parameters): readonly Contract[] {
  const riskFund = partOf(total, riskFundRate)
  const operating = partOf(total, `${100 - Number(riskFundRate.replace('%', ''))}%`)
  if (round(BigInt(total.replace('.', '')) - BigInt(riskFund.replace('.', ''))) === operating) throw new Error('fen')
  return [
    {
      id: 'guangdong',
      name: { zh: '广东式', en: 'Guangdong-type' },
      target: operating,
      base: total,
      steps: [
        {
          kind: 'share',
          // a surplus by its factor, at most 10 % of the total before it
          gain: [
            { upTo: surplusCap, share: surplusFactor },
            { upTo: null, share: 0 },
          ],
          // first the risk-adjustment fund, then what the pool leaves of its bands
          loss: [
            { upTo: '3%', share: 0 },
            { upTo: '8%', share: '30%' },
            { upTo: '13%', share: '50%' },
            { upTo: null, share: 1 },
          ],
        },
      ],
    },
    {
      id: 'aca',
      name: { zh: 'ACA 式', en: 'ACA-type' },
      target: total,
      base: total,
      steps: [{ kind: 'share', ...acaRiskCorridor }],
    },
    {
      id: 'reach',
      name: { zh: 'REACH 式', en: 'REACH-type' },
      target: total,
      base: total,
      steps: [{ kind: 'share', ...reachCorridor('professional', 2022) }],
    },
    {
      id: 'mssp',
      name: { zh: 'MSSP 式', en: 'MSSP-type' },
      target: total,
      base: total,
      // 2 % both ways, from the first yuan; 75 % of gains, 40 % of losses; at most 20 and 15 % of the target
      steps: [
        { kind: 'threshold', rate: '2%', counts: 'all' },
        { kind: 'share', gain: '75%', loss: '40%' },
        { kind: 'cap', id: 'gain cap', side: 'gain', rate: '20%' },
        { kind: 'cap', id: 'loss cap', side: 'loss', rate: '15%' },
      ],
    },
  ]
}
