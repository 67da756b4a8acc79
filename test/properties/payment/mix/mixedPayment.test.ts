import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MixedPaymentInput, mixedPayment } from 'yigongti'
import { money, rate, share } from '../../../support/arbitraries.ts'
import { agree, Exact } from '../../../support/exactDecimal.ts'
import { sumFen, toFen } from '../../../support/results.ts'
import { problemsOf } from '../../../support/traceProblems.ts'

const runs = { numRuns: 100 }
const positive = rate(1, 1_000_000)
type CareMethod = MixedPaymentInput['methods'][number]
type CareInput = MixedPaymentInput['institutions'][number]['care'][number]

const method: fc.Arbitrary<CareMethod> = fc.oneof(
  fc.constant({ id: 'm', pays: 'points' } as const),
  positive.map((price) => ({ id: 'm', pays: 'points', price }) as const),
  positive.map((tariff) => ({ id: 'm', pays: 'bedDay', tariff }) as const),
  positive.map((pointsPerDay) => ({ id: 'm', pays: 'bedDay', pointsPerDay }) as const),
  positive.map((perHead) => ({ id: 'm', pays: 'perHead', rate: perHead }) as const),
  share.filter((text) => Number(text) > 0).map((part) => ({ id: 'm', pays: 'byItem', share: part }) as const),
  positive.map((pointsPerYuan) => ({ id: 'm', pays: 'byItem', pointsPerYuan }) as const),
)

const input: fc.Arbitrary<MixedPaymentInput> = fc
  .record({
    methods: fc.array(method, { minLength: 1, maxLength: 4 }),
    care: fc.array(
      fc.record({
        units: positive,
        cost: money(1n, 5_000_000n),
        counted: positive,
        unitCost: fc.option(positive, { nil: undefined }),
      }),
      { minLength: 12, maxLength: 12 },
    ),
    hospitals: fc.integer({ min: 1, max: 3 }),
    tolerance: rate(0, 10_000),
  })
  .map(({ methods, care, hospitals, tolerance }) => {
    const named = methods.map((one, index) => ({ ...one, id: `m${index}` }))
    const careOf = (one: CareMethod, line: (typeof care)[number] | undefined): CareInput => ({
      method: one.id,
      units: line?.units ?? 1,
      cost: line?.cost ?? 1,
      ...(line?.unitCost === undefined ? {} : { unitCost: line.unitCost }),
      ...(one.pays === 'points' ? { points: line?.counted ?? 1 } : {}),
      ...(one.pays === 'perHead' ? { heads: line?.counted ?? 1 } : {}),
    })
    const institutions = Array.from({ length: hospitals }, (_, h) => ({
      id: `h${h}`,
      care: named.map((one, k) => careOf(one, care[h * 4 + k])),
    }))
    return { budget: '1000000000.00', methods: named, institutions, tolerance }
  })

/** What each care counts, in money at a price of its own or in points, computed apart from the library. */
function linesOf({ methods, institutions }: MixedPaymentInput) {
  return institutions.flatMap(({ care }, index) =>
    care.map((line) => {
      const one = methods.find(({ id }) => id === line.method) as CareMethod & Record<string, string>
      const units = new Exact(String(line.units))
      const cost = new Exact(String(line.cost))
      const own = new Exact(String(line.points ?? line.heads ?? 0))
      const counted = { points: own, perHead: own, bedDay: units, byItem: cost }[one.pays]
      const price = one['price'] ?? one['tariff'] ?? one['rate'] ?? one['share']
      const inPoints = one['pointsPerDay'] ?? one['pointsPerYuan'] ?? '1'
      const none = new Exact(0)
      return price === undefined
        ? { index, fixed: none, points: counted.times(String(inPoints)) }
        : { index, fixed: counted.times(String(price)), points: none }
    }),
  )
}

const sumOf = (lines: ReturnType<typeof linesOf>, key: 'fixed' | 'points') =>
  lines.reduce((total, line) => total.plus(line[key]), new Exact(0))

/** An institution's revenue, its share of a pool not rounded. */
function revenueOf(given: MixedPaymentInput, h: number, pool: Exact): Exact {
  const lines = linesOf(given)
  const mine = lines.filter(({ index }) => index === h)
  const total = sumOf(lines, 'points')
  return sumOf(mine, 'fixed').plus(total.isZero() ? 0 : pool.times(sumOf(mine, 'points')).div(total))
}

/** The input with one line of care changed. */
function changed(
  given: MixedPaymentInput,
  h: number,
  k: number,
  change: (line: CareInput) => CareInput,
): MixedPaymentInput {
  return {
    ...given,
    institutions: given.institutions.map((institution, index) =>
      index === h
        ? { ...institution, care: institution.care.map((line, j) => (j === k ? change(line) : line)) }
        : institution,
    ),
  }
}

const step = new Exact('1e-40')

/** The change of revenue for a small change of care, at the settled pool: what is paid more elsewhere leaves it. */
function slope(given: MixedPaymentInput, h: number, k: number, change: (line: CareInput) => CareInput): Exact {
  const pool = new Exact(mixedPayment(given).pool?.amount ?? 0)
  const after = changed(given, h, k, change)
  const spent = sumOf(linesOf(after), 'fixed').minus(sumOf(linesOf(given), 'fixed'))
  return revenueOf(after, h, pool.minus(spent))
    .minus(revenueOf(given, h, pool))
    .div(step)
}

const plus = (value: unknown, more: Exact) => new Exact(String(value)).plus(more).toFixed()

describe('a mix of methods under one budget', () => {
  it('payments and what is unspent sum to the budget, by institution and by method', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { institutions, methods, unspent, steps } = mixedPayment(given)
        expect(sumFen([unspent, ...institutions.map(({ payment }) => payment)])).toBe(100_000_000_000n)
        expect(sumFen([unspent, ...methods.map(({ payment }) => payment)])).toBe(100_000_000_000n)
        expect(steps.flatMap(problemsOf)).toEqual([])
        const ids = steps.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      runs,
    )
  })

  it('payments are the fen of the exact revenue', () => {
    fc.assert(
      fc.property(input, (given) => {
        mixedPayment(given).institutions.forEach(({ payment, care }, h) => {
          // half a fen for every payment at a price of its own, less than a fen for every share of the pool
          const slack = new Exact('0.01').times(care.length)
          const pool = new Exact(mixedPayment(given).pool?.amount ?? 0)
          expect(revenueOf(given, h, pool).minus(payment).abs().lte(slack)).toBe(true)
        })
      }),
      runs,
    )
  })

  it('one more unit of care raises revenue at the reported slope', () => {
    fc.assert(
      fc.property(input, (given) => {
        mixedPayment(given).institutions.forEach(({ care }, h) => {
          care.forEach(({ marginal }, k) => {
            const computed = slope(given, h, k, (line) => {
              const more = line.points && new Exact(String(line.points)).div(String(line.units)).times(step)
              return {
                ...line,
                units: plus(line.units, step),
                cost: plus(line.cost, new Exact(marginal.unitCost).times(step)),
                ...(more ? { points: plus(line.points, more) } : {}),
              }
            })
            expect(agree(computed, marginal.revenue, 15, 1)).toBe(true)
            expect(
              agree(new Exact(marginal.revenue).div(marginal.unitCost).minus(1), marginal.marginPerYuan, 20, 1e10),
            ).toBe(true)
          })
        })
      }),
      runs,
    )
  })

  it('a yuan of cost saved changes revenue at the reported slope, and nothing where cost is not paid', () => {
    fc.assert(
      fc.property(input, (given) => {
        mixedPayment(given).institutions.forEach(({ care }, h) => {
          care.forEach(({ marginal, method: id }, k) => {
            const computed = slope(given, h, k, (line) => ({ ...line, cost: plus(line.cost, step.negated()) }))
            expect(agree(computed, marginal.revenueOfSaving, 15, 1)).toBe(true)
            expect(new Exact(1).plus(marginal.revenueOfSaving).minus(marginal.keptOfSaving).abs().lt('1e-30')).toBe(
              true,
            )
            const pays = given.methods.find((one) => one.id === id)?.pays
            if (pays !== 'byItem') expect(marginal.keptOfSaving).toBe('1')
          })
        })
      }),
      runs,
    )
  })

  it('the verdict is the spread of the margins that the methods report', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { methods, neutrality } = mixedPayment(given)
        const margins = methods.flatMap(({ marginal }) =>
          marginal.computable ? [new Exact(marginal.marginPerYuan)] : [],
        )
        if (!neutrality.computable) {
          expect(margins.length).toBeLessThan(2)
          return
        }
        const width = Exact.max(...margins).minus(Exact.min(...margins))
        expect(agree(width, neutrality.spread, 20, 1e10)).toBe(true)
        expect(neutrality.neutral).toBe(width.lte(String(given.tolerance)))
      }),
      runs,
    )
  })

  it('scaling budget and money scales payments, and leaves margins as they are', () => {
    const pooled = fc.tuple(fc.bigInt({ min: 1n, max: 9n }), fc.bigInt({ min: 1n, max: 900n }))
    fc.assert(
      fc.property(pooled, ([times, cases]) => {
        const of = (scale: bigint) =>
          mixedPayment({
            budget: (6000n * scale).toString(),
            methods: [{ id: 'points', pays: 'points' }],
            institutions: ['a', 'b'].map((id, index) => ({
              id,
              care: [{ method: 'points', units: cases, points: index + 1, cost: (1000n * scale).toString() }],
            })),
            tolerance: 0,
          })
        const [small, large] = [of(1n), of(times)]
        large.institutions.forEach(({ payment, care }, index) => {
          expect(toFen(payment)).toBe(toFen(small.institutions[index]?.payment ?? '0') * times)
          expect(care[0]?.marginal.marginPerYuan).toBe(small.institutions[index]?.care[0]?.marginal.marginPerYuan)
        })
      }),
      runs,
    )
  })
})
