import { describe, expect, it } from 'vitest'
import { type Admission, screenAdmissions } from 'yigongti'
import { expectRefusal } from '../../../support/refusal.ts'
import type { ScreenLimits } from '../../../support/withHeads.ts'
import { day, screening, stay } from './county.ts'

const limits: ScreenLimits = {
  splitAdmission: { withinDays: 15 },
  lowStandard: { daysAtMost: 3_000 },
  overlap: { moreThanDays: 0 },
  frontPage: { required: ['sex'], deathAs: ['death'] },
  siphoning: { lightUpTo: 1, shareAtLeast: '50%', casesAtLeast: 1 },
  upwardFlow: { downPerUpBelow: '0.2', referralsAtLeast: 1 },
}
type More = Partial<Parameters<typeof screenAdmissions>[0]>
const screen = (admissions: readonly Admission[], lookBack: readonly Admission[], more: More = {}) =>
  screenAdmissions({ ...screening(admissions, limits), lookBack, ...more })
const told = ({ hints }: ReturnType<typeof screen>) =>
  hints.flatMap(({ screen: name, id, comparedWith }) => (name === 'lowStandard' ? [] : [[name, id, comparedWith]]))

describe('a look-back', () => {
  const before = stay('before', 20, 28, { sex: 'male', weight: 1 })
  const next = stay('next', 31, 35, { sex: 'male' })

  it('tells what an admission follows, and is neither judged nor counted', () => {
    const found = screen([next], [before, stay('early', 10, 15, { sex: 'male' })])
    expect(told(found)).toEqual([['splitAdmission', 'next', 'before']])
    expect(found.hints.filter(({ screen: name }) => name === 'lowStandard').map(({ id }) => id)).toEqual(['next'])
    expect(found.admissions).toEqual({ given: 1, screened: 1, leftOut: 0 })
    expect(found.screens.flatMap((one) => (one.computable ? [[one.screen, one.judged]] : []))).toEqual([
      ['splitAdmission', 1],
      ['lowStandard', 1],
      ['overlap', 1],
      ['frontPage', 1],
    ])
    expect(told(screen([next], []))).toEqual([])
  })

  it('tells what an admission overlaps, and of a death and a sex of before', () => {
    const inBed = stay('inBed', 25, 33, { sex: 'male' })
    expect(told(screen([next], [inBed]))).toEqual([['overlap', 'next', 'inBed']])
    const died = { ...before, dischargedAs: 'death' }
    expect(told(screen([next], [died])).map(([name]) => name)).toEqual(['splitAdmission', 'frontPage'])
    expect(told(screen([next], [{ ...before, sex: 'female' }])).map(([name]) => name)).toEqual([
      'splitAdmission',
      'frontPage',
    ])
  })

  it('begins chains that go on into the period, and its own referrals are not counted', () => {
    const referral = { maxGap: 1 }
    const up = stay('up', 28, 31, { sex: 'male', institution: 'township', referredFrom: 'before' })
    const later = stay('later', 36, 38, { sex: 'male' })
    const found = screen([up, later], [before], { referral })
    expect(told(found)).toEqual([['splitAdmission', 'later', 'up']])
    const flow = ({ screens }: ReturnType<typeof screen>) => screens.find(({ screen: name }) => name === 'upwardFlow')
    expect(flow(found)).toMatchObject({ computable: true })
    expect(flow(screen([later], [before, up], { referral }))).toMatchObject({ computable: false })
  })

  it('need not fall into the period; the hints of months are those of the year', () => {
    const year = [0, 9, 33, 40, 62, 66, 95].map((from, k) => stay(`s${k}`, from, from + 3, { sex: 'male' }))
    const month = (k: number) => ({ from: day(30 * k), to: day(30 * k + 39) })
    const monthly = [0, 1, 2, 3].flatMap((k) => {
      const of = ({ admittedOn }: Admission) => admittedOn >= day(30 * k) && admittedOn < day(30 * k + 30)
      const own = year.filter(of)
      const lookBack = year.filter(({ admittedOn }) => admittedOn < day(30 * k))
      return told(screen(own, lookBack, { period: month(k) }))
    })
    expect(monthly).toEqual(told(screen(year, [])))
    expect(monthly).not.toEqual([])
  })

  it('is refused or left out row by row, with its own place', () => {
    const bad = { ...before, age: 200 }
    expectRefusal(() => screen([next], [before, { ...bad, id: 'bad' }]), 'out_of_range', ['lookBack', 1, 'age'])
    const found = screen([next, { ...next, id: 'b', age: 200 }], [bad], { badRows: 'collect' })
    expect(found.issues.map(({ path }) => path)).toEqual([
      ['admissions', 1, 'age'],
      ['lookBack', 0, 'age'],
    ])
    expect(told(found)).toEqual([])
    expect(found.admissions).toEqual({ given: 2, screened: 1, leftOut: 1 })
  })

  it('may hold a row of the period once more; with other fields none of the two can be told to be right', () => {
    const same = screen([next], [before, { ...next }])
    expect(told(same)).toEqual([['splitAdmission', 'next', 'before']])
    expect(same.repeated).toEqual([{ id: 'next', row: 2, first: 0 }])
    const other = screen([next], [before, { ...next, age: 3 }], { badRows: 'collect' })
    expect(other.issues.map(({ code, path }) => [code, path])).toEqual([
      ['duplicate_id', ['admissions', 0, 'id']],
      ['duplicate_id', ['lookBack', 1, 'id']],
    ])
  })
})
