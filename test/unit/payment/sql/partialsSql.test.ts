import { describe, expect, it } from 'vitest'
import { type PartialsSqlInput, partialCases, partialsSql, type SqlDialect } from 'yigongti'
import { deviationRules } from 'yigongti/rules'
import { expectRefusal, refusalOf } from '../../../support/refusal.ts'

const input: PartialsSqlInput = {
  table: 'cases',
  groups: [{ score: '1419.7284', referenceMean: '19750.00' }],
  institutions: [{ id: 'county', coefficient: '0.93' }],
  deviation: deviationRules.national,
}
const all: readonly SqlDialect[] = ['duckdb', 'postgres', 'spark']

describe('the SQL of partial sums', () => {
  it.each(all)('is the same text every time and carries the digest of its catalogue (%s)', (dialect) => {
    const { table: _, ...catalogue } = input
    const none = { institution: new Uint8Array(0), group: new Uint8Array(0), cost: new Float64Array(0) }
    const { catalogue: digest } = partialCases({ ...catalogue, cases: none })
    const sql = partialsSql(dialect, input)
    expect(partialsSql(dialect, structuredClone(input))).toBe(sql)
    expect(sql).toContain(digest)
  })

  it('holds the catalogue in whole numbers: 2 × 14197284 ÷ 1975000 by fen, 93 ÷ 100 of it', () => {
    // 2 · 14197284 and 2 · 14197284 · 1975000 over 1975000, by their greatest common divisor 8
    const sql = partialsSql('postgres', input)
    expect(sql).toContain("('0', '3549321', '7009908975000', '246875', '14197284', '987499', '3950000', '9875000')")
    expect(sql).toContain("('0', '1', '0', '93', '100')")
  })

  it.each([
    ['duckdb', 'FROM "a""b"."c`d" AS c', 'c."x y"'],
    ['postgres', 'FROM "a""b"."c`d" AS c', 'c."x y"'],
    ['spark', 'FROM `a"b`.`c``d` AS c', 'c.`x y`'],
  ] as const)('quotes names (%s)', (dialect, from, column) => {
    const sql = partialsSql(dialect, { ...input, table: ['a"b', 'c`d'], columns: { cost: 'x y' } })
    expect(sql).toContain(from)
    expect(sql).toContain(column)
  })

  it.each([
    ['duckdb', String.raw`'"\"o''b\\"'`],
    ['postgres', String.raw`E'"\\"o''b\\\\"'`],
    // "\"o'b\\" in UTF-8
    ['spark', "CAST(X'225C226F27625C5C22' AS STRING)"],
  ] as const)('quotes ids (%s)', (dialect, literal) => {
    expect(partialsSql(dialect, { ...input, institutions: [{ id: '"o\'b\\' }] })).toContain(literal)
  })

  it('writes what is not ASCII as its bytes for Spark', () => {
    expect(partialsSql('spark', { ...input, institutions: [{ id: '县' }] })).toContain("CAST(X'22E58EBF22' AS STRING)")
  })

  it('hides no table of the host behind a step of its own', () => {
    expect(partialsSql('duckdb', { ...input, table: 'Yigongti_cases' })).toContain('partial_cases AS (')
    expect(partialsSql('duckdb', input)).toContain('yigongti_cases AS (')
  })
})

describe('refused is', () => {
  it.each([
    ['a table without a name', { table: ' ' }, 'wrong_type', ['table']],
    ['an empty path', { table: [] }, 'empty_list', ['table']],
    ['a name with the character zero', { table: ['a', 'b\0c'] }, 'wrong_type', ['table', 1]],
    ['no name of a column', { columns: { cost: 5 } }, 'wrong_type', ['columns', 'cost']],
    ['an unknown column', { columns: { fen: 'x' } }, 'unknown_key', ['columns', 'fen']],
    ['an unknown key', { pool: 5 }, 'unknown_key', ['pool']],
    ['a wrong catalogue', { groups: [{ score: 0, referenceMean: 1 }] }, 'out_of_range', ['groups', 0, 'score']],
  ] as const)('%s', (_, change, code, path) => {
    expectRefusal(() => partialsSql('duckdb', { ...input, ...change } as unknown as PartialsSqlInput), code, path)
  })

  it('a name of more than 63 bytes, but for PostgreSQL only: it would cut it, and might sum another table', () => {
    const fits = '病'.repeat(21)
    const wrong = [
      [{ table: 'x'.repeat(64) }, ['table']],
      [{ table: ['claims', `${fits}x`] }, ['table', 1]],
      [{ columns: { group: '病'.repeat(22) } }, ['columns', 'group']],
    ] as const
    for (const [change, path] of wrong) {
      expectRefusal(() => partialsSql('postgres', { ...input, ...change }), 'out_of_range', path)
      for (const dialect of ['duckdb', 'spark'] as const)
        expect(partialsSql(dialect, { ...input, ...change })).toBeTruthy()
    }
    const { messages } = refusalOf(() => partialsSql('postgres', { ...input, table: 'x'.repeat(64) }))
    expect(messages.zh).toMatch(/^表名（table）：应不超过 63 字节（UTF-8 编码）/)
    expect(messages.en).toMatch(/^Name of the table \(table\): must be at most 63 bytes of UTF-8/)
    const sql = partialsSql('postgres', { ...input, table: [fits, 'x'.repeat(63)], columns: { cost: fits } })
    expect(sql).toContain(`"${fits}"."${'x'.repeat(63)}"`)
  })

  it('an unknown dialect', () => {
    expectRefusal(() => partialsSql('mysql' as SqlDialect, input), 'not_one_of', ['dialect'])
  })

  it.each([
    ['a score', { groups: [{ score: '1.0000000000000000000000001', referenceMean: '19750.00' }] }],
    ['a mean', { groups: [{ score: '1.1', referenceMean: '19750.00000000000000000001' }] }],
    ['a coefficient', { institutions: [{ id: 'a', coefficient: '0.9300000000000000000000000000001' }] }],
    ['many places', { places: 20 }],
  ])('what could outgrow 38 digits, but not for PostgreSQL: %s', (_, change) => {
    for (const dialect of ['duckdb', 'spark'] as const) {
      expectRefusal(() => partialsSql(dialect, { ...input, ...change }), 'decimal_overflow', ['groups', 0])
    }
    expect(partialsSql('postgres', { ...input, ...change })).toContain('NUMERIC')
  })

  it('a divisor of 29 digits for Spark, which divides nine digits by themselves', () => {
    // 2 × 10^18 × 10^11, from a mean of 10^11 fen and a coefficient of 18 decimals, and no points by cost
    const deviation = {
      ...deviationRules.national,
      classes: [{ kind: 'normal', upTo: null, points: { coefficient: 1 } }],
    } as const
    const groups = [{ score: '0.0003', referenceMean: '1000000000.01' }]
    const institutions = [{ id: 'a', coefficient: '0.000000000000000001' }]
    expect(partialsSql('duckdb', { ...input, deviation, groups, institutions })).toContain('HUGEINT')
    expectRefusal(() => partialsSql('spark', { ...input, deviation, groups, institutions }), 'decimal_overflow', [
      'groups',
      0,
    ])
  })
})
