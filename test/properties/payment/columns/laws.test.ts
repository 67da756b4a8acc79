import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CasePartial, mergePartials, partialCases, settleCases, settlePartials } from 'yigongti'
import { deviationRules } from 'yigongti/rules'
import { casesOf, catalogueOf, generator, shapes } from './randomCases.ts'

const rows = 6_000
const institutionCount = 40

const batch = fc
  .record({
    seed: fc.integer(),
    rule: fc.constantFrom(...Object.values(deviationRules)),
    shape: fc.constantFrom(...shapes),
    pool: fc.bigInt({ min: 1n, max: 10n ** 13n }),
  })
  .map(({ seed, rule, shape, pool }) => {
    const random = generator(seed)
    const catalogue = catalogueOf(random, rule, shape, institutionCount)
    const cases = casesOf(random, catalogue, rows)
    return { catalogue, pool, cases: { ...cases, institution: cases.institution.map((row) => row % institutionCount) } }
  })
const fenOf = (amount: string) => BigInt(amount.replace('.', ''))
const yuan = (fen: bigint) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`
const runs = { numRuns: 40 }

describe('the settlement of a batch', () => {
  it('conservation: payments sum to the pool, points to their total, and none is a fen off its share', () => {
    fc.assert(
      fc.property(batch, ({ catalogue, cases, pool }) => {
        const { institutions, totalPoints } = settleCases({ ...catalogue, cases, pool: yuan(pool) })
        const points = institutions.map((one) => fenOf(one.points))
        const total = points.reduce((sum, one) => sum + one, 0n)
        expect(fenOf(totalPoints)).toBe(total)
        expect(institutions.reduce((sum, { payment }) => sum + fenOf(payment), 0n)).toBe(pool)
        institutions.forEach(({ payment }, index) => {
          const difference = fenOf(payment) * total - pool * (points[index] ?? 0n)
          expect(difference < total && -difference < total).toBe(true)
        })
        const counted = institutions.reduce((sum, one) => sum + Object.values(one.cases).reduce((a, b) => a + b), 0)
        expect(counted).toBe(rows)
        const cost = institutions.reduce((sum, one) => sum + fenOf(one.cost), 0n)
        expect(cost).toBe(Array.from(cases.cost, BigInt).reduce((sum, fen) => sum + fen, 0n))
      }),
      runs,
    )
  })

  it('scaling the pool scales the price and, to the fen, the payments', () => {
    fc.assert(
      fc.property(batch, fc.bigInt({ min: 2n, max: 1000n }), ({ catalogue, cases, pool }, times) => {
        const settle = (fen: bigint) => settleCases({ ...catalogue, cases, pool: yuan(fen) })
        const [once, more] = [settle(pool), settle(pool * times)]
        const total = fenOf(once.totalPoints)
        expect(more.totalPoints).toBe(once.totalPoints)
        // payment = exact share, less than a fen off: so `times` times the payment is less than `times` fen off
        more.institutions.forEach(({ payment }, index) => {
          const difference = fenOf(payment) - fenOf(once.institutions[index]?.payment ?? '') * times
          expect(difference <= times && -difference <= times).toBe(true)
        })
        // a pool that is a whole number of fen for each unit of points is shared without remainder
        const even = settle(total * times)
        expect(even.institutions.map(({ payment }) => fenOf(payment))).toEqual(
          even.institutions.map(({ points }) => fenOf(points) * times),
        )
      }),
      runs,
    )
  })

  it('an institution is paid less when the points of others rise', () => {
    fc.assert(
      fc.property(batch, fc.nat(institutionCount - 1), ({ catalogue, cases, pool }, observed) => {
        const large = yuan(pool + 10n ** 12n)
        const before = settleCases({ ...catalogue, cases, pool: large })
        // every case of the others a second time
        const others = [...cases.group.keys()].filter((row) => cases.institution[row] !== observed)
        const twice = <C extends Uint32Array | Float64Array | Uint8Array | Uint16Array | Int32Array>(column: C) =>
          Float64Array.from([...column, ...others.map((row) => column[row] ?? 0)])
        const after = settleCases({
          ...catalogue,
          cases: {
            institution: Uint16Array.from(twice(cases.institution)),
            group: Uint16Array.from(twice(cases.group)),
            cost: twice(cases.cost),
          },
          pool: large,
        })
        expect(after.institutions[observed]?.points).toBe(before.institutions[observed]?.points)
        const [paid, paidBefore] = [after, before].map(({ institutions }) =>
          fenOf(institutions[observed]?.payment ?? ''),
        )
        expect((paid ?? 0n) < (paidBefore ?? 0n)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })
})

describe('partials', () => {
  it('merge in any order and grouping to the same result', () => {
    fc.assert(
      fc.property(
        batch,
        fc.array(fc.nat(rows), { maxLength: 9 }),
        fc.integer(),
        ({ catalogue, cases, pool }, cuts, seed) => {
          const random = generator(seed)
          const bounds = [0, ...cuts.sort((a, b) => a - b), rows]
          const shards = bounds.slice(1).map((end, index) => {
            const cut = <C extends { subarray(from: number, to: number): C }>(column: C) =>
              column.subarray(bounds[index] ?? 0, end)
            const columns = { institution: cut(cases.institution), group: cut(cases.group), cost: cut(cases.cost) }
            return partialCases({ ...catalogue, cases: columns as typeof cases })
          })
          const whole = partialCases({ ...catalogue, cases })
          expect(mergePartials(shards)).toEqual(whole)
          // two at a time, any two, over JSON, until one is left
          const left = [...shards]
          while (left.length > 1) {
            const [one] = left.splice(random.below(left.length), 1)
            const [other] = left.splice(random.below(left.length), 1)
            const pair = [one, other].map((partial) => JSON.parse(JSON.stringify(partial)) as CasePartial)
            left.push(mergePartials(pair))
          }
          expect(left).toEqual([whole])
          const settled = settleCases({ ...catalogue, cases, pool: yuan(pool) })
          expect(settlePartials({ partials: shards, pool: yuan(pool) })).toEqual(settled)
        },
      ),
      { numRuns: 15 },
    )
  })
})

describe('sums beyond 2^53', () => {
  it('do not lose a unit', () => {
    // 9 decimals: a point is 10^9 units, so the sums pass 2^53 ≈ 9.007 × 10^15 within thousands of cases
    const catalogue = {
      groups: [
        { score: '123456789.000000001', referenceMean: 1 },
        { score: '999.999999999', referenceMean: '90071992547409.93' },
      ],
      institutions: [{ id: 'a' }, { id: 'b', coefficient: '0.7' }],
      deviation: deviationRules.jining2023,
      places: 9,
    }
    const random = generator(1)
    const count = 20_000
    const institution = Uint8Array.from({ length: count }, () => random.below(2))
    const group = Uint8Array.from({ length: count }, () => random.below(2))
    const cost = Float64Array.from(group, (index) => (index === 0 ? 100 : 2 ** 53 - random.below(1_000)))
    const expected = [
      { cost: 0n, points: 0n },
      { cost: 0n, points: 0n },
    ]
    const units = [
      [123_456_789_000_000_001n, 999_999_999_999n],
      // × .7, half-up: …000,000.7 → …001; 699,999,999,999.3 → 699,999,999,999
      [86_419_752_300_000_001n, 699_999_999_999n],
    ]
    for (let row = 0; row < count; row++) {
      const sums = expected[institution[row] ?? 0]
      if (sums === undefined) throw new Error('no such institution')
      sums.cost += BigInt(cost[row] ?? 0)
      sums.points += units[institution[row] ?? 0]?.[group[row] ?? 0] ?? 0n
    }
    const { institutions } = partialCases({ ...catalogue, cases: { institution, group, cost } })
    expect(institutions.map((one) => ({ cost: fenOf(one.cost), points: fenOf(one.points) }))).toEqual(expected)
    expect(expected.every((sums) => sums.cost > 2n ** 53n && sums.points > 2n ** 53n)).toBe(true)
  })

  const sizes = [2 ** 32, 2 ** 36 - 1, 2 ** 36 + 1, 2 ** 40 + 1, 2 ** 45 + 1, 2 ** 48 + 1]

  it.each(sizes)('are carried in time, %d units and fen at a time', (size) => {
    const count = 30_000
    const { institutions } = partialCases({
      groups: [{ score: size, referenceMean: '90071992547409.92' }],
      institutions: [{ id: 'a' }],
      deviation: deviationRules.hangzhou2019Incomplete,
      places: 0,
      cases: {
        institution: new Uint8Array(count),
        group: new Uint8Array(count),
        // every second one costs the mean: all of the score
        cost: new Float64Array(count).map((_, row) => (row % 2 === 0 ? size : 2 ** 53)),
      },
    })
    const half = BigInt(count / 2)
    const small = (BigInt(size) * BigInt(size) * 2n + 2n ** 53n) / 2n ** 54n
    expect(fenOf(institutions[0]?.cost ?? '')).toBe(half * (BigInt(size) + 2n ** 53n))
    expect(fenOf(institutions[0]?.points ?? '')).toBe(half * (BigInt(size) + small))
  })

  it.each(sizes)('are carried in time, %d units at a time for small costs', (size) => {
    const count = 200_000
    const { institutions } = partialCases({
      groups: [{ score: size, referenceMean: 1 }],
      institutions: [{ id: 'a' }],
      deviation: deviationRules.national,
      places: 0,
      cases: {
        institution: new Uint8Array(count),
        group: new Uint8Array(count),
        cost: new Float64Array(count).fill(100),
      },
    })
    expect(institutions[0]?.points).toBe(String(BigInt(count) * BigInt(size)))
  })
})
