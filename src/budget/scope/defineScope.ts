import type { Bilingual } from '../../errors/internal.ts'
import {
  exact,
  read as explained,
  type Figure,
  figure,
  formula,
  type Label,
  labelAt,
  type NumberInput,
  type Step,
  stepsOf,
  sumOf,
} from '../../figure/internal.ts'
import { absolute, compare } from '../../numeric/internal.ts'
import {
  amount,
  asGiven,
  bare,
  bilingual,
  citations,
  failAt,
  flag,
  id,
  law,
  lazily,
  list,
  type OutOf,
  option,
  optional,
  orElse,
  read,
  record,
  refuseUnknown,
  uniqueIds,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import type { ServiceLine } from './ServiceLine.ts'

/**
 * 预算范围（输入） — the service lines; the parties by name, if they are named; a total to check the sum against.
 *
 * @since 0.1.0
 */
export interface BudgetScopeInput {
  readonly lines: readonly ServiceLine[]
  /** Who answers for lines, by name. Where given, every line must name one of them. */
  readonly parties?: readonly { readonly id: string; readonly label: Bilingual }[]
  /**
   * A published total that the lines must come to, within the tolerance (none unless given). `of` says which lines:
   * those in the budget (the default), or all.
   */
  readonly stated?: {
    readonly total: NumberInput
    readonly tolerance?: NumberInput
    readonly of?: 'included' | 'all'
  }
}

/**
 * 预算范围 — what is in the budget and what is not: both are listed, and both are summed. `difference` is the stated
 * total less the sum it is compared with; `null` where none is stated.
 *
 * @since 0.1.0
 */
export interface BudgetScope {
  readonly total: string
  readonly outside: string
  readonly included: readonly { readonly id: string; readonly responsible: string; readonly amount: string }[]
  readonly excluded: readonly { readonly id: string; readonly responsible: string; readonly amount: string }[]
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
  const { lines: given, parties: named, stated } = read(defineScopeShape(), input)
  const names = new Map(named?.map(({ id, label }) => [id, label]))
  const lines = given.map((line, index) => toLine(line, index, names.get(line.responsible)))
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

function totalOf(label: Label, lines: readonly Line[]): Figure {
  if (lines.length > 0) return figure(label, formula`${sumOf(lines.map(({ amount }) => amount))}`, exact)
  return figure(label, formula`0`, exact, { because: { zh: '没有此类项目', en: 'there is no such line' } })
}

/** The stated total less the sum; refused where it is beyond the tolerance. */
function differenceFigure(stated: Given['stated'], total: Figure, lines: readonly Line[]): Figure | undefined {
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
  return { id, responsible, amount: amount.text }
}

/** A line, its amount a figure that says where it stands and why. */
interface Line {
  readonly id: string
  readonly amount: Figure
  readonly included: boolean
  readonly responsible: string
}

function toLine(line: Given['lines'][number], index: number, party?: Bilingual): Line {
  const { id, label, amount, included, responsible, because, citations } = line
  const { zh, en } = label ?? { zh: id, en: id }
  const where = sayWhere(included, party ?? { zh: responsible, en: responsible }, because)
  return {
    id,
    amount: explained(labelAt(L.line, index, zh, en), amount, where, [], { citations }),
    included,
    responsible,
  }
}

function sayWhere(included: boolean, party: Bilingual, reason: Bilingual | undefined): Bilingual {
  const [zh, en] = included ? ['纳入预算', 'in the budget'] : ['不纳入预算', 'not in the budget']
  return {
    zh: `${zh}；责任方：${party.zh}${reason === undefined ? '' : `；${reason.zh}`}`,
    en: `${en}; ${party.en} answers for it${reason === undefined ? '' : `; ${reason.en}`}`,
  }
}

type Given = OutOf<ReturnType<typeof defineScopeShape>>

export const defineScopeShape = /* @__PURE__ */ lazily(() => {
  const line = record<ServiceLine>(L.line.name)({
    id: id(),
    label: optional(bilingual()),
    amount: bare(amount(L.line)),
    included: flag({ zh: '纳入预算', en: 'Included' }),
    responsible: id(partyName),
    because: optional(bilingual()),
    citations: optional(asGiven(citations())),
  })
  const party = record<NonNullable<BudgetScopeInput['parties']>[number]>(partyName)({ id: id(), label: bilingual() })
  const stated = record<NonNullable<BudgetScopeInput['stated']>>(L.stated.name)({
    total: amount(L.stated),
    tolerance: orElse(bare(amount(L.tolerance)), 0),
    of: orElse(option({ zh: '合计范围', en: 'Which lines' }, ['included', 'all']), 'included'),
  })
  return record<BudgetScopeInput>({ zh: '预算范围', en: 'Scope of the budget' })(
    {
      lines: list({ zh: '服务项目', en: 'Service lines' }, line, { laws: [uniqueIds] }),
      parties: optional(list(partyName, party, { laws: [uniqueIds] })),
      stated: optional(stated),
    },
    [knownParties, someIncluded],
  )
})

const partyName = { zh: '责任方', en: 'Responsible party' }

/** Where parties are named, every line names one of them. */
const knownParties = /* @__PURE__ */ law(
  ['unknown_id'],
  ['knownParties'],
  (scope: {
    readonly lines: readonly { readonly responsible: string }[]
    readonly parties: readonly { readonly id: string }[] | undefined
  }) => [scope.lines.map(({ responsible }) => responsible), scope.parties?.map(({ id }) => id)] as const,
  ([ids, known], reading) => {
    if (known === undefined) return
    refuseUnknown(ids, known, (index, info) => reading.refuse('unknown_id', info, ['lines', index, 'responsible']))
  },
)

/** A budget without a line is none. */
const someIncluded = /* @__PURE__ */ law(
  ['nothing_included'],
  ['someIncluded'],
  (scope: { readonly lines: readonly { readonly included: boolean }[] }) => scope.lines.map(({ included }) => included),
  (included, reading) => {
    if (!included.includes(true)) reading.refuse('nothing_included', {}, ['lines'])
  },
)
