import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  annualBudget,
  type BudgetLever,
  bringHome,
  changeBenefits,
  changeEnrolment,
  changePrices,
  chargeElsewhere,
  procurementSavings,
  retainProcurementSavings,
} from 'yigongti'
import { money, rate, share } from '../../support/arbitraries.ts'
import { everyStep, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const runs = { numRuns: 100 }
const count = rate(0, 5_000_000, 2)
const price = rate(0, 100_000_000, 4)

function lines<T extends object>(line: fc.Arbitrary<T>): fc.Arbitrary<(T & { id: string })[]> {
  return fc.array(line, { minLength: 1, maxLength: 5 }).map((list) => list.map((one, k) => ({ id: `l${k}`, ...one })))
}

const home = lines(fc.record({ admissions: count, costHome: price, costAway: price }))
const prices = lines(fc.record({ volume: count, priceBefore: price, priceAfter: price, fundShare: share }))
const benefits = lines(fc.record({ cost: price, shareBefore: share, shareAfter: share }))
const enrolment = lines(fc.record({ headsBefore: count, headsAfter: count, perHead: price }))
const elsewhere = lines(fc.record({ amount: money(0n, 10_000_000n), treatable: fc.boolean() }))
const cheaper = prices.map((list) =>
  list.map((one) => {
    const [priceAfter, priceBefore] = [one.priceBefore, one.priceAfter].sort((a, b) => Number(a) - Number(b))
    return { ...one, priceBefore: priceBefore ?? '0', priceAfter: priceAfter ?? '0' }
  }),
)
const charge = fc.constantFrom('treatable' as const, 'all' as const, 'none' as const)

/** Every lever, drawn by itself. */
const lever: fc.Arbitrary<() => BudgetLever> = fc.oneof(
  home.map((list) => () => bringHome({ lines: list })),
  prices.map((list) => () => changePrices({ lines: list })),
  benefits.map((list) => () => changeBenefits({ lines: list })),
  enrolment.map((list) => () => changeEnrolment({ lines: list })),
  fc
    .tuple(cheaper, share, share, fc.constantFrom('before' as const, 'after' as const))
    .map(([list, retainedShare, factor, budgetPrices]) => () => {
      return retainProcurementSavings({ lines: list, retainedShare, factor, budgetPrices })
    }),
  fc.tuple(elsewhere, charge, money(0n, 10_000_000n)).map(([list, charged, alreadyInBudget]) => () => {
    return chargeElsewhere({ lines: list, charge: charged, alreadyInBudget })
  }),
)

describe('every lever', () => {
  it('moves the total by its adjustment, to the fen', () => {
    fc.assert(
      fc.property(lever, money(0n, 10_000_000_000n), rate(-500, 1500), (pull, change, requestedGrowth) => {
        const { adjustment } = pull()
        // enough for whatever the lever takes away
        const room = toFen(adjustment.amount) < 0n ? -toFen(adjustment.amount) * 2n + 100n : 0n
        const previousTotal = `${(toFen(change) + room) / 100n}`
        const budget = { previousTotal, requestedGrowth, depositRate: '5%', riskFundRate: '3%' }
        const plain = annualBudget(budget)
        const moved = annualBudget({ ...budget, adjustments: [adjustment] })
        expect(toFen(moved.total) - toFen(plain.total)).toBe(toFen(adjustment.amount))
      }),
      runs,
    )
  })

  it('explains itself: every step follows from its inputs, none stands twice', () => {
    fc.assert(
      fc.property(lever, (pull) => {
        const steps = everyStep(pull().steps)
        expect(steps.flatMap(problemsOf)).toEqual([])
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
      }),
      runs,
    )
  })
})

describe('the lines', () => {
  it('sum to the adjustment, in any order', () => {
    fc.assert(
      fc.property(home, prices, benefits, enrolment, (a, b, c, d) => {
        const pulls: ((turn: <T>(list: T[]) => T[]) => BudgetLever)[] = [
          (turn) => bringHome({ lines: turn(a) }),
          (turn) => changePrices({ lines: turn(b) }),
          (turn) => changeBenefits({ lines: turn(c) }),
          (turn) => changeEnrolment({ lines: turn(d) }),
        ]
        for (const pull of pulls) {
          const forwards = pull((list) => list)
          expect(sumFen(forwards.lines.map(({ amount }) => amount))).toBe(toFen(forwards.adjustment.amount))
          expect(pull((list) => [...list].reverse()).adjustment).toEqual(forwards.adjustment)
        }
      }),
      runs,
    )
  })

  it('turned round give the opposite: there and back changes nothing', () => {
    fc.assert(
      fc.property(home, prices, benefits, enrolment, (a, b, c, d) => {
        const pairs = [
          [a, (list: typeof a) => bringHome({ lines: list }), 'costHome', 'costAway'],
          [b, (list: typeof b) => changePrices({ lines: list }), 'priceBefore', 'priceAfter'],
          [c, (list: typeof c) => changeBenefits({ lines: list }), 'shareBefore', 'shareAfter'],
          [d, (list: typeof d) => changeEnrolment({ lines: list }), 'headsBefore', 'headsAfter'],
        ] as const
        for (const [list, pull, from, to] of pairs) {
          const turned = list.map((line: object) => ({
            ...line,
            [from]: Reflect.get(line, to),
            [to]: Reflect.get(line, from),
          }))
          const call = pull as (lines: unknown) => BudgetLever
          expect(toFen(call(turned).adjustment.amount)).toBe(-toFen(call(list).adjustment.amount))
        }
      }),
      runs,
    )
  })

  it('more admissions brought home to cheaper care lower spending further', () => {
    fc.assert(
      fc.property(count, count, price, price, (one, two, cost, other) => {
        const [fewer = '', more = ''] = [one, two].sort((a, b) => Number(a) - Number(b))
        const [costHome = '', costAway = ''] = [cost, other].sort((a, b) => Number(a) - Number(b))
        const amountOf = (admissions: string) =>
          toFen(bringHome({ lines: [{ id: 'a', admissions, costHome, costAway }] }).adjustment.amount)
        expect(amountOf(more) <= amountOf(fewer)).toBe(true)
      }),
      runs,
    )
  })
})

describe('money that is divided', () => {
  it('savings of procurement are retained or released; both bases of the budget come to the same', () => {
    fc.assert(
      fc.property(cheaper, share, share, (list, retainedShare, factor) => {
        const [before, after] = (['before', 'after'] as const).map((budgetPrices) =>
          retainProcurementSavings({ lines: list, retainedShare, factor, budgetPrices }),
        )
        if (before === undefined || after === undefined) throw new Error('two levers')
        expect(toFen(before.retained) + toFen(before.released)).toBe(toFen(before.saving))
        expect(toFen(before.released) >= 0n && toFen(before.retained) >= 0n).toBe(true)
        // a budget at old prices is higher by just the savings
        expect(toFen(after.adjustment.amount) - toFen(before.adjustment.amount)).toBe(toFen(before.saving))
      }),
      runs,
    )
  })

  it('savings of procurement are those of the products, the batches, the units, the members and the uses', () => {
    const product = fc.record({
      need: fc.integer({ min: 0, max: 20_000 }),
      priceBefore: fc.integer({ min: 1, max: 9_999 }).map((price) => (price / 100).toFixed(2)),
      agreedVolume: fc.integer({ min: 0, max: 20_000 }),
      selectedPrice: fc.integer({ min: 1, max: 9_999 }).map((price) => (price / 100).toFixed(2)),
      otherPurchases: fc.integer({ min: 0, max: 20_000 }),
      volumeMet: fc.boolean(),
      batch: fc.constantFrom('4', '7'),
      unit: fc.constantFrom('east', 'west'),
    })
    const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 4 })
    const name = { zh: '用途', en: 'Purpose' }
    fc.assert(
      fc.property(fc.array(product, { minLength: 1, maxLength: 5 }), weights, weights, (drawn, byMember, byUse) => {
        const products = drawn.map((one, index) => ({ ...one, id: `p${index}` }))
        const members = byMember.map((weight, index) => ({ id: `m${index}`, weight }))
        const parts = byUse.map((weight, index) => ({ id: `u${index}`, label: name, share: (weight / 200).toFixed(3) }))
        const rest = 1000 - byUse.reduce((sum, weight) => sum + weight * 5, 0)
        const uses = [...parts, { id: 'rest', label: name, share: (rest / 1000).toFixed(3) }]
        const terms = { paymentRatio: '60%', insuredShare: '90%', retention: '40%' }
        const found = procurementSavings({ ...terms, products, members, uses })
        for (const key of ['budget', 'spending', 'base', 'retained'] as const) {
          for (const lines of [found.products, found.byBatch, found.byUnit]) {
            expect(sumFen(lines.map((line) => line[key]))).toBe(toFen(found[key]))
          }
        }
        for (const lines of [found.members, found.uses]) {
          expect(sumFen(lines.map(({ amount }) => amount))).toBe(toFen(found.retained))
        }
        const turned = procurementSavings({
          ...terms,
          products: products.toReversed(),
          members: members.toReversed(),
          uses,
        })
        expect([turned.budget, turned.spending, turned.base, turned.retained]).toEqual([
          found.budget,
          found.spending,
          found.base,
          found.retained,
        ])
        expect(turned.products.toReversed()).toEqual(found.products)
        expect(turned.members.toReversed()).toEqual(found.members)
        expect(turned.uses).toEqual(found.uses)
      }),
      runs,
    )
  })

  it('care elsewhere is charged or not; the budget then holds what is charged', () => {
    fc.assert(
      fc.property(elsewhere, charge, money(0n, 10_000_000n), (list, charged, alreadyInBudget) => {
        const result = chargeElsewhere({ lines: list, charge: charged, alreadyInBudget })
        expect(toFen(result.charged) + toFen(result.notCharged)).toBe(sumFen(list.map(({ amount }) => amount)))
        expect(toFen(alreadyInBudget) + toFen(result.adjustment.amount)).toBe(toFen(result.charged))
        expect(sumFen(result.lines.map(({ amount }) => amount))).toBe(toFen(result.charged))
      }),
      runs,
    )
  })
})
