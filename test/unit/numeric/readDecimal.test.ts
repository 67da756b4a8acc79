import { describe, expect, it } from 'vitest'
import { round } from 'yigongti'
import { readAmount, readOptionalAmount } from '../../../src/numeric/readAmount.ts'
import { readDecimal } from '../../../src/numeric/readDecimal.ts'
import { readGrowth, readRate, readShare, readWeight } from '../../../src/numeric/readRate.ts'
import { toDecimalString } from '../../../src/numeric/toDecimalString.ts'
import { expectRefusal } from '../../support/refusal.ts'

const path = ['members', 0, 'weight'] as const

describe('a number that is read', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['0.50', '0.5'],
    ['.5', '0.5'],
    ['+7', '7'],
    ['-12.340', '-12.34'],
    ['007', '7'],
    ['1e3', '1000'],
    ['1.5E-2', '0.015'],
    ['12e+2', '1200'],
    [`${'9'.repeat(60)}`, '9'.repeat(60)],
    [`0.${'0'.repeat(59)}1`, `0.${'0'.repeat(59)}1`],
    [0.7, '0.7'],
    [-0, '0'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [123_456_789_012_345, '123456789012345'],
    [0.123456789012345, '0.123456789012345'],
    [12_345_678_901_234_500_000, '12345678901234500000'],
    [-1.5e-10, '-0.00000000015'],
    [10n ** 30n, `1${'0'.repeat(30)}`],
    [-5n, '-5'],
  ])('%s is %s', (input, text) => {
    expect(toDecimalString(readDecimal(input, path))).toBe(text)
  })

  it.each([
    ['5%', '0.05'],
    ['-2.5%', '-0.025'],
    ['100%', '1'],
    ['0.05', '0.05'],
    [0.05, '0.05'],
  ])('as a rate %s is %s', (input, text) => {
    expect(toDecimalString(readRate(input, path))).toBe(text)
  })
})

describe('what is no number', () => {
  it.each([
    '',
    ' ',
    ' 5',
    '5 ',
    '5.',
    '.',
    '-',
    '+-5',
    '1e5x',
    '1e',
    'e5',
    '0x10',
    '0b1',
    '1,000',
    '1_000',
    '1.2.3',
    '５',
    '五',
    '¥5',
    '5元',
    'NaN',
    'Infinity',
    '--1',
    '1/3',
    '%',
    '5%%',
    '1e99999',
    '5\n',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    null,
    true,
    {},
    [],
    ['5'],
    new Date(0),
    Symbol('five'),
  ])('%s', (input) => {
    expectRefusal(() => readDecimal(input, path), 'not_a_number', path)
    expectRefusal(() => readRate(input, path), 'not_a_number', path)
  })

  it('undefined is missing', () => {
    expectRefusal(() => readDecimal(undefined, path), 'missing', path)
  })
})

describe('a double that carries binary error', () => {
  it.each([0.1 + 0.2, 1 / 3, 0.7 * 3, 1e15 + 1, 2 ** 53, 123_456_789.123_456_79])('%d is refused', (input) => {
    expectRefusal(() => readDecimal(input, path), 'inexact_number', path)
  })

  it('is welcome as a text', () => {
    expect(round('0.30000000000000004', { mode: 'down', places: 17 })).toBe('0.30000000000000004')
  })
})

describe('a number that is too long', () => {
  it.each([`1${'0'.repeat(60)}`, '1e60', '1e-61', `0.${'0'.repeat(60)}1`, 1e60, 1e-61, 5e-324, 10n ** 60n, '0e9999'])(
    '%s',
    (input) => {
      expectRefusal(() => readDecimal(input, path), 'too_many_digits', path)
    },
  )
})

describe('a percent sign', () => {
  it('stands with rates only', () => {
    expectRefusal(() => readDecimal('5%', path), 'percent_not_allowed', path)
    expectRefusal(() => readAmount('5%', path), 'percent_not_allowed', path)
    expectRefusal(() => round('5%'), 'percent_not_allowed', ['value'])
  })
})

describe('an amount', () => {
  it('is whole fen, zero or more', () => {
    expect(readAmount('12.3', path)).toEqual({ n: 1230n, d: 100n })
    expect(readAmount('12.3400', path)).toEqual({ n: 1234n, d: 100n })
    expect(readAmount('-12.3', path, { signed: true })).toEqual({ n: -1230n, d: 100n })
    expect(readOptionalAmount(undefined, path)).toEqual({ n: 0n, d: 1n })
    expectRefusal(() => readAmount('12.345', path), 'not_whole_fen', path)
    expectRefusal(() => readAmount('-0.01', path), 'negative_amount', path)
    expectRefusal(() => readOptionalAmount(null, path), 'not_a_number', path)
  })
})

describe('a rate', () => {
  it('is a share from 0 to 1', () => {
    expect([readShare('0', path), readShare('100%', path)].map((share) => toDecimalString(share))).toEqual(['0', '1'])
    expectRefusal(() => readShare('-0.01%', path), 'out_of_range', path)
    expectRefusal(() => readShare('100.01%', path), 'out_of_range', path)
    expectRefusal(() => readShare(5, path), 'out_of_range', path)
  })

  it('is a growth above −1', () => {
    expect(toDecimalString(readGrowth('-99.99%', path))).toBe('-0.9999')
    expectRefusal(() => readGrowth('-100%', path), 'growth_not_above_minus_one', path)
    expectRefusal(() => readGrowth(-2, path), 'growth_not_above_minus_one', path)
  })

  it('is a weight of zero or more', () => {
    expect(toDecimalString(readWeight('60%', path))).toBe('0.6')
    expect(toDecimalString(readWeight(7, path))).toBe('7')
    expectRefusal(() => readWeight(-1, path), 'out_of_range', path)
  })
})
