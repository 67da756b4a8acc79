import { isSettlementError } from '../../src/index.ts'
import type { Call } from './seeds.ts'
import { isData, spoil } from './spoil.ts'

const longest = 2_000

/** What a spoilt call did that it must not, or nothing. */
export function judge(
  { name, args }: Call,
  call: (...args: unknown[]) => unknown,
  draw: (limit: number) => number,
): string | undefined {
  const { args: spoilt, done } = spoil(args, draw)
  const before = written(spoilt)
  const start = process.cpuUsage()
  const wrong = outcomeOf(call, spoilt, before)
  // The processor's time: a busy machine makes no call slow.
  const { user, system } = process.cpuUsage(start)
  const took = (user + system) / 1000
  const problem = wrong ?? (took > longest ? `took ${Math.round(took)} ms` : undefined)
  return problem === undefined ? undefined : `${name}: ${done}: ${problem}`
}

function outcomeOf(call: (...args: unknown[]) => unknown, args: unknown[], before: string): string | undefined {
  let result: unknown
  try {
    result = call(...args)
    if (isIterator(result)) result = taken(result)
  } catch (error) {
    if (!isSettlementError(error))
      return `threw ${error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : String(error)}`
    if (error.message.length > 4_000) return `a message of ${error.message.length} characters`
    return written(args) === before ? undefined : 'the input was changed'
  }
  if (written(args) !== before) return 'the input was changed'
  const blemish = blemishOf(result, 'result', 0)
  if (blemish !== undefined) return blemish
  const after = written(result)
  for (const arg of args) overwrite(arg, 0)
  return written(result) === after ? undefined : 'the result changes with the input'
}

function isIterator(value: unknown): value is Iterator<unknown> {
  return typeof value === 'object' && value !== null && 'next' in value && typeof value.next === 'function'
}

function taken(iterator: Iterator<unknown>): unknown[] {
  const items: unknown[] = []
  for (let next = iterator.next(); next.done !== true && items.length < 200; next = iterator.next())
    items.push(next.value)
  return items
}

/** NaN, −0 or undefined anywhere in a result. */
function blemishOf(value: unknown, place: string, depth: number): string | undefined {
  if (value === undefined) return `${place} is undefined`
  if (typeof value === 'number' && (Number.isNaN(value) || Object.is(value, -0)))
    return `${place} is ${Object.is(value, -0) ? '-0' : 'NaN'}`
  if (typeof value === 'string' && /^(NaN|undefined|-0(\.0*)?)$/.test(value)) return `${place} is "${value}"`
  if (typeof value !== 'object' || value === null || depth > 12) return undefined
  const entries = ArrayBuffer.isView(value)
    ? [...(value as Float64Array).slice(0, 100).entries()]
    : Object.entries(value).slice(0, 500)
  for (const [key, part] of entries) {
    // An issue quotes what it was given; anything else called so is a result.
    if (key === 'received' && /\.(?:issue|(?:issues|errors)\.\d+)$/.test(place)) continue
    const blemish = blemishOf(part, `${place}.${key}`, depth + 1)
    if (blemish !== undefined) return blemish
  }
  return undefined
}

/** A value as text, cyclic and foreign ones too. */
function written(value: unknown): string {
  const seen = new Set<object>()
  const parts: string[] = []
  const visit = (part: unknown, depth: number): void => {
    if (typeof part !== 'object' || part === null) {
      parts.push(
        Object.is(part, -0) ? '-0' : typeof part === 'string' && part.length > 300 ? `${part.length}` : String(part),
      )
      return
    }
    if (seen.has(part) || depth > 40 || parts.length > 200_000) return
    seen.add(part)
    if (ArrayBuffer.isView(part)) {
      parts.push(String(part))
      return
    }
    for (const key of Object.keys(part)) {
      parts.push(key)
      visit((part as Record<string, unknown>)[key], depth + 1)
    }
  }
  visit(value, 0)
  return parts.join('\u0001')
}

/** Writes something else wherever the caller still can. */
function overwrite(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > 20 || Object.isFrozen(value)) return
  if (ArrayBuffer.isView(value)) {
    ;(value as Uint8Array).fill(7)
    return
  }
  if (!isData(value)) return
  for (const key of Object.keys(value)) {
    const part = (value as Record<string, unknown>)[key]
    if (typeof part === 'object' && part !== null) overwrite(part, depth + 1)
    else Reflect.set(value, key, typeof part === 'number' ? 424_242 : 'overwritten')
  }
}
