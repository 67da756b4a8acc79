import { expect, test } from 'vitest'
import { parseBandSharing } from 'yigongti/schema'
import { issuesOf } from './issuesOf.ts'

const sound = { amount: -12, base: 100, bands: [{ upTo: null, share: 1 }] }

test.each<[more: object, issues: readonly string[]]>([
  [{}, []],
  [{ rounding: null }, []],
  [{ rounding: { mode: 'up', multipleOf: '0.05' } }, []],
  [{ rounding: 5 }, ['wrong_type @ rounding']],
  [{ rounding: { mode: 'up' } }, ['missing @ rounding.multipleOf']],
  [{ rounding: { mode: 'up', multipleOf: 0 } }, ['out_of_range @ rounding.multipleOf']],
  [{ rounding: { mode: 'near', places: 31 } }, ['not_one_of @ rounding.mode', 'out_of_range @ rounding.places']],
  [{ rounding: { mode: 'up', places: 2, digits: 2 } }, ['unknown_key @ rounding.digits']],
  [{ rounding: { mode: 'up', places: 2, multipleOf: '1' } }, ['conflicting_inputs @ rounding.multipleOf']],
  [{ base: '-0.01', mode: 'all', bound: null }, ['out_of_range @ base', 'not_one_of @ mode', 'not_one_of @ bound']],
  [{ bands: [] }, ['empty_list @ bands']],
  [
    {
      bands: [
        { upTo: null, share: 1 },
        { upTo: null, share: 1 },
      ],
    },
    ['bands_not_open @ bands.0.upTo'],
  ],
  [{ bands: [{ upTo: 1, share: 1 }] }, ['bands_not_open @ bands.0.upTo']],
  [{ bands: undefined, amount: undefined }, ['missing @ amount', 'missing @ bands']],
])('%j', (more, issues) => {
  expect(issuesOf(parseBandSharing({ ...sound, ...more }))).toEqual(issues)
})
