import type { Label, NumberInput } from '../figure/internal.ts'
import { compare, type Fraction, toDecimalString } from '../numeric/internal.ts'
import {
  bare,
  either,
  type Law,
  lazily,
  list,
  number,
  record,
  refuseOther,
  type Shape,
  share,
  weight,
} from '../shape/internal.ts'
import type { ExactScoreLink, ScoreLinkInput } from './scoreLink.ts'

type Steps = readonly { readonly from: Fraction; readonly factor: Fraction }[]
type Knots = readonly { readonly at: Fraction; readonly factor: Fraction }[]
type ReadLink = Steps | { readonly linear: Knots }

/** A link from a score to a factor of zero or more. */
export const factorLinkShape = /* @__PURE__ */ lazily(() => linkOf(weight(L.factor)))

/** A link from a score to a share from 0 to 1. */
export const shareLinkShape = /* @__PURE__ */ lazily(() => linkOf(share(L.factor)))

/** What was read as a link, its points from the lowest score up. */
export function toExactLink(link: ReadLink): ExactScoreLink {
  const ascending = (points: ExactScoreLink['points']) => [...points].sort((a, b) => compare(a.score, b.score))
  if ('linear' in link) {
    return { shape: 'linear', points: ascending(link.linear.map(({ at, factor }) => ({ score: at, factor }))) }
  }
  return { shape: 'steps', points: ascending(link.map(({ from, factor }) => ({ score: from, factor }))) }
}

function linkOf(factor: ReturnType<typeof weight>): Shape<ScoreLinkInput, ReadLink, false> {
  const name = { zh: '得分挂钩', en: 'Score link' }
  const step = record<{ readonly from: NumberInput; readonly factor: NumberInput }>({ zh: '得分档', en: 'Step' })({
    from: bare(number(L.from)),
    factor: bare(factor),
  })
  const knot = record<{ readonly at: NumberInput; readonly factor: NumberInput }>({ zh: '节点', en: 'Knot' })({
    at: bare(number(L.at)),
    factor: bare(factor),
  })
  const knots = list(name, knot, { laws: [distinctScores('at')] })
  const link = either(
    list(name, step, { laws: [distinctScores('from')] }),
    record<{ readonly linear: readonly { readonly at: NumberInput; readonly factor: NumberInput }[] }>(name)({
      linear: knots,
    }),
  )
  return {
    ...link,
    read: (input, reading) =>
      typeof input === 'object' && input !== null ? link.read(input, reading) : refuseOther(input, reading, aLink),
  }
}

const example = '[{ from: 90, factor: 1 }, { from: 0, factor: 0 }]'
const aLink = {
  zh: `分档列表，如 ${example}（90 分起系数为 1，其余为 0）`,
  en: `a list of steps, such as ${example} (a factor of 1 from 90 points on, else 0)`,
}

/** No score twice. */
export function distinctScores<Key extends 'from' | 'at'>(key: Key): Law<readonly { readonly [K in Key]: Fraction }[]> {
  return {
    codes: ['duplicate_step'],
    says: ['distinctScores', key],
    judge: (points, reading) => {
      const seen = new Set<string>()
      points.forEach((point, index) => {
        const score = point[key]
        if (!reading.isSound(score)) return
        const text = toDecimalString(score)
        if (seen.has(text)) reading.refuse('duplicate_step', { received: text }, [index, key])
        seen.add(text)
      })
    },
  }
}

const L = {
  from: { id: 'from', name: { zh: '起点得分', en: 'From score' }, unit: 'score' },
  at: { id: 'at', name: { zh: '得分', en: 'Score' }, unit: 'score' },
  factor: { id: 'factor', name: { zh: '系数', en: 'Factor' }, unit: 'factor' },
} as const satisfies Record<string, Label>
