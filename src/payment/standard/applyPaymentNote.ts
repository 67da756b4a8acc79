import { fail } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, given, read, type Step, stepsOf } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import { listed, readId, readRecord } from '../../policy/internal.ts'
import { readPositive } from '../readPositive.ts'
import { labels as L } from './labels.ts'
import type { PaymentNote } from './PaymentNote.ts'
import { type ReadNote, readPaymentNotes } from './readPaymentNotes.ts'

/**
 * 支付备注（输入） — the group of a case, the notes of the price table, and which of them the case meets.
 *
 * @since 0.2.0
 */
export interface NotedCaseInput {
  readonly group: string
  /** The id of the note that the treatment of this case meets; left out where it meets none. */
  readonly note?: string
  readonly notes: readonly PaymentNote[]
  /** The units of the groups by their code; the group that is paid in the end must be among them. */
  readonly units: Readonly<Record<string, DecimalInput>>
}

/**
 * 支付备注 — as which group a case is paid, and how much of a unit: what goes into `paymentStandard`.
 *
 * @since 0.2.0
 */
export interface NotedCase {
  readonly paidAs: string
  readonly unit: string
  readonly steps: readonly Step[]
}

/**
 * 支付备注 — applies a note of a price table: "pay as group X", "pay half the unit".
 *
 * Formula: unit = unit of the group paid as × share of the unit (1 where the note gives none), exact. The coefficient is
 * that of the group paid as: look it up under `paidAs`.
 *
 * @param input - see {@link NotedCaseInput}
 * @throws `unknown_id` (a note that does not stand beside the group, a group without a unit) · `missing` (a note that says
 *   nothing) · `out_of_range` · `duplicate_id` · `not_a_number` · `unknown_key`
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
 * @since 0.2.0
 */
export function applyPaymentNote(input: NotedCaseInput): NotedCase {
  readRecord(input, ['group', 'note', 'notes', 'units'], [])
  const group = readId(input.group, ['group'])
  const beside = readPaymentNotes(input.notes, ['notes']).filter(({ note }) => note.group === group)
  const found = input.note === undefined ? undefined : findNote(beside, input.note)
  const paidAs = found?.note.payAs ?? group
  const unit = given(L.unit, readUnit(input.units, paidAs))
  const paid = paidFigure(unit, group, found)
  return { paidAs, unit: paid.text, steps: stepsOf([paid]) }
}

function findNote(beside: readonly ReadNote[], id: unknown): ReadNote {
  const wanted = readId(id, ['note'])
  const known = beside.map(({ note }) => note.id)
  return (
    beside.find(({ note }) => note.id === wanted) ??
    fail('unknown_id', ['note'], { received: wanted, expected: listed(known) })
  )
}

function readUnit(units: unknown, group: string) {
  const known = readRecord(units, Object.keys(Object(units)), ['units'])
  if (!Object.hasOwn(known, group))
    fail('unknown_id', ['units'], { received: group, expected: listed(Object.keys(known)) })
  return readPositive(known[group], ['units', group])
}

function paidFigure(unit: Figure, group: string, found: ReadNote | undefined): Figure {
  if (found === undefined) {
    const because = {
      zh: `${group} 没有适用的备注，按本组权重支付`,
      en: `no note of ${group} applies: its own unit is paid`,
    }
    return read(L.paidUnit, unit.value, because, [unit])
  }
  const { note, unitShare } = found
  const target = note.payAs ?? group
  const because = { zh: `${note.label.zh}：按 ${target} 支付`, en: `${note.label.en}: paid as ${target}` }
  if (unitShare === undefined) return read(L.paidUnit, unit.value, because, [unit], { citations: note.citations })
  const share = given(L.unitShare, unitShare)
  return figure(L.paidUnit, formula`${unit} × ${share}`, exact, { because, citations: note.citations })
}
