import { describe, expect, it } from 'vitest'
import { type AdditiveCoefficientInput, additiveCoefficient } from 'yigongti'
import { xiamen2024 } from 'yigongti/rules'

// 厦医保中心〔2024〕40号: base .93 / .72 (.70 maternity) / .55, and four additions with their caps.
const nothing = {
  cmi: { own: 1, reference: 1 },
  children: { own: 0 },
  elderly: { own: '30%', reference: '30%' },
  traditionalMedicine: { own: 0 },
}
const coefficientOf = (input: AdditiveCoefficientInput) => additiveCoefficient(xiamen2024, input).coefficient
const tertiary = (facts: object, mode?: 'stepwise' | 'proportional') =>
  additiveCoefficient(xiamen2024, {
    category: 'tertiary',
    facts: { ...nothing, ...facts },
    ...(mode === undefined ? {} : { mode }),
  })

describe('the base by category', () => {
  it.each([
    ['tertiary', '0.93'],
    ['secondary', '0.72'],
    ['maternity', '0.7'],
  ])('%s %s', (category, coefficient) => {
    expect(coefficientOf({ category, facts: nothing })).toBe(coefficient)
  })

  it('primary 0.55, without additions', () => {
    expect(coefficientOf({ category: 'primary' })).toBe('0.55')
  })
})

describe('what a tertiary hospital adds', () => {
  const added = (facts: object, mode?: 'stepwise' | 'proportional') =>
    tertiary(facts, mode).additions.find((addition) => Object.keys(facts).includes(addition.id))?.added

  it.each([
    // .01 for every 5 % above peers, at most .13
    [{ cmi: { own: '0.9', reference: 1 } }, '0', '0'],
    [{ cmi: { own: '1.0499', reference: 1 } }, '0', '0.00998'],
    [{ cmi: { own: '1.05', reference: 1 } }, '0.01', '0.01'],
    [{ cmi: { own: '1.12', reference: 1 } }, '0.02', '0.024'],
    [{ cmi: { own: '1.65', reference: 1 } }, '0.13', '0.13'],
    [{ cmi: { own: 2, reference: 1 } }, '0.13', '0.13'],
    // .01 for every 10 % of children, at most .06
    [{ children: { own: '9.99%' } }, '0', '0.00999'],
    [{ children: { own: '25%' } }, '0.02', '0.025'],
    [{ children: { own: '90%' } }, '0.06', '0.06'],
    // .01 above the mean, then .01 for every 20 %, at most .03
    [{ elderly: { own: '30.3%', reference: '30%' } }, '0.01', '0.0105'],
    [{ elderly: { own: '36%', reference: '30%' } }, '0.02', '0.02'],
    [{ elderly: { own: '45%', reference: '30%' } }, '0.03', '0.03'],
    // .01 for every 3 %, at most .05
    [{ traditionalMedicine: { own: '2%' } }, '0', `0.00${'6'.repeat(39)}7`],
    [{ traditionalMedicine: { own: '6%' } }, '0.02', '0.02'],
    [{ traditionalMedicine: { own: '30%' } }, '0.05', '0.05'],
  ])('%j: by full steps %s, in proportion %s', (facts, stepwise, proportional) => {
    expect(added(facts)).toBe(stepwise)
    expect(added(facts, 'proportional')).toBe(proportional)
  })

  it('at most .13 + .06 + .03 + .05 = .27 together: 1.2', () => {
    const all = {
      cmi: { own: 3, reference: 1 },
      children: { own: 1 },
      elderly: { own: '90%', reference: '30%' },
      traditionalMedicine: { own: 1 },
    }
    expect(tertiary(all)).toMatchObject({ coefficient: '1.2', base: '0.93' })
    expect(tertiary(all).additions.every(({ capped }) => capped)).toBe(true)
    // secondary: .72 + .06 + .03 + .01 + .03; maternity .02 less
    expect(coefficientOf({ category: 'secondary', facts: all })).toBe('0.85')
    expect(coefficientOf({ category: 'maternity', facts: all })).toBe('0.83')
  })
})
