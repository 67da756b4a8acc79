import { describe, expect, it } from 'vitest'
import { type Citation, type Step, settleYear, toMarkdown, toRows, toText, withLocal } from 'yigongti'
import { goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'
import { refusalOf } from '../../support/refusal.ts'
import { everyStep } from '../../support/results.ts'

const { steps } = settleYear(goldenRules, reformYear)
const count = everyStep(steps).length
/** In print, parts that come to nothing are left out: the last band of the pool's share is not reached. */
const printedOf = (all: readonly Step[]): Step[] =>
  all.flatMap((step) => [step, ...printedOf(step.steps ?? []).filter(({ value }) => Number(value) !== 0)])
const printed = printedOf(steps).length
const lines = (text: string) => text.split('\n')

describe('as text', () => {
  const zh = toText(steps, 'zh')
  const en = toText(steps, 'en')

  it('says a figure, its formula, its numbers, its rounding, its parameters and its clause', () => {
    const start = lines(zh).findIndex((line) => line.startsWith('5. '))
    expect(lines(zh).slice(start, start + 6)).toEqual([
      '5. 年度保证金：16,583,820.69 元',
      '   算式：年度付费总额 × 年度保证金比例',
      '   代入：331,676,413.84 × 5%',
      '   取整：四舍五入到分；取整前 16,583,820.692',
      '   参数：年度保证金比例为 5%（地方规定，使用者未注明生效日期）',
      expect.stringMatching(/^ {3}依据：\[1\] 二、（三）年度保证金/),
    ])
  })

  it('has thousands separators and the unit in each language', () => {
    expect(zh).toContain('年度付费总额：331,676,413.84 元')
    expect(en).toContain('Total: 331,676,413.84 yuan')
    expect(zh).toContain('86 分')
    expect(zh).not.toMatch(/\d{4,}\.\d\d/)
    expect(en).not.toMatch(/\d{4,}\.\d\d/)
  })

  it('numbers steps from 1 and their parts below them', () => {
    const numbers = lines(zh).flatMap((line) => /^ *(\d+(?:\.\d+)*)\. /.exec(line)?.[1] ?? [])
    expect(numbers).toHaveLength(printed)
    expect(numbers.filter((number) => !number.includes('.'))).toEqual(steps.map((_, index) => `${index + 1}`))
    const whole = steps.findIndex(({ id }) => id === 'poolTopUp') + 1
    const parts = steps.flatMap((step, index) => {
      const all = step.steps ?? []
      return all.flatMap(({ value }, part) => (Number(value) === 0 ? [] : [`${index + 1}.${part + 1}`]))
    })
    expect(numbers.filter((number) => number.includes('.'))).toEqual(parts)
    expect(parts).toEqual(expect.arrayContaining([1, 2].map((part) => `${whole}.${part}`)))
    expect(lines(zh).find((line) => line.includes(`${whole}.1. `))).toMatch(/^ {3}\d/)
  })

  it('shows numbers without end cut, rates as percentages, negative numbers in brackets', () => {
    expect(zh).toContain('增长率上限：1.949195…%')
    expect(en).toContain('min(3%, 1.949195…%)')
    const { steps: divided } = settleYear(goldenRules, {
      ...reformYear,
      spending: { members: [{ id: 'a', amount: 252_000_000 }], elsewhere: '98750000.55' },
      members: [{ id: 'a', weight: 1 }],
    })
    expect(toText(divided, 'en')).toContain('with: 252,000,000.00 + (−8,890,350.85)')
  })

  it('lists every document once, at the end, and cites by its number', () => {
    const list = lines(zh).slice(lines(zh).indexOf('文件') + 1, -2)
    expect(list.map((line) => line.slice(0, 6))).toEqual(['   [1]', '   [2]', '   [3]'])
    expect(list[0]).toContain('政策解读（广东省医疗保障局）')
    expect(list[0]).toContain('2025-09-15')
    expect(lines(en)).toContain('Documents')
    const cited = [...zh.matchAll(/依据：(.*)/g)].flatMap(([, text]) => text?.match(/\[\d+\]/g) ?? [])
    expect(new Set(cited)).toEqual(new Set(['[1]', '[2]', '[3]']))
  })

  it('has no Chinese in English but the clauses and the documents', () => {
    const plain = lines(en).filter((line) => !/clause: |^ {3}\[\d+\]/.test(line))
    expect(plain.filter((line) => /[一-鿿]/u.test(line))).toEqual([])
  })

  it('of nothing is nothing', () => {
    expect(toText([], 'zh')).toBe('')
    expect(toRows([], 'zh')).toEqual([])
  })
})

describe('as markdown', () => {
  const table = toMarkdown(steps, 'zh')
  const rows = lines(table).filter((line) => line.startsWith('|'))

  it('is a table of four columns, one row for every step and part that comes to something', () => {
    expect(rows).toHaveLength(printed + 2)
    expect(rows[0]).toBe('| 序号 | 项目 | 数值 | 计算与说明 |')
    expect(rows[1]).toBe('| --- | --- | ---: | --- |')
    for (const row of rows) expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(5)
  })

  it('lists the documents below', () => {
    expect(table).toContain('\n\n**文件**\n\n- [1] ')
  })

  it('keeps a caller’s own words inside their cell', () => {
    const id = 'a|b <script>c'
    const { steps: own } = settleYear(goldenRules, { ...launchYear, members: [{ id, weight: 1 }] })
    const written = toMarkdown(own, 'en')
    const row = lines(written).find((line) => line.includes('| Share of member'))
    expect(row).toContain('Share of member (a\\|b &lt;script>c)')
    expect(lines(written).filter((line) => line.startsWith('|'))).toHaveLength(printedOf(own).length + 2)
  })

  it.each(['a\\|b', 'a\rb', 'a\nb', '|', 'x\\'])('keeps %j inside its cell', (name) => {
    const step: Step = { id: 'x', label: { zh: name, en: name }, unit: 'yuan', value: '1.00' }
    const [, , row = '', ...rest] = toMarkdown([step], 'en').split(/\r\n|\r|\n/)
    expect(rest).toEqual([])
    // A pipe divides cells unless an odd number of backslashes stands before it.
    const dividers = [...row.matchAll(/(\\*)\|/g)].filter(([, slashes = '']) => slashes.length % 2 === 0)
    expect(dividers).toHaveLength(5)
  })
})

describe('as rows', () => {
  const rows = toRows(steps, 'en')

  it('are one for every step and part, numbered like the text', () => {
    expect(rows).toHaveLength(count)
    expect(rows.map(({ id }) => id)).toEqual(everyStep(steps).map(({ id }) => id))
    const whole = steps.findIndex(({ id }) => id === 'poolTopUp') + 1
    expect(rows.filter(({ id }) => id.startsWith('bandShared')).map(({ number }) => number)).toEqual(
      [1, 2, 3].map((part) => `${whole}.${part}`),
    )
  })

  it('hold the canonical value, and everything else as plain text', () => {
    expect(rows.find(({ id }) => id === 'surplusRetained')).toEqual({
      number: `${steps.findIndex(({ id }) => id === 'surplusRetained') + 1}`,
      id: 'surplusRetained',
      label: 'Surplus retained',
      value: '0.00',
      unit: 'yuan',
      formula: 'min(Surplus, Cap on retained surplus (of the total) × Total) × Surplus retention factor',
      substituted: 'min(0.00, 10% × 331,676,413.84) × 0.9',
      rounding: '',
      because: '',
      parameters: 'Cap on retained surplus (of the total): 10% (local rule, the user gave no day of effect)',
      citations: expect.stringContaining('Guangdong Healthcare Security Administration'),
    })
    for (const row of rows) for (const value of Object.values(row)) expect(typeof value).toBe('string')
  })

  it('name their documents in full', () => {
    for (const { citations } of rows)
      expect(citations).toMatch(
        /\((?:the interpretation was read; the notice itself was not seen|supplied by the user|the documents are silent)\)/,
      )
  })
})

describe('documents', () => {
  const citing = (id: string, ...citations: Citation[]): Step => ({
    id,
    label: { zh: id, en: id },
    unit: 'yuan',
    value: '1.00',
    citations,
  })
  const notice = { document: { zh: '某市通知', en: 'City notice' }, number: '〔2026〕1号', status: 'verified' } as const

  it('are told apart by title, number and status, not by article', () => {
    const text = toText(
      [
        citing('a', { ...notice, article: '第一条' }),
        citing('b', { ...notice, article: '第二条', url: 'https://example.org/1' }),
        citing('c', { ...notice, number: '〔2026〕2号', issuedOn: '2026-05-01', url: 'https://example.org/2' }),
        citing('d', { ...notice, status: 'secondary' }),
      ],
      'zh',
    )
    expect(lines(text).filter((line) => line.startsWith('   依据'))).toEqual([
      '   依据：[1] 第一条',
      '   依据：[1] 第二条',
      '   依据：[2]',
      '   依据：[3]',
    ])
    expect(lines(text).slice(-3)).toEqual([
      '   [1] 某市通知，〔2026〕1号（已核对原文）',
      '   [2] 某市通知，〔2026〕2号，2026-05-01，https://example.org/2（已核对原文）',
      '   [3] 某市通知，〔2026〕1号（转引）',
    ])
  })

  it('are cited once by a step, however often it names an article', () => {
    const cited = { document: { zh: '办法', en: 'Rules' }, article: '第九条', status: 'local' } as const
    const text = toText([citing('a', cited, { ...cited }, { ...cited, article: '第十条' })], 'zh')
    expect(text).toContain('依据：[1] 第九条；[1] 第十条')
  })

  it('come from the local notice where one is given', () => {
    const rules = withLocal(goldenRules, { depositRate: '6%' }, { citations: [{ ...notice, article: '第三条' }] })
    expect(toText(settleYear(rules, launchYear).steps, 'en')).toContain('City notice, 〔2026〕1号 (text read)')
  })
})

describe('what is no list of steps', () => {
  it.each([
    ['toText', toText],
    ['toMarkdown', toMarkdown],
    ['toRows', toRows],
  ])('%s refuses a whole result and says what it wants', (_, render) => {
    const result: unknown = settleYear(goldenRules, reformYear)
    const refusal = refusalOf(() => render(result as readonly Step[], 'zh'))
    expect([refusal.code, refusal.path]).toEqual(['wrong_type', ['steps']])
    expect(refusal.messages.zh).toContain('结果的 steps')
  })
})

describe('a result with long numbers', () => {
  it('is written all the same', () => {
    const third = `0.05${'3'.repeat(38)}`
    const knots = {
      linear: [
        { at: 0, factor: 0 },
        { at: 90, factor: 1 },
        { at: 100, factor: 1 },
      ],
    }
    const rules = withLocal(goldenRules, { surplusFactor: knots, surplusCap: third, depositRate: third })
    expect(toText(settleYear(rules, launchYear).steps, 'zh')).toContain('0.955555…')
  })

  it('is written where an exact product has more digits than an input may', () => {
    const rules = withLocal(goldenRules, { depositRate: `0.05${'1'.repeat(57)}` })
    expect(
      toText(
        settleYear(rules, { ...launchYear, priorPayments: [1, 1, '1.01'] as const, expectedElsewhere: 0 }).steps,
        'en',
      ),
    ).toContain('Deposit: 0.05 yuan')
  })

  it('explains a cap a hair above zero', () => {
    const poolingArea = { previousSpending: '3e30', currentSpending: '3000000000000000000000000000001' }
    expect(settleYear(goldenRules, { ...reformYear, poolingArea }).total).toBe('325335000.00')
  })
})

describe('what a figure was rounded to', () => {
  const rounded = (unit: Step['unit'], multipleOf: string): Step => ({
    id: 'x',
    label: { zh: '数', en: 'x' },
    unit,
    value: '0.5',
    rounding: { mode: 'halfUp', multipleOf, before: '0.51' },
  })

  it.each([
    ['factor', '0.05', ' 0.05 的倍数', 'a multiple of 0.05'],
    ['factor', '0.0000000000000005', ' 0.0000000000000005 的倍数', 'a multiple of 0.0000000000000005'],
    ['factor', '0.000000000000001', '小数点后 15 位', '15 decimals'],
    ['rate', '0.000000000000005', ' 0.0000000000005% 的倍数', 'a multiple of 0.0000000000005%'],
    ['yuan', '100', ' 100 元的倍数', 'a multiple of 100 yuan'],
  ] as const)('is said exactly: %s %s', (unit, multiple, zh, en) => {
    expect(toText([rounded(unit, multiple)], 'zh')).toContain(`四舍五入到${zh}；`)
    expect(toText([rounded(unit, multiple)], 'en')).toContain(`half-up to ${en};`)
  })

  it('is said beside the figure where that is only taken over', () => {
    const input = { id: 'a', label: { zh: '趋势值', en: 'Trend' }, unit: 'yuan', value: '0.505' } as const
    const one: Step = {
      ...input,
      id: 'x',
      value: '0.51',
      formula: 'a',
      inputs: [input],
      rounding: { mode: 'halfUp', places: 2, before: '0.505' },
    }
    expect(toText([one], 'zh').split('\n').slice(1)).toEqual([
      '   取数：趋势值 0.505 元',
      '   取整：四舍五入到分；取整前 0.505',
    ])
  })
})
