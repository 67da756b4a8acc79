import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import * as functions from 'yigongti'
import { SettlementError, scoreIndicators, settlePool } from 'yigongti'
import * as rules from 'yigongti/rules'
import { nameOf, type SizeCase } from '../../support/sizes/SizeCase.ts'
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
    'findCliffs',
    'fitRegionalBudget',
    'marginalIncentive',
    'mixedPayment',
    'payoffCurve',
    'poolHighCosts',
    'reconcileAlliance',
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
