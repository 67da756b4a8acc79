import type { Bilingual } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'

/**
 * 处理规则 — what a law says must follow from an act: provisions over the dated parameters of a rule set.
 *
 * @since 0.2.0
 */
export interface ConsequenceRules extends RuleSet<'consequences'> {
  readonly provisions: readonly Provision[]
}

/**
 * 处理条款 — an article: which acts it is about, and its measures. Where `fraudulent` is given it is about the act only
 * with that intent.
 *
 * @since 0.2.0
 */
export interface Provision {
  readonly id: string
  readonly label: Bilingual
  readonly acts: readonly { readonly act: Act; readonly fraudulent?: boolean }[]
  readonly measures: readonly ConsequenceMeasure[]
  readonly citations: readonly Citation[]
}

/**
 * 行为类别 — improper use of the fund, poor management, fraud by the provider, or an act of a patient.
 *
 * @since 0.2.0
 */
export type Act = 'improperUse' | 'poorManagement' | 'fraud' | 'patient'

/**
 * 情节 — what must be found before a measure applies. `loss` is read from the amount, the rest the caller states.
 *
 * @since 0.2.0
 */
export type Circumstance = 'loss' | 'refusedToCorrect' | 'seriousConsequences' | 'majorLossOrImpact'

/**
 * 处理措施 — a measure of an article. `range` names the two parameters it lies between; with `times: 'loss'` they multiply
 * the loss, without `range` the loss itself is meant, or nothing that has a size.
 *
 * @since 0.2.0
 */
export interface ConsequenceMeasure {
  readonly kind: 'recovery' | 'fine' | 'suspension' | 'agreement' | 'managementBan'
  readonly label: Bilingual
  readonly on: 'institution' | 'department' | 'person' | 'patient'
  /** Any one of them is enough; none: always. */
  readonly when: readonly Circumstance[]
  readonly range?: { readonly from: string; readonly to: string }
  readonly times?: 'loss'
}
