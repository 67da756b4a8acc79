import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClearingTable, settleYear, toClearingTable, type YearSettlement } from 'yigongti'
import { choices, rulesOf, year } from '../../support/arbitraries.ts'
import { sumFen, toFen } from '../../support/results.ts'

type Row = ClearingTable['rows'][number]
type Amount = Exclude<keyof Row, 'kind' | 'number' | 'name' | 'scheme'>

const schemes = fc.array(fc.record({ choice: choices(), input: year }), { minLength: 1, maxLength: 3 }).map((settled) =>
  settled.map(({ choice, input }, index) => ({
    scheme: `s${index}`,
    result: settleYear(rulesOf(choice), { ...input, year: 2026 }),
  })),
)

function holds(law: (table: ClearingTable, results: readonly YearSettlement[]) => void): void {
  const tables = fc.property(schemes, fc.constantFrom('yuan' as const, 'tenThousand' as const), (results, unit) => {
    law(
      toClearingTable(results, { language: 'zh', unit }),
      results.map(({ result }) => result),
    )
  })
  fc.assert(tables, { numRuns: 60 })
}

const keys = [
  ...(['spentByMembers', 'disallowed', 'recognised', 'surplusRetained', 'surplusCarried', 'riskFundKept'] as const),
  ...(['riskFundUsed', 'poolTopUp', 'borneByAlliance', 'depositReturned', 'depositForfeited'] as const),
  ...(['forfeitedFromSurplus', 'entitlement', 'advances', 'finalPayment'] as const),
] satisfies readonly Amount[]
const fenOf = (row: Row, key: Amount) => toFen(row[key] ?? 'not there')
const isPaid = ({ kind }: Row) => kind === 'member' || kind === 'alliance'
const sumBy = (rows: readonly Row[], key: Amount) => rows.reduce((sum, row) => sum + fenOf(row, key), 0n)
const sumRow = ({ rows }: ClearingTable) => rows.find(({ kind }) => kind === 'sum') as Row

describe('a clearing table', () => {
  it('sums in every column: units to their scheme, schemes to all', () =>
    holds((table, results) => {
      const paid = table.rows.filter(isPaid)
      const subtotals = table.rows.filter(({ kind }) => kind === 'subtotal')
      expect(subtotals.length).toBe(results.length === 1 ? 0 : results.length)
      for (const key of keys) {
        expect(sumBy(paid, key)).toBe(fenOf(sumRow(table), key))
        for (const row of subtotals) {
          expect(
            sumBy(
              paid.filter(({ scheme }) => scheme === row.scheme),
              key,
            ),
          ).toBe(fenOf(row, key))
        }
      }
      const apart = table.rows.filter(({ kind }) => kind === 'elsewhere')
      expect(sumBy(apart, 'recognised')).toBe(sumFen(results.map(({ spentElsewhere }) => spentElsewhere)))
    }))

  it('has in all what the results have', () =>
    holds((table, results) => {
      const sum = sumRow(table)
      for (const key of [
        ...(['spentByMembers', 'disallowed', 'surplusRetained', 'riskFundUsed', 'poolTopUp'] as const),
        ...(['borneByAlliance', 'depositReturned', 'depositForfeited', 'entitlement', 'finalPayment'] as const),
      ]) {
        expect(fenOf(sum, key)).toBe(sumFen(results.map((result) => result[key])))
      }
      expect(fenOf(sum, 'advances')).toBe(sumFen(results.flatMap(({ advances }) => advances)))
    }))

  it('adds up in every row, and pays each member its share', () =>
    holds(({ rows }, results) => {
      for (const row of rows.filter(({ kind }) => !kind.startsWith('elsewhere'))) {
        const of = (key: Amount) => fenOf(row, key)
        expect(of('recognised')).toBe(of('spentByMembers') - of('disallowed'))
        expect(of('entitlement')).toBe(
          of('recognised') +
            of('surplusRetained') -
            of('surplusCarried') +
            of('riskFundKept') -
            of('borneByAlliance') -
            of('depositForfeited') +
            of('forfeitedFromSurplus'),
        )
        expect(of('finalPayment')).toBe(of('entitlement') - of('advances'))
      }
      const shares = results.flatMap(({ members }) => members.map(({ share }) => toFen(share)))
      const members = rows.filter(({ kind }) => kind === 'member')
      expect(members.map((row) => fenOf(row, 'entitlement'))).toEqual(shares)
      const own = results.flatMap((result) => result.members)
      members.forEach((row, index) => {
        const { spending, disallowed } = own[index] as (typeof own)[number]
        if (spending === null || disallowed === null) return
        expect([fenOf(row, 'spentByMembers'), fenOf(row, 'disallowed')]).toEqual([spending, disallowed].map(toFen))
      })
    }))

  it('has no cell far below zero but in what is due and what is paid', () =>
    holds(({ rows }) => {
      for (const row of rows.filter(isPaid)) {
        for (const key of keys.filter((one) => one !== 'entitlement' && one !== 'finalPayment')) {
          // A fen or two of rounding may fall on a member whose part is less than that.
          expect(fenOf(row, key)).toBeGreaterThanOrEqual(-3n)
        }
      }
    }))

  it('accounts for the whole total', () =>
    holds(({ check }, results) => {
      expect(toFen(check.difference)).toBe(0n)
      expect(toFen(check.total)).toBe(sumFen(results.map(({ total }) => total)))
      expect(sumFen(check.uses.map(({ amount }) => amount))).toBe(toFen(check.total))
    }))
})
