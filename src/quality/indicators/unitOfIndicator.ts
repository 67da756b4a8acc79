import type { Unit } from '../../figure/internal.ts'
import { explainedUnit, isObject } from '../../shape/internal.ts'
import type { Compared, ReadIndicator } from './indicatorFigures.ts'
import { labels as L } from './labels.ts'

/** Value, target and threshold are compared: one that comes with its explanation says the unit of all. */
export function unitOfIndicator({ value, target, threshold }: Readonly<Record<string, unknown>>): unknown {
  const ends = (one: unknown) => (isObject(one) ? [one, one['from'], one['to']] : [])
  return explainedUnit([value, ...ends(target), ...ends(threshold)])
}

/** The unit of what is compared: that of the first number that came with its explanation; percentages are rates. */
export function unitOfRead({ value, target, threshold }: ReadIndicator): Unit {
  const ends = (one: Compared | Ends) => ('from' in one ? [one.from, one.to] : [one])
  const numbers: readonly (Compared | null)[] = [value, ...ends(target), ...ends(threshold)]
  const explained = numbers.flatMap((one) => one?.origin?.steps?.at(-1)?.unit ?? [])[0]
  return explained ?? (numbers.some((one) => one?.isPercent) ? 'rate' : L.value.unit)
}

type Ends = Readonly<Record<'from' | 'to', Compared>>
