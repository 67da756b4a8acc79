import type { Bilingual } from '../../errors/internal.ts'
import { deepFreeze } from '../../errors/internal.ts'
import type { Label, NumberInput } from '../../figure/internal.ts'
import { figure, formula, publish, type Step, sumOf, sumOfProducts } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import {
  id,
  lazily,
  list,
  notNegative,
  orElse,
  places,
  read,
  record,
  uniqueIds,
  wholeFigure,
} from '../../shape/internal.ts'

/**
 * 指数（结果） — an index, or why it cannot be computed.
 *
 * @since 0.2.0
 */
export type IndexResult =
  | { readonly computable: true; readonly index: DecimalText; readonly steps: readonly Step[] }
  | { readonly computable: false; readonly because: Bilingual }

/** What is said of a hospital without cases. */
export const noCases = {
  computable: false,
  because: { zh: '没有病例，分母为零', en: 'no cases: the denominator is zero' },
} as const satisfies IndexResult

/**
 * 病例组合指数（输入） — the weight of every group that a hospital has treated, and its cases.
 *
 * @since 0.1.0
 */
export interface CaseMixInput {
  readonly groups: readonly { readonly id: string; readonly weight: NumberInput; readonly cases: NumberInput }[]
  /** Decimals of the index, 4 unless given. */
  readonly places?: NumberInput
}

/**
 * 病例组合指数 — the case mix index (CMI): the mean weight of the cases of a hospital.
 *
 * Formula: CMI = Σ RW·n ÷ Σ n, half-up to four decimals (or `places`).
 *
 * @param input - weights zero or more, cases whole numbers
 * @returns the index; without any case `{ computable: false, because }`
 * @throws `not_an_integer` · `out_of_range` · `duplicate_id` · `empty_list` · `not_a_number` · `missing` ·
 *   `unknown_key` · `inexact_number` · `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` ·
 *   `wrong_type`
 * @example
 * ```ts
 * import { caseMixIndex } from 'yigongti'
 *
 * const groups = [{ id: 'AA19', weight: '29.7', cases: 2 }, { id: 'ES35', weight: '0.5162', cases: 98 }]
 * const mix = caseMixIndex({ groups })
 * mix.computable && mix.index // => '1.0999'
 * ```
 * @since 0.1.0
 */
export function caseMixIndex(input: CaseMixInput): IndexResult {
  const { groups, places } = read(caseMixShape(), input)
  const cases = groups.map((group) => group.cases)
  if (cases.every(({ value }) => value.n === 0n)) return noCases
  const weights = groups.map(({ weight }) => weight)
  const index = figure(L.caseMixIndex, formula`(${sumOfProducts(weights, cases)}) ÷ (${sumOf(cases)})`, {
    mode: 'halfUp',
    places,
  })
  return { computable: true, ...publish({ index }) }
}

export const caseMixShape = /* @__PURE__ */ lazily(() => {
  const group = record<CaseMixInput['groups'][number]>({ zh: '病组', en: 'Group' })({
    id: id(),
    weight: notNegative(L.weight),
    cases: wholeFigure(casesOfGroup, { atLeast: 0 }),
  })
  return record<CaseMixInput>({ zh: '病例组合指数', en: 'Case mix' })({
    groups: list({ zh: '病组', en: 'Groups' }, group, { laws: [uniqueIds] }),
    places: orElse(places(), 4),
  })
})

const L = /* @__PURE__ */ deepFreeze({
  weight: { id: 'cmiWeight', name: { zh: '病组权重', en: 'Weight of the group' }, unit: 'weight' },
  caseMixIndex: { id: 'caseMixIndex', name: { zh: '病例组合指数', en: 'Case mix index' }, unit: 'ratio' },
} as const satisfies Record<string, Label>)

export const casesOfGroup = /* @__PURE__ */ deepFreeze({
  id: 'indexCases',
  name: { zh: '病组例数', en: 'Cases of the group' },
  unit: 'cases',
} as const satisfies Label)
