import { fail, failMissing, type Issue, isSettlementError, type Path, show, toIssue } from '../../errors/internal.ts'
import { isSourced, type NumberInput } from '../../figure/internal.ts'
import { readAmount, toUnits } from '../../numeric/internal.ts'
import { amount, bare, choice, isObject, lazily, listed, orElse, read, record, toCode } from '../../shape/internal.ts'
import { notesOf, onBadRows, type RowNotes, rowsOfOneId } from '../../stays/internal.ts'
import { groupCode } from '../CaseGroup.ts'
import { inPoints } from '../PointSystem.ts'
import { type CaseCatalogue, catalogueFields, type ReadCatalogue, scoresOf } from './CaseCatalogue.ts'
import type { IndexedCases } from './IndexedCases.ts'
import { shortDecimal } from './readScaled.ts'

/**
 * 住院记录（入组） — an admission as it is counted: the same rows that screens and indicators take. Its group is that of
 * `group`, or else its principal diagnosis, where groups are diseases.
 *
 * @since 0.2.0
 */
export interface GroupedAdmission {
  readonly id: string
  readonly institution: string
  readonly diagnosis?: string
  /** The code of its group, where a grouper gave one. */
  readonly group?: string
  /** Whole cost, yuan to the fen; of one that comes explained or stated the value counts. */
  readonly cost?: NumberInput
}

/**
 * 病例列（结果） — the columns for `settleCases` and `partialCases`, and the admissions that fit no group of the catalogue.
 *
 * @since 0.2.0
 */
interface CaseColumns extends RowNotes {
  readonly cases: IndexedCases
  /** Left out of the columns; each with its place in the rows and the code that the catalogue does not have. */
  readonly ungrouped: readonly { readonly row: number; readonly id: string; readonly group: string }[]
}

/**
 * 病例列 — makes the columns that cases are counted from out of admissions, by the codes of groups and the ids of
 * institutions in a catalogue.
 *
 * Codes are compared in canonical form, `es35` as `ES35`; costs become whole fen, exactly. The time grows with the rows.
 * Many millions are counted in batches of a million or so: `partialCases` of each, then `settlePartials`. What fits no
 * group is refused, or collected as `ungrouped`: such cases get their points from `ungroupedPoints`. Rows alike in every
 * field are one (`repeated`); of others with one id, as of other bad rows, the first is refused, or all are listed
 * (`issues`) and left out. Columns are bulk data and have no steps.
 *
 * @param admissions - rows of any number of columns: others than those of {@link GroupedAdmission} are passed over
 * @param catalogue - as for `settleCases`; every group has its code as `id`
 * @param options - `badRows`: `strict`, unless given, throws at the first bad row and the first that fits no group; `collect`
 *   lists them and leaves them out
 * @throws `unknown_id` (an institution; with `strict` a group) · `duplicate_id` · `missing` (a cost, a code, the id of a
 *   group) · `negative_amount` · `not_whole_fen` · `out_of_range` · `wrong_type` · `empty_list` · `not_a_number` ·
 *   `inexact_number` · `too_many_digits` · `too_long` · `unclean_id` · `unknown_key` · `not_one_of`
 * @example
 * ```ts
 * import { settleCases, toCaseColumns } from 'yigongti'
 * import { deviationRules } from 'yigongti/rules'
 *
 * const catalogue = {
 *   groups: [{ id: 'I21', score: 1000, referenceMean: 10_000 }, { id: 'J18', score: 400, referenceMean: 4000 }],
 *   institutions: [{ id: 'county' }, { id: 'township' }],
 *   deviation: deviationRules.national,
 * }
 * const admissions = [
 *   { id: 'a1', institution: 'county', diagnosis: 'I21', cost: 10_000 },
 *   { id: 'a2', institution: 'township', diagnosis: 'j18', cost: '3900.50' },
 *   { id: 'a3', institution: 'township', diagnosis: 'Z99', cost: 800 },
 * ]
 * const { cases, ungrouped } = toCaseColumns(admissions, catalogue, { badRows: 'collect' })
 * ungrouped // => [ { row: 2, id: 'a3', group: 'Z99' } ]
 * settleCases({ ...catalogue, cases, pool: 14_000 }).institutions.map(({ payment }) => payment)
 * // => [ '10000.00', '4000.00' ]
 * ```
 * @since 0.2.0
 */
export function toCaseColumns(
  admissions: readonly GroupedAdmission[],
  catalogue: CaseCatalogue,
  options: { readonly badRows?: 'strict' | 'collect' } = {},
): CaseColumns {
  const { groups, institutions } = read(catalogueShape(), catalogue, ['catalogue'])
  const { badRows } = read(caseColumnsShape(), options, ['options'])
  const places = { group: groupPlaces(groups), institution: placesOf(institutions) }
  if (!Array.isArray(admissions)) {
    fail('wrong_type', ['admissions'], { expected: { zh: '列表', en: 'a list' }, received: show(admissions) })
  }
  const count = admissions.length
  const [institution, group, cost] = [new Uint32Array(count), new Uint32Array(count), new Float64Array(count)]
  const ungrouped: CaseColumns['ungrouped'][number][] = []
  const issues: Issue[] = []
  const repeated: NonNullable<CaseColumns['repeated']>[number][] = []
  const { copies, inConflict } = rowsOfOneId(admissions, badRows)
  let next = 0

  const take = (row: number): void => {
    const one: unknown = admissions[row]
    if (!isObject(one)) fail('wrong_type', ['admissions', row], { expected: 'object', received: show(one) })
    const id = textOf(one, 'id', row)
    if (inConflict(row)) fail('duplicate_id', ['admissions', row, 'id'], { received: show(id) })
    const at = placeOf(places.institution, one, row)
    const fen = fenOf(one['cost'], row)
    const key = one['group'] === undefined ? 'diagnosis' : 'group'
    const spelling = textOf(one, key, row)
    const found = places.group(spelling, ['admissions', row, key])
    if (found === undefined) {
      if (badRows === 'strict') {
        fail('unknown_id', ['admissions', row, key], { expected: listed(codesOf(groups)), received: show(spelling) })
      }
      ungrouped.push({ row, id, group: toCode(spelling) })
      return
    }
    institution[next] = at
    group[next] = found
    cost[next] = fen
    next++
  }

  for (let row = 0; row < count; row++) {
    const first = copies.get(row)
    if (first !== undefined) {
      repeated.push({ id: (admissions[row] as GroupedAdmission).id, row, first })
      continue
    }
    try {
      take(row)
    } catch (error) {
      if (badRows === 'strict' || !isSettlementError(error)) throw error
      issues.push(toIssue(error))
    }
  }
  const counted = <Column extends Uint32Array | Float64Array>(column: Column) => column.slice(0, next) as Column
  const cases = { institution: counted(institution), group: counted(group), cost: counted(cost) }
  return { cases, ungrouped, ...notesOf({ badRows, issues, repeated }) }
}

const catalogueShape = /* @__PURE__ */ lazily(() =>
  inPoints(
    (system) => record<CaseCatalogue>({ zh: '结算目录', en: 'Catalogue' })(catalogueFields(system)),
    scoresOf,
    'dip',
  ),
)

export const caseColumnsShape = /* @__PURE__ */ lazily(() =>
  record<NonNullable<Parameters<typeof toCaseColumns>[2]>>({ zh: '病例列选项', en: 'Options of case columns' })({
    badRows: orElse(
      choice({ zh: '错误行和未入组病例', en: 'Bad rows and cases without a group' }, onBadRows),
      'strict',
    ),
  }),
)

const codesOf = (groups: ReadCatalogue['groups']) => groups.map(({ id }) => id as string)

/** The place of a group by its code however it is spelt; each spelling is made canonical once. */
function groupPlaces(groups: ReadCatalogue['groups']) {
  const byCode = new Map<string, number>()
  groups.forEach(({ id }, index) => {
    const at = ['catalogue', 'groups', index, 'id']
    const code = id ?? fail('missing', at)
    if (byCode.has(code)) fail('duplicate_id', at, { received: code })
    byCode.set(code, index)
  })
  const bySpelling = new Map<string, number | undefined>()
  return (spelling: string, path: Path): number | undefined => {
    if (bySpelling.has(spelling)) return bySpelling.get(spelling)
    const place = byCode.get(read(groupCode(), spelling, path))
    bySpelling.set(spelling, place)
    return place
  }
}

const placesOf = (institutions: ReadCatalogue['institutions']): ReadonlyMap<string, number> =>
  new Map(institutions.map(({ id }, index) => [id, index]))

function placeOf(places: ReadonlyMap<string, number>, one: Readonly<Record<string, unknown>>, row: number): number {
  const id = textOf(one, 'institution', row)
  const place = places.get(id)
  if (place !== undefined) return place
  const info = { expected: listed([...places.keys()]), received: show(id) }
  return fail('unknown_id', ['admissions', row, 'institution'], info)
}

function textOf(one: Readonly<Record<string, unknown>>, key: string, row: number): string {
  const text = one[key]
  if (typeof text === 'string' && text !== '') return text
  const path = ['admissions', row, key]
  if (text === '') return fail('missing', path)
  const expected = { zh: '文本', en: 'a text' }
  if (text === undefined || text === null) return failMissing(text, path, expected)
  return fail('wrong_type', path, { expected, received: show(text) })
}

/** Whole fen. Nearly all costs are short, and read without big integers. */
function fenOf(input: unknown, row: number): number {
  const short = shortDecimal(input)
  if (short !== undefined && short.digits >= 0 && short.places <= 2) {
    const fen = short.digits * (short.places === 0 ? 100 : short.places === 1 ? 10 : 1)
    if (fen <= largestFen) return fen
  }
  const path = ['admissions', row, 'cost']
  if (input === undefined || input === null) return failMissing(input, path, { zh: '数值', en: 'a number' })
  const n = isSourced(input) ? toUnits(read(costShape(), input, path), 2, input, path) : readAmount(input, path).n
  if (n <= BigInt(largestFen)) return Number(n)
  const [at, received] = isSourced(input) ? [[...path, 'value'], input.value] : [path, input]
  return fail('out_of_range', at, { expected: '≤ 90071992547409.92', received: show(received) })
}

/** A cost that comes with its explanation. */
const costShape = /* @__PURE__ */ lazily(() =>
  bare(amount({ id: 'cost', name: { zh: '总费用', en: 'Cost' }, unit: 'yuan' })),
)

/** Up to here every whole number is an exact double. */
const largestFen = 2 ** 53
