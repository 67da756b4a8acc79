import type { Bilingual } from '../../errors/internal.ts'
import { type Figure, type NumberInput, publishLong, type Step } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { read } from '../../shape/internal.ts'
import { allianceShape, placesOf } from './allianceShape.ts'
import { type LineFigures, lineFigures, type Member } from './lineFigures.ts'

/**
 * 穿透式监管（输入） — the members with their levels, and the lines to see through.
 *
 * @since 0.1.0
 */
export interface AllianceFiguresInput {
  readonly members: readonly AllianceMember[]
  readonly lines: readonly AllianceLine[]
}

/**
 * 成员单位与层级 — a member and its level, in the caller's words: `'county'`, `'township'`, `'village'`. No member may be
 * called `'outside'`.
 *
 * @since 0.2.0
 */
export interface AllianceMember {
  readonly id: string
  readonly label?: Bilingual
  readonly level: string
}

/**
 * 核对项目 — a figure that can be added up: money (to the fen), counts and days (whole), or points; zero or more.
 * `stated` is the whole as the alliance itself states it.
 *
 * @since 0.2.0
 */
export interface AllianceLine {
  readonly id: string
  readonly label?: Bilingual
  readonly unit: 'yuan' | 'count' | 'people' | 'personTimes' | 'cases' | 'days' | 'points' | 'drgPoints'
  /** One of every member: what is missing is no zero. */
  readonly values: readonly { readonly member: string; readonly value: NumberInput }[]
  readonly moves?: readonly CostMove[]
  readonly stated?: NumberInput
  /** How far parts and whole may lie apart, 0 unless given. */
  readonly tolerance?: NumberInput
}

/**
 * 费用转移 — cost that `from` caused and `to` reports. To `'outside'`: nobody inside reports it. From `'outside'`: a member
 * reports what is not the alliance's.
 *
 * @since 0.2.0
 */
export interface CostMove {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly amount: NumberInput
  readonly because: Bilingual
}

/**
 * 穿透结果 — every line by member, by level and for the alliance, as reported and after moving back. `reconciles` is
 * `null` where no line has a stated whole.
 *
 * @since 0.1.0
 */
export interface AllianceView {
  readonly lines: readonly AllianceLineView[]
  readonly reconciles: boolean | null
  readonly steps: readonly Step[]
}

/**
 * 项目穿透 — a line. Levels stand in the order in which members first name them.
 *
 * @since 0.2.0
 */
export interface AllianceLineView {
  readonly id: string
  readonly members: readonly (PartView & { readonly level: string })[]
  readonly levels: readonly PartView[]
  readonly alliance: Omit<PartView, 'id'>
  readonly check: AllianceCheck
}

/**
 * 部分数 — what a part reports, and what it caused.
 *
 * @since 0.2.0
 */
export interface PartView {
  readonly id: string
  readonly reported: DecimalText
  readonly attributed: DecimalText
}

/**
 * 核对 — the stated whole less what the parts report.
 *
 * @since 0.2.0
 */
export type AllianceCheck =
  | {
      readonly computable: true
      readonly stated: DecimalText
      readonly difference: DecimalText
      readonly reconciles: boolean
    }
  | { readonly computable: false; readonly because: Bilingual }

/**
 * 穿透核对 — sees through an alliance: every figure by member, by level and for the whole, and whether the parts make the
 * whole.
 *
 * Formula: attributed = reported + moved away − moved in; level = Σ members; alliance = Σ levels; difference = stated −
 * alliance as reported. Exact. A move between members leaves the whole as it is; only what is moved outside, or comes from
 * there, changes it.
 *
 * @param input - see {@link AllianceFiguresInput}
 * @throws `missing` (a member without value) · `unknown_id` · `duplicate_id` · `moved_to_itself` · `reserved_id` (a member
 *   called `'outside'`) · `exceeds_available` (more moved to a member than it reports) · `negative_amount` ·
 *   `not_whole_fen` · `not_an_integer` · `out_of_range` · `not_one_of` · `empty_list` · `unknown_key` ·
 *   `wrong_type` · `unclean_id` · `too_long` · `not_a_number` · `inexact_number` · `too_many_digits` ·
 *   `percent_not_allowed`
 * @see Supervision paper: supervision sees through the alliance to each of its institutions, so that cost is not moved
 *   downwards nor data blocked
 * @example
 * ```ts
 * import { reconcileAlliance } from 'yigongti'
 *
 * const { lines } = reconcileAlliance({
 *   members: [{ id: 'county', level: 'county' }, { id: 'east', level: 'township' }, { id: 'west', level: 'township' }],
 *   lines: [{
 *     id: 'cost', unit: 'yuan', stated: 1_000_000,
 *     values: [{ member: 'county', value: 700_000 }, { member: 'east', value: 200_000 }, { member: 'west', value: 100_000 }],
 *     moves: [{ id: 'm1', from: 'county', to: 'east', amount: 50_000, because: { zh: '检查费下转', en: 'tests billed below' } }],
 *   }],
 * })
 * lines[0]?.levels // => [
 * //   { id: 'county', reported: '700000.00', attributed: '750000.00' },
 * //   { id: 'township', reported: '300000.00', attributed: '250000.00' }
 * // ]
 * lines[0]?.check
 * // => { computable: true, stated: '1000000.00', difference: '0.00', reconciles: true }
 * ```
 * @since 0.1.0
 */
export function reconcileAlliance(input: AllianceFiguresInput): AllianceView {
  const { members: found, lines } = read(allianceShape(), input)
  const list = found.map(({ id, label, level }) => ({ id, name: label ?? { zh: id, en: id }, level }))
  const members = { list, places: placesOf(list) }
  const count = lines.reduce((sum, { moves }) => sum + list.length + moves.length, 0)
  return publishLong(count, () => {
    const views = lines.map((line, index) => lineFigures(line, index, members))
    const checked = views.flatMap(({ reconciles }) => reconciles ?? [])
    return {
      draft: {
        lines: views.map((view) => toView(view, list)),
        reconciles: checked.length === 0 ? null : checked.every(Boolean),
      },
      order: views.flatMap(({ reported, alliance, difference }) => [reported, alliance, difference ?? []].flat()),
    }
  })
}

function toView(
  { id, own, attributed, levels, reported, alliance, stated, difference, reconciles }: LineFigures,
  members: readonly Member[],
) {
  const check =
    difference === undefined || stated === undefined
      ? { computable: false as const, because: { zh: '未给出医共体公布数', en: 'the whole as stated was not given' } }
      : { computable: true as const, stated, difference, reconciles: reconciles === true }
  return {
    id,
    members: members.map((member, k) => ({
      id: member.id,
      level: member.level,
      reported: own[k] as Figure,
      attributed: attributed[k] as Figure,
    })),
    levels,
    alliance: { reported, attributed: alliance },
    check,
  }
}
