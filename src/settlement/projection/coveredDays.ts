import { addDays, addMonths, daysBetween, firstDayOf, type IsoDate } from '../../calendar/internal.ts'
import { en, type Figure, read as readFigure, zh } from '../../figure/internal.ts'
import {
  compare,
  divide,
  type Fraction,
  fromInteger,
  multiply,
  roundFraction,
  subtract,
  zero,
} from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'

/** What is paid in advance, and what of the months is paid from it. */
interface Advanced {
  readonly year: number
  readonly advances: Figure
  /** All spending by the end of each month, of which the members' part is `members` ÷ `spending`. */
  readonly cumulated: readonly Figure[]
  readonly members: Figure
  readonly spending: Figure
}

/**
 * How many days of the year the advances cover, and the day on which they are used up; undefined where they last the year.
 * Where nothing is paid in advance there is no such day.
 * Inside a month spending is taken as even; the day on which the last of the money goes is counted.
 */
export function coveredDays({ year, advances, cumulated, members, spending }: Advanced) {
  if (compare(advances.value, members.value) >= 0) return undefined
  if (advances.value.n === 0n)
    return { figure: readFigure(L.daysCovered, zero, noAdvances, [advances]), usedUpOn: null }
  const part = divide(members.value, spending.value)
  const paid = cumulated.map(({ value }) => multiply(value, part))
  const at = paid.findIndex((sum) => compare(sum, advances.value) >= 0)
  const before = at === 0 ? zero : (paid[at - 1] as Fraction)
  const inMonth = divide(subtract(advances.value, before), subtract(paid[at] as Fraction, before))
  const first = addMonths(firstDayOf(year), at)
  const length = daysBetween(first, addMonths(first, 1))
  const whole = Number(roundFraction(multiply(inMonth, fromInteger(length)), { mode: 'ceiling', places: 0 }).n)
  const usedUpOn: IsoDate = addDays(first, whole - 1)
  const days = daysBetween(firstDayOf(year), usedUpOn) + 1
  const because = {
    zh: zh`成员单位各月支出推算数逐月累计，${usedUpOn} 达到预拨额 ${advances}；月内按日均匀支出`,
    en: en`the members' months, cumulated, reach the advances of ${advances} on ${usedUpOn}; inside a month spending is even`,
  }
  const figure = readFigure(L.daysCovered, fromInteger(days), because, [
    advances,
    members,
    spending,
    ...cumulated.slice(0, at + 1),
  ])
  return { figure, usedUpOn }
}

const noAdvances = { zh: '没有预拨款', en: 'nothing is paid in advance' }
