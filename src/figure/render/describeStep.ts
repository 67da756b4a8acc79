import type { Bilingual } from '../../errors/internal.ts'
import type { StepInput, StepParameter } from '../Step.ts'
import { isInProportion } from './isInProportion.ts'
import type { Line, Outline } from './outlineOf.ts'
import type { Print } from './Print.ts'
import { roundingText } from './roundingText.ts'
import { words } from './words.ts'
import { isPlainNumber, isTaken, signed, signedValue, writtenFormula } from './writtenFormula.ts'

/** One line of what a step says about itself. */
export interface Remark {
  readonly word: Bilingual
  readonly text: string
}

/** What a step says about itself, line by line; in chapters with the numbers of the steps it uses. */
export function describeStep(
  line: Line,
  print: Print,
  { hasChapters }: Pick<Outline, 'hasChapters'>,
): readonly Remark[] {
  const { step, references, elsewhere, cited } = line
  const { language } = print
  const { formula, inputs = none, rounding, because, warning, parameters } = step
  const remarks: Remark[] = []
  const nameOf = (input: StepInput, index: number) =>
    hasChapters && print.shows(input.unit)
      ? print.name(input.label) + print.bracketed(references[index])
      : print.name(input.label)
  const printed = formula === undefined ? undefined : print.formulas.read(formula)
  if (printed === undefined || isTaken(printed, rounding?.before ?? step.value, inputs)) {
    const quoted = inputs.map((input, index) => `${nameOf(input, index)} ${print.quantity(input.value, input.unit)}`)
    if (quoted.length > 0) remarks.push({ word: words.inputs, text: print.tidy(quoted.join(words.next[language])) })
  } else if (!isPlainNumber(printed, step.value)) {
    print.use(printed.functions)
    const signs = (text: string) => print.signs(text)
    const inYuan = print.inTenThousands && !isInProportion(printed.tree, step, inputs)
    const names = writtenFormula(printed, inputs, {
      operand: (input, index, operand) => signed(nameOf(input, index), operand),
      signs,
    })
    remarks.push({ word: words.formula, text: print.tidy(names) })
    if (inputs.length > 0) {
      const values = writtenFormula(printed, inputs, {
        operand: ({ value, unit }, _, operand) => signedValue(print.number(value, unit, inYuan), operand),
        signs,
      })
      remarks.push({ word: inYuan ? words.substitutedInYuan : words.substituted, text: values })
    }
  }
  const rounded = rounding === undefined ? undefined : roundingText(rounding, step, print)
  if (rounded !== undefined) remarks.push({ word: words.rounding, text: rounded })
  if (because !== undefined) {
    const numbers = hasChapters ? elsewhere.map((number) => print.bracketed(number)).join('') : ''
    remarks.push({ word: words.because, text: print.sentence(because) + numbers })
  }
  if (warning !== undefined) remarks.push({ word: words.warning, text: print.sentence(warning) })
  if (parameters !== undefined)
    for (const parameter of parameters) remarks.push({ word: words.parameters, text: parameterText(parameter, print) })
  if (cited.length > 0) remarks.push({ word: words.citations, text: print.tidy(cited.join(words.next[language])) })
  return remarks
}

const none: readonly StepInput[] = []

/** `年度保证金比例为 5%（2026-01-01 起）` */
function parameterText({ label, value, unit, text, effectiveFrom, undated }: StepParameter, print: Print): string {
  const shown = text === undefined ? (unit === undefined ? value : print.quantity(value, unit)) : print.sentence(text)
  const since =
    effectiveFrom === undefined
      ? undated?.[print.language]
      : { zh: `${effectiveFrom} 起`, en: `since ${effectiveFrom}` }[print.language]
  const is = print.language === 'zh' && text === undefined ? '为 ' : words.colon[print.language]
  return print.tidy(`${print.name(label)}${is}${shown}${print.bracketed(since)}`)
}
