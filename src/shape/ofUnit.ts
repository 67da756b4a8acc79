import { isSourced, type Unit, units } from '../figure/internal.ts'
import { isObject } from './record.ts'
import type { Shape } from './Shape.ts'

type Told = Readonly<Record<string, unknown>>

/**
 * A record with numbers of one unit, which the input tells: a number that comes with its explanation must be of it. What
 * is described is the record in the unit that is taken where none is told.
 */
export function ofUnit<In, Out>(
  shapeIn: (unit: Unit) => Shape<In, Out, false>,
  unitOf: (input: Told) => unknown,
  otherwise: Unit,
): Shape<In, Out, false> {
  const usual = shapeIn(otherwise)
  const shapes = new Map<Unit, Shape<In, Out, false>>([[otherwise, usual]])
  const shapeOf = (unit: Unit): Shape<In, Out, false> => {
    let shape = shapes.get(unit)
    if (shape === undefined) {
      shape = shapeIn(unit)
      shapes.set(unit, shape)
    }
    return shape
  }
  return {
    spec: usual.spec,
    optional: false,
    read: (input, reading) => {
      const told = isObject(input) ? unitOf(input) : undefined
      return shapeOf(isUnit(told) ? told : otherwise).read(input, reading)
    },
  }
}

/** The unit of the first number that comes with its explanation, if one does. */
export function explainedUnit(numbers: readonly unknown[]): unknown {
  for (const one of numbers) if (isSourced(one) && 'unit' in one) return one.unit
  return undefined
}

function isUnit(told: unknown): told is Unit {
  return typeof told === 'string' && Object.hasOwn(units, told)
}
