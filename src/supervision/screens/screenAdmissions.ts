import type { Bilingual, Issue } from '../../errors/internal.ts'
import { type Citation, libraryDefinition } from '../../figure/internal.ts'
import { type OutOf, read } from '../../shape/internal.ts'
import { chainStays, type SameDayStay } from '../../stays/internal.ts'
import type { Admission } from './Admission.ts'
import { nearDuplicates, numberFamilies } from './diagnosesShape.ts'
import { frontPage } from './frontPage.ts'
import { lowStandard } from './lowStandard.ts'
import { type AdmissionTable, institutionOf, openRegisters, type Registers } from './machine/AdmissionTable.ts'
import type { Block } from './machine/Block.ts'
import { readAdmissions } from './machine/readAdmissions.ts'
import { outpatientTurned } from './outpatientTurned.ts'
import { outsideCost } from './outsideCost.ts'
import { overlap } from './overlap.ts'
import { type ScreeningInput, type Screens, screeningShape } from './ScreeningInput.ts'
import { dayRange } from './ScreeningPeriod.ts'
import { type Hint, type ScreenRun, screenNames } from './ScreenRun.ts'
import { severeCases } from './severeCases.ts'
import { siphoning } from './siphoning.ts'
import { splitAdmission } from './splitAdmission.ts'
import { upwardFlow } from './upwardFlow.ts'

/**
 * 筛查结果（单项） — how many admissions (or institutions) a screen could judge, how many it passed over because an item
 * was missing or the numbers too small, and how many hints it gave. A screen that could judge nothing says why.
 *
 * @since 0.2.0
 */
export type ScreenReport = {
  readonly screen: keyof Screens
  readonly label: Bilingual
  readonly citations: readonly Citation[]
} & (
  | { readonly computable: true; readonly judged: number; readonly passedOver: number; readonly hints: number }
  | { readonly computable: false; readonly because: Bilingual }
)

/**
 * 筛查结果 — the hints in a fixed order (screen, then id), a report of every screen that was run, and what became of the
 * rows: `issues` lists the bad ones, which were left out.
 *
 * @since 0.1.0
 */
export interface Screening {
  readonly hints: readonly Hint[]
  readonly screens: readonly ScreenReport[]
  readonly admissions: { readonly given: number; readonly screened: number; readonly leftOut: number }
  readonly issues: readonly Issue[]
  /**
   * Rows that say again, field by field, what an earlier row says, where there are any: the first was taken for all. Rows
   * of the look-back are numbered on after those of the admissions.
   */
  readonly repeated?: readonly { readonly id: string; readonly row: number; readonly first: number }[]
  /** Groups of codes of diagnoses that differ in nothing but dots and trailing zeros, where there are any: they are not taken for one. */
  readonly nearDuplicates?: readonly (readonly string[])[]
}

/**
 * 住院筛查 — looks through admissions for split, low-standard and other doubtful ones: hints to look into, never verdicts.
 *
 * Formula: split admission: 0 to `withinDays` days from an earlier discharge of the person, same or related diagnosis,
 * nothing that excuses, and no other stay of the person goes on at that time. A stay that goes on from another by a
 * documented referral from one member to another, at most `referral.maxGap` days later, is one admission with it, which
 * ends with the last of them; one inside another is part of that. Overlap: more than `moreThanDays` days in common with
 * an earlier stay. Low-standard, outpatient turned inpatient, costs outside: all criteria given hold, days of stay being
 * discharge less admission, one at least (`sameDayStay`); a weight of 0 is that of a case without a group. Front page: required items empty, or a contradiction. Severe cases: 1 − now ÷
 * before of case-mix index or share of severe cases ≥ `fallAtLeast`, while severe cases outside ÷ all severe cases rises
 * by `outflowRiseAtLeast`. Siphoning: light cases at the lead hospital ÷ those at all members. Upward-only flow:
 * referrals down ÷ up. All comparisons are exact, bounds included unless named `below` or `more than`.
 *
 * Codes of diagnoses are compared in canonical form (NFKC, trimmed, upper case); those that differ in dots or trailing zeros
 * alone are two, and `nearDuplicates` names them.
 *
 * Rows of one month do not know what its first admissions follow: give those of before as `lookBack`. They are neither
 * judged nor counted, and the hints about stays of twelve months, each with what went before, are those of the year.
 *
 * No limit has a default. Hints come in the order of the screens, then by id: the order of the rows does not matter.
 * Hints about admissions depend on the rows of one person only, so they can be made in shards of persons; those about
 * institutions and the alliance need all rows. How each screen reads its name is the library's own definition unless
 * `citations` say otherwise.
 *
 * @param input - see {@link ScreeningInput}; days, yuan to the fen, weights of at most six decimals
 * @throws of a row where `badRows` is `strict`: `missing` · `wrong_type` · `too_many_decimals` (a weight) ·
 *   `unknown_key` · `unclean_id` · `too_long` · `duplicate_id` · `unknown_id` (institution) · `not_a_date` ·
 *   `out_of_range` (discharge before admission or outside the period, age, procedures, weight, tests above cost) ·
 *   `not_one_of` (sex) · `not_an_integer` · `negative_amount` · `not_whole_fen` · `not_a_number` · `inexact_number` ·
 *   `percent_not_allowed` · `too_many_digits`; of the rest the same and `empty_list` · `wrong_kind` ·
 *   `lead_not_member` · `second_lead`
 * @example
 * ```ts
 * import { screenAdmissions } from 'yigongti'
 *
 * const stay = (id: string, admittedOn: `${number}-${number}-${number}`, dischargedOn: typeof admittedOn) =>
 *   ({ id, person: 'p1', institution: 'county', admittedOn, dischargedOn, diagnosis: 'I63.9' })
 * const { hints, admissions, issues } = screenAdmissions({
 *   admissions: [
 *     stay('a', '2026-03-01', '2026-03-08'),
 *     stay('b', '2026-03-15', '2026-03-22'),
 *     stay('c', '2026-05-09', '2026-05-02'),
 *   ],
 *   institutions: [{ id: 'county', member: true, level: 2 }],
 *   badRows: 'collect',
 *   screens: {
 *     splitAdmission: {
 *       kind: 'splitAdmission',
 *       id: 'within15',
 *       label: { zh: '15 天内再入院', en: 'Readmission within 15 days' },
 *       citations: [],
 *       withinDays: 15,
 *     },
 *   },
 * })
 * hints.map(({ screen, id, comparedWith }) => [screen, id, comparedWith])
 * // => [ [ 'splitAdmission', 'b', 'a' ] ]
 * hints[0]?.because.zh // => '住院“a”（诊断 I63.9）出院后 7 天再次入院，诊断 I63.9 相同，界限为 15 天，待核查'
 * admissions // => { given: 3, screened: 2, leftOut: 1 }
 * issues.map(({ code, path }) => [code, path])
 * // => [ [ 'out_of_range', [ 'admissions', 2, 'dischargedOn' ] ] ]
 * ```
 * @since 0.1.0
 */
export function screenAdmissions(input: ScreeningInput): Screening {
  const { admissions, institutions, badRows, period, relatedDiagnoses, referral, sameDayStay, screens, ...more } = read(
    screeningShape(),
    input,
  )
  const registers = openRegisters(admissions, more.lookBack ?? [], institutions)
  const runs = beginAll(screens, sameDayStay, registers)
  const { table, issues, copies } = readAdmissions(registers, {
    strict: badRows === 'strict',
    period: period && dayRange(period),
    see: (block: Block): void => {
      for (const run of runs) run.see?.(block)
    },
    know: (block: Block): void => {
      for (const run of runs) run.know?.(block)
    },
  })
  const family = numberFamilies(table.codes.all, relatedDiagnoses)
  const stays = { ...table, ...chainsOf(table, referral?.maxGap), family }
  const hints: Hint[] = []
  const reports = runs.map(({ name, citations, end }): ScreenReport => {
    const { judged, passedOver, hints: found, whyNot } = end(stays)
    for (const hint of [...found].sort(byId)) hints.push(hint)
    const head = { screen: name, label: screenNames[name], citations }
    if (judged === 0) return { ...head, computable: false, because: whyNot }
    return { ...head, computable: true, judged, passedOver, hints: found.length }
  })
  const [given, screened] = [table.judgedUntil, table.judged]
  const near = nearDuplicates(table.codes, placesOf(table.order, table.diagnosis, table.codes.all.length))
  return {
    hints,
    screens: reports,
    admissions: { given, screened, leftOut: given - screened },
    issues,
    ...(copies.size === 0 ? {} : { repeated: [...copies].map((pair) => copyOf(table, pair)) }),
    ...(near.length === 0 ? {} : { nearDuplicates: near }),
  }
}

type ReadScreens = OutOf<ReturnType<typeof screeningShape>>['screens']

/** The screens that are asked for, in the order in which hints are given. */
function beginAll(rules: ReadScreens, sameDay: SameDayStay, registers: Registers) {
  const begin = <Name extends keyof Screens>(
    name: Name,
    screen: (rule: NonNullable<ReadScreens[Name]>, registers: Registers) => ScreenRun,
  ) => {
    const rule = rules[name]
    if (rule === undefined || rule === null) return []
    const citations = rule.citations.length === 0 ? libraryDefinition : rule.citations
    return [{ name, citations, ...screen(rule, registers) }]
  }
  return [
    ...begin('splitAdmission', splitAdmission),
    ...begin('lowStandard', (rule) => lowStandard(rule, sameDay, registers)),
    ...begin('outpatientTurned', (rule) => outpatientTurned(rule, sameDay, registers)),
    ...begin('overlap', (rule) => overlap(rule, sameDay)),
    ...begin('outsideCost', outsideCost),
    ...begin('frontPage', frontPage),
    ...begin('severeCases', severeCases),
    ...begin('siphoning', siphoning),
    ...begin('upwardFlow', upwardFlow),
  ]
}

/** The places that some rows name. */
function placesOf(rows: Uint32Array, column: Int32Array, length: number): readonly number[] {
  const named = new Uint8Array(length)
  for (let k = 0; k < rows.length; k++) named[column[rows[k] as number] as number] = 1
  return [...named.keys()].filter((place) => named[place] === 1)
}

/** The alliance before institutions; ids are unique in a screen. */
function byId(a: Hint, b: Hint): number {
  if (a.about !== b.about) return a.about < b.about ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function copyOf({ admissions }: Registers, [row, first]: readonly [number, number]) {
  return { id: (admissions[row] as Admission).id, row, first }
}

/**
 * Joins stays that go on from one another by a documented referral between two members. Nobody refers to himself.
 * Without a longest gap, or without referrals, nothing is joined.
 */
function chainsOf(table: AdmissionTable, maxGap: number | undefined) {
  if (maxGap === undefined || table.referrals.length === 0) return {}
  const from = new Int32Array(table.admissions.length).fill(-1)
  for (const referral of table.referrals) from[referral.row] = referral.from
  const leads = (before: number, row: number): boolean => {
    const [here, there] = [institutionOf(table, before), institutionOf(table, row)]
    return here !== there && here.member && there.member
  }
  const { order, heads } = chainStays(table, { from, maxGap, leads })
  return { order, heads }
}
