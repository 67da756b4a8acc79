import { Decimal } from 'decimal.js'

/** decimal.js with 200 digits: a second opinion on what the library computes in fractions. */
export const Exact = Decimal.clone({ defaults: true, precision: 200, toExpNeg: -9e15, toExpPos: 9e15 })

export type Exact = Decimal

export function ratio(n: bigint, d: bigint): Decimal {
  return new Exact(n.toString()).div(d.toString())
}

const modes = {
  halfUp: Decimal.ROUND_HALF_UP,
  halfEven: Decimal.ROUND_HALF_EVEN,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
  ceiling: Decimal.ROUND_CEIL,
  floor: Decimal.ROUND_FLOOR,
} as const

export type Mode = keyof typeof modes

/** Rounds by decimal.js: to decimals, or to a multiple. */
export function roundExactly(value: Decimal, mode: Mode, unit: { places: number } | { multipleOf: string }): Decimal {
  if ('places' in unit) return value.toDecimalPlaces(unit.places, modes[mode])
  return value.div(unit.multipleOf).toDecimalPlaces(0, modes[mode]).times(unit.multipleOf)
}

/** Equal to so many significant digits, or both as good as zero beside `size`. */
export function agree(a: Decimal.Value, b: Decimal.Value, digits: number, size: Decimal.Value = 1): boolean {
  const [x, y] = [new Exact(a), new Exact(b)]
  const scale = Exact.max(x.abs(), y.abs())
  const difference = x.minus(y).abs()
  return difference.lte(scale.times(`1e-${digits}`)) || difference.lte(new Exact(size).abs().times('1e-45'))
}
