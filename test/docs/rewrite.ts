import { readFileSync, writeFileSync } from 'node:fs'
import { absolute } from '../support/repository.ts'
import type { Assertion } from './findAssertions.ts'
import { toLiteral } from './literal.ts'
import type { Edit, Fence, Line } from './Page.ts'
import type { Outcome } from './Recorder.ts'

const widest = 100

/** Whether the pages are to be rewritten from what their code does. */
export const updating = process.env['UPDATE_DOCS'] === '1'

/** The edit that makes an assertion say what was found; none where nothing can be written. */
export function assertionEdit(
  file: string,
  assertion: Assertion,
  outcome: Outcome,
  fences: readonly Fence[],
): readonly Edit[] {
  const line = fences.flatMap(({ body }) => body).find(({ number }) => number === assertion.line)
  if (line === undefined) return []
  const { line: from, height, column } = assertion
  const before = line.text.slice(0, column)
  const comment = 'thrown' in outcome ? thrownComment(outcome.thrown, before) : valueComment(outcome.actual, before)
  if (comment === undefined) return []
  return [{ file, from, to: from + height, lines: comment.map((text) => line.prefix + text) }]
}

function thrownComment(code: string | undefined, before: string): readonly string[] | undefined {
  return code === undefined ? undefined : [`${before}// throws ${code}`]
}

/** The lines of a statement with its value: behind it where that fits, else below it. */
function valueComment(value: unknown, before: string): readonly string[] | undefined {
  const indent = /^\s*/.exec(before)?.[0] ?? ''
  let literal: readonly string[]
  try {
    literal = toLiteral(value, widest - indent.length - '// => '.length).split('\n')
  } catch {
    return undefined
  }
  const [first = '', ...rest] = literal
  const below = rest.map((text) => `${indent}// ${text}`)
  const alone = before.trim() === ''
  if (alone || before.length + '// => '.length + first.length <= widest) return [`${before}// => ${first}`, ...below]
  return [before.trimEnd(), `${indent}// => ${first}`, ...below]
}

/** The edit that makes an output block say what was printed; a missing one is added. */
export function outputEdit(file: string, { open, close, output }: Fence, printed: string): readonly Edit[] {
  const lines = printed.replace(/\n$/, '').split('\n')
  if (output === undefined) {
    if (printed === '') return []
    const block = ['', '```text', ...lines, '```'].map((text) => behind(open, text))
    return [{ file, from: close.number + 1, to: close.number + 1, lines: block }]
  }
  const body = printed === '' ? [] : lines.map((text) => behind(output.open, text))
  return [{ file, from: output.open.number + 1, to: output.close.number, lines: body }]
}

/** A text as a line of the block that a fence opens. */
function behind({ prefix, text: fence }: Line, text: string): string {
  const start = prefix + (/^\s*/.exec(fence)?.[0] ?? '')
  return text === '' ? start.trimEnd() : start + text
}

/** Writes the edits into their files, from the bottom up, so that line numbers stay true. */
export function applyEdits(edits: readonly Edit[]): void {
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const path = absolute(file)
    const text = readFileSync(path, 'utf8')
    const next = edited(
      text,
      edits.filter((edit) => edit.file === file),
    )
    if (next !== text) writeFileSync(path, next)
  }
}

/** A text with some of its lines replaced. */
export function edited(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n')
  for (const { from, to, lines: replacement } of [...edits].sort((a, b) => b.from - a.from)) {
    lines.splice(from - 1, to - from, ...replacement)
  }
  return lines.join('\n')
}
