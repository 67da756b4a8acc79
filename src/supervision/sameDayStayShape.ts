import { lazily, option, orElse } from '../shape/internal.ts'

/** What a stay counts that ends on its first day: payers differ. */
export const sameDayStayShape = /* @__PURE__ */ lazily(() =>
  orElse(
    option({ zh: '当日出院的住院天数', en: 'Days of a stay that ends on its first day' }, ['oneDay', 'noDay']),
    'oneDay',
  ),
)
