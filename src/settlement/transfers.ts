import type { BudgetFigures } from '../budget/internal.ts'
import { type Bilingual, deepFreeze } from '../errors/internal.ts'
import { exact, type Figure, type Formula, figure, formula, type Label, labelAt } from '../figure/internal.ts'
import type { DecimalText } from '../numeric/internal.ts'
import type { CarriedReason } from './carriedMoney.ts'
import type { ClearingFigures, YearPlan } from './clearingFigures.ts'
import type { Destinations } from './entitlementFigure.ts'
import { settlementLabels as L } from './labels.ts'

/**
 * 账户 — who holds money in a settlement: the pooled fund, the lead hospital's one account, a member, other providers,
 * next year, last year, a purpose that the retained surplus is for, the pooling area's risk fund over years (these three since 0.2.0). What a year pays to next year, the next one is paid by last year.
 *
 * @since 0.1.0
 */
export type Account =
  | 'pool'
  | 'lead'
  | 'elsewhere'
  | 'nextYear'
  | 'lastYear'
  | 'accumulatedRiskFund'
  | `member:${string}`
  | `use:${string}`

/**
 * 资金划拨 — money that moves from one account to another, always above zero. `reason` is for programs, `label` for
 * people.
 *
 * @since 0.1.0
 */
export interface Transfer {
  readonly from: Account
  readonly to: Account
  readonly amount: DecimalText
  readonly reason: TransferReason
  readonly label: Bilingual
}

/**
 * 账户收支 — what an account received and paid, and the balance.
 *
 * @since 0.1.0
 */
export interface AccountBalance {
  readonly account: Account
  readonly received: DecimalText
  readonly paid: DecimalText
  readonly balance: DecimalText
}

const reasons = /* @__PURE__ */ deepFreeze({
  advances: { zh: '按月预拨', en: 'Monthly advances' },
  finalPayment: { zh: '年终清算补拨', en: 'Final payment' },
  recovery: { zh: '年终清算收回', en: 'Recovered at clearing' },
  careElsewhere: { zh: '医共体外就医统筹基金支付额', en: 'Fund payments for care elsewhere, charged to the budget' },
  riskFundDrawn: {
    zh: '动用统筹地区累计风险基金',
    en: "Drawn from the pooling area's accumulated risk fund",
  },
  memberShare: { zh: '总医院划拨成员单位', en: 'Passed on to the member' },
  memberRecovery: { zh: '成员单位上交', en: 'Recovered from the member' },
  surplusBroughtForward: { zh: '上年结转的结余留用', en: 'Retained surplus carried from last year' },
  riskFundBroughtForward: { zh: '上年结转的风险调节金', en: 'Risk-adjustment fund carried from last year' },
  forfeitBroughtForward: { zh: '上年结转的扣减保证金', en: 'Forfeited deposit carried from last year' },
  procurementRetained: { zh: '集采结余留用', en: 'Retained savings of central procurement' },
  carriedUsed: { zh: '结转款项按用途分配', en: 'Carried money for a purpose' },
  surplusUsed: { zh: '结余留用按用途分配', en: 'Retained surplus for a purpose' },
  surplusCarried: { zh: '结余留用结转下年', en: 'Retained surplus carried into next year' },
  riskFundCarried: { zh: '风险调节金结转下年', en: 'Risk-adjustment fund carried into next year' },
  forfeitCarried: { zh: '扣减的保证金结转下年', en: 'Forfeited deposit carried into next year' },
} as const satisfies Record<string, Bilingual>)

/**
 * 划拨原因 — why money moves.
 *
 * @since 0.1.0
 */
type TransferReason = keyof typeof reasons

/** A transfer before it leaves: its amount is a figure. */
export interface MovedMoney extends Omit<Transfer, 'amount'> {
  readonly amount: Figure
}

/** What a negative amount is, and how it is reckoned where that reads better than the amount with its sign turned. */
interface Reverse {
  readonly reason: TransferReason
  readonly label: Label
  readonly formula?: Formula
}

/** A transfer; nothing where there is nothing to move. A negative amount moves the other way, for the other reason. */
export function transfer(
  from: Account,
  to: Account,
  amount: Figure,
  reason: TransferReason,
  reverse: Reverse = { reason, label: amount.label },
): readonly MovedMoney[] {
  const { n } = amount.value
  if (n === 0n) return []
  if (n > 0n) return [{ from, to, amount, reason, label: reasons[reason] }]
  const back = figure(reverse.label, reverse.formula ?? formula`−${amount}`, exact)
  return [{ from: to, to: from, amount: back, reason: reverse.reason, label: reasons[reverse.reason] }]
}

/** Money by purpose: of the retained surplus from the lead hospital's account or, carried forward, line by line into next year. */
function transfersByUse(
  uses: ClearingFigures['surplusUses'],
  from: Account,
  to: (id: string) => Account,
  reason: TransferReason,
  said: Bilingual = reasons[reason],
): readonly MovedMoney[] {
  return uses.flatMap(({ id, label, amount }) =>
    transfer(from, to(id), amount, reason).map((moved) => ({
      ...moved,
      label: { zh: `${said.zh}：${label.zh}`, en: `${said.en}: ${label.en}` },
    })),
  )
}

interface Arrival {
  readonly from?: Account
  readonly to: Account
  readonly reason: TransferReason
  /** What is said where it goes on to a purpose; that it was carried unless told. */
  readonly used?: Bilingual
}

const procurementUsed: Bilingual = /* @__PURE__ */ deepFreeze({
  zh: '集采结余留用按用途分配',
  en: 'Retained savings of central procurement for a purpose',
})

/** Where carried money arrives, and under which reason; from last year unless another account pays it. */
const arrivals = {
  surplusCarried: { to: 'lead', reason: 'surplusBroughtForward' },
  riskFundCarried: { to: 'pool', reason: 'riskFundBroughtForward' },
  forfeitCarried: { to: 'pool', reason: 'forfeitBroughtForward' },
  procurementRetained: { from: 'pool', to: 'lead', reason: 'procurementRetained', used: procurementUsed },
} as const satisfies Record<CarriedReason, Arrival>

/** The advances of a year, which are told as quarterly where they are. */
function advancesPaid({ sum, each }: BudgetFigures['advances']): readonly MovedMoney[] {
  const paid = transfer('pool', 'lead', sum, 'advances')
  return each.length === 4 ? paid.map((one) => ({ ...one, label: quarterly })) : paid
}

const quarterly: Bilingual = /* @__PURE__ */ deepFreeze({ zh: '按季预拨', en: 'Quarterly advances' })

/** What is due to the alliance, what of it is still to be paid, and each member's part. */
interface Due {
  readonly entitlement: Figure
  readonly finalPayment: Figure
  readonly shares: readonly Figure[]
}

/**
 * The money of a year in the order it moves: what last year carried arrives; the pool pays the lead hospital's one account and the other providers,
 * the lead hospital pays the purposes of the retained surplus, and the members the rest; what is carried leaves the pool for next year.
 */
export function transferList(
  { spentElsewhere, members, carried }: YearPlan,
  { advances }: BudgetFigures,
  { surplusRetained, surplusUses, riskFundUnused, depositForfeited, accumulated }: ClearingFigures,
  { retainedSurplus, unusedRiskFund, forfeitedDeposit }: Destinations,
  { entitlement, finalPayment, shares }: Due,
): readonly MovedMoney[] {
  const isCarried = retainedSurplus.value === 'carryForward'
  const recovered = formula`${advances.sum} − ${entitlement}`
  return [
    ...carried.flatMap(({ reason: why, amount, use }) => {
      const { from = 'lastYear', to, reason, used }: Arrival = arrivals[why]
      const uses = use === undefined ? [] : [{ ...use, amount }]
      const onward = transfersByUse(uses, to, (id) => `use:${id}`, 'carriedUsed', used)
      return [...transfer(from, to, amount, reason), ...onward]
    }),
    ...advancesPaid(advances),
    ...transfer('pool', 'elsewhere', spentElsewhere, 'careElsewhere'),
    ...(accumulated === undefined ? [] : transfer('accumulatedRiskFund', 'pool', accumulated.drawn, 'riskFundDrawn')),
    ...transfer('pool', 'lead', finalPayment, 'finalPayment', {
      reason: 'recovery',
      label: L.recovery,
      formula: recovered,
    }),
    ...(isCarried ? [] : transfersByUse(surplusUses, 'lead', (id) => `use:${id}`, 'surplusUsed')),
    ...shares.flatMap((share, index) => {
      const { id } = members[index] as YearPlan['members'][number]
      const back = { reason: 'memberRecovery', label: labelAt(L.memberRecovery, index, id) } as const
      return transfer('lead', `member:${id}`, share, 'memberShare', back)
    }),
    ...(isCarried ? transfersByUse(surplusUses, 'pool', () => 'nextYear', 'surplusCarried') : []),
    ...(isCarried && surplusUses.length === 0 ? transfer('pool', 'nextYear', surplusRetained, 'surplusCarried') : []),
    ...(unusedRiskFund.value === 'carryForward' ? transfer('pool', 'nextYear', riskFundUnused, 'riskFundCarried') : []),
    ...(forfeitedDeposit.value === 'carryForward'
      ? transfer('pool', 'nextYear', depositForfeited, 'forfeitCarried')
      : []),
  ]
}
