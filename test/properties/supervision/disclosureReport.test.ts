import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DisclosureReport, disclosureReport } from 'yigongti'

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

/** Every list of `length` counts from 0 to `most`. */
function everyList(length: number, most: number): number[][] {
  if (length === 0) return [[]]
  return everyList(length - 1, most).flatMap((rest) => Array.from({ length: most + 1 }, (_, count) => [...rest, count]))
}

describe('what is not shown', () => {
  it.each([
    [3, 1, 9],
    [3, 2, 9],
    [3, 3, 8],
    [3, 4, 6],
    [4, 3, 9],
    [5, 3, 10],
  ])('cannot be found by whoever knows the rule: smallest %i, %i cells up to %i', (smallest, length, most) => {
    // All lists by what is seen of them: in each group a cell that is not shown has two values at least, one of them small.
    const bySight = new Map<string, number[][]>()
    for (const counts of everyList(length, most)) {
      const { rows, total } = disclose(counts, smallest)
      const sight = JSON.stringify([rows.map(({ count }) => count), total])
      bySight.set(sight, [...(bySight.get(sight) ?? []), counts])
    }
    for (const [sight, lists] of bySight) {
      const [shown] = JSON.parse(sight) as [(string | null)[], string | null]
      shown.forEach((cell, index) => {
        if (cell !== null) return
        const values = new Set(lists.map((counts) => counts[index] ?? 0))
        expect({ sight, isHidden: values.size > 1 }).toEqual({ sight, isHidden: true })
      })
    }
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

  it('is every small cell; zeros and the total are shown wherever they may be', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(30)), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 3, max: 10 }),
        (counts, smallest) => {
          const { rows, total } = disclose(counts, smallest)
          counts.forEach((count, index) => {
            const shown = rows[index]?.count
            if (count > 0 && count < smallest) expect(shown).toBeNull()
            if (count === 0) expect(shown).toBe('0')
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
