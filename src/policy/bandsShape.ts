import type { Figure, Label, NumberInput } from '../figure/internal.ts'
import type { Fraction } from '../numeric/internal.ts'
import { bare, lazily, list, openBands, orNull, positive, rate, record, type Shape, share } from '../shape/internal.ts'
import type { BandInput, ExactBand } from './bands.ts'

/** Bands from the lowest up, the last without limit; bounds are rates of a base. */
export const bandsShape = /* @__PURE__ */ lazily(() =>
  bandsOf(rate(L.upTo, { percent: 'needed', above: 0, expected: '> 0' })),
)

/** Bands whose bounds are amounts. */
export const amountBandsShape = /* @__PURE__ */ lazily(() => bandsOf(positive(L.upTo)))

function bandsOf(bound: Shape<NumberInput, Figure, false>): Shape<readonly BandInput[], readonly ExactBand[], false> {
  const band = record<BandInput>({ zh: '段', en: 'Band' })({ share: bare(share(L.share)), upTo: orNull(bare(bound)) })
  return list<BandInput, { readonly upTo: Fraction | null; readonly share: Fraction }>(
    { zh: '分段', en: 'Bands' },
    band,
    { laws: [openBands('upTo')] },
  )
}

const L = {
  upTo: { id: 'upTo', name: { zh: '段上限', en: 'Upper bound' }, unit: 'rate' },
  share: { id: 'share', name: { zh: '分担比例', en: 'Share in band' }, unit: 'rate' },
} as const satisfies Record<string, Label>
