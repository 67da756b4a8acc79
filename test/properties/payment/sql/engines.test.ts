import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type CaseCatalogue,
  type DeviationRule,
  type IndexedCases,
  isSettlementError,
  partialCases,
  partialsSql,
} from 'yigongti'
import { deviationRules } from 'yigongti/rules'
import { type Engine, isInstalled, openEngines } from '../../../../examples/08-shards-in-sql/engines.ts'
import { expectRefusal } from '../../../support/refusal.ts'
import { casesOf, catalogueOf, generator, type ScoredCatalogue, shapes } from '../columns/randomCases.ts'

const skipped = isInstalled() ? '' : ' (skipped: run npm ci --prefix examples/08-shards-in-sql)'

describe.skipIf(skipped !== '')(`SQL equals partialCases to the last unit${skipped}`, () => {
  let engines: readonly Engine[] = []

  beforeAll(async () => {
    engines = (await openEngines()) ?? []
  }, 120_000)

  afterAll(async () => {
    for (const engine of engines) await engine.close()
  })

  /** Rows of a table, and what the query makes of them. */
  async function ask(engine: Engine, catalogue: CaseCatalogue, rows: readonly string[]) {
    const sql = partialsSql(engine.dialect, { ...catalogue, table: 'cases', columns: { cost: 'fen "spent"' } })
    await engine.run('DROP TABLE IF EXISTS cases')
    await engine.run('CREATE TABLE cases (institution INTEGER, "group" SMALLINT, "fen ""spent""" DECIMAL(20, 1))')
    if (rows.length > 0) await engine.run(`INSERT INTO cases VALUES ${rows.join(', ')}`)
    return await engine.ask(sql)
  }

  /** What fits no 38 digits is refused, and by DuckDB only. */
  async function expectSame(catalogue: CaseCatalogue, cases: IndexedCases): Promise<number> {
    const rows = Array.from(cases.cost, (fen, row) => `(${cases.institution[row]}, ${cases.group[row]}, ${fen})`)
    const partial = JSON.stringify(partialCases({ ...catalogue, cases }))
    let asked = 0
    for (const engine of engines) {
      try {
        expect(await ask(engine, catalogue, rows)).toEqual({ partial, refused: '0' })
        asked++
      } catch (error) {
        if (engine.dialect !== 'duckdb' || !isSettlementError(error, 'decimal_overflow')) throw error
      }
    }
    return asked
  }

  it.each(Object.values(deviationRules))('under the rule $id, ties at the rounding bound included', async (rule) => {
    let asked = 0
    for (const [index, shape] of shapes.entries()) {
      const random = generator(index + 31)
      const catalogue = withManyIds(catalogueOf(random, rule, shape, 40), 120)
      asked += await expectSame(catalogue, casesOf(random, catalogue, 120))
    }
    // twenty decimals everywhere are too many for DuckDB
    expect(asked).toBe(2 * shapes.length - 1)
  })

  it('under rules of any form and sign, for any number of decimals', async () => {
    const places = fc.constantFrom(0, 1, 4, 9, 30)
    await fc.assert(
      fc.asyncProperty(rules, fc.integer(), fc.constantFrom(...shapes), places, async (rule, seed, shape, decimals) => {
        const random = generator(seed)
        const catalogue = { ...withManyIds(catalogueOf(random, rule, shape, 12), 40), places: decimals }
        await expectSame(catalogue, casesOf(random, catalogue, 40))
      }),
      { numRuns: 8 },
    )
  })

  it('for costs up to 2^53, many cases of one institution, and ids full of quotes', async () => {
    const ids = ['O\'Brien "a"', "a\\b'\\", '县中医院 “甲”', '$1 :name', '`;--', 'same']
    const groups = [
      { score: '1000.0001', referenceMean: '12800.00' },
      { score: 3, referenceMean: '0.01' },
    ]
    // What cannot be seen never reaches a database: such an id is refused before a query is written.
    for (const id of ['县中医院\n\t\u0000', '\ud800']) {
      const institutions = [{ id, coefficient: '0.5' }]
      const written = () =>
        partialsSql('postgres', { groups, institutions, deviation: deviationRules.national, table: 'c' })
      expectRefusal(written, 'unclean_id', ['institutions', 0, 'id'])
    }
    const catalogue = {
      groups,
      institutions: ids.map((id) => ({ id, coefficient: '0.5' })),
      deviation: deviationRules.national,
    }
    const cost = Float64Array.of(
      2 ** 53,
      2 ** 53 - 1,
      0,
      1,
      640_000,
      640_001,
      2_560_000,
      2_560_001,
      6_400_000,
      6_400_001,
    )
    const all = { cost, institution: Uint8Array.from(cost, (_, row) => row % 5), group: new Uint8Array(cost.length) }
    expect(await expectSame(catalogue, all)).toBe(2)
    expect(
      await expectSame(catalogue, { ...all, group: all.group.fill(1), institution: all.institution.fill(2) }),
    ).toBe(2)
  })

  it('for no cases at all', async () => {
    const none = { institution: new Uint8Array(0), group: new Uint8Array(0), cost: new Float64Array(0) }
    expect(await expectSame(small, none)).toBe(2)
  })

  it.each([
    ['an unknown institution', '(1, 0, 5)'],
    ['no institution', '(NULL, 0, 5)'],
    ['an unknown group', '(0, -1, 5)'],
    ['no group', '(0, NULL, 5)'],
    ['a negative cost', '(0, 0, -1)'],
    ['no cost', '(0, 0, NULL)'],
    ['half a fen', '(0, 0, 1.5)'],
    ['a cost above 2^53', '(0, 0, 9007199254740993)'],
  ])('and a row with %s leaves no partial', async (_, row) => {
    for (const engine of engines) {
      expect(await ask(engine, small, ['(0, 0, 5)', row, row])).toEqual({ partial: null, refused: '2' })
    }
  })

  it('whatever the table is called', async () => {
    const expected = JSON.stringify(
      partialCases({
        ...small,
        cases: { institution: Uint8Array.of(0), group: Uint8Array.of(0), cost: Float64Array.of(7) },
      }),
    )
    for (const { dialect, run, ask: first } of engines) {
      await run('DROP SCHEMA IF EXISTS "a.b" CASCADE; CREATE SCHEMA "a.b"')
      for (const table of [
        'yigongti_cases',
        'YIGONGTI_sums',
        'partial_sums',
        'groups',
        '"; drop',
        '病'.repeat(21),
        ['a.b', 'yigongti_groups'],
      ]) {
        const name = [table]
          .flat()
          .map((part) => `"${part.replaceAll('"', '""')}"`)
          .join('.')
        await run(`CREATE TABLE ${name} AS SELECT 0 AS institution, 0 AS "group", CAST(7 AS DOUBLE PRECISION) AS cost`)
        expect(await first(partialsSql(dialect, { ...small, table }))).toEqual({ partial: expected, refused: '0' })
        await run(`DROP TABLE ${name}`)
      }
    }
  })
})

const small = {
  groups: [{ score: '100', referenceMean: '64.00' }],
  institutions: [{ id: 'county' }],
  deviation: deviationRules.national,
} as const

/** Institutions enough that each case is seen by itself. */
function withManyIds(catalogue: ScoredCatalogue, count: number): ScoredCatalogue {
  const { institutions } = catalogue
  const repeated = Array.from({ length: count }, (_, index) => ({
    ...institutions[index % institutions.length],
    id: `h${index}`,
  }))
  return { ...catalogue, institutions: repeated }
}

const kinds = ['low', 'normal', 'high', 'extreme'] as const
const decimal = fc.integer({ min: -4_000, max: 4_000 }).map((digits) => String(digits / 1_000))

const rules: fc.Arbitrary<DeviationRule> = fc
  .record({
    bounds: fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { maxLength: 5 }),
    classes: fc.array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        inclusive: fc.boolean(),
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
      { minLength: 6, maxLength: 6 },
    ),
  })
  .map(({ bounds, classes }) => ({
    kind: 'deviation' as const,
    id: 'any',
    label: { zh: '任意规则', en: 'any rule' },
    classes: [...bounds.sort((a, b) => a - b).map((bound) => String(bound / 100)), null].map((upTo, index) => ({
      ...(classes[index] as (typeof classes)[number]),
      upTo,
    })),
    citations: [],
  }))
