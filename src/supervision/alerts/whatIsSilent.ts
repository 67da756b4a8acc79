import type { ReadRule } from './alertRuleShape.ts'
import { periodInWords } from './Period.ts'
import type { Alerts } from './raiseAlerts.ts'
import type { Verdict } from './Verdict.ts'
import type { JudgedSeries } from './WatchedSeries.ts'

type Silence = Alerts['silent'][number]

/** What a rule says nothing about: the series, or the rows that it would have been asked with if they were not 0 of 0. */
export function whatIsSilent(
  rule: ReadRule,
  series: string,
  watched: JudgedSeries | undefined,
  verdict: Verdict,
): readonly Silence[] {
  const of = { rule: rule.id, series }
  const whole = verdict.found === 'silence' ? [{ ...of, because: verdict.because }] : []
  if (watched === undefined) return whole
  return [...whole, ...rowsOf(rule).flatMap((rows) => leftOut(watched, rows, rule).map((row) => ({ ...of, ...row })))]
}

type Rows = 'history' | 'peers'

/** Rows that are 0 of 0; and of those that a rule of proportions asks, the ones without counts among others with them. */
function leftOut(watched: JudgedSeries, rows: Rows, { kind }: ReadRule): readonly Omit<Silence, 'rule' | 'series'>[] {
  const { last, without } = watched
  const isOfCounts = kind === 'controlLimits' || kind === 'wilson'
  const asksCounts = isOfCounts && last.counts !== undefined && watched[rows].some(({ counts }) => counts !== undefined)
  if (rows === 'history') {
    const bare = asksCounts ? watched.history.filter(({ counts }) => counts === undefined) : []
    return [
      ...without.history.map((period) => ({ period, words: ofNothing })),
      ...bare.map(({ period }) => ({ period, words: noCounts })),
    ].map(({ period, words }) => {
      const { zh, en } = periodInWords(period)
      const because = { zh: `${zh}${words.zh}，此期不参与比较`, en: `${en} ${words.en}: it is left out` }
      return { period: period.text, because }
    })
  }
  const bare = asksCounts ? watched.peers.filter(({ counts }) => counts === undefined) : []
  return [
    ...without.peers.map((peer) => ({ peer, words: ofNothing })),
    ...bare.map(({ id }) => ({ peer: id, words: noCounts })),
  ].map(({ peer, words }) => {
    const because = { zh: `${peer} ${words.zh}，不参与比较`, en: `${peer} ${words.en}: it is left out` }
    return { peer, because }
  })
}

const ofNothing = { zh: '为 0 ÷ 0，没有值', en: 'is 0 of 0 and has no value' }
const noCounts = { zh: '不是两个计数之比', en: 'is no proportion of counts' }

/** Which rows a rule compares with as a whole; what asks for certain periods names them itself. */
function rowsOf(rule: ReadRule): readonly Rows[] {
  switch (rule.kind) {
    case 'zScore':
    case 'robustZScore':
      return [rule.against]
    case 'controlLimits': {
      const spread = { chance: [], laney: ['history'], winsorised: ['peers'] } as const
      const centre = typeof rule.centre === 'string' ? [rule.centre] : []
      return [...new Set<Rows>([...centre, ...spread[rule.dispersion]])]
    }
    case 'wilson':
      return typeof rule.reference === 'string' ? [rule.reference] : []
    default:
      return []
  }
}
