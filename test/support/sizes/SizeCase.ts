import type * as functions from 'yigongti'
import type * as rulesets from 'yigongti/rules'

/** The library as it is tested or as it was built. */
export type Library = typeof functions & { readonly rules: typeof rulesets }

/** The public functions. */
type FunctionName = {
  [K in keyof typeof functions]: (typeof functions)[K] extends (...given: never[]) => unknown ? K : never
}[keyof typeof functions]

/** A call of a public function with a list of any length. */
export interface SizeCase {
  /** The function's name. */
  readonly of: FunctionName
  /** The list that is long, where the function takes several. */
  readonly list: string
  /** The same input at every run: the call that is made ready with so many elements. */
  readonly ready: (count: number, library: Library) => () => unknown
  /** What a long list is refused with, and why it must be. */
  readonly refused?: Refused | undefined
  /** The most elements that are asked for, and why no more. */
  readonly atMost?: Most | undefined
  /** How much work so many elements are, where what is asked is by its nature not in proportion to their number. */
  readonly work?: ((count: number) => number) | undefined
}

interface Refused {
  readonly code: string
  readonly because: string
}

interface Most {
  readonly count: number
  readonly because: string
  /** What more are refused with, where it is the library that takes no more. */
  readonly beyond?: string
}

type Terms = Partial<Pick<SizeCase, 'refused' | 'atMost' | 'work'>>

/** One row of the table: what the function is given, with a list of so many elements. */
export function size<const K extends FunctionName>(
  of: K,
  list: string,
  argumentsOf: (count: number, library: Library) => readonly unknown[],
  { refused, atMost, work }: Terms = {},
): SizeCase {
  const ready = (count: number, library: Library) => {
    const given = argumentsOf(count, library)
    const run = library[of] as unknown as (...all: readonly unknown[]) => unknown
    return () => run(...given)
  }
  return { of, list, ready, refused, atMost, work }
}

/** What a row is called. */
export const nameOf = ({ of, list }: SizeCase): string => `${of}, ${list}`

/** So many elements, made from their places. */
export function many<T>(count: number, one: (place: number) => T): T[] {
  return Array.from({ length: count }, (_, place) => one(place))
}

/** What is given one by one does nothing before it is asked; `most`: no more are asked for. */
export function everyOne(result: unknown, most = Number.POSITIVE_INFINITY): void {
  if (typeof result !== 'object' || result === null || Array.isArray(result) || !(Symbol.iterator in result)) return
  let count = 0
  for (const _ of result as Iterable<unknown>) if (++count === most) return
}

/** Asks for the steps of a result, and of results in it: long ones work them out only then. */
export function askForSteps(result: unknown): void {
  if (typeof result !== 'object' || result === null || Array.isArray(result)) return
  for (const part of [result, ...Object.values(result)]) {
    if (typeof part === 'object' && part !== null) (part as { readonly steps?: unknown }).steps
  }
}

/** Whole numbers below a limit that look drawn and are the same at every run. */
export function drawn(place: number, limit: number): number {
  return (Math.imul(place + 1, 2_654_435_761) >>> 0) % limit
}

/** A name for each place. */
export const named = (place: number): string => `n${place}`
