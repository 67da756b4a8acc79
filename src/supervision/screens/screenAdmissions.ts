import { fail, type Path, show } from '../../errors/internal.ts'
import { readOption, readRecord } from '../../policy/internal.ts'
import type { Block } from './Block.ts'
import { mostDays } from './Criterion.ts'
import { screenNames } from './labels.ts'
import { markChains } from './markChains.ts'
import { openRegisters } from './Registers.ts'
import { readAdmissions } from './readAdmissions.ts'
import { nearDuplicates } from './readCodes.ts'
import { numberFamilies, readFamilies } from './readFamilies.ts'
import { readInstitutions } from './readInstitutions.ts'
import { readPeriod } from './readPeriod.ts'
import { readScreens } from './readScreens.ts'
import { readWhole } from './readWhole.ts'
import type { Lead, Screening, ScreenReport } from './Screening.ts'
import type { ScreeningInput } from './ScreeningInput.ts'

const keys = ['admissions', 'institutions', 'badRows', 'period', 'relatedDiagnoses', 'referral', 'screens']

/**
 * 住院筛查 — looks through admissions for split, low-standard and other doubtful ones: leads to look into, never verdicts.
 *
 * Formula: split admission: 0 to `withinDays` days from an earlier discharge of the person, same or related diagnosis,
 * nothing that excuses; a stay that goes on from another by a documented referral from one member to another, at most
 * `referral.maxGap` days later, is no admission of its own here. Overlap: an earlier stay ends more than `moreThanDays`
 * days after the admission. Low-standard, outpatient turned inpatient, costs outside: all criteria given hold, days of
 * stay being discharge less admission. Front page: required items empty, or a contradiction. Severe cases: 1 − now ÷
 * before of case-mix index or share of severe cases ≥ `fallAtLeast`, while severe cases outside ÷ all severe cases rises
 * by `outflowRiseAtLeast`. Siphoning: light cases at the lead hospital ÷ those at all members. Upward-only flow:
 * referrals down ÷ up. All comparisons are exact, bounds included unless named `below` or `more than`.
 *
 * Codes of diagnoses are compared in canonical form (NFKC, trimmed, upper case); those that differ in dots or trailing zeros
 * alone are two, and `nearDuplicates` names them.
 *
 * No limit has a default. Leads come in the order of the screens, then by id: the order of the rows does not matter.
 * Leads about admissions depend on the rows of one person only, so they can be made in shards of persons; those about
 * institutions and the alliance need all rows. How each screen reads its name is the library's own definition unless
 * `citations` say otherwise.
 *
 * @param input - see {@link ScreeningInput}; days, yuan to the fen, weights of at most six decimals
 * @throws of a row where `badRows` is `strict`: `duplicate_id` · `unknown_id` (institution) · `not_a_date` ·
 *   `out_of_range` (discharge before admission or outside the period, age, weight, tests above cost) · `not_one_of` (sex)
 *   · `unclean_id` and `too_long` (diagnosis) · `not_an_integer` · `negative_amount` · `not_whole_fen` · `not_a_number` ·
 *   `inexact_number`; of the rest also `empty_list` · `missing` · `wrong_type` · `unknown_key`
 * @example
 * ```ts
 * import { screenAdmissions } from 'yigongti'
 *
 * const stay = (id: string, admittedOn: `${number}-${number}-${number}`, dischargedOn: typeof admittedOn) =>
 *   ({ id, person: 'p1', institution: 'county', admittedOn, dischargedOn, diagnosis: 'I63.9' })
 * const { leads, admissions, issues } = screenAdmissions({
 *   admissions: [
 *     stay('a', '2026-03-01', '2026-03-08'),
 *     stay('b', '2026-03-15', '2026-03-22'),
 *     stay('c', '2026-05-09', '2026-05-02'),
 *   ],
 *   institutions: [{ id: 'county', member: true, level: 2 }],
 *   badRows: 'collect',
 *   screens: { splitAdmission: { withinDays: 15 } },
 * })
 * leads.map(({ screen, id, comparedWith }) => [screen, id, comparedWith])
 * // => [ [ 'splitAdmission', 'b', 'a' ] ]
 * leads[0]?.because.zh // => '住院“a”（诊断 I63.9）出院后 7 天再次入院，诊断 I63.9 相同，界限为 15 天，待核查'
 * admissions // => { given: 3, screened: 2, leftOut: 1 }
 * issues.map(({ code, path }) => [code, path])
 * // => [ [ 'out_of_range', [ 'admissions', 2, 'dischargedOn' ] ] ]
 * ```
 * @since 0.2.0
 */
export function screenAdmissions(input: ScreeningInput): Screening {
  readRecord(input, keys, [])
  const strict = readOption(input.badRows, ['strict', 'collect'], ['badRows']) === 'strict'
  const institutions = readInstitutions(input.institutions, ['institutions'])
  const families = readFamilies(input.relatedDiagnoses, ['relatedDiagnoses'])
  const period = input.period === undefined ? undefined : readPeriod(input.period, ['period'])
  const screens = readScreens(input.screens, ['screens'])
  const maxGap = readMaxGap(input.referral)

  const registers = openRegisters(readRows(input.admissions, ['admissions']), institutions)
  const runs = screens.map(({ name, screen }) => ({ name, citations: screen.citations, ...screen.begin(registers) }))
  const see = (block: Block): void => {
    for (const run of runs) run.see?.(block)
  }
  const { table, issues } = readAdmissions(registers, { strict, period, see })
  const family = numberFamilies(table.codes.all, families)
  const stays = { ...table, chained: markChains(table, maxGap), family }
  const leads: Lead[] = []
  const reports = runs.map(({ name, citations, end }): ScreenReport => {
    const { judged, passedOver, leads: found, whyNot } = end(stays)
    for (const lead of [...found].sort(byId)) leads.push(lead)
    const head = { screen: name, label: screenNames[name], citations }
    if (judged === 0) return { ...head, computable: false, because: whyNot }
    return { ...head, computable: true, judged, passedOver, leads: found.length }
  })
  const [given, screened] = [table.admissions.length, table.order.length]
  const near = nearDuplicates(table.codes, placesOf(table.order, table.diagnosis, table.codes.all.length))
  return {
    leads,
    screens: reports,
    admissions: { given, screened, leftOut: given - screened },
    issues,
    ...(near.length === 0 ? {} : { nearDuplicates: near }),
  }
}

/** The places that some rows name. */
function placesOf(rows: Uint32Array, column: Int32Array, length: number): readonly number[] {
  const named = new Uint8Array(length)
  for (let k = 0; k < rows.length; k++) named[column[rows[k] as number] as number] = 1
  return [...named.keys()].filter((place) => named[place] === 1)
}

function readRows(input: unknown, path: Path): readonly unknown[] {
  const expected = { zh: '列表', en: 'a list' }
  if (input === undefined) fail('missing', path, { expected })
  return Array.isArray(input) ? input : fail('wrong_type', path, { expected, received: show(input) })
}

function readMaxGap(input: unknown): number | undefined {
  if (input === undefined) return undefined
  const { maxGap } = readRecord(input, ['maxGap'], ['referral'])
  return readWhole(maxGap, ['referral', 'maxGap'], 0, mostDays)
}

/** The alliance before institutions; ids are unique in a screen. */
function byId(a: Lead, b: Lead): number {
  if (a.about !== b.about) return a.about < b.about ? -1 : 1
  return a.id < b.id ? -1 : 1
}
