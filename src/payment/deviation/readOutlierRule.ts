import { fail, type Path, show } from '../../errors/internal.ts'
import { compare, type Fraction, toDecimalString } from '../../numeric/internal.ts'
import { readList, readOption, readRecord, readUpperBound } from '../../policy/internal.ts'
import { type Heading, readHeading } from '../readHeading.ts'
import { readOptionalFlag } from '../readOptionalFlag.ts'
import { readPositiveRate } from '../readPositive.ts'
import type { OutlierFamily, OutlierRule } from './OutlierRule.ts'

/** An outlier rule with exact numbers. */
export interface ExactOutlierRule extends Heading {
  readonly low: { readonly below: Fraction; readonly inclusive: boolean; readonly pays: OutlierRule['low']['pays'] }
  readonly high: {
    readonly family: OutlierFamily
    readonly thresholds: readonly Threshold[]
    readonly inclusive: boolean
  }
}

interface Threshold {
  readonly weightBelow: Fraction | null
  readonly ratio: Fraction
}

/** Segments of weight ascend, the last and only the last without limit; every threshold is above the low bound. */
export function readOutlierRule(input: unknown, path: Path): ExactOutlierRule {
  const record = readRecord(input, ['id', 'label', 'low', 'high', 'citations'], path)
  const low = readRecord(record['low'], ['below', 'inclusive', 'pays'], [...path, 'low'])
  const high = readRecord(record['high'], ['family', 'thresholds', 'inclusive'], [...path, 'high'])
  const below = readPositiveRate(low['below'], [...path, 'low', 'below'])
  return {
    ...readHeading(record, path),
    low: {
      below,
      inclusive: readOptionalFlag(low['inclusive'], [...path, 'low', 'inclusive']),
      pays: readOption(low['pays'], ['cost', 'controlledCost'], [...path, 'low', 'pays']),
    },
    high: {
      family: readOption(high['family'], ['linear', 'cap', 'deduct'], [...path, 'high', 'family']),
      thresholds: readThresholds(high['thresholds'], below, [...path, 'high', 'thresholds']),
      inclusive: readOptionalFlag(high['inclusive'], [...path, 'high', 'inclusive']),
    },
  }
}

function readThresholds(input: unknown, low: Fraction, path: Path): readonly Threshold[] {
  const list = readList(input, path)
  let previous: Fraction | null = null
  return list.map((item, index) => {
    const at = [...path, index]
    const record = readRecord(item, ['weightBelow', 'ratio'], at)
    const isLast = index === list.length - 1
    const weightBelow = readUpperBound(record['weightBelow'], { previous, isLast }, [...at, 'weightBelow'])
    previous = weightBelow
    const ratio = readPositiveRate(record['ratio'], [...at, 'ratio'])
    if (compare(ratio, low) <= 0) {
      const expected = `> ${toDecimalString(low)}`
      fail('out_of_range', [...at, 'ratio'], { expected, received: show(record['ratio']) })
    }
    return { weightBelow, ratio }
  })
}
