import { describe, expect, it } from 'vitest'
import { type ReadmissionFactorRule, readmissionFactor } from 'yigongti'
import { readmissionFloor } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'

const condition = { id: 'a', payment: 1000, cases: 10, excessRatio: '1.5' }
const hospital = { conditions: [condition], totalPayments: 100_000 }
const rule: ReadmissionFactorRule = { ...readmissionFloor(2015), floor: '0.95' }

describe('the readmission factor', () => {
  it('stops at its floor, and only says so beyond it', () => {
    // 1,000 × 10 × 0.5 ÷ 100,000 = 5 %: exactly the floor
    expect(readmissionFactor(rule, hospital)).toMatchObject({ factor: '0.95', floored: false })
    expect(readmissionFactor({ ...rule, floor: '0.96' }, hospital)).toMatchObject({ factor: '0.96', floored: true })
  })

  it.each([
    [{ totalPayments: 0 }, 'division_by_zero', ['totalPayments']],
    [{ conditions: [] }, 'empty_list', ['conditions']],
    [{ conditions: [condition, condition] }, 'duplicate_id', ['conditions', 1, 'id']],
    [{ conditions: [{ ...condition, cases: 1.5 }] }, 'not_an_integer', ['conditions', 0, 'cases']],
    [{ conditions: [{ ...condition, cases: -1 }] }, 'out_of_range', ['conditions', 0, 'cases']],
    [{ conditions: [{ ...condition, excessRatio: -1 }] }, 'out_of_range', ['conditions', 0, 'excessRatio']],
  ] as const)('refuses %j', (more, code, path) => {
    expectRefusal(() => readmissionFactor(rule, { ...hospital, ...more } as never), code, [...path])
  })

  it.each([
    [{ floor: 1.01 }, 'out_of_range', ['rule', 'floor']],
    [{ floor: undefined }, 'missing', ['rule', 'floor']],
    [{ kind: 'readmission' }, 'wrong_kind', ['rule', 'kind']],
    [{ citations: undefined }, 'missing', ['rule', 'citations']],
  ] as const)('refuses the rule %j', (more, code, path) => {
    expectRefusal(() => readmissionFactor({ ...rule, ...more } as never, hospital), code, [...path])
  })

  it.each([
    [2012, 'before_first_value'],
    [2013.5, 'not_an_integer'],
  ] as const)('has no floor in fiscal year %d', (year, code) => {
    expectRefusal(() => readmissionFloor(year), code, ['fiscalYear'])
  })
})
