import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type IndicatorScoringInput, type ScoreIndicator, scoreIndicators } from 'yigongti'
import { Exact, ratio } from '../../support/exactDecimal.ts'
import { everyStep } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const number = fc.integer({ min: -200, max: 200 }).map((n) => n / 2)
const four = fc.tuple(number, number, number, number).map((list) => list.sort((a, b) => a - b))

const indicator = fc
  .record({
    bounds: four,
    direction: fc.constantFrom('higher' as const, 'lower' as const, 'range' as const),
    value: fc.option(number, { freq: 4 }),
    share: fc.integer({ min: 0, max: 9 }),
    knockOut: fc.boolean(),
    ceiling: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ bounds: [a = 0, b = 0, c = 0, d = 0], direction, value, share, knockOut, ceiling }) => ({
    share,
    indicator: {
      value,
      ...(knockOut ? { knockOut, ceiling } : {}),
      ...(direction === 'range'
        ? { direction, target: { from: b, to: c }, threshold: { from: a, to: d } }
        : direction === 'higher'
          ? { direction, target: d, threshold: a }
          : { direction, target: a, threshold: d }),
    },
  }))

/** Weights in hundredths that sum to 1; the first indicator always applies and has a weight. */
const scoring: fc.Arbitrary<IndicatorScoringInput & { indicators: ScoreIndicator[] }> = fc
  .record({
    list: fc.array(indicator, { minLength: 1, maxLength: 6 }),
    first: number,
    vetoes: fc.array(fc.record({ occurred: fc.boolean(), ceiling: fc.integer({ min: 0, max: 100 }) }), {
      maxLength: 2,
    }),
    places: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  })
  .map(({ list, first, vetoes, places }) => {
    const rest = list.slice(1).reduce((sum, { share }) => sum + share, 0)
    const indicators = list.map(({ share, indicator: given }, index) => ({
      ...given,
      id: `i${index}`,
      weight: ratio(BigInt(index === 0 ? 100 - rest : share), 100n).toFixed(),
      value: index === 0 ? first : given.value,
    }))
    return {
      indicators,
      vetoes: vetoes.map((veto, index) => ({ ...veto, id: `v${index}` })),
      ...(places === undefined ? {} : { rounding: { mode: 'halfUp' as const, places } }),
    }
  })

describe('a score from indicators', () => {
  it('lies within its scale, never above its weighted score, and is the least of what caps it', () => {
    fc.assert(
      fc.property(scoring, (input) => {
        const scored = scoreIndicators(input)
        const [score, weighted] = [new Exact(scored.score), new Exact(scored.weightedScore)]
        expect(score.gte(0) && score.lte(weighted) && weighted.lte(100)).toBe(true)
        const caps = [
          ...scored.indicators.flatMap(({ knockedOut }, index) =>
            knockedOut ? [Number(input.indicators[index]?.ceiling)] : [],
          ),
          ...(input.vetoes ?? []).flatMap(({ occurred, ceiling }) => (occurred ? [Number(ceiling)] : [])),
        ]
        expect(score.eq(Exact.min(weighted, ...caps))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('redistribution conserves the weights and their proportions', () => {
    fc.assert(
      fc.property(scoring, (input) => {
        const { indicators } = scoreIndicators(input)
        const applied = indicators.map(({ appliedWeight }) => new Exact(appliedWeight))
        const sum = applied.reduce((total, weight) => total.plus(weight), new Exact(0))
        expect(sum.minus(1).abs().lte(1e-38)).toBe(true)
        const applicable = indicators.filter((each) => each.applicable)
        const total = applicable.reduce((all, { weight }) => all.plus(weight), new Exact(0))
        for (const { weight, appliedWeight } of applicable) {
          expect(new Exact(weight).minus(total.times(appliedWeight)).abs().lte(1e-38)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('never falls when a value comes nearer its target', () => {
    fc.assert(
      fc.property(scoring, fc.nat(5), fc.integer({ min: 0, max: 100 }), (input, pick, step) => {
        const index = pick % input.indicators.length
        const moved = input.indicators.map((each, at): ScoreIndicator => {
          if (at !== index || each.value === null) return each
          const value = Number(each.value)
          const [low, high] =
            each.direction === 'range'
              ? [Number(each.target.from), Number(each.target.to)]
              : each.direction === 'higher'
                ? [Number(each.target), Number.POSITIVE_INFINITY]
                : [Number.NEGATIVE_INFINITY, Number(each.target)]
          const nearer = value < low ? Math.min(low, value + step) : value > high ? Math.max(high, value - step) : value
          return { ...each, value: nearer }
        })
        const [before, after] = [input, { ...input, indicators: moved }].map((each) => scoreIndicators(each).score)
        expect(new Exact(after ?? 0).gte(before ?? 0)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on the order of indicators and vetoes', () => {
    fc.assert(
      fc.property(scoring, (input) => {
        const turned = scoreIndicators({
          ...input,
          indicators: [...input.indicators].reverse(),
          vetoes: [...(input.vetoes ?? [])].reverse(),
        })
        const scored = scoreIndicators(input)
        expect([turned.score, turned.weightedScore]).toEqual([scored.score, scored.weightedScore])
        expect([...turned.indicators].reverse()).toEqual(scored.indicators)
      }),
      { numRuns: 150 },
    )
  })

  it('does not depend on the unit of a value', () => {
    fc.assert(
      fc.property(scoring, (input) => {
        const times = (value: unknown) => Number(value) * 8
        const scaled = input.indicators.map((each): ScoreIndicator => {
          const value = each.value === null ? null : times(each.value)
          if (each.direction !== 'range') {
            return { ...each, value, target: times(each.target), threshold: times(each.threshold) }
          }
          const { target, threshold } = each
          return {
            ...each,
            value,
            target: { from: times(target.from), to: times(target.to) },
            threshold: { from: times(threshold.from), to: times(threshold.to) },
          }
        })
        expect(scoreIndicators({ ...input, indicators: scaled }).score).toBe(scoreIndicators(input).score)
      }),
      { numRuns: 150 },
    )
  })

  it('explains each figure', () => {
    fc.assert(
      fc.property(scoring, (input) => {
        expect(everyStep(scoreIndicators(input).steps).flatMap(problemsOf)).toEqual([])
      }),
      {
        numRuns: 120,
        examples: [
          [
            {
              indicators: [
                {
                  id: 'i0',
                  weight: '1',
                  direction: 'range',
                  target: { from: 0, to: 0 },
                  threshold: { from: -27, to: 12.5 },
                  value: 0.5,
                },
              ],
            },
          ],
        ],
      },
    )
  })
})
