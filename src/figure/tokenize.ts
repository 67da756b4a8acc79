import type { Fraction } from '../numeric/internal.ts'
import { readDecimal } from '../numeric/internal.ts'

/** A piece of a formula: an operand by its place, or a number, name or sign by its text. */
export interface Token {
  readonly kind: 'operand' | 'number' | 'name' | 'sign'
  readonly text: string
  readonly operand?: number
}

const pattern = /\s*(?:(\d+(?:\.\d+)?)|([a-z]+)|([-−+*×/÷(),]))/y
const plainSigns: Readonly<Record<string, string>> = { '-': '−', '*': '×', '/': '÷' }

/** The tokens of a template: those of its strings, an operand between every two. */
export function tokenize(strings: readonly string[]): readonly Token[] {
  const tokens: Token[] = []
  strings.forEach((piece, index) => {
    if (index > 0) tokens.push({ kind: 'operand', text: '', operand: index - 1 })
    const end = piece.trimEnd().length
    pattern.lastIndex = 0
    while (pattern.lastIndex < end) {
      const at = pattern.lastIndex
      const match = pattern.exec(piece)
      if (match === null) throw new SyntaxError(`formula: cannot read "${piece.slice(at)}"`)
      const [, number, name, sign = ''] = match
      if (number !== undefined) tokens.push({ kind: 'number', text: number })
      else if (name !== undefined) tokens.push({ kind: 'name', text: name })
      else tokens.push({ kind: 'sign', text: plainSigns[sign] ?? sign })
    }
  })
  return tokens
}

export function parseDecimalLiteral(text: string): Fraction {
  return readDecimal(text, ['formula'])
}
