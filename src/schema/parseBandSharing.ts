import type { BandSharing } from '../corridor/internal.ts'
import { bandSharingShape } from './bandSharingShape.ts'
import type { Parsed } from './Parsed.ts'
import { parseBy } from './parseBy.ts'
import { type StandardSchema, toStandardSchema } from './StandardSchema.ts'

/**
 * 解析分段分担 — reads the input of `shareByBands` from unknown data, such as parsed JSON.
 *
 * @param input - anything; it is never changed
 * @returns the input itself, typed, or all that is wrong with it; nothing is thrown
 * @example
 * ```ts
 * import { parseBandSharing } from 'yigongti/schema'
 *
 * const bands = [{ upTo: '10%', share: 0.5 }, { upTo: '5%', share: 2 }, { upTo: null, share: 0 }]
 * const parsed = parseBandSharing({ amount: 12, base: 100, bands })
 * parsed.ok ? [] : parsed.issues.map(({ code }) => code) // => ['out_of_range', 'bands_not_ascending']
 * ```
 * @since 0.1.0
 */
export function parseBandSharing(input: unknown): Parsed<BandSharing> {
  return parseBy(bandSharingShape(), input)
}

/**
 * 分段分担的标准模式 — {@link parseBandSharing} as a Standard Schema.
 *
 * @since 0.1.0
 */
export const bandSharingSchema: StandardSchema<BandSharing> = /* @__PURE__ */ toStandardSchema(parseBandSharing)
