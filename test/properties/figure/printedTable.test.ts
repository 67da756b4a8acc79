import fc from 'fast-check'
import { expect, it } from 'vitest'
import { budgetExecution, type ReportTable, toExecutionTable, toMarginTable } from 'yigongti'
import { money } from '../../support/arbitraries.ts'

/** A decimal text in millionths, reckoned apart from the library. */
function millionths(text: string): bigint {
  const [, sign, whole = '', decimals = ''] = /^([-−]?)(\d+)(?:\.(\d+))?$/.exec(text.replaceAll(',', '')) ?? []
  const size = BigInt(whole + decimals.padEnd(6, '0'))
  return sign === '' ? size : -size
}

const hundredth = 10_000n
const absolute = (value: bigint) => (value < 0n ? -value : value)

/** Half away from zero. */
function halfUp(value: bigint): bigint {
  const size = ((absolute(value) + hundredth / 2n) / hundredth) * hundredth
  return value < 0n ? -size : size
}

/** The columns of amounts as they are printed, and by how much the printed parts miss their sums. */
function printed({ columns, rows, markdown }: ReportTable) {
  const lines = markdown.split('\n').filter((line) => line.startsWith('| '))
  const cells = lines.slice(2).map((line) => line.slice(2, -2).split(' | '))
  expect(cells).toHaveLength(rows.length)
  return columns.flatMap(({ key, label, unit }, place) => {
    if (unit !== 'yuan' || key === 'costPerCase') return []
    let [gap, block, all] = [0n, 0n, 0n]
    for (const [index, row] of rows.entries()) {
      const exact = (row as Readonly<Record<string, string | null>>)[key] ?? ''
      const text = cells[index]?.[place] ?? ''
      const value = millionths(text)
      expect(value).toBe(halfUp(millionths(exact)))
      expect(text).not.toBe('−0.00')
      if (row.kind === 'line' || row.kind === 'others') {
        block += value
        all += value
        continue
      }
      const missed = absolute((row.kind === 'subtotal' ? block : all) - value)
      if (missed > gap) gap = missed
      block = 0n
    }
    return [{ label, gap }]
  })
}

function expectTrueNote(table: ReportTable): void {
  const gaps = printed(table)
  const widest = gaps.map(({ gap }) => gap).sort((a, b) => Number(b - a))[0]
  const [, size, names] = /最多相差 ([\d.,]+) 万元（(.+)）/.exec(table.markdown) ?? []
  expect(size === undefined ? 0n : millionths(size)).toBe(widest)
  if (widest === 0n) expect(table.markdown).toContain('表内各数相加与合计一致')
  else expect(names?.split('、')).toEqual(gaps.filter(({ gap }) => gap === widest).map(({ label }) => label))
}

const writing = { language: 'zh', unit: 'tenThousand' } as const
const several = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 12 })

it('prints a budget half-up to 0.01 of ten thousand, and says truly by how much the rows miss their sums', () => {
  const line = fc.record({
    scheme: fc.constantFrom('职工', '居民'),
    budget: money(1n, 100_000_000n),
    used: money(0n, 100_000_000n),
    unsettled: money(0n, 1_000_000n),
    lastYear: money(1n, 100_000_000n),
  })
  fc.assert(
    fc.property(several(line), (lines) => {
      const rows = lines.map((one, index) => ({ id: `${index}`, ...one }))
      expectTrueNote(toExecutionTable(budgetExecution({ year: 2026, month: 6, lines: rows }), writing))
    }),
    { numRuns: 80 },
  )
})

it('does so with gains and losses', () => {
  const group = fc.record({
    cases: fc.integer({ min: 1, max: 300 }),
    weight: fc.integer({ min: 1, max: 300 }).map((hundredths) => (hundredths / 100).toFixed(2)),
    costPerCase: money(1n, 2_000_000n),
  })
  fc.assert(
    fc.property(several(group), fc.integer({ min: 1, max: 4 }), (some, top) => {
      const groups = some.map((one, index) => ({ id: `${index}`, ...one }))
      expectTrueNote(toMarginTable({ margins: { price: '9812.37', groups }, top }, writing))
    }),
    { numRuns: 80 },
  )
})
