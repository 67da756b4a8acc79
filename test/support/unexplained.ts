import { explain } from 'yigongti'

/** The places of the decimal texts of a result whose explanation does not end in their value. */
export function unexplained(result: object): readonly string[] {
  return placesOf(result, []).flatMap((place) => {
    try {
      const { steps, value } = explain(result, place as never)
      const stands = place.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], result)
      return steps.at(-1)?.value === value && value === stands ? [] : [place.join('.')]
    } catch (error) {
      return [`${place.join('.')}: ${(error as Error).message}`]
    }
  })
}

/** Where a result has decimal texts, without its steps and what is called by a name. */
function placesOf(part: unknown, at: readonly (string | number)[]): readonly (readonly (string | number)[])[] {
  if (typeof part === 'string') return /^-?\d+(\.\d+)?$/.test(part) ? [at] : []
  if (Array.isArray(part)) return part.flatMap((item, index) => placesOf(item, [...at, index]))
  if (typeof part !== 'object' || part === null) return []
  const silent = new Set(['steps', 'provenance', 'id', 'label', 'because', 'citations'])
  return Object.entries(part).flatMap(([key, value]) => (silent.has(key) ? [] : placesOf(value, [...at, key])))
}
