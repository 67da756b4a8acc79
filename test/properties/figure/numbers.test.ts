import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Chapter, type Step, type TraceOptions, toMarkdown, toRows, toTex, toText, type Unit } from 'yigongti'
import { everyStep } from '../../support/results.ts'

const unit = fc.constantFrom<Unit[]>('yuan', 'rate')
const value = fc.constantFrom('0.00', '1.00', '-2.50')
const plain = fc
  .record({ unit, value })
  .map((own): Step => ({ id: 'x', label: { zh: 'x', en: 'x' }, ...own, formula: '1 × 1' }))

/** Steps with parts and steps with explanations, some of which stand in several places. */
const step: fc.Arbitrary<Step> = fc.oneof(
  plain,
  fc.record({ whole: plain, steps: fc.array(plain, { minLength: 1, maxLength: 4 }) }).map(({ whole, steps }) => ({
    ...whole,
    steps,
  })),
  fc
    .record({ whole: plain, steps: fc.array(plain, { minLength: 1, maxLength: 3 }) })
    .map(({ whole: { formula: _, ...own }, steps }) => ({ ...own, steps })),
)
const steps = fc.array(step, { minLength: 1, maxLength: 5 }).map(named)
const trace = fc.oneof(
  steps,
  fc
    .array(steps, { minLength: 1, maxLength: 3 })
    .map((lists): readonly Chapter[] => lists.map((list) => ({ title: { zh: '章', en: 'C' }, steps: list }))),
)

/** Every step by a name of its own: where it stands in its list. What explains the first stands in every list alike. */
function named(list: readonly Step[], prefix = 's'): Step[] {
  return list.map((one, index) => {
    const id = `${prefix}q${index}q`
    const below = one.formula === undefined ? `e${index}` : id
    const own = { ...one, id, label: { zh: id, en: id } }
    return one.steps === undefined ? own : { ...own, steps: named(one.steps, below) }
  })
}

const isChapters = (given: readonly Step[] | readonly Chapter[]): given is readonly Chapter[] =>
  given[0] !== undefined && 'title' in given[0]

const printed: Readonly<Record<string, (given: readonly Step[], options: TraceOptions) => string[]>> = {
  text: (given, options) =>
    [...toText(given, 'en', options).matchAll(/^ *([\d.]+)\. (\w+): /gm)].map(([, number, id]) => `${number} ${id}`),
  markdown: (given, options) =>
    [...toMarkdown(given, 'en', options).matchAll(/^\| ([\d.]+) \| (\w+) \|/gm)].map(([, n, id]) => `${n} ${id}`),
  tex: (given, options) =>
    [...toTex(given, 'en', options).matchAll(/^\\paragraph\{([\d.]+) (\w+)\}/gm)].map(([, n, id]) => `${n} ${id}`),
}

it('a step has one number in every form, short or long, whatever is left out', () => {
  fc.assert(
    fc.property(trace, fc.constantFrom('long', 'short'), (any, length) => {
      const given = any as readonly Step[]
      const rows = (options: TraceOptions) => toRows(given, 'en', options).map(({ number, id }) => `${number} ${id}`)
      const all = rows({})
      expect(new Set(all.map((row) => row.split(' ')[0])).size).toBe(all.length)
      expect(all).toEqual(expect.arrayContaining(rows({ length })))
      for (const [form, numbersOf] of Object.entries(printed)) {
        const shown = numbersOf(given, { length })
        expect(all, form).toEqual(expect.arrayContaining(shown))
        const wanted = (isChapters(any) ? any.flatMap((chapter) => chapter.steps) : any).filter(
          (one) => length === 'long' || one.unit === 'yuan',
        )
        expect(shown.length, form).toBeGreaterThanOrEqual(wanted.length)
        expect(shown.length).toBeLessThanOrEqual(
          everyStep(isChapters(any) ? any.flatMap((one) => one.steps) : any).length,
        )
      }
    }),
  )
})
