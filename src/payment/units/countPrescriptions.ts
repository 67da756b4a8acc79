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
import {
  amount,
  code,
  type Law,
  lazily,
  list,
  notAbove,
  orElse,
  read,
  record,
  refuseUnknown,
  share,
  unique,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 外配处方计入（输入） — the cost of prescriptions by disease, whole and filled outside; the share outside that is free, how far
 * above it all of them count, and the diseases that are excepted.
 *
 * @since 0.2.0
 */
export interface PrescriptionsInput {
  /** Yuan to the fen. */
  readonly diseases: readonly { readonly disease: string; readonly all: NumberInput; readonly outside: NumberInput }[]
  readonly freeShare: NumberInput
  /** In percentage points above the free share: `'10%'`. */
  readonly wholeAbove: NumberInput
  /**
   * Codes of diseases as `diseases` has them: nothing of theirs counts, neither in the share. `C34` does not except `C34.1`.
   * None unless given.
   */
  readonly exceptedDiseases?: readonly string[]
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
 * share > freeShare + wholeAbove. As the press reported Ningbo's rules of 2013: free are 20 % of a community institution, 10 %
 * of others, and all count from more than 10 points above. That they are measured in yuan is the library's reading; the
 * report names no excepted diseases.
 *
 * @param input - see {@link PrescriptionsInput}
 * @throws `out_of_range` · `duplicate_id` · `empty_list` · `inexact_number` · `missing` · `negative_amount` ·
 *   `not_a_number` · `not_whole_fen` · `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` ·
 *   `unknown_key` · `wrong_type` · `unknown_id`
 * @example
 * ```ts
 * import { countPrescriptions } from 'yigongti'
 *
 * const community = { freeShare: '20%', wholeAbove: '10%', exceptedDiseases: ['C34'] }
 * const { share, counted } = countPrescriptions({
 *   ...community,
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
export function countPrescriptions(input: PrescriptionsInput): CountedPrescriptions {
  const { diseases, freeShare, wholeAbove, exceptedDiseases } = read(prescriptionsShape(), input)
  const counting = diseases.filter(({ disease }) => !exceptedDiseases.includes(disease))
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
        because: {
          zh: zh`外配占比 ${part} 高于免计比例 ${freeShare} 超过 ${wholeAbove}，全部计入`,
          en: en`the share outside, ${part}, is above the free ${freeShare} by more than ${wholeAbove}: all of it counts`,
        },
      })
    : figure(L.prescribedCounted, formula`max(0, ${outside} − ${freeShare} × ${all})`, fen)
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
  return record<PrescriptionsInput>({ zh: '外配处方计入', en: 'Counting of prescriptions' })(
    {
      diseases: list({ zh: '各病种处方', en: 'Prescriptions by disease' }, one, { laws: [unique('disease')] }),
      freeShare: share(L.freeShare),
      wholeAbove: share(L.wholeAbove),
      exceptedDiseases: orElse(list({ zh: '除外病种', en: 'Excepted diseases' }, disease, { mayBeEmpty: true }), []),
    },
    [exceptedAreKnown],
  )
})

interface Excepting {
  readonly diseases: readonly { readonly disease: string }[]
  readonly exceptedDiseases: readonly string[]
}

/** What is excepted is one of the diseases, and is named once. */
const exceptedAreKnown: Law<Excepting> = {
  codes: ['duplicate_id', 'unknown_id'],
  says: ['exceptedAreKnown'],
  judge: ({ diseases, exceptedDiseases }, reading) => {
    if (!reading.isSound([diseases, exceptedDiseases])) return
    const known = diseases.map((one) => one.disease)
    if (!reading.isSound(known)) return
    refuseUnknown(exceptedDiseases, known, (index, info) =>
      reading.refuse('unknown_id', info, ['exceptedDiseases', index]),
    )
    exceptedDiseases.forEach((one, index) => {
      if (exceptedDiseases.indexOf(one) < index)
        reading.refuse('duplicate_id', { received: one }, ['exceptedDiseases', index])
    })
  },
}
