import { dayNumber } from '../../calendar/internal.ts'
import { fail, type Issue, isSettlementError, type Path, show, within } from '../../errors/internal.ts'
import { isObject, issueAt, type OutOf, read, refusalAt, type Shape } from '../../shape/internal.ts'
import { type ClaimKey, claimItems, claimsShape } from './ClaimsInput.ts'

/** What was booked under each key, by source: whole fen, exact below 2^53. */
export interface Books {
  /** The parts of each key, as `by` names them. */
  readonly keys: readonly (readonly string[])[]
  /** By source and key; NaN where the source has no row of it. */
  readonly sums: readonly number[][]
  /** How many rows of each source were taken. */
  readonly taken: readonly number[]
  readonly issues: readonly Issue[]
}

/** Adds up the rows of each source under their keys. One pass: a key is looked up once a row. */
export function bookClaims(
  sources: readonly (readonly unknown[])[],
  by: readonly ClaimKey[],
  isStrict: boolean,
): Books {
  const places = new Map<string, number>()
  const keys: (readonly string[])[] = []
  const sums: number[][] = sources.map(() => [])
  const issues: Issue[] = []
  const readKey = keyReader(by)
  const taken = sources.map((rows, source) => {
    const own = sums[source] as number[]
    let count = 0
    for (let row = 0; row < rows.length; row++) {
      try {
        const claim = readRecord(rows[row])
        const parts = readKey(claim)
        const fen = fenOf(claim['amount'])
        const key = parts.join('\u0000')
        let place = places.get(key)
        if (place === undefined) {
          place = keys.length
          places.set(key, place)
          keys.push(parts)
          for (const one of sums) one.push(Number.NaN)
        }
        own[place] = addFen(own[place] as number, fen, claim['amount'])
        count++
      } catch (error) {
        if (!isSettlementError(error)) throw error
        const at: Path = ['sources', source, 'rows', row, ...error.path]
        if (isStrict) throw refusalAt(claimsShape(), error.code, at, error.info, [])
        issues.push(issueAt(claimsShape(), error.code, at, error.info, []))
      }
    }
    return count
  })
  return { keys, sums, taken, issues }
}

type Row = Readonly<Record<string, unknown>>
type Items = ReturnType<typeof claimItems>

function readRecord(given: unknown): Row {
  if (isObject(given)) {
    for (const key in given) if (!known.has(key)) fail('unknown_key', [key], { expected: [...known].join(', ') })
    return given
  }
  const expected = { zh: '一组字段', en: 'an object' }
  if (given === undefined || given === null) return fail('missing', [], { expected })
  return fail('wrong_type', [], { expected, received: show(given) })
}

const known = /* @__PURE__ */ new Set(['day', 'scheme', 'kind', 'id', 'amount'])

/** The parts of a row's key. Days and names come again and again: each is looked at once. */
function keyReader(by: readonly ClaimKey[]): (row: Row) => string[] {
  const seen = by.map(() => new Set<unknown>())
  return (row) =>
    by.map((key, index) => {
      const value = row[key]
      const sound = seen[index] as Set<unknown>
      if (sound.has(value)) return value as string
      const text = isPlain(key, value) ? value : slowly(key, value)
      if (key !== 'id') sound.add(text)
      return text
    })
}

/** Letters, digits, signs of ASCII and Chinese characters: what most names and ids are made of. */
const plain = /^[!-~\u4e00-\u9fff]{1,200}$/

function isPlain(key: ClaimKey, value: unknown): value is string {
  if (typeof value !== 'string') return false
  return key === 'day' ? !Number.isNaN(dayNumber(value)) : plain.test(value)
}

function slowly<Key extends keyof Items>(key: Key, input: unknown): OutOf<Items[Key]> {
  const shape = claimItems()[key] as Shape<unknown, OutOf<Items[Key]>>
  return within([key], () => read(shape, input))
}

const shortAmount = /^-?\d{1,9}(?:\.\d{1,2})?$/

/** Fen of an amount: at once where a double of at most 15 digits is the decimal that it shows, else by its shape. */
function fenOf(input: unknown): number {
  const value = typeof input === 'string' && shortAmount.test(input) ? Number(input) : input
  if (typeof value === 'number' && Math.abs(value) < 1e9) {
    const fen = Math.round(value * 100)
    // no zero with a sign
    if (fen / 100 === value) return fen + 0
  }
  const { n, d } = slowly('amount', input)
  const fen = Number((n * 100n) / d)
  return isExact(fen) ? fen : refuseLarge(input)
}

function addFen(sum: number, fen: number, input: unknown): number {
  const added = Number.isNaN(sum) ? fen : sum + fen
  return isExact(added) ? added : refuseLarge(input)
}

const isExact = (fen: number) => Math.abs(fen) < 2 ** 53

function refuseLarge(input: unknown): never {
  return fail('out_of_range', ['amount'], { expected: '< 2^53 / 100', received: show(input) })
}
