import type { BudgetFigures, BudgetPlan } from '../budget/internal.ts'
import { shareFigure } from '../corridor/internal.ts'
import { type Bilingual, deepFreeze } from '../errors/internal.ts'
import { en, exact, type Figure, figure, formula, read, type Warning, zh } from '../figure/internal.ts'
import { fen, zero } from '../numeric/internal.ts'
import type { RulesInForce } from '../policy/internal.ts'
import type { CarriedFigure } from './carriedMoney.ts'
import { drawRiskFund } from './drawRiskFund.ts'
import { settlementLabels as L } from './labels.ts'
import { linkedFactor, type ScoreLinkId } from './linkedFactor.ts'
import { type EvidencedOverrun, reasonableFigure } from './reasonableOverrun.ts'
import { sharesByScore } from './sharesByScore.ts'
import { surplusFigures } from './surplusFigures.ts'
import { surplusUses } from './surplusUses.ts'
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
  /** None where no rule asks for it and none was given. */
  readonly score: Figure | undefined
  /** What the authority decided, by the parameter of the link. */
  readonly discretion: Readonly<Partial<Record<ScoreLinkId, Figure | undefined>>> | undefined
  readonly carried: readonly CarriedFigure[]
  /** What the pooling area's risk fund over years holds before the year, where that is known. */
  readonly accumulatedRiskFund: Figure | undefined
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
  const uses = surplusUses(plan, surplusRetained)
  const { overrun, reasonableOverrun, riskFundUsed, riskFundUnused, poolTopUp, borneByAlliance } = overrunFigures(
    plan,
    budget,
    spent,
  )
  const accumulated = drawRiskFund(plan.accumulatedRiskFund, poolTopUp)
  return {
    surplus,
    forfeitedFromSurplus,
    surplusRetained,
    surplusToPool,
    surplusUses: uses,
    overrun,
    reasonableOverrun,
    riskFundUsed,
    riskFundUnused,
    poolTopUp,
    accumulated,
    borneByAlliance,
    depositReturned,
    depositForfeited,
    /** As a trace tells it. */
    inOrder: [
      surplusRetained,
      ...uses.map(({ amount }) => amount),
      surplusToPool,
      riskFundUnused,
      poolTopUp,
      ...(accumulated === undefined ? [] : [accumulated.drawn, accumulated.left]),
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
 * bands of the total; the rest, and all that is not reasonable, the alliance bears, or the pool in a one-sided contract.
 */
function overrunFigures(plan: YearPlan, budget: BudgetFigures, spent: Figure): OverrunFigures {
  const { rules } = plan
  const { operating, total, riskFund } = budget
  const { clause } = rules
  const overrun = figure(L.overrun, formula`max(0, ${spent} − ${operating})`, exact, { citations: clause('overrun') })
  const evidence = rules.optional.choice('overrunEvidence')
  const reasonableOverrun = reasonableFigure(plan.evidencedOverrun, overrun, {
    citations: [...clause('reasonableOverrun'), ...(evidence?.citations ?? [])],
    ...(evidence === undefined ? {} : { parameters: [evidence.parameter] }),
  })
  const { riskFundUsed, riskFundUnused, beyond } = riskFundFigures(plan, riskFund, overrun, reasonableOverrun)
  const bearer = rules.optional.choice('overrunBearer')
  if (bearer?.value === 'pool') {
    const note = { parameters: [bearer.parameter], citations: bearer.citations }
    const poolTopUp = figure(L.poolTopUp, formula`${overrun} − ${riskFundUsed}`, exact, { ...note, because: oneSided })
    const borneByAlliance = read(L.borneByAlliance, zero, oneSided, [overrun, reasonableOverrun], note)
    return { overrun, reasonableOverrun, riskFundUsed, riskFundUnused, poolTopUp, borneByAlliance }
  }
  const poolTopUp = poolTopUpFigure(plan, beyond, total)
  const borneByAlliance = figure(L.borneByAlliance, formula`${overrun} − ${riskFundUsed} − ${poolTopUp}`, exact, {
    citations: [...clause('borneByAlliance'), ...(bearer?.citations ?? [])],
    ...(bearer === undefined ? {} : { parameters: [bearer.parameter] }),
  })
  return { overrun, reasonableOverrun, riskFundUsed, riskFundUnused, poolTopUp, borneByAlliance }
}

const oneSided = /* @__PURE__ */ deepFreeze({
  zh: '单边合同：超支由统筹基金承担，医共体不承担',
  en: 'a one-sided contract: the pool bears an overrun, the alliance none of it',
})

/** What the risk-adjustment fund bears, and what of the reasonable overrun goes beyond it. */
function riskFundFigures({ rules, budget }: YearPlan, riskFund: Figure, overrun: Figure, reasonable: Figure) {
  if (budget.riskFundRate === undefined) {
    const riskFundUsed = read(L.riskFundUsed, zero, noRiskFund, [])
    return { riskFundUsed, riskFundUnused: read(L.riskFundUnused, zero, noRiskFund, []), beyond: reasonable }
  }
  const riskFundUsed = figure(L.riskFundUsed, formula`min(${riskFund}, ${reasonable})`, exact, {
    citations: rules.clause('riskFundUsed'),
    because: whyUsed(overrun, reasonable, riskFund),
  })
  const riskFundUnused = figure(L.riskFundUnused, formula`${riskFund} − ${riskFundUsed}`, exact, {
    citations: rules.clause('riskFundUnused'),
  })
  const beyond = figure(L.overrunBeyondRiskFund, formula`${reasonable} − ${riskFundUsed}`, exact)
  return { riskFundUsed, riskFundUnused, beyond }
}

const noRiskFund = /* @__PURE__ */ deepFreeze({
  zh: '规则未设风险调节金',
  en: 'the rules have no risk-adjustment fund',
})

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

function poolTopUpFigure(plan: YearPlan, beyond: Figure, total: Figure): Figure {
  const { rules, budget } = plan
  const rule = rules.optional.bands('poolShareOfOverrun')
  if (rule === undefined) return read(L.poolTopUp, zero, notShared, [beyond], { citations: rules.clause('poolTopUp') })
  const { value, parameter, citations: local } = rule
  const citations = [...rules.clause('poolTopUp'), ...local]
  const isAll = budget.riskFundRate === undefined
  if (beyond.value.n === 0n) {
    const reason = isAll ? noneReasonable : noneBeyond
    return read(L.poolTopUp, zero, reason, [beyond], { citations, parameters: [parameter] })
  }
  const reason = isAll
    ? {
        zh: zh`合理超支 ${beyond}按总额的分段由统筹基金分担`,
        en: en`the reasonable overrun of ${beyond} is shared by the pool in bands of the total`,
      }
    : {
        zh: zh`超出风险调节金的 ${beyond}按总额的分段由统筹基金分担`,
        en: en`the ${beyond} beyond the risk-adjustment fund is shared by the pool in bands of the total`,
      }
  const note = { citations, parameters: [parameter], because: reason }
  const bands = sharesByScore(plan, value)
  return shareFigure({ label: L.poolTopUp, amount: beyond, base: total, bands, rounding: fen, note }).shared
}

const noneBeyond = /* @__PURE__ */ deepFreeze({
  zh: '没有超出风险调节金的合理超支',
  en: 'no reasonable overrun goes beyond the risk-adjustment fund',
})
const noneReasonable = /* @__PURE__ */ deepFreeze({ zh: '没有合理超支', en: 'there is no reasonable overrun' })
const notShared = /* @__PURE__ */ deepFreeze({
  zh: '规则未规定统筹基金分担超支',
  en: 'the rules share no overrun with the pool',
})

interface DepositFigures {
  readonly depositReturned: Figure
  readonly depositForfeited: Figure
}

/** 保证金结算 — returned = D·φ(score), the rest is forfeited; all of it is returned where no score decides. */
export function depositFigures(plan: YearPlan, deposit: Figure): DepositFigures {
  const { clause } = plan.rules
  if (plan.budget.depositRate === undefined) {
    const [returned, forfeited] = [L.depositReturned, L.depositForfeited].map((label) =>
      read(label, zero, noDeposit, []),
    )
    return { depositReturned: returned as Figure, depositForfeited: forfeited as Figure }
  }
  const factor = linkedFactor(plan, 'depositReturn', L.depositFactor)
  const depositReturned =
    factor === undefined
      ? figure(L.depositReturned, formula`${deposit}`, exact, {
          citations: clause('depositReturned'),
          because: unscored,
        })
      : figure(L.depositReturned, formula`${deposit} × ${factor}`, fen, { citations: clause('depositReturned') })
  const depositForfeited = figure(L.depositForfeited, formula`${deposit} − ${depositReturned}`, exact, {
    citations: clause('depositForfeited'),
  })
  return { depositReturned, depositForfeited }
}

const noDeposit = /* @__PURE__ */ deepFreeze({ zh: '规则未设年度保证金', en: 'the rules have no deposit' })
const unscored = /* @__PURE__ */ deepFreeze({
  zh: '规则未将保证金与得分挂钩，全额返还',
  en: 'the rules link the deposit to no score: all of it is returned',
})
