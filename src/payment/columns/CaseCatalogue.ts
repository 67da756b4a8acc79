import { type Figure, isSourced, type NumberInput } from '../../figure/internal.ts'
import {
  bare,
  id,
  into,
  list,
  type OutOf,
  orElse,
  places,
  positive,
  record,
  type Shape,
  uniqueIds,
} from '../../shape/internal.ts'
import { type CaseGroup, groupFields, groupLaws, type LooseGroup } from '../CaseGroup.ts'
import { type DeviationRule, deviationRuleShape } from '../DeviationRule.ts'
import { paymentLabels as L } from '../labels.ts'
import { eachOf, type PointSystem, pointsOf } from '../PointSystem.ts'
import { shortDecimal } from './readScaled.ts'

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
 * 结算目录 — what cases are counted by: groups (those of `diseaseWeights` too), institutions, the cost-deviation rule, and to how many decimals the
 * points of a case are rounded (4 unless given).
 *
 * @since 0.1.0
 */
export interface CaseCatalogue {
  readonly groups: readonly CaseGroup[]
  readonly institutions: readonly CaseInstitution[]
  readonly deviation: DeviationRule
  readonly places?: NumberInput
  /** Whose points: of DIP or of DRG. Those that are explained say so themselves; `dip` unless given. */
  readonly pointsOf?: PointSystem
}

/** A group as read: its digits, of which tables are made, and what explains them, where something does. */
export interface ReadCaseGroup {
  readonly id: string | undefined
  readonly score: NumberInput
  readonly referenceMean: NumberInput
  readonly explained: readonly Figure[]
}

/** A catalogue as read. */
export type ReadCatalogue = {
  readonly [Key in keyof CaseCatalogue]-?: OutOf<ReturnType<typeof catalogueFields>[Key]>
}

/** The fields of a {@link CaseCatalogue}, for inputs that hold one. */
export const catalogueFields = (system: PointSystem) => {
  const institution = record<CaseInstitution>({ zh: '医疗机构', en: 'Institution' })({
    id: id(),
    coefficient: orElse(bare(positive(L.coefficient)), 1),
  })
  return {
    groups: list({ zh: '病组', en: 'Groups' }, caseGroupIn(system)),
    institutions: list({ zh: '医疗机构', en: 'Institutions' }, institution, { laws: [uniqueIds] }),
    deviation: deviationRuleShape(),
    places: orElse(places(), 4),
    pointsOf: pointsOf(system),
  }
}

/** The scores of a catalogue: where they are explained, they say whose points they are. */
export const scoresOf = ({ groups }: Readonly<Record<string, unknown>>) => eachOf(groups, 'score', 'weight')

function caseGroupIn(system: PointSystem) {
  const { id, score, weight, referenceMean, mean, ...others } = groupFields(system)
  const loose = record<LooseGroup>({ zh: '病组', en: 'Group' })(
    {
      id,
      score: asDigits(score),
      weight: asDigits(weight),
      referenceMean: asDigits(referenceMean),
      mean: asDigits(mean),
      ...others,
    },
    groupLaws(),
  )
  return into(loose as unknown as Shape<CaseGroup, OutOf<typeof loose>, false>, toGroup)
}

function toGroup({ id: group, ...found }: LooseDigits): ReadCaseGroup {
  const score = (found.score ?? found.weight) as Digits
  const referenceMean = (found.referenceMean ?? found.mean) as Digits
  return {
    id: group,
    score: plain(score),
    referenceMean: plain(referenceMean),
    explained: [score, referenceMean].filter(isFigure),
  }
}

interface LooseDigits
  extends Partial<Readonly<Record<'score' | 'weight' | 'referenceMean' | 'mean', Digits | undefined>>> {
  readonly id: string | undefined
}

/** A number as it was given, or as a figure where something explains it. */
type Digits = NumberInput | Figure

const isFigure = (digits: Digits): digits is Figure => typeof digits === 'object' && 'asInput' in digits
const plain = (digits: Digits): NumberInput => (isFigure(digits) ? digits.text : digits)

/** Nearly all numbers of a catalogue are short, and seen to be above zero without big integers. */
function asDigits({
  spec,
  read,
}: Shape<NumberInput, Figure | undefined, true>): Shape<NumberInput, Digits | undefined, true> {
  return {
    spec,
    optional: true,
    read: (input, reading) => {
      const short = shortDecimal(input)
      if (short !== undefined && short.digits > 0) return input as NumberInput
      const value = read(input, reading)
      return reading.isSound(value) && !isSourced(input) ? (input as NumberInput) : value
    },
  }
}
