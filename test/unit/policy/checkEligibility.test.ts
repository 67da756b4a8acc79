import { describe, expect, it } from 'vitest'
import { checkEligibility } from 'yigongti'
import { guangdong2025, sixUnifications } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'

const all = {
  approvedByCounty: true,
  oneOrganisation: true,
  oneLegalRepresentative: true,
  oneFinancialAccount: true,
  appliedByLeadHospital: true,
  approvedByCityBureau: true,
}

describe('eligibility', () => {
  it('holds where every condition does', () => {
    expect(checkEligibility(guangdong2025, all)).toEqual({
      eligible: true,
      holding: guangdong2025.eligibility,
      failing: [],
    })
  })

  it.each(Object.keys(all))('fails where %s does not', (id) => {
    const { eligible, holding, failing } = checkEligibility(guangdong2025, { ...all, [id]: false })
    expect(eligible).toBe(false)
    expect(failing.map((condition) => condition.id)).toEqual([id])
    expect(holding).toHaveLength(5)
  })

  it('takes a list of conditions as well', () => {
    const facts = Object.fromEntries(sixUnifications.map(({ id }) => [id, id !== 'finance']))
    expect(checkEligibility(sixUnifications, facts).failing.map(({ label }) => label.zh)).toEqual(['统一财务管理'])
  })

  it('is not guessed from what was not said', () => {
    const { oneOrganisation: _, ...others } = all
    expectRefusal(() => checkEligibility(guangdong2025, others), 'missing_fact', ['facts', 'oneOrganisation'])
    expectRefusal(() => checkEligibility(guangdong2025, { ...all, staff: true }), 'unknown_key', ['facts', 'staff'])
    const loose = checkEligibility as (rules: unknown, facts: unknown) => unknown
    expectRefusal(() => loose(guangdong2025, { ...all, oneOrganisation: 'yes' }), 'wrong_type', [
      'facts',
      'oneOrganisation',
    ])
    expectRefusal(() => loose(guangdong2025, undefined), 'missing', ['facts'])
    expectRefusal(() => loose(guangdong2025, [true]), 'wrong_type', ['facts'])
  })
})
