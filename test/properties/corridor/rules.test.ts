import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CorridorBands,
  corridorTarget,
  isContinuous,
  isMonotone,
  payoffCurve,
  riskCorridor,
  settleContract,
  settleYear,
  withLocal,
} from 'yigongti'
import {
  acaRiskCorridor,
  acaTargetRule,
  guangdong2025,
  leadCorridor,
  partDCorridor,
  reachCorridor,
} from 'yigongti/rules'
import { money, rate, toMoney } from '../../support/arbitraries.ts'
import { everyStep, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const runs = { numRuns: 100 }

const corridors: Readonly<Record<string, CorridorBands>> = {
  aca: acaRiskCorridor,
  'Part D 2006': partDCorridor(2006),
  'Part D 2006, 60 % test': partDCorridor(2006, { sixtyPercentTest: true }),
  'Part D 2008': partDCorridor(2008),
  'REACH global': reachCorridor('global', 2022),
  'REACH professional': reachCorridor('professional', 2022),
  'LEAD global': leadCorridor('global', 2027),
  'LEAD professional': leadCorridor('professional', 2027),
}
const symmetric = Object.keys(corridors).filter((name) => !/60 %|LEAD professional/.test(name))

describe.each(Object.keys(corridors))('the corridor %s', (name) => {
  const corridor = corridors[name] as CorridorBands

  it('is continuous, and more spending never pays', () => {
    const shape = { target: 100, steps: [{ ...corridor, kind: 'share' as const }] }
    expect([isContinuous(shape), isMonotone(shape)]).toEqual([true, true])
    expect(payoffCurve(shape).stretches.length).toBeGreaterThan(4)
  })

  it('conserves, and its trace computes', () => {
    fc.assert(
      fc.property(money(1n, 10_000_000n), money(0n, 20_000_000n), (target, actual) => {
        const found = riskCorridor({ ...corridor, target, actual })
        expect(sumFen([found.bearerShare, found.payerShare])).toBe(toFen(found.deviation))
        expect(toFen(found.transfer)).toBe(-toFen(found.payerShare))
        expect(everyStep(found.steps).flatMap(problemsOf)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})

it.each(symmetric)('%s treats a gain as it treats a loss of the same size', (name) => {
  const corridor = corridors[name] as CorridorBands
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.bigInt({ min: 0n, max: 10n ** 9n }), (target, size) => {
      fc.pre(size <= target)
      const share = (actual: bigint) =>
        toFen(riskCorridor({ ...corridor, target: toMoney(target), actual: toMoney(actual) }).bearerShare)
      expect(share(target - size)).toBe(-share(target + size))
    }),
    runs,
  )
})

describe('the target of a corridor', () => {
  const insurers = fc.record({
    premiums: money(500_000n, 1_000_000n),
    taxesAndFees: money(0n, 50_000n),
    administration: money(50_000n, 400_000n),
    allowableCosts: money(0n, 1_500_000n),
    adjustment: rate(0, 500),
  })

  it('leaves at least the premiums less taxes, and less the limit, and its trace computes', () => {
    fc.assert(
      fc.property(insurers, (year) => {
        const { target, afterTaxPremiums, steps } = corridorTarget(acaTargetRule, year)
        expect(Number(target)).toBeLessThanOrEqual(Number(afterTaxPremiums) + 0.005)
        const least = Number(afterTaxPremiums) * (0.8 - Number(year.adjustment))
        expect(Number(target)).toBeGreaterThanOrEqual(least - 0.006)
        expect(everyStep(steps).flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })

  it('higher costs never lower it: what is no profit is left for care', () => {
    fc.assert(
      fc.property(insurers, money(1n, 100_000n), (year, more) => {
        const costs = toMoney(sumFen([year.allowableCosts, more]))
        const target = (allowableCosts: string) =>
          toFen(corridorTarget(acaTargetRule, { ...year, allowableCosts }).target)
        expect(target(costs)).toBeGreaterThanOrEqual(target(year.allowableCosts))
      }),
      runs,
    )
  })
})

// What the page and the example call Guangdong-type is the year's settlement itself.
it('a Guangdong-type contract shares what settleYear shares', () => {
  const total = '100000.00'
  const rules = withLocal(guangdong2025, {
    depositRate: 0,
    riskFundRate: '3%',
    depositReturn: [{ from: 0, factor: 1 }],
    surplusFactor: [{ from: 0, factor: '0.9' }],
    surplusCap: '10%',
    poolShareOfOverrun: [
      { upTo: '5%', share: '0.7' },
      { upTo: '10%', share: '0.5' },
      { upTo: null, share: 0 },
    ],
  })
  const gain = [
    { upTo: '10%', share: '0.9' },
    { upTo: null, share: 0 },
  ]
  const loss = [
    { upTo: '3%', share: 0 },
    { upTo: '8%', share: '0.3' },
    { upTo: '13%', share: '0.5' },
    { upTo: null, share: 1 },
  ]
  fc.assert(
    fc.property(money(7_000_000n, 13_000_000n), (spent) => {
      const { surplusRetained, borneByAlliance } = settleYear(rules, {
        year: 2026,
        previousTotal: total,
        requestedGrowth: 0,
        poolingArea: { previousSpending: 1, currentSpending: 1 },
        spending: { members: spent, elsewhere: 0 },
        reasonableOverrun: 'all',
        score: 90,
      })
      const { bearerShare } = settleContract({
        target: '97000.00',
        base: total,
        actual: spent,
        steps: [{ kind: 'share', gain, loss }],
      })
      // the year rounds the pool's part of an overrun, the contract the alliance's: half a fen may fall either way
      const difference = toFen(bearerShare) - (toFen(surplusRetained) - toFen(borneByAlliance))
      expect(difference === 0n || (difference === -1n && surplusRetained === '0.00')).toBe(true)
    }),
    runs,
  )
})
