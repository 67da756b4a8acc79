import type { BudgetFigures, BudgetPlan } from '../budget/internal.ts'
import { shareFigure } from '../corridor/internal.ts'
import type { Bilingual } from '../errors/internal.ts'
import { en, exact, type Figure, figure, formula, read, type Warning, zh } from '../figure/internal.ts'
import { fen, zero } from '../numeric/internal.ts'
import type { RulesInForce } from '../policy/internal.ts'
import type { CarriedFigure } from './carriedMoney.ts'
import { settlementLabels as L } from './labels.ts'
import { linkedFactor, type ScoreLinkId } from './linkedFactor.ts'
import { type EvidencedOverrun, reasonableFigure } from './reasonableOverrun.ts'
import { surplusFigures } from './surplusFigures.ts'
import type { RecognisedSpending } from './yearSpending.ts'

/** 计入总额的支出 — care by members and elsewhere, less what is disallowed. */
export function spentFigure({ spentByMembers, spentElsewhere, disallowed, rules }: YearPlan): Figure {
  return figure(L.spent, formula`${spentByMembers} + ${spentElsewhere} − ${disallowed}`, exact, {
    citations: rules.clause('spent'),
  })
}

/** A year's input, read and checked against the rules in force: figures only. */
export interface YearPlan {
  readonly rules: RulesInForce
  readonly budget: BudgetPlan
  readonly warnings: readonly Warning[]
  readonly spentByMembers: Figure
  readonly spentElsewhere: Figure
  readonly disallowed: Figure
  readonly evidencedOverrun: EvidencedOverrun
  readonly score: Figure
  /** What the authority decided, by the parameter of the link. */
  readonly discretion: Readonly<Partial<Record<ScoreLinkId, Figure | undefined>>> | undefined
  readonly carried: readonly CarriedFigure[]
  /** `spending` where it was given by member. */
  readonly members: readonly {
    readonly id: string
    readonly weight: Figure
    readonly spending: RecognisedSpending | undefined
  }[]
}

export type ClearingFigures = ReturnType<typeof clearingFigures>

/** 年终清算 — surplus or overrun and their sharing, and the deposit. */
export function clearingFigures(plan: YearPlan, budget: BudgetFigures, spent: Figure) {
  const { depositReturned, depositForfeited } = depositFigures(plan, budget.deposit)
  const { surplus, forfeitedFromSurplus, surplusRetained, surplusToPool } = surplusFigures(
    plan,
    budget,
    spent,
    depositForfeited,
  )
  const { overrun, reasonableOverrun, riskFundUsed, riskFundUnused, poolTopUp, borneByAlliance } = overrunFigures(
    plan,
    budget,
    spent,
  )
  return {
    surplus,
    forfeitedFromSurplus,
    surplusRetained,
    surplusToPool,
    overrun,
    reasonableOverrun,
    riskFundUsed,
    riskFundUnused,
    poolTopUp,
    borneByAlliance,
    depositReturned,
    depositForfeited,
    /** As a trace tells it. */
    inOrder: [
      surplusRetained,
      surplusToPool,
      riskFundUnused,
      poolTopUp,
      borneByAlliance,
      depositReturned,
      depositForfeited,
    ],
  }
}

interface OverrunFigures {
  readonly overrun: Figure
  readonly reasonableOverrun: Figure
  readonly riskFundUsed: Figure
  readonly riskFundUnused: Figure
  readonly poolTopUp: Figure
  readonly borneByAlliance: Figure
}

/**
 * 合理超支分担 — the reasonable part is borne by the risk-adjustment fund first; what goes beyond it the pool shares by
 * bands of the total; the rest, and all that is not reasonable, the alliance bears.
 */
function overrunFigures(plan: YearPlan, { operating, total, riskFund }: BudgetFigures, spent: Figure): OverrunFigures {
  const { clause } = plan.rules
  const overrun = figure(L.overrun, formula`max(0, ${spent} − ${operating})`, exact, { citations: clause('overrun') })
  const reasonableOverrun = reasonableFigure(plan.evidencedOverrun, overrun, clause('reasonableOverrun'))
  const riskFundUsed = figure(L.riskFundUsed, formula`min(${riskFund}, ${reasonableOverrun})`, exact, {
    citations: clause('riskFundUsed'),
    because: whyUsed(overrun, reasonableOverrun, riskFund),
  })
  const riskFundUnused = figure(L.riskFundUnused, formula`${riskFund} − ${riskFundUsed}`, exact, {
    citations: clause('riskFundUnused'),
  })
  const beyond = figure(L.overrunBeyondRiskFund, formula`${reasonableOverrun} − ${riskFundUsed}`, exact)
  const poolTopUp = poolTopUpFigure(plan, beyond, total)
  const borneByAlliance = figure(L.borneByAlliance, formula`${overrun} − ${riskFundUsed} − ${poolTopUp}`, exact, {
    citations: clause('borneByAlliance'),
  })
  return { overrun, reasonableOverrun, riskFundUsed, riskFundUnused, poolTopUp, borneByAlliance }
}

function whyUsed(overrun: Figure, reasonable: Figure, riskFund: Figure): Bilingual {
  if (overrun.value.n === 0n) {
    return { zh: '没有超支，不动用风险调节金', en: 'no overrun: the risk-adjustment fund is not used' }
  }
  if (reasonable.value.n === 0n) {
    return {
      zh: zh`超支 ${overrun}中没有合理部分，不动用风险调节金`,
      en: en`nothing of the overrun ${overrun} is reasonable: the risk-adjustment fund is not used`,
    }
  }
  return {
    zh: zh`超支 ${overrun}，其中合理部分 ${reasonable}，先由风险调节金（${riskFund}）分担`,
    en: en`the overrun is ${overrun}, of which ${reasonable} is reasonable; the risk-adjustment fund of ${riskFund} bears it first`,
  }
}

function poolTopUpFigure({ rules }: YearPlan, beyond: Figure, total: Figure): Figure {
  const { value: bands, parameter, citations: local } = rules.bands('poolShareOfOverrun')
  const citations = [...rules.clause('poolTopUp'), ...local]
  if (beyond.value.n === 0n) {
    const reason = {
      zh: '没有超出风险调节金的合理超支',
      en: 'no reasonable overrun goes beyond the risk-adjustment fund',
    }
    return read(L.poolTopUp, zero, reason, [beyond], { citations, parameters: [parameter] })
  }
  const reason = {
    zh: zh`超出风险调节金的 ${beyond}按总额的分段由统筹基金分担`,
    en: en`the ${beyond} beyond the risk-adjustment fund is shared by the pool in bands of the total`,
  }
  const note = { citations, parameters: [parameter], because: reason }
  return shareFigure({ label: L.poolTopUp, amount: beyond, base: total, bands, rounding: fen, note }).shared
}

interface DepositFigures {
  readonly depositReturned: Figure
  readonly depositForfeited: Figure
}

/** 保证金结算 — returned = D·φ(score), the rest is forfeited. */
export function depositFigures(plan: YearPlan, deposit: Figure): DepositFigures {
  const { rules } = plan
  const factor = linkedFactor(plan, 'depositReturn', L.depositFactor)
  const depositReturned = figure(L.depositReturned, formula`${deposit} × ${factor}`, fen, {
    citations: rules.clause('depositReturned'),
  })
  const depositForfeited = figure(L.depositForfeited, formula`${deposit} − ${depositReturned}`, exact, {
    citations: rules.clause('depositForfeited'),
  })
  return { depositReturned, depositForfeited }
}
