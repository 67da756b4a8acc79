import type { Label, NumberInput } from '../../figure/internal.ts'
import { compare, type Fraction, toDecimalString } from '../../numeric/internal.ts'
import {
  asGiven,
  bare,
  bilingual,
  citations,
  id,
  type Law,
  law,
  lazily,
  list,
  type OutOf,
  oneAtLeast,
  oneAtMost,
  option,
  optional,
  orElse,
  orWord,
  positiveRate,
  rate,
  record,
  type Shape,
  share,
  union,
  whole,
} from '../../shape/internal.ts'
import type { AlertRule } from './AlertRule.ts'
import { kindNames, labels as L } from './labels.ts'

/** A rule as it is read. */
export type ReadRule = OutOf<ReturnType<typeof alertRuleShape>>

type Ruling<Kind extends AlertRule['kind']> = Extract<AlertRule, { readonly kind: Kind }>

/** A rule of any kind, with the keys of its kind alone. */
export const alertRuleShape = /* @__PURE__ */ lazily(() => {
  const name = { zh: '预警规则', en: 'Alert rule' }
  return union('kind', name, [
    record<Ruling<'fixed'>>(name)(
      { ...common(), kind: kind('fixed'), above: optional(limit(L.above)), below: optional(limit(L.below)) },
      [oneAtLeast(['above', 'below']), notCrossed],
    ),
    record<Ruling<'monthOnMonth' | 'yearOnYear'>>(name)(
      {
        ...common(),
        kind: kind('monthOnMonth', 'yearOnYear'),
        rise: optional(change(L.rise)),
        fall: optional(change(L.fall)),
      },
      [oneAtLeast(['rise', 'fall'])],
    ),
    record<Ruling<'growTogether'>>(name)({
      ...common(),
      kind: kind('growTogether'),
      over: option({ zh: '比较期', en: 'Over' }, ['monthOnMonth', 'yearOnYear'], 'not_one_of', kindNames),
      rise: change(L.rise),
    }),
    record<Ruling<'zScore' | 'robustZScore'>>(name)(
      {
        ...common(),
        kind: kind('zScore', 'robustZScore'),
        against: option({ zh: '比较对象', en: 'Against' }, references, 'not_one_of', referenceNames),
        limit: optional(bare(positiveRate(L.limit))),
        side: side(),
        atLeast: orElse(whole(L.valuesNeeded, { atLeast: 3 }), 8),
      },
      [plainScoreNeedsLimit],
    ),
    record<Ruling<'controlLimits'>>(name)({
      ...common(),
      kind: kind('controlLimits'),
      centre: orWord(references, bare(share(L.centre)), referenceNames),
      confidence: confidence(),
      dispersion: orElse(
        option({ zh: '离散程度', en: 'Dispersion' }, ['chance', 'laney', 'winsorised'], 'not_one_of', dispersionNames),
        'chance',
      ),
      side: side(),
    }),
    record<Ruling<'wilson'>>(name)({
      ...common(),
      kind: kind('wilson'),
      reference: orWord(references, bare(share(L.centre)), referenceNames),
      confidence: confidence(),
      side: side(),
    }),
    record<Ruling<'run'>>(name)(
      {
        ...common(),
        kind: kind('run'),
        of: whole(L.points, { atLeast: 1 }),
        count: whole(L.needed, { atLeast: 1 }),
        above: optional(limit(L.above)),
        below: optional(limit(L.below)),
      },
      [countAtMostOf, oneAtLeast(['above', 'below']), oneAtMost(['above', 'below'])],
    ),
    record<Ruling<'trend'>>(name)({
      ...common(),
      kind: kind('trend'),
      direction: option({ zh: '方向', en: 'Direction' }, ['rising', 'falling'], 'not_one_of', directionNames),
      of: whole(L.points, { atLeast: 2 }),
      ties: orElse(option({ zh: '持平', en: 'Ties' }, ['break', 'skip'], 'not_one_of', tieNames), 'break'),
    }),
  ])
})

const common = () => ({
  id: id(),
  label: optional(asGiven(bilingual())),
  severity: orElse(
    option({ zh: '级别', en: 'Severity' }, ['notice', 'warning', 'critical'], 'not_one_of', severityNames),
    'warning',
  ),
  series: optional(list({ zh: '序列', en: 'Series' }, id())),
  citations: optional(asGiven(citations())),
})

/** A change of 1 or more is written with a percent sign: 15 is more likely to mean 15 % than 1,500 %. */
const change = (label: Label) => bare(rate(label, { percent: 'needed', above: 0, expected: '> 0' }))

const sideNames = {
  both: { zh: '过高和过低', en: 'high and low' },
  high: { zh: '过高', en: 'high' },
  low: { zh: '过低', en: 'low' },
} as const

const severityNames = {
  notice: { zh: '提示', en: 'notice' },
  warning: { zh: '预警', en: 'warning' },
  critical: { zh: '严重', en: 'critical' },
} as const

const dispersionNames = {
  chance: { zh: '只计随机波动', en: 'chance alone' },
  laney: { zh: '按本序列各期之间的波动（Laney p′）', en: 'of the series itself (Laney p′)' },
  winsorised: { zh: '按同类之间的差异（漏斗图）', en: 'of its peers (funnel)' },
} as const

const tieNames = {
  break: { zh: '中断连续', en: 'end the trend' },
  skip: { zh: '略过不计', en: 'are passed over' },
} as const

const directionNames = { rising: { zh: '上升', en: 'up' }, falling: { zh: '下降', en: 'down' } } as const

const references = ['history', 'peers'] as const
const referenceNames = {
  history: { zh: '本单位既往', en: 'its own past' },
  peers: { zh: '同类单位', en: 'its peers' },
} as const
const kind = <const Word extends AlertRule['kind']>(...words: readonly Word[]) =>
  option({ zh: '种类', en: 'Kind' }, words, 'not_one_of', kindNames)
const side = () => orElse(option({ zh: '方向', en: 'Side' }, ['both', 'high', 'low'], 'not_one_of', sideNames), 'both')
const confidence = () => bare(rate(L.confidence, { above: 0, atMost: '0.999999' }))

/** A limit, which knows how it was written: 5 on a rate is more likely 5 %. */
export interface Limit extends Fraction {
  readonly isPercent: boolean
}

function limit(label: Parameters<typeof rate>[0]): Shape<NumberInput, Limit, false> {
  const value = bare(rate(label))
  return {
    ...value,
    read: (input, reading) => {
      const exact = value.read(input, reading)
      if (!reading.isSound(exact)) return exact as Limit
      return { ...exact, isPercent: typeof input === 'string' && input.endsWith('%') }
    },
  }
}

type Limits = { readonly above: Fraction | undefined; readonly below: Fraction | undefined }

/** A value could be above the one and below the other at once. */
const notCrossed: Law<Limits> = /* @__PURE__ */ law(
  ['out_of_range'],
  ['notAbove', 'below', 'above'],
  ({ above, below }: Limits) => [above, below] as const,
  ([above, below], reading) => {
    if (above === undefined || below === undefined || compare(below, above) <= 0) return
    const info = { expected: `≤ ${toDecimalString(above)}`, received: toDecimalString(below) }
    reading.refuse('out_of_range', info, ['below'])
  },
)

const countAtMostOf: Law<{ readonly count: number; readonly of: number }> = /* @__PURE__ */ law(
  ['out_of_range'],
  ['countAtMostOf'],
  ({ count, of }: { readonly count: number; readonly of: number }) => [count, of] as const,
  ([count, of], reading) => {
    if (count > of) reading.refuse('out_of_range', { expected: `≤ ${of}`, received: count }, ['count'])
  },
)

type Score = { readonly kind: string; readonly limit: Fraction | undefined }

const plainScoreNeedsLimit: Law<Score> = /* @__PURE__ */ law(
  ['missing'],
  ['plainScoreNeedsLimit'],
  ({ kind: which, limit: given }: Score) => [which, given] as const,
  ([which, given], reading) => {
    if (which === 'zScore' && given === undefined) reading.refuse('missing', { expected: '> 0' }, ['limit'])
  },
)
