import type { Bilingual } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
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
import { labels as L } from './labels.ts'

/**
 * 支付备注 — a note beside a group in a price table: for certain treatments it is paid as another group (`payAs`), or a
 * share of its unit is paid (`unitShare`), or both, the share then being one of the other group's unit.
 *
 * @since 0.2.0
 */
export interface PaymentNote {
  readonly id: string
  /** The group it stands beside. */
  readonly group: string
  /** For which treatment: whether a case had it, only its record can say. */
  readonly label: Bilingual
  readonly payAs?: string
  readonly unitShare?: DecimalInput
  readonly citations: readonly Citation[]
}

/** A note with its share as an exact number. */
export type ReadNote = OutOf<ReturnType<typeof noteShape>>

const noteShape = /* @__PURE__ */ lazily(() =>
  record<PaymentNote>({ zh: '支付备注', en: 'Payment note' })(
    {
      ...heading(),
      group: code({ zh: '病组', en: 'Group' }),
      payAs: optional(code({ zh: '支付病组', en: 'Group paid as' })),
      unitShare: optional(bare(rate(L.unitShare, { above: 0, atMost: 1, expected: '> 0, ≤ 1 (100%)' }))),
    },
    [saysSomething],
  ),
)

/** A note says as what, or how much, is paid. */
const saysSomething: Law<{ readonly payAs: string | undefined; readonly unitShare: unknown }> = law(
  ['missing'],
  ['oneAtLeast', 'payAs', 'unitShare'],
  ({ payAs, unitShare }) => [payAs, unitShare] as const,
  ([payAs, unitShare], reading) => {
    if (payAs === undefined && unitShare === undefined) reading.refuse('missing', { expected: 'payAs / unitShare' })
  },
)

export const paymentNotesShape = /* @__PURE__ */ lazily(() =>
  list({ zh: '支付备注', en: 'Payment notes' }, noteShape(), { laws: [uniqueIds] }),
)
