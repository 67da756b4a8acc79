import { amendmentsName, budgetLabels as B } from '../budget/internal.ts'
import { type Bilingual, deepFreeze } from '../errors/internal.ts'
import {
  type Citation,
  type Figure,
  given,
  type Label,
  labelAt,
  type NumberInput,
  read,
  type Sourced,
  saying,
} from '../figure/internal.ts'
import {
  asGiven,
  bare,
  bilingual,
  citations,
  id,
  lazily,
  list,
  type OutOf,
  optional,
  record,
  signedAmount,
  uniqueIds,
} from '../shape/internal.ts'

/**
 * 清算时的总额调整 — a named amount by which the budget was amended at settlement, below zero where it takes away: a
 * change of enrolment, an epidemic, a new benefit, …
 *
 * It comes after growth and its cap, which stay as they were. Deposit, risk-adjustment fund and advances stay those of
 * the opening total.
 *
 * @since 0.2.0
 */
export interface Amendment {
  readonly id: string
  readonly label?: Bilingual
  readonly amount: NumberInput
  /** Why, for the trace. */
  readonly reason?: Bilingual
  readonly citations?: readonly Citation[]
}

/** Named amendments; there may be none. */
export const amendmentsShape = /* @__PURE__ */ lazily(() => {
  const amendment = record<Amendment>(B.amendment.name)({
    id: id(),
    label: optional(bilingual()),
    amount: bare(signedAmount(B.amendment)),
    reason: optional(asGiven(bilingual())),
    citations: optional(asGiven(citations())),
  })
  return list(amendmentsName, amendment, { mayBeEmpty: true, laws: [uniqueIds] })
})

/** Every amendment as a figure of its own, with its reason and under its own source. */
export function amendmentFigures(amendments: OutOf<ReturnType<typeof amendmentsShape>> = []): readonly Figure[] {
  return amendments.map(({ id, label, amount, reason, citations: own }, index) => {
    const { zh, en } = label ?? { zh: id, en: id }
    return amendmentFigure(labelAt(B.amendment, index, zh, en), amount, reason, own)
  })
}

function amendmentFigure(
  label: Label,
  amount: Sourced,
  reason: Bilingual | undefined,
  own: readonly Citation[] | undefined,
): Figure {
  const { origin } = amount
  if (origin === undefined) return read(label, amount, reason ?? decided, [], { citations: own })
  const citations = own === undefined ? origin.citations : [...own, ...(origin.citations ?? [])]
  const known = given(label, { ...amount, origin: { ...origin, citations } } as Sourced)
  return reason === undefined ? known : saying(known, withSource(reason, known.account?.because))
}

/** The reason, and where the amount comes from. */
function withSource(reason: Bilingual, source: Bilingual | undefined): Bilingual {
  return source === undefined ? reason : { zh: `${reason.zh}（${source.zh}）`, en: `${reason.en} (${source.en})` }
}

const decided: Bilingual = /* @__PURE__ */ deepFreeze({
  zh: '清算时由使用者给出的调整',
  en: 'an amendment at settlement, given by the user',
})
