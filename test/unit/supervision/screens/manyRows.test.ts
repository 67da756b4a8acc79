import { describe, expect, it } from 'vitest'
import { type Admission, screenAdmissions } from 'yigongti'
import type { ScreenLimits } from '../../../support/withHeads.ts'
import { screening, stay } from './county.ts'

// more rows than are read at a time, of people of whom nothing can be said
const count = 9_000
const rows: Admission[] = Array.from({ length: count }, (_, row) =>
  stay(`r${row}`, row % 300, (row % 300) + 5, { person: `p${row}`, weight: 1, sex: 'female', outsideCost: 0 }),
)
const [early, middle, late] = [3, 5_000, 8_990]

const screens: ScreenLimits = {
  splitAdmission: { withinDays: 15 },
  outsideCost: { amountAtLeast: 100 },
  overlap: { moreThanDays: 0 },
  frontPage: { required: ['weight'], deathAs: ['death'] },
  siphoning: { lightUpTo: 1, shareAtLeast: '50%', casesAtLeast: 1 },
  upwardFlow: { downPerUpBelow: '0.2', referralsAtLeast: 1 },
}

/** The rows with some of them changed. */
function withRows(changes: Readonly<Record<number, Partial<Admission>>>): readonly Admission[] {
  return rows.map((row, place) => ({ ...row, ...changes[place] }))
}

function report(admissions: readonly Admission[], badRows: 'strict' | 'collect' = 'collect') {
  return screenAdmissions({ ...screening(admissions, screens), badRows, referral: { maxGap: 1 } })
}

const told = ({ hints }: ReturnType<typeof report>) =>
  hints.map(({ screen, id, comparedWith }) => [screen, id, ...(comparedWith === undefined ? [] : [comparedWith])])

const lightAtLead = ['siphoning', 'county']

describe('rows that lie far apart are read as if they were neighbours', () => {
  it('nothing is found where nothing is to be found', () => {
    const { admissions, screens: reports } = report(rows)
    expect(told(report(rows))).toEqual([lightAtLead])
    expect(admissions).toEqual({ given: count, screened: count, leftOut: 0 })
    expect(reports.flatMap((one) => (one.computable ? [one.judged] : []))).toEqual([count, count, count, count, 1])
  })

  it('two stays of a person, in either order', () => {
    const one = stay('one', 0, 5, { weight: 1 })
    const next = stay('next', 8, 12, { weight: 1 })
    const expected = [['splitAdmission', 'next', 'one'], lightAtLead]
    expect(told(report(withRows({ [early]: one, [late]: next })))).toEqual(expected)
    expect(told(report(withRows({ [early]: next, [late]: one })))).toEqual(expected)
  })

  it('a referral from a row that comes much later', () => {
    const from = stay('from', 0, 5, { weight: 1, institution: 'township' })
    const goesOn = stay('goesOn', 5, 9, { weight: 1, referredFrom: 'from' })
    expect(told(report(withRows({ [early]: goesOn, [late]: from })))).toEqual([lightAtLead, ['upwardFlow', 'alliance']])
    expect(told(report(withRows({ [early]: goesOn })))).toEqual([['frontPage', 'goesOn'], lightAtLead])
  })

  it('the referral of a row that is left out is none', () => {
    const from = stay('from', 0, 5, { weight: 1, institution: 'township' })
    const goesOn = stay('goesOn', 5, 9, { weight: 1, referredFrom: 'from', age: 131 })
    const { screens: reports } = report(withRows({ [early]: from, [late]: goesOn }))
    expect(reports.at(-1)).toMatchObject({ screen: 'upwardFlow', computable: false })
  })

  it('a death, and a stay after it', () => {
    const died = stay('died', 0, 5, { weight: 1, dischargedAs: 'death' })
    const after = stay('after', 200, 205, { weight: 1 })
    expect(told(report(withRows({ [early]: after, [late]: died })))).toEqual([['frontPage', 'after'], lightAtLead])
  })

  it('a row that only its page speaks against is a hint, wherever it stands', () => {
    const { weight: _, ...blank } = rows[middle] as Admission
    const given = rows.map((row, place) => (place === middle ? { ...blank, outsideCost: 250 } : row))
    expect(told(report(given))).toEqual([['outsideCost', 'r5000'], ['frontPage', 'r5000'], lightAtLead])
  })

  it('an id of two rows leaves out both, also the one that was read long before', () => {
    const twice = { id: 'twice', outsideCost: 500 }
    const given = withRows({ [early]: twice, [late]: twice })
    const { issues, admissions, screens: reports } = report(given)
    expect(told(report(given))).toEqual([lightAtLead])
    expect(issues.map(({ code, path }) => [code, path[1]])).toEqual([
      ['duplicate_id', early],
      ['duplicate_id', late],
    ])
    expect(admissions).toEqual({ given: count, screened: count - 2, leftOut: 2 })
    expect(reports.map((one) => (one.computable ? one.judged : -1)).slice(0, 4)).toEqual(Array(4).fill(count - 2))
  })

  it('strict refuses the row that comes first, of whatever kind its fault is', () => {
    const twice = { id: 'twice' }
    const refused = (changes: Parameters<typeof withRows>[0]) => {
      try {
        return report(withRows(changes), 'strict')
      } catch (error) {
        return error
      }
    }
    expect(refused({ [early]: twice, [middle]: { age: 131 }, [late]: twice })).toMatchObject({
      code: 'out_of_range',
      path: ['admissions', middle, 'age'],
    })
    expect(refused({ [early]: twice, [middle]: twice, [late]: { age: 131 } })).toMatchObject({
      code: 'duplicate_id',
      path: ['admissions', middle, 'id'],
    })
  })
})
