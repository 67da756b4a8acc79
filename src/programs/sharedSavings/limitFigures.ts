import { fail } from '../../errors/internal.ts'
import { en, exact, type Figure, figure, formula, read, zh } from '../../figure/internal.ts'
import type { ExactLoss } from './ExactProgram.ts'
import { labels as L } from './labels.ts'
import type { Facts } from './readFacts.ts'

/** The most that is owed: by the benchmark, and by the participants' revenue where that is lower. */
export interface LimitFigures {
  readonly limit: Figure
  /** `unknown`: there is such a limit, but no revenue to compute it from; undefined: there is none. */
  readonly byRevenue: Figure | 'unknown' | undefined
}

export function limitFigures({ limits, revenueLimit }: ExactLoss, facts: Facts): LimitFigures {
  const ofBenchmark = limitInForce(limits, facts)
  const byBenchmark = figure(L.benchmarkLimit, formula`${ofBenchmark} × ${facts.benchmark}`, exact)
  if (revenueLimit === undefined) return { limit: byBenchmark, byRevenue: undefined }
  if (facts.revenue === undefined) return { limit: byBenchmark, byRevenue: 'unknown' }
  const byRevenue = figure(L.revenueLimit, formula`${revenueLimit} × ${facts.revenue}`, exact)
  return { limit: figure(L.limitAmount, formula`min(${byBenchmark}, ${byRevenue})`, exact), byRevenue }
}

/** The limit of agreements as old as this one. */
function limitInForce(limits: ExactLoss['limits'], { agreementStart }: Facts): Figure {
  const [only] = limits
  if (only !== undefined && limits.length === 1) return only.ofBenchmark
  if (agreementStart === undefined) {
    return fail('missing', ['agreementStart'], { expected: { zh: '协议开始日期', en: 'when the agreement began' } })
  }
  const found = limits.find(({ agreementFrom }) => agreementFrom === null || agreementFrom <= agreementStart)
  const { ofBenchmark } = found ?? fail('empty_list', ['program', 'loss', 'limits'])
  const because = {
    zh: zh`协议始于 ${agreementStart}，上限 ${ofBenchmark}`,
    en: en`the agreement began on ${agreementStart}: the limit is ${ofBenchmark}`,
  }
  return read(L.lossLimitInForce, ofBenchmark.value, because, [ofBenchmark])
}
