import { describe, expect, it } from 'vitest'
import { bedDayPoints, cutReadmissions, drgPoints, type Stay } from 'yigongti'
import { readmissionRules } from 'yigongti/rules'

// FORMULAS 5, DRG points of Jinhua and Zhejiang.
describe('bed-days', () => {
  it('400 against a mean of 12000 is 3.3333 points a day, 30 days 99.9990', () => {
    const { dailyPoints, points } = bedDayPoints({ tariff: 400, allCaseMean: 12_000, days: 30 })
    expect([dailyPoints, points]).toEqual(['3.3333', '99.9990'])
  })
})

describe('points of a complete stay', () => {
  it('BP × K: a group of 10000 in a mean of 12000, a hospital 8 % above the region', () => {
    // 10000 ÷ 12000 × 100 = 83.3333; 10800 ÷ 10000 = 1.08; 83.3333 × 1.08 = 89.999964
    const { steps, ...points } = drgPoints({
      groupMean: 10_000,
      allCaseMean: 12_000,
      hospitalMean: 10_800,
      regionalMean: 10_000,
    })
    expect(points).toEqual({ referencePoints: '83.3333', factor: '1.08', points: '90.0000' })
    expect(steps.map(({ id }) => id)).toEqual(['referencePoints', 'groupAdjustment', 'stayPoints'])
  })

  it('in a new group K is 1', () => {
    const { factor, points } = drgPoints({ groupMean: 10_000, allCaseMean: 12_000, newGroup: true })
    expect([factor, points]).toEqual(['1', '83.3333'])
  })
})

describe('a readmission into the same group', () => {
  const first = {
    id: 'a',
    person: 'p',
    group: 'g',
    admittedOn: '2026-03-01',
    dischargedOn: '2026-03-08',
    points: 100,
  } as const
  const again = (admittedOn: Stay['admittedOn'], more: Partial<Stay> = {}): Stay => ({
    ...first,
    id: 'b',
    admittedOn,
    dischargedOn: '2026-04-20',
    ...more,
  })
  const pointsAfter = (rule: keyof typeof readmissionRules, second: Stay) =>
    cutReadmissions(readmissionRules[rule], { stays: [first, second] }).stays.map(({ points }) => points)

  it.each([
    // Jinhua: ten days
    ['jinhua2017', '2026-03-08', '50.0000'],
    ['jinhua2017', '2026-03-18', '50.0000'],
    ['jinhua2017', '2026-03-19', '100.0000'],
    // Zhejiang: fifteen
    ['zhejiang', '2026-03-19', '50.0000'],
    ['zhejiang', '2026-03-23', '50.0000'],
    ['zhejiang', '2026-03-24', '100.0000'],
  ] as const)('%s: discharge on 8 March, again on %s: %s for the first stay', (rule, date, points) => {
    expect(pointsAfter(rule, again(date))).toEqual([points, '100.0000'])
  })

  it.each(['plannedRadiotherapy', 'plannedChemotherapy', 'documentedReason'])(
    '%s leaves the first stay alone',
    (reason) => {
      expect(pointsAfter('jinhua2017', again('2026-03-10', { reason }))).toEqual(['100.0000', '100.0000'])
    },
  )

  it('another group or another person is none', () => {
    expect(pointsAfter('jinhua2017', again('2026-03-10', { group: 'h' }))).toEqual(['100.0000', '100.0000'])
    expect(pointsAfter('jinhua2017', again('2026-03-10', { person: 'q' }))).toEqual(['100.0000', '100.0000'])
  })
})
