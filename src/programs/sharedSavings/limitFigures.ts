import type { IsoDate } from '../../calendar/internal.ts'
import { fail } from '../../errors/internal.ts'
import { en, exact, type Figure, figure, formula, read, zh } from '../../figure/internal.ts'
import { failAt } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import type { SharedLoss } from './readProgram.ts'
import { type ParticipantYear, sharedSavingsShape } from './SharedSavingsInput.ts'

/** The most that is owed: by the benchmark, and by the participants' revenue where that is lower. */
export interface LimitFigures {
  readonly limit: Figure
  /** `unknown`: there is such a limit, but no revenue to compute it from; undefined: there is none. */
  readonly byRevenue: Figure | 'unknown' | undefined
}

export function limitFigures({ limits, revenueLimit }: SharedLoss, year: ParticipantYear): LimitFigures {
  const ofBenchmark = limitInForce(limits, year)
  const byBenchmark = figure(L.benchmarkLimit, formula`${ofBenchmark} × ${year.benchmark}`, exact)
  if (revenueLimit === null) return { limit: byBenchmark, byRevenue: undefined }
  if (year.participantRevenue === undefined) return { limit: byBenchmark, byRevenue: 'unknown' }
  const byRevenue = figure(L.revenueLimit, formula`${revenueLimit} × ${year.participantRevenue}`, exact)
  return { limit: figure(L.limitAmount, formula`min(${byBenchmark}, ${byRevenue})`, exact), byRevenue }
}

/** What relief takes off a loss: an amount, or the affected part of the year and of the people. */
export function reliefFigure(
  { relief: { citations } }: SharedLoss,
  { disasterRelief }: ParticipantYear,
  loss: Figure,
): Figure | undefined {
  if (disasterRelief === undefined || !('monthsAffected' in disasterRelief)) return disasterRelief
  const { monthsAffected, months, peopleAffected } = disasterRelief
  return figure(L.relief, formula`abs(${loss}) × ${monthsAffected} ÷ ${months} × ${peopleAffected}`, exact, {
    citations,
  })
}

/** The limit of agreements as old as this one. */
function limitInForce(limits: SharedLoss['limits'], year: ParticipantYear): Figure {
  const [only] = limits
  if (only !== undefined && limits.length === 1) return only.ofBenchmark
  const start = needAgreementStart(year)
  const found = limits.find(({ agreementFrom }) => agreementFrom === null || agreementFrom <= start)
  const { ofBenchmark } = found ?? fail('empty_list', ['program', 'loss', 'limits'])
  const because = {
    zh: zh`协议始于 ${start}，上限 ${ofBenchmark}`,
    en: en`the agreement began on ${start}: the limit is ${ofBenchmark}`,
  }
  return read(L.lossLimitInForce, ofBenchmark.value, because, [ofBenchmark])
}

/** Needed where rates and limits go by the age of the agreement. */
export function needAgreementStart({ agreementStart }: ParticipantYear): IsoDate {
  if (agreementStart !== undefined) return agreementStart
  const expected = { zh: '协议开始日期', en: 'when the agreement began' }
  return failAt(sharedSavingsShape(), 'missing', ['agreementStart'], { expected })
}
