import { fail } from '../../errors/internal.ts'
import { toFixedString } from '../../numeric/internal.ts'
import { choice, id, lazily, list, optional, orElse, read, record, uniqueIds } from '../../shape/internal.ts'
import { catalogueFields, scoresOf } from '../columns/CaseCatalogue.ts'
import { type CaseTables, caseTables } from '../columns/CaseTables.ts'
import { countCases } from '../columns/countCases.ts'
import { caseColumns } from '../columns/IndexedCases.ts'
import type { CountedCases } from '../columns/partialCases.ts'
import { casesIn, moneyIn, type Tally } from '../columns/Tally.ts'
import { inPoints, type PointSystem } from '../PointSystem.ts'
import type { MarginGroup } from './GroupMarginsInput.ts'

/**
 * 病组盈亏的病例（输入） — cases in columns and the catalogue that they are counted by, as for `settleCases`.
 *
 * @since 0.2.0
 */
export interface MarginCasesInput extends CountedCases {
  /** A row for each group of each institution, or for each group alone; `institution` unless given. */
  readonly by?: 'institution' | 'group'
  /** Institutions of the catalogue that are departments of a hospital. */
  readonly departments?: readonly { readonly id: string; readonly hospital: string; readonly department: string }[]
}

/** 病组盈亏的一行 — a row as `groupMargins` and `explainMargins` take it, exact: sums in place of means. */
type CountedMarginGroup = Pick<MarginGroup, 'id' | 'hospital' | 'department'> & {
  readonly cases: number
  readonly points: string
  readonly cost: string
  readonly outliers?: { readonly cases: number; readonly points: string; readonly cost: string }
}

/**
 * 病例列汇总为病组 — sums any number of cases to the rows that {@link groupMargins} and {@link explainMargins} take: by group,
 * and by institution or department.
 *
 * Points of a case are those of `casePoints`, coefficient and rounding with them, and sums are exact at any size, so the rows
 * are what adding up case by case gives. Cases of a class other than `normal` are the outliers. Rows come in the order of the
 * catalogue; groups without cases have none. Rows are bulk data and have no steps.
 *
 * @param input - see {@link MarginCasesInput}; every group of the catalogue has its code as `id`
 * @throws `missing` · `bands_not_ascending` · `bands_not_open` · `conflicting_inputs` · `duplicate_id` · `empty_list` ·
 *   `inexact_number` · `not_a_date` · `not_a_number` · `not_an_integer` · `not_one_of` · `out_of_range` ·
 *   `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` · `unknown_key` · `wrong_kind` ·
 *   `wrong_length` · `wrong_type`
 * @example
 * ```ts
 * import { groupMargins, toMarginGroups } from 'yigongti'
 * import { deviationRules } from 'yigongti/rules'
 *
 * const groups = toMarginGroups({
 *   cases: {
 *     institution: Uint8Array.of(0, 0, 1),
 *     group: Uint8Array.of(0, 0, 0),
 *     cost: Float64Array.of(1_000_000, 2_500_000, 900_000), // 10,000, 25,000 and 9,000 yuan
 *   },
 *   groups: [{ id: 'I21', score: 1000, referenceMean: 10_000 }],
 *   institutions: [{ id: 'county' }, { id: 'township', coefficient: '0.8' }],
 *   deviation: deviationRules.national,
 * })
 * groups[0]?.outliers // => { cases: 1, points: '1500.0000', cost: '25000.00' }
 * const { byHospital } = groupMargins({ price: 10, paidBy: 'score', groups })
 * byHospital?.map(({ hospital, margin }) => [hospital, margin])
 * // => [ [ 'county', '-10000.00' ], [ 'township', '-1000.00' ] ]
 * ```
 * @since 0.2.0
 */
export function toMarginGroups(input: MarginCasesInput): readonly CountedMarginGroup[] {
  const { cases, by, departments, ...catalogue } = read(marginCasesShape(), input)
  const tables = caseTables(catalogue)
  const names = catalogue.groups.map(({ id: own }, index) => own ?? fail('missing', ['groups', index, 'id']))
  refuseTwice(names)
  const [groupCount, classCount] = [names.length, tables.classes.length]
  const placeCount = by === 'group' ? 1 : tables.ids.length
  const tally = countCases(tables, cases, {
    count: placeCount * groupCount * classCount,
    perInstitution: by === 'group' ? 0 : groupCount * classCount,
    perGroup: classCount,
    perClass: 1,
  })
  const write = writer(tables.places)
  const known = new Map(departments?.map((one) => [one.id, one]))
  const rows: CountedMarginGroup[] = []
  for (let row = 0; row < placeCount * groupCount; row++) {
    const [regular, apart] = rowSums(tally, row, tables)
    if (regular.cases + apart.cases === 0) continue
    const institution = tables.ids[Math.floor(row / groupCount)] as string
    const { hospital, department } = known.get(institution) ?? { hospital: institution, department: undefined }
    const place = by === 'group' ? {} : { hospital, ...(department === undefined ? {} : { department }) }
    const outliers = apart.cases === 0 ? {} : { outliers: write(apart) }
    const id = names[row % groupCount] as string
    // A literal that spreads these takes ten times as long.
    rows.push(Object.assign({ id }, place, write(regular), outliers))
  }
  return rows
}

/** What was counted: points in units of 10^-places, cost in fen. */
interface Sums {
  cases: number
  points: bigint
  cost: bigint
}

/** What a row has without its outliers, and in them. */
function rowSums(tally: Tally, row: number, { classes }: CaseTables): readonly [Sums, Sums] {
  const [regular, apart] = [nothing(), nothing()]
  for (let found = 0; found < classes.length; found++) {
    const cell = row * classes.length + found
    const cases = casesIn(tally, cell, found)
    if (cases === 0) continue
    const { points, cost } = moneyIn(tally, cell)
    const sums = classes[found]?.kind === 'normal' ? regular : apart
    sums.cases += cases
    sums.points += points
    sums.cost += cost
  }
  return [regular, apart]
}

const nothing = (): Sums => ({ cases: 0, points: 0n, cost: 0n })

function writer(places: number) {
  const d = 10n ** BigInt(places)
  return ({ cases, points, cost }: Sums) => ({
    cases,
    points: toFixedString({ n: points, d }, places),
    cost: toFixedString({ n: cost, d: 100n }, 2),
  })
}

function refuseTwice(names: readonly string[]): void {
  const seen = new Set<string>()
  names.forEach((name, index) => {
    if (seen.has(name)) fail('duplicate_id', ['groups', index, 'id'], { received: name })
    seen.add(name)
  })
}

export const marginCasesShape = /* @__PURE__ */ lazily(() => inPoints(marginCasesIn, scoresOf, 'dip'))

function marginCasesIn(system: PointSystem) {
  const department = record<NonNullable<MarginCasesInput['departments']>[number]>({ zh: '科室', en: 'Department' })({
    id: id(),
    hospital: id({ zh: '机构', en: 'Hospital' }),
    department: id({ zh: '科室', en: 'Department' }),
  })
  return record<MarginCasesInput>({ zh: '病组盈亏的病例', en: 'Cases for margins' })({
    cases: caseColumns(),
    ...catalogueFields(system),
    by: orElse(
      choice(
        { zh: '汇总方式', en: 'Summed by' },
        { institution: { zh: '按机构和病组', en: 'institution and group' }, group: { zh: '按病组', en: 'group' } },
      ),
      'institution',
    ),
    departments: optional(list({ zh: '科室', en: 'Departments' }, department, { laws: [uniqueIds] })),
  })
}
