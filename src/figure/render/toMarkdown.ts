import type { Language } from '../../errors/internal.ts'
import type { Step } from '../Step.ts'
import { describeStep } from './describeStep.ts'
import { Lines } from './Lines.ts'
import { type Chapter, type Line, type Outline, outlineOf } from './outlineOf.ts'
import { Print } from './Print.ts'
import type { TraceOptions } from './TraceOptions.ts'
import { words } from './words.ts'

/**
 * 计算过程（Markdown） — writes steps as a markdown table: number, figure, value and how it came about; the documents
 * as a list below. Each chapter is a table under its heading, after the contents.
 *
 * @param steps - the `steps` of any result, or chapters: `[{ title: { zh, en }, steps }]`
 * @param language - `'zh'` or `'en'`
 * @param options - the unit of money, blanks, all steps or amounts only
 * @returns markdown, without a newline at the end
 * @throws `not_one_of` (language, options) · `unknown_key` (options) · `wrong_type` · `missing` · `not_a_number` ·
 *   `not_an_integer` · `too_deep` · `wrong_length` (no steps)
 * @example
 * ```ts
 * import { shareByBands, toMarkdown } from 'yigongti'
 *
 * const { steps } = shareByBands({ amount: 3, base: 100, bands: [{ upTo: null, share: '0.5' }] })
 * toMarkdown(steps, 'en').split('\n')[0] // => '| No. | Figure | Value | How |'
 * ```
 * @since 0.1.0
 */
export function toMarkdown(
  steps: readonly Step[] | readonly Chapter[],
  language: Language,
  options: TraceOptions = {},
): string {
  const print = new Print(language, options)
  const outline = outlineOf(steps, print)
  const { sections, documents, hasChapters } = outline
  const lines = new Lines()
  if (hasChapters) {
    lines.add(`**${words.contents[language]}**`, '')
    for (const { number, title } of sections)
      lines.add(`- ${number} ${title === undefined ? '' : toCell(print.name(title))}`)
  }
  for (const { number, title, lines: own } of sections) {
    if (title !== undefined) lines.add('', `## ${number} ${toCell(print.name(title))}`, '')
    lines.add(
      row([words.step, words.figure, words.value, words.explanation].map((word) => word[language])),
      '| --- | --- | ---: | --- |',
    )
    for (const line of own) lines.add(lineRow(line, print, outline))
  }
  if (documents.list.length > 0) {
    lines.add('', `**${words.documents[language]}**`, '')
    for (const text of documents.texts(print)) lines.add(`- ${toCell(text)}`)
  }
  if (print.legend !== undefined) lines.add('', toCell(print.legend))
  return lines.toString()
}

function lineRow(line: Line, print: Print, outline: Outline): string {
  const { step, number } = line
  const { language } = print
  const how = describeStep(line, print, outline).map(({ word, text }) =>
    toCell(`${word[language]}${words.colon[language]}${text}`),
  )
  return row([number, toCell(print.name(step.label)), print.quantity(step.value, step.unit), how.join('<br>')])
}

export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Keeps text that a caller supplied from breaking out of its cell. */
export function toCell(text: string): string {
  if (!signsOfTables.test(text)) return text
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('`', '\\`')
    .replaceAll('](', ']\\(')
    .replaceAll('<', '&lt;')
}

const signsOfTables = /[\\|`\]<]/
