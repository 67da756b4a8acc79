import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ContractCurveInput,
  checkContinuous,
  checkMonotone,
  findCliffs,
  marginalIncentive,
  payoffCurve,
  settleContract,
} from 'yigongti'
import { money } from '../../support/arbitraries.ts'
import { Exact } from '../../support/exactDecimal.ts'
import { everyStep } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'
import { actual, base, continuousContracts, contracts, jumpingContracts, target, withBase } from './contracts.ts'

const runs = { numRuns: 150 }
/** A step beside a breakpoint: far less than the distance between two of them. */
const near = new Exact('1e-20')
/** What 40 written digits of these sizes may be off by. */
const tolerance = new Exact('1e-28')

const shapes = (steps = contracts): fc.Arbitrary<ContractCurveInput> =>
  fc.record({ target, base, steps }).map(({ base: of, ...rest }) => ({ ...rest, ...withBase(of) }))

function settle(shape: ContractCurveInput, spent: Exact): Exact {
  return new Exact(settleContract({ ...shape, actual: spent.toFixed(), rounding: null }).bearerShare)
}

function isNear(a: Exact, b: Exact): boolean {
  return a.minus(b).abs().lte(tolerance)
}

/** A spending whose decimals end can be given back exactly. */
function isWritten(spent: Exact): boolean {
  return spent.decimalPlaces() < 25
}

describe('the curve of a contract', () => {
  it('is what the contract settles at any spending', () => {
    fc.assert(
      fc.property(shapes(), actual, fc.option(fc.nat()), (shape, A, chosen) => {
        const { stretches, breakpoints } = payoffCurve(shape)
        const written = breakpoints.filter(({ at }) => isWritten(new Exact(at)))
        const spent = new Exact(chosen === null ? A : (written[chosen % written.length]?.at ?? A))
        const settled = settle(shape, spent)
        const point = written.find(({ at }) => spent.eq(at))
        if (point !== undefined) {
          expect(settled.eq(point.on)).toBe(true)
          return
        }
        const stretch = stretches.findLast(({ from }) => spent.gte(from))
        const { from, start, slope } = stretch ?? expect.unreachable()
        expect(isNear(settled, new Exact(slope).times(spent.minus(from)).plus(start))).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('is what the contract settles just below, on and just above every breakpoint', () => {
    fc.assert(
      fc.property(shapes(), (shape) => {
        for (const { at, before, on, after, slopeBefore, slope } of payoffCurve(shape).breakpoints) {
          const place = new Exact(at)
          const [below, above] = [place.minus(near), place.plus(near)].map((x) => x.toDecimalPlaces(45))
          if (below === undefined || above === undefined || below.isNegative()) continue
          const wanted = (limit: string, rise: string | null, x: Exact) =>
            new Exact(rise ?? 0).times(x.minus(place)).plus(limit)
          expect(isNear(settle(shape, below), wanted(before, slopeBefore, below))).toBe(true)
          expect(isNear(settle(shape, above), wanted(after, slope, above))).toBe(true)
          if (isWritten(place)) expect(settle(shape, place).eq(on)).toBe(true)
        }
      }),
      runs,
    )
  })

  it('has pieces that follow each other, and no breakpoint at which nothing happens', () => {
    fc.assert(
      fc.property(shapes(), (shape) => {
        const { stretches, breakpoints } = payoffCurve(shape)
        expect(stretches).toHaveLength(stretches.filter(({ from }) => from !== '0.00').length + 1)
        stretches.forEach(({ to }, index) => {
          expect(stretches[index + 1]?.from ?? null).toBe(to)
        })
        for (const { at, before, on, after, slopeBefore, slope } of breakpoints) {
          expect(at === '0.00' || new Set([before, on, after]).size > 1 || slopeBefore !== slope).toBe(true)
        }
      }),
      runs,
    )
  })

  it('of a part of the spending is that part of the curve', () => {
    fc.assert(
      fc.property(shapes(), actual, actual, (shape, one, other) => {
        const [from, to] = [one, other].sort((a, b) => Number(a) - Number(b))
        if (from === undefined || to === undefined || from === to) return
        const whole = payoffCurve(shape)
        const part = payoffCurve({ ...shape, range: { from, to } })
        const inside = whole.breakpoints.filter(({ at }) => new Exact(at).gte(from) && new Exact(at).lte(to))
        expect(part.breakpoints.map(({ at, before, on, after }) => [at, before, on, after])).toEqual(
          inside.map(({ at, before, on, after }) => [at, before, on, after]),
        )
        expect([part.stretches[0]?.from, part.stretches.at(-1)?.to]).toEqual([from, to])
      }),
      runs,
    )
  })

  it('explains every figure', () => {
    fc.assert(
      fc.property(shapes(), (shape) => {
        for (const { steps } of [
          payoffCurve(shape),
          findCliffs(shape),
          marginalIncentive(shape),
          checkMonotone(shape),
        ]) {
          expect(everyStep(steps).flatMap(problemsOf)).toEqual([])
        }
      }),
      { numRuns: 80 },
    )
  })
})

describe('cliffs', () => {
  it('stand where the contract jumps, by as much as it jumps', () => {
    fc.assert(
      fc.property(fc.oneof(shapes(), { weight: 3, arbitrary: shapes(jumpingContracts) }), (shape) => {
        for (const { at, before, after, size, perverse } of findCliffs(shape).cliffs) {
          expect(new Exact(after).minus(before).minus(size).abs().lte(tolerance)).toBe(true)
          if (new Exact(at).isZero()) continue
          const [below, above] = [new Exact(at).minus(near), new Exact(at).plus(near)]
          const jump = settle(shape, above.toDecimalPlaces(45)).minus(settle(shape, below.toDecimalPlaces(45)))
          expect(jump.minus(size).abs().lte('1e-18')).toBe(true)
          if (new Exact(size).gt(0)) expect(perverse).toBe(true)
        }
      }),
      runs,
    )
  })

  it('stand nowhere else: between two of them a yuan moves the share by no more than the steepest stretch', () => {
    fc.assert(
      fc.property(shapes(), actual, actual, (shape, one, other) => {
        const [from, to] = [one, other].map((x) => new Exact(x)).sort((a, b) => a.comparedTo(b))
        if (from === undefined || to === undefined) return
        if (findCliffs(shape).cliffs.some(({ at }) => from.lte(at) && to.gte(at))) return
        const steepest = Exact.max(...marginalIncentive(shape).stretches.map(({ keeps }) => keeps))
        const moved = settle(shape, from).minus(settle(shape, to))
        expect(moved.gte(0) && moved.lte(steepest.times(to.minus(from)))).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('are none where all bands are marginal and thresholds count the excess', () => {
    fc.assert(
      fc.property(shapes(continuousContracts), (shape) => {
        expect(findCliffs(shape).cliffs).toEqual([])
        expect(checkContinuous(shape)).toMatchObject({ holds: true, where: [] })
        expect(checkMonotone(shape)).toMatchObject({ holds: true, where: [] })
      }),
      runs,
    )
  })

  it('are the places where a contract is not continuous; the perverse ones those where it is not monotone', () => {
    fc.assert(
      fc.property(shapes(), (shape) => {
        const { cliffs } = findCliffs(shape)
        expect(checkContinuous(shape).where).toEqual(cliffs.map(({ at }) => at))
        expect(checkMonotone(shape).where).toEqual(cliffs.filter(({ perverse }) => perverse).map(({ at }) => at))
      }),
      runs,
    )
  })
})

describe('a monotone contract', () => {
  const width = fc.oneof(money(1n, 100n), money(1n, 1_000_00n))

  it('never rewards more spending', () => {
    fc.assert(
      fc.property(shapes(jumpingContracts), fc.nat(), width, (shape, chosen, apart) => {
        // two spendings on either side of a place where the contract changes
        const { breakpoints } = payoffCurve(shape)
        const middle = new Exact(breakpoints[chosen % breakpoints.length]?.at ?? String(shape.target))
        const from = Exact.max(0, middle.minus(apart)).toDecimalPlaces(2)
        const to = middle.plus(apart).toDecimalPlaces(2)
        const rises = settle(shape, to).gt(settle(shape, from))
        const { holds } = checkMonotone({ ...shape, range: { from: from.toFixed(), to: to.plus('0.01').toFixed() } })
        if (rises) expect(holds).toBe(false)
        if (holds) expect(settle(shape, middle.toDecimalPlaces(2)).lte(settle(shape, from))).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})

describe('the marginal incentive', () => {
  it('is what the bearer gains by spending a fen less, in yuan', () => {
    fc.assert(
      fc.property(shapes(), actual, (shape, A) => {
        const spent = new Exact(A).plus('0.005')
        const less = spent.minus(near)
        const { stretches } = marginalIncentive(shape)
        const isOn = (x: Exact) => stretches.some(({ from }) => x.eq(from))
        const stretch = stretches.findLast(({ from }) => spent.gt(from))
        if (stretch === undefined || isOn(spent) || less.lt(stretch.from)) return
        const kept = settle(shape, less).minus(settle(shape, spent)).div(near)
        expect(kept.minus(stretch.keeps).abs().lte('1e-18')).toBe(true)
        expect(new Exact(stretch.keeps).plus(stretch.payerKeeps).minus(1).abs().lte('1e-30')).toBe(true)
      }),
      runs,
    )
  })
})
