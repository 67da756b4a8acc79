import { deepFreeze } from '../../errors/internal.ts'
import type { Label, NumberInput } from '../../figure/internal.ts'
import {
  type Citation,
  exact,
  type Figure,
  figure,
  formula,
  given,
  publish,
  read as readFrom,
  type Step,
} from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import {
  bare,
  code,
  failAt,
  id,
  lazily,
  listed,
  optional,
  positive,
  read,
  record,
  table,
  toCode,
} from '../../shape/internal.ts'
import { type PaymentNotes, paymentNotesShape, type ReadPaymentNotes, shareOfUnit } from './PaymentNotes.ts'
import { unitOfGroup } from './paymentStandard.ts'

/**
 * 支付备注（输入） — the group of a case, the notes of the price table, and which of them the case meets.
 *
 * @since 0.1.0
 */
export interface NotedCaseInput {
  readonly group: string
  /** The id of the note that the treatment of this case meets; left out where it meets none. */
  readonly note?: string
  readonly notes: PaymentNotes
  /** The units of the groups by their code; the group that is paid in the end must be among them. */
  readonly units: Readonly<Record<string, NumberInput>>
}

/**
 * 支付备注 — as which group a case is paid, and how much of a unit: what goes into `paymentStandard`.
 *
 * @since 0.2.0
 */
interface NotedCase {
  readonly paidAs: string
  readonly unit: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 支付备注 — applies a note of a price table: "pay as group X", "pay half the unit".
 *
 * Formula: unit = unit of the group paid as × share of the unit (1 where the note gives none), exact. The coefficient is
 * that of the group paid as: look it up under `paidAs`. Groups are compared in canonical form, `ob19` as `OB19`.
 *
 * @param input - see {@link NotedCaseInput}
 * @throws `wrong_kind` (the notes) · `not_a_date` (their dates) · `unknown_id` (a note that does not stand beside the
 *   group, a group without a unit) · `missing` (a note that says nothing) · `out_of_range` · `duplicate_id` ·
 *   `not_a_number` · `unknown_key` · `empty_list` · `inexact_number` · `not_one_of` · `percent_not_allowed` ·
 *   `too_long` · `too_many_digits` · `unclean_id` · `wrong_type`
 * @example
 * ```ts
 * import { applyPaymentNote, paymentStandard } from 'yigongti'
 * import { wuhan2022Notes } from 'yigongti/rules'
 *
 * const units = { LK11: '2.01', LJ15: '0.37', OB19: '0.55' }
 * const stones = applyPaymentNote({ group: 'LK11', note: 'LK11', notes: wuhan2022Notes, units })
 * stones.paidAs // => 'LJ15'
 * paymentStandard({ unit: stones.unit, price: 10618 }).standard // => '3928.66'
 * applyPaymentNote({ group: 'OB19', note: 'OB19', notes: wuhan2022Notes, units }).unit // => '0.275'
 * applyPaymentNote({ group: 'LK11', notes: wuhan2022Notes, units }).unit // => '2.01'
 * ```
 * @since 0.1.0
 */
export function applyPaymentNote(input: NotedCaseInput): NotedCase {
  const { group, note, notes, units } = read(notedCaseShape(), input)
  const beside = notes.notes.filter((one) => one.group === group)
  const found = note === undefined ? undefined : findNote(beside, note)
  const paidAs = found?.payAs ?? group
  const unit = [...units].find(([key]) => toCode(key) === paidAs)?.[1]
  if (unit === undefined) {
    failAt(notedCaseShape(), 'unknown_id', ['units'], { received: paidAs, expected: listed([...units.keys()]) })
  }
  const paid = paidFigure(given(unitOfGroup, unit), group, found, notes.citations)
  return publish({ paidAs, unit: paid })
}

export const notedCaseShape = /* @__PURE__ */ lazily(() =>
  record<NotedCaseInput>({ zh: '有备注的病例', en: 'Case with notes' })({
    group: code({ zh: '病组', en: 'Group' }),
    note: optional(id({ zh: '备注', en: 'Note' })),
    notes: paymentNotesShape(),
    units: table({ zh: '各病组权重', en: 'Units by group' }, bare(positive(unitOfGroup))),
  }),
)

type ReadNote = ReadPaymentNotes['notes'][number]

function findNote(beside: readonly ReadNote[], wanted: string): ReadNote {
  const found = beside.find(({ id }) => id === wanted)
  if (found !== undefined) return found
  const expected = listed(beside.map(({ id }) => id))
  return failAt(notedCaseShape(), 'unknown_id', ['note'], { received: wanted, expected })
}

/** A note cites its own sources, and those of the table that it does not name itself: a what-if may be among them. */
function paidFigure(unit: Figure, group: string, found: ReadNote | undefined, ofTable: readonly Citation[]): Figure {
  if (found === undefined) {
    const because = {
      zh: `${group} 没有适用的备注，按本组权重支付`,
      en: `no note of ${group} applies: its own unit is paid`,
    }
    return readFrom(L.paidUnit, unit.value, because, [unit], { citations: ofTable })
  }
  const { label, payAs = group, unitShare, citations: own } = found
  const named = new Set(own.map((citation) => JSON.stringify(citation)))
  const citations = [...own, ...ofTable.filter((citation) => !named.has(JSON.stringify(citation)))]
  const because = { zh: `${label.zh}：按 ${payAs} 支付`, en: `${label.en}: paid as ${payAs}` }
  if (unitShare === undefined) return readFrom(L.paidUnit, unit.value, because, [unit], { citations })
  return figure(L.paidUnit, formula`${unit} × ${given(shareOfUnit, unitShare)}`, exact, { because, citations })
}

const L = /* @__PURE__ */ deepFreeze({
  paidUnit: { id: 'paidUnit', name: { zh: '支付权重', en: 'Weight that is paid' }, unit: 'weight' },
} as const satisfies Record<string, Label>)
