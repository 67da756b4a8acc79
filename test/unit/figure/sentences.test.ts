import { describe, expect, it } from 'vitest'
import { type Citation, type Step, toMarkdown, toRows, toTex, toText, type Unit } from 'yigongti'

type Given = readonly [id: string, value: string, unit?: Unit]

const inputOf = ([id, value, unit = 'yuan']: Given) => ({ id, label: { zh: `甲${id}`, en: id }, unit, value })

const step = (value: string, formula: string, inputs: readonly Given[], more: Partial<Step> = {}): Step => ({
  id: 'x',
  label: { zh: '数', en: 'Figure' },
  unit: 'yuan',
  value,
  formula,
  inputs: inputs.map(inputOf),
  ...more,
})

const zh = (one: Step) => toText([one], 'zh').split('\n').slice(1)
const en = (one: Step) => toText([one], 'en').split('\n').slice(1)

describe('what is only taken', () => {
  const taken = step('325335000.00', 'a', [['a', '325335000']])

  it('is said in one line', () => {
    expect(zh(taken)).toEqual(['   取数：甲a 325,335,000 元'])
    expect(en(taken)).toEqual(['   from: a 325,335,000 yuan'])
    expect(toTex([taken], 'en')).toContain('x_{1} &= a_{1} \\\\\n&= 325{,}335{,}000.00\n')
    expect(toRows([taken], 'en')[0]).toMatchObject({ formula: '', substituted: 'a 325,335,000 yuan' })
  })

  it('is said so within brackets too', () => {
    expect(zh({ ...taken, formula: '((a))' })).toEqual(zh(taken))
  })

  it('is computed where the sign or the value changes', () => {
    expect(en(step('-5.00', '−a', [['a', '5.00']]))).toEqual(['   formula: −a', '   with: −5.00'])
    expect(en(step('5.00', 'a', [['a', '4.999']]))).toEqual(['   formula: a', '   with: 4.999'])
  })

  it('is not said where the formula only repeats the value', () => {
    expect(zh(step('0.00', '0', []))).toEqual([])
    expect(toTex([step('0.00', '0', [])], 'en')).toContain('x_{1} &= 0.00\n\\end')
    expect(en(step('2.00', '1 + 1', []))).toEqual(['   formula: 1 + 1'])
  })
})

describe('rounding', () => {
  const rounded = (value: string, before: string, unit: Unit, places: number) =>
    step(value, 'a × b', [['a', '1', unit]], { unit, rounding: { mode: 'halfUp', places, before } })
  const said = (one: Step) => [zh(one)[2]?.trim(), en(one)[2]?.trim()]

  it.each([
    ['yuan', '1.00', '1.001', 2, '四舍五入到分；取整前 1.001', 'half-up to the fen; before 1.001'],
    ['perHead', '1.00', '1.001', 2, '四舍五入到分；取整前 1.001', 'half-up to the fen; before 1.001'],
    ['yuan', '1.10', '1.12', 1, '四舍五入到角；取整前 1.12', 'half-up to the tenth of a yuan; before 1.12'],
    ['yuan', '1.00', '1.12', 0, '四舍五入到元；取整前 1.12', 'half-up to the yuan; before 1.12'],
    [
      'price',
      '1.1235',
      '1.12345',
      4,
      '四舍五入到小数点后 4 位；取整前 1.12345',
      'half-up to 4 decimals; before 1.12345',
    ],
    ['score', '1.1', '1.12', 1, '四舍五入到小数点后 1 位；取整前 1.12', 'half-up to 1 decimal; before 1.12'],
    ['count', '1', '1.12', 0, '四舍五入到整数；取整前 1.12', 'half-up to a whole number; before 1.12'],
    ['rate', '0.0123', '0.01234', 4, '四舍五入到 0.01%；取整前 1.234%', 'half-up to 0.01%; before 1.234%'],
    ['rate', '0.1', '0.1234', 1, '四舍五入到 10%；取整前 12.34%', 'half-up to 10%; before 12.34%'],
  ] as const)('of %s to %s from %s at %i places', (unit, value, before, places, chinese, english) => {
    expect(said(rounded(value, before, unit, places))).toEqual([`取整：${chinese}`, `rounding: ${english}`])
  })

  it('to a multiple', () => {
    const one = step('0.5', 'a × b', [], {
      unit: 'points',
      rounding: { mode: 'floor', multipleOf: '0.5', before: '0.7' },
    })
    expect(zh(one)[1]).toMatch(/^ {3}取整：向下取整到 0\.5 分的倍数；取整前 0\.7$/)
    expect(en(one)[1]).toBe('   rounding: floor to a multiple of 0.5 points; before 0.7')
  })

  it('is not said where it changed nothing', () => {
    expect(zh(rounded('1.00', '1', 'yuan', 2))).toHaveLength(2)
  })
})

describe('formulas', () => {
  const a: Given = ['a', '3.00']
  const b: Given = ['b', '-4.10']
  const said = (formula: string) => en(step('9.00', formula, [a, b])).map((line) => line.replace(/^.*: /, ''))

  it.each([
    ['max(0, a − (b))', 'max(0, a − b)', 'max(0, 3.00 − (−4.10))'],
    ['a × ((1 + b))', 'a × (1 + b)', '3.00 × (1 + (−4.10))'],
    ['(a + b) + (a × b)', 'a + b + a × b', '3.00 + (−4.10) + 3.00 × (−4.10)'],
    ['a − (b + a)', 'a − (b + a)', '3.00 − (−4.10 + 3.00)'],
    ['max((a − b), (b))', 'max(a − b, b)', 'max(3.00 − (−4.10), −4.10)'],
    ['(b) + (a)', 'b + a', '−4.10 + 3.00'],
    ['−(b)', '−b', '4.10'],
    ['a + −(b)', 'a + (−b)', '3.00 + 4.10'],
    ['−(−(b))', 'b', '−4.10'],
    ['−(a + b) ÷ 2', '−(a + b) ÷ 2', '−(3.00 + (−4.10)) ÷ 2'],
    ['a - b * 2', 'a − b × 2', '3.00 − (−4.10) × 2'],
    ['abs((b))', 'abs(b)', 'abs(−4.10)'],
    // what is no formula stands as it is
    ['a √ (b)', 'a √ (b)', '3.00 √ ((−4.10))'],
    ['a + c.unknown[1]', 'a + c.unknown[1]', '3.00 + c.unknown[1]'],
    ['min(a', 'min(a', 'min(3.00'],
  ])('%s', (formula, names, values) => {
    expect(said(formula)).toEqual([names, values, ...legendOf(formula)])
  })

  const legendOf = (formula: string) =>
    /^(?:max|abs)\(/.test(formula)
      ? ['', formula.startsWith('max') ? 'max = the larger' : 'abs = without its sign']
      : []

  it('however deep are written', () => {
    const deep = `${'('.repeat(100_000)}a${')'.repeat(100_000)}`
    expect(said(deep)[0]).toBe(deep)
  })

  it.each([toText, toMarkdown, toTex])('have a legend of what occurs, and of nothing else', (render) => {
    const shown = render([step('1.00', 'min(a, b)', [['a', '1.3333333333333'], b])], 'zh')
    expect(shown.split('\n').at(-1)).toContain('图例：min＝取较小者；…＝小数未列尽，计算按精确值')
    expect(render([step('1.00', 'a + b', [a, b])], 'zh')).not.toContain('图例')
  })
})

describe('values and texts', () => {
  it('that are too small to be shown are said to be', () => {
    const small = (value: string, unit: Unit) => toText([step(value, '0', [], { unit })], 'zh').split('\n')[0]
    expect(small('0.0000000000000001', 'rate')).toBe('1. 数：小于 0.000001%')
    expect(small('-0.0000000000001', 'score')).toBe('1. 数：大于 −0.000001 分')
    expect(toText([step('0.0000000000000001', '0', [], { unit: 'rate' })], 'en')).toContain(
      '1. Figure: below 0.000001%',
    )
  })

  it('have no blank beside full-width signs', () => {
    const because = { zh: '甲，  每 5% 加 0.01 ，乙', en: 'a,  b' }
    expect(zh(step('1.00', '1', [], { because }))).toEqual(['   说明：甲，每 5% 加 0.01，乙'])
    expect(en(step('1.00', '1', [], { because }))).toEqual(['   because: a,  b'])
  })

  it('say the status of a document once', () => {
    const citation = { document: { zh: '附表（转引）', en: 'Table (second-hand)' }, status: 'secondary' } as const
    const cite = (one: Citation, language: 'zh' | 'en') =>
      toText([step('1.00', '1', [], { citations: [one] })], language)
        .split('\n')
        .at(-1)
    expect(cite(citation, 'zh')).toBe('   [1] 附表（转引）')
    expect(cite(citation, 'en')).toBe('   [1] Table (second-hand)')
    expect(cite({ ...citation, status: 'verified' }, 'zh')).toBe('   [1] 附表（转引）（已核对原文）')
  })

  it('of rules are said with what they are and since when', () => {
    const parameter = { id: 'p', label: { zh: '比例', en: 'Rate' }, effectiveFrom: '2026-01-01', value: '0.05' }
    const said = (more: object) => zh(step('1.00', '1', [], { parameters: [{ ...parameter, ...more }] }))[0]
    expect(said({ unit: 'rate' })).toBe('   参数：比例为 5%（2026-01-01 起）')
    expect(said({ text: { zh: '80 分起 0.9', en: 'from 80: 0.9' } })).toBe(
      '   参数：比例：80 分起 0.9（2026-01-01 起）',
    )
  })
})
