import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clearPool,
  type NestedBudget,
  type NestedBudgetInput,
  nestBudgets,
  poolFromBudget,
  regroupCase,
  settleMonths,
  settlePool,
  settlePools,
} from 'yigongti'
import { bands, money, rate, toMoney } from '../../../support/arbitraries.ts'
import { Exact } from '../../../support/exactDecimal.ts'
import { everyStep, sumFen, toFen } from '../../../support/results.ts'
import { problemsOf } from '../../../support/traceProblems.ts'

const runs = { numRuns: 150 }
const pool = fc.bigInt({ min: 0n, max: 10_000_000_000n })
const points = fc
  .array(rate(0, 5_000_000_000), { minLength: 1, maxLength: 8 })
  .map((list) =>
    list.map((text, index) => ({ id: `h${index}`, points: index === 0 && Number(text) === 0 ? '1' : text })),
  )
const paymentsOf = (result: ReturnType<typeof settlePool>) => result.institutions.map(({ payment }) => toFen(payment))

describe('a pool', () => {
  it('is paid out to the fen, each payment within a fen of points × price', () => {
    fc.assert(
      fc.property(pool, points, (total, institutions) => {
        const settled = settlePool({ pool: toMoney(total), institutions })
        expect(paymentsOf(settled).reduce((a, b) => a + b)).toBe(total)
        for (const { points: own, payment } of settled.institutions) {
          const exact = new Exact(toMoney(total)).times(own).div(settled.totalPoints)
          expect(exact.minus(payment).abs().lt('0.01')).toBe(true)
        }
        expect(settled.steps.flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })

  it('scaled, scales the price exactly and the payments to within the fen', () => {
    fc.assert(
      fc.property(pool, points, fc.bigInt({ min: 2n, max: 1000n }), (total, institutions, times) => {
        const small = settlePool({ pool: toMoney(total), institutions })
        const large = settlePool({ pool: toMoney(total * times), institutions })
        const [whole = { points: '0' }] = institutions
        const alone = (amount: bigint) =>
          settlePool({ pool: toMoney(amount), institutions: [{ id: 'a', points: whole.points }] })
        expect(paymentsOf(alone(total * times))).toEqual(paymentsOf(alone(total)).map((payment) => payment * times))
        expect(
          new Exact(small.price)
            .times(times.toString())
            .minus(large.price)
            .abs()
            .lte(new Exact(large.price).times('1e-35')),
        ).toBe(true)
        paymentsOf(large).forEach((payment, index) => {
          const scaled = (paymentsOf(small)[index] ?? 0n) * times
          const gap = payment > scaled ? payment - scaled : scaled - payment
          expect(gap <= times).toBe(true)
        })
      }),
      runs,
    )
  })

  it("pays a hospital less when others' points rise", () => {
    fc.assert(
      fc.property(pool, points, rate(1, 5_000_000_000), (total, institutions, more) => {
        const amount = toMoney(total)
        const other = { id: 'other', points: '1' }
        const before = settlePool({ pool: amount, institutions: [...institutions, other] })
        const risen = { ...other, points: new Exact(other.points).plus(more).toFixed() }
        const after = settlePool({ pool: amount, institutions: [...institutions, risen] })
        institutions.forEach(({ points: own }, index) => {
          const fall = new Exact(amount)
            .times(own)
            .div(before.totalPoints)
            .minus(new Exact(amount).times(own).div(after.totalPoints))
          const change = (paymentsOf(before)[index] ?? 0n) - (paymentsOf(after)[index] ?? 0n)
          // a fen left over may wander to a larger remainder, never more than that
          expect(change >= -1n).toBe(true)
          if (fall.gte('0.02')) expect(change > 0n).toBe(true)
        })
      }),
      runs,
    )
  })

  it('pays by points whatever the order, but for the fen of ties', () => {
    fc.assert(
      fc.property(pool, points, (total, institutions) => {
        const distinct = new Set(institutions.map(({ points: own }) => own))
        fc.pre(distinct.size === institutions.length)
        const pay = (list: typeof institutions) =>
          new Map(
            settlePool({ pool: toMoney(total), institutions: list }).institutions.map(({ id, payment }) => [
              id,
              toFen(payment),
            ]),
          )
        const backwards = pay([...institutions].reverse())
        for (const [id, payment] of pay(institutions)) {
          const gap = payment - (backwards.get(id) ?? 0n)
          expect(gap <= 1n && gap >= -1n).toBe(true)
        }
      }),
      runs,
    )
  })

  it('with a cap is paid out whole, and says where all the points are, in whatever order references stand', () => {
    fc.assert(
      fc.property(pool, points, bands(), fc.bigInt({ min: 0n, max: 200n }), (total, capped, drawn, percent) => {
        const references = capped.map(({ id, points: own }) => ({
          id,
          points: new Exact(own).times(percent.toString()).div(100).toFixed(),
        }))
        const cap = { bands: drawn, references }
        const institutions = [...capped, { id: 'notCapped', points: '1' }]
        const settled = settlePool({ pool: toMoney(total), institutions, cap })
        const { institutions: paid, lost, totalPoints } = settled
        expect(paymentsOf(settled).reduce((a, b) => a + b)).toBe(total)
        for (const { points: own, counted = own, lost: gone = '0' } of paid) {
          expect(new Exact(counted).plus(gone).eq(own)).toBe(true)
          expect(new Exact(gone).gte(0)).toBe(true)
        }
        const sum = (list: readonly string[]) => list.reduce((a, b) => a.plus(b), new Exact(0))
        expect(sum(paid.map((one) => one.counted ?? one.points)).eq(totalPoints)).toBe(true)
        expect(sum(paid.map((one) => one.lost ?? '0')).eq(lost ?? 'none')).toBe(true)
        expect(settled.steps.flatMap(problemsOf)).toEqual([])
        const backwards = { ...cap, references: [...references].reverse() }
        expect(settlePool({ pool: toMoney(total), institutions, cap: backwards }).institutions).toEqual(paid)
        const cleared = clearPool({
          pool: toMoney(total),
          institutions: institutions.map((one) => ({ ...one, paid: 0 })),
          cap,
        })
        expect(cleared.institutions.map(({ entitlement }) => toFen(entitlement))).toEqual(paymentsOf(settled))
        expect(cleared.poolBalance).toBe('0.00')
        expect([...cleared.steps, ...cleared.institutions.flatMap(({ steps }) => steps)].flatMap(problemsOf)).toEqual(
          [],
        )
      }),
      runs,
    )
  })

  it('pools by insurance type are settled as if they were alone', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(pool, points, fc.boolean()), { minLength: 1, maxLength: 3 }), (list) => {
        const pools = list.map(([total, institutions, isCapped], index) => ({
          id: `p${index}`,
          pool: toMoney(total),
          institutions,
          ...(isCapped && { cap: { bands: [{ upTo: null, share: '60%' }], references: institutions } }),
        }))
        const together = settlePools({ pools })
        pools.forEach(({ id, ...alone }, index) => {
          const { steps: _, ...settled } = settlePool(alone)
          expect(together.pools[index]).toEqual({ id, ...settled })
        })
        const total = list.reduce((sum, [amount]) => sum + amount, 0n)
        expect(sumFen(together.institutions.map(({ payment }) => payment))).toBe(total)
        expect(together.steps.flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })
})

describe('nested budgets', () => {
  const shares = fc.letrec<{ parts: NonNullable<NestedBudgetInput['parts']>[number][] }>((tie) => ({
    parts: fc
      .array(
        fc.record({
          weight: fc.integer({ min: 1, max: 1000 }),
          parts: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constant(undefined), tie('parts')),
        }),
        { minLength: 1, maxLength: 4 },
      )
      .map((list) =>
        list.map(({ weight, parts }, index) => ({
          id: `n${index}`,
          // the first part has a fixed amount that any budget above can pay, the others share by points
          ...(index === 0 ? { amount: 0 } : { points: weight }),
          ...(parts === undefined ? {} : { parts }),
        })),
      ),
  })).parts

  it('conserve: what a level has is what its parts have and what is not distributed', () => {
    const check = ({ amount, undistributed, parts }: NestedBudget['parts'][number]): void => {
      if (parts.length === 0) return
      expect(sumFen([undistributed, ...parts.map((part) => part.amount)])).toBe(toFen(amount))
      parts.forEach(check)
    }
    fc.assert(
      fc.property(pool, shares, (total, parts) => {
        const nested = nestBudgets({ id: 'region', amount: toMoney(total), parts })
        check(nested)
        expect(nested.amount).toBe(toMoney(total))
        expect(nested.steps.flatMap(problemsOf)).toEqual([])
        const ids = nested.steps.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      runs,
    )
  })

  it('the lines of a regional budget sum to it', () => {
    fc.assert(
      fc.property(
        pool,
        rate(0, 10_000),
        fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 4 }),
        (total, reserveRate, parts) => {
          const left = toFen(poolFromBudget({ budget: toMoney(total), reserveRate }).pool)
          const sum = BigInt(parts.reduce((a, b) => a + b, 1))
          const settledOtherwise = parts.map((part, index) => ({
            id: `l${index}`,
            amount: toMoney((left * BigInt(part)) / sum),
          }))
          const result = poolFromBudget({ budget: toMoney(total), reserveRate, settledOtherwise })
          expect(sumFen([result.pool, ...result.lines.map(({ amount }) => amount)])).toBe(total)
          expect(result.steps.flatMap(problemsOf)).toEqual([])
        },
      ),
      runs,
    )
  })
})

describe('months and clearing', () => {
  it('a claim is what is paid, held and deferred, and no month draws more than its quota', () => {
    const months = fc.array(rate(0, 1_000_000), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(
        months,
        rate(1, 2_000_000),
        money(0n, 2_000_000n),
        rate(0, 10_000),
        (list, price, annualQuota, heldRate) => {
          const settled = settleMonths({
            price,
            annualQuota,
            heldRate,
            months: list.map((own, index) => ({ id: `m${index}`, points: own })),
          })
          for (const month of settled.months) {
            expect(sumFen([month.cash, month.held, month.deferred])).toBe(toFen(month.claim))
            expect(toFen(month.confirmed) * 12n <= toFen(annualQuota) + 11n).toBe(true)
          }
          expect(settled.steps.flatMap(problemsOf)).toEqual([])
        },
      ),
      runs,
    )
  })

  it('conserves: the pool is what all are due and what is left; due is paid during the year or finally', () => {
    const recorded = fc.array(fc.tuple(fc.bigInt({ min: 0n, max: 200n }), money(0n, 1_000_000n)), {
      minLength: 8,
      maxLength: 8,
    })
    fc.assert(
      fc.property(pool, points, recorded, bands(), bands(), (total, list, paid, surplus, overrun) => {
        const entitlements = paymentsOf(settlePool({ pool: toMoney(total), institutions: list }))
        const institutions = list.map((one, index) => {
          const [percent = 0n, cash = '0'] = paid[index] ?? []
          return { ...one, paid: cash, recorded: toMoney(((entitlements[index] ?? 0n) * percent) / 100n) }
        })
        const cleared = clearPool({ pool: toMoney(total), institutions, bands: { surplus, overrun } })
        expect(sumFen([cleared.poolBalance, ...cleared.institutions.map(({ due }) => due)])).toBe(total)
        cleared.institutions.forEach((one, index) => {
          expect(toFen(one.due)).toBe(toFen(institutions[index]?.paid ?? '0') + toFen(one.finalPayment))
          // shares lie from 0 to 1: an institution is never due less than was recorded below, nor more than recorded above
          const low = [toFen(institutions[index]?.recorded ?? '0'), entitlements[index] ?? 0n].sort((a, b) =>
            a < b ? -1 : 1,
          )
          expect(toFen(one.due) >= (low[0] ?? 0n) && toFen(one.due) <= (low[1] ?? 0n)).toBe(true)
          expect(everyStep(one.steps).flatMap(problemsOf)).toEqual([])
        })
        expect(cleared.steps.flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })

  it('the two ways to take a difference lie within a fen of each other', () => {
    const unit = rate(1, 100_000)
    fc.assert(
      fc.property(unit, unit, rate(1, 20_000), money(1n, 2_000_000n), (unitBefore, unitAfter, coefficient, price) => {
        const paid = { unitBefore, unitAfter, coefficient, price }
        const exact = regroupCase({ ...paid, differenceOf: 'exactValues' })
        const rounded = regroupCase({ ...paid, differenceOf: 'roundedPayments' })
        const gap = toFen(exact.difference) - toFen(rounded.difference)
        expect(gap <= 1n && gap >= -1n).toBe(true)
        expect([...exact.steps, ...rounded.steps].flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })
})
