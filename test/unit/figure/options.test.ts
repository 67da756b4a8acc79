import { describe, expect, it } from 'vitest'
import { type Chapter, type Step, settleYear, type TraceOptions, toMarkdown, toRows, toTex, toText } from 'yigongti'
import { goldenRules, reformYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'
import { everyStep } from '../../support/results.ts'

const { steps } = settleYear(goldenRules, reformYear)
const linesOf = (text: string) => text.split('\n')

describe('amounts in units of ten thousand', () => {
  const money = { money: 'tenThousand' } as const
  const zh = linesOf(toText(steps, 'zh', money))

  it('are exact, with two decimals at the least, in figures, formulas and roundings', () => {
    const start = zh.findIndex((line) => line.startsWith('5. '))
    expect(zh.slice(start, start + 4)).toEqual([
      '5. 年度保证金：1,658.382069 万元',
      '   算式：年度付费总额 × 年度保证金比例',
      '   代入：33,167.641384 × 5%',
      '   取整：四舍五入到分；取整前 1,658.3820692',
    ])
    expect(zh[0]).toBe('1. 年度基数：32,533.50 万元')
    const computed = (lines: readonly string[]) =>
      lines.filter((line) => !/^ *(?:说明|注意|because|note)[：:]/.test(line))
    expect(computed(zh).join('\n')).not.toMatch(/\d 元/)
    expect(computed(linesOf(toText(steps, 'en', money))).join('\n')).not.toMatch(/\d yuan/)
    expect(toText(steps, 'en', money)).toContain('1. Baseline: 32,533.50 ten thousand yuan')
  })

  it('leave names and sentences as they were written, those of users too', () => {
    const label = { zh: '2025 年协议总额（人均 600.00 元）', en: 'Total agreed for 2025 (600.00 yuan a head)' }
    const because = { zh: '超支 1,000.00 元，按“每例 5.00 元”', en: 'overrun 1,000.00 yuan, at "5.00 yuan a case"' }
    const one: Step = { id: 'x', label, unit: 'yuan', value: '12345.60', because, warning: because }
    expect(linesOf(toText([one], 'zh', money))).toEqual([
      `1. ${label.zh}：1.23456 万元`,
      `   说明：${because.zh}`,
      `   注意：${because.zh}`,
    ])
    expect(linesOf(toText([one], 'en', money))[1]).toBe(`   because: ${because.en}`)
  })

  it('an amount in a unit of the caller says so among them', () => {
    const one: Step = { id: 'x', label: { zh: '统筹区支出', en: 'Spending' }, unit: 'money', value: '10457.65' }
    expect(toText([one], 'zh', money)).toBe('1. 统筹区支出：10,457.65（按所给单位）')
    expect(toText([one], 'en', money)).toBe('1. Spending: 10,457.65 (in the unit given)')
    expect(toText([one], 'zh')).toBe('1. 统筹区支出：10,457.65')
  })

  it('are canonical in rows, with their unit', () => {
    expect(toRows(steps, 'zh', money).find(({ id }) => id === 'deposit')).toMatchObject({
      value: '1658.382069',
      unit: 'tenThousandYuan',
      substituted: '33,167.641384 × 5%',
    })
  })

  it('are in the formulas and the symbols of LaTeX', () => {
    const tex = toTex(steps, 'zh', money)
    expect(tex).toContain('&= 33{,}167.641384 \\times 5\\% \\\\\n&\\approx 1{,}658.382069\n')
    expect(tex).toContain('\\item[$x_{5}$] 年度保证金（万元）')
  })

  const priced = (unit: Step['unit'], formula: string, ...given: readonly [string, Step['unit'], string][]): Step => ({
    id: 'x',
    label: { zh: '数', en: 'Figure' },
    unit,
    value: '35000.00',
    formula,
    inputs: given.map(([id, of, value]) => ({ id, label: { zh: id, en: id }, unit: of, value })),
  })
  const a = ['a', 'yuan', '35000.00'] as const
  const n = ['n', 'count', '70'] as const
  const p = ['p', 'perHead', '500.00'] as const
  const r = ['r', 'rate', '0.5'] as const

  it.each([
    ['yuan', 'a × r − max(0, a)', [a, r], 'with: 3.50 × 50% − max(0, 3.50)'],
    ['yuan', 'p × n', [p, n], 'with (yuan): 500.00 × 70'],
    ['yuan', 'p × n + a', [p, n, a], 'with (yuan): 500.00 × 70 + 35,000.00'],
    ['yuan', 'min(a, 50)', [a], 'with (yuan): min(35,000.00, 50)'],
    ['yuan', 'a √ 2', [a], 'with (yuan): 35,000.00 √ 2'],
    ['perHead', 'a ÷ n', [a, n], 'with (yuan): 35,000.00 ÷ 70'],
    ['rate', '(a − a) ÷ abs(−a)', [a], 'with: (3.50 − 3.50) ÷ abs(−3.50)'],
    ['count', 'n + 1', [n], 'with: 70 + 1'],
  ] as const)('stay yuan in a %s of %s, where that holds in yuan alone', (unit, formula, given, line) => {
    expect(
      linesOf(
        toText([priced(unit, formula, ...given.map((one) => [...one] as [string, Step['unit'], string]))], 'en', money),
      )[2],
    ).toBe(`   ${line}`)
  })

  it('say so in LaTeX too', () => {
    const one = priced(
      'yuan',
      'p × n',
      [...p] as [string, Step['unit'], string],
      [...n] as [string, Step['unit'], string],
    )
    expect(toTex([one], 'en', money)).toContain('&= 500.00 \\times 70\\quad\\text{(yuan)} \\\\\n&= 3.50\n')
  })

  it.each([
    ['0.00', '0.00'],
    ['-0.01', '−0.000001'],
    ['12345.60', '1.23456'],
    ['-123456789', '−12,345.6789'],
    ['0.3333333333333', '0.0000333333…'],
  ])('%s yuan are %s', (value, shown) => {
    const one: Step = { id: 'x', label: { zh: '数', en: 'x' }, unit: 'yuan', value }
    expect(linesOf(toText([one], 'zh', money))[0]).toBe(`1. 数：${shown} 万元`)
  })
})

describe('without blanks', () => {
  const plain = linesOf(toText(steps, 'zh', { spaced: false }))

  it('Chinese text is set as official papers are', () => {
    const start = plain.findIndex((line) => line.startsWith('4. '))
    expect(plain.slice(start, start + 5)).toEqual([
      '4. 年度付费总额：331,676,413.84元',
      '   算式：年度基数×(1+年度增长率)',
      '   代入：325,335,000.00×(1+1.949195…%)',
      '   取整：四舍五入到分；取整前331,676,413.835804…',
      '   依据：[1]二、（二）付费总额确定方式',
    ])
  })

  it('a comma of a formula keeps its blank before a name as before a number', () => {
    const input = { id: 'a', label: { zh: '总额', en: 'Total' }, unit: 'yuan', value: '29682.00' } as const
    const one: Step = { ...input, id: 'x', formula: 'max(0, a)', inputs: [input] }
    expect(linesOf(toText([one], 'zh', { spaced: false })).slice(1, 3)).toEqual([
      '   算式：max(0, 总额)',
      '   代入：max(0, 29,682.00)',
    ])
  })

  it('nothing else changes, and English not at all', () => {
    expect(plain.map((line) => line.replaceAll(' ', ''))).toEqual(
      linesOf(toText(steps, 'zh')).map((line) => line.replaceAll(' ', '')),
    )
    for (const render of [toText, toMarkdown, toTex])
      expect(render(steps, 'en', { spaced: false })).toBe(render(steps, 'en'))
  })
})

describe('the short form', () => {
  const amounts = everyStep(steps).filter(({ unit }) => unit === 'yuan')

  it('has the steps that carry amounts, under the numbers of the long one', () => {
    const short = toRows(steps, 'zh', { length: 'short' })
    expect(short.map(({ id }) => id)).toEqual(amounts.map(({ id }) => id))
    expect(short.length).toBeLessThan(toRows(steps, 'zh').length)
    expect(toRows(steps, 'zh')).toEqual(expect.arrayContaining(short))
    expect(linesOf(toText(steps, 'zh', { length: 'short' }))[3]).toMatch(/^4\. 年度付费总额/)
  })

  it('refers to no step that it does not have', () => {
    const chapters: readonly Chapter[] = [{ title: { zh: '年', en: 'Year' }, steps }]
    const text = toText(chapters, 'en', { length: 'short' })
    const numbers = new Set([...text.matchAll(/^ *([\d.]+)\. /gm)].map(([, number]) => number))
    for (const [, number] of text.matchAll(/\((\d+(?:\.\d+)+)\)/g)) expect(numbers).toContain(number)
    expect(text).toContain('formula: Baseline (1.1) × (1 + Growth applied)')
    const tex = toTex(steps, 'en', { length: 'short' })
    for (const [symbol] of tex.matchAll(/[ax]_\{[\d.]+\}/g)) expect(tex).toContain(`\\item[$${symbol}$]`)
  })
})

describe('options that are none', () => {
  it.each([
    ['money', { money: 'fen' }, 'not_one_of', ['options', 'money']],
    ['blanks', { spaced: 'no' }, 'wrong_type', ['options', 'spaced']],
    ['length', { length: 1 }, 'not_one_of', ['options', 'length']],
    ['a key', { unit: 'yuan' }, 'unknown_key', ['options', 'unit']],
    ['null', null, 'missing', ['options']],
    ['a text', 'short', 'wrong_type', ['options']],
  ] as const)('are refused: %s', (_, options, code, path) => {
    for (const render of [toText, toMarkdown, toRows, toTex])
      expectRefusal(() => render(steps, 'zh', options as unknown as TraceOptions), code, path)
  })
})
