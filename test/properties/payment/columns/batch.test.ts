import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CaseCatalogue,
  casePoints,
  type DeviationRule,
  type IndexedCases,
  partialCases,
  settleCases,
} from 'yigongti'
import { deviationRules } from 'yigongti/rules'
import { casesOf, catalogueOf, generator, shapes } from './randomCases.ts'

const kinds = ['low', 'normal', 'high', 'extreme'] as const

/** The batch, case by case (each in an institution of its own), equals `casePoints`; returns how many were ties. */
function compareCaseByCase(catalogue: CaseCatalogue, cases: IndexedCases): number {
  const { institutions } = partialCases({ ...catalogue, cases })
  const places = Number(catalogue.places ?? 4)
  let ties = 0
  const [computed, wanted]: object[][] = [[], []]
  institutions.forEach((batch, row) => {
    const group = catalogue.groups[cases.group[row] ?? -1]
    const institution = catalogue.institutions[row]
    if (group === undefined || institution === undefined) throw new Error('no such case')
    const fen = BigInt(cases.cost[row] ?? -1)
    const cost = `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`
    const scalar = casePoints(catalogue.deviation, {
      ...group,
      cost,
      coefficient: institution.coefficient ?? 1,
      places,
    })
    const counts = Object.fromEntries(kinds.map((kind) => [kind, Number(kind === scalar.kind)]))
    if (batch.points !== scalar.points || batch.cases[scalar.kind] !== 1 || batch.cost !== cost) {
      const of = { ...group, ...institution }
      computed?.push({ ...batch, of })
      wanted?.push({ id: institution.id, cases: counts, cost, points: scalar.points, of })
    }
    const before = scalar.steps.at(-1)?.rounding?.before ?? ''
    if (before.endsWith('5') && before.length - before.indexOf('.') - 1 === places + 1) ties++
  })
  expect(computed).toEqual(wanted)
  return ties
}

/** As many institutions as cases, so that each case is seen by itself. */
function batchOf(seed: number, deviation: DeviationRule, shape: (typeof shapes)[number], count: number) {
  const random = generator(seed)
  const few = catalogueOf(random, deviation, shape, 200)
  const institutions = Array.from({ length: count }, (_, index) => ({
    ...few.institutions[index % few.institutions.length],
    id: `h${index}`,
  }))
  const catalogue = { ...few, institutions }
  return { catalogue, cases: casesOf(random, catalogue, count) }
}

describe('batch equals scalar', () => {
  it.each(Object.values(deviationRules))('for every case under the rule $id', (rule) => {
    const ties = shapes.map((shape, index) => {
      const { catalogue, cases } = batchOf(index + 1, rule, shape, 2_600)
      return compareCaseByCase(catalogue, cases)
    })
    // with round factors, points that do not depend on the cost tie by the hundred
    const isFlat = rule.classes.length > 1
    expect(ties.reduce((sum, count) => sum + count)).toBeGreaterThan(isFlat ? 300 : 0)
  })

  it('for every case under rules of any form, signs and bounds', () => {
    fc.assert(
      fc.property(rules, fc.integer(), fc.constantFrom(...shapes), fc.constantFrom(0, 2, 4, 9, 30), (rule, ...rest) => {
        const [seed, shape, places] = rest
        const { catalogue, cases } = batchOf(seed, rule, shape, 400)
        compareCaseByCase({ ...catalogue, places }, cases)
      }),
      { numRuns: 60 },
    )
  })

  it('for ties, and for points one step of their fraction off a tie', () => {
    fc.assert(
      fc.property(nearTies, ({ catalogue, cases, off }) => {
        const ties = compareCaseByCase(catalogue, cases)
        expect(ties).toBe(off === 0n ? 1 : 0)
      }),
      { numRuns: 2_000 },
    )
  })

  it('for ties of points that do not depend on the cost, however long the coefficient', () => {
    fc.assert(
      fc.property(nearFlatTies, ({ catalogue, cases, off }) => {
        expect(compareCaseByCase(catalogue, cases)).toBe(off === 0n ? 1 : 0)
      }),
      { numRuns: 2_000 },
    )
  })

  it('for costs on a bound and a fen beside it, where bound × mean is no exact double or its digits are many', () => {
    fc.assert(
      fc.property(nearBounds, ({ mean, zeros, bound, inclusive }) => {
        const rule = {
          kind: 'deviation',
          id: 'two',
          label: { zh: '两类', en: 'Two classes' },
          classes: [
            { kind: 'low', upTo: scaled(bound, 3), inclusive, points: { ratio: 1 } },
            { kind: 'high', upTo: null, points: { constant: 9 } },
          ],
          citations: [],
        } as const satisfies DeviationRule
        const fen = Number((mean * bound) / 10n)
        const cases = {
          institution: Uint8Array.of(0, 1, 2),
          group: new Uint8Array(3),
          cost: Float64Array.of(fen - 1, fen, fen + 1),
        }
        const institutions = ['a', 'b', 'c'].map((id) => ({ id }))
        const groups = [{ score: 1, referenceMean: `${mean}${zeros}` }]
        compareCaseByCase({ groups, institutions, deviation: rule }, cases)
      }),
      { numRuns: 500 },
    )
  })

  it('for costs up to 2^53', () => {
    const random = generator(53)
    const large = Array.from({ length: 400 }, () => Math.floor(random.unit() * 2 ** (30 + random.below(24))))
    const cost = Float64Array.from([...large, 2 ** 53, 2 ** 53 - 1, 2 ** 40, 2 ** 32, 2 ** 32 - 1, 2 ** 31])
    for (const rule of [deviationRules.national, deviationRules.jinhua2017Incomplete]) {
      const { catalogue, cases } = batchOf(7, rule, shapes[0] as (typeof shapes)[0], cost.length)
      compareCaseByCase(catalogue, { ...cases, cost })
    }
  })

  it('whatever kinds of integers the columns hold', () => {
    const { catalogue, cases } = batchOf(11, deviationRules.taian2023, shapes[0] as (typeof shapes)[0], 200)
    const whole = settleCases({ ...catalogue, cases, pool: 1_000_000 })
    for (const Column of [Uint8Array, Uint16Array, Uint32Array, Int32Array]) {
      const columns = { ...cases, institution: Column.from(cases.institution), group: Column.from(cases.group) }
      expect(settleCases({ ...catalogue, cases: columns, pool: 1_000_000 })).toEqual(whole)
    }
    const cost = Uint32Array.from(cases.cost)
    expect(settleCases({ ...catalogue, cases: { ...cases, cost }, pool: 1_000_000 })).toEqual(whole)
  })
})

const decimal = fc
  .tuple(fc.integer({ min: -4_000, max: 4_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => String(digits / 10 ** places))

const rules: fc.Arbitrary<DeviationRule> = fc
  .record({
    bounds: fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { maxLength: 6 }),
    classes: fc.array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        inclusive: fc.boolean(),
        // A class without any part of its points is refused: one that pays nothing says so.
        points: fc.record(
          {
            ratio: decimal,
            constant: decimal,
            coefficient: decimal,
            timesCoefficient: fc.boolean(),
            atMost: fc.constant('score' as const),
          },
          { requiredKeys: ['constant'] },
        ),
      }),
      { minLength: 7, maxLength: 7 },
    ),
  })
  .map(({ bounds, classes }) => {
    const ascending = [...bounds.sort((a, b) => a - b).map((bound) => String(bound / 100)), null]
    return {
      kind: 'deviation' as const,
      id: 'any',
      label: { zh: '任意规则', en: 'any rule' },
      classes: ascending.map((upTo, index) => ({ upTo, ...(classes[index] as (typeof classes)[number]) })),
      citations: [],
    }
  })

/** A mean in yuan and a bound in thousandths: their product in fen stays below 2^53, their digits do not. */
const nearBounds = fc.record({
  mean: fc.oneof(fc.bigInt({ min: 10n ** 13n, max: 4n * 10n ** 13n }), fc.bigInt({ min: 1n, max: 10n ** 5n })),
  zeros: fc.constantFrom('', '.0000000000000000'),
  bound: fc.bigInt({ min: 1_000n, max: 1_999n }),
  inclusive: fc.boolean(),
})

/**
 * One case whose points lie on a tie, or as near one as their fraction can: with points = score · cost · h ÷ mean in units,
 * a ÷ d · cost in lowest terms and d even, cost = a^-1 · (d ÷ 2 + off) modulo d leaves the remainder d ÷ 2 + off.
 */
const nearTies = fc
  .record({
    score: fc.bigInt({ min: 1n, max: 50_000_000n }),
    mean: fc.bigInt({ min: 100n, max: 900_000_000n }),
    coefficient: fc.oneof(fc.bigInt({ min: 1n, max: 1_500n }), fc.bigInt({ min: 10n ** 5n, max: 2n * 10n ** 6n })),
    off: fc.constantFrom(-1n, 0n, 1n),
    more: fc.bigInt({ min: 0n, max: 3n }),
  })
  .map(({ score, mean, coefficient, off, more }) => {
    const [top, bottom] = [score * coefficient, mean * 1_000_000n]
    const divisor = gcd(top, bottom)
    return { score, mean, coefficient, off, more, a: top / divisor, d: bottom / divisor }
  })
  .filter(({ d, more }) => d % 2n === 0n && d * (more + 1n) < 2n ** 53n)
  .map(({ score, mean, coefficient, off, more, a, d }) => {
    const rest = ((inverse(a, d) * (d / 2n + off)) % d) + more * d
    const rule = {
      kind: 'deviation',
      id: 'linear',
      label: { zh: '按比例', en: 'in proportion' },
      classes: [{ kind: 'normal', upTo: null, points: { ratio: 1, timesCoefficient: true } }],
      citations: [],
    } as const satisfies DeviationRule
    return {
      // a tie is one wherever d ÷ 2 is odd over an even d; off by one it is none, unless d is 2
      off: d === 2n && off !== 0n ? 1n : off,
      catalogue: {
        groups: [{ score: scaled(score, 4), referenceMean: scaled(mean, 2) }],
        institutions: [{ id: 'h0', coefficient: scaled(coefficient, 6) }],
        deviation: rule,
      },
      cases: { institution: Uint8Array.of(0), group: Uint8Array.of(0), cost: Float64Array.of(Number(rest)) },
    }
  })

/** The same for score · h: with a score prime to 10, h = score^-1 · (½ + off) modulo 1, all in units of 10^-places. */
const nearFlatTies = fc
  .record({
    score: fc.bigInt({ min: 1n, max: 2n ** 33n }).filter((score) => score % 2n !== 0n && score % 5n !== 0n),
    places: fc.integer({ min: 2, max: 15 }),
    off: fc.constantFrom(-1n, 0n, 1n),
  })
  .map(({ score, places, off }) => {
    const d = 10n ** BigInt(places)
    return {
      off,
      catalogue: {
        groups: [{ score: scaled(score, 4), referenceMean: 1 }],
        institutions: [{ id: 'h0', coefficient: scaled((inverse(score, d) * (d / 2n + off)) % d, places) }],
        deviation: deviationRules.national,
      },
      cases: { institution: Uint8Array.of(0), group: Uint8Array.of(0), cost: Float64Array.of(100) },
    }
  })

function scaled(digits: bigint, places: number): string {
  const text = String(digits).padStart(places + 1, '0')
  return `${text.slice(0, -places)}.${text.slice(-places)}`
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}

/** x with a·x ≡ 1 modulo d, for a prime to d. */
function inverse(a: bigint, d: bigint): bigint {
  let [r, s, x, y] = [a % d, d, 1n, 0n]
  while (r > 1n) [r, s, x, y] = [s % r, r, y - (s / r) * x, x]
  return ((x % d) + d) % d
}
