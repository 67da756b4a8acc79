import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/figure/compile.ts'
import {
  exact,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  publish,
  read,
  sumOf,
  sumOfProducts,
} from '../../../src/figure/internal.ts'
import { fen, fromInteger } from '../../../src/numeric/internal.ts'
import { readDecimal } from '../../../src/numeric/readDecimal.ts'

const label = (id: string, unit: Label['unit'] = 'yuan'): Label => ({
  id,
  name: { zh: `数${id}`, en: `Number ${id}` },
  unit,
})
const number = (id: string, value: string | number, unit: Label['unit'] = 'factor') =>
  given(label(id, unit), readDecimal(value, [id]))
const [two, three, five] = [2, 3, 5].map((n) => number(`n${n}`, n)) as [
  ReturnType<typeof number>,
  ReturnType<typeof number>,
  ReturnType<typeof number>,
]
const quotientOf = (made: { value: { n: bigint; d: bigint } }) => Number(made.value.n) / Number(made.value.d)

describe('a formula', () => {
  it.each([
    ['precedence', formula`${two} + ${three} × ${five}`, 17, 'n2 + n3 × n5'],
    ['brackets', formula`(${two} + ${three}) × ${five}`, 25, '(n2 + n3) × n5'],
    ['from the left', formula`${five} − ${two} − ${three}`, 0, 'n5 − n2 − n3'],
    ['division from the left', formula`${five} ÷ ${two} ÷ ${two}`, 1.25, 'n5 ÷ n2 ÷ n2'],
    ['a negative factor', formula`${five} × −${two}`, -10, 'n5 × −n2'],
    ['a negative divisor', formula`${five} ÷ −${two}`, -2.5, 'n5 ÷ −n2'],
    ['a double negative', formula`− −${two}`, 2, '− −n2'],
    ['min', formula`min(${two}, ${three}, 1.5)`, 1.5, 'min(n2, n3, 1.5)'],
    ['max', formula`max(0, ${two} − ${three})`, 0, 'max(0, n2 − n3)'],
    ['abs', formula`abs(${two} − ${five})`, 3, 'abs(n2 − n5)'],
    ['a literal', formula`${two} × 0.25`, 0.5, 'n2 × 0.25'],
    ['ASCII signs', formula`${two} * ${three} / ${five} - 1`, 0.2, 'n2 × n3 ÷ n5 − 1'],
    ['an operand alone', formula`${two}`, 2, 'n2'],
  ])('%s', (_, made, value, text) => {
    expect(quotientOf(made)).toBe(value)
    expect(made.text).toBe(text)
  })

  it('takes formulas of several figures in whole', () => {
    const sum = formula`(${sumOf([two, three, five])}) ÷ 4`
    expect([quotientOf(sum), sum.text]).toEqual([2.5, '(n2 + n3 + n5) ÷ 4'])
    const products = formula`${sumOfProducts([two, three], [five, two])}`
    expect([quotientOf(products), products.text]).toEqual([16, 'n2 × n5 + n3 × n2'])
    expect(products.operands.map(({ label: { id } }) => id)).toEqual(['n2', 'n5', 'n3', 'n2'])
  })

  it('is compiled once a place, not once a call', () => {
    const at = (a: typeof two) => formula`${a} × 2`
    expect([quotientOf(at(two)), quotientOf(at(three))]).toEqual([4, 6])
  })

  it.each([
    [['']],
    [['1 +']],
    [['(1']],
    [['1)']],
    [['1 2']],
    [['', '', '']],
    [['min(1)']],
    [['abs(1, 2)']],
    [['sqrt(1)']],
    [['min 1, 2']],
    [['2 ^ 3']],
    [['1,5']],
    [['× 2']],
    [['()']],
  ])('that does not fit the grammar is a mistake of the library: %j', (strings) => {
    expect(() => compile(strings).evaluate([{ value: fromInteger(1) }, { value: fromInteger(2) }])).toThrow(SyntaxError)
  })

  it('needs all its operands', () => {
    expect(() => compile(['', ' + ', '']).evaluate([{ value: fromInteger(1) }])).toThrow('no operand 1')
  })
})

describe('a figure', () => {
  const note = {
    because: { zh: '因为', en: 'because' },
    citations: [{ document: { zh: '文', en: 'D' }, status: 'verified' as const }],
  }

  it('is computed and explained in one', () => {
    const made = figure(
      label('total'),
      formula`${number('base', '0.01', 'yuan')} × ${number('rate', '0.5')}`,
      fen,
      note,
    )
    expect(made.text).toBe('0.01')
    expect(made.step).toEqual({
      id: 'total',
      label: { zh: '数total', en: 'Number total' },
      unit: 'yuan',
      value: '0.01',
      formula: 'base × rate',
      inputs: [
        { id: 'base', label: { zh: '数base', en: 'Number base' }, unit: 'yuan', value: '0.01' },
        { id: 'rate', label: { zh: '数rate', en: 'Number rate' }, unit: 'factor', value: '0.5' },
      ],
      rounding: { mode: 'halfUp', places: 2, before: '0.005' },
      ...note,
    })
  })

  it('carries the exact value where nothing is rounded', () => {
    const third = figure(label('third', 'rate'), formula`${two} ÷ ${three}`, exact)
    expect(third.text).toBe(`0.${'6'.repeat(39)}7`)
    expect(quotientOf(figure(label('back'), formula`${third} × 3`, exact))).toBe(2)
    expect(third.step?.rounding).toBe(undefined)
  })

  it('rounds a tie reached through a division as the tie it is', () => {
    const growth = figure(label('growth', 'rate'), formula`${five} ÷ 6 − 1`, exact)
    const total = figure(label('total'), formula`${number('base', '0.03', 'yuan')} × (1 + ${growth})`, fen)
    expect([total.text, total.step?.rounding?.before]).toEqual(['0.03', '0.025'])
  })

  it('to a multiple keeps the decimals of its unit', () => {
    const rounded = figure(label('total'), formula`${five} × 25`, { mode: 'halfUp', multipleOf: '10' })
    expect([rounded.text, rounded.step?.rounding]).toEqual([
      '130.00',
      { mode: 'halfUp', multipleOf: '10', before: '125.00' },
    ])
  })

  it('without citations is the library’s own definition', () => {
    const [citation] = figure(label('x'), formula`${two}`, exact).step?.citations ?? []
    expect(citation?.status).toBe('definition')
  })

  it('lists an input once, however often it is used', () => {
    expect(figure(label('x'), formula`${two} × ${two} + ${two}`, exact).step?.inputs).toHaveLength(1)
  })

  it('that was read says how', () => {
    const made = read(label('factor', 'factor'), fromInteger(1), { zh: '查表', en: 'from a table' }, [two])
    expect(made.step).toMatchObject({ value: '1', because: { en: 'from a table' }, inputs: [{ id: 'n2' }] })
    expect(made.step).not.toHaveProperty('formula')
  })
})

describe('steps of figures', () => {
  it('come each once, what a step needs before it, parts below their whole', () => {
    const a = figure(label('a'), formula`${two} + 1`, exact)
    const b = figure(label('b'), formula`${a} × 2`, exact)
    const part = figure(labelAt(label('part'), 0, '甲', 'first'), formula`${b} ÷ 2`, exact)
    const whole = figure(label('whole'), formula`${sumOf([part])}`, exact, { parts: [part] })
    const last = figure(label('last'), formula`${whole} − ${a}`, exact)
    const { steps } = publish({ last, a })
    expect(steps.map(({ id }) => id)).toEqual(['a', 'b', 'whole', 'last'])
    expect(steps[2]?.steps?.map(({ id, label: name }) => [id, name.zh, name.en])).toEqual([
      ['part[0]', '数part（甲）', 'Number part (first)'],
    ])
    expect(publish({ two }).steps.map(({ id }) => id)).toEqual(['n2'])
  })
})
