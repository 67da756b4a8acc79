import type { Bilingual } from '../../errors/internal.ts'
import {
  exact,
  read as explained,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  publish,
  type Sourced,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import { absolute, compare, type DecimalText, zero } from '../../numeric/internal.ts'
import { failAt, read } from '../../shape/internal.ts'
import { type BudgetScopeInput, defineScopeShape, type ReadScope } from './BudgetScopeInput.ts'
import { labels as L } from './labels.ts'

/**
 * 预算范围 — what is in the budget and what is not: both are listed, and both are summed. `difference` is the stated
 * total less the sum it is compared with; `null` where none is stated.
 *
 * @since 0.1.0
 */
export interface BudgetScope {
  readonly total: DecimalText
  readonly outside: DecimalText
  readonly included: readonly { readonly id: string; readonly responsible: string; readonly amount: DecimalText }[]
  readonly excluded: readonly { readonly id: string; readonly responsible: string; readonly amount: DecimalText }[]
  /** What each party answers for, in the order in which the lines name them. */
  readonly parties: readonly { readonly id: string; readonly included: DecimalText; readonly excluded: DecimalText }[]
  readonly difference: DecimalText | null
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
 *   `unknown_id` (a party that is not listed) · `duplicate_id` · `wrong_type` · `missing` (also: whether a line is
 *   in) · `empty_list` · `negative_amount` · `not_whole_fen` · `not_a_number` · `percent_not_allowed` · `not_one_of` ·
 *   `unclean_id` · `too_long` · `unknown_key` · `inexact_number` · `too_many_digits`
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
 * @since 0.1.0
 */
export function defineScope(input: BudgetScopeInput): BudgetScope {
  const { lines: items, parties: named, stated } = read(defineScopeShape(), input)
  const names = new Map(named?.map(({ id, label }) => [id, label]))
  const lines = items.map((line, index) => toLine(line, index, names.get(line.responsible)))
  const [included, excluded] = [lines.filter((line) => line.included), lines.filter((line) => !line.included)]
  const total = totalOf(L.inside, included)
  const outside = totalOf(L.outside, excluded)
  const ids = [...new Set(lines.map(({ responsible }) => responsible))]
  const parties = ids.map((id, index) => {
    const { zh, en } = names.get(id) ?? { zh: id, en: id }
    const own = (list: readonly Line[]) => list.filter(({ responsible }) => responsible === id)
    return {
      id,
      included: totalOf(labelAt(L.partyInside, index, zh, en), own(included)),
      excluded: totalOf(labelAt(L.partyOutside, index, zh, en), own(excluded)),
    }
  })
  const difference = differenceFigure(stated, total, lines)
  const draft = {
    total,
    outside,
    included: included.map(toScopedLine),
    excluded: excluded.map(toScopedLine),
    parties,
    difference: difference ?? null,
  }
  return publish(draft, [total, outside, ...parties.flatMap((party) => [party.included, party.excluded])])
}

function totalOf(label: Label, lines: readonly Line[]): Figure {
  if (lines.length > 0) return figure(label, formula`${sumOf(lines.map(({ amount }) => amount))}`, exact)
  return explained(label, zero, { zh: '没有此类项目', en: 'there is no such line' }, [])
}

/** The stated total less the sum; refused where it is beyond the tolerance. */
function differenceFigure(stated: ReadScope['stated'], total: Figure, lines: readonly Line[]): Figure | undefined {
  if (stated === undefined) return undefined
  const sum = stated.of === 'included' ? total : totalOf(L.all, lines)
  const difference = figure(L.difference, formula`${stated.total} − ${sum}`, exact)
  if (compare(absolute(difference.value), stated.tolerance) > 0) {
    const info = { expected: stated.total.text, received: sum.text }
    failAt(defineScopeShape(), 'sum_not_stated', ['stated', 'total'], info)
  }
  return difference
}

function toScopedLine({ id, responsible, amount }: Line) {
  return { id, responsible, amount }
}

/** A line, its amount a figure that says where it stands and why. */
interface Line {
  readonly id: string
  readonly amount: Figure
  readonly included: boolean
  readonly responsible: string
}

function toLine(line: ReadScope['lines'][number], index: number, party?: Bilingual): Line {
  const { id, label, amount, included, responsible, because, citations } = line
  const { zh, en } = label ?? { zh: id, en: id }
  const where = sayWhere(included, party ?? { zh: responsible, en: responsible }, because)
  const from = originOf(labelAt(L.lineSource, index, zh, en), amount)
  return {
    id,
    amount: explained(labelAt(L.line, index, zh, en), amount, where, from, { citations }),
    included,
    responsible,
  }
}

/** What an amount that comes with an explanation is taken from. */
function originOf(label: Label, amount: Sourced): readonly Figure[] {
  return amount.origin === undefined ? [] : [given(label, amount)]
}

function sayWhere(included: boolean, party: Bilingual, reason: Bilingual | undefined): Bilingual {
  const [zh, en] = included ? ['纳入预算', 'in the budget'] : ['不纳入预算', 'not in the budget']
  return {
    zh: `${zh}；责任方：${party.zh}${reason === undefined ? '' : `；${reason.zh}`}`,
    en: `${en}; ${party.en} answers for it${reason === undefined ? '' : `; ${reason.en}`}`,
  }
}
