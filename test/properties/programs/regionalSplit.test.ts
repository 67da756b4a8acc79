import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  floatingPrice,
  liftToZeroGrowth,
  type RegionalSplitInput,
  type RegionalSplitRule,
  splitRegionalBudget,
  topUpPrices,
  visitShares,
} from 'yigongti'
import { money, rate, toMoney } from '../../support/arbitraries.ts'
import { everyStep, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const runs = { numRuns: 150 }

/** A list, and the same list in another order. */
const shuffled = <Item>(items: readonly Item[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length })

const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
  Object.fromEntries(items.map((item) => [item.id, item]))

const splits = fc
  .record({
    budget: fc.bigInt({ min: 1_000n, max: 10_000_000_000n }),
    weights: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 4 }),
    firsts: fc.array(fc.integer({ min: 0, max: 4_000 }), { maxLength: 2 }),
    pool: fc.bigInt({ min: 0n, max: 100n }),
    places: fc.integer({ min: 1, max: 8 }),
    regions: fc.array(
      fc.array(fc.record({ value: fc.integer({ min: 1, max: 9 }), change: rate(-5000, 5000) }), {
        minLength: 4,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ budget, weights, firsts, pool, places, regions }) => {
    const sum = weights.reduce((total, weight) => total + weight, 0)
    const shares = weights.map((weight) => Math.floor((weight * 10_000) / sum))
    const rest = 10_000 - shares.slice(1).reduce((total, share) => total + share, 0)
    const rule: RegionalSplitRule = {
      kind: 'regionalSplit',
      id: 'drawn',
      label: { zh: '随机规则', en: 'Drawn' },
      first: firsts.map((share, index) => ({ id: `f${index}`, share: (share / 10_000).toFixed(4) })),
      pool: toMoney(pool),
      indicators: shares.map((share, k) => ({ id: `i${k}`, weight: ((k === 0 ? rest : share) / 10_000).toFixed(4) })),
      places,
      citations: [],
    }
    const input: RegionalSplitInput = {
      budget: toMoney(budget),
      regions: regions.map((values, index) => ({
        id: `r${index}`,
        values: shares.map((_, k) => ({ id: `i${k}`, ...(values[k] as (typeof values)[number]) })),
      })),
    }
    return { rule, input }
  })

it('a split conserves every fen, depends on no order, and its trace computes', () => {
  const drawn = splits.chain(({ rule, input }) =>
    fc.record({
      rule: fc.constant(rule),
      input: fc.constant(input),
      first: shuffled(rule.first ?? []),
      regions: shuffled(input.regions),
    }),
  )
  fc.assert(
    fc.property(drawn, ({ rule, input, first, regions }) => {
      const one = splitRegionalBudget(rule, input)
      const granted = [...one.first, ...one.regions].map((region) => region.granted)
      expect(sumFen([...granted, one.pool])).toBe(toFen(String(input.budget)))
      expect(everyStep(one.steps).flatMap(problemsOf)).toEqual([])
      const other = splitRegionalBudget({ ...rule, first }, { ...input, regions })
      expect(byId(other.regions)).toEqual(byId(one.regions))
      expect(byId(other.first)).toEqual(byId(one.first))
    }),
    runs,
  )
})

it('weights by visits sum to the patients, and depend on no order', () => {
  const seen = fc.integer({ min: 1, max: 5 }).chain((patients) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: patients, maxLength: patients }), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  const drawn = seen
    .map((visits) => visits.map((times, index) => ({ id: `r${index}`, visits: times })))
    .chain((regions) => fc.record({ regions: fc.constant(regions), other: shuffled(regions) }))
  fc.assert(
    fc.property(drawn, ({ regions, other }) => {
      const { patients, regions: found, steps } = visitShares({ regions })
      const sum = found.reduce((total, { weight }) => total + Number(weight), 0)
      expect(Math.abs(sum - Number(patients))).toBeLessThan(1e-5)
      expect(byId(visitShares({ regions: other }).regions)).toEqual(byId(found))
      expect(everyStep(steps).flatMap(problemsOf)).toEqual([])
    }),
    runs,
  )
})

it('topping up spends no more than the pool, lowers no price, and depends on no order', () => {
  const regions = fc
    .array(fc.record({ price: rate(8000, 11_000), points: fc.integer({ min: 1, max: 1_000_000 }) }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((list) => list.map((region, index) => ({ id: `r${index}`, ...region })))
  const drawn = fc.tuple(money(0n, 5_000_000n), rate(8500, 10_500), regions).chain(([pool, floor, list]) =>
    fc.record({
      pool: fc.constant(pool),
      floor: fc.constant(floor),
      regions: fc.constant(list),
      other: shuffled(list),
    }),
  )
  fc.assert(
    fc.property(drawn, ({ other, ...input }) => {
      const found = topUpPrices(input)
      expect(sumFen([...found.regions.map(({ paid }) => paid), found.left])).toBe(toFen(input.pool))
      expect(toFen(found.left)).toBeGreaterThanOrEqual(0n)
      found.regions.forEach(({ claim, paid, price }, index) => {
        expect(toFen(paid)).toBeLessThanOrEqual(toFen(claim))
        expect(Number(price)).toBeGreaterThanOrEqual(Number(input.regions[index]?.price))
      })
      expect(byId(topUpPrices({ ...input, regions: other }).regions)).toEqual(byId(found.regions))
      expect(everyStep(found.steps).flatMap(problemsOf)).toEqual([])
    }),
    runs,
  )
})

it('after the lift no region falls, the sum is as before, and no order decides', () => {
  const drawn = fc
    .array(fc.record({ previous: fc.bigInt({ min: 0n, max: 10_000n }), growth: fc.integer({ min: -30, max: 60 }) }), {
      minLength: 1,
      maxLength: 7,
    })
    .map((list) =>
      list.map(({ previous, growth }, index) => ({
        id: `r${index}`,
        previous,
        now: (previous * BigInt(100 + growth)) / 100n,
      })),
    )
    .filter((list) => list.reduce((sum, { previous, now }) => sum + now - previous, 0n) >= 0n)
    .map((list) => list.map(({ id, previous, now }) => ({ id, previous: toMoney(previous), current: toMoney(now) })))
    .chain((regions) => fc.record({ regions: fc.constant(regions), other: shuffled(regions) }))
  fc.assert(
    fc.property(drawn, ({ regions, other }) => {
      const found = liftToZeroGrowth({ regions })
      expect(sumFen(found.regions.map(({ granted }) => granted))).toBe(sumFen(regions.map(({ current }) => current)))
      found.regions.forEach(({ granted }, index) => {
        expect(toFen(granted)).toBeGreaterThanOrEqual(toFen(regions[index]?.previous as string))
      })
      expect(byId(liftToZeroGrowth({ regions: other }).regions)).toEqual(byId(found.regions))
      expect(everyStep(found.steps).flatMap(problemsOf)).toEqual([])
    }),
    runs,
  )
})

it('the average price lies between the floating price and 1', () => {
  const drawn = fc.record({
    floating: fc.integer({ min: 1, max: 1_000_000 }),
    fixed: fc.integer({ min: 0, max: 1_000_000 }),
    left: fc.integer({ min: 0, max: 2_000_000 }),
  })
  fc.assert(
    fc.property(drawn, ({ floating, fixed, left }) => {
      const found = floatingPrice({ budget: fixed + left, floating, fixed })
      const [price, average] = [Number(found.floating), Number(found.average)]
      expect(average).toBeGreaterThanOrEqual(Math.min(price, 1))
      expect(average).toBeLessThanOrEqual(Math.max(price, 1))
      expect(everyStep(found.steps).flatMap(problemsOf)).toEqual([])
    }),
    runs,
  )
})
