import { type Path, within } from '../../errors/internal.ts'
import { readObject, readRecord } from '../../policy/internal.ts'
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
} from '../../quality/internal.ts'

/**
 * 挂钩事项（输入） — what the locality ties to the score, each as its own function takes it, without the score.
 *
 * @since 0.2.0
 */
export interface ConsequenceLinks {
  readonly deposit?: Omit<DepositReturnInput, 'score' | 'scoreMaximum'>
  readonly surplus?: Omit<SurplusRetentionInput, 'score' | 'scoreMaximum'>
  readonly nextBudget?: Omit<NextBudgetInput, 'score' | 'scoreMaximum'>
  readonly directorPay?: Omit<DirectorPayInput, 'score' | 'scoreMaximum'>
}

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

/** Each linkage with the score put in. */
export function linkedConsequences(input: unknown, score: string, scoreMaximum: string): LinkedConsequences {
  const path: Path = ['links']
  const links = readRecord(input ?? {}, ['deposit', 'surplus', 'nextBudget', 'directorPay'], path) as ConsequenceLinks
  const scored = { score, scoreMaximum }
  const pay = <Given, Paid>(key: string, given: Given | undefined, linkage: (input: Given & typeof scored) => Paid) =>
    given === undefined
      ? null
      : within([...path, key], () => linkage({ ...readObject(given, []), ...scored } as Given & typeof scored))
  return {
    deposit: pay('deposit', links.deposit, returnDeposit),
    surplus: pay('surplus', links.surplus, retainSurplus),
    nextBudget: pay('nextBudget', links.nextBudget, adjustNextBudget),
    directorPay: pay('directorPay', links.directorPay, payDirector),
  }
}
