import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseThreshold, minimumSavingsRate, probabilityOfChance, type ThresholdRow } from 'yigongti'
import { rate } from '../../../support/arbitraries.ts'
import { Exact } from '../../../support/exactDecimal.ts'
import { everyStep } from '../../../support/results.ts'
import { problemsOf } from '../../../support/traceProblems.ts'

const people = fc.integer({ min: 1, max: 2_000_000 })
const cv = fc.integer({ min: 1, max: 9_999 }).map((n) => n / 1000)

/** Rows from 100 people up, continuous or not. */
const table = fc
  .array(fc.record({ width: fc.integer({ min: 0, max: 5_000 }), atFrom: rate(0, 2000), atTo: rate(0, 2000) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((rows) => {
    let from = 100
    return rows.map(({ width, atFrom, atTo }, index): ThresholdRow => {
      const start = from
      from += width + 1
      if (index === rows.length - 1) return { from: start, to: null, atFrom }
      return { from: start, to: start + width, atFrom, atTo: width === 0 ? atFrom : atTo }
    })
  })

describe('a threshold by table', () => {
  it('is linear in its row and exact', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 100, max: 40_000 }), (rows, beneficiaries) => {
        const found = minimumSavingsRate({ beneficiaries, table: rows })
        const row = rows.find(({ to }) => to === null || beneficiaries <= Number(to))
        const [from, to] = [Number(row?.from), row?.to === null ? Number(row.from) : Number(row?.to)]
        const part = to === from ? new Exact(0) : new Exact(beneficiaries - from).div(to - from)
        const [start, end] = [String(row?.atFrom), String(row?.atTo ?? row?.atFrom)]
        const wanted = new Exact(end).minus(start).times(part).plus(start)
        expect(new Exact(found.rate).minus(wanted).abs().lte(1e-38)).toBe(true)
        expect(everyStep(found.steps).flatMap(problemsOf)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('lies between the ends of its row', () => {
    fc.assert(
      fc.property(table, fc.nat(), (rows, pick) => {
        const row = rows[pick % rows.length]
        const ends = [row?.from, row?.to ?? row?.from].map((n) => Number(n))
        const rates = ends.map((beneficiaries) => minimumSavingsRate({ beneficiaries, table: rows }).rate)
        expect(rates).toEqual([row?.atFrom, row?.atTo ?? row?.atFrom])
      }),
      { numRuns: 150 },
    )
  })
})

describe('a threshold by confidence', () => {
  it('is passed by chance with the probability that the confidence leaves', () => {
    fc.assert(
      fc.property(people, cv, rate(5_000, 9_999), (beneficiaries, variation, confidence) => {
        const found = minimumSavingsRate({ beneficiaries, cv: variation, confidence }).rate
        const { probability } = probabilityOfChance({ rate: found, beneficiaries, cv: variation })
        expect(new Exact(probability).plus(confidence).minus(1).abs().lte(1e-11)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('narrows with the root of the number of people, and widens with variation and confidence', () => {
    fc.assert(
      fc.property(people, cv, rate(5_100, 9_000), (beneficiaries, variation, confidence) => {
        const of = (n: number, by: number | string, sure: string) =>
          new Exact(minimumSavingsRate({ beneficiaries: n, cv: by, confidence: sure }).rate)
        const here = of(beneficiaries, variation, confidence)
        const within = (found: Exact, wanted: Exact) => found.minus(wanted).abs().lte(wanted.times(1.1e-11))
        expect(within(of(beneficiaries * 4, variation, confidence).times(2), here)).toBe(true)
        expect(of(beneficiaries, new Exact(variation).plus(1).toFixed(), confidence).gt(here)).toBe(true)
        expect(of(beneficiaries, variation, new Exact(confidence).plus('0.05').toFixed()).gt(here)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

describe('a choice of thresholds', () => {
  const input = fc.record({
    beneficiaries: people,
    cv,
    thresholds: fc.array(rate(0, 1000), { minLength: 1, maxLength: 6 }),
    trueSaving: rate(0, 500),
    trueLoss: rate(0, 500),
  })

  it('a wider threshold has fewer wrong decisions and more missed ones', () => {
    fc.assert(
      fc.property(input, (choice) => {
        const rows = [...chooseThreshold(choice).thresholds].sort((a, b) => Number(a.threshold) - Number(b.threshold))
        rows.slice(1).forEach((row, index) => {
          const before = rows[index]
          expect(Number(row.wrongReward)).toBeLessThanOrEqual(Number(before?.wrongReward))
          expect(Number(row.wrongPenalty)).toBeLessThanOrEqual(Number(before?.wrongPenalty))
          expect(Number(row.missedReward)).toBeGreaterThanOrEqual(Number(before?.missedReward))
          expect(Number(row.missedPenalty)).toBeGreaterThanOrEqual(Number(before?.missedPenalty))
        })
      }),
      { numRuns: 150 },
    )
  })

  it('treats gain and loss alike: exchanging what is true exchanges the errors', () => {
    fc.assert(
      fc.property(input, (choice) => {
        const turned = chooseThreshold({ ...choice, trueSaving: choice.trueLoss, trueLoss: choice.trueSaving })
        chooseThreshold(choice).thresholds.forEach((row, index) => {
          const other = turned.thresholds[index]
          expect([row.wrongReward, row.missedReward]).toEqual([other?.wrongPenalty, other?.missedPenalty])
        })
      }),
      { numRuns: 100 },
    )
  })

  it('the lowest threshold keeps the limits, and none below it does', () => {
    fc.assert(
      fc.property(input, rate(0, 5000), (choice, limit) => {
        const { thresholds, lowest } = chooseThreshold({ ...choice, limits: { wrongReward: limit } })
        for (const { threshold, wrongReward, meets } of thresholds) {
          expect(meets).toBe(new Exact(wrongReward).lte(limit))
          if (meets) expect(lowest !== null && new Exact(lowest).lte(threshold)).toBe(true)
        }
        if (lowest !== null) expect(thresholds.some((row) => row.threshold === lowest && row.meets)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('explains each figure', () => {
    fc.assert(
      fc.property(input, (choice) => {
        expect(everyStep(chooseThreshold(choice).steps).flatMap(problemsOf)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
