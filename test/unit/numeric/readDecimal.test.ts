import { Decimal } from 'decimal.js'
import { describe, expect, it } from 'vitest'
import { allocate, round } from 'yigongti'
import { isDecimal } from '../../../src/numeric/DecimalInput.ts'
import { multiply, reduce } from '../../../src/numeric/Fraction.ts'
import { parseCanonical } from '../../../src/numeric/parseCanonical.ts'
import { powerOfTen } from '../../../src/numeric/powerOfTen.ts'
import { readAmount, readOptionalAmount } from '../../../src/numeric/readAmount.ts'
import { readDecimal } from '../../../src/numeric/readDecimal.ts'
import { readGrowth, readRate, readShare, readWeight } from '../../../src/numeric/readRate.ts'
import { readPlaces, readWhole } from '../../../src/numeric/readWhole.ts'
import { toDecimalString, writtenDigits } from '../../../src/numeric/toDecimalString.ts'
import { Exact } from '../../support/exactDecimal.ts'
import { expectRefusal, refusalOf } from '../../support/refusal.ts'

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

  it('undefined is missing, and null is', () => {
    expectRefusal(() => readDecimal(undefined, path), 'missing', path)
    expectRefusal(() => readDecimal(null, path), 'missing', path)
    expect(refusalOf(() => readDecimal(null, path)).messages.zh).toContain(
      '没有填写（应为阿拉伯数字）；收到空值，请填上',
    )
  })

  it('shows what makes it none', () => {
    const { messages } = refusalOf(() => readDecimal('\uFEFF325335000.00', path))
    expect(messages.zh).toContain('收到“‹U+FEFF›325335000.00”；请写 325335000.00')
    expect(messages.en).toContain('received "‹U+FEFF›325335000.00"')
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

  it('is refused without being looked at whole', () => {
    for (const text of ['9'.repeat(5_000_000), `0.${'0'.repeat(5_000_000)}`, `${'0'.repeat(5_000_000)}1`]) {
      expectRefusal(() => readDecimal(text, path), 'too_many_digits', path)
    }
    expectRefusal(() => readDecimal('x'.repeat(5_000_000), path), 'not_a_number', path)
    expectRefusal(() => readDecimal(10n ** 100_000n, path), 'too_many_digits', path)
  })
})

/** Numbers as libraries have them that are no dependency here: what `toFixed()` says. */
const bigLike = (text: string) => ({ c: [...text], e: 3, s: 1, toFixed: () => text })

describe('a number of a decimal library', () => {
  it.each([
    [new Decimal('325335000.00'), '325335000'],
    [new Decimal('-0.1').plus('0.3'), '0.2'],
    [new Decimal('1e-7'), '0.0000001'],
    [new Decimal('1e30'), `1${'0'.repeat(30)}`],
    [new Decimal(-0), '0'],
    [bigLike('10457.65'), '10457.65'],
    [bigLike('-3.50'), '-3.5'],
    [{ toFixed: () => '7' }, '7'],
    [Object.create({ toFixed: () => '8.25' }), '8.25'],
  ])('%s is read by its toFixed()', (input, text) => {
    expect(toDecimalString(readDecimal(input, path))).toBe(text)
    expect(toDecimalString(readRate(input, path))).toBe(text)
  })

  it('is taken by whatever takes a number', () => {
    expect(allocate(new Decimal('100.00'), [new Decimal(1), new Decimal('2')])).toEqual(['33.33', '66.67'])
    expect(round(bigLike('2.345'))).toBe('2.35')
  })

  it('is asked once', () => {
    let asked = 0
    const counting = {
      toFixed: (...given: readonly unknown[]) => {
        asked += 1 + given.length
        return '12.345'
      },
    }
    expectRefusal(() => readAmount(counting, path), 'not_whole_fen', path)
    expect(refusalOf(() => readAmount(counting, path)).messages.en).toContain('received 12.345')
    expect(asked).toBe(2)
  })

  it.each<[string, unknown]>([
    ['NaN', new Decimal(Number.NaN)],
    ['Infinity', new Decimal(Number.POSITIVE_INFINITY)],
    ['an exponent', bigLike('1e5')],
    ['a percent sign', bigLike('5%')],
    ['an empty text', bigLike('')],
    ['a comma', bigLike('1,000')],
    ['no text', { toFixed: () => 5 }],
    ['nothing', { toFixed: () => undefined }],
    ['an error', { toFixed: () => JSON.parse('{') }],
    ['a field', { toFixed: '5' }],
    ['a list', Object.assign([], { toFixed: () => '5' })],
    ['a Number, whose toFixed rounds', new Number(2.5)],
    [
      'a getter that throws',
      {
        get toFixed() {
          throw new RangeError('no')
        },
      },
    ],
  ])('is none where it says %s', (_, input) => {
    expectRefusal(() => readDecimal(input, path), 'not_a_number', path)
  })

  it('may be as long as a text', () => {
    for (const text of ['1e60', '1e-61', '1e9000000000000000', '1e-9000000000000000']) {
      expectRefusal(() => readDecimal(new Exact(text), path), 'too_many_digits', path)
    }
    expectRefusal(() => readDecimal({ e: 1e9 }, path), 'not_a_number', path)
  })
})

describe('a decimal that the library wrote', () => {
  it.each([
    ['0', 0n, 1n],
    ['-12.50', -1250n, 100n],
    ['325335000.00', 32_533_500_000n, 100n],
    [`0.${'3'.repeat(writtenDigits)}`, BigInt('3'.repeat(writtenDigits)), 10n ** BigInt(writtenDigits)],
    ['9'.repeat(writtenDigits), BigInt('9'.repeat(writtenDigits)), 1n],
  ])('%s is read back', (text, n, d) => {
    expect(parseCanonical(text)).toEqual({ n, d })
  })

  it.each(['', '-', '.5', '5.', '+5', '007', '-0', '-0.00', '1e5', ' 5', '5%', '1,000', 'NaN', '0x10', '--5'])(
    '%j is none',
    (text) => {
      expectRefusal(() => parseCanonical(text, ['value']), 'not_a_number', ['value'])
    },
  )

  it('is text of at most so many digits on a side', () => {
    for (const input of [null, undefined, 5, {}]) {
      expectRefusal(() => parseCanonical(input as never, ['value']), 'not_a_number', ['value'])
    }
    for (const text of [
      '1'.repeat(writtenDigits + 1),
      `0.${'0'.repeat(writtenDigits)}1`,
      `0.${'0'.repeat(5_000_000)}`,
      'x'.repeat(5_000_000),
    ]) {
      expectRefusal(() => parseCanonical(text), 'too_many_digits', [])
    }
  })

  it('is not written longer than it can be read', () => {
    expect(toDecimalString({ n: 1n, d: powerOfTen(writtenDigits) })).toHaveLength(writtenDigits + 2)
    expect(toDecimalString({ n: 5n * powerOfTen(12_500), d: powerOfTen(12_501) })).toBe('0.5')
    expectRefusal(() => toDecimalString({ n: 1n, d: powerOfTen(writtenDigits + 1) }), 'too_many_digits', [])
    expectRefusal(() => toDecimalString({ n: 1n, d: 2n ** BigInt(writtenDigits + 1) }), 'too_many_digits', [])
    expectRefusal(() => toDecimalString({ n: -powerOfTen(writtenDigits), d: 1n }), 'too_many_digits', [])
    expectRefusal(() => toDecimalString({ n: powerOfTen(writtenDigits + 500), d: 7n }), 'too_many_digits', [])
  })
})

describe('what is given as a number is', () => {
  it.each<[string, unknown, boolean]>([
    ['a text', '5%', true],
    ['a number', 5, true],
    ['a bigint', 5n, true],
    ['a number of a decimal library', new Decimal('0.5'), true],
    ['whatever says its digits', { toFixed: () => '5' }, true],
    ['a record', { pool: 5 }, false],
    ['a record with a key of that name', { toFixed: 2 }, false],
    ['a Number in an object', Object(5), false],
    ['a list', [5], false],
    ['nothing', null, false],
    ['a missing value', undefined, false],
    ['a word of truth', true, false],
    [
      'what throws when it is asked',
      Object.defineProperty({}, 'toFixed', {
        get: () => {
          throw new Error('no')
        },
      }),
      false,
    ],
  ])('%s', (_, input, answer) => {
    expect(isDecimal(input)).toBe(answer)
  })
})

describe('an exact product', () => {
  it('of 240 factors of 40 digits is written, and read back', () => {
    const factor = readDecimal(`1.${'1234567891'.repeat(3)}123456789`, path)
    let product = factor
    for (let count = 1; count < 240; count++) product = multiply(product, factor)
    const text = toDecimalString(product)
    expect(text).toMatch(/^[1-9]\d*\.\d{9360}$/)
    expect(reduce(parseCanonical(text))).toEqual(reduce(product))
  })

  it.each([0, 1, 2, 3, 17, 64, 1000, 2048, 2049, writtenDigits])('has the decimals that it needs: %i', (places) => {
    const unit = places === 0 ? '1' : `0.${'1'.padStart(places, '0')}`
    expect(toDecimalString({ n: 1n, d: 10n ** BigInt(places) })).toBe(unit)
    expect(toDecimalString({ n: 3n, d: 3n * 10n ** BigInt(places) })).toBe(unit)
    for (const prime of [2n, 5n]) {
      const text = toDecimalString({ n: 1n, d: prime ** BigInt(places) })
      expect(text.length).toBe(places === 0 ? 1 : places + 2)
      expect(reduce(parseCanonical(text))).toEqual({ n: 1n, d: prime ** BigInt(places) })
    }
  })
})

describe('a power of ten', () => {
  it('is exact, remembered or not', () => {
    for (const exponent of [0, 1, 18, 2048, 2049, 30_000]) expect(powerOfTen(exponent)).toBe(10n ** BigInt(exponent))
  })
})

describe('a whole number', () => {
  it.each<[unknown, number]>([
    [30, 30],
    ['30', 30],
    ['2026', 2026],
    ['30.00', 30],
    ['-5', -5],
    ['1e3', 1000],
    [12n, 12],
    [new Decimal(7), 7],
    [-0, 0],
    ['-0', 0],
  ])('%s is %d', (input, whole) => {
    expect(Object.is(readWhole(input, path), whole)).toBe(true)
  })

  it.each([0.5, '0.5', 'abc', '', ' 5', '5%', true, {}, [], Number.NaN, Number.POSITIVE_INFINITY, '1e-70x'])(
    '%j is none',
    (input) => {
      expectRefusal(() => readWhole(input, path), 'not_an_integer', path)
    },
  )

  it('lies within its bounds', () => {
    const bounds = { atLeast: 1, atMost: 12 }
    expect([readWhole('1', path, bounds), readWhole(12, path, bounds)]).toEqual([1, 12])
    for (const input of [0, '13', 10n ** 80n, 1e300, '9'.repeat(70)]) {
      expectRefusal(() => readWhole(input, path, bounds), 'out_of_range', path)
    }
    expect(refusalOf(() => readWhole(0, path, bounds)).info['expected']).toBe('1–12')
    expect(refusalOf(() => readWhole(0, path, { atLeast: 1 })).info['expected']).toBe('≥ 1')
    expectRefusal(() => readWhole(2 ** 53, path), 'out_of_range', path)
    expectRefusal(() => readWhole(undefined, path), 'missing', path)
    expectRefusal(() => readWhole(null, path), 'missing', path)
  })

  it('is a number of decimals from 0 to 30', () => {
    expect([readPlaces('0', path), readPlaces(30, path)]).toEqual([0, 30])
    expectRefusal(() => readPlaces(31, path), 'out_of_range', path)
    expectRefusal(() => readPlaces('-1', path), 'out_of_range', path)
  })
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
    expectRefusal(() => readOptionalAmount(null, path), 'missing', path)
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
    expectRefusal(() => readGrowth('-200%', path), 'growth_not_above_minus_one', path)
  })

  it('is a growth of 1 or more only where it is written with a percent sign', () => {
    expect([readGrowth('350%', path), readGrowth('0.999', path)].map((growth) => toDecimalString(growth))).toEqual([
      '3.5',
      '0.999',
    ])
    for (const input of [3.5, '3.5', 1, '1', -2, '-1.00', 5n, new Decimal('3.5')]) {
      expectRefusal(() => readGrowth(input, path), 'percent_needed', path)
      expectRefusal(() => readRate(input, path, { percentNeeded: true }), 'percent_needed', path)
      expect(readRate(input, path)).toBeDefined()
    }
    expect(refusalOf(() => readGrowth(3.5, ['growth'])).messages).toEqual({
      zh: 'growth：3.5 相当于 350%；如为 3.5%，请写“3.5%”；确为 350%，请写“350%”',
      en: 'growth: 3.5 is 350%; write "3.5%" for 3.5%, or "350%" if 350% is meant',
    })
  })

  it('is a weight of zero or more', () => {
    expect(toDecimalString(readWeight('60%', path))).toBe('0.6')
    expect(toDecimalString(readWeight(7, path))).toBe('7')
    expectRefusal(() => readWeight(-1, path), 'out_of_range', path)
  })
})
