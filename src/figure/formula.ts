import { type Fraction, reduce } from '../numeric/internal.ts'
import { type CompiledFormula, compile } from './compile.ts'
import { Figure, type Formula } from './figure.ts'
import { isSilent } from './Late.ts'

// One entry per call site: the strings of a template are one frozen object for as long as the code lives.
const compiled = /* @__PURE__ */ new WeakMap<readonly string[], CompiledFormula>()

/**
 * Computes and explains in one: formula`${total} × (1 + ${growth})`. The operators are + − × ÷ ( ) min max abs (the
 * ASCII ones too); an operand is a figure, or a formula of
 * several that is put in whole.
 */
export function formula(strings: TemplateStringsArray, ...operands: readonly (Figure | Formula)[]): Formula {
  let ready = compiled.get(strings)
  if (ready === undefined) {
    ready = compile(strings)
    compiled.set(strings, ready)
  }
  if (isSilent) return silentFormula(ready.evaluate(operands))
  let text = ready.pieces[0] as string
  let isOfFigures = true
  for (let k = 0; k < operands.length; k++) {
    const operand = operands[k] as Figure | Formula
    if (operand instanceof Figure) text += operand.label.id
    else {
      isOfFigures = false
      text += operand.text
    }
    text += ready.pieces[k + 1] as string
  }
  return {
    value: ready.evaluate(operands),
    text,
    operands: isOfFigures ? (operands as readonly Figure[]) : figuresIn(operands),
  }
}

/** One by one: a sum over a million persons has more operands than a call takes arguments. */
function figuresIn(operands: readonly (Figure | Formula)[]): readonly Figure[] {
  const figures: Figure[] = []
  for (const operand of operands) {
    if (operand instanceof Figure) figures.push(operand)
    else for (const below of operand.operands) figures.push(below)
  }
  // without the room that a list keeps to grow
  return figures.length > 16 ? figures : figures.slice()
}

/** The same formula with its value in lowest terms: over many parts, one upon the other, denominators would only grow. */
export function lean(formula: Formula): Formula {
  return { value: reduce(formula.value), text: formula.text, operands: formula.operands }
}

/** A formula that no template can write: its value, and what it says where it is told. */
export function formulaOf(value: Fraction, text: () => string, operands: () => readonly Figure[]): Formula {
  return isSilent ? silentFormula(value) : { value, text: text(), operands: operands() }
}

/** What a formula comes to, and nothing of how. */
export function silentFormula(value: Fraction): Formula {
  return { value, text: '', operands: none }
}

const none: readonly Figure[] = []
