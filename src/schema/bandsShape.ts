import type { Fraction } from '../numeric/internal.ts'
import { readUpperBound } from '../policy/internal.ts'
import { share, upperBound } from './decimals.ts'
import { fieldOf, isRecord, itemsOf } from './fieldOf.ts'
import type { Rule } from './judged.ts'
import { lazily } from './lazily.ts'
import { list } from './list.ts'
import { named } from './named.ts'
import { record } from './record.ts'

/** Bands from the lowest up, the last without limit. */
export const bandsShape = /* @__PURE__ */ lazily(() =>
  named(
    list(
      record({
        upTo: upperBound({
          zh: '段上限（占基数的比例，末段为 null）',
          en: 'Upper bound, of the base; null in the last',
        }),
        share: share({ zh: '分担比例', en: 'Share in band' }),
      }),
      [judgeBounds],
    ),
    { zh: '分段', en: 'Bands' },
    { id: 'bands' },
  ),
)

/** What a bound may be depends on its place and on the bound before it. */
const judgeBounds: Rule = (input, path, { attempt }) => {
  const bands = itemsOf(input)
  let previous: Fraction | null = null
  bands.forEach((band, index) => {
    if (!isRecord(band)) return
    attempt(() => {
      const isLast = index === bands.length - 1
      previous = readUpperBound(fieldOf(band, 'upTo'), { previous, isLast }, [...path, index, 'upTo'])
    })
  })
}
