import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkScore, type ScoreLinkInput } from 'yigongti'
import { score, scoreLink } from '../../support/arbitraries.ts'
import { agree, Exact } from '../../support/exactDecimal.ts'

const runs = { numRuns: 500 }

/** The factor by decimal.js: of the last step reached, or on the line between two knots. */
function factorOf(link: ScoreLinkInput, at: number): Exact {
  const knots = 'linear' in link ? link.linear : link.map(({ from, factor }) => ({ at: from, factor }))
  const points = knots.map((knot) => ({ at: new Exact(String(knot.at)), factor: new Exact(String(knot.factor)) }))
  const below = points.filter((point) => point.at.lte(at)).at(-1)
  const above = points.find((point) => point.at.gte(at))
  if (below === undefined || (above === undefined && 'linear' in link)) throw new Error('out of the table')
  if (!('linear' in link) || above === undefined || above.at.eq(below.at)) return below.factor
  const part = new Exact(at).minus(below.at).div(above.at.minus(below.at))
  return below.factor.plus(above.factor.minus(below.factor).times(part))
}

describe('the factor of a score', () => {
  it('agrees with the table read another way', () => {
    fc.assert(
      fc.property(scoreLink(), score, (link, at) => {
        const wanted = factorOf(link, at)
        const factor = linkScore(link, at)
        expect(agree(factor, wanted, 38, 1)).toBe(true)
        if (wanted.decimalPlaces() < 100) expect(new Exact(factor).eq(wanted)).toBe(true)
      }),
      runs,
    )
  })

  it('lies between the lowest and the highest factor of the table', () => {
    fc.assert(
      fc.property(scoreLink(), score, (link, at) => {
        const factors = ('linear' in link ? link.linear : link).map(({ factor }) => new Exact(factor))
        const factor = new Exact(linkScore(link, at))
        expect(factor.gte(Exact.min(...factors)) && factor.lte(Exact.max(...factors))).toBe(true)
      }),
      runs,
    )
  })

  it('does not depend on the order in which the table is given', () => {
    fc.assert(
      fc.property(scoreLink(), score, (link, at) => {
        const turned = 'linear' in link ? { linear: [...link.linear].reverse() } : [...link].reverse()
        expect(linkScore(turned, at)).toBe(linkScore(link, at))
      }),
      runs,
    )
  })

  it('never falls with the score, where the table rises', () => {
    fc.assert(
      fc.property(scoreLink({ rising: true }), score, score, (link, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((at) => new Exact(linkScore(link, at)))
        expect(high?.gte(low ?? 0)).toBe(true)
      }),
      runs,
    )
  })

  it('includes the lower bound of a step, and takes the factor of a knot', () => {
    fc.assert(
      fc.property(scoreLink(), (link) => {
        if ('linear' in link) for (const { at, factor } of link.linear) expect(linkScore(link, at)).toBe(factor)
        else for (const { from, factor } of link) expect(linkScore(link, from)).toBe(factor)
      }),
      runs,
    )
  })
})
