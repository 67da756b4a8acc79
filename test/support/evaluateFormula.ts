import type { Decimal } from 'decimal.js'
import { Exact } from './exactDecimal.ts'

const pattern = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z]\w*(?:\.\w+)*(?:\[\d+\])*)|([−+×÷(),]))/y

/**
 * Evaluates a printed formula over decimal.js, by precedence climbing. It shares nothing with the library's own
 * compiler, so that a trace is checked by somebody else.
 */
export function evaluateFormula(text: string, numberOf: (id: string) => string): Decimal {
  const tokens = tokenize(text)
  let next = 0
  const take = (wanted: string): void => {
    if (tokens[next++] !== wanted) throw new Error(`expected ${wanted} in ${text}`)
  }

  function climb(least: number): Decimal {
    let left = atom()
    for (;;) {
      const sign = tokens[next] ?? ''
      const strength = sign === '+' || sign === '−' ? 1 : sign === '×' || sign === '÷' ? 2 : 0
      if (strength === 0 || strength < least) return left
      next++
      const right = climb(strength + 1)
      if (sign === '+') left = left.plus(right)
      else if (sign === '−') left = left.minus(right)
      else if (sign === '×') left = left.times(right)
      else left = left.div(right)
    }
  }

  function atom(): Decimal {
    const token = tokens[next++] ?? ''
    if (token === '−') return atom().negated()
    if (token === '(') {
      const inner = climb(1)
      take(')')
      return inner
    }
    if (/^\d/.test(token)) return new Exact(token)
    if (token !== 'min' && token !== 'max' && token !== 'abs') return new Exact(numberOf(token))
    take('(')
    const parts = [climb(1)]
    while (tokens[next] === ',') {
      next++
      parts.push(climb(1))
    }
    take(')')
    if (token === 'abs') return Exact.abs(parts[0] ?? Number.NaN)
    return token === 'min' ? Exact.min(...parts) : Exact.max(...parts)
  }

  const value = climb(1)
  if (next !== tokens.length) throw new Error(`cannot read the end of ${text}`)
  return value
}

function tokenize(text: string): string[] {
  const tokens: string[] = []
  pattern.lastIndex = 0
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex
    const match = pattern.exec(text)
    if (match === null) throw new Error(`cannot read "${text.slice(at)}"`)
    tokens.push(match[0].trim())
  }
  return tokens
}
