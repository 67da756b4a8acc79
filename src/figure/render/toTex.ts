import type { Language } from '../../errors/internal.ts'
import { displayNumber } from '../display.ts'
import type { Step, StepInput } from '../Step.ts'
import { units } from '../Unit.ts'
import { Lines } from './Lines.ts'
import { type Chapter, type Line, outlineOf, type Section } from './outlineOf.ts'
import { type Pieces, piecesOf } from './piecesOf.ts'
import { expectLanguage } from './readSteps.ts'
import { words } from './words.ts'

/**
 * 计算过程（LaTeX） — writes steps for a paper: each figure with its formula in symbols, with the values put in and with
 * the result, as an `align*` of amsmath; what the symbols stand for and the documents as lists at the end. A figure that
 * is computed has the number of its step as its index, one that was given an index of its own.
 *
 * @param steps - the `steps` of any result, or chapters: `[{ title: { zh, en }, steps }]`
 * @param language - `'zh'` or `'en'`
 * @returns a fragment of LaTeX, every text of it escaped, without a newline at the end
 * @throws `not_one_of` (language) · `wrong_type` · `missing` · `not_a_number` · `not_an_integer` · `too_deep` ·
 *   `wrong_length` (no steps)
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
export function toTex(steps: readonly Step[] | readonly Chapter[], language: Language): string {
  expectLanguage(language)
  const { sections, documents } = outlineOf(steps)
  const symbols = new Symbols(language)
  const lines = new Lines()
  for (const section of sections) {
    lines.add(...titleOf(section, language))
    for (const line of section.lines) lines.add(...stepLines(line, symbols, language))
  }
  const legend = symbols.legend.length === 0 ? [] : listed(words.symbols[language], symbols.legend)
  const items =
    documents.list.length === 0 ? [] : documents.texts(language).map((text) => `\\item[] ${escapeTex(text)}`)
  const sources = items.length === 0 ? [] : listed(words.documents[language], items)
  lines.add(...legend, ...sources)
  return lines.toString()
}

function titleOf({ title, number }: Section, language: Language): readonly string[] {
  return title === undefined ? [] : [`\\section*{${number} ${escapeTex(title[language])}}`]
}

function listed(heading: string, items: readonly string[]): readonly string[] {
  return [`\\paragraph{${heading}}`, '\\begin{itemize}', ...items, '\\end{itemize}']
}

/** The symbols of a paper: `x_{4}` for the figure of step 4, `a_{1}` for the first number that was given. */
class Symbols {
  readonly legend: string[] = []
  private readonly givens = new Map<string, string>()

  constructor(private readonly language: Language) {}

  ofStep({ step, number }: Line): string {
    return this.explained(`x_{${number}}`, step)
  }

  ofInput(input: StepInput, reference: string | undefined): string {
    if (reference !== undefined) return `x_{${reference}}`
    const key = JSON.stringify([input.id, input.label.zh, input.value])
    const known = this.givens.get(key)
    if (known !== undefined) return known
    const symbol = `a_{${this.givens.size + 1}}`
    this.givens.set(key, symbol)
    return this.explained(symbol, input)
  }

  private explained(symbol: string, { label, unit }: StepInput): string {
    const word = units[unit][this.language]
    const shown = word === '' ? '' : this.language === 'zh' ? `（${word}）` : ` (${word})`
    this.legend.push(`\\item[$${symbol}$] ${escapeTex(label[this.language] + shown)}`)
    return symbol
  }
}

function stepLines(line: Line, symbols: Symbols, language: Language): readonly string[] {
  const { step, number, references } = line
  const { formula, inputs = [], because } = step
  const symbolOf = (input: StepInput, index: number) => symbols.ofInput(input, references[index])
  const symbol = symbols.ofStep(line)
  const value = toTexNumber(displayNumber(step.value, step.unit))
  const pieces = formula === undefined ? undefined : piecesOf(formula, inputs)
  const rows =
    pieces === undefined
      ? [`${symbol} &= ${value}`]
      : [
          `${symbol} &= ${toTexFormula(pieces, inputs, symbolOf)}`,
          `&= ${toTexFormula(pieces, inputs, (input) => inBrackets(displayNumber(input.value, input.unit)))}`,
          `${isRounded(step) ? '&\\approx' : '&='} ${value}`,
        ]
  return [
    `\\paragraph{${number} ${escapeTex(step.label[language])}}`,
    ...(because === undefined ? [] : [escapeTex(because[language])]),
    '\\begin{align*}',
    rows.join(' \\\\\n'),
    '\\end{align*}',
  ]
}

/** Whether the value is not exactly what stands before it: it was rounded, or has no end and is cut. */
function isRounded({ rounding, value }: Step): boolean {
  return rounding !== undefined && Number(rounding.before) !== Number(value)
}

const signs: Readonly<Record<string, string>> = { '×': '\\times', '÷': '\\div', '−': '-' }

/** A formula with something for each input; what it says besides is operators, brackets, numbers and min, max, abs. */
function toTexFormula(
  pieces: Pieces,
  inputs: readonly StepInput[],
  write: (input: StepInput, index: number) => string,
): string {
  let text = ''
  for (const piece of pieces)
    text += typeof piece === 'string' ? toTexPiece(piece) : write(inputs[piece] as StepInput, piece)
  return text
}

const texPieces = /* @__PURE__ */ new Map<string, string>()

/** What stands between inputs is mostly the same few operators: they are written once. */
function toTexPiece(piece: string): string {
  const known = texPieces.get(piece)
  if (known !== undefined) return known
  const text = escapeTex(piece)
    .replace(/[×÷−]/g, (sign) => signs[sign] as string)
    .replace(/\b(min|max)\b/g, '\\$1')
    .replace(/\babs\b/g, '\\operatorname{abs}')
  if (piece.length <= longestKnown && texPieces.size < mostKnown) texPieces.set(piece, text)
  return text
}

const longestKnown = 20
const mostKnown = 500

function inBrackets(number: string): string {
  return number.startsWith('-') ? `(${toTexNumber(number)})` : toTexNumber(number)
}

function toTexNumber(number: string): string {
  return number.replaceAll(',', '{,}').replace('…', '\\ldots').replace('%', '\\%')
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
