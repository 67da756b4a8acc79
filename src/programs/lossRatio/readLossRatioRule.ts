import { fail, type Path, show } from '../../errors/internal.ts'
import { compare, type Fraction, type Rounding, readPlaces, readWeight } from '../../numeric/internal.ts'
import { type Heading, readHeading, readList, readRecord } from '../../policy/internal.ts'

/** A knot with exact numbers. */
export interface ExactKnot {
  readonly at: Fraction
  readonly value: Fraction
}

/** A loss-ratio rule with exact numbers. */
export interface ExactLossRatioRule extends Heading {
  readonly credibility: readonly ExactKnot[]
  readonly below: Fraction
  readonly deductible: readonly ExactKnot[]
  readonly rounding: Rounding
}

export function readLossRatioRule(input: unknown, path: Path): ExactLossRatioRule {
  const keys = ['id', 'label', 'credibility', 'deductible', 'places', 'citations']
  const record = readRecord(input, keys, path)
  const deductible = readRecord(record['deductible'], ['below', 'knots'], [...path, 'deductible'])
  return {
    ...readHeading(record, path),
    credibility: readKnots(record['credibility'], [...path, 'credibility']),
    below: readWeight(deductible['below'], [...path, 'deductible', 'below']),
    deductible: readKnots(deductible['knots'], [...path, 'deductible', 'knots']),
    rounding: { mode: 'halfUp', places: readPlaces(record['places'], [...path, 'places']) },
  }
}

/** Knots that ascend: what is not in order is a slip of the table. */
function readKnots(input: unknown, path: Path): readonly ExactKnot[] {
  const knots = readList(input, path).map((item, index): ExactKnot => {
    const record = readRecord(item, ['at', 'value'], [...path, index])
    return {
      at: readWeight(record['at'], [...path, index, 'at']),
      value: readWeight(record['value'], [...path, index, 'value']),
    }
  })
  knots.forEach(({ at }, index) => {
    const before = knots[index - 1]
    if (before === undefined || compare(before.at, at) < 0) return
    const list = input as readonly { readonly at: unknown }[]
    const previous = show(list[index - 1]?.at)
    fail('bands_not_ascending', [...path, index, 'at'], { received: show(list[index]?.at), previous })
  })
  return knots
}
