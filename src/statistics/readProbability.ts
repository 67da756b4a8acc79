import { fail, failMissing, type Path, show } from '../errors/internal.ts'
import { readRate, toDecimalString } from '../numeric/internal.ts'

/**
 * A probability or a confidence as a double: `0.95`, `'0.95'`, `'95%'`. A number is taken as it is, as small or long as
 * doubles are. Throws `missing`, `not_finite`, `not_a_number` or `out_of_range`.
 */
export function readProbability(input: unknown, path: Path, range: '(0, 1)' | '[0, 1]'): number {
  if (input === undefined || input === null) failMissing(input, path, { zh: '概率', en: 'a probability' })
  const probability = toDouble(input, path)
  const isWithin = range === '(0, 1)' ? probability > 0 && probability < 1 : probability >= 0 && probability <= 1
  if (!isWithin)
    fail('out_of_range', path, { expected: range, received: typeof input === 'number' ? input : show(input) })
  return probability
}

/** A number in the form of doubles, without the sign that a zero may have: `missing` or `not_finite` where there is none. */
export function readFinite(input: unknown, path: Path): number {
  if (input === undefined || input === null) failMissing(input, path, { zh: '有限的数', en: 'a finite number' })
  if (typeof input !== 'number' || !Number.isFinite(input)) fail('not_finite', path, { received: show(input) })
  return input + 0
}

function toDouble(input: unknown, path: Path): number {
  const isWritten = typeof input === 'string' || (typeof input === 'object' && !Array.isArray(input))
  return isWritten ? Number(toDecimalString(readRate(input, path))) : readFinite(input, path)
}
