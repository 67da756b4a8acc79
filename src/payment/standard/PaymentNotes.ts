import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import type { Citation, Label, NumberInput } from '../../figure/internal.ts'
import { type Rule, ruleHead } from '../../policy/internal.ts'
import {
  bare,
  code,
  heading,
  type Law,
  law,
  lazily,
  list,
  type OutOf,
  optional,
  rate,
  record,
  uniqueIds,
} from '../../shape/internal.ts'

/**
 * 支付备注 — a note beside a group in a price table: for certain treatments it is paid as another group (`payAs`), or a
 * share of its unit is paid (`unitShare`), or both, the share then being one of the other group's unit.
 *
 * @since 0.1.0
 */
export interface PaymentNote {
  readonly id: string
  /** The group it stands beside. */
  readonly group: string
  /** For which treatment: whether a case had it, only its record can say. */
  readonly label: Bilingual
  readonly payAs?: string
  readonly unitShare?: NumberInput
  readonly citations: readonly Citation[]
}

/**
 * 支付备注规则 — the notes of a price table.
 *
 * @since 0.2.0
 */
export interface PaymentNotes extends Rule<'paymentNotes'> {
  readonly notes: readonly PaymentNote[]
}

/** The notes with their shares as exact numbers, their groups in canonical form. */
export type ReadPaymentNotes = OutOf<ReturnType<typeof paymentNotesShape>>

export const paymentNotesShape = /* @__PURE__ */ lazily(() => {
  const note = record<PaymentNote>({ zh: '支付备注', en: 'Payment note' })(
    {
      ...heading(),
      group: code({ zh: '病组', en: 'Group' }),
      payAs: optional(code({ zh: '支付病组', en: 'Group paid as' })),
      unitShare: optional(bare(rate(shareOfUnit, { above: 0, atMost: 1 }))),
    },
    [saysSomething],
  )
  return record<PaymentNotes>({ zh: '支付备注规则', en: 'Payment notes' })({
    ...ruleHead('paymentNotes'),
    notes: list({ zh: '各条备注', en: 'Notes' }, note, { laws: [uniqueIds] }),
  })
})

/** A note says as what, or how much, is paid. */
const saysSomething: Law<{ readonly payAs: string | undefined; readonly unitShare: unknown }> = law(
  ['missing'],
  ['oneAtLeast', 'payAs', 'unitShare'],
  ({ payAs, unitShare }) => [payAs, unitShare] as const,
  ([payAs, unitShare], reading) => {
    if (payAs === undefined && unitShare === undefined) reading.refuse('missing', { expected: 'payAs / unitShare' })
  },
)

export const shareOfUnit = /* @__PURE__ */ deepFreeze({
  id: 'unitShare',
  name: { zh: '按权重的比例', en: 'Share of the unit' },
  unit: 'rate',
} as const satisfies Label)
