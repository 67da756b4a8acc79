import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { EligibilityCondition } from '../../policy/internal.ts'

const packaging: readonly Citation[] = [
  {
    document: {
      zh: '《强基：医共体医保预算打包》（二、瓶颈之一）',
      en: 'Strengthening the base: alliance budget packaging (bottleneck one)',
    },
    article: '二、第一',
    status: 'secondary',
  },
]

/**
 * “六统一” — the test of a close-knit alliance that places outside Guangdong use, for `checkEligibility`.
 *
 * @since 0.1.0
 */
export const sixUnifications = /* @__PURE__ */ deepFreeze([
  { id: 'staff', label: { zh: '统一人事管理', en: 'One staff management' }, citations: packaging },
  { id: 'finance', label: { zh: '统一财务管理', en: 'One financial management' }, citations: packaging },
  { id: 'assets', label: { zh: '统一资产管理', en: 'One asset management' }, citations: packaging },
  { id: 'business', label: { zh: '统一业务管理', en: 'One management of services' }, citations: packaging },
  { id: 'drugList', label: { zh: '统一药品耗材目录', en: 'One list of drugs and consumables' }, citations: packaging },
  {
    id: 'drugSupply',
    label: { zh: '统一药品耗材配送', en: 'One supply of drugs and consumables' },
    citations: packaging,
  },
] as const satisfies readonly EligibilityCondition[])
