import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DisclosureReport, disclosureReport } from 'yigongti'
import { suppress } from '../../../src/supervision/disclosure/suppress.ts'

const label = { zh: '项', en: 'item' }
const figures = [{ label, value: 1, unit: 'score' }] as const

function disclose(counts: readonly number[], smallestCell: number): DisclosureReport['tables'][number] {
  const rows = counts.map((count, index) => ({ id: `r${index}`, label, count }))
  const { tables } = disclosureReport({
    year: 2026,
    alliance: label,
    smallestCell,
    assessment: figures,
    fundUse: figures,
    tables: [{ id: 't', label, rows }],
    complaints: label,
  })
  const [table] = tables
  if (table === undefined) throw new Error('no table')
  return table
}

/** Every list of `length` counts that are at most `most` together. */
function everyList(length: number, most: number): number[][] {
  if (length === 0) return [[]]
  return Array.from({ length: most + 1 }, (_, count) => count).flatMap((count) =>
    everyList(length - 1, most - count).map((rest) => [count, ...rest]),
  )
}

/** What every reader sees. */
const sightOf = (counts: readonly number[], smallest: number) => {
  const { cells, total } = suppress(counts, smallest)
  const sum = counts.reduce((all, count) => all + count, 0)
  return JSON.stringify([counts.map((count, index) => (cells[index] ? null : count)), total ? null : sum])
}

describe('what is not shown', () => {
  /**
   * The reader knows the limit, the rule, and what is shown: what he can say of a table is what holds of all the tables
   * that are shown like it. Of a cell that is not shown they must leave open every number from 1 to below the limit, and
   * that it is not small: so nothing is known of it, from the total shown or from the total hidden. All tables of a total
   * up to `most` are tried; a table that looks like one of these and may be needed lies among them, since where the total
   * is shown it has the same, and where it is not, limit + cells is enough.
   */
  it.each([
    [3, 2, 40],
    [3, 3, 20],
    [3, 4, 16],
    [3, 5, 14],
    [3, 6, 14],
    [4, 2, 40],
    [4, 4, 16],
    [4, 6, 12],
    [5, 2, 40],
    [5, 3, 20],
    [5, 5, 13],
    [7, 4, 20],
  ])(
    'is not known to be small by whoever knows limit %i and the rule: %i cells, together up to %i',
    (limit, length, most) => {
      const bySight = new Map<string, Set<number>[]>()
      for (const counts of everyList(length, most)) {
        const sight = sightOf(counts, limit)
        const values = bySight.get(sight) ?? counts.map(() => new Set<number>())
        for (const [index, count] of counts.entries()) values[index]?.add(count)
        bySight.set(sight, values)
      }
      const told: unknown[] = []
      for (const [sight, values] of bySight) {
        const [shown] = JSON.parse(sight) as [(number | null)[], number | null]
        shown.forEach((cell, index) => {
          if (cell !== null) return
          const open = values[index] as Set<number>
          const isAnySmall = Array.from({ length: limit - 1 }, (_, k) => k + 1).every((small) => open.has(small))
          const mayBeLarge = [...open].some((value) => value >= limit)
          if (!isAnySmall || !mayBeLarge) told.push({ sight, index, open: [...open] })
        })
      }
      expect(told).toEqual([])
      expect([...bySight.keys()].some((sight) => sight.endsWith('null]'))).toBe(true)
    },
  )

  it('is what the report does not show', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 3, max: 6 }),
        (counts, limit) => {
          const { rows, total } = disclose(counts, limit)
          const hidden = suppress(counts, limit)
          expect(rows.map(({ count }) => count === null)).toEqual(hidden.cells)
          expect(total === null).toBe(hidden.total)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('could be anything from one to the smallest cell, for whoever knows the total', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.nat(5000)), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 3, max: 20 }),
        (counts, smallest) => {
          const { rows, total } = disclose(counts, smallest)
          const hidden = counts.filter((_, index) => rows[index]?.count === null)
          if (hidden.length === 0 || total === null) return
          const sum = Number(total) - rows.reduce((all, { count }) => all + Number(count ?? 0), 0)
          expect(hidden.length).toBeGreaterThanOrEqual(2)
          expect(sum - (hidden.length - 1)).toBeGreaterThanOrEqual(smallest)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is every small cell; zeros are shown but for one beside a small one that is alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(30)), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 3, max: 10 }),
        (counts, smallest) => {
          const { rows, total } = disclose(counts, smallest)
          counts.forEach((count, index) => {
            const shown = rows[index]?.count
            if (count > 0 && count < smallest) expect(shown).toBeNull()
            if (count === 0 && counts.filter((one) => one > 0).length !== 1) expect(shown).toBe('0')
            if (shown !== null) expect(shown).toBe(String(count))
          })
          if (counts.every((count) => count === 0 || count >= smallest)) {
            expect(rows.every(({ count }) => count !== null)).toBe(true)
          }
          if (total === null) expect(rows.every(({ count }) => count === null || count === '0')).toBe(true)
          else expect(total).toBe(String(counts.reduce((sum, count) => sum + count, 0)))
        },
      ),
      { numRuns: 300 },
    )
  })
})
