import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buhlmannCredibility, limitedFluctuation } from 'yigongti'
import { Exact } from '../../support/exactDecimal.ts'
import { everyStep } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const value = fc.integer({ min: -5_000, max: 50_000 }).map((n) => n / 100)
const exposure = fc.integer({ min: 1, max: 100_000 }).map((n) => n / 10)
const period = fc.record({ value, exposure })
const groups = fc
  .array(fc.array(period, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 })
  .filter((list) => list.some((periods) => periods.length > 1))
  .map((list) =>
    list.map((periods, index) => ({
      id: `g${index}`,
      values: periods.map((each) => each.value),
      exposures: periods.map((each) => each.exposure),
    })),
  )
const sum = (terms: readonly Exact[]) => terms.reduce((total, term) => total.plus(term), new Exact(0))

describe('Bühlmann and Straub', () => {
  it('estimates weighed by exposure come to what was observed', () => {
    fc.assert(
      fc.property(groups, (list) => {
        const result = buhlmannCredibility({ groups: list })
        const exposures = list.map((group) => sum(group.exposures.map((each) => new Exact(each))))
        const observed = list.flatMap(({ values, exposures: sizes }) =>
          values.map((each, index) => new Exact(each).times(sizes[index] ?? 0)),
        )
        const estimated = result.groups.map(({ estimate }, index) => new Exact(estimate).times(exposures[index] ?? 0))
        expect(sum(estimated).minus(sum(observed)).abs().lte(1e-18)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('has estimates between the mean of the group and the collective value, and Z from 0 to 1', () => {
    fc.assert(
      fc.property(groups, (list) => {
        const { groups: found, collective, constant } = buhlmannCredibility({ groups: list })
        for (const { mean, credibility, estimate } of found) {
          const ends = [new Exact(mean), new Exact(collective)]
          expect(new Exact(estimate).gte(Exact.min(...ends).minus(1e-25))).toBe(true)
          expect(new Exact(estimate).lte(Exact.max(...ends).plus(1e-25))).toBe(true)
          expect(new Exact(credibility).gte(0) && new Exact(credibility).lte(1)).toBe(true)
          if (constant === null) expect(credibility).toBe('0')
        }
      }),
      { numRuns: 150 },
    )
  })

  it('agrees with the estimators written out in 200 digits', () => {
    fc.assert(
      fc.property(groups, (list) => {
        const result = buhlmannCredibility({ groups: list })
        const read = list.map(({ values, exposures }) => {
          const terms = values.map((each, index) => ({ x: new Exact(each), m: new Exact(exposures[index] ?? 0) }))
          const m = sum(terms.map((term) => term.m))
          const mean = sum(terms.map((term) => term.m.times(term.x))).div(m)
          return {
            m,
            mean,
            squares: sum(terms.map((term) => term.x.minus(mean).pow(2).times(term.m))),
            n: terms.length,
          }
        })
        const m = sum(read.map((group) => group.m))
        const mean = sum(read.map((group) => group.m.times(group.mean))).div(m)
        const freedom = read.reduce((count, group) => count + group.n - 1, 0)
        const epv = sum(read.map((group) => group.squares)).div(freedom)
        const between = sum(read.map((group) => group.mean.minus(mean).pow(2).times(group.m)))
        const spread = m.minus(sum(read.map((group) => group.m.pow(2))).div(m))
        const vhm = between.minus(epv.times(read.length - 1)).div(spread)
        const near = (text: string, wanted: Exact) => new Exact(text).minus(wanted).abs().lte(wanted.abs().times(1e-38))
        expect(near(result.expectedVariance, epv)).toBe(true)
        expect(near(result.meanVariance, vhm)).toBe(true)
        const k = vhm.gt(0) ? epv.div(vhm) : undefined
        read.forEach((group, index) => {
          const z = k === undefined ? new Exact(0) : group.m.div(group.m.plus(k))
          expect(
            z
              .minus(result.groups[index]?.credibility ?? 2)
              .abs()
              .lte('0.5e-30'),
          ).toBe(true)
        })
      }),
      { numRuns: 100 },
    )
  })

  it('does not depend on the order of the groups, nor on the unit of their values', () => {
    fc.assert(
      fc.property(groups, (list) => {
        const result = buhlmannCredibility({ groups: list })
        const turned = buhlmannCredibility({ groups: [...list].reverse() })
        expect([...turned.groups].reverse()).toEqual(result.groups)
        const scaled = buhlmannCredibility({
          groups: list.map((group) => ({
            ...group,
            values: group.values.map((each) => new Exact(each).times(1000).toFixed()),
          })),
        })
        expect(scaled.groups.map(({ credibility }) => credibility)).toEqual(
          result.groups.map(({ credibility }) => credibility),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('explains each figure', () => {
    fc.assert(
      fc.property(groups, (list) => {
        expect(everyStep(buhlmannCredibility({ groups: list }).steps).flatMap(problemsOf)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('limited fluctuation', () => {
  const standard = fc.integer({ min: 1, max: 1_000_000 })

  it('rises with the experience, from 0 to 1, and is its own square times the standard', () => {
    fc.assert(
      fc.property(standard, fc.nat(2_000_000), fc.nat(1_000), (fullStandard, exposure, more) => {
        const of = (n: number) => new Exact(limitedFluctuation({ exposure: n, fullStandard }).credibility)
        expect(of(exposure + more).gte(of(exposure))).toBe(true)
        const wanted = Exact.min(1, new Exact(exposure).div(fullStandard).sqrt())
        expect(of(exposure).minus(wanted).abs().lte(wanted.times(5.1e-12))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('explains each figure', () => {
    fc.assert(
      fc.property(
        fc.nat(3_000),
        fc.integer({ min: 1, max: 99 }),
        value,
        value,
        (exposure, percent, own, collective) => {
          const fullStandard = { confidence: `${percent}%`, tolerance: '10%', cv: 2 }
          const { steps } = limitedFluctuation({ exposure, fullStandard, own, collective })
          expect(everyStep(steps).flatMap(problemsOf)).toEqual([])
        },
      ),
      { numRuns: 100 },
    )
  })
})
