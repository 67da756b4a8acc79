import type { Step, StepInput } from '../Step.ts'
import type { FormulaTree } from './Formulas.ts'

/**
 * Whether a formula that holds in yuan holds with all amounts in units of ten thousand too: sums are of amounts alone, and
 * what comes out is an amount exactly where the figure is one. A price times a number of points is none.
 */
export function isInProportion(tree: FormulaTree | undefined, step: Step, inputs: readonly StepInput[]): boolean {
  if (!inputs.some(({ unit }) => unit === 'yuan') && step.unit !== 'yuan') return true
  if (tree === undefined) return false
  const powers = new Map(inputs.map(({ id, unit }) => [id, unit === 'yuan' ? 1 : 0]))
  const power = powerOf(tree, powers)
  return power === any || power === (step.unit === 'yuan' ? 1 : 0)
}

/** Nothing is as much in any unit. */
const any = 'any'
type Power = number | typeof any | undefined

/** With which power of the unit of money a formula grows; undefined where it has none. */
function powerOf(tree: FormulaTree, powers: ReadonlyMap<string, number>): Power {
  switch (tree.kind) {
    case 'operand':
      return powers.get(tree.id)
    case 'number':
      return Number(tree.text) === 0 ? any : 0
    case 'minus':
    case 'group':
      return powerOf(tree.of, powers)
    case 'call':
      return tree.of.map((part) => powerOf(part, powers)).reduce(alike)
    case 'sum':
      return [tree.first, ...tree.rest.map(({ of }) => of)].map((part) => powerOf(part, powers)).reduce(alike)
    case 'product': {
      let power = powerOf(tree.first, powers)
      for (const { sign, of } of tree.rest) {
        const next = powerOf(of, powers)
        if (power === undefined || next === undefined) return undefined
        if (power === any || next === any) power = any
        else power += sign === '×' ? next : -next
      }
      return power
    }
    default:
      return undefined
  }
}

function alike(one: Power, other: Power): Power {
  if (one === any) return other
  return other === any || one === other ? one : undefined
}
