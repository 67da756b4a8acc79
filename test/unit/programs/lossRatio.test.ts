import { describe, expect, it } from 'vitest'
import { lossRatioRebate, medicalLossRatio } from 'yigongti'
import { medicalLossRatioRule } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'

describe('the loss ratio', () => {
  it('is claims over revenue, or the ratio as given', () => {
    const people = { lifeYears: 75_000 }
    const computed = medicalLossRatio(medicalLossRatioRule, { ...people, claims: 790, revenue: 1000 })
    const given = medicalLossRatio(medicalLossRatioRule, { ...people, ratio: '79%' })
    expect(computed).toMatchObject({ computable: true, preliminary: '0.79', ratio: '0.790' })
    expect(given).toMatchObject({ computable: true, preliminary: '0.79', ratio: '0.790' })
  })

  it('may go above 1', () => {
    expect(medicalLossRatio(medicalLossRatioRule, { lifeYears: 1000, claims: 1200, revenue: 1000 })).toMatchObject({
      ratio: '1.283',
    })
  })

  it('says in both languages why few people make none', () => {
    const found = medicalLossRatio(medicalLossRatioRule, { lifeYears: '999.5', ratio: 1 })
    expect(found).toEqual({
      computable: false,
      because: {
        zh: '参保人年 999.5 不足 1,000，经验数据不可信，不判定赔付率',
        en: 'fewer than 1,000 life-years (999.5): the experience is not credible, no ratio is judged',
      },
    })
  })

  it.each([
    [{ ratio: 0.8, claims: 1 }, 'conflicting_inputs', ['ratio']],
    [{ ratio: 0.8, lifeYears: -1 }, 'out_of_range', ['lifeYears']],
    [{ ratio: -0.1 }, 'out_of_range', ['ratio']],
    [{ claims: 1, revenue: 0 }, 'division_by_zero', ['revenue']],
    [{ claims: 1 }, 'missing', ['revenue']],
    [{}, 'missing', ['claims']],
    [{ ratio: 0.8, deductible: -1 }, 'out_of_range', ['deductible']],
    [{ ratio: 0.8, people: 1 }, 'unknown_key', ['people']],
    // what is wrong is refused even where nothing could be judged
    [{ ratio: 0.8, lifeYears: 10, deductible: 'x' }, 'not_a_number', ['deductible']],
  ] as const)('refuses %j', (more, code, path) => {
    expectRefusal(() => medicalLossRatio(medicalLossRatioRule, { lifeYears: 5000, ...more } as never), code, [...path])
  })

  const [first, second, ...rest] = medicalLossRatioRule.credibility
  it.each([
    [{ credibility: [second, first, ...rest] }, 'knots_not_ascending', ['rule', 'credibility', 1, 'at']],
    [{ credibility: [first, first] }, 'knots_not_ascending', ['rule', 'credibility', 1, 'at']],
    [{ credibility: [] }, 'empty_list', ['rule', 'credibility']],
    [{ deductible: { below: -1, knots: [first] } }, 'out_of_range', ['rule', 'deductible', 'below']],
    [{ kind: 'benchmark' }, 'wrong_kind', ['rule', 'kind']],
    [{ places: 1.5 }, 'not_an_integer', ['rule', 'places']],
  ] as const)('refuses a rule with %j', (more, code, path) => {
    const rule = { ...medicalLossRatioRule, ...more } as never
    expectRefusal(() => medicalLossRatio(rule, { lifeYears: 5000, ratio: 0.8 }), code, [...path])
  })
})

describe('the rebate', () => {
  const low = { ratio: '75%', standard: '80%', revenue: 100 }

  it('is nothing at the standard or above it', () => {
    expect(lossRatioRebate({ ...low, ratio: '80%' }).rebate).toBe('0.00')
    expect(lossRatioRebate({ ...low, ratio: '81.2%' })).toMatchObject({ shortfall: '0', rebate: '0.00' })
  })

  it('goes out to the last fen', () => {
    const enrollees = ['a', 'b', 'c'].map((id) => ({ id, weight: 1 }))
    expect(lossRatioRebate({ ...low, enrollees }).enrollees.map(({ rebate }) => rebate)).toEqual([
      '1.67',
      '1.67',
      '1.66',
    ])
  })

  it.each([
    [{ standard: '101%' }, 'out_of_range', ['standard']],
    [{ revenue: -1 }, 'negative_amount', ['revenue']],
    [
      {
        revenue: [
          { id: 'a', amount: 1 },
          { id: 'b', amount: -2 },
        ],
      },
      'negative_amount',
      ['revenue'],
    ],
    [
      {
        revenue: [
          { id: 'a', amount: 1 },
          { id: 'a', amount: 2 },
        ],
      },
      'duplicate_id',
      ['revenue', 1, 'id'],
    ],
    [{ revenue: [] }, 'empty_list', ['revenue']],
    [{ enrollees: [{ id: 'a', weight: 0 }] }, 'weights_all_zero', ['enrollees']],
    [{ enrollees: [{ id: 'a', weight: -1 }] }, 'out_of_range', ['enrollees', 0, 'weight']],
  ] as const)('refuses %j', (more, code, path) => {
    expectRefusal(() => lossRatioRebate({ ...low, ...more } as never), code, [...path])
  })
})
