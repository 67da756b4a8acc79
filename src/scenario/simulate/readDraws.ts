import { type ErrorCode, type ErrorInfo, type Path, show } from '../../errors/internal.ts'
import { failAt } from '../../shape/internal.ts'
import { type Draws, largestDraw as largest, type ReadDraws, simulateShape } from './SimulationInput.ts'

/** What is not drawn, in yuan, and what comes off. */
interface FixedSpending {
  readonly members: number
  readonly elsewhere: number
  readonly disallowed: number
}

/**
 * Spending charged to the budget, draw by draw: members + elsewhere − disallowed. What a generator of the caller's throws
 * is not caught.
 */
export function readDraws({ members, elsewhere }: ReadDraws, count: number, fixed: FixedSpending, at: Path) {
  const spent = new Float64Array(count)
  spent.fill((members ? 0 : fixed.members) + (elsewhere ? 0 : fixed.elsewhere) - fixed.disallowed)
  if (members !== undefined) addDraws(spent, members, fixed.disallowed, [...at, 'members'])
  if (elsewhere !== undefined) addDraws(spent, elsewhere, 0, [...at, 'elsewhere'])
  return spent
}

/** The number of draws: what is asked for, or the length of an array; all arrays, of all years, have that length. */
export function readCount(count: number | undefined, draws: readonly ReadDraws[], placeOf: (year: number) => Path) {
  const lengths = draws.flatMap((ofYear, year) =>
    Object.entries(ofYear).flatMap(([name, source]) =>
      source instanceof Float64Array ? [{ path: [...placeOf(year), name], length: source.length }] : [],
    ),
  )
  const size = count ?? lengths[0]?.length
  if (size === undefined)
    return refuse('missing', ['count'], { expected: { zh: '抽样次数', en: 'the number of draws' } })
  for (const { path, length } of lengths) {
    if (length !== size) refuse('wrong_length', path, { expected: size, received: length })
  }
  return size < 2 ? refuse('empty_sample', ['draws'], { expected: 2 }) : size
}

function addDraws(spent: Float64Array, source: Draws, least: number, path: Path): void {
  if (typeof source === 'function') {
    for (let i = 0; i < spent.length; i++) {
      const value: unknown = source(i)
      if (!(typeof value === 'number' && value >= least && value <= largest)) refuseDraw(value, least, [...path, i])
      spent[i] = (spent[i] as number) + value
    }
    return
  }
  for (let i = 0; i < spent.length; i++) {
    const value = source[i] as number
    if (!(value >= least && value <= largest)) refuseDraw(value, least, [...path, i])
    spent[i] = (spent[i] as number) + value
  }
}

function refuseDraw(value: unknown, least: number, path: Path): never {
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse('not_finite', path, { received: show(value) })
  return refuse('out_of_range', path, { expected: `[${least}, 1e12]`, received: value })
}

function refuse(code: ErrorCode, path: Path, info: ErrorInfo): never {
  return failAt(simulateShape(), code, path, info)
}
