import { earliestYear, latestYear } from '../calendar/internal.ts'
import { type Bilingual, show } from '../errors/internal.ts'
import type { Citation, Label, NumberInput } from '../figure/internal.ts'
import { mostPlaces, type Rounding, type RoundingMode, toDecimalString } from '../numeric/internal.ts'
import { exactlyOne } from './laws.ts'
import { lazily } from './lazily.ts'
import { list } from './list.ts'
import { bare, number, positive } from './number.ts'
import { refused } from './Reading.ts'
import { asGiven, optional, record } from './record.ts'
import type { Shape } from './Shape.ts'
import { id, option, text, whole } from './texts.ts'

/** A name in both languages. */
export const bilingual = /* @__PURE__ */ lazily(() =>
  record<Bilingual>(
    { zh: '中英文文字', en: 'Text in both languages' },
    'bilingual',
  )({ zh: text({ zh: '中文', en: 'Chinese' }), en: text({ zh: '英文', en: 'English' }) }),
)

/** Where something comes from: any number of documents. */
export const citations = /* @__PURE__ */ lazily(() => citationList({ mayBeEmpty: true }))

/** The same, of one document at least. */
export const someCitations = /* @__PURE__ */ lazily(() => citationList({ mayBeEmpty: false }))

function citationList(terms: { readonly mayBeEmpty: boolean }) {
  const citation = record<Citation>(
    { zh: '依据', en: 'Citation' },
    'citation',
  )({
    document: bilingual(),
    number: optional(text({ zh: '文号', en: 'Number of the document' })),
    article: optional(text({ zh: '条款', en: 'Article' })),
    issuedOn: optional(text({ zh: '印发日期', en: 'Issued on' })),
    url: optional(text({ zh: '网址', en: 'Address' })),
    status: option({ zh: '依据性质', en: 'Status' }, [
      'verified',
      'interpretation',
      'secondary',
      'local',
      'illustrative',
      'definition',
    ]),
  })
  return list({ zh: '依据', en: 'Citations' }, citation, terms)
}

/** What every rule starts with: its id, its name and where it comes from. */
export const heading = () => ({ id: id(), label: bilingual(), citations: asGiven(citations()) })

/** A year that somebody may settle; another is more likely a slip. */
export const year = (label: Label = L.year) => whole(label, { atLeast: earliestYear, atMost: latestYear })
/** How many decimals something is rounded to. */
export const places = () => whole(L.places, { atLeast: 0, atMost: mostPlaces })

/** A seed of draws: a whole number of up to 64 bits. */
export function seed(label: Label): Shape<NumberInput, bigint, false> {
  const any = bare(number(label, { atLeast: 0, atMost: '18446744073709551615', expected: '≥ 0, < 2^64' }))
  return {
    spec: whole(label, { atLeast: 0 }).spec,
    optional: false,
    read: (input, reading) => {
      const value = any.read(input, reading)
      if (!reading.isSound(value)) return value as never
      const { n, d } = value
      return n % d === 0n ? n / d : reading.refuse('not_an_integer', { received: show(input) })
    },
  }
}

/** How something is rounded: to decimals, or to a multiple of a unit. */
export const rounding = /* @__PURE__ */ lazily((): Shape<Rounding, Rounding, false> => {
  const fields = record<{
    readonly mode: RoundingMode
    readonly places?: NumberInput
    readonly multipleOf?: NumberInput
  }>({ zh: '取整', en: 'Rounding' })(
    {
      mode: option({ zh: '取整方式', en: 'Mode of rounding' }, modes),
      places: optional(places()),
      multipleOf: optional(bare(positive(L.multipleOf))),
    },
    [exactlyOne(['places', 'multipleOf'])],
  )
  return {
    spec: fields.spec,
    optional: false,
    read: (input, reading) => {
      const { mode, places: decimals, multipleOf } = fields.read(input, reading)
      if (!reading.isSound([mode, decimals, multipleOf])) return refused as Rounding
      if (multipleOf === undefined) return { mode, places: decimals ?? 0 }
      return { mode, multipleOf: toDecimalString(multipleOf) }
    },
  }
})

const modes = ['halfUp', 'halfEven', 'up', 'down', 'ceiling', 'floor'] as const

const L = {
  year: { id: 'year', name: { zh: '年度', en: 'Year' }, unit: 'years' },
  multipleOf: { id: 'multipleOf', name: { zh: '取整单位', en: 'Unit of rounding' }, unit: 'factor' },
  places: { id: 'places', name: { zh: '小数位数', en: 'Decimals' }, unit: 'count' },
} as const satisfies Record<string, Label>
