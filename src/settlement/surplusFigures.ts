import type { BudgetFigures } from '../budget/internal.ts'
import { shareFigure } from '../corridor/internal.ts'
import { deepFreeze } from '../errors/internal.ts'
import { en, exact, type Figure, figure, formula, given, read, type StepParameter, zh } from '../figure/internal.ts'
import { compare, fen, one, zero } from '../numeric/internal.ts'
import type { ExactBand, RulesInForce } from '../policy/internal.ts'
import type { YearPlan } from './clearingFigures.ts'
import { settlementLabels as L } from './labels.ts'
import { linkedFactor, undecidedLink } from './linkedFactor.ts'
import { sharesByScore } from './sharesByScore.ts'

interface SurplusFigures {
  readonly surplus: Figure
  /** What of a forfeited deposit the surplus meets first; none where the surplus is measured before it. */
  readonly forfeitedFromSurplus: Figure | undefined
  readonly surplusRetained: Figure
  readonly surplusToPool: Figure
}

/**
 * 结余留用 — retained = min(U, κ·T)·φ(score), where U is the alliance's share of the surplus by bands of T, or all of it; what
 * is not retained goes to the pool.
 */
export function surplusFigures(
  plan: YearPlan,
  { operating, total }: BudgetFigures,
  spent: Figure,
  depositForfeited: Figure,
): SurplusFigures {
  const { rules } = plan
  const measure = surplusMeasure(rules)
  const { surplus, forfeitedFromSurplus } = measure.isAfterForfeit
    ? surplusAfterForfeit(operating, spent, depositForfeited, noteOf(rules, measure.parameter))
    : {
        surplus: figure(L.surplus, formula`max(0, ${operating} − ${spent})`, exact, {
          ...noteOf(rules, measure.parameter),
          because: whySurplus(operating, spent),
        }),
        forfeitedFromSurplus: undefined,
      }
  const surplusRetained = retainedFigure(plan, surplus, total)
  const surplusToPool = figure(L.surplusToPool, formula`${surplus} − ${surplusRetained}`, exact, {
    citations: rules.clause('surplusToPool'),
  })
  return { surplus, forfeitedFromSurplus, surplusRetained, surplusToPool }
}

/** Of a surplus that is not there nothing is retained: no authority is asked for a factor of it. */
function retainedFigure(plan: YearPlan, surplus: Figure, total: Figure): Figure {
  const { rules } = plan
  const citations = rules.clause('surplusRetained')
  const undecided = surplus.value.n === 0n ? undecidedLink(plan, 'surplusFactor') : undefined
  if (undecided !== undefined) {
    const note = { citations: [...citations, ...undecided.citations], parameters: [undecided.parameter] }
    return read(L.surplusRetained, zero, nothingToDecide, [surplus], note)
  }
  const factor = linkedFactor(plan, 'surplusFactor', L.surplusFactor)
  const cap = rules.optional.share('surplusCap')
  const shared = sharedSurplus(plan, surplus, total)
  const counted = cap === undefined ? formula`${shared}` : formula`min(${shared}, ${cap} × ${total})`
  const retained = factor === undefined ? counted : formula`${counted} × ${factor}`
  return figure(L.surplusRetained, retained, fen, { citations })
}

const nothingToDecide = /* @__PURE__ */ deepFreeze({
  zh: '没有结余，留用系数无须酌定',
  en: 'there is no surplus, and no factor of it to decide',
})

/** What of a surplus the alliance's shares leave it, before cap and score; the surplus itself where nothing divides it. */
function sharedSurplus(plan: YearPlan, surplus: Figure, total: Figure): Figure {
  const rule = surplusShares(plan)
  if (rule === undefined) return surplus
  const { bands, note } = rule
  if (surplus.value.n === 0n) return read(L.surplusShared, zero, noSurplus, [surplus], note)
  return shareFigure({ label: L.surplusShared, amount: surplus, base: total, bands, done: 'retained', note }).shared
}

/** The alliance's share of each layer of a surplus, after the points of the score; none where all of it is the alliance's. */
export function surplusShares(plan: YearPlan) {
  const { rules } = plan
  const shares = rules.optional.bands('surplusShare')
  if (shares === undefined && rules.optional.scorePoints('scorePoints') === undefined) return undefined
  return {
    bands: sharesByScore(plan, shares?.value ?? allOfIt),
    note: {
      citations: [...rules.clause('surplusShared'), ...(shares?.citations ?? [])],
      ...(shares === undefined ? {} : { parameters: [shares.parameter] }),
    },
  }
}

const allOfIt: readonly ExactBand[] = [{ upTo: null, share: one }]
const noSurplus = /* @__PURE__ */ deepFreeze({ zh: '没有结余', en: 'there is no surplus' })

interface SurplusMeasure {
  readonly isAfterForfeit: boolean
  /** None where the rules do not know the choice: the surplus is measured before a forfeited deposit then. */
  readonly parameter: StepParameter | undefined
}

/** Whether the surplus is what is left before, or after, a forfeited deposit. */
export function surplusMeasure(rules: RulesInForce): SurplusMeasure {
  const measure = rules.optional.choice('surplusMeasured')
  return { isAfterForfeit: measure?.value === 'afterForfeit', parameter: measure?.parameter }
}

function noteOf(rules: RulesInForce, parameter: StepParameter | undefined) {
  return { citations: rules.clause('surplus'), ...(parameter === undefined ? {} : { parameters: [parameter] }) }
}

function whySurplus(operating: Figure, spent: Figure) {
  if (compare(spent.value, operating.value) >= 0) {
    return {
      zh: '支出不低于可使用总额，没有结余',
      en: 'spending is not below the operating budget: there is no surplus',
    }
  }
  const difference = given(L.surplus, formula`max(0, ${operating} − ${spent})`.value)
  return {
    zh: zh`支出比可使用总额少 ${difference}，为结余`,
    en: en`spending is ${difference} less than the operating budget: a surplus`,
  }
}

/** What spending leaves meets a forfeited deposit first; only what is left after it is a surplus. An overrun stays one. */
function surplusAfterForfeit(
  operating: Figure,
  spent: Figure,
  forfeited: Figure,
  note: ReturnType<typeof noteOf>,
): Pick<SurplusFigures, 'surplus'> & { readonly forfeitedFromSurplus: Figure } {
  const isMet = forfeited.value.n > 0n && compare(spent.value, operating.value) < 0
  const surplus = figure(L.surplus, formula`max(0, ${operating} − ${spent} − ${forfeited})`, exact, {
    ...note,
    because: isMet
      ? {
          zh: zh`结余按扣减保证金后计算：支出以外的余额先抵扣减的保证金 ${forfeited}`,
          en: en`the surplus is measured after the forfeited deposit: what spending leaves meets the ${forfeited} first`,
        }
      : whySurplus(operating, spent),
  })
  const met = formula`min(${forfeited}, max(0, ${operating} − ${spent}))`
  const forfeitedFromSurplus = figure(L.forfeitedFromSurplus, met, exact, {
    citations: note.citations,
    because: isMet ? notTwice : undefined,
  })
  return { surplus, forfeitedFromSurplus }
}

const notTwice = /* @__PURE__ */ deepFreeze({
  zh: '扣减的保证金先由支出以外的余额抵扣；由结余抵扣的部分不再从应拨付额中扣减',
  en: 'what spending leaves meets the forfeited deposit first; what is met so is not taken from the entitlement a second time',
})
