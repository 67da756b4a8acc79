import { lazily } from './lazily.ts'
import { listOrNone } from './list.ts'
import { named } from './named.ts'
import { record } from './record.ts'
import { option, text } from './texts.ts'

/** A name in both languages. */
export const bilingual = /* @__PURE__ */ lazily(() =>
  named(
    record({ zh: text({ zh: '中文', en: 'Chinese' }), en: text({ zh: '英文', en: 'English' }) }),
    { zh: '中英文文字', en: 'Text in both languages' },
    { id: 'bilingual' },
  ),
)

/** Where something comes from: any number of documents. */
export const citations = /* @__PURE__ */ lazily(() =>
  named(
    listOrNone(
      record({
        document: bilingual(),
        number: text({ zh: '文号', en: 'Number of the document' }).optional(),
        article: text({ zh: '条款', en: 'Article' }).optional(),
        issuedOn: text({ zh: '印发日期', en: 'Issued on' }).optional(),
        url: text({ zh: '网址', en: 'Address' }).optional(),
        status: option({ zh: '依据性质', en: 'Status' }, [
          'verified',
          'secondary',
          'local',
          'illustrative',
          'definition',
        ]),
      }),
    ),
    { zh: '依据', en: 'Citations' },
    { id: 'citations' },
  ),
)
