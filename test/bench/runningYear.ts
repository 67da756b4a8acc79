import { type Builds, load } from './Builds.ts'
import { batchData, generator } from './batch/batchData.ts'
import { inTurns, median, ratio } from './inTurns.ts'
import { judged, type Measure } from './Measure.ts'
import { marginLoop } from './running/marginLoop.ts'

const cases = 1_000_000
const price = '12.5'
const goals = { margins: 2, triangle: 1, perSecond: 2_000 }

/** What an alliance computes each month: margins by group, the triangle of its claims, where its year will end. */
export async function runningYear({ now }: Builds): Promise<readonly Measure[]> {
  const { groupMargins, toMarginGroups, toTriangle, projectYear, rules } = await load(now)
  const data = batchData(cases, { groupCount: 800, institutionCount: 20 })
  const deviation = rules.deviationRules.national
  const groups = data.groups.map((group, index) => ({ ...group, id: `g${index}` }))
  const columns = { cases: data.cases, groups, institutions: data.institutions, deviation, by: 'group' } as const
  const claims = claimRows(cases)
  const year = projection()
  const margins = () => groupMargins({ price, groups: toMarginGroups(columns) })
  const times = await inTurns(
    { margins, loop: () => marginLoop(data, Number(price)), triangle: () => toTriangle({ claims }) },
    { rounds: 5 },
  )
  const { projected } = await inTurns({ projected: () => projectYear(year) }, { slice: 200 })
  const toLoop = ratio(times.margins, times.loop)
  const seconds = median(times.triangle) / 1000
  const perSecond = 1000 / median(projected)
  return [
    judged(
      `margins of ${cases.toLocaleString('en')} cases in ${groups.length} groups, exact and explained, against plain doubles`,
      `${toLoop.toFixed(2)} × its time`,
      `≤ ${goals.margins} ×`,
      toLoop <= goals.margins,
    ),
    judged(
      `toTriangle of ${cases.toLocaleString('en')} rows`,
      `${seconds.toFixed(2)} s`,
      `< ${goals.triangle} s`,
      seconds < goals.triangle,
    ),
    judged(
      'projectYear with full trace, five years of reference',
      `${Math.round(perSecond).toLocaleString('en')} a second`,
      `≥ ${goals.perSecond.toLocaleString('en')} a second`,
      perSecond >= goals.perSecond,
    ),
  ]
}

/** Payments of three years, each up to eleven months after its service. */
function claimRows(count: number) {
  const random = generator(20260630)
  const month = (number: number) => `${2024 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
  return Array.from({ length: count }, () => {
    const service = Math.floor(random() * 36)
    const payment = service + Math.floor(random() * random() * 12)
    return { serviceMonth: month(service), paymentMonth: month(payment), amount: Math.round(random() * 1e6) / 100 }
  })
}

/** Six months after five years of about a hundred million yuan each. */
function projection() {
  const random = generator(6)
  const month = () => Math.round((8 + random()) * 1e8) / 100
  const months = (count: number) => Array.from({ length: count }, month)
  return {
    reference: Array.from({ length: 5 }, () => months(12)),
    toDate: months(6).map((amount, index) => ({ amount, completion: index < 4 ? 1 : '0.9' })),
    total: 110_000_000,
  }
}
