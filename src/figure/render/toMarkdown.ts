import type { Language } from '../../errors/internal.ts'
import { display } from '../display.ts'
import type { Step } from '../Step.ts'
import { describeStep } from './describeStep.ts'
import { type DocumentList, documentsOf, toDocumentText } from './documentsOf.ts'
import { expectLanguage, readSteps } from './readSteps.ts'
import { words } from './words.ts'

/**
 * 计算过程（Markdown） — writes steps as a markdown table: number, figure, value and how it came about; the documents
 * as a list below.
 *
 * @param steps - the `steps` of any result
 * @param language - `'zh'` or `'en'`
 * @returns markdown, without a newline at the end
 * @throws `not_one_of` (language) · `wrong_type` · `missing` · `not_a_number` · `not_an_integer` · `too_deep` (no steps)
 * @example
 * ```ts
 * import { shareByBands, toMarkdown } from 'yigongti'
 *
 * const { steps } = shareByBands({ amount: 3, base: 100, bands: [{ upTo: null, share: '0.5' }] })
 * toMarkdown(steps, 'en').split('\n')[0] // => '| No. | Figure | Value | How |'
 * ```
 * @since 0.1.0
 */
export function toMarkdown(steps: readonly Step[], language: Language): string {
  expectLanguage(language)
  const read = readSteps(steps)
  const documents = documentsOf(read)
  const lines = [
    row([words.step, words.figure, words.value, words.explanation].map((word) => word[language])),
    '| --- | --- | ---: | --- |',
    ...read.flatMap((step, index) => stepRows(step, `${index + 1}`, language, documents)),
  ]
  if (documents.length > 0) {
    lines.push('', `**${words.documents[language]}**`, '')
    documents.forEach((document, index) => {
      lines.push(`- ${toCell(toDocumentText(document, index, language))}`)
    })
  }
  return lines.join('\n')
}

function stepRows(step: Step, number: string, language: Language, documents: DocumentList): string[] {
  const how = describeStep(step, language, documents).map(({ word, text }) =>
    toCell(`${word[language]}${words.colon[language]}${text}`),
  )
  return [
    row([number, toCell(step.label[language]), display(step.value, step.unit, language), how.join('<br>')]),
    ...(step.steps ?? []).flatMap((part, index) => stepRows(part, `${number}.${index + 1}`, language, documents)),
  ]
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Keeps text that a caller supplied from breaking out of its cell. */
function toCell(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('`', '\\`')
    .replaceAll('](', ']\\(')
    .replaceAll('<', '&lt;')
}
