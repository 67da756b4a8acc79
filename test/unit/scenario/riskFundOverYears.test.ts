import { expect, it } from 'vitest'
import { amend, explain, nextYear, type OutlookInput, outlook, settleYear, simulate, sweep } from 'yigongti'
import { goldenRules } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'
import { everyStep } from '../../support/results.ts'

const rules = amend(goldenRules, { poolShareOfOverrun: [{ upTo: null, share: '0.5' }] })
const item = {
  setTotal: 1_000_000,
  spending: { members: 900_000, elsewhere: 100_000 },
  reasonableOverrun: 'all',
  score: 100,
} as const
const accrual = { raised: 1_000_000, rate: '3%', ceiling: '10%' }
const input: OutlookInput = {
  firstYear: 2026,
  years: [item, item, item],
  ratchet: { spendingWeight: 0 },
  accumulatedRiskFund: 10_000,
  accrual,
}
const year = { ...item, year: 2026 }

it('takes its balance plain, explained or stated', () => {
  const spending = { members: 1_000_000, elsewhere: 100_000 }
  // overrun 1,100,000 − 970,000 = 130,000, beyond the alliance's fund 100,000, half of it the pool's
  const first = settleYear(rules, { ...year, spending, accumulatedRiskFund: '80000.50' })
  expect([first.riskFundDrawn, first.accumulatedRiskFundLeft]).toEqual(['50000.00', '30000.50'])
  const { accumulatedRiskFund } = nextYear(first)
  const second = settleYear(rules, {
    ...year,
    year: 2027,
    spending,
    ...(accumulatedRiskFund && { accumulatedRiskFund }),
  })
  expect([second.riskFundDrawn, second.accumulatedRiskFundLeft]).toEqual(['30000.50', '0.00'])
  expect(everyStep(explain(second, 'riskFundDrawn').steps).map(({ id }) => id)).toContain('accumulatedRiskFundLeft')
  const stated = { value: 5, label: { zh: '财政局来函', en: 'Letter of the bureau' } }
  expect(settleYear(rules, { ...year, spending, accumulatedRiskFund: stated }).riskFundDrawn).toBe('5.00')
})

it('is missed where a stored result lost it', () => {
  const result = settleYear(rules, { ...year, spending: { members: 1_100_000, elsewhere: 0 }, accumulatedRiskFund: 9 })
  const { accumulatedRiskFundLeft: _, ...lost } = JSON.parse(JSON.stringify(result))
  expectRefusal(() => nextYear(lost), 'explanation_differs', ['accumulatedRiskFundLeft'])
})

it('is fed by a rule of all years, or by that of a year', () => {
  const own = { ...item, accrual: { ...accrual, raised: 2_000_000 } }
  const path = outlook(rules, { ...input, years: [item, own, item] })
  expect(path.years.map((one) => one.accrual?.accrued)).toEqual(['30000.00', '60000.00', '0.00'])
  expect(path.accumulatedRiskFundLeft).toBe('100000.00')
  const { accrual: _, ...unfed } = input
  expect(outlook(rules, unfed).years[0]).not.toHaveProperty('accrual')
})

it('needs a fund, and a sound rule', () => {
  const { accumulatedRiskFund: _, ...none } = input
  expectRefusal(() => outlook(rules, none), 'missing', ['accumulatedRiskFund'])
  const { accrual: __, ...noRule } = none
  expectRefusal(() => outlook(rules, { ...noRule, years: [{ ...item, accrual }] }), 'missing', ['accumulatedRiskFund'])
  expectRefusal(() => outlook(rules, { ...input, accrual: { ...accrual, rate: 2 } }), 'out_of_range', [
    'accrual',
    'rate',
  ])
  expectRefusal(() => settleYear(rules, { ...year, accumulatedRiskFund: -1 }), 'negative_amount', [
    'accumulatedRiskFund',
  ])
})

it('is drawn on in a simulation, path by path', () => {
  const drawn = [Float64Array.of(900_000, 1_100_000, 1_040_000), Float64Array.of(1_000_000, 1_100_000, 900_000)]
  const two = { ...input, years: [item, item] }
  const { pool, means } = simulate({
    rules,
    outlook: two,
    draws: drawn.map((members) => ({ members, elsewhere: new Float64Array(3) })),
  })
  const paths = [0, 1, 2].map((i) => {
    const years = drawn.map((members) => ({ ...item, spending: { members: members[i] as number, elsewhere: 0 } }))
    const path = outlook(rules, { ...two, years })
    const paid = path.years.map(({ settlement }) => settlement.accounts.find(({ account }) => account === 'pool'))
    return { drawn: Number(path.riskFundDrawn), pool: -paid.reduce((sum, one) => sum + Number(one?.balance), 0) }
  })
  const meanOf = (key: 'drawn' | 'pool') => paths.reduce((sum, path) => sum + path[key], 0) / 3
  expect(meanOf('drawn')).toBeGreaterThan(0)
  expect(means.riskFundDrawn).toBeCloseTo(meanOf('drawn'), 6)
  expect(pool.mean).toBeCloseTo(meanOf('pool'), 6)
})

it('in one year is the simulation of that year', () => {
  const draws = { members: Float64Array.of(900_000, 1_100_000, 990_000, 1_200_000), elsewhere: new Float64Array(4) }
  const one = simulate({ rules, year: { ...year, accumulatedRiskFund: 40_000 }, draws })
  const path = simulate({
    rules,
    outlook: { ...input, years: [item], accumulatedRiskFund: 40_000 },
    draws: [draws],
  })
  expect(one.means.riskFundDrawn).toBeCloseTo(path.means.riskFundDrawn as number, 6)
  expect(one.pool.mean).toBeCloseTo(path.pool.mean, 6)
  expect(simulate({ rules, year, draws }).means).not.toHaveProperty('riskFundDrawn')
})

it('is read by a sweep where it is asked for, and is nothing where no fund was given', () => {
  const spending = { members: 1_000_000, elsewhere: 100_000 }
  const rowsOf = (more: object) =>
    sweep({
      rules,
      year: { ...year, spending, ...more },
      grid: { 'year.score': [100] },
      figures: ['poolTopUp', 'riskFundDrawn'],
    })
  // half of 130,000 beyond the alliance's fund is the pool's; 40,000 of it are in the accumulated fund
  const [drawn] = rowsOf({ accumulatedRiskFund: 40_000 })
  expect(drawn?.figures.riskFundDrawn).toBe('40000.00')
  expect(rowsOf({})[0]?.figures.riskFundDrawn).toBeNull()
  const [usual] = sweep({ rules, year: { ...year, spending }, list: [{}] })
  expect(usual?.figures).not.toHaveProperty('riskFundDrawn')
})
