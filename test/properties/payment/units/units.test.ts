import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  bedDayPoints,
  capitationBottomUp,
  capitationTopDown,
  cutReadmissions,
  drgPoints,
  itemPoints,
  perHeadAmount,
  type Stay,
  specialReviewPoints,
} from 'yigongti'
import { readmissionRules } from 'yigongti/rules'
import { money, rate } from '../../../support/arbitraries.ts'
import { Exact } from '../../../support/exactDecimal.ts'
import { problemsOf } from '../../../support/traceProblems.ts'

const mean = money(100_000n, 5_000_000n)
const cost = money(1n, 50_000_000n)
const runs = { numRuns: 200 }

describe('units of one pool', () => {
  it('points a day add up: n days are n times one day', () => {
    fc.assert(
      fc.property(mean, cost, fc.integer({ min: 1, max: 400 }), (allCaseMean, tariff, days) => {
        const { dailyPoints, points, steps } = bedDayPoints({ tariff, allCaseMean, days })
        expect(new Exact(dailyPoints).times(days).eq(points)).toBe(true)
        expect(steps.flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })

  it('the mean case has the points of the scale, by whatever unit it is paid', () => {
    fc.assert(
      fc.property(mean, fc.constantFrom(1, 100, 1000), (allCaseMean, scale) => {
        const all = [
          bedDayPoints({ tariff: allCaseMean, allCaseMean, days: 1, scale }).points,
          itemPoints({ cost: allCaseMean, allCaseMean, scale }).points,
          drgPoints({ groupMean: allCaseMean, allCaseMean, newGroup: true, scale }).points,
          specialReviewPoints({ cost: allCaseMean, points: 0, allCaseMean, scale, ruling: { shareOfCost: 1 } }).points,
        ]
        expect(new Set(all)).toEqual(new Set([`${scale}.0000`]))
      }),
      runs,
    )
  })

  it('the trace recomputes', () => {
    fc.assert(
      fc.property(mean, cost, cost, rate(0, 10_000), (allCaseMean, groupMean, own, share) => {
        const unit = { allCaseMean }
        const rulings = [{ points: own }, { uplift: share }, { shareOfCost: share }]
        const steps = [
          ...itemPoints({ ...unit, cost: own, share }).steps,
          ...drgPoints({ ...unit, groupMean, hospitalMean: own, regionalMean: groupMean }).steps,
          ...rulings.flatMap((ruling) => specialReviewPoints({ ...unit, cost: own, points: share, ruling }).steps),
        ]
        expect(steps.flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })
})

describe('readmissions', () => {
  const stay = fc.record({
    person: fc.constantFrom('p', 'q'),
    group: fc.constantFrom('g', 'h'),
    day: fc.integer({ min: 0, max: 60 }),
    days: fc.integer({ min: 0, max: 9 }),
    points: rate(0, 5_000_000),
    reason: fc.constantFrom(undefined, undefined, 'plannedChemotherapy'),
  })
  const stays = fc.array(stay, { minLength: 1, maxLength: 12 }).map((list) =>
    list.map(({ day, days, reason, ...rest }, index): Stay => {
      const admittedOn = addDays('2026-01-01', day)
      return {
        ...rest,
        id: `s${index}`,
        admittedOn,
        dischargedOn: addDays(admittedOn, days),
        ...(reason === undefined ? {} : { reason }),
      }
    }),
  )
  const cut = (list: readonly Stay[], rule: keyof typeof readmissionRules = 'jinhua2017') =>
    new Map(cutReadmissions(readmissionRules[rule], { stays: list }).stays.map((one) => [one.id, one]))

  it('the order of the records does not decide who is cut', () => {
    fc.assert(
      fc.property(stays, (list) => {
        const [forth, back] = [cut(list), cut([...list].reverse())]
        for (const { id } of list) expect(back.get(id)).toEqual(forth.get(id))
      }),
      runs,
    )
  })

  it('no stay is cut by one that it cuts: the last stay of a series keeps its points', () => {
    const [one, other] = ['s0', 's1'].map((id): Stay => {
      const day = '2026-01-01'
      return { id, person: 'p', group: 'g', points: '1', admittedOn: day, dischargedOn: day }
    })
    fc.assert(
      fc.property(stays, (list) => {
        const found = cut(list)
        for (const { id, readmission } of found.values()) {
          expect(found.get(readmission ?? '')?.readmission).not.toBe(id)
        }
      }),
      { ...runs, examples: one === undefined || other === undefined ? [] : [[[one, other]]] },
    )
  })

  it('a stay keeps its points or half of them, and fifteen days cut at least what ten days cut', () => {
    fc.assert(
      fc.property(stays, (list) => {
        const [ten, fifteen] = [cut(list), cut(list, 'zhejiang')]
        for (const { id, points } of list) {
          const found = ten.get(id)
          const whole = new Exact(String(points))
          const left = found?.readmission === null ? whole : whole.div(2).toDecimalPlaces(4, 4)
          expect(new Exact(found?.points ?? '-1').eq(left)).toBe(true)
          if (found?.readmission !== null) expect(fifteen.get(id)?.readmission).not.toBeNull()
        }
      }),
      runs,
    )
  })

  it('a person who comes once is never cut, and the trace recomputes', () => {
    fc.assert(
      fc.property(stays, (list) => {
        const alone = list.map((one) => ({ ...one, person: one.id }))
        const { stays: kept } = cutReadmissions(readmissionRules.zhejiang, { stays: alone })
        expect(kept.every(({ readmission }) => readmission === null)).toBe(true)
        expect(cutReadmissions(readmissionRules.zhejiang, { stays: list }).steps.flatMap(problemsOf)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})

describe('per head', () => {
  it('amount × enrolees is what is left, to the fen', () => {
    fc.assert(
      fc.property(
        money(0n, 10n ** 12n),
        rate(0, 4000),
        rate(0, 4000),
        fc.integer({ min: 1, max: 10 ** 6 }),
        (funding, risk, relief, enrolees) => {
          const input = { funding, riskFundRate: risk, reliefFundRate: relief, enrolees }
          const { available, perHead, riskFund, reliefFund, steps } = perHeadAmount(input)
          expect(new Exact(perHead).times(enrolees).minus(available).abs().lt('1e-20')).toBe(true)
          expect(new Exact(available).plus(riskFund).plus(reliefFund).eq(funding)).toBe(true)
          expect(steps.flatMap(problemsOf)).toEqual([])
        },
      ),
      runs,
    )
  })

  it('the means of one year are that year, and the parts never differ by more than a fen', () => {
    const year = fc.tuple(cost, rate(0, 10_000)).map(([whole, share]) => ({
      cost: whole,
      ownPayment: new Exact(whole).times(share).toDecimalPlaces(2, 1).toFixed(2),
    }))
    fc.assert(
      fc.property(fc.array(year, { minLength: 1, maxLength: 4 }), (years) => {
        const { meanCost, meanOwnPayment, fundPart, standard, steps } = capitationBottomUp({ years })
        expect(new Exact(meanCost).minus(meanOwnPayment).minus(fundPart).abs().lte('0.01')).toBe(true)
        expect(standard).toBe(fundPart)
        if (years.length === 1) expect(new Exact(meanCost).eq(years[0]?.cost ?? '-1')).toBe(true)
        expect(steps.flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })

  it('more visits a head mean fewer heads and more for each', () => {
    fc.assert(
      fc.property(
        cost,
        fc.integer({ min: 1, max: 10 ** 5 }),
        fc.integer({ min: 1, max: 20 }),
        (whole, visits, visitsPerHead) => {
          const of = (perHead: number) => capitationTopDown({ cost: whole, visits, visitsPerHead: perHead })
          const [less, more] = [of(visitsPerHead), of(visitsPerHead + 1)]
          expect(Number(more.perHead)).toBeGreaterThanOrEqual(Number(less.perHead))
          expect(less.steps.flatMap(problemsOf)).toEqual([])
        },
      ),
      runs,
    )
  })
})
