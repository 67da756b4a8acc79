import { fail, type Path } from '../errors/internal.ts'
import { compare, type Fraction, readDecimal, toDecimalString, zero } from '../numeric/internal.ts'
import { readList, readOption, readRecord } from '../policy/internal.ts'
import type { CaseKind, DeviationRule } from './DeviationRule.ts'
import { readHeading } from './readHeading.ts'
import { readOptionalFlag } from './readOptionalFlag.ts'

/** A class with exact numbers: points = score × (ratio·r + constant + coefficient·h) [× h]. */
export interface ExactClass {
  readonly kind: CaseKind
  readonly upTo: Fraction | null
  readonly inclusive: boolean
  readonly ratio: Fraction
  readonly constant: Fraction
  readonly coefficient: Fraction
  readonly timesCoefficient: boolean
  readonly atMostScore: boolean
  readonly review: boolean
}

export interface ExactDeviationRule {
  readonly rule: DeviationRule
  readonly classes: readonly ExactClass[]
}

const kinds: readonly CaseKind[] = ['low', 'normal', 'high', 'extreme']

/** Classes that ascend, the last and only the last without limit. */
export function readDeviationRule(rule: DeviationRule, path: Path): ExactDeviationRule {
  const record = readRecord(rule, ['id', 'label', 'classes', 'citations'], path)
  readHeading(record, path)
  const list = readList(record['classes'], [...path, 'classes'])
  let previous: Fraction = zero
  const classes = list.map((item, index) => {
    const at = [...path, 'classes', index]
    const read = readClass(item, at)
    if ((read.upTo === null) !== (index === list.length - 1)) fail('bands_not_open', [...at, 'upTo'])
    if (read.upTo !== null && compare(read.upTo, previous) <= 0) {
      const received = toDecimalString(read.upTo)
      fail('bands_not_ascending', [...at, 'upTo'], { received, previous: toDecimalString(previous) })
    }
    previous = read.upTo ?? previous
    return read
  })
  return { rule, classes }
}

function readClass(item: unknown, path: Path): ExactClass {
  const record = readRecord(item, ['kind', 'upTo', 'inclusive', 'points', 'review'], path)
  const at = [...path, 'points']
  const points = readRecord(record['points'], ['ratio', 'constant', 'coefficient', 'timesCoefficient', 'atMost'], at)
  const number = (key: string) => (points[key] === undefined ? zero : readDecimal(points[key], [...at, key]))
  return {
    kind: readOption(record['kind'], kinds, [...path, 'kind']),
    upTo: record['upTo'] === null ? null : readDecimal(record['upTo'], [...path, 'upTo'], { percent: true }),
    inclusive: readOptionalFlag(record['inclusive'], [...path, 'inclusive']),
    ratio: number('ratio'),
    constant: number('constant'),
    coefficient: number('coefficient'),
    timesCoefficient: readOptionalFlag(points['timesCoefficient'], [...at, 'timesCoefficient']),
    atMostScore:
      points['atMost'] !== undefined && readOption(points['atMost'], ['score'], [...at, 'atMost']) === 'score',
    review: readOptionalFlag(record['review'], [...path, 'review']),
  }
}

/** The class that a ratio falls into. */
export function classOf({ classes }: ExactDeviationRule, ratio: Fraction): ExactClass {
  const found = classes.find(({ upTo, inclusive }) => {
    if (upTo === null) return true
    const side = compare(ratio, upTo)
    return inclusive ? side <= 0 : side < 0
  })
  return found as ExactClass
}
