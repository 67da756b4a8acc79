import type { legendWords } from './words.ts'

/** An operand where it stands in a formula. */
export interface Operand {
  readonly id: string
  /** A minus sign stands before it, and belongs to it. */
  readonly isNegated: boolean
  /** Nothing stands before it in its brackets: a negative number needs none of its own. */
  readonly isFirst: boolean
}

/** A formula as it is printed: signs and, between them, operands. */
export interface PrintedFormula {
  readonly pieces: readonly (string | Operand)[]
  /** Which functions it uses. */
  readonly functions: readonly (keyof typeof legendWords)[]
  /** How it is built; undefined where it is no formula of the library's. */
  readonly tree: FormulaTree | undefined
}

export type FormulaTree =
  | { readonly kind: 'operand'; readonly id: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'minus' | 'group'; readonly of: FormulaTree }
  | { readonly kind: 'sum' | 'product'; readonly first: FormulaTree; readonly rest: readonly Term[] }
  | { readonly kind: 'call'; readonly name: 'min' | 'max' | 'abs'; readonly of: readonly FormulaTree[] }

interface Term {
  readonly sign: string
  readonly of: FormulaTree
}

const mostKnown = 1000
const longestKnown = 1000

/** The formulas of one trace. Many steps have the same: it is read once. */
export class Formulas {
  private readonly known = new Map<string, PrintedFormula>()

  /** A formula of a step, without brackets that say nothing. */
  read(text: string): PrintedFormula {
    const before = this.known.get(text)
    if (before !== undefined) return before
    const formula = read(text)
    if (text.length > longestKnown) return formula
    if (this.known.size >= mostKnown) this.known.clear()
    this.known.set(text, formula)
    return formula
  }
}

function read(text: string): PrintedFormula {
  const parser = new Parser(text)
  const tree = parser.whole()
  if (tree === undefined) return { pieces: piecesOfAny(text), functions: [], tree }
  const pieces: (string | Operand)[] = []
  write(bare(tree), true, pieces)
  return { pieces: joined(pieces), functions: [...parser.functions], tree }
}

/** What is no formula of the library's is printed as it stands, with whatever could be an operand. */
function piecesOfAny(text: string): readonly (string | Operand)[] {
  const pieces: (string | Operand)[] = []
  let end = 0
  for (const { 0: id, index } of text.matchAll(ids)) {
    if (index > end) pieces.push(text.slice(end, index))
    pieces.push({ id, isNegated: false, isFirst: false })
    end = index + id.length
  }
  if (end < text.length) pieces.push(text.slice(end))
  return pieces
}

const ids = /[A-Za-z]\w*(?:\.\w+)*(?:\[\d+\])*/g
const token = /\s*(?:(\d+(?:\.\d+)?(?!\w))|([A-Za-z]\w*(?:\.\w+)*(?:\[\d+\])*)|([-−+*×/÷(),])|$)/y
const plainSigns: Readonly<Record<string, string>> = { '-': '−', '*': '×', '/': '÷' }
const deepest = 50

/** The grammar of `compile`, over ids in place of operands. */
class Parser {
  readonly functions = new Set<'min' | 'max' | 'abs'>()
  private kind: 'number' | 'name' | 'sign' | 'end' | 'none' = 'none'
  private current = ''
  private depth = 0

  constructor(private readonly text: string) {}

  whole(): FormulaTree | undefined {
    this.at = 0
    this.next()
    const tree = this.sum()
    return this.kind === 'end' ? tree : undefined
  }

  private at = 0

  private next(): void {
    token.lastIndex = this.at
    const match = token.exec(this.text)
    this.at = token.lastIndex
    const [, number, name, sign] = match ?? []
    this.kind =
      match === null
        ? 'none'
        : number !== undefined
          ? 'number'
          : name !== undefined
            ? 'name'
            : sign !== undefined
              ? 'sign'
              : 'end'
    this.current = number ?? name ?? (sign === undefined ? '' : (plainSigns[sign] ?? sign))
  }

  private take(sign: string): boolean {
    if (this.kind !== 'sign' || this.current !== sign) return false
    this.next()
    return true
  }

  private sum(): FormulaTree | undefined {
    return this.chain('sum', ['+', '−'], () => this.chain('product', ['×', '÷'], () => this.factor()))
  }

  private chain(
    kind: 'sum' | 'product',
    signs: readonly string[],
    part: () => FormulaTree | undefined,
  ): FormulaTree | undefined {
    const first = part()
    if (first === undefined) return undefined
    const rest: Term[] = []
    while (this.kind === 'sign' && signs.includes(this.current)) {
      const sign = this.current
      this.next()
      const of = part()
      if (of === undefined) return undefined
      rest.push({ sign, of: kind === 'sum' ? withoutProductBrackets(of) : of })
    }
    if (rest.length === 0) return first
    return { kind, first: kind === 'sum' ? bare(first) : first, rest }
  }

  private factor(): FormulaTree | undefined {
    const { kind, current } = this
    if (++this.depth > deepest) return undefined
    let tree: FormulaTree | undefined
    if (kind === 'number') {
      this.next()
      tree = { kind, text: current }
    } else if (kind === 'name') {
      this.next()
      tree = isFunction(current) && this.take('(') ? this.call(current) : { kind: 'operand', id: current }
    } else if (this.take('−')) {
      const of = this.factor()
      tree = of === undefined ? undefined : negative(of)
    } else if (this.take('(')) {
      const of = this.sum()
      tree = of !== undefined && this.take(')') ? grouped(of) : undefined
    }
    this.depth--
    return tree
  }

  private call(name: 'min' | 'max' | 'abs'): FormulaTree | undefined {
    const parts: FormulaTree[] = []
    do {
      const part = this.sum()
      if (part === undefined) return undefined
      parts.push(bare(part))
    } while (this.take(','))
    this.functions.add(name)
    return this.take(')') ? { kind: 'call', name, of: parts } : undefined
  }
}

function isFunction(name: string): name is 'min' | 'max' | 'abs' {
  return name === 'min' || name === 'max' || name === 'abs'
}

/** Brackets around a single term, or around brackets, say nothing. */
function grouped(of: FormulaTree): FormulaTree {
  return of.kind === 'sum' || of.kind === 'product' || of.kind === 'minus' ? { kind: 'group', of } : of
}

function negative(of: FormulaTree): FormulaTree {
  const inner = bare(of)
  return inner.kind === 'minus' ? inner.of : { kind: 'minus', of }
}

/** Without the brackets around the whole. */
function bare(tree: FormulaTree): FormulaTree {
  return tree.kind === 'group' ? tree.of : tree
}

function withoutProductBrackets(tree: FormulaTree): FormulaTree {
  return tree.kind === 'group' && tree.of.kind === 'product' ? tree.of : tree
}

function write(tree: FormulaTree, isFirst: boolean, pieces: (string | Operand)[]): void {
  switch (tree.kind) {
    case 'operand':
      pieces.push({ id: tree.id, isNegated: false, isFirst })
      break
    case 'number':
      pieces.push(tree.text)
      break
    case 'minus':
      if (tree.of.kind === 'operand') pieces.push({ id: tree.of.id, isNegated: true, isFirst })
      else {
        pieces.push(isFirst ? '−' : '(−')
        write(tree.of, false, pieces)
        if (!isFirst) pieces.push(')')
      }
      break
    case 'group':
      pieces.push('(')
      write(tree.of, true, pieces)
      pieces.push(')')
      break
    case 'call':
      for (const [index, part] of tree.of.entries()) {
        pieces.push(index === 0 ? `${tree.name}(` : ', ')
        write(part, true, pieces)
      }
      pieces.push(')')
      break
    default:
      write(tree.first, isFirst, pieces)
      for (const { sign, of } of tree.rest) {
        pieces.push(` ${sign} `)
        write(of, false, pieces)
      }
  }
}

/** Signs beside each other in one piece. */
function joined(pieces: readonly (string | Operand)[]): readonly (string | Operand)[] {
  const out: (string | Operand)[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') out[out.length - 1] = last + piece
    else out.push(piece)
  }
  return out
}
