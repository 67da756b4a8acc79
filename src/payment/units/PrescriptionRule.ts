import type { NumberInput } from '../../figure/internal.ts'
import { type Rule, readOnce, ruleHead } from '../../policy/internal.ts'
import { code, distinct, lazily, list, read, record, share } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 外配处方计入规则 — what of the prescriptions filled outside an institution counts as its spending: the share outside that is
 * free, how far above it all of them count, and the diseases that are excepted.
 *
 * @since 0.2.0
 */
export interface PrescriptionRule extends Rule<'prescriptions'> {
  readonly freeShare: NumberInput
  /** In percentage points above the free share: `'10%'`. */
  readonly wholeAbove: NumberInput
  /** Codes of diseases: nothing of theirs counts, neither in the share. `C34` does not except `C34.1`. */
  readonly exceptedDiseases: readonly string[]
}

export const prescriptionRuleShape = /* @__PURE__ */ lazily(() =>
  record<PrescriptionRule>({ zh: '外配处方计入规则', en: 'Rule on prescriptions filled outside' })({
    ...ruleHead('prescriptions'),
    freeShare: share(L.freeShare),
    wholeAbove: share(L.wholeAbove),
    exceptedDiseases: list({ zh: '除外病种', en: 'Excepted diseases' }, code({ zh: '病种', en: 'Disease' }), {
      laws: [distinct],
      mayBeEmpty: true,
    }),
  }),
)

/** A rule that is an argument of its own. */
export const readPrescriptionRule = /* @__PURE__ */ readOnce((rule: PrescriptionRule) =>
  read(prescriptionRuleShape(), rule, ['rule']),
)
