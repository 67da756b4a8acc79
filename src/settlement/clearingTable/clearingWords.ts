import { budgetLabels } from '../../budget/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import { settlementLabels as L } from '../labels.ts'
import type { ClearingAmount } from './clearingAmounts.ts'

/** The heads of the columns. */
export const heads: Readonly<Record<'number' | 'name' | 'scheme' | ClearingAmount, Bilingual>> = {
  number: { zh: '序号', en: 'No.' },
  name: { zh: '单位', en: 'Unit' },
  scheme: { zh: '险种', en: 'Scheme' },
  spentByMembers: { zh: '统筹基金应支付额', en: 'Due from the fund' },
  disallowed: { zh: '审核扣减', en: 'Disallowed' },
  recognised: { zh: '核定支付额', en: 'Recognised' },
  surplusRetained: L.surplusRetained.name,
  surplusCarried: { zh: '其中：结转下年', en: 'of it carried into next year' },
  riskFundKept: { zh: '风险调节金余额归医共体', en: 'Risk-adjustment fund kept' },
  riskFundUsed: { zh: '合理超支分担：风险调节金', en: 'Overrun borne by the risk-adjustment fund' },
  poolTopUp: { zh: '合理超支分担：统筹基金', en: 'Overrun borne by the pool' },
  borneByAlliance: { zh: '单位自担', en: 'Borne by the unit' },
  depositReturned: L.depositReturned.name,
  depositForfeited: L.depositForfeited.name,
  forfeitedFromSurplus: { zh: '其中：由结余抵扣的保证金', en: 'of it: forfeited deposit met from the surplus' },
  entitlement: { zh: '应拨付额', en: 'Due in all' },
  advances: { zh: '已预拨', en: 'Advanced' },
  finalPayment: { zh: '应补(+)退(−)', en: 'To pay (+) or return (−)' },
}

/** What else the table is made of. */
export const clearingWords = {
  alliance: { zh: '医共体', en: 'The alliance' },
  title: { zh: '年度医保基金年终清算表', en: 'Year-end clearing of the medical-insurance fund' },
  yuan: { zh: '金额单位：元', en: 'Amounts in yuan' },
  tenThousand: {
    zh: '金额单位：万元（六位小数，精确到分）',
    en: 'Amounts in 10,000 yuan (six decimals: exact to the fen)',
  },
  formulas: { zh: '栏次', en: 'Column' },
  day: { zh: '　　年　月　日', en: 'Date:' },
  subtotal: { zh: '小计', en: 'Sum of the scheme' },
  sum: { zh: '合计', en: 'Sum' },
  elsewhere: { zh: '另列：医共体外就医（不拨医共体）', en: 'Apart: care elsewhere (not paid to the alliance)' },
  elsewhereSum: { zh: '另列：医共体外就医合计', en: 'Apart: care elsewhere, sum' },
} as const satisfies Record<string, Bilingual>

/** Where the total goes, as the check line says it: in the words of the columns and of the settlement. */
export const useWords = {
  total: budgetLabels.total.name,
  entitlement: heads.entitlement,
  spentElsewhere: { zh: '医共体外就医', en: 'Care elsewhere' },
  surplusToPool: L.surplusToPool.name,
  surplusCarried: { zh: '结余留用结转下年', en: 'Retained surplus carried into next year' },
  depositForfeited: heads.depositForfeited,
  riskFundLeft: L.riskFundUnused.name,
  poolTopUp: { zh: '统筹基金分担超支', en: 'Overrun borne by the pool' },
  agrees: { zh: '核对相符', en: 'it agrees' },
  differs: { zh: '核对不符，请查明', en: 'it does not agree: find out why' },
} as const satisfies Record<string, Bilingual>

/** Who signs. */
export const signers: readonly Bilingual[] = [
  { zh: '制表', en: 'Prepared by' },
  { zh: '复核', en: 'Checked by' },
  { zh: '单位负责人', en: 'Head of the unit' },
  { zh: '医共体（盖章）', en: 'The alliance (seal)' },
]

/** What a reader must know of how the figures came into their cells. */
export const clearingNotes = {
  dueFromFund: {
    zh: '统筹基金应支付额为按分值、床日等支付方式算得的统筹基金支付额，以录入的“成员单位统筹基金支付额”为准。',
    en: "What is due from the fund is what the payment methods (points, bed-days and others) give, as it was entered under “Fund payments for the members' care”.",
  },
  shownOnly: {
    zh: '合理超支分担已含在核定支付额中，保证金返还已含在应拨付额中，列示备查，不另加。',
    en: 'Overrun borne by the risk-adjustment fund and the pool is within what is recognised, the deposit returned is within what is due in all: both are shown, not added.',
  },
  elsewhere: {
    zh: '医共体外就医由统筹基金另行支付，不拨医共体，不计入合计。',
    en: 'Care elsewhere is paid by the pool to others, not to the alliance, and is not in the sum.',
  },
  divided: {
    zh: '各单位应拨付额为年度结算所定；结余留用、超支分担和自担、保证金等只有年度总数，按各单位分配权重分摊（最大余数法），分位尾差归金额最大的一栏。',
    en: 'What is due to each unit is what the settlement gives. Surplus, overrun and deposit are known for the year only and are divided by the weights of the units (largest remainder); a fen left by rounding stands in the column of the largest amount.',
  },
  spendingDivided: {
    zh: '统筹基金应支付额、审核扣减未分单位填报的，亦按分配权重分摊。',
    en: 'What is due from the fund and what is disallowed are divided by weight too where they were not given by unit.',
  },
  advancesDivided: {
    zh: '预拨款拨至总医院账户，未分单位记载；各单位已预拨按其应拨付额的比例分摊（应拨付额为负的按零计）。',
    en: 'Advances are paid to the account of the lead hospital and not recorded by unit; they are divided along what is due to each (below zero counts as zero).',
  },
  drawn: {
    zh: '统筹基金分担超支中由统筹地区累计风险基金支付',
    en: "Of the overrun borne by the pool, paid by the pooling area's accumulated risk fund",
  },
  recovered: {
    zh: '应补(+)退(−)为负数的，为预拨多于应拨付额，应收回。',
    en: 'Where the last column is below zero, more was advanced than is due, and the difference is recovered.',
  },
  owing: {
    zh: '单位应拨付额为负数的，该单位应上交应补(+)退(−)栏所列金额，即应拨付额低于零的部分，连同已预拨的部分。',
    en: 'Where what is due to a unit is itself below zero, the unit pays in the amount of the last column: what its due is below zero, and what it was advanced.',
  },
} as const satisfies Record<string, Bilingual>
