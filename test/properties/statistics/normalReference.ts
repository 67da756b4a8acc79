import { Decimal } from 'decimal.js'

const Real = Decimal.clone({ defaults: true, precision: 80 })
const PI = Real.acos(-1)

/** e^(−z²/2) / √(2π) */
function density(z: Decimal): Decimal {
  return new Real(z).pow(2).div(-2).exp().div(PI.mul(2).sqrt())
}

/** The upper tail to at least 50 digits: the series near zero, the continued fraction far out. */
export function upperTail(z: Decimal): Decimal {
  if (z.isNegative()) return new Real(1).minus(upperTail(z.neg()))
  return z.lt(5) ? tailBySeries(z) : tailByFraction(z)
}

/** Q(z) = ½ − φ(z)·(z + z³/3 + z⁵/(3·5) + z⁷/(3·5·7) + …): all terms positive; good to z = 8 in 80 digits. */
export function tailBySeries(z: Decimal): Decimal {
  const square = new Real(z).pow(2)
  let term = new Real(z)
  let sum = term
  for (let odd = 3; term.gt(1e-75); odd += 2) {
    term = term.mul(square).div(odd)
    sum = sum.add(term)
  }
  return new Real(0.5).minus(density(z).mul(sum))
}

/** Q(z) = φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))), Laplace's continued fraction from its 700th term up; good from z = 4. */
export function tailByFraction(z: Decimal): Decimal {
  let below = new Real(z)
  for (let k = 700; k >= 1; k--) below = new Real(k).div(below).add(z)
  return density(z).div(below)
}

/** The z whose upper tail is the given one: two Halley steps from a start good to a double square its error twice. */
export function quantileOfTail(tail: Decimal, start: Decimal): Decimal {
  let z = new Real(start)
  for (let step = 0; step < 2; step++) {
    const shift = upperTail(z).minus(tail).div(density(z))
    z = z.add(shift.div(new Real(1).minus(z.mul(shift).div(2))))
  }
  return z
}
