import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessAdequacy, compoundClaims, type OverrunInput, overrunProbability, riskReserve } from 'yigongti'
import { money, rate } from '../../support/arbitraries.ts'
import { agree, Exact } from '../../support/exactDecimal.ts'
import { everyStep } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const residuals = fc.array(fc.integer({ min: -5_000_000, max: 5_000_000 }), { minLength: 2, maxLength: 10 })
const severity = fc.oneof(
  fc.record({ lognormal: fc.record({ mean: money(100n, 10n ** 7n), cv: rate(0, 50_000) }) }),
  fc.record({ mean: money(100n, 10n ** 7n), variance: money(0n, 10n ** 12n) }),
  fc
    .tuple(
      fc.integer({ min: 0, max: 100 }),
      money(1n, 10n ** 7n),
      money(1n, 10n ** 8n),
      fc.option(money(1n, 10n ** 7n)),
    )
    .map(([percent, a, b, cap]) => ({
      table: [
        { amount: a, probability: `${percent}%` },
        { amount: b, probability: `${100 - percent}%` },
      ],
      ...(cap === null ? {} : { cap }),
    })),
)
const compound = fc.record({
  people: fc.integer({ min: 1, max: 1_000_000 }),
  claims: fc.oneof(
    fc.record({ mean: rate(1, 30_000) }),
    fc.record({ mean: rate(1, 30_000), variance: rate(0, 90_000) }),
  ),
  severity,
})
const bootstrap = fc.record({
  seed: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  resamples: fc.integer({ min: 1, max: 80 }),
  draws: fc.integer({ min: 1, max: 4 }),
})
const deviation: fc.Arbitrary<OverrunInput['deviation']> = fc.oneof(
  money(0n, 10n ** 9n).map((standardDeviation) => ({ standardDeviation })),
  residuals.map((list) => ({ residuals: list })),
  fc.record({ residuals, bootstrap }),
  compound.map((model) => ({ compound: model })),
)
const total = money(0n, 10n ** 10n)

/** A confidence that the residuals of a bootstrap bear out. */
function bornOut(confidence: string, spread: OverrunInput['deviation']): string {
  if (!('bootstrap' in spread)) return confidence
  const { length } = spread.residuals
  const most = Math.floor((10_000 * length) / (length + 1)) / 10_000
  return Number(confidence) <= most ? confidence : `${most}`
}

describe('the probability of an overrun', () => {
  it('lies between 0 and 1 and never rises with the total', () => {
    fc.assert(
      fc.property(total, total, total, deviation, (one, other, expected, spread) => {
        const [less, more] = [one, other].sort((a, b) => Number(a) - Number(b)) as [string, string]
        const chanceOf = (amount: string) =>
          new Exact(overrunProbability({ total: amount, expected, deviation: spread }).probability)
        expect(chanceOf(less).gte(chanceOf(more))).toBe(true)
        expect(chanceOf(less).lte(1) && chanceOf(more).gte(0)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('and its mirror image make one: what is above on one side is above on the other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_000_000 }),
        fc.integer({ min: 1000, max: 2_000_000 }),
        (distance, sigma) => {
          const at = (amount: number) =>
            overrunProbability({ total: amount, expected: 5_000_000, deviation: { standardDeviation: sigma } })
              .probability
          const sum = new Exact(at(5_000_000 + distance)).plus(at(5_000_000 - distance))
          expect(sum.minus(1).abs().lte('2e-12')).toBe(true)
        },
      ),
    )
  })
})

describe('a reserve', () => {
  it('never falls with the confidence and is never below zero', () => {
    fc.assert(
      fc.property(rate(5000, 9999), rate(5000, 9999), deviation, (one, other, spread) => {
        const [less, more] = [one, other].sort((a, b) => Number(a) - Number(b)) as [string, string]
        const reserveOf = (confidence: string) =>
          new Exact(riskReserve({ confidence: bornOut(confidence, spread), deviation: spread }).reserve)
        expect(reserveOf(more).gte(reserveOf(less))).toBe(true)
        expect(reserveOf(less).gte(0)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('added to what is expected leaves a chance of no more than what the confidence leaves, but for a fen', () => {
    fc.assert(
      fc.property(rate(5000, 9999), money(10n ** 6n, 10n ** 9n), deviation, (wanted, expected, spread) => {
        const confidence = bornOut(wanted, spread)
        const { reserve } = riskReserve({ confidence, deviation: spread })
        const held = new Exact(expected).plus(reserve).plus('0.01').toFixed(2)
        const { probability } = overrunProbability({ total: held, expected, deviation: spread })
        // z has twelve digits: so has what it leaves
        expect(new Exact(probability).minus('1e-10').lte(new Exact(1).minus(confidence))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('compound claims', () => {
  it('of twice the people have twice the mean and twice the variance', () => {
    fc.assert(
      fc.property(compound, (model) => {
        const [once, twice] = [compoundClaims(model), compoundClaims({ ...model, people: model.people * 2 })]
        expect(agree(new Exact(once.mean).times(2), twice.mean, 35)).toBe(true)
        expect(agree(new Exact(once.variance).times(2), twice.variance, 35)).toBe(true)
        expect(agree(new Exact(twice.standardDeviation).pow(2), twice.variance, 18)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

describe('an assessment', () => {
  const line = fc.record({
    people: fc.integer({ min: 1, max: 1_000_000 }),
    use: rate(1, 50_000),
    price: money(1n, 10n ** 7n),
    trend: rate(-3000, 3000),
    lag: fc.integer({ min: 0, max: 4 }),
  })
  const inputs = fc.record({
    total,
    lines: fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((list) => list.map((item, index) => ({ ...item, id: `l${index}` }))),
    deviation,
    confidence: rate(5000, 9999),
  })

  it('explains every figure: each step follows from its inputs', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        fc.pre(input.lines.some(({ people, use, price }) => people * Number(use) * Number(price) > 1))
        const report = assessAdequacy({
          ...input,
          confidence: bornOut(input.confidence, input.deviation),
          riskFund: input.total,
          fund: { balance: 5, annualSpending: 7 },
        })
        expect(everyStep(report.steps).flatMap(problemsOf)).toEqual([])
        const ids = report.steps.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toEqual(
          expect.arrayContaining([
            'adequacyIndex',
            'adequacyGap',
            'overrunProbability',
            'riskReserve',
            'monthsPayable',
          ]),
        )
        expect(ids).toEqual(expect.arrayContaining(['riskFundNeeded', 'riskFundExpectedUse']))
      }),
      { numRuns: 120 },
    )
  })

  it('does not depend on the unit: twice the people and twice the total leave the index', () => {
    fc.assert(
      fc.property(total, fc.array(line, { minLength: 1, maxLength: 3 }), (amount, list) => {
        const [small, large] = [1000, 2000].map((size) =>
          assessAdequacy({
            total: new Exact(amount).times(size).toFixed(2),
            // whole yuan a head and no trend: nothing is rounded
            lines: list.map(({ people }, index) => ({
              id: `l${index}`,
              people: people * size,
              use: 1,
              price: 7 + index,
            })),
          }),
        )
        expect(large?.index).toBe(small?.index)
        expect(large?.class).toBe(small?.class)
      }),
      { numRuns: 60 },
    )
  })
})
