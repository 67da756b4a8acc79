import { type Builds, load } from './Builds.ts'
import { batchData, generator } from './batch/batchData.ts'
import { inTurns, median, ratio } from './inTurns.ts'
import { judged, type Measure } from './Measure.ts'
import { marginLoop } from './running/marginLoop.ts'

const cases = 1_000_000
const price = '12.5'
const goals = { margins: 2, triangle: 1, perSecond: 2_000 }

/**
 * What an alliance computes each month: where its year will end, margins by group, the triangle of its claims. Each is
 * measured before the data of the next are made: what is held while another is measured is gone through by the collector.
 */
export async function runningYear({ now }: Builds): Promise<readonly Measure[]> {
  const library = await load(now)
  return [await yearProjected(library), await casesByMargin(library), await claimsInTriangle(library)]
}

type Library = Awaited<ReturnType<typeof load>>

async function yearProjected({ projectYear }: Library): Promise<Measure> {
  const year = projection()
  const { projected } = await inTurns({ projected: () => projectYear(year) }, { slice: 200 })
  const perSecond = 1000 / median(projected)
  return judged(
    'projectYear with full trace, five years of reference',
    `${Math.round(perSecond).toLocaleString('en')} a second`,
    `≥ ${goals.perSecond.toLocaleString('en')} a second`,
    perSecond >= goals.perSecond,
  )
}

async function casesByMargin({ groupMargins, toMarginGroups, rules }: Library): Promise<Measure> {
  const data = batchData(cases, { groupCount: 800, institutionCount: 20 })
  const deviation = rules.deviationRules.national
  const groups = data.groups.map((group, index) => ({ ...group, id: `g${index}` }))
  const columns = { cases: data.cases, groups, institutions: data.institutions, deviation, by: 'group' } as const
  const margins = () => groupMargins({ price, groups: toMarginGroups(columns) })
  const times = await inTurns({ margins, loop: () => marginLoop(data, Number(price)) })
  const toLoop = ratio(times.margins, times.loop)
  return judged(
    `margins of ${cases.toLocaleString('en')} cases in ${groups.length} groups, exact and explained, against plain doubles`,
    `${toLoop.toFixed(2)} × its time`,
    `≤ ${goals.margins} ×`,
    toLoop <= goals.margins,
  )
}

async function claimsInTriangle({ toTriangle }: Library): Promise<Measure> {
  const claims = claimRows(cases)
  const { triangle } = await inTurns({ triangle: () => toTriangle({ claims }) }, { rounds: 5 })
  const seconds = median(triangle) / 1000
  return judged(
    `toTriangle of ${cases.toLocaleString('en')} rows`,
    `${seconds.toFixed(2)} s`,
    `< ${goals.triangle} s`,
    seconds < goals.triangle,
  )
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
