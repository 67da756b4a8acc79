import { type Bilingual, fail, type Path } from '../../errors/internal.ts'
import { type Figure, given, type Label } from '../../figure/internal.ts'
import {
  add,
  compare,
  type Fraction,
  isOne,
  readRate,
  readWeight,
  toDecimalString,
  zero,
} from '../../numeric/internal.ts'
import {
  readBilingual,
  readFlag,
  readId,
  readList,
  readOption,
  readRecord,
  refuseAllZero,
  refuseDuplicates,
} from '../../policy/internal.ts'
import { readScore } from '../readScore.ts'
import { labels as L } from './labels.ts'

/** One side of an indicator: full from the target on, nothing from the threshold on. */
export interface IndicatorSide {
  readonly target: Figure
  readonly threshold: Figure
}

/** An indicator as read. `low` is the side on which more is better, `high` the one on which less is. */
export interface IndicatorFigures {
  readonly id: string
  readonly name: Bilingual
  readonly weight: Figure
  /** Undefined where it does not apply. */
  readonly value: Figure | undefined
  readonly because: Bilingual | undefined
  readonly low: IndicatorSide | undefined
  readonly high: IndicatorSide | undefined
  /** What it caps the score at where it knocks out; undefined where it never does. */
  readonly ceiling: Fraction | undefined
}

const keys = ['id', 'label', 'weight', 'value', 'because', 'knockOut', 'ceiling', 'direction', 'target', 'threshold']

/** The indicators of a score: no id twice, weights that sum to 1, not all of them without application. */
export function readIndicators(input: unknown, scale: Fraction): readonly IndicatorFigures[] {
  const path = ['indicators']
  const indicators = readList(input, path).map((item, index) => readIndicator(item, index, scale, [...path, index]))
  refuseDuplicates(
    indicators.map(({ id }) => id),
    path,
  )
  const sum = indicators.reduce((total, { weight }) => add(total, weight.value), zero)
  if (!isOne(sum)) fail('weights_not_one', path, { received: toDecimalString(sum) })
  const applicable = indicators.filter(({ value }) => value !== undefined)
  refuseAllZero(
    applicable.map(({ weight }) => weight.value),
    path,
  )
  return indicators
}

function readIndicator(item: unknown, index: number, scale: Fraction, at: Path): IndicatorFigures {
  const record = readRecord(item, keys, at)
  const id = readId(record['id'], [...at, 'id'])
  const name = readName(record, id, at)
  const named = (label: Label, end = '') => ({
    id: `${label.id}${end}[${index}]`,
    name: { zh: `${name.zh}：${label.name.zh}`, en: `${name.en}: ${label.name.en}` },
    unit: label.unit,
  })
  const weight = given(named(L.weight), readWeight(record['weight'], [...at, 'weight']))
  const applies = record['value'] !== null
  if (applies && record['because'] !== undefined) {
    fail('conflicting_inputs', [...at, 'because'], { expected: 'value, because' })
  }
  const because = record['because'] === undefined ? undefined : readBilingual(record['because'], [...at, 'because'])
  const direction = readOption(record['direction'], ['higher', 'lower', 'range'], [...at, 'direction'])
  const side = (bound: 'from' | 'to'): IndicatorSide => {
    const read = (key: 'target' | 'threshold') => {
      const where = [...at, key]
      if (direction !== 'range') return given(named(L[key]), readRate(record[key], where))
      const range = readRecord(record[key], ['from', 'to'], where)
      return given(named(L[key], `.${bound}`), readRate(range[bound], [...where, bound]))
    }
    return ordered(read('target'), read('threshold'), bound, [
      ...at,
      'threshold',
      ...(direction === 'range' ? [bound] : []),
    ])
  }
  const low = direction === 'lower' ? undefined : side('from')
  const high = direction === 'higher' ? undefined : side('to')
  if (low !== undefined && high !== undefined && compare(low.target.value, high.target.value) > 0) {
    fail('out_of_range', [...at, 'target', 'to'], { expected: `≥ ${low.target.text}`, received: high.target.text })
  }
  const value = applies ? given(named(L.value), readRate(record['value'], [...at, 'value'])) : undefined
  return { id, name, weight, value, because, low, high, ceiling: readKnockOut(record, scale, at) }
}

/** The threshold is no better than the target. */
function ordered(target: Figure, threshold: Figure, bound: 'from' | 'to', path: Path): IndicatorSide {
  const side = compare(threshold.value, target.value)
  if (bound === 'from' ? side > 0 : side < 0) {
    const expected = `${bound === 'from' ? '≤' : '≥'} ${target.text}`
    fail('out_of_range', path, { expected, received: threshold.text })
  }
  return { target, threshold }
}

function readKnockOut(record: Readonly<Record<string, unknown>>, scale: Fraction, at: Path): Fraction | undefined {
  const knocksOut = record['knockOut'] === undefined ? false : readFlag(record['knockOut'], [...at, 'knockOut'])
  if (!knocksOut && record['ceiling'] !== undefined) {
    fail('conflicting_inputs', [...at, 'ceiling'], { expected: 'knockOut: true, ceiling' })
  }
  return knocksOut ? readCeiling(record, scale, at) : undefined
}

/** What a score is capped at: 0 unless given. */
export function readCeiling(record: Readonly<Record<string, unknown>>, scale: Fraction, at: Path): Fraction {
  return record['ceiling'] === undefined ? zero : readScore(record['ceiling'], scale, [...at, 'ceiling'])
}

/** A name in both languages, or the id. */
export function readName(record: Readonly<Record<string, unknown>>, id: string, at: Path): Bilingual {
  return record['label'] === undefined ? { zh: id, en: id } : readBilingual(record['label'], [...at, 'label'])
}
