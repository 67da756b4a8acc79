import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffRules, isRisingLink, linkScore, type ScoreLinkInput, withLocal } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { Exact, ratio } from '../../support/exactDecimal.ts'

const runs = { numRuns: 200 }
const tiny = '0.000000000001'
const percent = (n: number) => ratio(BigInt(n), 100n).toFixed()

/** Knots at 0, some scores and 100, each with what is reached from below, the factor, and what is reached from above. */
const jumping = ({ rising = false } = {}) =>
  fc
    .record({
      scores: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }),
      factors: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 15, maxLength: 15 }),
    })
    .map(({ scores, factors }) => {
      const ordered = rising ? [...factors].sort((a, b) => a - b) : factors
      const at = [0, ...scores.sort((a, b) => a - b), 100]
      return at.map((score, index) => {
        const [below = 0, factor = 0, above = 0] = ordered.slice(3 * index).map(percent)
        const [isFirst, isLast] = [index === 0, index === at.length - 1]
        return { at: score, below: isFirst ? factor : below, factor, above: isLast ? factor : above }
      })
    })

type Knots = readonly { at: number; below: string | number; factor: string | number; above: string | number }[]

function linkOf(knots: Knots): ScoreLinkInput {
  const linear = knots.flatMap(({ at, below, factor, above }) => [
    ...(above === factor ? [] : [{ at, factor: above, side: 'above' as const }]),
    { at, factor },
    ...(below === factor ? [] : [{ at, factor: below, side: 'below' as const }]),
  ])
  return { linear }
}

const factorAt = (link: ScoreLinkInput, score: number | string) => new Exact(linkScore(link, score))

describe('a line with jumps', () => {
  it('has its factor at a knot, and near it what it reaches from that side', () => {
    fc.assert(
      fc.property(jumping(), (knots) => {
        const link = linkOf(knots)
        for (const { at, below, factor, above } of knots) {
          expect(factorAt(link, at).eq(factor)).toBe(true)
          const near = [
            [new Exact(at).minus(tiny), below],
            [new Exact(at).plus(tiny), above],
          ] as const
          for (const [score, wanted] of near) {
            if (score.lt(0) || score.gt(100)) continue
            expect(factorAt(link, score.toFixed()).minus(wanted).abs().lte(tiny)).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  it('is continuous where none is declared', () => {
    fc.assert(
      fc.property(jumping(), fc.integer({ min: 0, max: 9999 }), (knots, hundredths) => {
        const smooth = knots.map((knot) => ({ ...knot, below: knot.factor, above: knot.factor }))
        const link = linkOf(smooth)
        const score = ratio(BigInt(hundredths), 100n)
        const step = factorAt(link, score.plus(tiny).toFixed()).minus(factorAt(link, score.toFixed()))
        expect(step.abs().lte(tiny)).toBe(true)
      }),
      runs,
    )
  })

  it('never falls where its factors rise, from side to side too', () => {
    const score = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(jumping({ rising: true }), score, score, (knots, a, b) => {
        const link = linkOf(knots)
        expect(isRisingLink(link)).toBe(true)
        expect(factorAt(link, Math.max(a, b)).gte(factorAt(link, Math.min(a, b)))).toBe(true)
      }),
      runs,
    )
  })

  it('rises as it is said to', () => {
    fc.assert(
      fc.property(jumping(), (knots) => {
        const all = knots.flatMap(({ below, factor, above }) => [below, factor, above].map(Number))
        expect(isRisingLink(linkOf(knots))).toBe(all.every((one, index) => index === 0 || one >= (all[index - 1] ?? 0)))
      }),
      runs,
    )
  })
})

/** Steps from 0 on, some of them left to the authority. */
const decided = fc
  .array(
    fc.record({ low: fc.integer({ min: 0, max: 100 }), high: fc.integer({ min: 0, max: 100 }), isOpen: fc.boolean() }),
    { minLength: 1, maxLength: 5 },
  )
  .map((steps) =>
    steps.map(({ low, high, isOpen }, index) => {
      const [atLeast, atMost] = [percent(Math.min(low, high)), percent(Math.max(low, high))]
      return isOpen ? { from: index * 20, discretion: { atLeast, atMost } } : { from: index * 20, factor: atMost }
    }),
  )

describe('a link in a rule set', () => {
  it('goes through JSON and back unchanged, in any order of its points', () => {
    const link = fc.oneof(jumping().map(linkOf), decided as fc.Arbitrary<ScoreLinkInput>)
    fc.assert(
      fc.property(link, (depositReturn) => {
        const rules = withLocal(guangdong2025, { depositReturn })
        const [held] = rules.local['depositReturn'] ?? []
        const again = withLocal(guangdong2025, { depositReturn: JSON.parse(JSON.stringify(held?.value)) })
        expect(again.local).toEqual(rules.local)
        expect(diffRules(rules, JSON.parse(JSON.stringify(rules)))).toEqual([])
        const turned =
          'linear' in depositReturn
            ? { linear: [...depositReturn.linear].reverse() }
            : ([...depositReturn].reverse() as ScoreLinkInput)
        expect(withLocal(guangdong2025, { depositReturn: turned }).local).toEqual(rules.local)
      }),
      runs,
    )
  })

  it('earns what was decided within its range, and nothing else', () => {
    fc.assert(
      fc.property(decided, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (link, score, cents) => {
        const step = link.findLast(({ from }) => from <= score)
        const discretion = percent(cents)
        const range = step !== undefined && 'discretion' in step ? step.discretion : undefined
        const isWithin =
          range !== undefined && Number(range.atLeast) <= cents / 100 && cents / 100 <= Number(range.atMost)
        const earn = () => linkScore(link as ScoreLinkInput, score, { discretion })
        if (isWithin) expect(earn()).toBe(discretion)
        else expect(earn).toThrow(range === undefined ? /not_asked/ : /out_of_range/)
      }),
      runs,
    )
  })
})
