import { fail, type Path, show } from '../../errors/internal.ts'

/** A whole number from `least` to `most`. */
export function readWhole(input: unknown, path: Path, least = 0, most = Number.MAX_SAFE_INTEGER): number {
  if (input === undefined) fail('missing', path, { expected: { zh: '整数', en: 'an integer' } })
  if (typeof input !== 'number' || !Number.isSafeInteger(input)) {
    return fail('not_an_integer', path, { received: show(input) })
  }
  const expected = most === Number.MAX_SAFE_INTEGER ? `≥ ${least}` : `${least}–${most}`
  return input < least || input > most ? fail('out_of_range', path, { expected, received: input }) : input
}
