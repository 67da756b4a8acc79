import { fail, type Path, show } from '../../errors/internal.ts'
import { add, multiply, roundFraction, smaller } from '../../numeric/internal.ts'
import type { ExactClass } from '../DeviationRule.ts'
import type { ReadCaseGroup } from './CaseCatalogue.ts'
import { type CaseTables, groupSlot } from './CaseTables.ts'
import type { IndexedCases } from './IndexedCases.ts'
import { exactLimit, scaledFraction } from './readScaled.ts'
import { addCase, type Tally } from './Tally.ts'
import { exactTerm, termSlot } from './termTable.ts'

/** Counts a row that the loop put aside, or says what is wrong with it. */
export function countAside(tables: CaseTables, tally: Tally, cases: IndexedCases, row: number): void {
  const institution = cases.institution[row] as number
  const group = cases.group[row] as number
  const fen = cases.cost[row] as number
  if (!isBelow(institution, tables.ids.length))
    refuseIndex(institution, tables.ids.length, ['cases', 'institution', row])
  const { slots, stride, count } = tables.groups
  if (!isBelow(group, count)) refuseIndex(group, count, ['cases', 'group', row])
  if (!(Number.isInteger(fen) && fen >= 0 && fen <= exactLimit)) refuseCost(fen, ['cases', 'cost', row])
  const last = tables.classes.length - 1
  const bounds = group * stride + groupSlot.bounds
  let found = 0
  while (found < last && fen > (slots[bounds + found] as number)) found++
  const units = exactUnits(tables, { institution, group, found, fen })
  addCase(tally, { institution, group, found, units, fen })
}

function isBelow(index: number, count: number): boolean {
  return index >= 0 && index < count
}

function refuseIndex(index: number, count: number, path: Path): never {
  return fail('out_of_range', path, { expected: `0–${count - 1}`, received: show(index) })
}

function refuseCost(fen: number, path: Path): never {
  const received = show(fen)
  if (!Number.isFinite(fen)) fail('not_a_number', path, { received })
  if (fen < 0) fail('negative_amount', path, { received })
  if (fen > exactLimit) fail('out_of_range', path, { expected: `0–${exactLimit}`, received })
  return fail('not_whole_fen', path, { places: 0, received })
}

/** A case and the class it falls into. */
interface PlacedCase {
  readonly institution: number
  readonly group: number
  readonly found: number
  readonly fen: number
}

/** The points of a case in units of 10^-places, rounded half-up from the exact value. */
function exactUnits(tables: CaseTables, placed: PlacedCase): number | bigint {
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
  const { score: givenScore, referenceMean } = catalogue.groups[placed.group] as ReadCaseGroup
  const found = classes[placed.found] as ExactClass
  const { ratio, constant } = exactTerm(found, coefficients[placed.institution] as (typeof coefficients)[number])
  const score = scaledFraction(givenScore, places)
  const mean = scaledFraction(referenceMean, 2)
  const costRatio = { n: BigInt(placed.fen) * mean.d, d: mean.n }
  const points = multiply(score, add(multiply(ratio, costRatio), constant))
  return roundFraction(found.atMostScore ? smaller(score, points) : points, { mode: 'halfUp', places: 0 }).n
}

/** 2^27 + 1: cuts a double of 53 bits into two of 26. */
const splitter = 134217729

/**
 * Below zero, zero or above zero, as a·b is below, equal to or above c·d; all four whole numbers below 2^53 in size.
 *
 * Exact: each product is the rounded double plus its rounding error, itself a double (Dekker's product). Rounding never
 * swaps an order, so where the rounded products differ they decide; where they are equal, the errors decide.
 */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b
  const right = c * d
  return left === right ? errorOf(a, b, left) - errorOf(c, d, right) : left - right
}

/** a·b − product, where `product` is a·b rounded. */
function errorOf(a: number, b: number, product: number): number {
  const aCut = splitter * a
  const aHigh = aCut - (aCut - a)
  const aLow = a - aHigh
  const bCut = splitter * b
  const bHigh = bCut - (bCut - b)
  const bLow = b - bHigh
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow)
}
