import type { Language } from '../../errors/internal.ts'
import { display } from '../display.ts'
import type { Step } from '../Step.ts'
import { describeStep } from './describeStep.ts'
import { type DocumentList, documentsOf, toDocumentText } from './documentsOf.ts'
import { expectLanguage, readSteps } from './readSteps.ts'
import { words } from './words.ts'

/**
 * 计算过程（文字） — writes steps as numbered text that an auditor can read: each figure with its formula, the values
 * put in, the rounding, the reason of a branch, the rule values and the clause; the documents at the end.
 *
 * @param steps - the `steps` of any result
 * @param language - `'zh'` or `'en'`
 * @returns lines joined by `\n`, without a newline at the end
 * @throws `not_one_of` (language) · `wrong_type` · `missing` · `not_a_number` · `not_an_integer` · `too_deep` (no steps)
 * @example
 * ```ts
 * import { shareByBands, toText } from 'yigongti'
 *
 * const { steps } = shareByBands({ amount: 3, base: 100, bands: [{ upTo: null, share: '0.5' }] })
 * toText(steps, 'en').split('\n')[0] // => '1. Shared amount: 1.50 yuan'
 * ```
 * @since 0.1.0
 */
export function toText(steps: readonly Step[], language: Language): string {
  expectLanguage(language)
  const read = readSteps(steps)
  const documents = documentsOf(read)
  const lines = read.flatMap((step, index) => stepLines(step, `${index + 1}`, language, documents))
  if (documents.length > 0) {
    lines.push('', words.documents[language])
    documents.forEach((document, index) => {
      lines.push(`   ${toDocumentText(document, index, language)}`)
    })
  }
  return lines.join('\n')
}

function stepLines(step: Step, number: string, language: Language, documents: DocumentList): string[] {
  const colon = words.colon[language]
  return [
    `${number}. ${step.label[language]}${colon}${display(step.value, step.unit, language)}`,
    ...describeStep(step, language, documents).map(({ word, text }) => `   ${word[language]}${colon}${text}`),
    ...(step.steps ?? []).flatMap((part, index) =>
      stepLines(part, `${number}.${index + 1}`, language, documents).map((line) => `   ${line}`),
    ),
  ]
}
