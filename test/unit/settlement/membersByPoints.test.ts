import { describe, expect, it } from 'vitest'
import { explain, settlePool, settleYear, type YearInput } from 'yigongti'
import { goldenRules, launchYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'

const settle = (members: NonNullable<YearInput['members']>) => settleYear(goldenRules, { ...launchYear, members })
const pool = settlePool({
  pool: 70_000_000,
  institutions: [
    { id: 'county', points: '420000.5' },
    { id: 'east', points: 260_000 },
    { id: 'west', points: 35_000 },
  ],
})

describe('members that share by points', () => {
  it('the institutions of a pool are taken as they are, and share as by weights', () => {
    const byWeight = settle([
      { id: 'county', weight: '420000.5' },
      { id: 'east', weight: 260_000 },
      { id: 'west', weight: 35_000 },
    ])
    const byPoints = settle(pool.institutions)
    expect(byPoints.members).toEqual(byWeight.members)
    expect(byPoints.steps).toEqual(byWeight.steps)
  })

  it('points that come explained are told in the share of the member', () => {
    const members = pool.institutions.map(({ id }, index) => ({
      id,
      points: explain(pool, ['institutions', index, 'points']),
    }))
    const year = settle(members)
    expect(year.members.map(({ share }) => share)).toEqual(settle(pool.institutions).members.map(({ share }) => share))
    const told = JSON.stringify(explain(year, ['members', 1, 'share']).steps)
    expect(told).toContain('institutionPoints')
  })

  it('a member has a weight or points, one of them, and nothing unknown', () => {
    const refused = (member: object) => () => settle([member] as never)
    expectRefusal(refused({ id: 'a' }), 'missing', ['members', 0, 'weight'])
    expectRefusal(refused({ id: 'a', weight: 1, points: 1 }), 'conflicting_inputs', ['members', 0, 'points'])
    expectRefusal(refused({ id: 'a', points: -1 }), 'out_of_range', ['members', 0, 'points'])
    expectRefusal(refused({ id: 'a', points: 1, share: 1 }), 'unknown_key', ['members', 0, 'share'])
    expectRefusal(refused({ id: 'a', points: 0 }), 'weights_all_zero', ['members'])
  })
})
