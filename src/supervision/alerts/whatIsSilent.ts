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
  const rows = rowsOf(rule)
  const periods = rows === 'history' ? watched.without.history : []
  const peers = rows === 'peers' ? watched.without.peers : []
  return [
    ...whole,
    ...periods.map((period) => {
      const { zh, en } = periodInWords(period)
      const because = {
        zh: `${zh}为 0 ÷ 0，没有值，此期不参与比较`,
        en: `${en} is 0 of 0 and has no value: it is left out`,
      }
      return { ...of, period: period.text, because }
    }),
    ...peers.map((peer) => {
      const because = {
        zh: `${peer} 为 0 ÷ 0，没有值，不参与比较`,
        en: `${peer} is 0 of 0 and has no value: it is left out`,
      }
      return { ...of, peer, because }
    }),
  ]
}

/** Which rows a rule compares with as a whole; what asks for certain periods names them itself. */
function rowsOf(rule: ReadRule): 'history' | 'peers' | undefined {
  switch (rule.kind) {
    case 'zScore':
    case 'robustZScore':
      return rule.against
    case 'controlLimits':
      return typeof rule.centre === 'string' ? rule.centre : undefined
    case 'wilson':
      return typeof rule.reference === 'string' ? rule.reference : undefined
    default:
      return undefined
  }
}
