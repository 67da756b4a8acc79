import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { casePoints, deviationJumps, type OutlierRule, outlierJumps, outlierPayment } from 'yigongti'
import { deviationRules, outlierRules } from 'yigongti/rules'
import { rate } from '../../../support/arbitraries.ts'
import { Exact } from '../../../support/exactDecimal.ts'
import { problemsOf } from '../../../support/traceProblems.ts'

const rule = fc.constantFrom(...Object.values(deviationRules))
const coefficient = rate(1, 3000, 3)

describe('jumps', () => {
  it('are where the points of a case jump, by as much', () => {
    fc.assert(
      fc.property(rule, coefficient, (deviation, h) => {
        // with a mean of 10^12 a ratio can come within 10^-12 of its bound
        const factorAt = (ratio: InstanceType<typeof Exact>) => {
          const cost = ratio.times(1e12).toFixed()
          const input = { cost, referenceMean: 1e12, score: 1, coefficient: h, places: 9 }
          return new Exact(casePoints(deviation, input).points)
        }
        const near = new Exact('1e-12')
        for (const { ratio, below, at, above, size } of deviationJumps(deviation, { coefficient: h }).jumps) {
          const bound = new Exact(ratio)
          expect(factorAt(bound.minus(near)).minus(below).abs().lt('1e-8')).toBe(true)
          expect(factorAt(bound).minus(at).abs().lt('1e-8')).toBe(true)
          expect(factorAt(bound.plus(near)).minus(above).abs().lt('1e-8')).toBe(true)
          expect(new Exact(above).minus(below).eq(size)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('between them the points are continuous', () => {
    fc.assert(
      fc.property(rule, coefficient, fc.integer({ min: 1, max: 8_000_000 }), (deviation, h, millionths) => {
        const jumps = deviationJumps(deviation, { coefficient: h }).jumps.map(({ ratio }) => Number(ratio) * 1e6)
        fc.pre(!jumps.some((jump) => Math.abs(jump - millionths) <= 1))
        const factorAt = (cost: number) =>
          casePoints(deviation, { cost, referenceMean: 1e6, score: 1, coefficient: h, places: 9 }).points
        const step = new Exact(factorAt(millionths + 1)).minus(factorAt(millionths))
        // the steepest class rises by h for one of ratio
        expect(step.abs().lte(new Exact(h).plus(1).times('1e-6').plus('1e-8'))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('and the trace recomputes', () => {
    fc.assert(
      fc.property(rule, coefficient, (deviation, h) => {
        expect(deviationJumps(deviation, { coefficient: h }).steps.flatMap(problemsOf)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})

describe('outliers', () => {
  const facts = fc.record({
    groupMean: fc.integer({ min: 1_000, max: 100_000 }),
    weight: rate(1, 8_000, 3),
    levelCoefficient: rate(500, 1500, 3),
    pointValue: rate(80_00, 120_00, 2),
  })
  const fixed = { standardPointValue: 100, cityMean: 10_000, scale: 100 }
  const anyRule = fc.constantFrom<OutlierRule>(
    ...Object.values(outlierRules).flatMap((pair): readonly OutlierRule[] => Object.values(pair)),
  )
  const withBoundHigh = (own: OutlierRule): OutlierRule => ({ ...own, high: { ...own.high, inclusive: true } })

  it('linear meets the normal payment at the threshold, for every coefficient', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { lowAtCost } = outlierRules.linear
        const { threshold } = outlierPayment(lowAtCost, { ...given, ...fixed, cost: given.groupMean })
        const input = { ...given, ...fixed, cost: new Exact(threshold).times(given.groupMean).toFixed() }
        const normal = outlierPayment(lowAtCost, input)
        const high = outlierPayment(withBoundHigh(lowAtCost), input)
        expect([normal.kind, high.kind]).toEqual(['normal', 'high'])
        expect(high.payment).toBe(normal.payment)
      }),
      { numRuns: 200 },
    )
  })

  it('deduct meets it where the coefficient is 1 and the weight is the mean over that of the city', () => {
    fc.assert(
      fc.property(facts, fc.boolean(), (given, isOne) => {
        const { lowAtCost } = outlierRules.deduct
        const weight = new Exact(given.groupMean).div(fixed.cityMean).toFixed()
        const levelCoefficient = isOne ? '1' : given.levelCoefficient
        const of = { ...given, ...fixed, weight, levelCoefficient }
        const { threshold } = outlierPayment(lowAtCost, { ...of, cost: given.groupMean })
        const input = { ...of, cost: new Exact(threshold).times(given.groupMean).toFixed() }
        const meets =
          outlierPayment(withBoundHigh(lowAtCost), input).payment === outlierPayment(lowAtCost, input).payment
        expect(meets).toBe(Number(levelCoefficient) === 1)
      }),
      { numRuns: 200 },
    )
  })

  it('more cost is never paid less within a class, and the trace recomputes', () => {
    fc.assert(
      fc.property(
        anyRule,
        facts,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 50 }),
        (own, given, at, more) => {
          const of = (percent: number) =>
            outlierPayment(own, {
              ...given,
              ...fixed,
              cost: new Exact(given.groupMean).times(percent).div(100).toFixed(2),
            })
          const [less, dearer] = [of(at), of(at + more)]
          if (less.kind === dearer.kind) expect(Number(dearer.payment)).toBeGreaterThanOrEqual(Number(less.payment))
          expect([...less.steps, ...dearer.steps].flatMap(problemsOf)).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })

  it('jumps are where the payment jumps, by as much, and nowhere else at a bound', () => {
    fc.assert(
      fc.property(anyRule, facts, (own, given) => {
        const of = { ...given, ...fixed, groupMean: given.groupMean * 1000 }
        const pay = (cost: InstanceType<typeof Exact>) =>
          new Exact(outlierPayment(own, { ...of, cost: cost.toFixed(2) }).payment)
        const { threshold } = outlierPayment(own, { ...of, cost: of.groupMean })
        const { jumps, steps } = outlierJumps(own, of)
        expect(steps.flatMap(problemsOf)).toEqual([])
        for (const ratio of [own.low.below, threshold]) {
          const bound = new Exact(String(ratio)).times(of.groupMean)
          const size = pay(bound.plus('0.01')).minus(pay(bound.minus('0.01')))
          const jump = jumps.find((one) => one.ratio === ratio)
          // two fen of cost move a payment by a few fen: a yuan of it by at most 100 × 120 ÷ 10,000 = 1.2 yuan
          expect(
            size
              .minus(jump?.size ?? 0)
              .abs()
              .lt(1),
          ).toBe(true)
          if (jump !== undefined) expect(pay(bound).minus(jump.at).abs().lte('0.005')).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })
})
