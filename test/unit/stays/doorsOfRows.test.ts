import { describe, expect, it } from 'vitest'
import {
  addDays,
  chargeDeductibles,
  countAdmissions,
  cutReadmissions,
  type Issue,
  screenAdmissions,
  toCaseColumns,
} from 'yigongti'
import { deviationRules, harbinQuota, readmissionRules } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'
import { withHeads } from '../../support/withHeads.ts'

interface Row {
  readonly id: string
  readonly person: string
  readonly from: number
  readonly to: number
  readonly cost?: unknown
}

type BadRows = 'strict' | 'collect'
const day = (number: number) => addDays('2014-12-31', number)
const days = ({ from, to }: Row) => ({ admittedOn: day(from), dischargedOn: day(to) })

interface Found {
  readonly taken: readonly string[] | number
  readonly issues: readonly Issue[]
  readonly repeated: unknown
}

/** Every door that takes rows of stays: which it took, and what it says of the others. */
const doors: Readonly<Record<string, (rows: readonly Row[], badRows: BadRows) => Found>> = {
  screenAdmissions: (rows, badRows) => {
    const { admissions, issues, repeated } = screenAdmissions({
      admissions: rows.map((row) => ({
        ...{ id: row.id, person: row.person, institution: 'county', diagnosis: 'I10', cost: row.cost as number },
        ...days(row),
      })),
      institutions: [{ id: 'county', member: true, level: 2 }],
      badRows,
      screens: withHeads({ splitAdmission: { withinDays: 15 } }),
    })
    return { taken: admissions.screened, issues, repeated }
  },
  toCaseColumns: (rows, badRows) => {
    const {
      cases,
      issues = [],
      repeated,
    } = toCaseColumns(
      rows.map((row) => ({ ...row, institution: 'county', diagnosis: 'I10', cost: row.cost as number })),
      {
        groups: [{ id: 'I10', score: 1, referenceMean: 100 }],
        institutions: [{ id: 'county' }],
        deviation: deviationRules.national,
      },
      { badRows },
    )
    return { taken: cases.cost.length, issues, repeated }
  },
  cutReadmissions: (rows, badRows) => {
    const {
      stays,
      issues = [],
      repeated,
    } = cutReadmissions(readmissionRules.jinhua2017, {
      stays: rows.map((row) => ({
        ...{ id: row.id, person: row.person, group: 'I10', points: row.cost as number },
        ...days(row),
      })),
      badRows,
    })
    return { taken: stays.map(({ id }) => id), issues, repeated }
  },
  countAdmissions: (rows, badRows) => {
    const {
      stays,
      issues = [],
      repeated,
    } = countAdmissions(harbinQuota, {
      year: 2015,
      deductible: 1,
      stays: rows.map((row) => ({
        ...{ id: row.id, person: row.person, disease: 'I10', emergency: false, cost: row.cost as number },
        ...days(row),
      })),
      badRows,
    })
    return { taken: stays.map(({ id }) => id), issues, repeated }
  },
  chargeDeductibles: (rows, badRows) => {
    const {
      stays,
      issues = [],
      repeated,
    } = chargeDeductibles({
      stays: rows.map((row) => ({
        ...{ id: row.id, person: row.person, institution: 'county', level: row.cost === 'x' ? 'x' : 'one' },
        ...days(row),
      })),
      members: ['county'],
      deductibles: { one: 200 },
      maxGap: 1,
      badRows,
    })
    return { taken: stays.map(({ id }) => id), issues, repeated }
  },
}

const a: Row = { id: 'a', person: 'p', from: 1, to: 3, cost: 10 }
const b: Row = { id: 'b', person: 'p', from: 5, to: 8, cost: 10 }
const c: Row = { id: 'c', person: 'q', from: 5, to: 8, cost: 10 }
const count = (taken: Found['taken']) => (typeof taken === 'number' ? taken : taken.length)

describe.each(Object.entries(doors))('%s', (name, door) => {
  const list = name === 'screenAdmissions' || name === 'toCaseColumns' ? 'admissions' : 'stays'

  it('takes rows alike in every field for one, with a note, strict or not', () => {
    for (const badRows of ['strict', 'collect'] as const) {
      const { taken, issues, repeated } = door([a, { ...a }, b, { ...a }], badRows)
      expect(count(taken)).toBe(2)
      expect(issues).toEqual([])
      expect(repeated).toEqual([
        { id: 'a', row: 1, first: 0 },
        { id: 'a', row: 3, first: 0 },
      ])
    }
    expect(door([a, b], 'strict').repeated).toBeUndefined()
  })

  it('leaves out all rows of one id that are not alike, each with the reason; strict refuses the second', () => {
    const other = { ...a, person: 'another' }
    for (const rows of [
      [a, b, other, c, a],
      [other, b, a, c, a],
    ]) {
      const { taken, issues, repeated } = door(rows, 'collect')
      expect(count(taken)).toBe(2)
      expect(issues.map(({ code, path }) => [code, path])).toEqual(
        [0, 2, 4].map((row) => ['duplicate_id', [list, row, 'id']]),
      )
      expect(repeated).toBeUndefined()
      expectRefusal(() => door(rows, 'strict'), 'duplicate_id', [list, 2, 'id'])
    }
  })

  it('lists a bad row and takes the others; strict refuses it', () => {
    const rows = [a, { ...b, cost: 'x' }, c]
    const { taken, issues } = door(rows, 'collect')
    expect(count(taken)).toBe(2)
    expect(issues.map(({ path }) => path.slice(0, 2))).toEqual([[list, 1]])
    expect(() => door(rows, 'strict')).toThrow(expect.objectContaining({ path: issues[0]?.path }))
  })

  it('may be left with no row at all', () => {
    const { taken, issues } = door([{ ...a, cost: 'x' }], 'collect')
    expect([count(taken), issues.length]).toEqual([0, 1])
  })
})

describe('stays of one person that overlap', () => {
  const charge = (rows: readonly Row[], badRows: BadRows) => doors['chargeDeductibles']?.(rows, badRows) as Found
  const [long, inside, later] = [
    { ...a, to: 20 },
    { ...b, from: 2, to: 3 },
    { ...c, person: 'p', from: 5, to: 6 },
  ]

  it('are all left out by deductibles, in whatever order, since none can be told to be the right one', () => {
    const free = { id: 'd', person: 'p', from: 20, to: 22 }
    const { taken, issues } = charge([later, long, free, inside], 'collect')
    expect(taken).toEqual(['d'])
    expect(issues.map(({ path }) => path)).toEqual([
      ['stays', 0, 'admittedOn'],
      ['stays', 1, 'dischargedOn'],
      ['stays', 3, 'admittedOn'],
    ])
    expect(issues[1]?.message.en).toContain('not after 2015-01-02, when the stay "b" began')
    expectRefusal(() => charge([later, long, inside], 'strict'), 'out_of_range', ['stays', 2, 'admittedOn'])
  })
})
