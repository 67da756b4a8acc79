import {
  absolute,
  add,
  divide,
  type Fraction,
  larger,
  multiply,
  negate,
  readDecimal,
  smaller,
  subtract,
} from '../numeric/internal.ts'

/** A formula made ready: what it computes from its operands, and the text between them in print. */
export interface CompiledFormula {
  readonly evaluate: (operands: readonly Operand[]) => Fraction
  readonly pieces: readonly string[]
}

interface Operand {
  readonly value: Fraction
}

type Node = (operands: readonly Operand[]) => Fraction

const functions: Readonly<Record<string, (a: Fraction, b: Fraction) => Fraction>> = { min: smaller, max: larger }

/**
 * Compiles the strings of a template to a closure over exact arithmetic. Grammar, operands standing between strings:
 *
 *     sum     = product { ("+" | "−") product }
 *     product = factor { ("×" | "÷") factor }
 *     factor  = "−" factor | operand | number | "(" sum ")" | ("min" | "max" | "abs") "(" sum { "," sum } ")"
 *
 * A formula that does not fit is a mistake in the library, not in an input: it throws a plain SyntaxError.
 */
export function compile(strings: readonly string[]): CompiledFormula {
  const tokens = tokenize(strings)
  let next = 0

  const take = (text: string): boolean => {
    if (tokens[next]?.text !== text) return false
    next++
    return true
  }
  const expect = (text: string): void => {
    if (!take(text)) throw new SyntaxError(`formula: expected "${text}" in ${strings.join('□')}`)
  }

  function sum(): Node {
    let left = product()
    for (;;) {
      const a = left
      if (take('+')) {
        const b = product()
        left = (operands) => add(a(operands), b(operands))
      } else if (take('−')) {
        const b = product()
        left = (operands) => subtract(a(operands), b(operands))
      } else return left
    }
  }

  function product(): Node {
    let left = factor()
    for (;;) {
      const a = left
      if (take('×')) {
        const b = factor()
        left = (operands) => multiply(a(operands), b(operands))
      } else if (take('÷')) {
        const b = factor()
        left = (operands) => divide(a(operands), b(operands))
      } else return left
    }
  }

  function factor(): Node {
    const token = tokens[next++]
    if (token === undefined) throw new SyntaxError(`formula: ends too early: ${strings.join('□')}`)
    if (token.operand !== undefined) return operandNode(token.operand)
    if (token.text === '(') {
      const inner = sum()
      expect(')')
      return inner
    }
    if (token.text === '−') {
      const inner = factor()
      return (operands) => negate(inner(operands))
    }
    if (token.kind === 'number') {
      const value = parseDecimalLiteral(token.text)
      return () => value
    }
    return call(token.text)
  }

  function call(name: string): Node {
    expect('(')
    const parts = [sum()]
    while (take(',')) parts.push(sum())
    expect(')')
    const [first] = parts
    if (name === 'abs' && first !== undefined && parts.length === 1) return (operands) => absolute(first(operands))
    const combine = functions[name]
    if (combine === undefined || parts.length < 2)
      throw new SyntaxError(`formula: no function ${name} of ${parts.length}`)
    return parts.reduce((left, right) => (operands) => combine(left(operands), right(operands)))
  }

  const evaluate = sum()
  if (next !== tokens.length)
    throw new SyntaxError(`formula: unexpected "${tokens[next]?.text}" in ${strings.join('□')}`)
  return { evaluate, pieces: strings.map(toPrint) }
}

function operandNode(index: number): Node {
  return (operands) => {
    const operand = operands[index]
    if (operand === undefined) throw new SyntaxError(`formula: no operand ${index}`)
    return operand.value
  }
}

function toPrint(piece: string): string {
  return piece.replaceAll('*', '×').replaceAll('/', '÷').replaceAll('-', '−')
}

/** A piece of a formula: an operand by its place, or a number, name or sign by its text. */
export interface Token {
  readonly kind: 'operand' | 'number' | 'name' | 'sign'
  readonly text: string
  readonly operand?: number
}

const pattern = /\s*(?:(\d+(?:\.\d+)?)|([a-z]+)|([-−+*×/÷(),]))/y
const plainSigns: Readonly<Record<string, string>> = { '-': '−', '*': '×', '/': '÷' }

/** The tokens of a template: those of its strings, an operand between every two. */
function tokenize(strings: readonly string[]): readonly Token[] {
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

function parseDecimalLiteral(text: string): Fraction {
  return readDecimal(text, ['formula'])
}
