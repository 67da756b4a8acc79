import {
  exact,
  type Figure,
  figure,
  formula,
  lean,
  type NumberInput,
  publishLong,
  type Step,
  sumOf,
  sumOfProducts,
} from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import {
  id,
  law,
  lazily,
  list,
  namingOf,
  notNegative,
  positiveRate,
  read,
  record,
  uniqueIds,
  weight,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { zeroSumFigures } from './zeroSumFigures.ts'

/**
 * 风险平衡（输入） — the yuan a head, and whose risk is equalised: people and risk index of each alliance.
 *
 * @since 0.1.0
 */
export interface EqualisationInput {
  readonly perHead: NumberInput
  readonly alliances: readonly {
    readonly id: string
    readonly people: NumberInput
    readonly index: NumberInput
  }[]
}

/**
 * 风险平衡 — the mean index and the transfers: above zero is received, below zero is paid; they sum to zero.
 *
 * @since 0.2.0
 */
export interface Equalisation {
  readonly meanIndex: DecimalText
  readonly alliances: readonly { readonly id: string; readonly transfer: DecimalText }[]
  /** What all that receive get together. */
  readonly received: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 风险平衡转移 — moves money from alliances with good risks to alliances with bad ones; nothing is added or lost.
 *
 * Formula (the Swiss form): T_i = N_i·(ρ_i − ρ̄)·μ, with N people, ρ the risk index, ρ̄ the mean index by people and μ the
 * yuan a head. What is received in all rounds half-up to the fen; it is divided among those that receive, and collected
 * from those that pay, by largest remainder: the transfers sum to zero.
 *
 * @param input - see {@link EqualisationInput}
 * @throws `no_people` (nobody at all) · `out_of_range` (people or an index below zero, no yuan a head) ·
 *   `duplicate_id` · `unclean_id` · `too_long` · `empty_list` · `missing` · `wrong_type` · `not_a_number` ·
 *   `percent_not_allowed` · `unknown_key` · `inexact_number` · `too_many_digits`
 * @example
 * ```ts
 * import { equaliseRisk } from 'yigongti'
 *
 * const { meanIndex, alliances } = equaliseRisk({
 *   perHead: 1000,
 *   alliances: [
 *     { id: 'old', people: 100, index: '1.3' },
 *     { id: 'young', people: 300, index: '0.9' },
 *   ],
 * })
 * meanIndex // => '1'
 * alliances.map(({ transfer }) => transfer) // => [ '30000.00', '-30000.00' ]
 * ```
 * @since 0.1.0
 */
export function equaliseRisk(input: EqualisationInput): Equalisation {
  const { perHead, alliances } = read(equaliseRiskShape(), input)
  return publishLong(alliances.length, () => {
    const people = alliances.map((alliance) => alliance.people)
    const indices = alliances.map((alliance) => alliance.index)
    const meanIndex = figure(
      L.meanIndex,
      lean(formula`(${sumOfProducts(people, indices)}) ÷ (${sumOf(people)})`),
      exact,
    )
    const { received, transfers } = zeroSumFigures({
      exact: alliances.map((alliance, index) =>
        figure(
          namingOf(alliance, index)(L.exactTransfer),
          lean(formula`${alliance.people} × (${alliance.index} − ${meanIndex}) × ${perHead}`),
          exact,
        ),
      ),
      received: L.received,
      transfers: alliances.map((alliance, index) => namingOf(alliance, index)(L.transfer)),
    })
    const paid = alliances.map(({ id }, index) => ({ id, transfer: transfers[index] as Figure }))
    return { draft: { meanIndex, alliances: paid, received }, order: transfers }
  })
}

export const equaliseRiskShape = /* @__PURE__ */ lazily(() => {
  const alliance = record<EqualisationInput['alliances'][number]>({ zh: '医共体', en: 'Alliance' })({
    id: id(),
    people: notNegative(L.people),
    index: weight(L.index),
  })
  return record<EqualisationInput>({ zh: '风险平衡', en: 'Equalisation' })({
    perHead: positiveRate(L.perHead),
    alliances: list({ zh: '各医共体', en: 'Alliances' }, alliance, { laws: [uniqueIds, somebody] }),
  })
})

/** There is somebody, in one alliance at least. */
const somebody = /* @__PURE__ */ law(
  ['no_people'],
  ['somebody'],
  (alliances: readonly { readonly people: Figure }[]) => alliances.map(({ people }) => people),
  (people, reading) => {
    if (people.every(({ value }) => value.n === 0n)) reading.refuse('no_people')
  },
)
