import { deepFreeze } from '../errors/internal.ts'
import type { Label } from '../figure/internal.ts'

export const settlementLabels = /* @__PURE__ */ deepFreeze({
  memberSpending: { id: 'memberSpending', name: { zh: '成员单位费用', en: 'Spending by member' }, unit: 'yuan' },
  spentByMembers: { id: 'spentByMembers', name: { zh: '成员单位发生费用', en: 'Spending by members' }, unit: 'yuan' },
  spentElsewhere: { id: 'spentElsewhere', name: { zh: '医共体外就医费用', en: 'Spending elsewhere' }, unit: 'yuan' },
  disallowed: { id: 'disallowed', name: { zh: '核减金额', en: 'Disallowed' }, unit: 'yuan' },
  spent: { id: 'spent', name: { zh: '计入总额的支出', en: 'Spending charged to the budget' }, unit: 'yuan' },
  surplus: { id: 'surplus', name: { zh: '结余', en: 'Surplus' }, unit: 'yuan' },
  surplusFactor: { id: 'surplusFactor', name: { zh: '结余留用系数', en: 'Surplus retention factor' }, unit: 'factor' },
  surplusRetained: { id: 'surplusRetained', name: { zh: '结余留用', en: 'Surplus retained' }, unit: 'yuan' },
  surplusToPool: { id: 'surplusToPool', name: { zh: '结余归统筹基金', en: 'Surplus to the pool' }, unit: 'yuan' },
  overrun: { id: 'overrun', name: { zh: '超支', en: 'Overrun' }, unit: 'yuan' },
  evidencedOverrun: {
    id: 'evidencedOverrun',
    name: { zh: '经认定的合理超支', en: 'Evidenced reasonable overrun' },
    unit: 'yuan',
  },
  reasonableOverrun: { id: 'reasonableOverrun', name: { zh: '合理超支', en: 'Reasonable overrun' }, unit: 'yuan' },
  riskFundUsed: {
    id: 'riskFundUsed',
    name: { zh: '风险调节金分担', en: 'Borne by the risk-adjustment fund' },
    unit: 'yuan',
  },
  riskFundUnused: {
    id: 'riskFundUnused',
    name: { zh: '风险调节金余额', en: 'Risk-adjustment fund unused' },
    unit: 'yuan',
  },
  overrunBeyondRiskFund: {
    id: 'overrunBeyondRiskFund',
    name: { zh: '超出风险调节金的合理超支', en: 'Reasonable overrun beyond the risk-adjustment fund' },
    unit: 'yuan',
  },
  poolTopUp: { id: 'poolTopUp', name: { zh: '统筹基金分担', en: 'Borne by the pool' }, unit: 'yuan' },
  borneByAlliance: { id: 'borneByAlliance', name: { zh: '医共体承担', en: 'Borne by the alliance' }, unit: 'yuan' },
  depositFactor: { id: 'depositFactor', name: { zh: '保证金返还系数', en: 'Deposit return factor' }, unit: 'factor' },
  depositReturned: { id: 'depositReturned', name: { zh: '保证金返还', en: 'Deposit returned' }, unit: 'yuan' },
  depositForfeited: { id: 'depositForfeited', name: { zh: '保证金扣减', en: 'Deposit forfeited' }, unit: 'yuan' },
  entitlement: { id: 'entitlement', name: { zh: '医共体应拨付额', en: 'Entitlement of the alliance' }, unit: 'yuan' },
  finalPayment: { id: 'finalPayment', name: { zh: '年终清算拨付', en: 'Final payment' }, unit: 'yuan' },
  unaccounted: { id: 'unaccounted', name: { zh: '总额核对差额', en: 'Total less all its uses' }, unit: 'yuan' },
  memberWeight: { id: 'memberWeight', name: { zh: '分配权重', en: 'Weight' }, unit: 'weight' },
  memberAdjustment: {
    id: 'memberAdjustment',
    name: { zh: '分摊的清算差额', en: 'Share of the clearing difference' },
    unit: 'yuan',
  },
  memberShare: { id: 'memberShare', name: { zh: '成员单位分得', en: 'Share of member' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
