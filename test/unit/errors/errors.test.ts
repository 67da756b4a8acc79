import { describe, expect, it } from 'vitest'
import { allocate, attempt, isSettlementError, SettlementError } from 'yigongti'
import { describe as describeError } from '../../../src/errors/describe.ts'
import {
  deepFreeze,
  type ErrorCode,
  fail,
  failMissing,
  frozenCopy,
  isFrozen,
  messages,
  show,
  toIssue,
  toPathText,
  within,
} from '../../../src/errors/internal.ts'
import { expectRefusal, refusalOf } from '../../support/refusal.ts'

const codes = Object.keys(messages) as ErrorCode[]

describe('every message', () => {
  it.each(codes)('%s says the same in both languages', (code) => {
    const { zh, en } = messages[code]
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
    expect(names(zh)).toEqual(names(en))
    expect(zh).toMatch(/[一-鿿]/u)
    expect(en).not.toMatch(/[㐀-鿿，。：；（）]/u)
  })

  it('is filled from path and info, texts in the language of the message', () => {
    const info = { label: { zh: '保证金', en: 'Deposit' }, received: '2024-12-31', effectiveFrom: '2025-09-15' }
    expect(describeError('before_first_value', ['rules', 0, 'from'], info)).toEqual({
      zh: 'rules[0].from：“保证金”的数据从 2025-09-15 开始（规则中所记的起始日），2024-12-31 在此之前，没有可用的规定',
      en: 'rules[0].from: "Deposit" has values from 2025-09-15 on, the first day that the rules give; 2024-12-31 is before that, so nothing is known of it',
    })
  })
})

describe('a message in Chinese', () => {
  it.each<[string | { zh: string; en: string }, string]>([
    [{ zh: '列表', en: 'a list' }, '没有填写（应为列表）'],
    [{ zh: 'lower 或 upper', en: 'lower or upper' }, '没有填写（应为 lower 或 upper）'],
    ['> 0', '没有填写（应为大于 0）'],
  ])('has a space before %j only where no character of Chinese follows', (expected, text) => {
    expect(describeError('missing', ['a'], { expected }).zh).toBe(`a：${text}`)
  })
})

describe('what was not said', () => {
  it.each<[ErrorCode, string]>([
    ['missing', 'a: missing'],
    ['not_an_integer', 'a: expected an integer'],
  ])('is left out of %s', (code, text) => {
    expect(describeError(code, ['a'], {}).en).toBe(text)
  })

  it('is left out of a range', () => {
    expect(describeError('out_of_range', ['a'], { expected: '> lower' })).toEqual({
      zh: 'a：应大于 lower',
      en: 'a: must be above lower',
    })
  })
})

describe('what is missing', () => {
  it('is told with a hint where a null stands for nothing', () => {
    const expected = { zh: '阿拉伯数字', en: 'a plain number' }
    const absent = refusalOf(() => failMissing(undefined, ['total'], expected))
    expect(absent.messages).toEqual({
      zh: 'total：没有填写（应为阿拉伯数字）',
      en: 'total: missing (expected a plain number)',
    })
    const empty = refusalOf(() => failMissing(null, ['total'], expected))
    expect(empty.info).toEqual({ expected, received: 'null' })
    expect(empty.messages).toEqual({
      zh: 'total：没有填写（应为阿拉伯数字）；收到空值，请填上',
      en: 'total: missing (expected a plain number); received null: give a value',
    })
  })
})

describe('what cannot be seen', () => {
  it.each([
    ['\uFEFF325335000.00', '"‹U+FEFF›325335000.00"'],
    ['325\u00A0335', '"325‹U+00A0›335"'],
    ['5\u200B', '"5‹U+200B›"'],
    ['a\u202Eb\u2066', '"a‹U+202E›b‹U+2066›"'],
    ['a\u0000\tb\u0085', '"a‹U+0000›‹U+0009›b‹U+0085›"'],
    ['a\u2028b\u2029', '"a‹U+2028›b‹U+2029›"'],
    ['a\u3000\u2800\u3164b', '"a‹U+3000›‹U+2800›‹U+3164›b"'],
    ['\u{E0041}x', '"‹U+E0041›x"'],
    ['\uD800x', '"‹U+D800›x"'],
    ['县 医院 𠮷 \uE123', '"县 医院 𠮷 \uE123"'],
  ])('%j is shown as %s', (value, text) => {
    expect(show(value)).toBe(text)
  })

  it('is shown in keys, with their outer blanks', () => {
    expect(toPathText(['year\uFEFF'])).toBe('year‹U+FEFF›')
    expect(toPathText(['members', 0, ' weight  '])).toBe('members[0].‹U+0020›weight‹U+0020›‹U+0020›')
    expect(toPathText(['', 'a b'])).toBe('"".a b')
  })

  it('is shown in what a message names, and what is long is cut', () => {
    const info = { received: 'H001\u200B', expected: `H001${'0'.repeat(1_000_000)}` }
    const { zh, en } = describeError('unknown_id', ['members', 'x'.repeat(1_000_000)], info)
    expect(zh).toContain('没有“H001‹U+200B›”')
    expect(en).toContain('there is no "H001‹U+200B›"')
    expect(Math.max(zh.length, en.length)).toBeLessThan(600)
    const label = { zh: `保证\n金${'长'.repeat(1000)}`, en: `De\nposit${'x'.repeat(1000)}` }
    const labelled = describeError('missing_fact', ['facts'], { label })
    expect(labelled.zh).toContain('保证‹U+000A›金')
    expect(labelled.en).toContain('De‹U+000A›posit')
    expect(labelled.zh.length).toBeLessThan(500)
  })

  it('cuts no character in two', () => {
    expect(show(`${'x'.repeat(59)}𠮷${'y'.repeat(9)}`)).toBe(`"${'x'.repeat(59)}…"`)
    expect(show(`${'x'.repeat(58)}𠮷${'y'.repeat(9)}`)).toBe(`"${'x'.repeat(58)}𠮷…"`)
    expect(toPathText(['k'.repeat(61)])).toBe(`${'k'.repeat(60)}…`)
  })
})

describe('a path as text', () => {
  it.each([
    [[], 'input'],
    [['score'], 'score'],
    [['members', 0, 'weight'], 'members[0].weight'],
    [['spending', 'members', 12], 'spending.members[12]'],
    [[3, 'from'], '[3].from'],
  ] as const)('%j is %s', (path, text) => {
    expect(toPathText(path)).toBe(text)
  })
})

describe('a received value as messages show it', () => {
  it.each([
    ['abc', '"abc"'],
    ['x'.repeat(80), `"${'x'.repeat(60)}…"`],
    ['quote " and\nnewline', '"quote \\" and‹U+000A›newline"'],
    [12.5, '12.5'],
    [Number.NaN, 'NaN'],
    [10n ** 80n, `1${'0'.repeat(59)}`],
    [10n ** 1500n, 'bigint'],
    [null, 'null'],
    [undefined, 'undefined'],
    [false, 'false'],
    [[1, 2], 'array'],
    [{ secret: 1 }, 'object'],
    [() => 1, 'function'],
    [Symbol('s'), 'symbol'],
  ])('%s', (value, text) => {
    expect(show(value)).toBe(text)
  })
})

describe('a settlement error', () => {
  const error = refusalOf(() => fail('out_of_range', ['base'], { expected: '≥ 0', received: '-5' }))

  it('is an Error with code, path, info and both messages', () => {
    expect(error).toBeInstanceOf(SettlementError)
    expect(error).toBeInstanceOf(Error)
    expect(error.name).toBe('SettlementError')
    expect([error.code, error.path, error.info]).toEqual([
      'out_of_range',
      ['base'],
      { expected: '≥ 0', received: '-5' },
    ])
    expect(error.message).toBe(`${error.messages.en} | ${error.messages.zh} [out_of_range]`)
    expect(error.messages.en).toBe('base: must be at least 0, received -5')
  })

  it('is an issue in JSON', () => {
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'SettlementError',
      code: 'out_of_range',
      path: ['base'],
      expected: '≥ 0',
      received: '-5',
      message: error.messages,
    })
    expect(toIssue(new SettlementError('empty_list', ['bands']))).toEqual({
      code: 'empty_list',
      path: ['bands'],
      message: { zh: 'bands：不能为空，至少要有一项', en: 'bands: must not be empty: give at least one item' },
    })
  })

  it('is an issue whose words are its own', () => {
    const expected = { zh: '一组字段', en: 'an object' }
    const issue = toIssue(new SettlementError('wrong_type', ['base'], { expected, received: '5' }))
    expect(issue.expected).toEqual(expected)
    expect(issue.expected).not.toBe(expected)
  })

  it('is told by name and code, also from another copy of the library', () => {
    expect(isSettlementError(error)).toBe(true)
    expect(isSettlementError(error, 'out_of_range')).toBe(true)
    expect(isSettlementError(error, 'not_a_number')).toBe(false)
    const stranger = Object.assign(new Error('from elsewhere'), { name: 'SettlementError', code: 'not_a_number' })
    expect(isSettlementError(stranger, 'not_a_number')).toBe(true)
  })

  it.each([
    new Error('plain'),
    Object.assign(new Error('no code'), { name: 'SettlementError' }),
    Object.assign(new Error('a number'), { name: 'SettlementError', code: 5 }),
    { code: 'not_a_number' },
    'SettlementError',
    null,
    undefined,
  ])('is not %s', (other) => {
    expect(isSettlementError(other)).toBe(false)
  })
})

describe('a call on a part of an input', () => {
  it('is refused at the place of the part', () => {
    expectRefusal(() => within(['a', 0], () => fail('empty_list', ['b'])), 'empty_list', ['a', 0, 'b'])
    expectRefusal(
      () =>
        within(
          (path) => ['c', ...path],
          () => fail('empty_list', [1]),
        ),
      'empty_list',
      ['c', 1],
    )
    expect(within(['a'], () => 5)).toBe(5)
    expect(() => within(['a'], () => JSON.parse('{'))).toThrow(SyntaxError)
  })
})

describe('an attempt', () => {
  it('gives the value, or the issue that stopped the calculation', () => {
    expect(attempt(() => allocate('1.00', [1, 1]))).toEqual({ ok: true, value: ['0.50', '0.50'] })
    const refused = attempt(() => allocate('1.00', [1, 'x']))
    expect(refused).toEqual({
      ok: false,
      issues: [toIssue(refusalOf(() => allocate('1.00', [1, 'x'])))],
    })
    expect(JSON.parse(JSON.stringify(refused))).toEqual(refused)
  })

  it('lets mistakes of a program through', () => {
    expect(() => attempt(() => JSON.parse('{'))).toThrow(SyntaxError)
  })
})

describe('freezing all the way down', () => {
  it('reaches every part and returns the same value', () => {
    const data = { list: [{ deep: { deeper: 1 } }], text: 'x', none: null }
    expect(deepFreeze(data)).toBe(data)
    expect([data, data.list, data.list[0], data.list[0]?.deep].every(Object.isFrozen)).toBe(true)
    expect(deepFreeze('text')).toBe('text')
    expect(deepFreeze(null)).toBe(null)
  })

  it('copies where the original is another’s', () => {
    const data = { list: [{ deep: 1 }], none: null, left: undefined, many: 5n }
    const copy = frozenCopy(data)
    expect(copy).toEqual(data)
    expect(isFrozen(copy)).toBe(true)
    expect([data, data.list, data.list[0]].some(Object.isFrozen)).toBe(false)
    expect(frozenCopy(copy)).toBe(copy)
    expect(frozenCopy({ a: [-0] })).toEqual({ a: [0] })
    expect(frozenCopy(Object.assign(Object.create(null), { a: 1 }))).toEqual({ a: 1 })
  })

  it('refuses in a copy what is no plain data, at its place', () => {
    class Rate {
      readonly value = 5
    }
    const places = [
      undefined,
      new Date(0),
      new Map(),
      new Set(),
      new Rate(),
      /x/,
      new Uint8Array(2),
      () => 1,
      Symbol('s'),
    ]
    for (const part of places) expectRefusal(() => frozenCopy({ a: [0, part] }), 'wrong_type', ['a', 1])
    expect(refusalOf(() => frozenCopy({ a: new Rate() })).info['received']).toBe('Rate')
  })

  it('refuses what is nested too deep or contains itself', () => {
    const cyclic: Record<string, unknown> = {}
    Object.assign(cyclic, { again: cyclic, and: cyclic })
    let deep: unknown = 0
    for (let level = 0; level < 100_000; level++) deep = level % 2 === 0 ? [deep] : { deep }
    for (const value of [cyclic, deep]) {
      expectRefusal(() => frozenCopy(value), 'too_deep', [])
      expectRefusal(() => deepFreeze(value), 'too_deep', [])
      expect(isFrozen(value)).toBe(false)
    }
    let level: unknown = 1
    for (let depth = 0; depth < 100; depth++) level = [level]
    expect(isFrozen(frozenCopy(level))).toBe(true)
  })

  it('copies once what stands in many places', () => {
    let shared: unknown = { end: 1 }
    for (let level = 0; level < 60; level++) shared = [shared, shared]
    const copy = frozenCopy(shared) as readonly unknown[]
    expect(copy[0]).toBe(copy[1])
  })

  it('knows what its owner froze', () => {
    expect(isFrozen(Object.freeze([Object.freeze({ a: 1 })]))).toBe(true)
    expect(isFrozen(Object.freeze([{ a: 1 }]))).toBe(false)
    expect(isFrozen({})).toBe(false)
    expect(isFrozen(Object.freeze(new Map()))).toBe(false)
    const moving = Object.freeze({
      get now() {
        return {}
      },
    })
    expect(isFrozen(moving)).toBe(false)
  })
})
