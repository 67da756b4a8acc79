import type { Bilingual, Language } from '../../errors/internal.ts'
import { display, displayNumber } from '../display.ts'
import type { Step, StepInput } from '../Step.ts'
import { type DocumentList, toCitationText } from './documentsOf.ts'
import { roundingWords, words } from './words.ts'

/** One line of what a step says about itself. */
export interface Remark {
  readonly word: Bilingual
  readonly text: string
}

/** What a step says about itself, line by line, in one language. */
export function describeStep(step: Step, language: Language, documents: DocumentList): readonly Remark[] {
  const remarks: Remark[] = []
  const say = (word: Bilingual, text: string) => remarks.push({ word, text })
  const { formula, inputs = [], rounding } = step
  if (formula !== undefined) {
    say(words.formula, named(formula, inputs, language))
    say(words.substituted, substituted(formula, inputs))
  } else if (inputs.length > 0) {
    say(words.inputs, inputs.map((input) => quoted(input, language)).join(language === 'zh' ? '；' : '; '))
  }
  if (rounding !== undefined) say(words.rounding, roundingText(rounding, language))
  if (step.because !== undefined) say(words.because, step.because[language])
  if (step.warning !== undefined) say(words.warning, step.warning[language])
  for (const { label, value, unit, text, effectiveFrom } of step.parameters ?? []) {
    const shown = text?.[language] ?? (unit === undefined ? value : display(value, unit, language))
    const since = language === 'zh' ? `（${effectiveFrom} 起）` : ` (since ${effectiveFrom})`
    say(words.parameters, `${label[language]} ${shown}${since}`)
  }
  const cited = (step.citations ?? []).map((citation) => toCitationText(citation, documents))
  if (cited.length > 0) say(words.citations, cited.join(language === 'zh' ? '；' : '; '))
  return remarks
}

/** The formula with the names of its inputs. */
function named(formula: string, inputs: readonly StepInput[], language: Language): string {
  return replaceIds(formula, inputs, ({ label }) => label[language])
}

/** The formula with the values of its inputs. */
function substituted(formula: string, inputs: readonly StepInput[]): string {
  return replaceIds(formula, inputs, ({ value, unit }) => {
    const text = displayNumber(value, unit)
    return text.startsWith('-') ? `(${text})` : text
  })
}

/** The formula with its ids replaced: each is looked up, so that a sum over a million persons takes no longer for each. */
function replaceIds(formula: string, inputs: readonly StepInput[], replace: (input: StepInput) => string): string {
  const known = new Map<string, StepInput>()
  for (const input of inputs) if (!known.has(input.id)) known.set(input.id, input)
  return formula.replace(/[A-Za-z]\w*(?:\.\w+)*(?:\[\d+\])*/g, (id) => {
    const input = known.get(id)
    return input === undefined ? id : replace(input)
  })
}

function quoted({ label, value, unit }: StepInput, language: Language): string {
  return `${label[language]} ${display(value, unit, language)}`
}

function roundingText(rounding: NonNullable<Step['rounding']>, language: Language): string {
  const unit = 'places' in rounding ? (10 ** -rounding.places).toFixed(rounding.places) : rounding.multipleOf
  const mode = roundingWords[rounding.mode][language]
  const before = `${words.before[language]} ${displayNumber(rounding.before, 'factor')}`
  return language === 'zh' ? `${mode}到 ${unit}；${before}` : `${mode} to ${unit}; ${before}`
}
