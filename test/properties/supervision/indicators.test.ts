import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseRows, computeIndicators } from 'yigongti'
import { Exact } from '../../support/exactDecimal.ts'
import { problemsOf } from '../../support/traceProblems.ts'

interface Row {
  readonly person: number
  readonly inCounty: number
  readonly cost: number
  readonly fund: number
  readonly admittedOn: number
  readonly days: number
  readonly weight: number
  readonly grade: number
  readonly excepted: number
}

const row: fc.Arbitrary<Row> = fc
  .record({
    person: fc.nat(6),
    inCounty: fc.nat(1),
    cost: fc.integer({ min: 1, max: 2 ** 40 }),
    share: fc.integer({ min: 0, max: 8 }),
    admittedOn: fc.integer({ min: -40, max: 40 }),
    days: fc.nat(12),
    weight: fc.nat(90_000),
    grade: fc.nat(4),
    excepted: fc.nat(1),
  })
  .map(({ share, ...rest }) => ({ ...rest, fund: Math.floor((rest.cost * share) / 8) }))
const rows = fc.array(row, { minLength: 1, maxLength: 30 })

function toCases(list: readonly Row[]): CaseRows {
  return {
    person: Uint32Array.from(list, ({ person }) => person),
    inCounty: Uint8Array.from(list, ({ inCounty }) => inCounty),
    cost: Float64Array.from(list, ({ cost }) => cost),
    fund: Float64Array.from(list, ({ fund }) => fund),
    admittedOn: Int32Array.from(list, ({ admittedOn }) => admittedOn),
    dischargedOn: Int32Array.from(list, ({ admittedOn, days }) => admittedOn + days),
    weight: Float64Array.from(list, ({ weight }) => weight),
    surgeryGrade: Uint8Array.from(list, ({ grade }) => grade),
    excepted: Uint8Array.from(list, ({ excepted }) => excepted),
  }
}

const compute = (list: readonly Row[]) => computeIndicators({ cases: toCases(list), readmissionDays: 15 })

describe('indicators from rows', () => {
  it('do not depend on the order of the rows', () => {
    const turned = rows.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(turned, ([list, shuffled]) => {
        expect(compute(shuffled)).toEqual(compute(list))
      }),
    )
  })

  it('of the parts reconcile with the whole: counts and sums add up, and no ratio of the whole lies outside its parts', () => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const [a, b, whole] = [compute(first), compute(second), compute([...first, ...second])]
        const sums = [
          'admissions',
          'inCountyAdmissions',
          'discharges',
          'bedDays',
          'inpatientCost',
          'dischargedCost',
          'weightSum',
          'surgeries',
        ] as const
        for (const fact of sums) {
          expect(new Exact(a.facts[fact] ?? 0).plus(b.facts[fact] ?? 0).eq(whole.facts[fact] ?? 0)).toBe(true)
        }
        const [here, away] = [whole.facts.inCountyInpatientCost, whole.facts.outOfCountyInpatientCost]
        expect(new Exact(here ?? 0).plus(away ?? 0).eq(whole.facts.inpatientCost ?? 0)).toBe(true)
        for (const id of [
          'costPerAdmission',
          'costPerDischarge',
          'inpatientReimbursement',
          'lengthOfStay',
          'caseMixIndex',
        ]) {
          const [x, y, all] = [a, b, whole].map(({ indicators }) => {
            const found = indicators.find((each) => each.id === id)
            return found?.computable ? new Exact(found.value) : undefined
          })
          if (x === undefined || y === undefined || all === undefined) continue
          const slack = '1e-30'
          expect(all.gte(Exact.min(x, y).minus(slack)) && all.lte(Exact.max(x, y).plus(slack))).toBe(true)
        }
      }),
    )
  })

  it('a chained referral never adds a readmission', () => {
    fc.assert(
      fc.property(rows, row, (list, added) => {
        // on the days of a stay that is there already, so that no later stay is measured from it
        const host = list[added.person % list.length] as Row
        const chained = { ...host, excepted: 1 }
        const [before, after] = [compute(list), compute([...list, chained])].map(({ facts }) =>
          Number(facts.readmissions),
        )
        expect(after).toBe(before)
      }),
    )
  })

  it('of twelve months, each with the rows of before, add up to those of the year', () => {
    const year = fc.array(
      fc.record({
        person: fc.nat(5),
        admittedOn: fc.integer({ min: 0, max: 359 }),
        days: fc.nat(40),
        excepted: fc.nat(3).map((one) => (one === 0 ? 1 : 0)),
        referred: fc.nat(1),
      }),
      { minLength: 1, maxLength: 60 },
    )
    fc.assert(
      fc.property(year, fc.nat(30), fc.nat(3), (list, readmissionDays, maxGap) => {
        const of = (rows: typeof list) => ({
          person: Uint32Array.from(rows, ({ person }) => person),
          admittedOn: Int32Array.from(rows, ({ admittedOn }) => admittedOn),
          dischargedOn: Int32Array.from(rows, ({ admittedOn, days }) => admittedOn + days),
          excepted: Uint8Array.from(rows, ({ excepted }) => excepted),
          referred: Uint8Array.from(rows, ({ referred }) => referred),
        })
        const asked = {
          readmissionDays,
          referral: { maxGap },
          indicators: ['readmissionRate', 'lengthOfStay'],
        } as const
        const whole = computeIndicators({ ...asked, cases: of(list) })
        const months = Array.from({ length: 12 }, (_, month) => {
          const isBefore = ({ admittedOn }: (typeof list)[number]) => admittedOn < 30 * month
          const own = list.filter((one) => !isBefore(one) && one.admittedOn < 30 * (month + 1))
          return computeIndicators({ ...asked, cases: of(own), lookBack: of(list.filter(isBefore)) })
        })
        for (const fact of ['readmissions', 'admissions', 'discharges', 'bedDays'] as const) {
          const sum = months.reduce((total, { facts }) => total + Number(facts[fact]), 0)
          expect(sum).toBe(Number(whole.facts[fact]))
        }
        // Σ rate of the month × its admissions = rate of the year × its admissions
        const weighted = ({ indicators: [rate], facts }: typeof whole) =>
          new Exact(rate?.computable ? rate.value : 0).times(facts.admissions ?? 0)
        const sum = months.reduce((total, month) => total.plus(weighted(month)), new Exact(0))
        expect(sum.minus(weighted(whole)).abs().lt('1e-30')).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('every printed formula, evaluated by its printed inputs, gives the printed value', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { steps, indicators } = compute(list)
        expect(steps.flatMap(problemsOf)).toEqual([])
        // Facts that no indicator uses stand before them, as given.
        const computed = steps.filter(({ formula }) => formula !== undefined)
        expect(computed.map(({ id }) => id)).toEqual(indicators.filter((each) => each.computable).map(({ id }) => id))
      }),
      { numRuns: 60 },
    )
  })
})
