import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAdmissions, settleQuotaYear, withLocal } from 'yigongti'
import { harbinQuota, taicangQuota } from 'yigongti/rules'
import { money, rate } from '../../support/arbitraries.ts'
import { everyStep, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const runs = { numRuns: 120 }

const years = fc
  .record({
    quota: fc.bigInt({ min: 0n, max: 12_000_000n }),
    claims: fc.array(money(0n, 1_300_000n), { minLength: 12, maxLength: 12 }),
    carriedIn: money(0n, 1_000_000n),
    score: fc.integer({ min: 0, max: 100 }),
    shares: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }),
    factor: rate(0, 100, 2),
    cap: fc.option(rate(0, 20, 2), { nil: undefined }),
  })
  .map(({ quota, claims, carriedIn, score, shares, factor, cap }) => {
    const [first = 0, second = 0, third = 0] = [...shares].sort((a, b) => b - a)
    const rules = withLocal(harbinQuota, {
      heldReturn: [{ from: 0, factor }],
      retainedCap: cap,
      poolShareOfOverrun: [
        { upTo: '3%', share: `${first}%` },
        { upTo: '7%', share: `${second}%` },
        { upTo: null, share: `${third}%` },
      ],
    })
    const months = claims.map((claim, index) => ({ id: `m${index + 1}`, claim }))
    return { rules, year: { year: 2015, quota, carriedIn, score, months } }
  })

describe('a year under a quota', () => {
  it('conserves: claims are covered, topped up or borne; what is available is used, kept or returned', () => {
    fc.assert(
      fc.property(years, ({ rules, year }) => {
        const found = settleQuotaYear(rules, year)
        const sum = (...amounts: readonly string[]) => sumFen(amounts)
        expect(sum(found.covered, found.topUp, found.borne)).toBe(toFen(found.claimed))
        expect(sum(found.covered, found.retained, found.returnedToPool)).toBe(toFen(found.available))
        expect(sum(found.heldReturned, found.heldForfeited)).toBe(toFen(found.held))
        expect(sum(found.cash, found.finalPayment)).toBe(toFen(found.entitlement))
        expect(sum(found.entitlement, found.heldForfeited, found.borne)).toBe(toFen(found.claimed))
      }),
      runs,
    )
  })

  it('never recovers what the months paid, and has a surplus or an overrun, not both', () => {
    fc.assert(
      fc.property(years, ({ rules, year }) => {
        const { finalPayment, surplus, overrun, borne, topUp } = settleQuotaYear(rules, year)
        expect(finalPayment.startsWith('-')).toBe(false)
        expect(surplus === '0.00' || overrun === '0.00').toBe(true)
        expect(borne.startsWith('-') || topUp.startsWith('-')).toBe(false)
      }),
      runs,
    )
  })

  it('a larger claim never lowers what the hospital bears, nor what it is entitled to before the score', () => {
    fc.assert(
      fc.property(years, fc.nat({ max: 11 }), fc.bigInt({ min: 1n, max: 100_000n }), ({ rules, year }, at, more) => {
        const months = year.months.map((month, index) =>
          index === at ? { ...month, claim: `${toFen(month.claim) + more}e-2` } : month,
        )
        const [before, after] = [settleQuotaYear(rules, year), settleQuotaYear(rules, { ...year, months })]
        expect(toFen(after.borne)).toBeGreaterThanOrEqual(toFen(before.borne))
        expect(sumFen([after.entitlement, after.heldForfeited])).toBeGreaterThanOrEqual(
          sumFen([before.entitlement, before.heldForfeited]),
        )
      }),
      runs,
    )
  })

  it('every step of the trace computes', () => {
    fc.assert(
      fc.property(years, ({ rules, year }) => {
        expect(everyStep(settleQuotaYear(rules, year).steps).flatMap(problemsOf)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('the ratio of visits', () => {
  const visits = fc.record({ inpatient: fc.nat({ max: 5000 }), outpatient: fc.integer({ min: 1, max: 100_000 }) })

  it('leaves what is retained as it is, or returns all of it to the pool, and every step computes', () => {
    fc.assert(
      fc.property(money(0n, 12_000_000n), visits, (claimed, counted) => {
        const year = { year: 2005, quota: 100_000, claimed }
        const untested = settleQuotaYear(taicangQuota, year)
        const found = settleQuotaYear(taicangQuota, { ...year, visits: counted })
        const isAbove = counted.inpatient * 1000 > counted.outpatient * 18
        expect(found.retained).toBe(isAbove ? '0.00' : untested.retained)
        expect(sumFen([found.covered, found.retained, found.returnedToPool])).toBe(toFen(found.available))
        expect(sumFen([found.covered, found.topUp, found.retained])).toBe(toFen(found.entitlement))
        expect(everyStep(found.steps).flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })
})

describe('admissions', () => {
  const stays = fc.array(
    fc.record({
      person: fc.constantFrom('p', 'q'),
      disease: fc.constantFrom('d', 'e'),
      from: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 6 }),
      emergency: fc.boolean(),
      cost: fc.integer({ min: 0, max: 1000 }),
    }),
    { minLength: 1, maxLength: 8 },
  )

  it('are at least one for each person and disease that reaches the deductible, in any order of the stays', () => {
    fc.assert(
      fc.property(stays, (drawn) => {
        const list = drawn.map(({ from, month, ...stay }, index) => {
          const day = `2015-0${month}-${String(from).padStart(2, '0')}`
          return { ...stay, id: `s${index}`, admittedOn: day, dischargedOn: day }
        })
        const count = (given: typeof list) =>
          countAdmissions(harbinQuota, { year: 2015, deductible: 500, stays: given } as never)
        const { admissions, stays: judged } = count(list)
        const reaching = list.filter(({ cost }) => cost >= 500)
        const series = new Set(reaching.map(({ person, disease }) => `${person} ${disease}`))
        expect(admissions).toBeGreaterThanOrEqual(series.size)
        expect(admissions).toBeLessThanOrEqual(reaching.length)
        expect(admissions).toBe(judged.filter(({ counts }) => counts === 'admission').length)
        // stays that begin on one day may change places with each other
        if (new Set(list.map(({ admittedOn }) => admittedOn)).size < list.length) return
        expect(count([...list].reverse()).admissions).toBe(admissions)
      }),
      runs,
    )
  })
})
