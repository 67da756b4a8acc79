import { deepFreeze } from '../../errors/internal.ts'
import {
  type Citation,
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  givenCount,
  type Label,
  zh,
} from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import { weightUnits } from './machine/Block.ts'
import { explainedHint, type Hint } from './ScreenRun.ts'
import type { SevereCounts, Severity } from './severeCases.ts'

/** What a hint about severe cases can be about: the alliance, or a member by its place in the list. */
export interface Subject {
  readonly about: 'alliance' | 'institution'
  readonly id: string
  readonly place?: number
}

/** The share of severe cases treated elsewhere, before and now, and its rise; none where a period has no severe case. */
export function outflowFigures({ severe, away }: SevereCounts['all']): OutflowFigures | undefined {
  if (severe[0] === 0 || severe[1] === 0) return undefined
  const share = (label: Label, [part, whole]: readonly [Figure, Figure]) =>
    figure(label, formula`${part} ÷ ${whole}`, exact)
  const before = share(labels.outflowBefore, [
    givenCount(labels.awayBefore, away[0]),
    givenCount(labels.allSevereBefore, severe[0]),
  ])
  const now = share(labels.outflowNow, [
    givenCount(labels.awayNow, away[1]),
    givenCount(labels.allSevereNow, severe[1]),
  ])
  return { before, now, rise: figure(labels.outflowRise, formula`${now} − ${before}`, exact) }
}

export interface OutflowFigures {
  readonly before: Figure
  readonly now: Figure
  readonly rise: Figure
}

interface Compared {
  readonly subject: Subject
  readonly before: Severity
  readonly now: Severity
  readonly outflow: OutflowFigures
  readonly limits: { readonly fall: Figure; readonly rise: Figure }
  readonly citations: readonly Citation[]
}

/** A hint where the case-mix index or the share of severe cases falls enough while the outflow of severe cases rises. */
export function severeHint({ subject, before, now, outflow, limits, citations }: Compared): Hint | undefined {
  const casesBefore = givenCount(labels.casesBefore, before.cases)
  const casesNow = givenCount(labels.casesNow, now.cases)
  const indexBefore = figure(
    labels.indexBefore,
    formula`${weights(labels.weightBefore, before)} ÷ ${casesBefore}`,
    exact,
  )
  const indexNow = figure(labels.indexNow, formula`${weights(labels.weightNow, now)} ÷ ${casesNow}`, exact)
  const indexFall = figure(labels.indexFall, formula`1 − ${indexNow} ÷ ${indexBefore}`, exact)
  const shareFall = before.severe === 0 ? undefined : shareFallFigure(before, now, casesBefore, casesNow)
  const falls = [indexFall, ...(shareFall === undefined ? [] : [shareFall])].filter(
    ({ value }) => compare(value, limits.fall.value) >= 0,
  )
  const [first] = falls
  if (first === undefined || compare(outflow.rise.value, limits.rise.value) < 0) return undefined
  return explainedHint({
    screen: 'severeCases',
    about: subject.about,
    id: subject.id,
    seen: [...falls, outflow.rise],
    limits: [limits.fall, limits.rise],
    citations,
    because: {
      zh: zh`重症可能被推诿或转出：${first.label.name.zh} ${first}，同期重症外流率由 ${outflow.before} 升至 ${outflow.now}，待核查`,
      en: en`severe cases may be refused or shifted: ${first.label.name.en} ${first}, while the outflow of severe cases rose from ${outflow.before} to ${outflow.now}; to be looked into`,
    },
  })
}

function shareFallFigure(before: Severity, now: Severity, casesBefore: Figure, casesNow: Figure): Figure {
  const severeBefore = givenCount(labels.severeBefore, before.severe)
  const severeNow = givenCount(labels.severeNow, now.severe)
  const shareBefore = figure(labels.shareBefore, formula`${severeBefore} ÷ ${casesBefore}`, exact)
  const shareNow = figure(labels.shareNow, formula`${severeNow} ÷ ${casesNow}`, exact)
  return figure(labels.shareFall, formula`1 − ${shareNow} ÷ ${shareBefore}`, exact)
}

function weights(label: Label, { units }: Severity): Figure {
  return given(label, { n: BigInt(units), d: BigInt(weightUnits) })
}

const rate = (id: string, zh: string, en: string) => ({ id, name: { zh, en }, unit: 'rate' }) as const
const count = (id: string, zh: string, en: string) => ({ id, name: { zh, en }, unit: 'cases' }) as const
const weight = (id: string, zh: string, en: string) => ({ id, name: { zh, en }, unit: 'weight' }) as const

export const labels = /* @__PURE__ */ deepFreeze({
  casesBefore: count('casesBefore', '前期病例数', 'Cases, previous period'),
  casesNow: count('casesNow', '本期病例数', 'Cases, current period'),
  weightBefore: weight('weightBefore', '前期权重合计', 'Weights, previous period'),
  weightNow: weight('weightNow', '本期权重合计', 'Weights, current period'),
  severeBefore: count('severeBefore', '前期重症数', 'Severe cases, previous period'),
  severeNow: count('severeNow', '本期重症数', 'Severe cases, current period'),
  allSevereBefore: count('allSevereBefore', '前期参保人重症数', 'Severe cases of all insured, previous period'),
  allSevereNow: count('allSevereNow', '本期参保人重症数', 'Severe cases of all insured, current period'),
  awayBefore: count('severeAwayBefore', '前期外流重症数', 'Severe cases outside, previous period'),
  awayNow: count('severeAwayNow', '本期外流重症数', 'Severe cases outside, current period'),
  indexBefore: weight('caseMixBefore', '前期 CMI', 'Case-mix index, previous period'),
  indexNow: weight('caseMixNow', '本期 CMI', 'Case-mix index, current period'),
  indexFall: rate('caseMixFall', 'CMI 降幅', 'Fall of the case-mix index'),
  shareBefore: rate('severeShareBefore', '前期重症占比', 'Share of severe cases, previous period'),
  shareNow: rate('severeShareNow', '本期重症占比', 'Share of severe cases, current period'),
  shareFall: rate('severeShareFall', '重症占比降幅', 'Fall of the share of severe cases'),
  outflowBefore: rate('severeOutflowBefore', '前期重症外流率', 'Outflow of severe cases, previous period'),
  outflowNow: rate('severeOutflowNow', '本期重症外流率', 'Outflow of severe cases, current period'),
  outflowRise: rate('severeOutflowRise', '重症外流率升幅', 'Rise of the outflow of severe cases'),
  fallAtLeast: rate('fallAtLeast', '降幅界限', 'Limit of the fall'),
  outflowRiseAtLeast: rate('outflowRiseAtLeast', '外流升幅界限', 'Limit of the rise of outflow'),
  severeFrom: weight('severeFrom', '重症权重下限', 'Weight from which a case is severe'),
  casesAtLeast: count('casesAtLeast', '最少病例数', 'Cases needed'),
} as const satisfies Record<string, Label>)
