import type { Bilingual } from '../errors/internal.ts'
import type { Citation, Label } from '../figure/internal.ts'
import { lazily } from './lazily.ts'
import { list } from './list.ts'
import { asGiven, optional, record } from './record.ts'
import { id, option, text, whole } from './texts.ts'

/** A name in both languages. */
export const bilingual = /* @__PURE__ */ lazily(() =>
  record<Bilingual>(
    { zh: '中英文文字', en: 'Text in both languages' },
    'bilingual',
  )({ zh: text({ zh: '中文', en: 'Chinese' }), en: text({ zh: '英文', en: 'English' }) }),
)

/** Where something comes from: any number of documents. */
export const citations = /* @__PURE__ */ lazily(() => {
  const citation = record<Citation>(
    { zh: '依据', en: 'Citation' },
    'citation',
  )({
    document: bilingual(),
    number: optional(text({ zh: '文号', en: 'Number of the document' })),
    article: optional(text({ zh: '条款', en: 'Article' })),
    issuedOn: optional(text({ zh: '印发日期', en: 'Issued on' })),
    url: optional(text({ zh: '网址', en: 'Address' })),
    status: option({ zh: '依据性质', en: 'Status' }, ['verified', 'secondary', 'local', 'illustrative', 'definition']),
  })
  return list({ zh: '依据', en: 'Citations' }, citation, { mayBeEmpty: true })
})

/** What every rule starts with: its id, its name and where it comes from. */
export const heading = () => ({ id: id(), label: bilingual(), citations: asGiven(citations()) })

/** A year that somebody may settle; another is more likely a slip. */
export const year = (label: Label = L.year) => whole(label, { atLeast: 1900, atMost: 2200 })
/** How many decimals something is rounded to. */
export const places = () => whole(L.places, { atLeast: 0, atMost: 30 })

const L = {
  year: { id: 'year', name: { zh: '年度', en: 'Year' }, unit: 'years' },
  places: { id: 'places', name: { zh: '小数位数', en: 'Decimals' }, unit: 'count' },
} as const satisfies Record<string, Label>
