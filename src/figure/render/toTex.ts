import type { Bilingual, Language } from '../../errors/internal.ts'
import type { Step, StepInput } from '../Step.ts'
import { units } from '../Unit.ts'
import { isInProportion } from './isInProportion.ts'
import { isSameNumber } from './isSameNumber.ts'
import { Lines } from './Lines.ts'
import { type Chapter, type Line, outlineOf, type Section } from './outlineOf.ts'
import { Print } from './Print.ts'
import type { TraceOptions } from './TraceOptions.ts'
import { words } from './words.ts'
import { isPlainNumber, isTaken, signed, signedValue, writtenFormula } from './writtenFormula.ts'

/**
 * 计算过程（LaTeX） — writes steps for a paper: each figure with its formula in symbols, with the values put in and with
 * the result, as an `align*` of amsmath; what the symbols stand for and the documents as lists at the end. A figure that
 * is computed has the number of its step as its index, one that was given an index of its own.
 *
 * @param steps - the `steps` of any result, or chapters: `[{ title: { zh, en }, steps }]`
 * @param language - `'zh'` or `'en'`
 * @param options - the unit of money, blanks, all steps or amounts only
 * @returns a fragment of LaTeX, every text of it escaped, without a newline at the end
 * @throws `not_one_of` (language, options) · `unknown_key` (options) · `wrong_type` · `missing` · `not_a_number` ·
 *   `not_an_integer` · `too_deep` · `wrong_length` (no steps)
 * @example
 * ```ts
 * import { shareByBands, toTex } from 'yigongti'
 *
 * const { steps } = shareByBands({ amount: 3, base: 100, bands: [{ upTo: null, share: '0.5' }] })
 * const lines = toTex(steps, 'en').split('\n')
 * lines[0] // => '\\paragraph{1 Shared amount}'
 * lines[2] // => 'x_{1} &= x_{1.1} \\\\'
 * ```
 * @since 0.2.0
 */
export function toTex(
  steps: readonly Step[] | readonly Chapter[],
  language: Language,
  options: TraceOptions = {},
): string {
  const print = new Print(language, options)
  const { sections, documents } = outlineOf(steps, print)
  const symbols = new Symbols(print)
  const lines = new Lines()
  for (const section of sections) {
    lines.addAll(titleOf(section, print))
    for (const line of section.lines) lines.addAll(stepLines(line, symbols, print))
  }
  const legend = symbols.legend.length === 0 ? [] : listed(words.symbols[language], symbols.legend)
  const items = documents.list.length === 0 ? [] : documents.texts(print).map((text) => `\\item[] ${escapeTex(text)}`)
  const sources = items.length === 0 ? [] : listed(words.documents[language], items)
  lines.addAll(legend)
  lines.addAll(sources)
  if (print.legend !== undefined) lines.add(`\\paragraph{} ${escapeTex(print.legend)}`)
  return lines.toString()
}

function titleOf({ title, number }: Section, print: Print): readonly string[] {
  return title === undefined ? [] : [`\\section*{${number} ${escapeTex(print.name(title))}}`]
}

function listed(heading: string, items: readonly string[]): readonly string[] {
  return [`\\paragraph{${heading}}`, '\\begin{itemize}', ...items, '\\end{itemize}']
}

/** The symbols of a paper: `x_{4}` for the figure of step 4, `a_{1}` for the first number that was given. */
class Symbols {
  readonly legend: string[] = []
  private readonly pieces = new Map<string, string>()
  private readonly names = new Map<Bilingual, string>()
  private readonly givens = new Map<string, string>()

  constructor(private readonly print: Print) {}

  ofStep({ step, number }: Line): string {
    return this.explained(`x_{${number}}`, step)
  }

  ofInput(input: StepInput, reference: string | undefined): string {
    if (reference !== undefined && this.print.shows(input.unit)) return `x_{${reference}}`
    const { id, label, value } = input
    const key = `${id.length},${label.zh.length},${id}${label.zh}${value}`
    const known = this.givens.get(key)
    if (known !== undefined) return known
    const symbol = `a_{${this.givens.size + 1}}`
    this.givens.set(key, symbol)
    return this.explained(symbol, input)
  }

  /** What stands between inputs is mostly the same few operators: they are written once. */
  piece(piece: string): string {
    let text = this.pieces.get(piece)
    if (text !== undefined) return text
    text = toTexPiece(piece)
    if (piece.length <= longestKnown && this.pieces.size < mostKnown) this.pieces.set(piece, text)
    return text
  }

  /** Many figures have the same name, read once: it is written once. */
  name(label: Bilingual): string {
    let name = this.names.get(label)
    if (name === undefined) {
      name = escapeTex(this.print.name(label))
      if (this.names.size < mostKnown) this.names.set(label, name)
    }
    return name
  }

  private explained(symbol: string, { label, unit }: StepInput): string {
    const word = this.print.unitWord(unit)
    const shown = word === '' ? '' : escapeTex(this.print.bracketed(word))
    this.legend.push(`\\item[$${symbol}$] ${this.name(label)}${shown}`)
    return symbol
  }
}

function stepLines(line: Line, symbols: Symbols, print: Print): readonly string[] {
  const { step, number } = line
  const { because, label } = step
  return [
    `\\paragraph{${number} ${symbols.name(label)}}`,
    ...(because === undefined ? [] : [escapeTex(print.sentence(because))]),
    '\\begin{align*}',
    equations(line, symbols, print).join(' \\\\\n'),
    '\\end{align*}',
  ]
}

/** The formula in symbols, with the values, and what it comes to. */
function equations(line: Line, symbols: Symbols, print: Print): readonly string[] {
  const { step, references } = line
  const { formula: text, inputs = none, value } = step
  const symbol = symbols.ofStep(line)
  const result = toTexNumber(print.number(value, step.unit))
  const formula = text === undefined ? undefined : print.formulas.read(text)
  if (formula === undefined || isPlainNumber(formula, value)) return [`${symbol} &= ${result}`]
  print.use(formula.functions)
  const inSymbols = writtenFormula(formula, inputs, {
    operand: (input, index, operand) => signed(symbols.ofInput(input, references[index]), operand).replace('−', '-'),
    signs: (piece) => symbols.piece(piece),
  })
  if (isTaken(formula, value, inputs)) return [`${symbol} &= ${inSymbols}`, `&= ${result}`]
  const inYuan = print.inTenThousands && !isInProportion(formula.tree, step, inputs)
  const inNumbers = writtenFormula(formula, inputs, {
    operand: (input, _, operand) => toTexNumber(signedValue(print.number(input.value, input.unit, inYuan), operand)),
    signs: (piece) => symbols.piece(piece),
  })
  const unit = inYuan ? `\\quad\\text{${print.bracketed(units.yuan[print.language]).trim()}}` : ''
  return [`${symbol} &= ${inSymbols}`, `&= ${inNumbers}${unit}`, `${isRounded(step) ? '&\\approx' : '&='} ${result}`]
}

const none: readonly StepInput[] = []

/** Whether the value is not exactly what stands before it: it was rounded. */
function isRounded({ rounding, value }: Step): boolean {
  return rounding !== undefined && !isSameNumber(rounding.before, value)
}

const signs: Readonly<Record<string, string>> = { '×': '\\times', '÷': '\\div', '−': '-' }

function toTexPiece(piece: string): string {
  return escapeTex(piece)
    .replace(/[×÷−]/g, (sign) => signs[sign] as string)
    .replace(/\b(min|max)\b/g, '\\$1')
    .replace(/\babs\b/g, '\\operatorname{abs}')
}

const longestKnown = 20
const mostKnown = 500

function toTexNumber(number: string): string {
  return number.replaceAll(',', '{,}').replace('−', '-').replace('…', '\\ldots').replace('%', '\\%')
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
}

/** Keeps text that a caller supplied from being read as a command. */
function escapeTex(text: string): string {
  return text.replace(/[\\^~<>{}$&#%_]/g, (sign) => escapes[sign] ?? `\\${sign}`)
}
