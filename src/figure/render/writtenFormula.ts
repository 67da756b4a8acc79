import type { StepInput } from '../Step.ts'
import type { Operand, PrintedFormula } from './Formulas.ts'
import { isSameNumber } from './isSameNumber.ts'

/** How the parts of a formula are written. */
export interface Writing {
  readonly operand: (input: StepInput, index: number, operand: Operand) => string
  readonly signs: (text: string) => string
}

/** A formula with something for each of its operands; what is none of the inputs stands as it is. */
export function writtenFormula({ pieces }: PrintedFormula, inputs: readonly StepInput[], write: Writing): string {
  const known = inputs.length <= few ? undefined : indexById(inputs)
  let text = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += write.signs(piece)
      continue
    }
    const index = known === undefined ? indexAmong(inputs, piece.id) : (known.get(piece.id) ?? -1)
    if (index < 0) text += write.signs(signed(piece.id, piece))
    else text += write.operand(inputs[index] as StepInput, index, piece)
  }
  return text
}

function indexAmong(inputs: readonly StepInput[], id: string): number {
  for (let index = 0; index < inputs.length; index++) if (inputs[index]?.id === id) return index
  return -1
}

/** Where the input of an id stands. Among many each is looked up: a sum over a million persons takes no longer for each. */
function indexById(inputs: readonly StepInput[]): ReadonlyMap<string, number> {
  const known = new Map<string, number>()
  inputs.forEach(({ id }, index) => {
    if (!known.has(id)) known.set(id, index)
  })
  return known
}

const few = 8

/** Whether nothing is computed: the figure is what its one input is. */
export function isTaken({ pieces }: PrintedFormula, value: string, inputs: readonly StepInput[]): boolean {
  const [only] = pieces
  if (pieces.length !== 1 || only === undefined || typeof only === 'string' || only.isNegated) return false
  return inputs.length === 1 && inputs[0]?.id === only.id && isSameNumber(inputs[0].value, value)
}

/** Whether the formula only repeats the value. */
export function isPlainNumber({ tree }: PrintedFormula, value: string): boolean {
  return tree?.kind === 'number' && isSameNumber(tree.text, value)
}

/** A name with the minus that belongs to it. */
export function signed(name: string, { isNegated, isFirst }: Operand): string {
  if (!isNegated) return name
  return isFirst ? `−${name}` : `(−${name})`
}

/** A value with the minus that belongs to it: what is below zero stands in brackets after a sign. */
export function signedValue(number: string, { isNegated, isFirst }: Operand): string {
  const value = isNegated ? opposite(number) : number
  return value.startsWith('−') && !isFirst ? `(${value})` : value
}

/** Minus a number below zero is the number above it. */
function opposite(number: string): string {
  if (number.startsWith('−')) return number.slice(1)
  return /[1-9]/.test(number) ? `−${number}` : number
}
