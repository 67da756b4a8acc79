import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import * as functions from 'yigongti'
import { adviseConsequences, SettlementError, scoreIndicators, settlePool } from 'yigongti'
import * as rules from 'yigongti/rules'
import { goldenLink } from '../../support/goldenYears.ts'
import { many as listOf, nameOf, type SizeCase, size } from '../../support/sizes/SizeCase.ts'
import { sizes } from '../../support/sizes.ts'
import { unexplained } from '../../support/unexplained.ts'

/** More than are told at once; each of the table's inputs can be made with so many. */
const many = 2_000

const library = { ...functions, rules }
const late = sizes.filter((row) => {
  if (row.refused !== undefined || many > (row.atMost?.count ?? many)) return false
  const result = row.ready(many, library)()
  return typeof result === 'object' && result !== null && isLate(result)
})
const rows = late.map((row) => [nameOf(row), row] as const)

it('the steps of long lists are worked out late', () => {
  expect([...new Set(late.map((row) => row.of))].sort()).toEqual([
    'adviseConsequences',
    'aggregateStopLoss',
    'budgetExecution',
    'buhlmannCredibility',
    'checkContinuous',
    'checkMonotone',
    'clearPool',
    'cutReadmissions',
    'equaliseRisk',
    'experienceBaselines',
    'explainMargins',
    'findCliffs',
    'fitRegionalBudget',
    'flowTable',
    'groupMargins',
    'historicalBenchmark',
    'marginalIncentive',
    'mixedPayment',
    'payoffCurve',
    'poolHighCosts',
    'reconcileAlliance',
    'regionalAdjustment',
    'riskAdjust',
    'scoreIndicators',
    'settlePool',
    'shareByBands',
    'transferRisk',
    'trendBaseline',
  ])
})

describe('what works its steps out late', () => {
  it.each(rows)('explains all its figures: %s', (_, row) => {
    expect(unexplained(row.ready(many, library)() as object)).toEqual([])
  })

  it.each(rows)('comes to what it comes to where all is told at once: %s', async (_, row) => {
    expect(digest(row.ready(many, library)())).toBe(await toldAtOnce(row))
  })
})

/** What the table's inputs leave out, and what takes another way through the calculation. */
const furnished = [
  [
    'advice of all acts with a score and links',
    size('adviseConsequences', 'findings', (count, { rules }) => [
      rules.decree735,
      { findings: listOf(count, findingAt), score: 86, links: links() },
    ]),
  ],
  [
    'a budget with adjustments, some of it by month',
    size('budgetExecution', 'lines', (count) => [
      { year: 2026, month: 6, lines: listOf(count, lineAt), riskFund: 5_000, reserve: 9_000_000 },
    ]),
  ],
] as const

it.each(furnished)('%s comes to what it comes to where all is told at once', async (_, row) => {
  const result = row.ready(many, library)() as object
  expect(isLate(result)).toBe(true)
  expect(digest(result)).toBe(await toldAtOnce(row))
})

it('advice explains itself whatever is made of what it says of the links', () => {
  const given = { findings: listOf(many, findingAt), score: 86, links: links() }
  const advised = () => adviseConsequences(rules.decree735, given)
  const expected = JSON.stringify(advised().steps)
  const advice = advised()
  Object.assign(advice.linked.deposit ?? {}, { forfeited: '1.00' })
  given.links.deposit.deposit = 1
  expect(JSON.stringify(advice.steps)).toBe(expected)
})

describe('late steps', () => {
  it('are the same list whenever they are asked for', () => {
    const result = longPool()
    expect(result.steps).toBe(result.steps)
    expect(result.steps.filter(({ id }) => id.startsWith('payment['))).toHaveLength(many)
  })

  it('do not change with an input that is changed later', () => {
    const input = { pool: 1_000, institutions: institutions() }
    const expected = JSON.stringify(settlePool({ pool: 1_000, institutions: institutions() }))
    const result = settlePool(input)
    input.pool = 7
    for (const one of input.institutions) one.points = 9
    input.institutions.length = 3
    expect(JSON.stringify(result)).toBe(expected)
  })

  it('are of few elements not: those are plain data at once', () => {
    expect(isLate(settlePool({ pool: 1_000, institutions: institutions().slice(0, 1_000) }))).toBe(false)
  })

  it('stand in a frozen result too', () => {
    expect(Object.freeze(longPool()).steps).toEqual(longPool().steps)
  })
})

it('a refusal of a long list names what is refused as that of a short one does', () => {
  const scored = (count: number) =>
    refusalOf(() =>
      scoreIndicators({
        indicators: Array.from({ length: count }, (_, place) => ({
          id: `n${place}`,
          weight: `${1 / count}`,
          direction: 'higher' as const,
          target: 'x',
          threshold: 0,
          value: 0,
        })),
      }),
    )
  expect(scored(many)).toBe(scored(2))
})

const institutions = () => Array.from({ length: many }, (_, place) => ({ id: `n${place}`, points: 1 + (place % 7) }))
const longPool = () => settlePool({ pool: 1_000, institutions: institutions() })

const because = { zh: '增设病区', en: 'a new ward' }

const links = () => ({ deposit: { deposit: 9_000_000, link: goldenLink } })

const findingAt = (place: number) => {
  const act = (['improperUse', 'poorManagement', 'fraud', 'patient'] as const)[place % 4] ?? 'fraud'
  return {
    id: `f${place}`,
    by: `h${place % 40}`,
    act,
    on: '2026-05-01',
    loss: 1_000 * (place % 7),
    ...(act === 'improperUse' ? { fraudulentIntent: place % 8 < 4 } : {}),
    circumstances: place % 3 === 0 ? (['refusedToCorrect'] as const) : [],
    scoreDeduction: place % 5 === 0 ? '0.01' : 0,
    earlierYear: place % 11 === 0,
  }
}

const adjustment = { id: '1', month: 5, amount: 300, because }
const byMonth = {
  quotas: Array(12).fill(100),
  used: [60, 40, 80, 120, 100, 90],
  adjustments: [{ ...adjustment, quotaOf: 6 }],
}

const lineAt = (place: number) => ({
  id: `n${place}`,
  institution: `h${place}`,
  budget: 1_200,
  lastYear: 300 * (place % 3),
  ...(place % 20 === 0 ? byMonth : { used: 510, adjustments: place % 2 === 0 ? [adjustment] : [] }),
})

function isLate(result: object): boolean {
  return Object.getOwnPropertyDescriptor(result, 'steps')?.get !== undefined
}

/** The same call of a library that never is silent. */
async function toldAtOnce(row: SizeCase): Promise<string> {
  vi.resetModules()
  vi.doMock('../../../src/figure/Late.ts', () => ({
    isSilent: false,
    late: undefined,
    Late: { make: (calculate: () => unknown) => calculate() },
  }))
  const own = { ...(await import('yigongti')), rules: await import('yigongti/rules') }
  vi.doUnmock('../../../src/figure/Late.ts')
  vi.resetModules()
  return digest(row.ready(many, own)())
}

/** Of all that JSON would write, in its order; what is shared by many is gone through once. */
function digest(part: unknown, known = new Map<object, string>()): string {
  if (typeof part !== 'object' || part === null) return JSON.stringify(part) ?? ''
  let found = known.get(part)
  if (found === undefined) {
    const hash = createHash('sha256')
    for (const [key, value] of Object.entries(part)) hash.update(`${key}: ${digest(value, known)}\n`)
    found = hash.digest('hex')
    known.set(part, found)
  }
  return found
}

function refusalOf(calculate: () => unknown): string {
  try {
    calculate()
  } catch (error) {
    if (error instanceof SettlementError) return error.message
    throw error
  }
  return 'none'
}
