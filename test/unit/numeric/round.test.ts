import { describe, expect, it } from 'vitest'
import { type ErrorCode, fromDouble, groupDigits, type Rounding, round } from 'yigongti'
import {
  add,
  divide,
  fromInteger,
  multiply,
  one,
  reduce,
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
    expect(round('2.345', { mode: 'halfUp', places: '1' as never })).toBe('2.3')
  })

  it.each<[unknown, string, readonly (string | number)[]]>([
    [{ mode: 'bankers', places: 2 }, 'not_one_of', ['rounding', 'mode']],
    [{ places: 2 }, 'missing', ['rounding', 'mode']],
    [{ mode: 'halfUp', places: 1.5 }, 'not_an_integer', ['rounding', 'places']],
    [{ mode: 'halfUp', places: 'two' }, 'not_an_integer', ['rounding', 'places']],
    [{ mode: 'halfUp', places: null }, 'missing', ['rounding', 'places']],
    [null, 'missing', ['rounding']],
    ['halfUp', 'wrong_type', ['rounding']],
    [[], 'wrong_type', ['rounding']],
    [{ mode: 'halfUp', place: 2 }, 'unknown_key', ['rounding', 'place']],
    [{ mode: 'halfUp', places: 2, multipleOf: '5' }, 'conflicting_inputs', ['rounding', 'multipleOf']],
    [{ mode: 'halfUp', multipleOf: null }, 'missing', ['rounding', 'multipleOf']],
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

describe('what is computed', () => {
  it('is not divided by zero', () => {
    expectRefusal(() => divide(one, fromInteger(0)), 'division_by_zero', [])
    const nothing = { mode: 'halfUp', multipleOf: '0' } as const
    expectRefusal(() => roundFraction(one, nothing), 'out_of_range', ['rounding', 'multipleOf'])
  })

  it('does not grow without bound', () => {
    const factor = readDecimal(`0.${'1234567891'.repeat(4)}`, ['x'])
    let product = one
    const multiplyAll = () => {
      for (let count = 0; count < 3000; count++) product = multiply(product, factor)
    }
    expectRefusal(multiplyAll, 'too_many_digits', [])
    expect(product.d.toString().length).toBeLessThanOrEqual(50_001)
  })

  it('stays small where its factors cancel', () => {
    let product = one
    for (let count = 1; count <= 3000; count++) {
      const top = fromInteger(10n ** 39n + BigInt(count))
      product = multiply(divide(product, fromInteger(10n ** 39n + BigInt(count - 1))), top)
    }
    expect(reduce(product)).toEqual(reduce({ n: 10n ** 39n + 3000n, d: 10n ** 39n }))
    expect(product.d.toString().length).toBeLessThan(2600)
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
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, '5', true, [], 5n]) {
      expectRefusal(() => fromDouble(value as number, 2), 'not_a_number', ['value'])
    }
    expectRefusal(() => fromDouble(1, 1.5), 'not_an_integer', ['places'])
    expectRefusal(() => fromDouble(null as never, 2), 'missing', ['value'])
    expectRefusal(() => fromDouble(1, undefined as never), 'missing', ['places'])
    expectRefusal(() => fromDouble(1, null as never), 'missing', ['places'])
    expect(fromDouble(1.25, '1')).toBe('1.3')
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
    [1234567.5, '1,234,567.5'],
    [10n ** 15n, '1,000,000,000,000,000'],
    [-0, '0'],
    ['-0.00', '0.00'],
    ['+1234.50', '1,234.50'],
    ['007654.0', '7,654.0'],
    ['1.5e6', '1,500,000'],
    [{ toFixed: () => '12345.60' }, '12,345.6'],
  ] as const)('%s is %s', (value, text) => {
    expect(groupDigits(value)).toBe(text)
  })

  it('group a result that is longer than an input may be', () => {
    expect(groupDigits(`${'1'.repeat(99)}.${'2'.repeat(99)}`)).toBe(`${'111,'.repeat(32)}111.${'2'.repeat(99)}`)
  })

  it.each(['1'.repeat(61), `0.${'1'.repeat(61)}`])(
    'of %s are too many for an input, and are grouped where canonical',
    (value) => {
      expect(groupDigits(value).replaceAll(',', '')).toBe(value)
      expectRefusal(() => groupDigits(`+${value}`), 'too_many_digits', ['value'])
      expectRefusal(() => round(value), 'too_many_digits', ['value'])
    },
  )

  it('of sixty on both sides of the point are rounded and grouped', () => {
    const nines = '9'.repeat(60)
    expect(round(`${nines}.${nines}`, { mode: 'halfUp', places: 0 })).toBe(`1${'0'.repeat(60)}`)
    expect(round(`${nines}.${nines}`, { mode: 'down', places: 30 })).toBe(`${nines}.${'9'.repeat(30)}`)
    expect(groupDigits(`+${nines}.${nines}`)).toBe(`${Array(20).fill('999').join(',')}.${nines}`)
  })

  it.each<[unknown, ErrorCode]>([
    ['325,335000', 'not_a_number'],
    ['abc', 'not_a_number'],
    ['', 'not_a_number'],
    [Number.NaN, 'not_a_number'],
    [0.1 + 0.2, 'inexact_number'],
    ['5%', 'percent_not_allowed'],
    ['9'.repeat(9865), 'too_many_digits'],
    ['9'.repeat(5_000_000), 'too_many_digits'],
    [undefined, 'missing'],
    [null, 'missing'],
  ])('refuse %s', (value, code) => {
    expectRefusal(() => groupDigits(value as never), code, ['value'])
  })
})
