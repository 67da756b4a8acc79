import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain, shareByBands } from 'yigongti'
import { bands, money, toMoney } from '../../support/arbitraries.ts'
import { Exact } from '../../support/exactDecimal.ts'
import { everyStep, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

type Bands = readonly { upTo: string | null; share: string }[]

const runs = { numRuns: 250 }
const base = money(0n, 10_000_000_000n)
const amount = money(-6_000_000_000n, 6_000_000_000n)
const exactly = { rounding: null } as const

/** Σ share·(what of |x| lies in the band), the layers walked one after the other. */
function sumOfLayers(x: Exact, of: Exact, table: Bands): Exact {
  let left = x.abs()
  let from = new Exact(0)
  let sum = new Exact(0)
  for (const { upTo, share } of table) {
    const width = upTo === null ? left : of.times(upTo).minus(from)
    const inside = Exact.min(left, width)
    sum = sum.plus(inside.times(share))
    left = left.minus(inside)
    if (upTo !== null) from = of.times(upTo)
  }
  return x.isNegative() ? sum.negated() : sum
}

describe('sharing by marginal bands', () => {
  it('agrees with an independent sum of layers', () => {
    fc.assert(
      fc.property(amount, base, bands(), (x, of, table) => {
        const exact = sumOfLayers(new Exact(x), new Exact(of), table)
        expect(new Exact(shareByBands({ amount: x, base: of, bands: table, ...exactly }).shared).eq(exact)).toBe(true)
        const rounded = shareByBands({ amount: x, base: of, bands: table }).shared
        expect(new Exact(rounded).eq(exact.toDecimalPlaces(2, Exact.ROUND_HALF_UP))).toBe(true)
      }),
      runs,
    )
  })

  it('is continuous everywhere, at the bounds too: a fen more is shared by at most a fen', () => {
    fc.assert(
      fc.property(amount, base, bands(), (x, of, table) => {
        for (const at of [
          x,
          ...table.flatMap(({ upTo }) => (upTo === null ? [] : [new Exact(of).times(upTo).toFixed(2)])),
        ]) {
          const here = shareByBands({ amount: at, base: of, bands: table, ...exactly }).shared
          const beside = shareByBands({ amount: toMoney(toFen(at) + 1n), base: of, bands: table, ...exactly }).shared
          const moved = new Exact(beside).minus(here)
          expect(moved.gte(0) && moved.lte('0.01')).toBe(true)
        }
      }),
      runs,
    )
  })

  it('has parts that lie in their bands and sum to the whole', () => {
    fc.assert(
      fc.property(amount, base, bands(), (x, of, table) => {
        const { byBand, shared } = shareByBands({ amount: x, base: of, bands: table, ...exactly })
        const sum = (key: 'amount' | 'shared') => byBand.reduce((total, part) => total.plus(part[key]), new Exact(0))
        expect(sum('amount').eq(new Exact(x).abs())).toBe(true)
        expect(sum('shared').eq(shared)).toBe(true)
        byBand.forEach((part, index) => {
          const from = new Exact(byBand[index - 1]?.upTo ?? 0).times(of)
          const width =
            part.upTo === null ? new Exact(Number.POSITIVE_INFINITY) : new Exact(part.upTo).times(of).minus(from)
          expect(new Exact(part.amount).lte(width)).toBe(true)
          expect(new Exact(part.shared).abs().eq(new Exact(part.amount).times(part.share))).toBe(true)
        })
      }),
      runs,
    )
  })

  it('one band shares at one rate; splitting a band changes nothing', () => {
    fc.assert(
      fc.property(amount, base, bands(2), (x, of, table) => {
        const [first, ...rest] = table
        const bound = new Exact(first?.upTo ?? 1).div(2).toFixed()
        const split = [
          { upTo: bound, share: first?.share ?? '0' },
          { upTo: first?.upTo ?? null, share: first?.share ?? '0' },
          ...rest,
        ]
        const shared = (of2: Bands) => shareByBands({ amount: x, base: of, bands: of2, ...exactly }).shared
        expect(shared(split)).toBe(shared(table))
        const alone = shared([{ upTo: null, share: '0.3' }])
        expect(new Exact(alone).eq(new Exact(x).times('0.3'))).toBe(true)
      }),
      runs,
    )
  })
})

describe('sharing by bands of either mode', () => {
  const mode = fc.constantFrom('marginal', 'wholeAmount')
  const bound = fc.constantFrom('below', 'above')

  it('what is shared and what remains add to the amount', () => {
    fc.assert(
      fc.property(amount, base, bands(), mode, bound, (x, of, table, by, side) => {
        const { shared, remaining } = shareByBands({ amount: x, base: of, bands: table, mode: by, bound: side })
        expect(sumFen([shared, remaining])).toBe(toFen(x))
        expect(new Exact(shared).abs().lte(new Exact(x).abs())).toBe(true)
      }),
      runs,
    )
  })

  it('a loss is shared as the opposite of a gain', () => {
    fc.assert(
      fc.property(money(1n, 6_000_000_000n), base, bands(), mode, bound, (x, of, table, by, side) => {
        const sharing = { base: of, bands: table, mode: by, bound: side }
        const [gain, loss] = [x, `-${x}`].map((at) => shareByBands({ ...sharing, amount: at }))
        expect(toFen(loss?.shared ?? '')).toBe(-toFen(gain?.shared ?? ''))
        expect(toFen(loss?.remaining ?? '')).toBe(-toFen(gain?.remaining ?? ''))
      }),
      runs,
    )
  })

  it('a trace explains each figure', () => {
    fc.assert(
      fc.property(amount, base, bands(), mode, bound, (x, of, table, by, side) => {
        const result = shareByBands({ amount: x, base: of, bands: table, mode: by, bound: side })
        const { steps, shared, remaining, byBand } = result
        expect(everyStep(steps).flatMap(problemsOf)).toEqual([])
        expect(steps.slice(0, 2).map(({ id, value }) => [id, value])).toEqual([
          ['shared', shared],
          ['remaining', remaining],
        ])
        byBand.forEach((band, index) => {
          expect(explain(result, ['byBand', index, 'amount']).value).toBe(band.amount)
          expect(explain(result, ['byBand', index, 'shared']).value).toBe(band.shared)
        })
      }),
      { numRuns: 120 },
    )
  })
})

describe('sharing whole amounts', () => {
  it('applies the share of one band to all of the amount', () => {
    fc.assert(
      fc.property(amount, money(1n, 10_000_000_000n), bands(), (x, of, table) => {
        const size = new Exact(x).abs()
        const band = table.find(({ upTo }) => upTo === null || size.lte(new Exact(of).times(upTo)))
        const { shared, byBand } = shareByBands({ amount: x, base: of, bands: table, mode: 'wholeAmount', ...exactly })
        expect(new Exact(shared).eq(new Exact(x).times(band?.share ?? 0))).toBe(true)
        expect(byBand.filter((part) => part.amount !== '0.00')).toHaveLength(size.isZero() ? 0 : 1)
      }),
      runs,
    )
  })

  it('jumps at bounds only, and there on the side that `bound` says', () => {
    fc.assert(
      fc.property(money(100n, 10_000_000_000n), bands(2), (of, table) => {
        table.forEach(({ upTo }, index) => {
          if (upTo === null) return
          const at = new Exact(of).times(upTo)
          const shareAt = (x: Exact, bound: 'below' | 'above') =>
            shareByBands({ amount: x.toFixed(), base: of, bands: table, mode: 'wholeAmount', bound, ...exactly }).shared
          const wanted = (x: Exact, band: number) => x.times(table[band]?.share ?? 0)
          expect(wanted(at, index).eq(shareAt(at, 'below'))).toBe(true)
          expect(wanted(at, index + 1).eq(shareAt(at, 'above'))).toBe(true)
          for (const bound of ['below', 'above'] as const) {
            const [before, after] = [at.minus('1e-9'), at.plus('1e-9')]
            expect(wanted(before, index).eq(shareAt(before, bound))).toBe(true)
            expect(wanted(after, index + 1).eq(shareAt(after, bound))).toBe(true)
          }
        })
      }),
      { numRuns: 120 },
    )
  })
})
