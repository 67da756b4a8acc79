import type { Bilingual } from '../../errors/internal.ts'
import type { Citation, NumberInput } from '../../figure/internal.ts'
import {
  amount,
  asGiven,
  bare,
  bilingual,
  choice,
  citations,
  flag,
  id,
  law,
  lazily,
  list,
  type OutOf,
  optional,
  orElse,
  record,
  refuseUnknown,
  uniqueIds,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 服务项目 — a line of service (inpatient, outpatient, chronic drugs, care elsewhere, …), whether the budget covers it,
 * and who answers for it.
 *
 * @since 0.2.0
 */
interface ServiceLine {
  readonly id: string
  readonly label?: Bilingual
  /** Yuan, to the fen. */
  readonly amount: NumberInput
  /** Whether the line is in the budget: always said, never assumed. */
  readonly included: boolean
  /** The id of the party that answers for the line. */
  readonly responsible: string
  /** Why the line is in or out. */
  readonly because?: Bilingual
  readonly citations?: readonly Citation[]
}

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

/** A scope as read. */
export type ReadScope = OutOf<ReturnType<typeof defineScopeShape>>

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
    of: orElse(
      choice(
        { zh: '合计范围', en: 'Which lines' },
        { included: { zh: '纳入预算的项目', en: 'those in the budget' }, all: { zh: '全部项目', en: 'all lines' } },
      ),
      'included',
    ),
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
    refuseUnknown(ids, known, (index, info) =>
      reading.refuse('unknown_id', { ...info, list: 'parties' }, ['lines', index, 'responsible']),
    )
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
