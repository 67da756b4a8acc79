import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type SharedSavings, type SharedSavingsInput, type SharedSavingsProgram, sharedSavings } from 'yigongti'
import { Exact } from '../../support/exactDecimal.ts'
import { everyStep } from '../../support/results.ts'
import { stake } from '../../support/sharedSavings.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const runs = { numRuns: 200 }
const earnedBy = (program: SharedSavingsProgram, input: SharedSavingsInput) =>
  Number(sharedSavings(program, input).earned)

it('every figure follows from the figures it names', () => {
  fc.assert(
    fc.property(stake, ({ program, input }) => {
      expect(everyStep(sharedSavings(program, input).steps).flatMap(problemsOf)).toEqual([])
    }),
    runs,
  )
})

it('a plain computation comes to the same', () => {
  fc.assert(
    fc.property(stake, ({ program, input }) => {
      const settled = sharedSavings(program, input)
      expect(settled.earned).toBe(plainly(program, input, settled).toFixed())
    }),
    runs,
  )
})

/** Threshold, share, sequestration and cap of a gain; threshold, share, limit and relief of a loss, by decimal.js. */
function plainly({ gain, loss }: SharedSavingsProgram, input: SharedSavingsInput, settled: SharedSavings) {
  const benchmark = new Exact(String(input.benchmark))
  const deviation = benchmark.minus(String(input.expenditure))
  const none = new Exact(0)
  const isReduced = settled.reason === 'reducedShare'
  const least = isReduced ? none : benchmark.times(settled.threshold)
  // a rate without end is printed with 40 digits: amounts in cents are never that near to the threshold
  if (deviation.abs().plus('1e-9').lt(least) || deviation.isZero()) return none
  if (deviation.gt(0)) {
    const shared = deviation.times(settled.sharingRate).times(String(gain.sequestration.value))
    return Exact.min(shared, benchmark.times(String(gain.cap.value))).toDecimalPlaces(0, Exact.ROUND_HALF_UP)
  }
  if (loss.kind === 'none') return none
  const row = loss.limits.find(
    ({ agreementFrom }) => agreementFrom === null || agreementFrom <= String(input.agreementStart),
  )
  const byBenchmark = benchmark.times(String(row?.ofBenchmark))
  const isKnown = loss.revenueLimit !== null && input.participantRevenue !== undefined
  const byRevenue = isKnown
    ? new Exact(String(loss.revenueLimit?.value)).times(String(input.participantRevenue))
    : byBenchmark
  const owed = Exact.min(deviation.abs().times(settled.lossRate ?? 0), byBenchmark, byRevenue)
  const relieved = Exact.max(0, owed.minus(String(input.disasterRelief ?? 0)))
  const rounded = relieved.toDecimalPlaces(0, Exact.ROUND_HALF_UP)
  return rounded.isZero() ? none : rounded.negated()
}

it('a higher quality never earns less and never owes more', () => {
  fc.assert(
    fc.property(stake, fc.integer({ min: 0, max: 10_000 }), ({ program, input }, other) => {
      const [low, high] = [Number(input.quality), other / 10_000].sort((a, b) => a - b)
      expect(earnedBy(program, { ...input, quality: high ?? 1 })).toBeGreaterThanOrEqual(
        earnedBy(program, { ...input, quality: low ?? 0 }),
      )
      expect(earnedBy(program, { ...input, meetsQualityStandard: true })).toBeGreaterThanOrEqual(
        earnedBy(program, { ...input, meetsQualityStandard: false }),
      )
    }),
    runs,
  )
})

it('spending more never earns more', () => {
  fc.assert(
    fc.property(stake, fc.integer({ min: 0, max: 100_000_000 }), ({ program, input }, more) => {
      const expenditure = new Exact(String(input.expenditure)).plus(more).toFixed(2)
      expect(earnedBy(program, { ...input, expenditure })).toBeLessThanOrEqual(earnedBy(program, input))
    }),
    runs,
  )
})

it('nothing is earned of a loss, nothing owed of a saving, and never more than was generated', () => {
  fc.assert(
    fc.property(stake, ({ program, input }) => {
      const { deviation, earned, generated, reason } = sharedSavings(program, input)
      expect(Number(earned) * Number(deviation)).toBeGreaterThanOrEqual(0)
      expect(Math.abs(Number(earned))).toBeLessThanOrEqual(Math.abs(Number(generated)))
      if (reason === 'belowThreshold') expect([earned, generated]).toEqual(['0', '0'])
    }),
    runs,
  )
})

it('a wider minimum rate never raises a loss and never pays more', () => {
  const twoSided = stake.filter(({ program, input }) => program.gain.reduced === null && 'electedThreshold' in input)
  fc.assert(
    fc.property(twoSided, ({ program, input }) => {
      const earned = ['0', '0.005', '0.01', '0.015', '0.02'].map((electedThreshold) =>
        Math.abs(earnedBy(program, { ...input, electedThreshold })),
      )
      expect(earned).toEqual([...earned].sort((a, b) => b - a))
    }),
    runs,
  )
})

it('a larger relief or a smaller revenue never raises what is owed', () => {
  fc.assert(
    fc.property(stake, fc.nat(5_000_000), ({ program, input }, more) => {
      const disasterRelief = Number(input.disasterRelief ?? 0) + more
      expect(earnedBy(program, { ...input, disasterRelief })).toBeGreaterThanOrEqual(earnedBy(program, input))
      const { participantRevenue: revenue, ...unlimited } = input
      if (revenue === undefined) return
      expect(earnedBy(program, input)).toBeGreaterThanOrEqual(earnedBy(program, unlimited))
    }),
    runs,
  )
})

it('scaling all money scales the result', () => {
  fc.assert(
    fc.property(stake, fc.integer({ min: 2, max: 1000 }), ({ program, input }, times) => {
      const unrounded = { ...program, rounding: { mode: 'halfUp', places: 30 } } as const
      const scaled = (amount: unknown) => new Exact(String(amount)).times(times).toFixed()
      const larger = sharedSavings(unrounded, {
        ...input,
        benchmark: scaled(input.benchmark),
        expenditure: scaled(input.expenditure),
        ...(input.disasterRelief === undefined ? {} : { disasterRelief: scaled(input.disasterRelief) }),
        ...(input.participantRevenue === undefined ? {} : { participantRevenue: scaled(input.participantRevenue) }),
      })
      const settled = sharedSavings(unrounded, input)
      expect(new Exact(larger.earned).eq(scaled(settled.earned))).toBe(true)
      expect(larger.rate).toBe(settled.rate)
    }),
    runs,
  )
})

it('the first dollar counts: a cent below the minimum earns nothing, the minimum itself all of its share', () => {
  fc.assert(
    fc.property(stake, ({ program, input }) => {
      const elected = { ...input, electedThreshold: '0.01', benchmark: 100_000_000, beneficiaries: 5_000 } as const
      fc.pre('electedThreshold' in input && program.gain.reduced === null)
      expect(sharedSavings(program, { ...elected, expenditure: '99000000.01' }).generated).toBe('0')
      expect(sharedSavings(program, { ...elected, expenditure: '99000000' }).generated).toBe('1000000')
    }),
    runs,
  )
})
