import { fail, type Path, show } from '../errors/index.ts'
import { compare, type Fraction, readDecimal, toDecimalString, zero } from '../numeric/index.ts'
import { readList, readRecord } from '../policy/index.ts'
import type { CaseKind, DeviationClass, DeviationRule } from './DeviationRule.ts'

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

const kinds: readonly string[] = ['low', 'normal', 'high', 'extreme']

/** Classes that ascend, the last and only the last without limit. */
export function readDeviationRule(rule: DeviationRule, path: Path): ExactDeviationRule {
  const record = readRecord(rule, ['id', 'label', 'classes', 'citations'], path)
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
  const known = ['kind', 'upTo', 'inclusive', 'points', 'review']
  const { kind, upTo, inclusive, points, review } = readRecord(item, known, path) as Partial<DeviationClass>
  if (kind === undefined || !kinds.includes(kind)) {
    fail('not_one_of', [...path, 'kind'], { expected: kinds.join(', '), received: show(kind) })
  }
  const pointKeys = ['ratio', 'constant', 'coefficient', 'timesCoefficient', 'atMost']
  const given = readRecord(points, pointKeys, [...path, 'points']) as DeviationClass['points']
  const number = (key: 'ratio' | 'constant' | 'coefficient') =>
    given[key] === undefined ? zero : readDecimal(given[key], [...path, 'points', key])
  return {
    kind,
    upTo: upTo === null ? null : readDecimal(upTo, [...path, 'upTo'], { percent: true }),
    inclusive: inclusive === true,
    ratio: number('ratio'),
    constant: number('constant'),
    coefficient: number('coefficient'),
    timesCoefficient: given.timesCoefficient === true,
    atMostScore: given.atMost === 'score',
    review: review === true,
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
