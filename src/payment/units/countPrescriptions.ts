import { deepFreeze } from '../../errors/internal.ts'
import {
  en,
  exact,
  figure,
  formula,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  sumOf,
  zh,
} from '../../figure/internal.ts'
import { add, compare, type DecimalText, fen, zero } from '../../numeric/internal.ts'
import { amount, code, lazily, list, notAbove, read, record, unique } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { type PrescriptionRule, readPrescriptionRule } from './PrescriptionRule.ts'

/**
 * 外配处方计入（输入） — the cost of prescriptions by disease, whole and filled outside.
 *
 * @since 0.2.0
 */
export interface PrescriptionsInput {
  /** Yuan to the fen. */
  readonly diseases: readonly { readonly disease: string; readonly all: NumberInput; readonly outside: NumberInput }[]
}

/**
 * 外配处方计入（结果） — the share that was filled outside, excepted diseases left out, `null` where nothing was prescribed; and
 * what counts as spending of the institution.
 *
 * @since 0.2.0
 */
interface CountedPrescriptions {
  readonly share: DecimalText | null
  readonly counted: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 外配处方计入 — which part of the prescriptions that were filled outside counts as spending of the institution: what is above a
 * free share, and all of it where the share is more than some points above.
 *
 * Formula: share = Σ outside ÷ Σ all; counted = max(0, Σ outside − freeShare × Σ all), half-up to the fen, or Σ outside where
 * share > freeShare + wholeAbove; freeShare, wholeAbove and the diseases that are left out stand in the rule. That prescriptions
 * are measured in yuan is the library's reading.
 *
 * @param rule - for example one of `prescriptionRules` from `yigongti/rules`
 * @param input - see {@link PrescriptionsInput}
 * @throws `out_of_range` · `duplicate_id` · `empty_list` · `inexact_number` · `missing` · `negative_amount` ·
 *   `not_a_number` · `not_whole_fen` · `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` ·
 *   `unknown_key` · `wrong_type`
 * @example
 * ```ts
 * import { amend, countPrescriptions } from 'yigongti'
 * import { prescriptionRules } from 'yigongti/rules'
 *
 * const rule = amend(prescriptionRules.ningboCommunity, { exceptedDiseases: ['C34'] })
 * const { share, counted } = countPrescriptions(rule, {
 *   diseases: [
 *     { disease: 'I10', all: 100_000, outside: 26_000 },
 *     { disease: 'C34', all: 50_000, outside: 40_000 },
 *   ],
 * })
 * share // => '0.26'
 * counted // => '6000.00'
 * ```
 * @since 0.2.0
 */
export function countPrescriptions(rule: PrescriptionRule, input: PrescriptionsInput): CountedPrescriptions {
  const { freeShare, wholeAbove, exceptedDiseases, citations } = readPrescriptionRule(rule)
  const { diseases } = read(prescriptionsShape(), input)
  const excepted = new Set(exceptedDiseases)
  const counting = diseases.filter(({ disease }) => !excepted.has(disease))
  const because = exceptedDiseases.length === 0 ? {} : { because: withoutExcepted(exceptedDiseases) }
  const all = figure(L.allPrescribed, formula`${sumOf(counting.map((one) => one.all))}`, exact, because)
  const outside = figure(L.prescribedOutside, formula`${sumOf(counting.map((one) => one.outside))}`, exact, because)
  if (all.value.n === 0n) {
    const counted = readFigure(L.prescribedCounted, zero, nothingPrescribed, [all])
    return publish({ share: null, counted }, [counted])
  }
  const part = figure(L.outsideShare, formula`${outside} ÷ ${all}`, exact)
  const isWhole = compare(part.value, add(freeShare.value, wholeAbove.value)) > 0
  const counted = isWhole
    ? figure(L.prescribedCounted, formula`${outside}`, fen, {
        citations,
        because: {
          zh: zh`外配占比 ${part} 高于免计比例 ${freeShare} 超过 ${wholeAbove}，全部计入`,
          en: en`the share outside, ${part}, is above the free ${freeShare} by more than ${wholeAbove}: all of it counts`,
        },
      })
    : figure(L.prescribedCounted, formula`max(0, ${outside} − ${freeShare} × ${all})`, fen, { citations })
  return publish({ share: part, counted }, [part, counted])
}

const nothingPrescribed = /* @__PURE__ */ deepFreeze({
  zh: '没有应计的处方',
  en: 'nothing was prescribed that could count',
})

function withoutExcepted(codes: readonly string[]) {
  return { zh: `除外病种不计：${codes.join('、')}`, en: `without the excepted diseases: ${codes.join(', ')}` }
}

export const prescriptionsShape = /* @__PURE__ */ lazily(() => {
  const disease = code({ zh: '病种', en: 'Disease' })
  const one = record<PrescriptionsInput['diseases'][number]>({ zh: '病种处方', en: 'Prescriptions of a disease' })(
    { disease, all: amount(L.diseasePrescribed), outside: amount(L.diseaseOutside) },
    [notAbove('outside', 'all')],
  )
  return record<PrescriptionsInput>({ zh: '外配处方计入', en: 'Counting of prescriptions' })({
    diseases: list({ zh: '各病种处方', en: 'Prescriptions by disease' }, one, { laws: [unique('disease')] }),
  })
})
