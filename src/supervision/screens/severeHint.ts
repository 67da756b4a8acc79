import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  givenCount,
  type Label,
  stepsOf,
  zh,
} from '../../figure/internal.ts'
import { compare, type Fraction } from '../../numeric/internal.ts'
import type { SevereCounts, Severity } from './countSevere.ts'
import { flowLabels as L } from './flowLabels.ts'
import { weightUnits } from './machine/wholeUnits.ts'
import type { Hint } from './Screening.ts'
import type { Subject } from './Subject.ts'

/** The share of severe cases treated elsewhere, before and now, and its rise; none where a period has no severe case. */
export function outflowFigures({ severe, away }: SevereCounts['all']): OutflowFigures | undefined {
  if (severe[0] === 0 || severe[1] === 0) return undefined
  const share = (label: Label, [part, whole]: readonly [Figure, Figure]) =>
    figure(label, formula`${part} ÷ ${whole}`, exact)
  const before = share(L.outflowBefore, [givenCount(L.awayBefore, away[0]), givenCount(L.allSevereBefore, severe[0])])
  const now = share(L.outflowNow, [givenCount(L.awayNow, away[1]), givenCount(L.allSevereNow, severe[1])])
  return { before, now, rise: figure(L.outflowRise, formula`${now} − ${before}`, exact) }
}

interface OutflowFigures {
  readonly before: Figure
  readonly now: Figure
  readonly rise: Figure
}

interface Compared {
  readonly subject: Subject
  readonly before: Severity
  readonly now: Severity
  readonly outflow: OutflowFigures
  readonly fall: Fraction
  readonly rise: Fraction
}

/** A hint where the case-mix index or the share of severe cases falls enough while the outflow of severe cases rises. */
export function severeHint({ subject, before, now, outflow, fall, rise }: Compared): Hint | undefined {
  const casesBefore = givenCount(L.casesBefore, before.cases)
  const casesNow = givenCount(L.casesNow, now.cases)
  const indexBefore = figure(L.indexBefore, formula`${weights(L.weightBefore, before)} ÷ ${casesBefore}`, exact)
  const indexNow = figure(L.indexNow, formula`${weights(L.weightNow, now)} ÷ ${casesNow}`, exact)
  const indexFall = figure(L.indexFall, formula`1 − ${indexNow} ÷ ${indexBefore}`, exact)
  const shareFall = before.severe === 0 ? undefined : shareFallFigure(before, now, casesBefore, casesNow)
  const falls = [indexFall, ...(shareFall === undefined ? [] : [shareFall])].filter(
    ({ value }) => compare(value, fall) >= 0,
  )
  const [first] = falls
  if (first === undefined || compare(outflow.rise.value, rise) < 0) return undefined
  const limits = [given(L.fallAtLeast, fall), given(L.outflowRiseAtLeast, rise)] as const
  return {
    screen: 'severeCases',
    about: subject.about,
    id: subject.id,
    evidence: [...falls, outflow.rise, ...limits].map(({ asInput }) => asInput),
    because: {
      zh: zh`重症可能被推诿或转出：${first.label.name.zh} ${first}，同期重症外流率由 ${outflow.before} 升至 ${outflow.now}，待核查`,
      en: en`severe cases may be refused or shifted: ${first.label.name.en} ${first}, while the outflow of severe cases rose from ${outflow.before} to ${outflow.now}; to be looked into`,
    },
    steps: stepsOf([...falls, outflow.rise]),
  }
}

function shareFallFigure(before: Severity, now: Severity, casesBefore: Figure, casesNow: Figure): Figure {
  const severeBefore = givenCount(L.severeBefore, before.severe)
  const severeNow = givenCount(L.severeNow, now.severe)
  const shareBefore = figure(L.shareBefore, formula`${severeBefore} ÷ ${casesBefore}`, exact)
  const shareNow = figure(L.shareNow, formula`${severeNow} ÷ ${casesNow}`, exact)
  return figure(L.shareFall, formula`1 − ${shareNow} ÷ ${shareBefore}`, exact)
}

function weights(label: Label, { units }: Severity): Figure {
  return given(label, { n: BigInt(units), d: BigInt(weightUnits) })
}
