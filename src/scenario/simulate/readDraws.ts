import { fail, type Path, show } from '../../errors/internal.ts'
import { readRecord } from '../../policy/internal.ts'

/**
 * 抽样 — amounts in yuan, one per draw: in an array, or made by the caller's generator, which is given the number of the
 * draw from 0.
 *
 * @since 0.2.0
 */
export type Draws = Float64Array | ((draw: number) => number)

/**
 * 支出抽样 — what spending is drawn; what is not drawn stays as the year says.
 *
 * @since 0.2.0
 */
export interface SpendingDraws {
  readonly members?: Draws
  readonly elsewhere?: Draws
}

/** Amounts up to here have their fen in a double, with room for sums of two. */
const largest = 1e12

/** What is not drawn, in yuan, and what comes off. */
export interface FixedSpending {
  readonly members: number
  readonly elsewhere: number
  readonly disallowed: number
}

/** Spending charged to the budget, draw by draw: members + elsewhere − disallowed. */
export function readDraws(input: unknown, count: unknown, fixed: FixedSpending): Float64Array {
  const { members, elsewhere } = readRecord(input, ['members', 'elsewhere'], ['draws'])
  const size = readCount(count, { members, elsewhere })
  const spent = new Float64Array(size)
  const isDrawn = [members !== undefined, elsewhere !== undefined]
  spent.fill((isDrawn[0] ? 0 : fixed.members) + (isDrawn[1] ? 0 : fixed.elsewhere) - fixed.disallowed)
  if (isDrawn[0]) addDraws(spent, members, fixed.disallowed, ['draws', 'members'])
  if (isDrawn[1]) addDraws(spent, elsewhere, 0, ['draws', 'elsewhere'])
  return spent
}

/** The number of draws: what is asked for, or the length of an array; arrays have that length. */
function readCount(count: unknown, draws: Readonly<Record<string, unknown>>): number {
  const given = Object.entries(draws).filter(([, source]) => source !== undefined)
  if (given.length === 0) fail('missing', ['draws'], { expected: 'members / elsewhere' })
  for (const [name, source] of given) {
    if (!(source instanceof Float64Array) && typeof source !== 'function') {
      const expected = { zh: 'Float64Array 或函数', en: 'a Float64Array or a function' }
      fail('wrong_type', ['draws', name], { expected, received: show(source) })
    }
  }
  const lengths = given.flatMap(([name, source]) =>
    source instanceof Float64Array ? [{ name, length: source.length }] : [],
  )
  const size = count ?? lengths[0]?.length
  if (size === undefined) fail('missing', ['count'], { expected: { zh: '抽样次数', en: 'the number of draws' } })
  if (typeof size !== 'number' || !Number.isInteger(size)) fail('not_an_integer', ['count'], { received: show(size) })
  for (const { name, length } of lengths) {
    if (length !== size) fail('wrong_length', ['draws', name], { expected: size, received: length })
  }
  if (size < 2) fail('empty_sample', ['draws'], { expected: 2 })
  if (size > 2 ** 30) fail('out_of_range', ['count'], { expected: '≤ 2^30', received: size })
  return size
}

function addDraws(spent: Float64Array, source: unknown, least: number, path: Path): void {
  if (typeof source === 'function') {
    for (let i = 0; i < spent.length; i++) {
      const value: unknown = source(i)
      if (!(typeof value === 'number' && value >= least && value <= largest)) refuse(value, least, [...path, i])
      spent[i] = (spent[i] as number) + value
    }
    return
  }
  const values = source as Float64Array
  for (let i = 0; i < spent.length; i++) {
    const value = values[i] as number
    if (!(value >= least && value <= largest)) refuse(value, least, [...path, i])
    spent[i] = (spent[i] as number) + value
  }
}

function refuse(value: unknown, least: number, path: Path): never {
  if (typeof value !== 'number' || !Number.isFinite(value)) return fail('not_finite', path, { received: show(value) })
  return fail('out_of_range', path, { expected: `[${least}, 1e12]`, received: value })
}
