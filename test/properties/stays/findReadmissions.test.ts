import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainStays, findOverlaps, findReadmissions, orderStays, stayDays } from '../../../src/stays/internal.ts'
import { type PlainStay, referee } from '../../support/stayReferee.ts'

const stay = fc.record({
  person: fc.nat(2),
  from: fc.nat(40),
  days: fc.nat(9),
  series: fc.nat(2),
  referral: fc.option(fc.nat(20), { nil: undefined }),
  isExcepted: fc.boolean(),
  isFinal: fc.nat(4).map((one) => one === 0),
  tie: fc.nat(99),
})
/** A referral names a stay that was listed before: none goes round in a ring. Ids come in any order. */
const stays = fc.array(stay, { minLength: 1, maxLength: 14 }).map((rows) => {
  const idOf = (index: number) => `${rows[index]?.tie ?? 0}-${index}`
  return rows.map(({ person, from, days, series, referral, ...rest }, index): PlainStay => {
    const other = referral === undefined || index === 0 ? undefined : referral % index
    const of = { id: idOf(index), person: `p${person}`, from, to: from + days, series: `s${series}` }
    return { ...of, ...rest, ...(other === undefined ? {} : { referredFrom: idOf(other) }) }
  })
})
const rule = fc.record({ withinDays: fc.nat(15), maxGap: fc.integer({ min: -1, max: 6 }) })
const runs = { numRuns: 400 }

function ask(rows: readonly PlainStay[], { withinDays, maxGap }: { withinDays: number; maxGap: number }) {
  const at = (row: number) => rows[row] as PlainStay
  const columns = {
    person: Int32Array.from(rows, ({ person }) => Number(person.slice(1))),
    admitted: Int32Array.from(rows, ({ from }) => from),
    discharged: Int32Array.from(rows, ({ to }) => to),
  }
  const ordered = orderStays(columns, { persons: 3, isLater: (a, b) => at(a).id > at(b).id })
  const from = Int32Array.from(rows, ({ referredFrom }) => rows.findIndex(({ id }) => id === referredFrom))
  const chained = chainStays(ordered, { from, maxGap })
  const isJudged = (row: number) => at(row).isExcepted !== true
  const canBeFollowed = (row: number) => at(row).isFinal !== true
  const seriesOf = (row: number) => Number(at(row).series.slice(1))
  const question = { withinDays, heads: chained.heads, seriesOf, isJudged, canBeFollowed }
  return {
    at,
    ordered,
    heads: chained.heads,
    found: findReadmissions(chained, question),
    each: findReadmissions(ordered, { ...question, heads: Uint32Array.from(rows.keys()), ofEach: true }),
    overlaps: findOverlaps(chained, { moreThanDays: 0, isJudged, counts: canBeFollowed }),
  }
}

const byId = <T extends { readonly id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1))

describe('stays', () => {
  it('chains, readmissions, overlaps and days are those of the referee, who holds each stay against each other', () => {
    fc.assert(
      fc.property(stays, rule, (rows, limits) => {
        const { at, heads, found, overlaps } = ask(rows, limits)
        const plain = referee(rows, limits)
        expect(rows.map((_, row) => at(heads[row] as number).id)).toEqual(rows.map(({ id }) => plain.headOf(id)))
        expect(byId(found.map(({ row, days }) => ({ id: at(row).id, days })))).toEqual(byId(plain.readmissions))
        expect(byId(overlaps.map(({ row, days }) => ({ id: at(row).id, days })))).toEqual(byId(plain.overlaps))
        expect(rows.reduce((sum, { from, to }) => sum + stayDays(from, to), 0)).toBe(plain.days)
        for (const { row, after, matched, days } of found) {
          expect(at(row).from - at(after).to).toBe(days)
          expect(at(matched).series).toBe(at(row).series)
        }
      }),
      runs,
    )
  })

  it('to ask of each discharge finds the same readmissions as to ask of the latest', () => {
    fc.assert(
      fc.property(stays, rule, (given, limits) => {
        const rows = given.map((one): PlainStay => ({ ...one, isFinal: false }))
        const { at, each } = ask(rows, limits)
        const plain = referee(rows, { withinDays: limits.withinDays })
        const ids = [...new Set(each.map(({ row }) => at(row).id))].sort()
        expect(ids).toEqual(plain.readmissions.map(({ id }) => id).sort())
        // each discharge is followed once
        expect(new Set(each.map(({ matched }) => matched)).size).toBe(each.length)
      }),
      runs,
    )
  })

  it('to document a referral never hides a readmission of another stay', () => {
    const pair = fc.tuple(stays, rule, fc.nat())
    fc.assert(
      fc.property(pair, ([given, limits, pick]) => {
        const rows = given.map((one): PlainStay => ({ ...one, isExcepted: false, isFinal: false }))
        const chosen = pick % rows.length
        const without = rows.map(
          ({ referredFrom, ...one }, row): PlainStay =>
            row === chosen || referredFrom === undefined ? one : { ...one, referredFrom },
        )
        const before = ask(without, limits)
        const after = ask(rows, limits)
        const kept = new Set(after.found.map(({ row }) => row))
        const lost = before.found.filter(({ row }) => !kept.has(row) && row !== chosen)
        expect(lost).toEqual([])
      }),
      runs,
    )
  })
})
