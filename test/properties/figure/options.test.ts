import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Step, settleYear, type TraceOptions, toMarkdown, toRows, toTex, toText, type Unit } from 'yigongti'
import { displayNumber } from '../../../src/figure/internal.ts'
import { readPlainStep } from '../../../src/figure/render/readPlainStep.ts'
import { readStep } from '../../../src/figure/render/readStep.ts'
import { toDecimalString } from '../../../src/numeric/internal.ts'
import { goldenRules, reformYear } from '../../support/goldenYears.ts'
import { everyStep } from '../../support/results.ts'

const options: fc.Arbitrary<TraceOptions> = fc.record(
  {
    money: fc.constantFrom('yuan', 'tenThousand'),
    spaced: fc.boolean(),
    length: fc.constantFrom('long', 'short'),
  },
  { requiredKeys: [] },
)
const language = fc.constantFrom('zh', 'en')
const value = fc
  .record({
    n: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
    d: fc.oneof(
      fc.nat({ max: 10 }).map((places) => 10n ** BigInt(places)),
      fc.bigInt({ min: 1n, max: 999n }),
    ),
  })
  .map((number) => toDecimalString(number, 2))
const unit = fc.constantFrom<Unit[]>('yuan', 'rate', 'count', 'price', 'score')
const step = fc.record({ unit, value, other: value }).map(
  ({ unit: of, value: own, other }): Step => ({
    id: 'x',
    label: { zh: '数', en: 'Figure' },
    unit: of,
    value: own,
    formula: 'a + b',
    inputs: ['a', 'b'].map((id) => ({ id, label: { zh: id, en: id }, unit: of, value: other })),
    because: { zh: `数为 ${displayNumber(own, of)} 元`, en: `it is ${displayNumber(own, of)} yuan` },
  }),
)

/** A printed number in yuan again, as digits; what is cut keeps the digits that are shown. */
function backToYuan(number: string): string {
  const [whole = '', decimals = ''] = number.replace(/[,−…]/g, '').split('.')
  return `${whole}${decimals.padEnd(4, '0').slice(0, 4)}.${decimals.slice(4)}`.replace(/^0+(?=\d)/, '')
}

const digitsOf = (number: string) => {
  const [whole, decimals = ''] = number.replace(/[,−…%]/g, '').split('.')
  return `${whole}.${decimals}`.replace(/0+$/, '')
}

describe('whatever the options', () => {
  it('every value stands in the text, and in ten thousands is exactly what it is in yuan', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), language, options, (steps, spoken, chosen) => {
        const shown = steps.filter((one) => chosen.length !== 'short' || one.unit === 'yuan')
        const text = toText(steps, spoken, chosen)
        const heads = text.split('\n').filter((line) => /^\d+\. /.test(line))
        expect(heads).toHaveLength(shown.length)
        heads.forEach((head, index) => {
          const { unit: of, value: own } = shown[index] as Step
          const wanted = displayNumber(own, of)
          const printed = /[：:] ?(−?[\d,]+(?:\.\d+)?…?%?)/.exec(head)?.[1] ?? ''
          const inTens = chosen.money === 'tenThousand' && of === 'yuan'
          expect(digitsOf(inTens ? backToYuan(printed) : printed)).toBe(digitsOf(wanted))
          expect(printed.startsWith('−')).toBe(wanted.startsWith('−'))
          expect(printed.endsWith('…') || printed.endsWith('…%')).toBe(wanted.includes('…'))
        })
      }),
    )
  })

  it('every amount of a year stands in every form', () => {
    const { steps } = settleYear(goldenRules, reformYear)
    const amounts = everyStep(steps).filter((one) => one.unit === 'yuan')
    fc.assert(
      fc.property(language, options, (spoken, chosen) => {
        const rows = toRows(steps, spoken, chosen).filter((row) => /uan$/.test(row.unit))
        const exact = rows.map(({ value: own, unit: of }) =>
          of === 'yuan' ? own : (own.startsWith('-') ? '-' : '') + backToYuan(own.replace('-', '')),
        )
        expect(exact.map(Number)).toEqual(amounts.map((one) => Number(one.value)))
        for (const render of [toText, toMarkdown, toTex]) {
          const text = render(steps, spoken, chosen).replaceAll('{,}', ',')
          for (const row of rows.filter((one) => Number(one.value) !== 0))
            expect(text).toContain(displayNumber(row.value, 'yuan').replace('−', render === toTex ? '-' : '−'))
        }
      }),
      { numRuns: 12 },
    )
  })
})

describe('a step', () => {
  it('is read by fixed names as it is read with care', () => {
    const { steps } = settleYear(goldenRules, reformYear)
    const stored = everyStep(JSON.parse(JSON.stringify(steps)) as Step[])
    fc.assert(
      fc.property(fc.constantFrom(...stored), fc.string({ unit: 'binary' }), (one, text) => {
        const { steps: _, ...own } = one
        expect(JSON.stringify(readPlainStep(own))).toBe(JSON.stringify(readPlainStep({ ...own })))
        expect(readPlainStep(own)).toEqual(readStep(own, []))
        const { at: _at, alsoAt: _alsoAt, ...rest } = own
        if (rest.inputs?.every(({ at }) => at === undefined) !== false)
          expect(JSON.stringify(readPlainStep(rest))).toBe(JSON.stringify(readStep(rest, [])))
        const named = readPlainStep({ ...own, id: text })
        if (named !== undefined) expect(named).toEqual(readStep({ ...own, id: text }, []))
      }),
    )
  })

  it.each([
    ['nothing', undefined],
    ['a value that is no text', { value: 5 }],
    ['a unit that is none', { unit: 'toString' }],
    ['inputs that are no list', { inputs: {} }],
    ['places below zero', { rounding: { mode: 'halfUp', places: -1, before: '1' } }],
    ['a rounding that is none', { rounding: { mode: 'near', places: 1, before: '1' } }],
    ['a place of half', { at: [0.5] }],
    ['a label in one language', { label: { zh: '数' } }],
  ])('that has %s is left to careful reading', (_, change) => {
    const one = { id: 'x', label: { zh: '数', en: 'x' }, unit: 'yuan', value: '1.00' }
    expect(readPlainStep(one)).toEqual(one)
    expect(readPlainStep(change === undefined ? undefined : { ...one, ...change })).toBeUndefined()
  })
})
