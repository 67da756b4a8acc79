import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settleYear, sweep, sweepLazily, toCsv } from 'yigongti'
import { choices, money, rate, rulesOf, score, year } from '../../support/arbitraries.ts'
import { readCsvText } from '../../support/readCsvText.ts'

const setting = fc.record({ choice: choices(), input: year })

describe('a sweep', () => {
  it('of one row without changes is the settled year', () => {
    fc.assert(
      fc.property(setting, ({ choice, input }) => {
        const rules = rulesOf(choice)
        const [row] = sweep({ rules, year: input, list: [{}] })
        expect(row?.ok).toBe(true)
        expect(settleYear(rules, input)).toMatchObject(row?.figures ?? { none: true })
      }),
      { numRuns: 40 },
    )
  })

  it('changes the year as whoever writes another year, and nothing else', () => {
    fc.assert(
      fc.property(setting, score, money(0n, 1_000_000_000n), ({ choice, input }, points, elsewhere) => {
        const rules = rulesOf(choice)
        const changes = { 'year.score': points, 'year.spending.elsewhere': elsewhere }
        const [row] = sweep({ rules, year: input, list: [changes] })
        const other = { ...input, score: points, spending: { ...input.spending, elsewhere } }
        expect(settleYear(rules, other)).toMatchObject(row?.figures ?? { none: true })
      }),
      { numRuns: 40 },
    )
  })

  it('gives the same rows lazily, eagerly, twice, and as a list of the combinations', () => {
    const axes = fc.record({
      rates: fc.array(rate(0, 2000), { minLength: 1, maxLength: 3 }),
      scores: fc.array(score, { minLength: 1, maxLength: 3 }),
    })
    fc.assert(
      fc.property(setting, axes, ({ choice, input }, { rates, scores }) => {
        const given = { rules: rulesOf(choice), year: input }
        const grid = { 'rules.riskFundRate': rates, 'year.score': scores }
        const rows = sweep({ ...given, grid })
        const lazy = sweepLazily({ ...given, grid })
        expect([...lazy]).toEqual(rows)
        expect([...lazy]).toEqual(rows)
        const list = rates.flatMap((one) => scores.map((two) => ({ 'rules.riskFundRate': one, 'year.score': two })))
        expect(sweep({ ...given, list })).toEqual(rows)
      }),
      { numRuns: 30 },
    )
  })
})

describe('CSV', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '中', '😀', ',', '"', '\r', '\n', ' ', '\t', ';'), maxLength: 8 })

  it('is read back as it was written', () => {
    const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.record({
        columns: fc.uniqueArray(
          text.filter((name) => name.trim() !== ''),
          { minLength: width, maxLength: width },
        ),
        rows: fc.array(fc.array(text, { minLength: width, maxLength: width }), { maxLength: 5 }),
      }),
    )
    fc.assert(
      fc.property(table, fc.boolean(), ({ columns, rows }, header) => {
        const records = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])))
        const written = toCsv({ records, columns, header })
        expect(readCsvText(written)).toEqual(header ? [columns, ...rows] : rows)
      }),
      { numRuns: 300 },
    )
  })

  it('is given back by a reader that undoes what was asked for, and holds no formula but those of texts', () => {
    const risky = fc.string({
      unit: fc.constantFrom('a', '=', '+', '-', '@', "'", '"', '\t', '\r', '1', ' ', '＝'),
      maxLength: 6,
    })
    const table = fc.record({
      rows: fc.array(fc.tuple(risky, risky), { minLength: 1, maxLength: 5 }),
      bom: fc.boolean(),
    })
    fc.assert(
      fc.property(table, ({ rows, bom }) => {
        const records = rows.map(([id, note]) => ({ id, note }))
        const written = toCsv({
          records,
          columns: ['id', 'note'],
          header: false,
          bom,
          asText: ['id'],
          defuseFormulas: true,
        })
        const read = readCsvText(bom ? written.slice(1) : written)
        expect(bom ? written.codePointAt(0) : undefined).toBe(bom ? 0xfeff : undefined)
        for (const [, note = ''] of read) expect(note).not.toMatch(/^\s*[=+@＝]|^\t|^\r|^\s*-(?!\d+$)/)
        const undone = read.map(([id = '', note = '']) => [
          id.slice(2, -1).replaceAll('""', '"'),
          note.startsWith("'") ? note.slice(1) : note,
        ])
        expect(undone).toEqual(rows)
      }),
      { numRuns: 300 },
    )
  })
})
