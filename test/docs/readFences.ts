import type { Fence, Line } from './Page.ts'

const opening = /^(\s*)(`{3,}|~{3,})\s*([^`]*)$/
const outputLanguages = ['text', 'console']

/** The fenced blocks of some lines, each with the output block that follows it. */
export function readFences(lines: readonly Line[], file: string): readonly Fence[] {
  const fences: Fence[] = []
  let open: { line: Line; indent: string; ticks: string; info: readonly string[]; body: Line[] } | undefined

  for (const line of lines) {
    if (open === undefined) {
      const match = opening.exec(line.text)
      if (match === null) continue
      const [, indent = '', ticks = '', info = ''] = match
      open = { line, indent, ticks, info: info.trim().split(/\s+/), body: [] }
    } else if (line.text.trim().startsWith(open.ticks) && /^[`~]+$/.test(line.text.trim())) {
      const [language = '', ...flags] = open.info
      fences.push({ language, flags, open: open.line, body: open.body, close: line })
      open = undefined
    } else {
      open.body.push(outdented(line, open.indent.length))
    }
  }
  if (open !== undefined) throw new Error(`${file}:${open.line.number}: this block is never closed`)
  return fences.map((fence, index) => withOutput(fence, fences[index + 1], lines))
}

function outdented({ number, prefix, text }: Line, width: number): Line {
  const indent = text.slice(0, width)
  return indent.trim() === '' ? { number, prefix: prefix + indent, text: text.slice(width) } : { number, prefix, text }
}

function withOutput(fence: Fence, next: Fence | undefined, lines: readonly Line[]): Fence {
  if (next === undefined || !isCode(fence) || !outputLanguages.includes(next.language)) return fence
  const between = lines.filter(({ number }) => number > fence.close.number && number < next.open.number)
  return between.every(({ text }) => text.trim() === '') ? { ...fence, output: next } : fence
}

/** Whether a block is code that this runner executes or compiles. */
export function isCode({ language }: Fence): boolean {
  return language === 'ts' || language === 'js'
}
