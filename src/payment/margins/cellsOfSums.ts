import {
  add,
  compare,
  divide,
  type Fraction,
  fen,
  fromInteger,
  roundFraction,
  subtract,
  toDecimalString,
  toFixedString,
  zero,
} from '../../numeric/internal.ts'
import { failAt } from '../../shape/internal.ts'
import { placeKey } from './GroupMarginsInput.ts'
import {
  type CostIs,
  costKey,
  countColumns,
  marginTableShape,
  type ReadFurther,
  rowColumns,
  type SumColumn,
  sumColumns,
} from './MarginTableInput.ts'
import type { Line, LineSums } from './rankedLines.ts'

interface Kind {
  readonly costIs: CostIs
  readonly hasOutliers: boolean
}

/** A row, or several together: what they add up, and what of it was told beside the margins. */
export function cellsOfSums(sums: LineSums, { costIs, hasOutliers }: Kind, told: ToldSums) {
  const { cases, outliers, units, payment, cost, margin } = sums
  const money = (value: Fraction) => toFixedString(value, 2)
  const ratio = (top: Fraction, bottom: Fraction, places: number) =>
    bottom.n === 0n ? null : toFixedString(roundFraction(divide(top, bottom), { mode: 'halfUp', places }), places)
  const costs: ToldSums = { ...told, [costKey(costIs)]: cost }
  const { medicalCost, charged, high, low, extreme } = costs
  const abnormal = hasOutliers ? outliers : told.abnormal
  const countOf = (value: Fraction | undefined) => value && toDecimalString(value)
  return {
    cases: toDecimalString(cases),
    normal: abnormal === undefined ? null : toDecimalString(subtract(cases, abnormal)),
    outliers: hasOutliers ? toDecimalString(outliers) : null,
    high: countOf(high) ?? null,
    low: countOf(low) ?? null,
    extreme: countOf(extreme) ?? null,
    units: toDecimalString(units),
    unitsPerCase: ratio(units, cases, 4),
    costPerCase: medicalCost === undefined ? null : ratio(medicalCost, cases, 2),
    payment: money(payment),
    medicalCost: medicalCost === undefined ? null : money(medicalCost),
    charged: charged === undefined ? null : money(charged),
    margin: money(margin),
    shareOfCost: ratio(margin, cost, 4),
  }
}

/** What cannot be added up: rates, means and indices as they were told. */
export function cellsOfFurther(one: ReadFurther | undefined): Readonly<Record<RowColumn, string | null>> {
  const textOf = (key: RowColumn) => {
    const value = one?.[key]
    if (value === undefined) return null
    return key === 'levelMean' ? toFixedString(roundFraction(value, fen), 2) : toDecimalString(value)
  }
  return Object.fromEntries(rowColumns.map((key) => [key, textOf(key)])) as Record<RowColumn, string | null>
}

type RowColumn = (typeof rowColumns)[number]

type ToldSums = Readonly<Partial<Record<SumColumn | 'abnormal', Fraction>>>

/** Amounts and cases out of the normal of several rows: only where each row tells them. */
export function toldSums(some: readonly (ReadFurther | undefined)[]): ToldSums {
  const sumOf = (toldBy: (one: ReadFurther | undefined) => Fraction | undefined) => {
    const known = some.flatMap((one) => toldBy(one) ?? [])
    return known.length < some.length ? undefined : known.reduce(add, zero)
  }
  const sums = sumColumns.map((key) => [key, sumOf((one) => exactOf(one?.[key]))])
  return { ...Object.fromEntries(sums), abnormal: sumOf(abnormalOf) }
}

/** A row that tells its high and its low cases, and none as extreme, has none of those. */
function abnormalOf(one: ReadFurther | undefined): Fraction | undefined {
  if (one?.high === undefined || one.low === undefined) return undefined
  return fromInteger(BigInt(one.high) + BigInt(one.low) + BigInt(one.extreme ?? 0))
}

const exactOf = (value: Fraction | number | undefined) =>
  typeof value === 'number' ? fromInteger(BigInt(value)) : value

/**
 * Of a row there are not more cases out of the normal than it has, outliers where those stand apart, and the fund was not
 * charged more than the whole cost.
 */
export function refuseMoreThanAll(
  lines: readonly Line[],
  more: ReadonlyMap<string, ReadFurther>,
  { costIs, hasOutliers }: Kind,
): void {
  const known = new Map(lines.map((line) => [placeKey(line.group), line]))
  let index = 0
  for (const [key, one] of more) {
    const { sums } = known.get(key) as Line
    const refuse = (column: SumColumn, value: Fraction, sign: '≤' | '≥', bound: Fraction) => {
      const info = { expected: `${sign} ${toDecimalString(bound)}`, received: toDecimalString(value) }
      failAt(marginTableShape(), 'out_of_range', ['further', index, column], info)
    }
    const all = hasOutliers ? sums.outliers : sums.cases
    const counts = countColumns.flatMap((column) => exactOf(one[column]) ?? []).reduce(add, zero)
    if (compare(counts, all) > 0) refuse(countColumns.find((column) => one[column]) ?? 'high', counts, '≤', all)
    const { charged, medicalCost }: ToldSums = { ...toldSums([one]), [costKey(costIs)]: sums.cost }
    if (charged !== undefined && medicalCost !== undefined && compare(charged, medicalCost) > 0) {
      if (costIs === 'medical') refuse('charged', charged, '≤', medicalCost)
      else refuse('medicalCost', medicalCost, '≥', charged)
    }
    index++
  }
}
