import { type Figure, type Label, labelAt, type PlaceIn } from '../../figure/internal.ts'
import { settlementLabels as L } from '../labels.ts'
import type { YearSettlement } from '../settleYear.ts'
import { inAll, partOf, type SettledScheme } from './amountFigures.ts'
import { placesOf } from './placesOf.ts'

const ownSpending = { spending: L.memberSpending, disallowed: L.memberDisallowed, recognised: L.memberRecognised }

/** Each member's amounts by scheme and in all; what one of its schemes does not know, nobody knows in all. */
export function memberFigures(schemes: readonly SettledScheme[]) {
  return placesOf(schemes, ({ members }) => members.map(({ id }) => id)).map(([id, places], index) => {
    const schemeAt = (of: number) => schemes[of] as SettledScheme
    const amountOf = (key: keyof typeof ownSpending | 'share', label: Label) => {
      const named = labelAt(label, index, id)
      const parts = places.map(({ of, at }) =>
        schemeAt(of).result.members[at]?.[key] === null
          ? null
          : partOf(schemeAt(of), of, named, ['members', at, key] as PlaceIn<YearSettlement>),
      )
      const known = parts.flatMap((part) => part ?? [])
      return { parts, sum: known.length < parts.length ? null : inAll(named, known).sum }
    }
    const spending = amountOf('spending', ownSpending.spending)
    const disallowed = amountOf('disallowed', ownSpending.disallowed)
    const recognised = amountOf('recognised', ownSpending.recognised)
    const share = amountOf('share', L.memberShare)
    return {
      id,
      schemes: places.map(({ of }, k) => ({
        scheme: schemeAt(of).scheme,
        spending: spending.parts[k] ?? null,
        disallowed: disallowed.parts[k] ?? null,
        recognised: recognised.parts[k] ?? null,
        share: share.parts[k] as Figure,
      })),
      spending: spending.sum,
      disallowed: disallowed.sum,
      recognised: recognised.sum,
      share: share.sum as Figure,
    }
  })
}
