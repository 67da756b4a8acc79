import { add, multiply, roundFraction, smaller } from '../../numeric/internal.ts'
import type { ExactClass } from '../DeviationRule.ts'
import type { CaseGroup } from './CaseCatalogue.ts'
import type { CaseTables } from './CaseTables.ts'
import { compareProducts } from './compareProducts.ts'
import { groupSlot } from './groupTable.ts'
import { scaledFraction } from './readScaled.ts'
import { exactTerm, termSlot } from './termTable.ts'
import { exactLimit } from './toDouble.ts'

/** A case and the class it falls into. */
export interface PlacedCase {
  readonly institution: number
  readonly group: number
  readonly found: number
  readonly fen: number
}

/** The points of a case in units of 10^-places, rounded half-up from the exact value. */
export function exactUnits(tables: CaseTables, placed: PlacedCase): number | bigint {
  const units = unitsByProducts(tables, placed)
  return Number.isNaN(units) ? unitsByFractions(tables, placed) : units
}

/**
 * The exact points are less than half a unit from their estimate (its error is stated in the loop over the cases), so the
 * nearest tie decides between the two units beside it:
 *
 *   scoreTop · (fen · meanBottom · ratioTop + meanTop · constantTop)       2 · whole − 1
 *   ----------------------------------------------------------------   ≥   -------------
 *                   meanTop · scoreBottom · bottom                               2
 *
 * with whole numbers only: the cross products are compared, without big integers where every factor is below 2^53. NaN
 * where one is not, where the estimate is too rough, and for a tie at or below zero, which rounds the other way.
 */
function unitsByProducts(
  { groups, terms, classes }: CaseTables,
  { institution, group, found, fen }: PlacedCase,
): number {
  const term = institution * classes.length + found
  const g = group * groups.stride
  const t = term * termSlot.stride
  const byCost = (groups.slots[g + groupSlot.slope] as number) * fen * (terms.slots[t + termSlot.ratio] as number)
  const fixed = (groups.slots[g + groupSlot.score] as number) * (terms.slots[t + termSlot.constant] as number)
  if (!(Math.abs(byCost) + Math.abs(fixed) < 2 ** 47)) return Number.NaN
  const whole = Math.round(byCost + fixed + 0.5)
  if (whole <= 0) return Number.NaN
  const meanTop = groups.meanTop[group] as number
  const costTop = exact(exact(fen * (groups.meanBottom[group] as number)) * (terms.ratioTop[term] as number))
  const fixedTop = exact(meanTop * (terms.constantTop[term] as number))
  const bottom = exact(exact(meanTop * (groups.scoreBottom[group] as number)) * (terms.bottom[term] as number))
  const scoreTop = exact(2 * (groups.scoreTop[group] as number))
  const side = compareProducts(scoreTop, exact(costTop + fixedTop), bottom, 2 * whole - 1)
  const units = side >= 0 ? whole : side < 0 ? whole - 1 : Number.NaN
  return Math.min(units, (groups.slots[g + groupSlot.cap] as number) + (terms.slots[t + termSlot.uncapped] as number))
}

/** A whole number that is surely exact, or NaN. */
function exact(value: number): number {
  return Math.abs(value) < exactLimit ? value : Number.NaN
}

/** The points as `casePoints` computes them, from the numbers of the catalogue. */
function unitsByFractions({ catalogue, classes, coefficients, places }: CaseTables, placed: PlacedCase): bigint {
  const { score: givenScore, referenceMean } = catalogue.groups[placed.group] as CaseGroup
  const found = classes[placed.found] as ExactClass
  const { ratio, constant } = exactTerm(found, coefficients[placed.institution] as (typeof coefficients)[number])
  const score = scaledFraction(givenScore, places)
  const mean = scaledFraction(referenceMean, 2)
  const costRatio = { n: BigInt(placed.fen) * mean.d, d: mean.n }
  const points = multiply(score, add(multiply(ratio, costRatio), constant))
  return roundFraction(found.atMostScore ? smaller(score, points) : points, { mode: 'halfUp', places: 0 }).n
}
