import type { YearSettlement } from '../settleYear.ts'
import type { SettledScheme } from './amountFigures.ts'

/** Where something of a name stands in each scheme that has it. */
export function placesOf<Name>(
  schemes: readonly SettledScheme[],
  namesIn: (result: YearSettlement) => readonly Name[],
) {
  const places = new Map<Name, { readonly of: number; readonly at: number }[]>()
  schemes.forEach(({ result }, of) => {
    namesIn(result).forEach((name, at) => {
      const known = places.get(name) ?? []
      places.set(name, [...known, { of, at }])
    })
  })
  return [...places]
}
