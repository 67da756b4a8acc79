// What was spent, month by month: of three years in full, of this year as far as it is known by the end of June.
import { budgetExecution, completeClaims, explain, projectSettlement, projectYear, round, toTriangle } from 'yigongti'
import { type Budget, toYuan } from '../09-whole-county/budget.ts'
import type { Care } from '../09-whole-county/care.ts'
import type { Parameters as County } from '../09-whole-county/Parameters.ts'
import { fundOf, type Rows, type Stay, type YearOfRows } from '../09-whole-county/rows.ts'
import { inFen, inYuan } from '../10-contracts-of-china/fen.ts'
import type { Parameters } from './Parameters.ts'

/** What the fund pays for the care of a month, some months later. Months are counted from year 0. */
interface Payment {
  readonly service: number
  readonly paid: number
  readonly fen: number
}

export function spendingOf(county: County, june: Parameters, rows: Rows, budget: Budget, care: Care) {
  const now = county.year * 12 + june.month - 1
  const years = [...rows.past, rows.current].map((one) => paymentsOf(one, county, june, care))
  const linesOf = (key: keyof ReturnType<typeof paymentsOf>) => years.map((one) => one[key])
  const [inside, outpatient, elsewhere] = [linesOf('inside'), linesOf('outpatient'), linesOf('elsewhere')]
  const whole = years.map((one) => [...one.inside, ...one.outpatient, ...one.elsewhere])

  // each line by itself: where it stands, and where it will end
  const lines = {
    inside: lineOf(inside, now),
    outpatient: lineOf(outpatient, now),
    elsewhere: lineOf(elsewhere, now),
  }
  const { trend } = budget
  const execution = budgetExecution({
    year: county.year,
    month: june.month,
    lines: [
      {
        id: 'inpatient',
        label: { zh: '县域内住院', en: 'Inpatients in the county' },
        method: '按病种分值',
        budget: explain(care.available, 'pool'),
        ...asLine(lines.inside),
      },
      {
        id: 'outpatient',
        label: { zh: '门诊', en: 'Outpatients' },
        method: '按人头',
        budget: explain(trend, ['lines', 1, 'projected']),
        ...asLine(lines.outpatient),
      },
      {
        id: 'elsewhere',
        label: { zh: '县外住院', en: 'Inpatients elsewhere' },
        method: '异地结算',
        budget: explain(trend, ['lines', 2, 'projected']),
        ...asLine(lines.elsewhere),
      },
    ],
    riskFund: explain(budget.budget, 'riskFund'),
  })

  // the whole at once: with an interval, and with the settlement at the end
  const all = lineOf(whole, now)
  const forecast = projectSettlement(budget.rules, {
    year: county.year,
    ...budget.terms,
    reasonableOverrun: 'all',
    score: june.score,
    projection: { ...all.months, elsewhere: explain(lines.elsewhere.projection, 'projected') },
  })
  return { lines, all, execution, forecast }
}

type Line = ReturnType<typeof lineOf>

/** A line from its payments of each year, this year's last: what is paid by now, completed, and carried to December. */
function lineOf(years: readonly (readonly Payment[])[], now: number) {
  const january = now - (now % 12)
  const recent = years.slice(-2).flat()
  const claims = {
    serviceMonth: Int32Array.from(recent, ({ service }) => service),
    paymentMonth: Int32Array.from(recent, ({ paid }) => paid),
    amount: Float64Array.from(recent, ({ fen }) => fen),
  }
  const { triangle } = toTriangle({ claims, asOf: monthOf(now) })
  const completed = completeClaims({ triangle })
  const current = years.at(-1) ?? []
  const months = {
    reference: years.slice(0, -1).map((year) => monthsOf(year, 12)),
    toDate: monthsOf(
      current.filter(({ paid }) => paid <= now),
      now - january + 1,
    ).map((amount, month) => ({ amount, completion: explain(completed, ['rows', 12 + month, 'completion']) })),
  }
  const sameMonths = (years.at(-2) ?? []).filter(({ paid }) => paid <= now - 12)
  return {
    completed,
    months,
    projection: projectYear(months),
    lastYear: toYuan(sameMonths.reduce((all, { fen }) => all + fen, 0)),
  }
}

/** As `budgetExecution` takes a line, to the fen. */
function asLine({ months, projection, lastYear }: Line) {
  return {
    used: months.toDate.map(({ amount }) => amount),
    unsettled: inYuan(inFen(round(projection.completed)) - inFen(round(projection.executed))),
    lastYear,
    progress: explain(projection, 'share'),
    projected: explain(projection, 'projected'),
  }
}

/** What a year's rows make the fund pay, and when. */
function paymentsOf(rows: YearOfRows, county: County, { paidAfter }: Parameters, care: Care) {
  const fundFen = ({ admission, at, ...stay }: Stay) =>
    care.fund.get(admission.id) ?? fundOf({ admission, at, ...stay }, county.deductibles[at.level], county)
  const paymentOf = (stay: Stay, index: number): Payment => {
    const service = monthNumber(stay.admission.dischargedOn)
    const after = stay.at.outside === true ? paidAfter.elsewhere : paidAfter.inside
    return { service, paid: service + delayOf(index, after), fen: fundFen(stay) }
  }
  const outpatient = rows.visits.map(({ month, fundFen }) => {
    const service = rows.year * 12 + month - 1
    return { service, paid: service, fen: fundFen }
  })
  const at = (outside: boolean) => rows.stays.filter((stay) => (stay.at.outside === true) === outside).map(paymentOf)
  return { inside: at(false), outpatient, elsewhere: at(true) }
}

/** Spread evenly over the rows: of a hundred as many as the parts say. */
function delayOf(index: number, parts: readonly number[]): number {
  const place = (index * 37) % 100
  let below = 0
  return parts.findIndex((part) => {
    below += part
    return place < below
  })
}

function monthsOf(payments: readonly Payment[], count: number): readonly string[] {
  const sums = Array.from({ length: count }, () => 0)
  for (const { service, fen } of payments) sums[service % 12] = (sums[service % 12] ?? 0) + fen
  return sums.map(toYuan)
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

function monthOf(number: number) {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}` as `${number}-${number}`
}
