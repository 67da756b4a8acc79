import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregateStopLoss, explain, individualStopLoss, quantile, shareByBands, truncateCosts } from 'yigongti'
import { bands, money, rate, share } from '../../support/arbitraries.ts'
import { Exact } from '../../support/exactDecimal.ts'
import { everyStep, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const runs = { numRuns: 150 }
const cost = money(0n, 60_000_000n)
const costs = fc.array(cost, { minLength: 1, maxLength: 12 })
const attachment = money(0n, 40_000_000n)
const width = fc.option(money(0n, 20_000_000n), { nil: undefined })

/** A layer from the attachment point on, with a ceiling or without. */
const layer = fc.record({ attachment, coinsurance: share, width }).map(({ width: of, ...rest }) => ({
  ...rest,
  ...(of === undefined ? {} : { ceiling: new Exact(rest.attachment).plus(of).toFixed(2) }),
}))

describe('individual stop-loss', () => {
  it('conserves: what is covered and what is retained are the cost, of each and of all', () => {
    fc.assert(
      fc.property(costs, layer, (of, terms) => {
        const { persons, total, covered, retained, above } = individualStopLoss({ costs: of, ...terms })
        persons.forEach((person, index) => {
          expect(person.cost).toBe(of[index])
          expect(toFen(person.covered) + toFen(person.retained)).toBe(toFen(person.cost))
        })
        expect(sumFen(persons.map((person) => person.covered))).toBe(toFen(covered))
        expect(sumFen(of)).toBe(toFen(total))
        expect(toFen(covered) + toFen(retained)).toBe(toFen(total))
        expect(above).toBe(of.filter((one) => toFen(one) > toFen(terms.attachment)).length)
      }),
      runs,
    )
  })

  it('is a layer of band sharing', () => {
    const positive = layer.filter(({ attachment: from, ...rest }) => from !== '0.00' && rest.ceiling !== from)
    fc.assert(
      fc.property(cost, positive, (of, terms) => {
        const ceiling = 'ceiling' in terms ? [{ upTo: `${terms.ceiling}%`, share: terms.coinsurance }] : []
        const rest = { upTo: null, share: ceiling.length === 0 ? terms.coinsurance : 0 }
        const table = [{ upTo: `${terms.attachment}%`, share: 0 }, ...ceiling, rest]
        const { covered } = individualStopLoss({ costs: [of], ...terms })
        expect(covered).toBe(shareByBands({ amount: of, base: 100, bands: table }).shared)
      }),
      runs,
    )
  })

  it('covers no more with a higher attachment point, and no less of a higher cost', () => {
    fc.assert(
      fc.property(cost, cost, attachment, attachment, share, (one, other, from, later, coinsurance) => {
        const covered = (of: string, at: string) =>
          toFen(individualStopLoss({ costs: [of], attachment: at, coinsurance }).covered)
        const [low, high] = toFen(one) < toFen(other) ? [one, other] : [other, one]
        const [near, far] = toFen(from) < toFen(later) ? [from, later] : [later, from]
        expect(covered(low, from) <= covered(high, from)).toBe(true)
        expect(covered(one, near) >= covered(one, far)).toBe(true)
      }),
      runs,
    )
  })

  it('explains every figure', () => {
    fc.assert(
      fc.property(costs, layer, (of, terms) => {
        const result = individualStopLoss({ costs: of, ...terms })
        const { steps, total, covered, retained, persons } = result
        expect(everyStep(steps).flatMap(problemsOf)).toEqual([])
        expect(steps.slice(0, 3).map(({ id, value }) => [id, value])).toEqual([
          ['covered', covered],
          ['totalCost', total],
          ['retained', retained],
        ])
        persons.forEach((person, index) => {
          expect(explain(result, ['persons', index, 'covered']).value).toBe(person.covered)
          expect(explain(result, ['persons', index, 'retained']).value).toBe(person.retained)
        })
      }),
      { numRuns: 80 },
    )
  })
})

describe('aggregate stop-loss', () => {
  it('is band sharing of the spending by layers of the base', () => {
    fc.assert(
      fc.property(cost, cost, bands(), (spending, base, layers) => {
        const settled = aggregateStopLoss({ spending, base, layers })
        const { shared, remaining, byBand } = shareByBands({ amount: spending, base, bands: layers })
        expect([settled.covered, settled.retained]).toEqual([shared, remaining])
        expect(settled.byLayer.map(({ covered }) => covered)).toEqual(byBand.map((band) => band.shared))
        expect(everyStep(settled.steps).flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })
})

describe('truncation at a percentile', () => {
  const percentile = rate(0, 1000, 3)
  const exactly = { rounding: null } as const

  it('cuts at the quantile of type 7', () => {
    fc.assert(
      fc.property(costs, percentile, (of, at) => {
        const { limit } = truncateCosts({ costs: of, percentile: at, ...exactly })
        const wanted = quantile(of.map(Number), Number(at))
        expect(new Exact(limit).minus(wanted).abs().lte(new Exact('1e-8'))).toBe(true)
        const sorted = of.map((one) => new Exact(one)).sort((a, b) => a.comparedTo(b))
        const h = new Exact(at).times(of.length - 1)
        const [below, above] = [sorted[h.floor().toNumber()], sorted[h.ceil().toNumber()]]
        if (below === undefined || above === undefined) return expect.unreachable()
        expect(new Exact(limit).eq(above.minus(below).times(h.minus(h.floor())).plus(below))).toBe(true)
      }),
      runs,
    )
  })

  it('holds every cost to the limit, leaves the others alone, and conserves', () => {
    fc.assert(
      fc.property(costs, percentile, (of, at) => {
        const { limit, costs: cut, above, total, excess } = truncateCosts({ costs: of, percentile: at })
        cut.forEach((one, index) => {
          expect(one).toBe(toFen(of[index] ?? '') > toFen(limit) ? limit : of[index])
        })
        expect(above).toBe(cut.filter((one, index) => one !== of[index]).length)
        expect(sumFen(cut)).toBe(toFen(total))
        expect(toFen(total) + toFen(excess)).toBe(sumFen(of))
      }),
      runs,
    )
  })

  it('cuts no more at a higher percentile, and nothing at the highest', () => {
    fc.assert(
      fc.property(costs, percentile, percentile, (of, one, other) => {
        const [low, high] = [one, other].sort((a, b) => Number(a) - Number(b))
        const excess = (at = '1') => toFen(truncateCosts({ costs: of, percentile: at }).excess)
        expect(excess(low) >= excess(high)).toBe(true)
        expect(excess()).toBe(0n)
      }),
      runs,
    )
  })

  it('does not depend on the order of the persons', () => {
    fc.assert(
      fc.property(costs, percentile, (of, at) => {
        const here = truncateCosts({ costs: of, percentile: at })
        const there = truncateCosts({ costs: [...of].reverse(), percentile: at })
        // The steps tell of the persons in their order.
        expect({ ...there, costs: [...there.costs].reverse(), steps: here.steps }).toEqual(here)
      }),
      runs,
    )
  })

  it('explains every figure', () => {
    fc.assert(
      fc.property(costs, percentile, (of, at) => {
        const { steps, limit, excess } = truncateCosts({ costs: of, percentile: at })
        expect(everyStep(steps).flatMap(problemsOf)).toEqual([])
        const values = new Map(steps.map(({ id, value }) => [id, value]))
        expect([values.get('truncationLimit'), values.get('truncatedExcess')]).toEqual([limit, excess])
      }),
      { numRuns: 80 },
    )
  })
})
