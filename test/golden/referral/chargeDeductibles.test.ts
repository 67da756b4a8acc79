import { describe, expect, it } from 'vitest'
import { addDays, chargeDeductibles, type ReferralInput } from 'yigongti'

const members = ['township', 'county']
const deductibles = { township: 200, county: 600 }

/** Stays of three days, one right after the other, each referred by the one before. */
function stays(levels: readonly ('township' | 'county')[], gap = 0): ReferralInput['stays'][number][] {
  return levels.map((level, k) => {
    const admittedOn = addDays('2026-03-01', k * (3 + gap))
    return {
      id: `s${k}`,
      person: 'p',
      institution: level,
      level,
      admittedOn,
      dischargedOn: addDays(admittedOn, 3),
      referred: k > 0,
    }
  })
}

function charged(list: ReferralInput['stays'], target?: ReferralInput['target']) {
  const result = chargeDeductibles({ stays: list, members, deductibles, maxGap: 1, ...(target && { target }) })
  return { charges: result.stays.map((stay) => stay.charged), admissions: result.admissions }
}

// FORMULAS 6: charge_k = max(0, target_k − Σ earlier); township 200, county 600
describe('township 200, county 600', () => {
  it.each([
    ['up', ['township', 'county'], undefined, ['200.00', '400.00']],
    ['down', ['county', 'township'], undefined, ['600.00', '0.00']],
    ['up, down, up', ['township', 'county', 'township'], undefined, ['200.00', '400.00', '0.00']],
    ['up, by the first level', ['township', 'county'], 'first', ['200.00', '0.00']],
    ['down, by the first level', ['county', 'township'], 'first', ['600.00', '0.00']],
    ['up, by the lowest level', ['township', 'county'], 'lowest', ['200.00', '0.00']],
    ['down, by the lowest level', ['county', 'township'], 'lowest', ['200.00', '0.00']],
  ] as const)('%s', (_, levels, target, charges) => {
    expect(charged(stays(levels), target)).toEqual({ charges, admissions: 1 })
  })

  it('a gap that is too long makes two admissions: 200 + 600', () => {
    expect(charged(stays(['township', 'county'], 2))).toEqual({ charges: ['200.00', '600.00'], admissions: 2 })
  })

  it('a gap of just the limit is one: 200 + 400', () => {
    expect(charged(stays(['township', 'county'], 1))).toEqual({ charges: ['200.00', '400.00'], admissions: 1 })
  })
})
