import { choice, orElse } from '../shape/internal.ts'

/** What an adjustment changes; the total unless something else is said. */
export const appliesToShape = () =>
  orElse(
    choice(
      { zh: '作用于', en: 'Applies to' },
      {
        baseline: { zh: '年度基数，随增长率一起增长', en: 'the baseline, which then grows' },
        total: { zh: '年度付费总额', en: 'the total' },
      },
    ),
    'total',
  )
