import { describe, expect, it } from 'vitest'
import { fromDouble, group, type Rounding, round } from 'yigongti'
import {
  add,
  divide,
  fromInteger,
  multiply,
  one,
  roundFraction,
  subtract,
  toDecimalString,
} from '../../../src/numeric/internal.ts'
import { readDecimal } from '../../../src/numeric/readDecimal.ts'
import { expectRefusal } from '../../support/refusal.ts'

describe('rounding by name', () => {
  const modes = ['halfUp', 'halfEven', 'up', 'down', 'ceiling', 'floor'] as const

  it.each([
    ['2.345', ['2.35', '2.34', '2.35', '2.34', '2.35', '2.34']],
    ['2.355', ['2.36', '2.36', '2.36', '2.35', '2.36', '2.35']],
    ['2.341', ['2.34', '2.34', '2.35', '2.34', '2.35', '2.34']],
    ['2.349', ['2.35', '2.35', '2.35', '2.34', '2.35', '2.34']],
    ['-2.345', ['-2.35', '-2.34', '-2.35', '-2.34', '-2.34', '-2.35']],
    ['-2.355', ['-2.36', '-2.36', '-2.36', '-2.35', '-2.35', '-2.36']],
    ['-0.001', ['0.00', '0.00', '-0.01', '0.00', '0.00', '-0.01']],
    ['0.005', ['0.01', '0.00', '0.01', '0.00', '0.01', '0.00']],
    ['7', ['7.00', '7.00', '7.00', '7.00', '7.00', '7.00']],
  ] as const)('%s to the fen', (value, wanted) => {
    expect(modes.map((mode) => round(value, { mode, places: 2 }))).toEqual(wanted)
  })

  it.each([
    [1249, { mode: 'halfUp', multipleOf: '100' }, '1200'],
    [1250, { mode: 'halfUp', multipleOf: '100' }, '1300'],
    [1250, { mode: 'halfEven', multipleOf: '100' }, '1200'],
    ['-1250', { mode: 'halfUp', multipleOf: '100' }, '-1300'],
    ['7.33', { mode: 'up', multipleOf: '0.05' }, '7.35'],
    ['7.33', { mode: 'down', multipleOf: '0.05' }, '7.3'],
    ['7.3', { mode: 'ceiling', multipleOf: '0.25' }, '7.5'],
    ['-7.3', { mode: 'floor', multipleOf: '0.25' }, '-7.5'],
    ['10.5', { mode: 'halfUp', multipleOf: '7' }, '14'],
  ] as const satisfies readonly (readonly [string | number, Rounding, string])[])(
    '%s by %j is %s',
    (value, rule, text) => {
      expect(round(value, rule)).toBe(text)
    },
  )

  it('is half-up to the fen unless another rule is named', () => {
    expect([round('2.345'), round(5), round(10n), round('-0.004')]).toEqual(['2.35', '5.00', '10.00', '0.00'])
    expect(round('2.5', { mode: 'halfUp', places: 0 })).toBe('3')
  })

  it.each<[unknown, string, readonly (string | number)[]]>([
    [{ mode: 'bankers', places: 2 }, 'not_one_of', ['rounding', 'mode']],
    [{ places: 2 }, 'not_one_of', ['rounding', 'mode']],
    [{ mode: 'halfUp', places: 1.5 }, 'not_an_integer', ['rounding', 'places']],
    [{ mode: 'halfUp', places: '2' }, 'not_an_integer', ['rounding', 'places']],
    [{ mode: 'halfUp', places: -1 }, 'out_of_range', ['rounding', 'places']],
    [{ mode: 'halfUp', places: 31 }, 'out_of_range', ['rounding', 'places']],
    [{ mode: 'halfUp', multipleOf: '0' }, 'out_of_range', ['rounding', 'multipleOf']],
    [{ mode: 'halfUp', multipleOf: '-5' }, 'out_of_range', ['rounding', 'multipleOf']],
    [{ mode: 'halfUp', multipleOf: 'ten' }, 'not_a_number', ['rounding', 'multipleOf']],
    [{ mode: 'halfUp' }, 'missing', ['rounding', 'multipleOf']],
  ])('refuses %j', (rule, code, path) => {
    expectRefusal(() => round(1, rule as Rounding), code as 'not_one_of', path)
  })
})

describe('a tie that was reached through a division', () => {
  it('is still the tie it is', () => {
    // 0.03 × (1 + (5 ÷ 6 − 1)) is 0.025; carried in digits it is 0.02499…9.
    const five = subtract(divide(fromInteger(5), fromInteger(6)), one)
    const value = multiply(readDecimal('0.03', ['x']), add(one, five))
    expect(toDecimalString(value)).toBe('0.025')
    expect(toDecimalString(roundFraction(value, { mode: 'halfUp', places: 2 }), 2)).toBe('0.03')
    expect(toDecimalString(roundFraction(value, { mode: 'halfEven', places: 2 }), 2)).toBe('0.02')
  })
})

describe('a computed double', () => {
  it.each([
    [0.1 + 0.2, 2, '0.30'],
    [1.005, 2, '1.01'],
    [-1.005, 2, '-1.01'],
    [-0.001, 2, '0.00'],
    [-0, 0, '0'],
    [2.5, 0, '3'],
    [1e21, 0, '1000000000000000000000'],
    [5e-324, 30, `0.${'0'.repeat(30)}`],
    [1 / 3, 20, '0.33333333333333330000'],
  ])('%d to %d places is %s', (value, places, text) => {
    expect(fromDouble(value, places)).toBe(text)
  })

  it('is finite, its places a whole number to 30', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, '5', null, 5n]) {
      expectRefusal(() => fromDouble(value as number, 2), 'not_a_number', ['value'])
    }
    expectRefusal(() => fromDouble(1, 1.5), 'not_an_integer', ['places'])
    expectRefusal(() => fromDouble(1, undefined as unknown as number), 'not_an_integer', ['places'])
    expectRefusal(() => fromDouble(1, 31), 'out_of_range', ['places'])
    expectRefusal(() => fromDouble(1, -1), 'out_of_range', ['places'])
  })
})

describe('thousands separators', () => {
  it.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1,000'],
    ['-999', '-999'],
    ['-1000', '-1,000'],
    ['325335000.00', '325,335,000.00'],
    ['-1234.5678', '-1,234.5678'],
    ['1000000', '1,000,000'],
    ['0.1234567', '0.1234567'],
  ])('%s is %s', (value, text) => {
    expect(group(value)).toBe(text)
  })
})
