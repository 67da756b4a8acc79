import type { Figure } from '../../figure/internal.ts'
import { add, compare, type Fraction, multiply, parseCanonical, zero } from '../../numeric/internal.ts'
import { comparePlaces, type ReadMarginGroup } from './GroupMarginsInput.ts'
import type { GroupMargins } from './groupMargins.ts'

/** What rows can be added up by. */
export interface LineSums {
  readonly cases: Fraction
  readonly outliers: Fraction
  readonly units: Fraction
  readonly payment: Fraction
  readonly cost: Fraction
  readonly margin: Fraction
}

export interface Line {
  readonly group: ReadMarginGroup
  readonly sums: LineSums
}

export function lineOf(one: GroupMargins['groups'][number], group: ReadMarginGroup): Line {
  const { cases, weight, points, outliers } = group
  const units = weight === undefined ? (points as Figure).value : multiply(cases.value, weight.value)
  const sums = {
    cases: parseCanonical(one.cases),
    outliers: outliers?.cases.value ?? zero,
    units: add(units, outliers?.points.value ?? zero),
    payment: parseCanonical(one.payment),
    cost: parseCanonical(one.cost),
    margin: parseCanonical(one.margin),
  }
  return { group, sums }
}

export const addSums = (a: LineSums, b: LineSums): LineSums => ({
  cases: add(a.cases, b.cases),
  outliers: add(a.outliers, b.outliers),
  units: add(a.units, b.units),
  payment: add(a.payment, b.payment),
  cost: add(a.cost, b.cost),
  margin: add(a.margin, b.margin),
})

/** The largest losses and the largest gains, equal ones by their place; the others in the order that they were given in. */
export function rankedLines(lines: readonly Line[], top: number) {
  const ofSign = (sign: 1 | -1) =>
    lines
      .filter(({ sums }) => compare(sums.margin, zero) === sign)
      .sort((a, b) => sign * compare(b.sums.margin, a.sums.margin) || comparePlaces(a.group, b.group))
      .slice(0, top)
  const [losses, gains] = [ofSign(-1), ofSign(1)]
  const shown = new Set([...losses, ...gains])
  return { losses, gains, others: lines.filter((line) => !shown.has(line)) }
}
