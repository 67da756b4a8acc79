import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  premiums: { id: 'premiums', name: { zh: '保费收入', en: 'Premiums' }, unit: 'yuan' },
  taxesAndFees: { id: 'taxesAndFees', name: { zh: '税费', en: 'Taxes and fees' }, unit: 'yuan' },
  administration: {
    id: 'administration',
    name: { zh: '管理费用（含税费）', en: 'Administration, taxes and fees included' },
    unit: 'yuan',
  },
  allowableCosts: { id: 'allowableCosts', name: { zh: '可计入成本', en: 'Allowable costs' }, unit: 'yuan' },
  rateAdjustment: { id: 'rateAdjustment', name: { zh: '比例调整', en: 'Adjustment of the rates' }, unit: 'rate' },
  profitFloor: { id: 'profitFloor', name: { zh: '利润下限', en: 'Profit floor' }, unit: 'rate' },
  administrationLimit: {
    id: 'administrationLimit',
    name: { zh: '管理费用上限', en: 'Administration limit' },
    unit: 'rate',
  },
  afterTaxPremiums: { id: 'afterTaxPremiums', name: { zh: '税后保费', en: 'After-tax premiums' }, unit: 'yuan' },
  profit: { id: 'profit', name: { zh: '计入目标的利润', en: 'Profit that counts' }, unit: 'yuan' },
  allowedAdministration: {
    id: 'allowedAdministration',
    name: { zh: '允许的管理费用', en: 'Allowable administration' },
    unit: 'yuan',
  },
  targetAmount: { id: 'targetAmount', name: { zh: '目标金额', en: 'Target amount' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
