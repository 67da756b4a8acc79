import type { Label, NumberInput } from '../figure/internal.ts'
import { compare, type Fraction, toDecimalString } from '../numeric/internal.ts'
import {
  bare,
  either,
  exactlyOne,
  type Law,
  lazily,
  list,
  notBelow,
  number,
  option,
  optional,
  record,
  refuseOther,
  type Shape,
  share,
  weight,
} from '../shape/internal.ts'
import type {
  ExactScoreKnot,
  ExactScoreLink,
  ExactScoreStep,
  ScoreKnotOf,
  ScoreLinkInput,
  ScoreStepOf,
} from './scoreLink.ts'

interface ReadStep {
  readonly from: Fraction
  readonly factor: Fraction | undefined
  readonly discretion: { readonly atLeast: Fraction; readonly atMost: Fraction } | undefined
}
interface ReadKnot {
  readonly at: Fraction
  readonly factor: Fraction
  readonly side: 'below' | 'above' | undefined
}
type ReadLink = readonly ReadStep[] | { readonly linear: readonly ReadKnot[] }

/** A link from a score to a factor of zero or more. */
export const factorLinkShape = /* @__PURE__ */ lazily(() => linkOf(weight))

/** A link from a score to a share from 0 to 1. */
export const shareLinkShape = /* @__PURE__ */ lazily(() => linkOf(share))

/** What was read as a link, its points from the lowest score up. */
export function toExactLink(link: ReadLink): ExactScoreLink {
  const ascending = <Point extends { readonly score: Fraction }>(points: readonly Point[]) =>
    [...points].sort((a, b) => compare(a.score, b.score))
  if ('linear' in link) return { shape: 'linear', points: ascending(knotsOf(link.linear)) }
  return { shape: 'steps', points: ascending(link.map(toStep)) }
}

function toStep({ from, factor, discretion }: ReadStep): ExactScoreStep {
  return (discretion === undefined ? { score: from, factor } : { score: from, discretion }) as ExactScoreStep
}

/** The knots without side, each with what the line reaches from both of its own. */
function knotsOf(knots: readonly ReadKnot[]): readonly ExactScoreKnot[] {
  return knots.flatMap(({ at, factor, side }) => {
    if (side !== undefined) return []
    const reached = (from: 'below' | 'above') =>
      knots.find((knot) => knot.side === from && compare(knot.at, at) === 0)?.factor ?? factor
    return [{ score: at, below: reached('below'), factor, above: reached('above') }]
  })
}

function linkOf(factor: typeof weight): Shape<ScoreLinkInput, ReadLink, false> {
  const name = { zh: '得分挂钩', en: 'Score link' }
  const range = record<{ readonly atLeast: NumberInput; readonly atMost: NumberInput }>({
    zh: '酌定范围',
    en: 'Range of discretion',
  })({ atLeast: bare(factor(L.atLeast)), atMost: bare(factor(L.atMost)) }, [notBelow('atMost', 'atLeast')])
  const step = record<ScoreStepOf<NumberInput>>({ zh: '得分档', en: 'Step' })(
    { from: bare(number(L.from)), factor: optional(bare(factor(L.factor))), discretion: optional(range) },
    [exactlyOne(['factor', 'discretion'])],
  )
  const knot = record<ScoreKnotOf<NumberInput>>({ zh: '节点', en: 'Knot' })({
    at: bare(number(L.at)),
    factor: bare(factor(L.factor)),
    side: optional(option({ zh: '所在一侧', en: 'Side' }, ['below', 'above'], 'not_one_of', sides)),
  })
  const knots = list(name, knot, { laws: [distinctScores('at'), sidesOfKnots] })
  const link = either(
    list(name, step, { laws: [distinctScores('from')] }),
    record<{ readonly linear: readonly ScoreKnotOf<NumberInput>[] }>(name)({ linear: knots }),
  )
  return {
    ...link,
    read: (input, reading) =>
      typeof input === 'object' && input !== null ? link.read(input, reading) : refuseOther(input, reading, aLink),
  }
}

const sides = {
  below: { zh: '低于该得分一侧', en: 'from below the score' },
  above: { zh: '高于该得分一侧', en: 'from above the score' },
} as const

const example = '[{ from: 90, factor: 1 }, { from: 0, factor: 0 }]'
const aLink = {
  zh: `分档列表，如 ${example}（90 分起系数为 1，其余为 0）`,
  en: `a list of steps, such as ${example} (a factor of 1 from 90 points on, else 0)`,
}

/** No score twice; of a knot, no side of a score twice. */
export function distinctScores<Key extends 'from' | 'at'>(
  key: Key,
): Law<readonly ({ readonly [K in Key]: Fraction } & { readonly side?: string | undefined })[]> {
  return {
    codes: ['duplicate_step'],
    says: ['distinctScores', key],
    judge: (points, reading) => {
      const seen = new Set<string>()
      points.forEach((point, index) => {
        const { side = '', [key]: score } = point
        if (!reading.isSound(score) || !reading.isSound(side)) return
        const text = toDecimalString(score)
        if (seen.has(text + side)) reading.refuse('duplicate_step', { received: text }, [index, key])
        seen.add(text + side)
      })
    },
  }
}

/** A side belongs to a knot at the same score that says the factor there, and only between knots is there a line. */
const sidesOfKnots: Law<readonly ReadKnot[]> = {
  codes: ['missing', 'not_asked'],
  says: ['sidesOfKnots'],
  judge: (knots, reading) => {
    if (!knots.every(({ at, side }) => reading.isSound([at, side]))) return
    const middle = knots.filter(({ side }) => side === undefined)
    knots.forEach(({ at, side }, index) => {
      if (side === undefined) return
      const score = toDecimalString(at)
      if (!middle.some((knot) => compare(knot.at, at) === 0)) {
        const expected = { zh: `得分 ${score} 不带 side 的节点`, en: `a knot at ${score} without side` }
        reading.refuse('missing', { expected }, [index])
        return
      }
      const away = side === 'below' ? -1 : 1
      const hasLine = middle.some((knot) => compare(knot.at, at) === away)
      if (!hasLine) reading.refuse('not_asked', {}, [index, 'side'])
    })
  },
}

const L = {
  from: { id: 'from', name: { zh: '起点得分', en: 'From score' }, unit: 'score' },
  at: { id: 'at', name: { zh: '得分', en: 'Score' }, unit: 'score' },
  factor: { id: 'factor', name: { zh: '系数', en: 'Factor' }, unit: 'factor' },
  atLeast: { id: 'atLeast', name: { zh: '酌定系数下限', en: 'Least factor' }, unit: 'factor' },
  atMost: { id: 'atMost', name: { zh: '酌定系数上限', en: 'Highest factor' }, unit: 'factor' },
} as const satisfies Record<string, Label>
