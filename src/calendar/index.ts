export {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  firstDayOf,
  type IsoDate,
  type IsoMonth,
  lastDayOf,
  monthsOf,
  yearOf,
} from './internal.ts'
