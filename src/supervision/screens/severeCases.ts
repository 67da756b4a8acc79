import type { NumberInput } from '../../figure/internal.ts'
import { type Rule, ruleHead } from '../../policy/internal.ts'
import { bare, type Law, law, lazily, type OutOf, positive, rate, record, whole } from '../../shape/internal.ts'
import type { Registers } from './machine/AdmissionTable.ts'
import { type Block, groupedWeight, weightUnits } from './machine/Block.ts'
import type { ReadInstitution } from './ScreeningInput.ts'
import { dayRange, periodShape, type ReadPeriod, type ScreeningPeriod } from './ScreeningPeriod.ts'
import { type Findings, type Hint, type ScreenRun, screenNames } from './ScreenRun.ts'
import { labels as L, type OutflowFigures, outflowFigures, type Subject, severeHint } from './severeHint.ts'

/**
 * 推诿重症规则 — for the alliance and each member: between two periods case-mix index or share of severe cases falls,
 * while more of the severe cases leave.
 *
 * @since 0.2.0
 */
export interface SevereCasesScreen extends Rule<'severeCases'> {
  /** A case of this weight or more is severe. */
  readonly severeFrom: NumberInput
  readonly previous: ScreeningPeriod
  readonly current: ScreeningPeriod
  /** Fall of index or share, as a rate of the previous period; above 0. */
  readonly fallAtLeast: NumberInput
  /** Rise of the share of severe cases treated outside the alliance; above 0. */
  readonly outflowRiseAtLeast: NumberInput
  /** With fewer cases in a period nothing is concluded. */
  readonly casesAtLeast: NumberInput
}

export const severeCasesScreenShape = /* @__PURE__ */ lazily(() => {
  const aboveZero = { above: 0, atMost: 1 }
  return record<SevereCasesScreen>(screenNames.severeCases)(
    {
      ...ruleHead('severeCases'),
      severeFrom: bare(positive(L.severeFrom)),
      previous: periodShape({ zh: '前期', en: 'Previous period' }),
      current: periodShape({ zh: '本期', en: 'Current period' }),
      casesAtLeast: whole(L.casesAtLeast, { atLeast: 1 }),
      fallAtLeast: rate(L.fallAtLeast, aboveZero),
      outflowRiseAtLeast: rate(L.outflowRiseAtLeast, aboveZero),
    },
    [currentFollowsPrevious],
  )
})

type ReadRule = OutOf<ReturnType<typeof severeCasesScreenShape>>
type Periods = { readonly previous: ReadPeriod; readonly current: ReadPeriod }

const currentFollowsPrevious: Law<Periods> = /* @__PURE__ */ law(
  ['out_of_range'],
  ['currentFollowsPrevious'],
  ({ previous, current }: Periods) => [previous.to, current.from] as const,
  ([end, start], reading) => {
    const expected = { zh: '晚于前期的末期', en: 'after the end of the previous period' }
    if (start <= end) reading.refuse('out_of_range', { expected, received: start }, ['current', 'from'])
  },
)

/** Severe cases that no longer come to the alliance, or to a member, while more of them are treated elsewhere. */
export function severeCases(rule: ReadRule, { institutions }: Registers): ScreenRun {
  const { casesAtLeast, fallAtLeast, outflowRiseAtLeast, citations } = rule
  const limits = { fall: fallAtLeast, rise: outflowRiseAtLeast }
  const counter = countSevere(institutions, rule)

  const end = (): Findings => {
    const counts = counter.counts()
    if (outflowFigures(counts.all) === undefined) return { judged: 0, passedOver: 0, hints: [], whyNot: noSevere }
    const subjects = [{ about: 'alliance', id: 'alliance' } as const, ...membersOf(institutions)]
    const hints: Hint[] = []
    let judged = 0
    for (const subject of subjects) {
      const [before, now] = countsOf(subject, counts)
      if (Math.min(before.cases, now.cases) < casesAtLeast || before.units === 0) continue
      judged++
      // Each hint is a result by itself, with figures of its own.
      const outflow = outflowFigures(counts.all) as OutflowFigures
      const hint = severeHint({ subject, before, now, outflow, limits, citations })
      if (hint !== undefined) hints.push(hint)
    }
    return { judged, passedOver: subjects.length - judged, hints, whyNot: tooFew }
  }
  return { see: counter.see, end }
}

function membersOf(institutions: readonly ReadInstitution[]): readonly Subject[] {
  return institutions.flatMap(({ id, member }, place) => (member ? [{ about: 'institution', id, place } as const] : []))
}

function countsOf({ place }: Subject, { members, byInstitution }: SevereCounts) {
  return place === undefined ? members : (byInstitution[place] as BeforeAndNow)
}

/** Cases with a weight, their weights in units, and how many are severe. */
export interface Severity {
  readonly cases: number
  readonly units: number
  readonly severe: number
}

/** What was counted before and now. */
export type BeforeAndNow = readonly [before: Severity, now: Severity]

/** Of each institution, of the members together, and of all insured wherever they were treated. */
export interface SevereCounts {
  readonly byInstitution: readonly BeforeAndNow[]
  readonly members: BeforeAndNow
  readonly all: { readonly severe: readonly [number, number]; readonly away: readonly [number, number] }
}

/** Counts cases by institution and period of discharge; weights are whole units, so the sums are exact. */
function countSevere(
  institutions: readonly ReadInstitution[],
  { severeFrom, ...periods }: Pick<ReadRule, 'severeFrom' | 'previous' | 'current'>,
) {
  // rounded up: a weight in whole units reaches the limit where it reaches this
  const units = Number((severeFrom.n * BigInt(weightUnits) + severeFrom.d - 1n) / severeFrom.d)
  const [previous, current] = [dayRange(periods.previous), dayRange(periods.current)]
  const empty = () => ({ cases: 0, units: 0, severe: 0 })
  const counted = institutions.map(() => [empty(), empty()] as const)

  const see = ({ places, weight, discharged, institution }: Block): void => {
    for (let k = 0; k < places.length; k++) {
      const place = places[k] as number
      const of = groupedWeight(weight, place)
      const day = discharged[place] as number
      const now = day >= current.from && day <= current.to ? 1 : 0
      if (Number.isNaN(of) || (now === 0 && (day < previous.from || day > previous.to))) continue
      const sums = counted[institution[place] as number]?.[now]
      if (sums === undefined) continue
      sums.cases++
      sums.units += of
      if (of >= units) sums.severe++
    }
  }

  const total = (now: 0 | 1, isMember: boolean): Severity =>
    counted.reduce<Severity>((sum, { [now]: one }, place) => {
      if (institutions[place]?.member !== isMember) return sum
      return { cases: sum.cases + one.cases, units: sum.units + one.units, severe: sum.severe + one.severe }
    }, empty())

  const counts = (): SevereCounts => {
    const [before, now] = [total(0, true), total(1, true)]
    const away = [total(0, false).severe, total(1, false).severe] as const
    const all = { severe: [before.severe + away[0], now.severe + away[1]], away } as const
    return { byInstitution: counted, members: [before, now], all }
  }
  return { see, counts }
}

const noSevere = {
  zh: '前期或本期没有重症病例，无法计算外流率',
  en: 'one of the periods has no severe case, so no outflow can be computed',
}
const tooFew = { zh: '各期病例数均不足', en: 'the periods have too few cases' }
