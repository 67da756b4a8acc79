import type { Language } from '../../errors/internal.ts'
import type { Step } from '../Step.ts'
import { describeStep } from './describeStep.ts'
import { Lines } from './Lines.ts'
import { type Chapter, type Line, type Outline, outlineOf } from './outlineOf.ts'
import { Print } from './Print.ts'
import type { TraceOptions } from './TraceOptions.ts'
import { words } from './words.ts'

/**
 * 计算过程（文字） — writes steps as numbered text that an auditor can read: each figure with its formula, the values
 * put in, the rounding, the reason of a branch, the rule values and the clause; the documents at the end. Chapters have
 * contents, steps name those they use by number, and what an earlier chapter told is pointed to. Parts that come to
 * nothing are left out beside others; a legend says what min, max, abs and … mean where they occur.
 *
 * @param steps - the `steps` of any result, or chapters: `[{ title: { zh, en }, steps }]`
 * @param language - `'zh'` or `'en'`
 * @param options - the unit of money, blanks, all steps or amounts only
 * @returns lines joined by `\n`, without a newline at the end
 * @throws `not_one_of` (language, options) · `unknown_key` (options) · `wrong_type` · `missing` · `not_a_number` ·
 *   `not_an_integer` · `too_deep` · `wrong_length` (no steps)
 * @example
 * ```ts
 * import { shareByBands, toText } from 'yigongti'
 *
 * const { steps } = shareByBands({ amount: 3, base: 100, bands: [{ upTo: null, share: '0.5' }] })
 * toText(steps, 'en').split('\n')[0] // => '1. Shared amount: 1.50 yuan'
 *
 * const title = { zh: '分担', en: 'Sharing' }
 * toText([{ title, steps }], 'en').split('\n').slice(0, 5)
 * // => [ 'Contents', '   1. Sharing', '', '1. Sharing', '1.1. Shared amount: 1.50 yuan' ]
 *
 * const paper = toText(steps, 'zh', { money: 'tenThousand', spaced: false })
 * paper.split('\n')[0]?.split('：')[1] // => '0.00015万元'
 * ```
 * @since 0.1.0
 */
export function toText(
  steps: readonly Step[] | readonly Chapter[],
  language: Language,
  options: TraceOptions = {},
): string {
  const print = new Print(language, options)
  const outline = outlineOf(steps, print)
  const { sections, documents, hasChapters } = outline
  const lines = new Lines()
  if (hasChapters) {
    lines.add(words.contents[language])
    for (const { number, title } of sections) lines.add(`   ${number}. ${title === undefined ? '' : print.name(title)}`)
  }
  for (const { number, title, lines: own } of sections) {
    if (title !== undefined) lines.add('', `${number}. ${print.name(title)}`)
    for (const line of own) write(line, print, outline, lines)
  }
  if (documents.list.length > 0) {
    lines.add('', words.documents[language])
    for (const text of documents.texts(print)) lines.add(`   ${text}`)
  }
  if (print.legend !== undefined) lines.add('', print.legend)
  return lines.toString()
}

/** Steps within steps are indented this often at most. */
const deepestIndent = 8

function write(line: Line, print: Print, outline: Outline, lines: Lines): void {
  const { step, number, depth } = line
  const { language } = print
  const colon = words.colon[language]
  const indent = '   '.repeat(Math.min(depth, deepestIndent))
  lines.add(`${indent}${number}. ${print.name(step.label)}${colon}${print.quantity(step.value, step.unit)}`)
  for (const { word, text } of describeStep(line, print, outline))
    lines.add(`${indent}   ${word[language]}${colon}${text}`)
}
