import type { Path } from '../../errors/internal.ts'
import type { DecimalInput, Fraction } from '../../numeric/internal.ts'
import { readList, readRecord } from '../../policy/internal.ts'
import {
  bare,
  column,
  id,
  list,
  orElse,
  places,
  positive,
  read,
  record,
  type Shape,
  uniqueIds,
} from '../../shape/internal.ts'
import type { DeviationRule } from '../DeviationRule.ts'
import { paymentLabels as L } from '../labels.ts'
import { readDeviationRule } from '../readDeviationRule.ts'
import { shortDecimal } from './shortDecimal.ts'

/**
 * 病组（目录） — a group of the catalogue: its score, and the reference mean of its costs in yuan.
 *
 * @since 0.2.0
 */
export interface CaseGroup {
  readonly score: DecimalInput
  readonly referenceMean: DecimalInput
}

/**
 * 医疗机构（目录） — an institution and its coefficient, 1 unless given.
 *
 * @since 0.2.0
 */
export interface CaseInstitution {
  readonly id: string
  readonly coefficient?: DecimalInput
}

/**
 * 结算目录 — what cases are counted by: groups, institutions, the cost-deviation rule, and to how many decimals the
 * points of a case are rounded (4 unless given).
 *
 * @since 0.2.0
 */
export interface CaseCatalogue {
  readonly groups: readonly CaseGroup[]
  readonly institutions: readonly CaseInstitution[]
  readonly deviation: DeviationRule
  readonly places?: DecimalInput
}

/** A catalogue as read; its groups stay as they were given, because their tables are made of the digits. */
export interface ReadCatalogue {
  readonly groups: readonly CaseGroup[]
  readonly institutions: readonly { readonly id: string; readonly coefficient: Fraction }[]
  readonly deviation: ReturnType<typeof readDeviationRule>
  readonly places: number
}

/** The fields of a {@link CaseCatalogue}, for inputs that hold one. */
export const catalogueFields = () => {
  const institution = record<CaseInstitution>({ zh: '医疗机构', en: 'Institution' })({
    id: id(),
    coefficient: orElse(bare(positive(L.coefficient)), 1),
  })
  return {
    groups: column<readonly CaseGroup[], readonly CaseGroup[]>(
      { zh: '病组', en: 'Groups' },
      'rows',
      groupCodes,
      readGroups,
    ),
    institutions: list({ zh: '医疗机构', en: 'Institutions' }, institution, { laws: [uniqueIds] }),
    deviation: column<DeviationRule, ReturnType<typeof readDeviationRule>>(
      { zh: '费用偏差规则', en: 'Deviation rule' },
      'rows',
      ruleCodes,
      (input, path) => readDeviationRule(input as DeviationRule, path),
    ),
    places: orElse(places(), 4),
  }
}

const numberCodes = ['missing', 'not_a_number', 'inexact_number', 'too_many_digits', 'percent_not_allowed'] as const
const recordCodes = ['wrong_type', 'empty_list', 'unknown_key'] as const
const groupCodes = [...numberCodes, ...recordCodes, 'out_of_range'] as const
const ruleCodes = [...numberCodes, ...recordCodes, 'bands_not_ascending', 'bands_not_open', 'not_one_of'] as const

function readGroups(input: unknown, path: Path): readonly CaseGroup[] {
  const groups = readList(input, path)
  const [aScore, aMean] = [bare(positive(L.groupScore)), bare(positive(L.referenceMean))]
  for (let group = 0; group < groups.length; group++) {
    const { score, referenceMean } = readRecord(groups[group], ['score', 'referenceMean'], [...path, group])
    refuseNotPositive(aScore, score, [...path, group, 'score'])
    refuseNotPositive(aMean, referenceMean, [...path, group, 'referenceMean'])
  }
  return groups as readonly CaseGroup[]
}

/** Nearly all numbers of a catalogue are short, and seen to be right without big integers. */
function refuseNotPositive(shape: Shape<DecimalInput, Fraction, false>, input: unknown, path: Path): void {
  const short = shortDecimal(input)
  if (short === undefined || short.digits <= 0) read(shape, input as DecimalInput, path)
}
