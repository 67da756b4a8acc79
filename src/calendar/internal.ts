export { addDays, addMonths } from './addDays.ts'
export { compareDates, dayNumber, daysBetween, type IsoDate, readIsoDate } from './IsoDate.ts'
export {
  earliestYear,
  firstDayOf,
  type IsoMonth,
  lastDayOf,
  latestYear,
  monthsOf,
  readYear,
  yearOf,
} from './readYear.ts'
