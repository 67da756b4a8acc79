import { describe, expect, test } from 'vitest'
import type { NumberInput } from 'yigongti'
import { toDecimalString } from '../../../src/numeric/internal.ts'
import {
  amount,
  bare,
  code,
  date,
  failAt,
  growth,
  id,
  list,
  month,
  notAllZero,
  openBands,
  optional,
  orElse,
  orNull,
  parse,
  rate,
  read,
  record,
  type Shape,
  sumToOne,
  table,
  text,
  uniqueIds,
  whole,
} from '../../../src/shape/internal.ts'
import { expectRefusal } from '../../support/refusal.ts'

const label = (key: string, zh: string, en: string) => ({ id: key, name: { zh, en }, unit: 'yuan' }) as const
const name = { zh: '成员', en: 'Member' }

interface Member {
  readonly id: string
  readonly amount: NumberInput
  readonly weight?: NumberInput
}

const member = record<Member>(name)({
  id: id(),
  amount: amount(label('amount', '金额', 'Amount')),
  weight: orElse(bare(rate(label('weight', '权重', 'Weight'))), 1),
})
const members = list({ zh: '成员单位', en: 'Members' }, member, { laws: [uniqueIds, notAllZero('weight')] })

const issuesOf = (input: unknown) => {
  const parsed = parse(members, input)
  return parsed.ok ? [] : parsed.issues.map(({ code: what, path }) => `${what} @ ${path.join('.')}`)
}

function codeOf<In, Out>(shape: Shape<In, Out>, input: unknown) {
  const parsed = parse(shape, input)
  return parsed.ok ? 'taken' : parsed.issues[0]?.code
}

describe('a list of records', () => {
  test('is read to figures that are named after their items', () => {
    const [first] = read(members, [{ id: 'county', amount: '12.5' }])
    expect(first?.amount.text).toBe('12.50')
    expect(first?.amount.label).toMatchObject({
      id: 'amount[0]',
      name: { zh: '金额（county）', en: 'Amount (county)' },
    })
    expect(toDecimalString(first?.weight ?? { n: 0n, d: 1n })).toBe('1')
  })

  test('tells all that is wrong, the first of it thrown, and never the same twice', () => {
    const input = [{ id: 'a', amount: -1 }, { id: 'a', amount: '0.001', colour: 1 }, null, { amount: 1 }]
    const all = issuesOf(input)
    expect(all).toEqual([
      'negative_amount @ 0.amount',
      'unknown_key @ 1.colour',
      'not_whole_fen @ 1.amount',
      'missing @ 2',
      'missing @ 3.id',
      'duplicate_id @ 1.id',
    ])
    expectRefusal(() => read(members, input as never), 'negative_amount', [0, 'amount'])
  })

  test('asks a law only about what could be read', () => {
    expect(issuesOf([{ id: 'a', amount: 1, weight: 0 }])).toEqual(['weights_all_zero @ '])
    expect(issuesOf([{ id: 'a', amount: 1, weight: 'x' }])).toEqual(['not_a_number @ 0.weight'])
  })

  test('says a hole is missing, and stops at a hundred problems', () => {
    expect(issuesOf(Object.assign([{ id: 'a', amount: 1 }], { length: 2 }))).toEqual(['missing @ 1'])
    const many = issuesOf(Array.from({ length: 5000 }, () => 5))
    expect(many).toHaveLength(101)
    expect(many.at(-1)).toBe('too_many_issues @ ')
  })

  test('names the place in words beside the path', () => {
    const parsed = parse(members, [{ id: 'a', amount: -1 }])
    expect(parsed.ok ? [] : parsed.issues.map(({ message }) => message)).toEqual([
      {
        zh: '第 1 行 金额（[0].amount）：金额不能为负数，收到 −1.00 元',
        en: 'row 1, Amount ([0].amount): an amount must not be negative, received −1.00 yuan',
      },
    ])
    expectRefusal(
      () => failAt(members, 'exceeds_available', [0, 'amount'], { received: '2', limit: '1' }),
      'exceeds_available',
      [0, 'amount'],
    )
  })

  test.each([[new Map()], [new Date(0)], [/x/], [[1]]])('takes no %s for an object', (input) => {
    expect(issuesOf([input])).toEqual(['wrong_type @ 0'])
  })
})

describe('a number', () => {
  const grown = growth(label('growth', '增长率', 'Growth'))

  test.each([
    [0.035, 'taken'],
    ['3.5%', 'taken'],
    ['350%', 'taken'],
    [0.999, 'taken'],
    [1, 'percent_needed'],
    [3.5, 'percent_needed'],
    ['1', 'percent_needed'],
    ['-100%', 'growth_not_above_minus_one'],
    [null, 'missing'],
  ])('a growth of %j: %s', (input, expected) => {
    expect(codeOf(grown, input)).toBe(expected)
  })

  test.each([
    [30, 'taken'],
    ['30', 'taken'],
    [30n, 'taken'],
    ['30.5', 'not_an_integer'],
    ['x', 'not_an_integer'],
    [0, 'out_of_range'],
    [2 ** 60, 'out_of_range'],
    [undefined, 'missing'],
  ])('a whole number %s: %s', (input, expected) => {
    expect(codeOf(whole(label('days', '天数', 'Days'), { atLeast: 1 }), input)).toBe(expected)
  })

  test.each([
    ['1'.repeat(30), 'from 0 to 9,007,199,254,740,991', '在 0 至 9,007,199,254,740,991 之间'],
    [10n ** 30n, 'from 0 to 9,007,199,254,740,991', '在 0 至 9,007,199,254,740,991 之间'],
    [10n ** 70n, 'from 0 to 9,007,199,254,740,991', '在 0 至 9,007,199,254,740,991 之间'],
    ['1'.repeat(70), 'from 0 to 9,007,199,254,740,991', '在 0 至 9,007,199,254,740,991 之间'],
    [`-${'1'.repeat(70)}`, 'at least 0', '不小于 0'],
    [-1, 'at least 0', '不小于 0'],
    ['1e400', 'from 0 to 9,007,199,254,740,991', '在 0 至 9,007,199,254,740,991 之间'],
    ['-2E+400', 'at least 0', '不小于 0'],
    ['1e-400', 'expected an integer', '应为整数'],
    [`0.${'1'.repeat(70)}`, 'expected an integer', '应为整数'],
    [Number.POSITIVE_INFINITY, 'expected an integer', '应为整数'],
  ])('a count of %s is told which bound it goes beyond', (input, en, zh) => {
    const outcome = parse(whole({ ...label('cases', '例数', 'Cases'), unit: 'cases' }, { atLeast: 0 }), input as never)
    const [issue] = outcome.ok ? [] : outcome.issues
    expect([issue?.message.en, issue?.message.zh]).toEqual([expect.stringContaining(en), expect.stringContaining(zh)])
  })

  test('has exact bounds', () => {
    const confidence = rate(label('confidence', '置信度', 'Confidence'), { above: 0, atMost: '0.999999' })
    expect(codeOf(confidence, '99.9999%')).toBe('taken')
    expect(codeOf(confidence, '0.9999991')).toBe('out_of_range')
  })
})

describe('a text', () => {
  test.each([
    ['a b', 'taken'],
    [' a', 'unclean_id'],
    ['a\u200b', 'unclean_id'],
    ['\ufeffa', 'unclean_id'],
    ['a\nb', 'unclean_id'],
    ['a'.repeat(201), 'too_long'],
    ['', 'wrong_type'],
    [5, 'wrong_type'],
  ])('an id %j: %s', (input, expected) => {
    expect(codeOf(id(), input)).toBe(expected)
  })

  test('a code is compared in canonical form', () => {
    const shape = code({ zh: '诊断', en: 'Diagnosis' })
    expect(['i10.x05', 'I10.X05 ', 'Ｉ10.x05'].map((one) => read(shape, one))).toEqual([
      'I10.X05',
      'I10.X05',
      'I10.X05',
    ])
  })

  test('a day and a month are real ones', () => {
    const day = date({ zh: '日期', en: 'Day' })
    expect(['2024-02-29', '2025-02-29', '2025-1-1', null].map((one) => codeOf(day, one))).toEqual([
      'taken',
      'not_a_date',
      'not_a_date',
      'missing',
    ])
    expect(['2025-12', '2025-13'].map((one) => codeOf(month({ zh: '月份', en: 'Month' }), one))).toEqual([
      'taken',
      'not_a_month',
    ])
    expect(codeOf(text({ zh: '说明', en: 'Note' }), 'x'.repeat(10_001))).toBe('too_long')
  })
})

describe('laws', () => {
  const band = record<{ readonly upTo: NumberInput | null }>({ zh: '段', en: 'Band' })({
    upTo: orNull(bare(rate(label('upTo', '段上限', 'Upper bound')))),
  })
  const bands = list({ zh: '分段', en: 'Bands' }, band, { laws: [openBands('upTo')] })
  const codesOf = (bounds: readonly unknown[]) => {
    const parsed = parse(
      bands,
      bounds.map((upTo) => ({ upTo })),
    )
    return parsed.ok ? [] : parsed.issues.map(({ code: what }) => what)
  }

  test('bands ascend, and the last and only the last is open', () => {
    expect(codesOf(['5%', '10%', null])).toEqual([])
    expect(codesOf(['10%', '10%', null])).toEqual(['bands_not_ascending'])
    expect(codesOf(['5%', '10%'])).toEqual(['bands_not_open'])
    expect(codesOf([null, null])).toEqual(['bands_not_open'])
    expect(codesOf(['5%', 'x', '1%', null])).toEqual(['not_a_number', 'bands_not_ascending'])
  })

  test('weights sum to exactly one', () => {
    const part = record<{ readonly weight: NumberInput }>(name)({
      weight: bare(rate(label('weight', '权重', 'Weight'))),
    })
    const parts = list(name, part, { laws: [sumToOne('weight')] })
    expect(parse(parts, [{ weight: '1/3' }]).ok).toBe(false)
    expect(parse(parts, [{ weight: 0.1 }, { weight: '20%' }, { weight: 0.7 }]).ok).toBe(true)
    expect(parse(parts, [{ weight: 0.1 }, { weight: 0.8999999999 }]).ok).toBe(false)
  })

  test('a table keeps its keys in order, and takes no prototype for one', () => {
    const amounts = table(name, bare(amount(label('amount', '金额', 'Amount'))), { keys: ['a', 'b'] })
    expect([...read(amounts, { b: 1, a: 2 }).keys()]).toEqual(['b', 'a'])
    for (const wrong of [{ c: 1 }, JSON.parse('{"__proto__": 1}'), {}]) expect(parse(amounts, wrong).ok).toBe(false)
  })

  test('what may be left out is not asked for', () => {
    const shape = record<{ readonly note?: string }>(name)({ note: optional(text(name)) })
    expect([{}, { note: undefined }, { note: 'x' }, { note: null }].map((one) => parse(shape, one).ok)).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})
