import { describe, expect, it } from 'vitest'
import { type Chapter, explain, type Step, settleYear, toMarkdown, toRows, toTex, toText } from 'yigongti'
import { addOne, addUp } from '../../support/chained.ts'
import { goldenRules, reformYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'

const source = addUp(3, 5)
const later = addOne(explain(source, 'rest'))
const chapters: readonly Chapter[] = [
  { title: { zh: '基线', en: 'Baseline' }, steps: source.steps },
  { title: { zh: '清算|\n2. 伪造', en: 'Settlement | forged\n2. Line' }, steps: later.steps },
]
const linesOf = (text: string) => text.split('\n')

describe('chapters', () => {
  const text = linesOf(toText(chapters, 'en'))

  it('have contents, numbers of their own and one list of documents', () => {
    expect(text.slice(0, 6)).toEqual([
      'Contents',
      '   1. Baseline',
      '   2. Settlement | forged 2. Line',
      '',
      '1. Baseline',
      '1.1. Number mean: 4.00 yuan',
    ])
    expect(text.filter((line) => line === 'Documents')).toHaveLength(1)
    expect(text.at(-1)).toBe('   [1] Library definition (the documents are silent)')
    expect(linesOf(toText(chapters, 'zh'))[0]).toBe('目录')
  })

  it('name the steps that a step uses by their numbers', () => {
    const start = text.findIndex((line) => line.startsWith('1.3. '))
    expect(text.slice(start, start + 2)).toEqual([
      '1.3. Number rest: 4.00 yuan',
      '   formula: Number sum (1.2) − Number mean (1.1)',
    ])
    expect(text).toContain('   formula: Number half (第 0 个) (1.1.1) + Number half (第 1 个) (1.1.2)')
    expect(toText(source.steps, 'en')).not.toContain('(1.1)')
  })

  it('point to what an earlier chapter told', () => {
    const start = text.findIndex((line) => line.startsWith('2.1. '))
    expect(text.slice(start, start + 3)).toEqual([
      '2.1. Number given: 4.00 yuan',
      '   because: from the calculation of "Number rest" (1.3)',
      '2.2. Number next: 5.00 yuan',
    ])
    // without the chapter it is told where it is used
    expect(toText(later.steps, 'en')).toContain('   1.3. Number rest: 4.00 yuan')
  })

  it('are tables under headings in markdown, and numbers in rows', () => {
    const markdown = linesOf(toMarkdown(chapters, 'zh'))
    expect(markdown.slice(0, 6)).toEqual(['**目录**', '', '- 1 基线', '- 2 清算\\| 2. 伪造', '', '## 1 基线'])
    expect(markdown.filter((line) => line.startsWith('| --- '))).toHaveLength(2)
    expect(toRows(chapters, 'zh').map(({ number }) => number)).toEqual([
      '1.1',
      '1.1.1',
      '1.1.2',
      '1.2',
      '1.3',
      '2.1',
      '2.2',
    ])
  })

  it.each([
    ['no chapter beside one', [chapters[0], {}], 'wrong_type', ['chapters', 1]],
    ['a title in one language', [{ title: { zh: '一' }, steps: [] }], 'missing', ['chapters', 0, 'title', 'en']],
    ['no steps', [{ title: chapters[0]?.title }], 'wrong_type', ['chapters', 0, 'steps']],
    ['steps that are none', [{ ...chapters[0], steps: [5] }], 'wrong_type', ['chapters', 0, 'steps', 0]],
  ] as const)('that are none are refused: %s', (_, input, code, path) => {
    for (const render of [toText, toMarkdown, toRows, toTex])
      expectRefusal(() => render(input as unknown as Chapter[], 'zh'), code, path)
  })
})

describe('parts that come to nothing', () => {
  const part = (value: string, index: number): Step => ({
    id: `part[${index}]`,
    label: { zh: `第 ${index} 部分`, en: `Part ${index}` },
    unit: 'yuan',
    value,
    formula: '1 × 1',
  })
  const whole = (...values: readonly string[]): Step => ({
    ...part('1.00', 9),
    formula: values.map((_, index) => `part[${index}]`).join(' + '),
    inputs: values.map((value, index) => ({ ...part(value, index), formula: undefined }) as never),
    steps: values.map(part),
  })
  const numbersIn = (step: Step) =>
    [...toText([step], 'en').matchAll(/^ *([\d.]+)\. Part (\d)/gm)].map(([, n, i]) => `${n} ${i}`)

  it('are left out in print beside others, not in rows, and are numbered all the same', () => {
    expect(numbersIn(whole('0.00', '2.00', '-0.5'))).toEqual(['1 9', '1.2 1', '1.3 2'])
    expect(toRows([whole('0.00', '2.00')], 'en')).toHaveLength(3)
  })

  it('are all there where nothing comes to something', () => {
    expect(numbersIn(whole('0.00', '0'))).toEqual(['1 9', '1.1 0', '1.2 1'])
    expect(numbersIn(whole('0.00'))).toEqual(['1 9', '1.1 0'])
  })
})

describe('as LaTeX', () => {
  const { steps } = settleYear(goldenRules, reformYear)
  const hostile: Step = {
    id: 'x',
    label: { zh: '}\\input{a}%$_^~#&<>', en: '}\\input{a}%$_^~#&<>' },
    unit: 'rate',
    value: '-0.5',
    formula: 'min(a, b) ÷ abs(c_1) × {',
    inputs: ['a', 'b', 'c_1'].map((id) => ({ id, label: { zh: '{', en: '{' }, unit: 'yuan', value: '-1234567.80' })),
    because: { zh: '100% {', en: '100% {' },
  }

  it.each([
    ['a year', steps],
    ['chapters', chapters],
    ['hostile texts', [hostile]],
  ])('%s: braces and environments are balanced, and no text is a command', (_, input) => {
    for (const language of ['zh', 'en'] as const) {
      const tex = toTex(input as readonly Step[], language)
      const bare = tex.replace(/\\[{}]/g, '')
      let depth = 0
      for (const sign of bare) {
        depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
        expect(depth).toBeGreaterThanOrEqual(0)
      }
      expect(depth).toBe(0)
      expect(tex.match(/\\begin\{/g)?.length).toBe(tex.match(/\\end\{/g)?.length)
      expect(tex.match(/(?<!\\)\$/g)?.length ?? 0).toSatisfy((count: number) => count % 2 === 0)
      expect(tex).not.toMatch(/\\input|(?<!\\)%|\n\n|undefined/)
    }
  })

  it('shows symbols, values and the result', () => {
    const lines = linesOf(toTex(steps, 'en'))
    const start = lines.indexOf('\\paragraph{5 Deposit}')
    expect(lines.slice(start, start + 6)).toEqual([
      '\\paragraph{5 Deposit}',
      '\\begin{align*}',
      expect.stringMatching(/^x_\{5\} &= x_\{4\} \\times a_\{\d+\} \\\\$/),
      '&= 331{,}676{,}413.84 \\times 5\\% \\\\',
      '&\\approx 16{,}583{,}820.69',
      '\\end{align*}',
    ])
    expect(lines).toContain('\\item[$x_{5}$] Deposit (yuan)')
  })

  it('writes functions, signs and negative numbers', () => {
    expect(linesOf(toTex([hostile], 'en'))[3]).toBe(
      'x_{1} &= \\min(a_{1}, a_{2}) \\div \\operatorname{abs}(a_{3}) \\times \\{ \\\\',
    )
    expect(toTex([hostile], 'en')).toContain('\\min((-1{,}234{,}567.80), (-1{,}234{,}567.80))')
  })

  it('of nothing is nothing', () => {
    expect(toTex([], 'zh')).toBe('')
  })
})

it('a hundred thousand steps, wide and deep, are written', () => {
  const one = (steps?: readonly Step[]): Step => ({
    ...(source.steps[1] as Step),
    id: 'one',
    ...(steps === undefined ? {} : { steps }),
  })
  const wide = Array.from({ length: 100_000 }, (_, index) => ({ ...one(), id: `one[${index}]` }))
  expect(linesOf(toText(wide, 'zh')).length).toBeGreaterThan(300_000)
  let deep = addOne(1).steps
  for (let k = 0; k < 1_000; k++) deep = [{ ...one(deep), formula: undefined, inputs: undefined } as unknown as Step]
  const text = toText(JSON.parse(JSON.stringify(deep)), 'en')
  expect(Math.max(...linesOf(text).map((line) => line.search(/\S/)))).toBe(27)
})
