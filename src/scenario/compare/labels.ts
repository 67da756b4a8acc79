import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'
import type { Account } from '../../settlement/internal.ts'

export const scenarioLabels = /* @__PURE__ */ deepFreeze({
  balance: { id: 'balance', name: { zh: '账户余额', en: 'Balance' }, unit: 'yuan' },
  gain: { id: 'gain', name: { zh: '账户增减', en: 'Gain' }, unit: 'yuan' },
  gains: { id: 'gains', name: { zh: '各账户增减合计', en: 'Gains of all accounts' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)

/** The accounts that are no member's. */
export const accountNames = /* @__PURE__ */ deepFreeze({
  pool: { zh: '统筹基金', en: 'Pooled fund' },
  lead: { zh: '总医院', en: 'Lead hospital' },
  elsewhere: { zh: '医共体外医疗机构', en: 'Providers elsewhere' },
  nextYear: { zh: '下年', en: 'Next year' },
} as const satisfies Record<Exclude<Account, `member:${string}`>, Bilingual>)
