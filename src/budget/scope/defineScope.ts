import { fail } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  type Step,
  stepsOf,
  sumOf,
} from '../../figure/internal.ts'
import { absolute, compare, readAmount, readOptionalAmount } from '../../numeric/internal.ts'
import { readOption, readRecord } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'
import { type ReadServiceLine, readParties, readServiceLines } from './readServiceLines.ts'
import type { BudgetScopeInput } from './ServiceLine.ts'

/**
 * 服务项目金额 — a service line in the result: what it comes to and who answers for it.
 *
 * @since 0.2.0
 */
export interface ScopedLine {
  readonly id: string
  readonly responsible: string
  readonly amount: string
}

/**
 * 预算范围 — what is in the budget and what is not: both are listed, and both are summed. `difference` is the stated
 * total less the sum it is compared with; `null` where none is stated.
 *
 * @since 0.2.0
 */
export interface BudgetScope {
  readonly total: string
  readonly outside: string
  readonly included: readonly ScopedLine[]
  readonly excluded: readonly ScopedLine[]
  /** What each party answers for, in the order in which the lines name them. */
  readonly parties: readonly { readonly id: string; readonly included: string; readonly excluded: string }[]
  readonly difference: string | null
  readonly steps: readonly Step[]
}

/**
 * 明确预算范围 — sums the service lines of a budget, and lists what is left out of it.
 *
 * Formula: total = Σ lines that are in; outside = Σ lines that are out; the same for every party. A stated total is
 * compared with the sum: a difference above the tolerance is an error, one within it is reported. Nothing is rounded.
 *
 * Which lines a budget covers and who answers for them is what the vulnerability study of the alliances' payment asks
 * to be made clear (明确预算范围、明确预算主体权责边界); how it is checked is the library's definition.
 *
 * @param input - see {@link BudgetScopeInput}; amounts in yuan, to the fen
 * @throws `sum_not_stated` (the lines do not come to the stated total) · `nothing_included` (no line is in) ·
 *   `unknown_id` (a party that is not listed) · `duplicate_id` · `wrong_type` (it is not said whether a line is in) ·
 *   `missing` · `empty_list` · `negative_amount` · `not_whole_fen` · `not_one_of` · `unknown_key`
 * @example
 * ```ts
 * import { defineScope } from 'yigongti'
 *
 * const scope = defineScope({
 *   lines: [
 *     { id: 'inpatient', amount: 214_000_000, included: true, responsible: 'alliance' },
 *     { id: 'elsewhere', amount: 82_500_000, included: true, responsible: 'alliance' },
 *     { id: 'seriousIllness', amount: 9_300_000, included: false, responsible: 'insurer' },
 *   ],
 *   stated: { total: 296_500_000 },
 * })
 * scope.total // => '296500000.00'
 * scope.excluded // => [ { id: 'seriousIllness', responsible: 'insurer', amount: '9300000.00' } ]
 * scope.difference // => '0.00'
 * ```
 * @since 0.2.0
 */
export function defineScope(input: BudgetScopeInput): BudgetScope {
  readRecord(input, ['lines', 'parties', 'stated'], [])
  const names = readParties(input.parties)
  const lines = readServiceLines(input.lines, names)
  const [included, excluded] = [lines.filter((line) => line.included), lines.filter((line) => !line.included)]
  if (included.length === 0) fail('nothing_included', ['lines'])
  const total = totalOf(L.inside, included)
  const outside = totalOf(L.outside, excluded)
  const ids = [...new Set(lines.map(({ responsible }) => responsible))]
  const parties = ids.map((id, index) => {
    const { zh, en } = names?.get(id) ?? { zh: id, en: id }
    const own = (list: readonly ReadServiceLine[]) => list.filter(({ responsible }) => responsible === id)
    return {
      id,
      included: totalOf(labelAt(L.partyInside, index, zh, en), own(included)),
      excluded: totalOf(labelAt(L.partyOutside, index, zh, en), own(excluded)),
    }
  })
  const difference = differenceFigure(input.stated, total, lines)
  return {
    total: total.text,
    outside: outside.text,
    included: included.map(toScopedLine),
    excluded: excluded.map(toScopedLine),
    parties: parties.map((party) => ({ id: party.id, included: party.included.text, excluded: party.excluded.text })),
    difference: difference?.text ?? null,
    steps: stepsOf([
      total,
      outside,
      ...parties.flatMap((party) => [party.included, party.excluded]),
      ...(difference === undefined ? [] : [difference]),
    ]),
  }
}

function totalOf(label: Label, lines: readonly ReadServiceLine[]): Figure {
  if (lines.length > 0) return figure(label, formula`${sumOf(lines.map(({ amount }) => amount))}`, exact)
  return figure(label, formula`0`, exact, { because: { zh: '没有此类项目', en: 'there is no such line' } })
}

/** The stated total less the sum; refused where it is beyond the tolerance. */
function differenceFigure(input: unknown, total: Figure, lines: readonly ReadServiceLine[]): Figure | undefined {
  if (input === undefined) return undefined
  const record = readRecord(input, ['total', 'tolerance', 'of'], ['stated'])
  const stated = given(L.stated, readAmount(record['total'], ['stated', 'total']))
  const tolerance = readOptionalAmount(record['tolerance'], ['stated', 'tolerance'])
  const of = readOption(record['of'] ?? 'included', ['included', 'all'], ['stated', 'of'])
  const sum = of === 'included' ? total : totalOf(L.all, lines)
  const difference = figure(L.difference, formula`${stated} − ${sum}`, exact)
  if (compare(absolute(difference.value), tolerance) > 0) {
    fail('sum_not_stated', ['stated', 'total'], { expected: stated.text, received: sum.text })
  }
  return difference
}

function toScopedLine({ id, responsible, amount }: ReadServiceLine): ScopedLine {
  return { id, responsible, amount: amount.text }
}
