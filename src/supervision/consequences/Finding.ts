import type { IsoDate } from '../../calendar/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import { type Figure, type Label, labelAt, type NumberInput, read as readOff } from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import type { RulesInForce } from '../../policy/internal.ts'
import {
  amount,
  bilingual,
  date,
  flag,
  id,
  type Law,
  lazily,
  list,
  notNegative,
  option,
  optional,
  orElse,
  record,
} from '../../shape/internal.ts'
import { type Act, actNames, acts, type Circumstance, circumstanceNames } from './ConsequenceRules.ts'

/**
 * 查实事项（输入） — an act that has been established, not a hint: who, when, what it cost the fund in yuan. Where intent
 * decides between two articles it must be stated; the library never infers it.
 *
 * @since 0.1.0
 */
export interface Finding {
  readonly id: string
  readonly label?: Bilingual
  /** The institution, or the patient. */
  readonly by: string
  readonly act: Act
  /** The day of the act: the rules are read as they stood then. */
  readonly on: IsoDate | string
  /** To the fen; 0 where the fund lost nothing. */
  readonly loss: NumberInput
  /** What of the loss was cheated from the fund; all of it unless given. Only of an act that is fined by it. */
  readonly cheated?: NumberInput
  readonly fraudulentIntent?: boolean
  readonly circumstances?: readonly Exclude<Circumstance, 'loss'>[]
  /** Points the locality takes off the yearly score for it; none unless given. */
  readonly scoreDeduction?: NumberInput
  /** Whether the loss lies in spending of a year that is settled already: it then comes back by itself; not unless given. */
  readonly earlierYear?: boolean
}

/** An established act. Whether intent must be stated, the rules say. */
export const findingShape = /* @__PURE__ */ lazily(() =>
  record<Finding>({ zh: '查实事项', en: 'Finding' })(
    {
      id: id(),
      label: optional(bilingual()),
      by: id({ zh: '机构或参保人', en: 'Institution or patient' }),
      act: option({ zh: '行为类别', en: 'Act' }, acts, 'not_one_of', actNames),
      on: date<IsoDate | string>({ zh: '行为日期', en: 'Day of the act' }),
      loss: amount(L.loss),
      cheated: optional(amount(L.cheated)),
      fraudulentIntent: optional(flag({ zh: '是否以骗取基金为目的', en: 'Intent to defraud' })),
      circumstances: orElse(
        list(
          { zh: '情节', en: 'Circumstances' },
          option(
            { zh: '情节', en: 'Circumstance' },
            ['refusedToCorrect', 'seriousConsequences', 'majorLossOrImpact'],
            'not_one_of',
            circumstanceNames,
          ),
          { mayBeEmpty: true },
        ),
        [],
      ),
      scoreDeduction: orElse(notNegative(L.deduction), 0),
      earlierYear: orElse(flag({ zh: '是否属于已清算年度', en: 'Of a year that is settled' }), false),
    },
    [cheatedWithinLoss],
  ),
)

interface Amounts {
  readonly loss: Figure
  readonly cheated: Figure | undefined
}

const cheatedWithinLoss: Law<Amounts> = {
  codes: ['out_of_range'],
  says: ['notAbove', 'cheated', 'loss'],
  judge: ({ loss, cheated }, reading) => {
    if (cheated === undefined || !reading.isSound(cheated) || !reading.isSound(loss)) return
    if (compare(cheated.value, loss.value) <= 0) return
    reading.refuse('out_of_range', { expected: `≤ ${loss.text}`, received: cheated.text }, ['cheated'])
  },
}

/** The money cheated, where a fine is reckoned by it; all of the loss where it is not given by itself. */
export function cheatedFigure(finding: ReadFinding, index: number): Figure | undefined {
  const { loss, cheated, isFinedByCheated, name } = finding
  if (cheated !== undefined || !isFinedByCheated) return cheated
  return readOff(labelAt(L.cheated, index, name.zh, name.en), loss.value, notGiven, [loss])
}

const notGiven = { zh: '未另给骗取金额，按造成损失金额计', en: 'not given by itself: all of the loss' }

/** A finding as read, with the rules as they stood on its day. */
export interface ReadFinding {
  readonly id: string
  readonly name: Bilingual
  readonly by: string
  readonly act: Act
  readonly standing: RulesInForce
  readonly loss: Figure
  /** As it was given. */
  readonly cheated: Figure | undefined
  /** Whether some article fines it by the money cheated. */
  readonly isFinedByCheated: boolean
  readonly fraudulent: boolean | undefined
  readonly circumstances: readonly Circumstance[]
  readonly deduction: Figure
  readonly isEarlier: boolean
}

const L = {
  loss: { id: 'findingLoss', name: { zh: '造成损失金额', en: 'Loss to the fund' }, unit: 'yuan' },
  cheated: { id: 'findingCheated', name: { zh: '骗取金额', en: 'Money cheated' }, unit: 'yuan' },
  deduction: { id: 'scoreDeduction', name: { zh: '扣分', en: 'Points taken off' }, unit: 'score' },
} as const satisfies Record<string, Label>
