import { choice, lazily, orElse } from '../shape/internal.ts'

/** What a stay counts that ends on its first day: payers differ. */
export const sameDayStayShape = /* @__PURE__ */ lazily(() =>
  orElse(
    choice(
      { zh: '当日出院的住院天数', en: 'Days of a stay that ends on its first day' },
      { oneDay: { zh: '计 1 天', en: 'one day' }, noDay: { zh: '计 0 天', en: 'no day' } },
    ),
    'oneDay',
  ),
)
