import {
  add,
  compare,
  divide,
  type Fraction,
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
  const { medicalCost, charged, high, low, extreme = zero } = costs
  const abnormal = hasOutliers ? outliers : high && low && add(add(high, low), extreme)
  const countOf = (value: Fraction | undefined) => value && toDecimalString(value)
  return {
    cases: toDecimalString(cases),
    normal: abnormal === undefined ? null : toDecimalString(subtract(cases, abnormal)),
    outliers: hasOutliers ? toDecimalString(outliers) : null,
    high: countOf(high) ?? null,
    low: countOf(low) ?? null,
    extreme: countOf(told.extreme) ?? null,
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
    return value === undefined ? null : toDecimalString(value, key === 'levelMean' ? 2 : 0)
  }
  return Object.fromEntries(rowColumns.map((key) => [key, textOf(key)])) as Record<RowColumn, string | null>
}

type RowColumn = (typeof rowColumns)[number]

type ToldSums = Readonly<Partial<Record<SumColumn, Fraction>>>

/** Amounts and cases out of the normal of several rows: only where each row tells them. */
export function toldSums(some: readonly (ReadFurther | undefined)[]): ToldSums {
  const sums = sumColumns.flatMap((key) => {
    const known = some.flatMap((one) => exactOf(one?.[key]) ?? [])
    return known.length < some.length ? [] : [[key, known.reduce(add, zero)] as const]
  })
  return Object.fromEntries(sums)
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
  costIs: CostIs,
): void {
  const known = new Map(lines.map((line) => [placeKey(line.group), line]))
  let index = 0
  for (const [key, one] of more) {
    const { group, sums } = known.get(key) as Line
    const refuse = (column: SumColumn, value: Fraction, sign: '≤' | '≥', bound: Fraction) => {
      const info = { expected: `${sign} ${toDecimalString(bound)}`, received: toDecimalString(value) }
      failAt(marginTableShape(), 'out_of_range', ['further', index, column], info)
    }
    const all = group.outliers === undefined ? sums.cases : sums.outliers
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
