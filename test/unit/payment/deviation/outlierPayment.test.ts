import { describe, expect, it } from 'vitest'
import { type OutlierInput, type OutlierRule, outlierPayment } from 'yigongti'
import { outlierRules } from 'yigongti/rules'
import { expectRefusal } from '../../../support/refusal.ts'

const rule: OutlierRule = outlierRules.linear.lowAtCost
const input = { cost: 1000, groupMean: 1000, weight: 1, pointValue: 1, standardPointValue: 1 }

describe('the side a bound belongs to is data', () => {
  it.each([
    [false, false, 350, 'normal'],
    [true, false, 350, 'low'],
    [false, false, 2500, 'normal'],
    [false, true, 2500, 'high'],
  ])('low inclusive %s, high inclusive %s: %d is %s', (low, high, cost, kind) => {
    const own = { ...rule, low: { ...rule.low, inclusive: low }, high: { ...rule.high, inclusive: high } }
    expect(outlierPayment(own, { ...input, cost }).kind).toBe(kind)
  })
})

it('a payment rounds half-up to the fen, from the exact value', () => {
  // 1000 × 1.005 ÷ 3 = 335 exactly; 1000.05 ÷ 2 = 500.025
  expect(outlierPayment(rule, { ...input, pointValue: '1.005', standardPointValue: 3 }).payment).toBe('335.00')
  expect(outlierPayment(rule, { ...input, groupMean: '1000.05', pointValue: 1, standardPointValue: 2 }).payment).toBe(
    '500.03',
  )
})

it('the trace says what kind the case is, and why', () => {
  const { steps } = outlierPayment(rule, { ...input, cost: 3000 })
  expect(steps.map(({ id }) => id)).toEqual(['costRatio', 'outlierThreshold', 'controlFactor', 'outlierPayment'])
  expect(steps.at(-1)?.because?.en).toBe(
    "Linear beyond the threshold, low at cost: cost is 3 times the group's mean, threshold 2.5: a high outlier; no institution coefficient is given, taken as 1",
  )
  expect(steps[1]?.because?.en).toBe('the weight 1 is below 2')
})

it.each([100, 1000, 3000])('threshold and payment cite the rule, at a cost of %d', (cost) => {
  const { steps } = outlierPayment(rule, { ...input, cost })
  const citing = steps.filter(({ citations }) => JSON.stringify(citations) === JSON.stringify(rule.citations))
  expect(citing.map(({ id }) => id)).toEqual(['outlierThreshold', 'outlierPayment'])
})

describe('what is refused', () => {
  it.each([
    [{ cost: -1 }, 'negative_amount', ['cost']],
    [{ cost: '0.001' }, 'not_whole_fen', ['cost']],
    [{ groupMean: 0 }, 'out_of_range', ['groupMean']],
    [{ weight: 0 }, 'out_of_range', ['weight']],
    [{ levelCoefficient: '0%' }, 'out_of_range', ['levelCoefficient']],
    [{ pointValue: undefined }, 'missing', ['pointValue']],
    [{ standardPointValue: 0 }, 'out_of_range', ['standardPointValue']],
    [{ cityMean: -1 }, 'out_of_range', ['cityMean']],
    [{ scale: 0 }, 'out_of_range', ['scale']],
    [{ score: 1 }, 'unknown_key', ['score']],
  ] as const)('%j: %s', (more, code, path) => {
    expectRefusal(() => outlierPayment(rule, { ...input, ...more } as OutlierInput), code, [...path])
  })

  it('deduct without city mean or scale, even where the case is normal', () => {
    const { lowAtCost } = outlierRules.deduct
    expectRefusal(() => outlierPayment(lowAtCost, input), 'missing', ['cityMean'])
    expectRefusal(() => outlierPayment(lowAtCost, { ...input, cityMean: 900 }), 'missing', ['scale'])
  })

  const thresholds = (list: unknown) => ({ ...rule, high: { ...rule.high, thresholds: list } }) as OutlierRule
  it.each([
    [thresholds([]), 'empty_list', ['rule', 'high', 'thresholds']],
    [thresholds([{ weightBelow: 1, ratio: 2 }]), 'bands_not_open', ['rule', 'high', 'thresholds', 0, 'weightBelow']],
    [
      thresholds([
        { weightBelow: 2, ratio: 2 },
        { weightBelow: 2, ratio: 2 },
        { weightBelow: null, ratio: 2 },
      ]),
      'bands_not_ascending',
      ['rule', 'high', 'thresholds', 1, 'weightBelow'],
    ],
    [thresholds([{ weightBelow: null, ratio: '0.35' }]), 'out_of_range', ['rule', 'high', 'thresholds', 0, 'ratio']],
    [thresholds([{ weightBelow: null }]), 'missing', ['rule', 'high', 'thresholds', 0, 'ratio']],
    [{ ...rule, low: { ...rule.low, pays: 'nothing' } } as never, 'not_one_of', ['rule', 'low', 'pays']],
    [{ ...rule, high: { ...rule.high, family: 'steps' } } as never, 'not_one_of', ['rule', 'high', 'family']],
    [{ ...rule, low: { ...rule.low, inclusive: 1 } } as never, 'wrong_type', ['rule', 'low', 'inclusive']],
    [{ ...rule, label: 'Rule' } as never, 'wrong_type', ['rule', 'label']],
    [{ ...rule, mid: 1 } as never, 'unknown_key', ['rule', 'mid']],
  ] as const)('a rule that is none (%#)', (own, code, path) => {
    expectRefusal(() => outlierPayment(own, input), code, [...path])
  })
})
