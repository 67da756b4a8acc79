import type { NumberInput } from '../../figure/internal.ts'
import type { Fraction } from '../../numeric/internal.ts'
import {
  bare,
  id,
  list,
  type OutOf,
  orElse,
  places,
  positive,
  record,
  type Shape,
  uniqueIds,
} from '../../shape/internal.ts'
import { type DeviationRule, deviationRuleShape } from '../DeviationRule.ts'
import { paymentLabels as L } from '../labels.ts'
import { shortDecimal } from './readScaled.ts'

/**
 * 病组（目录） — a group of the catalogue: its score, and the reference mean of its costs in yuan.
 *
 * @since 0.2.0
 */
export interface CaseGroup {
  readonly score: NumberInput
  readonly referenceMean: NumberInput
}

/**
 * 医疗机构（目录） — an institution and its coefficient, 1 unless given.
 *
 * @since 0.2.0
 */
export interface CaseInstitution {
  readonly id: string
  readonly coefficient?: NumberInput
}

/**
 * 结算目录 — what cases are counted by: groups, institutions, the cost-deviation rule, and to how many decimals the
 * points of a case are rounded (4 unless given).
 *
 * @since 0.1.0
 */
export interface CaseCatalogue {
  readonly groups: readonly CaseGroup[]
  readonly institutions: readonly CaseInstitution[]
  readonly deviation: DeviationRule
  readonly places?: NumberInput
}

/** A catalogue as read; its groups stay as they were given, because their tables are made of the digits. */
export type ReadCatalogue = {
  readonly [Key in keyof CaseCatalogue]-?: OutOf<ReturnType<typeof catalogueFields>[Key]>
}

/** The fields of a {@link CaseCatalogue}, for inputs that hold one. */
export const catalogueFields = () => {
  const group = record<CaseGroup>({ zh: '病组', en: 'Group' })({
    score: asDigits(bare(positive(L.groupScore))),
    referenceMean: asDigits(bare(positive(L.referenceMean))),
  })
  const institution = record<CaseInstitution>({ zh: '医疗机构', en: 'Institution' })({
    id: id(),
    coefficient: orElse(bare(positive(L.coefficient)), 1),
  })
  return {
    groups: list({ zh: '病组', en: 'Groups' }, group),
    institutions: list({ zh: '医疗机构', en: 'Institutions' }, institution, { laws: [uniqueIds] }),
    deviation: deviationRuleShape(),
    places: orElse(places(), 4),
  }
}

/** Nearly all numbers of a catalogue are short, and seen to be above zero without big integers. */
function asDigits({ spec, read }: Shape<NumberInput, Fraction, false>): Shape<NumberInput, NumberInput, false> {
  return {
    spec,
    optional: false,
    read: (input, reading) => {
      const short = shortDecimal(input)
      if (short !== undefined && short.digits > 0) return input as NumberInput
      const value = read(input, reading)
      return reading.isSound(value) ? (input as NumberInput) : (value as never)
    },
  }
}
