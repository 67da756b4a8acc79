import { type Figure, labelAt, type NumberInput, read as readFrom } from '../../figure/internal.ts'
import { type Fraction, fromInteger } from '../../numeric/internal.ts'
import { lazily, read, record } from '../../shape/internal.ts'
import { keptOrigin } from '../keptOrigin.ts'
import { paymentLabels } from '../labels.ts'
import { inPoints, labelsIn, type PointSystem, wordsIn } from '../PointSystem.ts'
import { labels as L } from '../pool/labels.ts'
import { capsOfKnown, type PoolCap, poolCap } from '../pool/PoolCap.ts'
import { catalogueFields, scoresOf } from './CaseCatalogue.ts'
import type { CaseTables } from './CaseTables.ts'
import { caseColumns } from './IndexedCases.ts'
import { type CountedCases, countInput } from './partialCases.ts'
import { type CaseSettlement, settleSums, sharedPool } from './settleSums.ts'

/**
 * 病例结算（输入） — cases, the catalogue, and the pool in yuan that they share.
 *
 * @since 0.1.0
 */
export interface SettledCases extends CountedCases {
  readonly pool: NumberInput
  /** Points beyond a multiple of a reference count in part or not at all: the pool is shared by what counts. */
  readonly cap?: PoolCap
}

/**
 * 病例结算 — settles any number of cases from columns: points of each case, the price of a point, payments.
 *
 * Formula: points of a case as `casePoints` gives them, rounded half-up to four decimals (or `places`) from the exact
 * value; price = pool ÷ Σ points, exact; payment = points × price, to the fen by largest remainder, so the payments sum
 * to the pool. With a `cap` the points that count take the place of the points (see {@link capPoints}); what is lost is said.
 * Sums are exact at any size. The steps explain sums, price and payments by institution; the columns are not
 * explained row by row: to see how a single case came about, ask `casePoints`.
 *
 * @param input - see {@link SettledCases}: `cases` holds typed arrays of one length, `institution` and `group` places in
 *   the lists, `cost` whole fen (a `Float64Array` or `Uint32Array`); reference means and pool in yuan
 * @throws `no_points` · `wrong_length`, `wrong_type` (columns) · `out_of_range`, `negative_amount`, `not_whole_fen`,
 *   `not_a_number` (a row, named by the path; or a number of the catalogue) · `duplicate_id` · `empty_list` ·
 *   `bands_not_ascending`, `bands_not_open` (the rule) · `missing` · `unknown_key` · `inexact_number` · `not_a_date` ·
 *   `not_an_integer` · `not_one_of` · `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` ·
 *   `wrong_kind` · `conflicting_inputs` · `percent_needed` · `unknown_id`
 * @example
 * ```ts
 * import { settleCases } from 'yigongti'
 * import { deviationRules } from 'yigongti/rules'
 *
 * const { price, totalPoints, institutions } = settleCases({
 *   cases: {
 *     institution: Uint8Array.of(0, 0, 1),
 *     group: Uint8Array.of(0, 1, 0),
 *     cost: Float64Array.of(1_000_000, 640_000, 2_500_000), // 10,000, 6,400 and 25,000 yuan
 *   },
 *   groups: [
 *     { score: 1000, referenceMean: 10000 },
 *     { score: 800, referenceMean: 12800 },
 *   ],
 *   institutions: [{ id: 'county', coefficient: '0.9' }, { id: 'township' }],
 *   deviation: deviationRules.jining2023,
 *   pool: 28_000,
 * })
 * totalPoints // => '2800.0000'
 * price // => '10'
 * institutions.map(({ id, points, payment }) => [id, points, payment])
 * // => [ [ 'county', '1300.0000', '13000.00' ], [ 'township', '1500.0000', '15000.00' ] ]
 * ```
 * @since 0.1.0
 */
export function settleCases(input: SettledCases): CaseSettlement {
  const { pool, cap, ...counted } = read(settledCasesShape(), input)
  const { sums, tables } = countInput(counted)
  const { pointsOf: system } = counted
  return settleSums({
    sums,
    pool,
    cap,
    pointsOf: system,
    shape: settledCasesShape(),
    path: ['cases'],
    explained: explainedBy(tables, system),
  })
}

/** The catalogue has thousands of groups: what explains their numbers stands below one step. */
function explainedBy({ catalogue: { groups }, ids, coefficients }: CaseTables, system: PointSystem) {
  const explained = groups.flatMap((group) => group.explained)
  const because = wordsIn(system, {
    zh: '病种分值与次均费用取自其他计算',
    en: 'scores and means of the groups come from elsewhere',
  })
  const priced =
    explained.length === 0
      ? []
      : [readFrom(labelsIn(system, L).pricedGroups, fromInteger(groups.length), because, explained)]
  return (index: number): readonly Figure[] => {
    const label = labelAt(paymentLabels.coefficient, index, ids[index] as string)
    return [...priced, ...keptOrigin(label, coefficients[index] as Fraction)]
  }
}

export const settledCasesShape = /* @__PURE__ */ lazily(() => inPoints(settledCasesIn, scoresOf, 'dip'))

function settledCasesIn(system: PointSystem) {
  return record<SettledCases>({ zh: '病例结算', en: 'Settlement of cases' })(
    {
      cases: caseColumns(),
      ...catalogueFields(system),
      pool: sharedPool(),
      cap: poolCap(system),
    },
    [capsOfKnown],
  )
}
