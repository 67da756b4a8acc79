import { describe, expect, it } from 'vitest'
import { isSettlementError, SettlementError } from 'yigongti'
import { describe as describeError } from '../../../src/errors/describe.ts'
import { deepFreeze, type ErrorCode, fail, messages, show, toIssue, toPathText } from '../../../src/errors/index.ts'
import { refusalOf } from '../../support/refusal.ts'

const codes = Object.keys(messages) as ErrorCode[]

describe('every message', () => {
  it.each(codes)('%s says the same in both languages', (code) => {
    const { zh, en } = messages[code]
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
    expect(names(zh)).toEqual(names(en))
    expect(names(zh)).toContain('path')
    expect(zh).toMatch(/[一-鿿]/u)
    expect(en).not.toMatch(/[㐀-鿿，。：；（）]/u)
    expect(en.startsWith('{path}: ') && zh.startsWith('{path}：')).toBe(true)
  })

  it('is filled from path and info, texts in the language of the message', () => {
    const info = { label: { zh: '保证金', en: 'Deposit' }, received: '2024-12-31', effectiveFrom: '2025-09-15' }
    expect(describeError('before_first_value', ['rules', 0, 'from'], info)).toEqual({
      zh: 'rules[0].from：2024-12-31 早于“保证金”的首个生效日期 2025-09-15',
      en: 'rules[0].from: 2024-12-31 is before "Deposit" first takes effect on 2025-09-15',
    })
  })
})

describe('a message in Chinese', () => {
  it.each<[string | { zh: string; en: string }, string]>([
    [{ zh: '列表', en: 'a list' }, '缺少此项（应为列表）'],
    [{ zh: 'lower 或 upper', en: 'lower or upper' }, '缺少此项（应为 lower 或 upper）'],
    ['> 0', '缺少此项（应为 > 0）'],
  ])('has a space before %j only where no character of Chinese follows', (expected, text) => {
    expect(describeError('missing', ['a'], { expected }).zh).toBe(`a：${text}`)
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
    ['quote " and\nnewline', '"quote \\" and\\nnewline"'],
    [12.5, '12.5'],
    [Number.NaN, 'NaN'],
    [10n ** 80n, `1${'0'.repeat(59)}`],
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
    expect(error.messages.en).toBe('base: expected ≥ 0, received -5')
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
      message: { zh: 'bands：列表不能为空', en: 'bands: the list must not be empty' },
    })
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

describe('freezing all the way down', () => {
  it('reaches every part and returns the same value', () => {
    const data = { list: [{ deep: { deeper: 1 } }], text: 'x', none: null }
    expect(deepFreeze(data)).toBe(data)
    expect([data, data.list, data.list[0], data.list[0]?.deep].every(Object.isFrozen)).toBe(true)
    expect(deepFreeze('text')).toBe('text')
    expect(deepFreeze(null)).toBe(null)
  })
})
