import { describe, expect, it } from 'vitest'
import { type Admission, screenAdmissions } from 'yigongti'
import { nothingWrong } from '../../../support/nothingWrong.ts'
import { problemsOf } from '../../../support/traceProblems.ts'
import type { ScreenLimits } from '../../../support/withHeads.ts'
import { day, screening, stay } from './county.ts'

/** So many cases of a weight, each of its own person. */
function cases(count: number, institution: string, from: number, weight: number): readonly Admission[] {
  return Array.from({ length: count }, (_, k) => {
    const id = `${institution}-${from}-${weight}-${k}`
    return stay(id, from, from + 3, { person: id, institution, weight })
  })
}

describe('severe cases', () => {
  const severeCases = {
    severeFrom: 2,
    previous: { from: day(0), to: day(99) },
    current: { from: day(100), to: day(199) },
    fallAtLeast: '20%',
    outflowRiseAtLeast: '30%',
    casesAtLeast: 10,
  }
  // county: 10 of weight 2 and 10 of weight 1, then 4 and 16: index 1.5 → 1.2, a fall of exactly 20 %
  const before = [...cases(10, 'county', 0, 2), ...cases(10, 'county', 0, 1), ...cases(10, 'city', 0, 2)]
  const now = [...cases(4, 'county', 100, 2), ...cases(16, 'county', 100, 1), ...cases(16, 'city', 100, 2)]

  it('a falling case-mix index while the outflow rises: 10 of 20, then 16 of 20', () => {
    const { hints, screens } = screenAdmissions(screening([...before, ...now], { severeCases }))
    expect(hints.map(({ about, id }) => [about, id])).toEqual([
      ['alliance', 'alliance'],
      ['institution', 'county'],
    ])
    expect(hints[0]?.evidence.map(({ id, value }) => [id, value])).toEqual([
      ['caseMixFall', '0.2'],
      ['severeShareFall', '0.6'],
      ['severeOutflowRise', '0.3'],
      ['fallAtLeast', '0.2'],
      ['outflowRiseAtLeast', '0.3'],
    ])
    expect(screens[0]).toMatchObject({ computable: true, judged: 2, passedOver: 1 })
    nothingWrong(hints.flatMap(({ steps = [] }) => steps.flatMap(problemsOf)))
  })

  it('needs both: a greater fall or a greater rise than there was is none', () => {
    const hints = (change: object) =>
      screenAdmissions(screening([...before, ...now], { severeCases: { ...severeCases, ...change } })).hints.length
    expect(hints({ fallAtLeast: '60%' })).toBe(2)
    expect(hints({ fallAtLeast: '60.01%' })).toBe(0)
    expect(hints({ outflowRiseAtLeast: '30.01%' })).toBe(0)
    expect(hints({ casesAtLeast: 21 })).toBe(0)
    expect(hints({ severeFrom: '1.0000001' })).toBe(2)
  })

  it('without a severe case in a period no outflow can be computed', () => {
    const [report] = screenAdmissions(screening(cases(20, 'county', 0, 1), { severeCases })).screens
    expect(report?.computable).toBe(false)
  })
})

describe('siphoning', () => {
  const siphoning = { lightUpTo: '0.5', shareAtLeast: '60%', casesAtLeast: 5 }
  const hints = (county: number, township: number) =>
    screenAdmissions(
      screening(
        [...cases(county, 'county', 0, 0.5), ...cases(township, 'township', 0, 0.5), ...cases(9, 'city', 0, 0.5)],
        { siphoning },
      ),
    )

  it('the share of light cases of the members at the lead hospital, bound included', () => {
    expect(hints(3, 2).hints.map(({ id, evidence }) => [id, evidence[0]?.value])).toEqual([['county', '0.6']])
    expect(hints(3, 3).hints).toEqual([])
  })

  it('too few light cases, or no hint hospital, is said', () => {
    expect(hints(3, 1).screens[0]?.computable).toBe(false)
    const input = screening(cases(9, 'county', 0, 0.5), { siphoning })
    const institutions = [{ id: 'county', member: true, level: 2 }]
    expect(screenAdmissions({ ...input, institutions }).screens[0]).toMatchObject({
      computable: false,
      because: { zh: '未指明牵头医院' },
    })
  })
})

describe('upward-only flow', () => {
  const chain = (person: string, first: string, second: string) => [
    stay(`${person}1`, 0, 3, { person, institution: first }),
    stay(`${person}2`, 3, 6, { person, institution: second, referredFrom: `${person}1` }),
  ]
  const ups = ['a', 'b', 'c', 'd'].flatMap((person) => chain(person, 'township', 'county'))
  const screens = (downPerUpBelow: string): ScreenLimits => ({ upwardFlow: { downPerUpBelow, referralsAtLeast: 5 } })

  it('referrals down for one up, below the limit', () => {
    const stays = [...ups, ...chain('e', 'county', 'township')]
    expect(screenAdmissions(screening(stays, screens('0.25'))).hints).toEqual([])
    const [hint] = screenAdmissions(screening(stays, screens('0.26'))).hints
    expect(hint?.evidence.map(({ value }) => value)).toEqual(['4', '1', '0.25', '0.26'])
    nothingWrong((hint?.steps ?? []).flatMap(problemsOf))
  })

  it('referrals outside the alliance do not count, too few are said', () => {
    const stays = [...ups, ...chain('e', 'county', 'city')]
    expect(screenAdmissions(screening(stays, screens('0.25'))).screens[0]?.computable).toBe(false)
  })
})
