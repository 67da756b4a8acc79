import type { SharedBand } from '../corridor/internal.ts'
import { deepFreeze } from '../errors/internal.ts'
import { en, exact, type Figure, figure, formula, given, type Label, read, zh } from '../figure/internal.ts'
import { add, compare, type Fraction, larger, one, smaller, zero } from '../numeric/internal.ts'
import type { ExactBand } from '../policy/internal.ts'
import type { YearPlan } from './clearingFigures.ts'
import { settlementLabels as L } from './labels.ts'

/**
 * 得分加减点后的分担比例 — the shares of bands after the percentage points that the score adds: to each that is not 0, and
 * held within 0 and 1. Below the lowest step of the score nothing is shared.
 */
export function sharesByScore(plan: YearPlan, bands: readonly ExactBand[]): readonly SharedBand[] {
  const rule = plan.rules.optional.scorePoints('scorePoints')
  if (rule === undefined) return bands
  const score = plan.score as Figure
  const note = { parameters: [rule.parameter], citations: rule.citations }
  const step = rule.value.find(({ from }) => compare(from, score.value) <= 0)
  if (step === undefined) {
    const nothing = (label: Label) => read(label, zero, belowAllSteps, [score], note)
    return bands.map((band) => (band.share.n === 0n ? band : { ...band, share: zero, shareAs: nothing }))
  }
  const from = given({ ...score.label, id: 'scorePoints.from', name: { zh: '起点得分', en: 'From score' } }, step.from)
  const reached = {
    zh: zh`${score}达到 ${from}一档，各项不为零的比例加（减）该档百分点`,
    en: en`${score} reaches the step from ${from}: its percentage points are added to every share that is not 0`,
  }
  const points = read(L.scorePoints, step.points, reached, [score], note)
  return bands.map((band) => (band.share.n === 0n ? band : movedBand(band, points)))
}

function movedBand(band: ExactBand, points: Figure): SharedBand {
  const sum = add(band.share, points.value)
  const share = smaller(one, larger(zero, sum))
  const because = compare(share, sum) === 0 ? undefined : heldWithin(share)
  const shareAs = (label: Label) => {
    const { zh, en } = label.name
    const name = { zh: `${zh}，加减点前`, en: `${en}, before the points` }
    const base = given({ id: label.id.replace(/(?:\[\d+\])*$/, '.base$&'), name, unit: label.unit }, band.share)
    const moved = because === undefined ? formula`${base} + ${points}` : formula`min(1, max(0, ${base} + ${points}))`
    return figure(label, moved, exact, { because })
  }
  return { ...band, share, shareAs }
}

const heldWithin = (share: Fraction) => (share.n === 0n ? notBelowNothing : notAboveAll)

const notBelowNothing = /* @__PURE__ */ deepFreeze({
  zh: '扣减后低于 0%，按 0% 计',
  en: 'the points would take the share below 0%: it is held at 0%',
})
const notAboveAll = /* @__PURE__ */ deepFreeze({
  zh: '加点后超过 100%，按 100% 计',
  en: 'the points would lift the share above 100%: it is held at 100%',
})
const belowAllSteps = /* @__PURE__ */ deepFreeze({
  zh: '得分低于最低一档，各段比例按 0% 计',
  en: 'the score is below the lowest step: the share of every band is 0%',
})
