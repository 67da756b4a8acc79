import type { Bilingual, Language } from '../../errors/internal.ts'
import { display, displayNumber } from '../display.ts'
import type { Step, StepInput } from '../Step.ts'
import type { Line, Outline } from './outlineOf.ts'
import { type Pieces, piecesOf } from './piecesOf.ts'
import { roundingWords, words } from './words.ts'

/** One line of what a step says about itself. */
export interface Remark {
  readonly word: Bilingual
  readonly text: string
}

/** What a step says about itself, line by line, in one language; in chapters with the numbers of the steps it uses. */
export function describeStep(
  { step, references, elsewhere, cited }: Line,
  language: Language,
  { hasChapters }: Pick<Outline, 'hasChapters'>,
): readonly Remark[] {
  const remarks: Remark[] = []
  const say = (word: Bilingual, text: string) => remarks.push({ word, text })
  const { formula, inputs = [], rounding } = step
  const nameOf = ({ label }: StepInput, index: number) =>
    label[language] + (hasChapters ? inBrackets(references[index], language) : '')
  if (formula !== undefined) {
    const pieces = piecesOf(formula, inputs)
    say(words.formula, written(pieces, inputs, nameOf))
    say(words.substituted, written(pieces, inputs, quotedValue))
  } else if (inputs.length > 0) {
    const quoted = inputs.map((input, index) => `${nameOf(input, index)} ${display(input.value, input.unit, language)}`)
    say(words.inputs, quoted.join(separator[language]))
  }
  if (rounding !== undefined) say(words.rounding, roundingText(rounding, step, language))
  const { because } = step
  if (because !== undefined) {
    const numbers = hasChapters ? elsewhere.map((number) => inBrackets(number, language)).join('') : ''
    say(words.because, because[language] + numbers)
  }
  if (step.warning !== undefined) say(words.warning, step.warning[language])
  for (const { label, value, unit, text, effectiveFrom, undated } of step.parameters ?? []) {
    const shown = text?.[language] ?? (unit === undefined ? value : display(value, unit, language))
    const since =
      effectiveFrom === undefined
        ? undated?.[language]
        : { zh: `${effectiveFrom} 起`, en: `since ${effectiveFrom}` }[language]
    say(words.parameters, `${label[language]} ${shown}${inBrackets(since, language)}`)
  }
  if (cited.length > 0) say(words.citations, cited.join(separator[language]))
  return remarks
}

const separator = { zh: '；', en: '; ' } as const satisfies Bilingual

function inBrackets(text: string | undefined, language: Language): string {
  if (text === undefined) return ''
  return language === 'zh' ? `（${text}）` : ` (${text})`
}

/** A formula with something for each of its inputs. */
function written(
  pieces: Pieces,
  inputs: readonly StepInput[],
  write: (input: StepInput, index: number) => string,
): string {
  let text = ''
  for (const piece of pieces) text += typeof piece === 'string' ? piece : write(inputs[piece] as StepInput, piece)
  return text
}

function quotedValue({ value, unit }: StepInput): string {
  const text = displayNumber(value, unit)
  return text.startsWith('-') ? `(${text})` : text
}

/** The rule of rounding, and what it rounded if that made a difference. */
function roundingText(rounding: NonNullable<Step['rounding']>, { value }: Step, language: Language): string {
  const unit = 'places' in rounding ? (10 ** -rounding.places).toFixed(rounding.places) : rounding.multipleOf
  const mode = roundingWords[rounding.mode][language]
  const rule = language === 'zh' ? `${mode}到 ${unit}` : `${mode} to ${unit}`
  if (withoutZeros(rounding.before) === withoutZeros(value)) return rule
  return `${rule}${separator[language]}${words.before[language]} ${displayNumber(rounding.before, 'factor')}`
}

function withoutZeros(value: string): string {
  return value.includes('.') ? value.replace(/\.?0+$/, '') : value
}
