import { within } from '../../errors/internal.ts'
import { type Explained, explain, type Figure, type Label, publish } from '../../figure/internal.ts'
import {
  adjustNextBudget,
  type DepositReturn,
  type DepositReturnInput,
  type DirectorPay,
  type DirectorPayInput,
  type NextBudget,
  type NextBudgetInput,
  payDirector,
  retainSurplus,
  returnDeposit,
  type SurplusRetention,
  type SurplusRetentionInput,
  tiedFields,
  tiedShareFields,
} from '../../quality/internal.ts'
import { amount, lazily, optional, record } from '../../shape/internal.ts'

/**
 * 挂钩事项（输入） — what the locality ties to the score, each as its own function takes it, without the score.
 *
 * @since 0.2.0
 */
export interface ConsequenceLinks {
  readonly deposit?: Tied<DepositReturnInput>
  readonly surplus?: Tied<SurplusRetentionInput>
  readonly nextBudget?: Tied<NextBudgetInput>
  readonly directorPay?: Tied<DirectorPayInput>
}

type Tied<Input> = Omit<Input, 'score' | 'scoreMaximum'>

/**
 * 挂钩结果 — what the score after the findings pays; `null` where nothing was given. Each has its own steps.
 *
 * @since 0.2.0
 */
export interface LinkedConsequences {
  readonly deposit: DepositReturn | null
  readonly surplus: SurplusRetention | null
  readonly nextBudget: NextBudget | null
  readonly directorPay: DirectorPay | null
}

/** What the locality ties to the score; each link is judged by its own function. */
export const linksShape = /* @__PURE__ */ lazily(() =>
  record<ConsequenceLinks>({ zh: '挂钩事项', en: 'What is tied to the score' })({
    deposit: optional(
      record<Tied<DepositReturnInput>>({ zh: '保证金', en: 'Deposit' })({
        deposit: amount(L.deposit),
        ...tiedShareFields(),
      }),
    ),
    surplus: optional(
      record<Tied<SurplusRetentionInput>>({ zh: '结余留用', en: 'Retained surplus' })({
        surplus: amount(L.surplus),
        cap: optional(amount(L.cap)),
        ...tiedShareFields(),
      }),
    ),
    nextBudget: optional(
      record<Tied<NextBudgetInput>>({ zh: '次年预算', en: "Next year's budget" })({
        budget: amount(L.budget),
        ...tiedFields(),
      }),
    ),
    directorPay: optional(
      record<Tied<DirectorPayInput>>({ zh: '院长年薪', en: "Director's pay" })({
        basePay: amount(L.basePay),
        performancePay: amount(L.performancePay),
        ...tiedFields(),
      }),
    ),
  }),
)

/** Each linkage with the score put in. */
export function linkedConsequences(
  links: ConsequenceLinks,
  score: Figure | undefined,
  scoreMaximum: string,
): LinkedConsequences {
  // Explained once, however many take it.
  const explained = score === undefined ? undefined : explain(publish({ score }), 'score')
  const pay = <Given extends object, Paid>(
    key: keyof ConsequenceLinks,
    given: Given | undefined,
    linkage: (input: Given & { readonly score: Explained; readonly scoreMaximum: string }) => Paid,
  ) =>
    given === undefined || explained === undefined
      ? null
      : within(['links', key], () => linkage({ ...given, score: explained, scoreMaximum }))
  return {
    deposit: pay('deposit', links.deposit, returnDeposit),
    surplus: pay('surplus', links.surplus, retainSurplus),
    nextBudget: pay('nextBudget', links.nextBudget, adjustNextBudget),
    directorPay: pay('directorPay', links.directorPay, payDirector),
  }
}

const L = {
  deposit: { id: 'deposit', name: { zh: '年度保证金', en: 'Deposit' }, unit: 'yuan' },
  surplus: { id: 'surplus', name: { zh: '结余', en: 'Surplus' }, unit: 'yuan' },
  cap: { id: 'cap', name: { zh: '结余留用上限', en: 'Cap of what may be retained' }, unit: 'yuan' },
  budget: {
    id: 'nextBudget',
    name: { zh: '次年预算（挂钩前）', en: "Next year's budget before the score" },
    unit: 'yuan',
  },
  basePay: { id: 'basePay', name: { zh: '基本年薪', en: 'Base pay' }, unit: 'yuan' },
  performancePay: {
    id: 'performancePay',
    name: { zh: '绩效年薪基数', en: 'Performance pay at factor 1' },
    unit: 'yuan',
  },
} as const satisfies Record<string, Label>
