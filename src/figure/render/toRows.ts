import type { Bilingual, Language } from '../../errors/internal.ts'
import type { Citation } from '../Citation.ts'
import type { Step } from '../Step.ts'
import { toFullCitation } from './Documents.ts'
import { describeStep } from './describeStep.ts'
import { type Chapter, type Line, type Outline, outlineOf } from './outlineOf.ts'
import { Print } from './Print.ts'
import type { TraceOptions } from './TraceOptions.ts'
import { words } from './words.ts'

/**
 * 步骤行 — a step as one flat row for a table, a sheet or a database.
 *
 * @since 0.1.0
 */
export interface StepRow {
  readonly number: string
  readonly id: string
  readonly label: string
  readonly value: string
  readonly unit: string
  readonly formula: string
  readonly substituted: string
  readonly rounding: string
  readonly because: string
  readonly parameters: string
  readonly citations: string
}

/**
 * 计算过程（表格行） — flattens steps to rows of plain strings, parts after their whole; `value` stays the canonical
 * decimal, in ten thousands of yuan (`tenThousandYuan`) where these are wanted; what a step does not have is empty.
 *
 * @param steps - the `steps` of any result, or chapters: `[{ title: { zh, en }, steps }]`
 * @param language - `'zh'` or `'en'`
 * @param options - the unit of money, blanks, all steps or amounts only
 * @returns one row per step and part, numbered `1`, `1.1`, …; in chapters the first number is that of the chapter
 * @throws `not_one_of` (language, options) · `unknown_key` (options) · `wrong_type` · `missing` · `not_a_number` ·
 *   `not_an_integer` · `too_deep` · `wrong_length` (no steps)
 * @example
 * ```ts
 * import { shareByBands, toRows } from 'yigongti'
 *
 * const { steps } = shareByBands({ amount: 3, base: 100, bands: [{ upTo: null, share: '0.5' }] })
 * toRows(steps, 'zh').map(({ number, id, value }) => `${number} ${id} ${value}`)
 * // => [
 * //   '1 shared 1.50',
 * //   '1.1 bandShared[0] 1.50',
 * //   '2 remaining 1.50',
 * //   '3 bandAmount[0] 3.00'
 * // ]
 * ```
 * @since 0.1.0
 */
export function toRows(
  steps: readonly Step[] | readonly Chapter[],
  language: Language,
  options: TraceOptions = {},
): StepRow[] {
  const print = new Print(language, options)
  const outline = outlineOf(steps, print, { withEmptyParts: true })
  const sources = new Map<Citation, string>()
  const rows: StepRow[] = []
  for (const { lines } of outline.sections) for (const line of lines) rows.push(toRow(line, print, outline, sources))
  return rows
}

const columns = /* @__PURE__ */ new Map<
  Bilingual,
  Exclude<keyof StepRow, 'number' | 'id' | 'label' | 'value' | 'unit'>
>([
  [words.formula, 'formula'],
  [words.substituted, 'substituted'],
  [words.substitutedInYuan, 'substituted'],
  [words.inputs, 'substituted'],
  [words.rounding, 'rounding'],
  [words.because, 'because'],
  // A warning has no column of its own: tables keep the columns they have.
  [words.warning, 'because'],
  [words.parameters, 'parameters'],
])

function toRow(line: Line, print: Print, outline: Outline, sources: Map<Citation, string>): StepRow {
  const { step, number } = line
  const { language } = print
  const next = words.next[language]
  const row = {
    number,
    id: step.id,
    label: print.name(step.label),
    ...print.canonical(step.value, step.unit),
    formula: '',
    substituted: '',
    rounding: '',
    because: '',
    parameters: '',
    citations: '',
  }
  for (const { word, text } of describeStep(line, print, outline)) {
    const column = columns.get(word)
    if (column === undefined) continue
    const shown = word === words.warning ? `${word[language]}${words.colon[language]}${text}` : text
    row[column] = row[column] === '' ? shown : row[column] + next + shown
  }
  if (step.citations !== undefined) {
    row.citations = print.tidy(step.citations.map((citation) => sourceOf(citation, language, sources)).join(next))
  }
  return row
}

/** Many steps cite the same: it is written once. */
function sourceOf(citation: Citation, language: Language, sources: Map<Citation, string>): string {
  let source = sources.get(citation)
  if (source === undefined) {
    source = toFullCitation(citation, language)
    sources.set(citation, source)
  }
  return source
}
