import { type Bilingual, fail } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  type Note,
  read,
  zh,
} from '../../figure/internal.ts'
import { compare, type Fraction, fromInteger } from '../../numeric/internal.ts'
import type { ExactScoreLine, ExactScoreSteps } from '../../policy/internal.ts'
import { qualityLabels as L } from '../labels.ts'
import { factorAtDiscretion, reachedStep, type StatedFactor } from './factorAtDiscretion.ts'
import { factorFalls } from './factorFalls.ts'
import type { ExactGate, ExactMultiplier, ExactQualityLink } from './QualityLinkInput.ts'
import { scoreAsRate } from './scoreAsRate.ts'
import { sourced, termOf } from './termOf.ts'

/** What else a factor may depend on: the top of the scale, 100 unless given, and what the authority decided. */
interface Terms {
  readonly top?: Fraction
  readonly stated?: StatedFactor
}

/**
 * The factor that a score earns under a link, with the step that says how it was read, interpolated or decided, and
 * whether score or link are probably a mistake.
 */
export function factorFigure(
  label: Label,
  link: ExactQualityLink,
  score: Figure,
  told: Note = {},
  { top = hundred, stated = notStated }: Terms = {},
): Figure {
  const warning = joined(scoreAsRate(score, top), factorFalls(link))
  const note = warning === undefined ? told : { ...told, warning }
  switch (link.shape) {
    case 'steps':
      return fromSteps(label, link, score, note, stated)
    case 'linear':
      return fromKnots(label, link, score, note)
    case 'gate':
      return fromGate(label, link, score, note)
    case 'multiplier':
      return fromMultiplier(label, link, score, note, top)
  }
}

function joined(one: Bilingual | undefined, other: Bilingual | undefined): Bilingual | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return { zh: `${one.zh}；${other.zh}`, en: `${one.en}; ${other.en}` }
}

const notStated: StatedFactor = {
  factor: undefined,
  path: ['discretion'],
  place: L.discretion.name,
}

/** The highest step that the score reaches, or what the authority decided there. */
function fromSteps(label: Label, link: ExactScoreSteps, score: Figure, note: Note, stated: StatedFactor): Figure {
  const reached = reachedStep(link, score.value)
  if (reached === undefined) return refuse('score_below_steps', link, score, label)
  if (reached.discretion !== undefined) return factorAtDiscretion(label, reached, score, stated, note)
  const from = given(termOf(label, L.stepFrom, score.label.unit), reached.score)
  const factor = given(termOf(label, L.linkFactor, label.unit), reached.factor)
  const reason = {
    zh: zh`${score}达到 ${from}一档，系数 ${factor}`,
    en: en`${score} reaches the step from ${from}, the factor is ${factor}`,
  }
  return read(label, reached.factor, reason, [score, ...sourced(from, factor)], note)
}

/** On the straight line between the two knots around the score; where it jumps, from the side of the score. */
function fromKnots(label: Label, { points }: ExactScoreLine, score: Figure, note: Note): Figure {
  const below = points.findLast((point) => compare(point.score, score.value) <= 0)
  const above = points.find((point) => compare(point.score, score.value) >= 0)
  if (below === undefined) return refuse('score_below_steps', { points }, score, label)
  if (above === undefined) return refuse('score_above_knots', { points }, score, label)
  const from = given(
    { ...score.label, id: 'from', name: { zh: '下方节点得分', en: 'Score of the knot below' } },
    below.score,
  )
  const start = given(
    { ...label, id: 'start', name: { zh: '下方节点系数', en: 'Factor of the knot below' } },
    above === below ? below.factor : below.above,
  )
  if (above === below) {
    const reason = { zh: zh`${score}恰在节点上`, en: en`${score} is a knot` }
    return read(label, below.factor, reason, [score, ...sourced(from, start)], note)
  }
  const to = given(
    { ...score.label, id: 'to', name: { zh: '上方节点得分', en: 'Score of the knot above' } },
    above.score,
  )
  const end = given({ ...label, id: 'end', name: { zh: '上方节点系数', en: 'Factor of the knot above' } }, above.below)
  return figure(label, formula`${start} + (${end} − ${start}) × (${score} − ${from}) ÷ (${to} − ${from})`, exact, {
    ...note,
    because: {
      zh: zh`${score}在节点 ${from}与 ${to}之间，线性插值`,
      en: en`${score} lies between the knots ${from} and ${to}: linear`,
    },
  })
}

/** All from a score on, the score included. */
function fromGate(label: Label, link: ExactGate, score: Figure, note: Note): Figure {
  const isPassed = compare(score.value, link.from) >= 0
  const from = given(termOf(label, L.from, score.label.unit), link.from)
  const value = isPassed ? link.factor : link.below
  const factor = given(termOf(label, L.linkFactor, label.unit), value)
  const reason = isPassed
    ? {
        zh: zh`${score}达到门槛 ${from}，系数 ${factor}`,
        en: en`${score} passes the gate at ${from}, the factor is ${factor}`,
      }
    : {
        zh: zh`${score}未达到门槛 ${from}，系数 ${factor}`,
        en: en`${score} does not pass the gate at ${from}, the factor is ${factor}`,
      }
  return read(label, value, reason, [score, ...sourced(from, factor)], note)
}

/** In proportion to the score, between floor and ceiling. */
function fromMultiplier(label: Label, link: ExactMultiplier, score: Figure, note: Note, top: Fraction): Figure {
  const [slope, intercept] = [given(L.slope, link.slope), given(L.intercept, link.intercept)]
  const [scale, floor] = [given(L.scale, top), given(L.floor, link.floor)]
  const raised = formula`max(${floor}, ${intercept} + ${slope} × (${score} ÷ ${scale}))`
  if (link.ceiling === undefined) return figure(label, raised, exact, note)
  return figure(label, formula`min(${given(L.ceiling, link.ceiling)}, ${raised})`, exact, note)
}

function refuse(
  code: 'score_below_steps' | 'score_above_knots',
  { points }: { readonly points: readonly { readonly score: Fraction }[] },
  score: Figure,
  label: Label,
): never {
  const outermost = code === 'score_below_steps' ? points[0] : points.at(-1)
  const bound =
    outermost === undefined
      ? score
      : given({ id: 'bound', name: score.label.name, unit: score.label.unit }, outermost.score)
  return fail(code, ['score'], { received: score.text, bound: bound.text, link: label.name })
}

const hundred = /* @__PURE__ */ fromInteger(100)
