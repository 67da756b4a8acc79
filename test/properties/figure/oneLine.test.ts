import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Step, toMarkdown, toRows, toText } from 'yigongti'

// What a label could break out with: line breaks of every kind, what markdown and HTML take for structure, what cannot
// be seen, and lines that look like the renderer's own.
const piece = fc.oneof(
  fc.constantFrom('\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f', '\u001c', '\u0000', '\u202e', '\u3164'),
  fc.constantFrom('|', '\\', '\\|', '\\\\|', '`', '<br>', '<br/>', '<', '>', '](', '](http://a)', '![', '**', '&#10;'),
  fc.constantFrom('# ', '\n# ', '- ', '\n- ', '| --- |', '\n| 9 | a | 1 | b |', '\n\n', '---', '\n---', '===', '\n>'),
  fc.constantFrom(
    '3. Pool: 999,999,999.00 yuan',
    '\n3. Pool: 999,999,999.00 yuan',
    '\n   依据：[1]',
    '$&',
    '$1',
    '[1]: ',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('a', 'total', '二(二)', ' '),
)
const hostile = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''))

/** Two steps, one with a part, whose every text is told by `text`, called in the same order each time. */
function stepsOf(text: () => string): readonly Step[] {
  const both = () => ({ zh: text(), en: text() })
  // the number tells the documents apart
  const citation = (number: string) => ({
    document: both(),
    number: `${number}${text()}`,
    article: text(),
    issuedOn: text(),
    url: text(),
    status: 'local' as const,
  })
  const step = (value: string, mark: string, steps: readonly Step[]): Step => ({
    id: text(),
    label: both(),
    unit: 'yuan',
    value,
    formula: text(),
    inputs: [{ id: text(), label: both(), unit: 'yuan', value: '2.00' }],
    rounding: { mode: 'halfUp', places: 2, before: '1.251' },
    because: both(),
    warning: both(),
    parameters: [{ id: text(), label: both(), effectiveFrom: text(), value: text(), text: both() }],
    citations: [citation(`${mark}-1 `), citation(`${mark}-2 `)],
    steps,
  })
  return [step('1.25', 'A', [step('2.25', 'B', [])]), step('3.25', 'C', [])]
}

const plainSteps = stepsOf(() => 'x')
const drawnSteps = fc.infiniteStream(hostile).map((texts) => stepsOf(() => texts.next().value))
const language = fc.constantFrom('zh', 'en')
/** What any reader may take for a line of its own. */
const linesOf = (text: string) => text.split(/\r\n|[^\P{Cc}\t]|[\p{Zl}\p{Zp}]/u)

describe('texts of a caller', () => {
  it('make no line of their own in the text, and none that begins as another does', () => {
    const beginnings = (text: string) =>
      linesOf(text).map((line) => /^ *(?:\d+(?:\.\d+)*\. |\[\d+\] |[^：:]*[：:]|[^：:]*$)/.exec(line)?.[0])
    fc.assert(
      fc.property(drawnSteps, language, (steps, spoken) => {
        expect(beginnings(toText(steps, spoken))).toEqual(beginnings(toText(plainSteps, spoken)))
      }),
    )
  })

  it('make no row, cell, line break, heading, list or link of their own in markdown', () => {
    const skeleton = (text: string) =>
      linesOf(text).map((line) => {
        const bare = line.replace(/\\[\\|`(]/g, '')
        return {
          begins: /^(?:\| (?:[\d.]+|No\.|序号|[-]+)|- \[\d+\]|\*\*)?/.exec(line)?.[0],
          isEmpty: line === '',
          cells: bare.split('|').length,
          breaks: bare.split('<br>').length,
          tags: bare.split('<').length,
          links: bare.split('](').length,
          code: bare.split('`').length,
        }
      })
    fc.assert(
      fc.property(drawnSteps, language, (steps, spoken) => {
        expect(skeleton(toMarkdown(steps, spoken))).toEqual(skeleton(toMarkdown(plainSteps, spoken)))
      }),
    )
  })

  it('stay within one line in rows', () => {
    fc.assert(
      fc.property(drawnSteps, language, (steps, spoken) => {
        const rows = toRows(steps, spoken)
        expect(rows.map(({ number }) => number)).toEqual(['1', '1.1', '2'])
        for (const row of rows) for (const cell of Object.values(row)) expect(linesOf(cell)).toHaveLength(1)
      }),
    )
  })
})
