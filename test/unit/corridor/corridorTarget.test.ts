import { describe, expect, it } from 'vitest'
import { corridorTarget } from 'yigongti'
import { acaTargetRule } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'
import { everyStep } from '../../support/results.ts'

const year = { premiums: 1000, taxesAndFees: 30, administration: 150, allowableCosts: 900 }

describe('the target of a corridor', () => {
  it('counts taxes and fees whole, whatever the limit', () => {
    const rule = { ...acaTargetRule, profitFloor: 0, administrationLimit: 0 }
    expect(corridorTarget(rule, year)).toMatchObject({ allowedAdministration: '30.00', target: '970.00' })
  })

  it('is rounded to the fen, half up', () => {
    // 3 % of 0.50 is 0.015: 0.50 − 0.015 = 0.485
    const small = { premiums: '0.50', taxesAndFees: 0, administration: 0, allowableCosts: 1 }
    expect(corridorTarget(acaTargetRule, small)).toMatchObject({ profit: '0.015', target: '0.49' })
  })

  it('cites the regulation at every step', () => {
    const steps = everyStep(corridorTarget(acaTargetRule, year).steps)
    expect(steps.map(({ id }) => id)).toEqual(['afterTaxPremiums', 'profit', 'allowedAdministration', 'targetAmount'])
    for (const { citations } of steps) expect(citations?.[0]?.number).toBe('45 CFR 153.500')
  })

  it.each([
    [{ taxesAndFees: 1001 }, 'out_of_range', ['taxesAndFees']],
    [{ administration: '29.99' }, 'out_of_range', ['administration']],
    [{ allowableCosts: -1 }, 'negative_amount', ['allowableCosts']],
    [{ premiums: undefined }, 'missing', ['premiums']],
    [{ premiums: '1000.001' }, 'not_whole_fen', ['premiums']],
    [{ adjustment: -0.01 }, 'out_of_range', ['adjustment']],
    [{ profit: 1 }, 'unknown_key', ['profit']],
  ] as const)('refuses %j', (more, code, path) => {
    expectRefusal(() => corridorTarget(acaTargetRule, { ...year, ...more } as never), code, [...path])
  })

  it.each([
    [{ profitFloor: '101%' }, 'out_of_range', ['rule', 'profitFloor']],
    [{ administrationLimit: undefined }, 'missing', ['rule', 'administrationLimit']],
    [{ citations: 'statute' }, 'wrong_type', ['rule', 'citations']],
    [{ limit: 1 }, 'unknown_key', ['rule', 'limit']],
  ] as const)('refuses a rule with %j', (more, code, path) => {
    expectRefusal(() => corridorTarget({ ...acaTargetRule, ...more } as never, year), code, [...path])
  })
})
