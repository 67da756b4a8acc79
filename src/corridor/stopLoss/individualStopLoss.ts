import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  sumOf,
  zh,
} from '../../figure/internal.ts'
import {
  add,
  compare,
  type DecimalText,
  type Fraction,
  multiply,
  type Rounding,
  roundFraction,
  smaller,
  subtract,
  toDecimalString,
  zero,
} from '../../numeric/internal.ts'
import { inlineHead, type Rule, ruleHead } from '../../policy/internal.ts'
import { amount, lazily, notBelow, type OutOf, optional, read, record, share } from '../../shape/internal.ts'
import { badRowsShape, byBadRows, notesOf, type RowNotes } from '../../stays/internal.ts'
import { lastRounding } from '../shareFigure.ts'
import { labels as L } from './labels.ts'
import { mostShown, ofPerson, personCost, personCosts, totalCost } from './personCosts.ts'

/**
 * 分担层 — the layer of a person's cost that is covered. Whatever a rule says of itself may be left out.
 *
 * @since 0.1.0
 */
export interface StopLossLayer extends Partial<Rule<'stopLoss'>> {
  /** Costs below it are not covered. */
  readonly attachment: NumberInput
  /** The part of what exceeds the attachment point that is covered. */
  readonly coinsurance: NumberInput
  /** Costs beyond it are not covered; without it there is no limit. */
  readonly ceiling?: NumberInput
}

/**
 * 大额费用分担规则 — the layer of a document, to be spread into {@link IndividualStopLossInput}.
 *
 * @since 0.2.0
 */
export type StopLossRule = StopLossLayer & Rule<'stopLoss'>

/**
 * 大额费用超额分担（输入） — a year's cost of each person, and the layer of it that is covered.
 *
 * @since 0.1.0
 */
export interface IndividualStopLossInput extends StopLossLayer {
  /** One a person; yuan, to the fen. */
  readonly costs: readonly NumberInput[]
  /** Of each person's cover: half-up to the fen unless given, `null` for none. */
  readonly rounding?: Rounding | null
  /** `strict`, unless given, throws at the first bad cost; `collect` lists bad costs and leaves the persons out. Since 0.2.0. */
  readonly badRows?: 'strict' | 'collect'
}

/**
 * 大额费用超额分担（结果） — what is covered and what is retained, in the order of the persons; each pair sums to the cost.
 * Persons can be explained one by one where there are at most 100; of more the sums can.
 *
 * @since 0.1.0
 */
export interface IndividualStopLoss extends RowNotes {
  readonly persons: readonly {
    readonly cost: DecimalText
    readonly covered: DecimalText
    readonly retained: DecimalText
  }[]
  /** How many persons exceed the attachment point. */
  readonly above: number
  readonly total: DecimalText
  readonly covered: DecimalText
  readonly retained: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 大额费用超额分担 — covers the layer of each person's cost between an attachment point and a ceiling.
 *
 * Formula: covered = coinsurance·max(0, min(cost, ceiling) − attachment) for each person, rounded, by default half-up
 * to the fen; retained = cost − covered. What is pooled so leaves the base of the alliance's budget. With `badRows:
 * 'collect'` persons whose cost cannot be read are left out: the result is that of the others alone.
 *
 * @param input - see {@link IndividualStopLossInput}; yuan
 * @throws `empty_list` · `negative_amount` · `not_whole_fen` · `out_of_range` (a coinsurance outside 0–1, a ceiling
 *   below the attachment point) · `not_a_number` · `missing` · `wrong_kind` · `not_a_date` · `unknown_key` ·
 *   `conflicting_inputs` · `inexact_number` · `not_an_integer` · `not_one_of` · `percent_not_allowed` · `too_long` ·
 *   `too_many_digits` · `unclean_id` · `wrong_type`
 * @example
 * ```ts
 * import { individualStopLoss } from 'yigongti'
 *
 * const { persons, covered, retained } = individualStopLoss({
 *   costs: [40_000, 120_000, 400_000],
 *   attachment: 45_000,
 *   ceiling: 250_000,
 *   coinsurance: '80%',
 * })
 * persons.map((person) => person.covered) // => [ '0.00', '60000.00', '164000.00' ]
 * covered // => '224000.00'
 * retained // => '336000.00'
 * ```
 * @since 0.1.0
 */
export function individualStopLoss(input: IndividualStopLossInput): IndividualStopLoss {
  const { costs, ...layer } = read(individualStopLossShape(), input)
  const { persons, shown, above, total, covered, retained } = stopLossFigures(costs.rows, layer)
  const found = publish({ persons: shown ?? persons.map(asTexts), above, total, covered, retained }, [
    covered,
    retained,
  ])
  return { ...found, ...notesOf(costs) }
}

/** What of the costs is covered and retained; `shown` where they are few. */
export function stopLossFigures(costs: readonly Fraction[], layer: Layer) {
  const persons = costs.map((cost, index) => ({ index, cost, part: coveredOf(cost, layer) }))
  const above = persons.filter((person): person is Covered => person.part !== undefined)
  const shown = costs.length <= mostShown ? persons.map((person) => personFigures(person, layer)) : undefined
  const total = totalCost(
    costs,
    shown?.map(({ cost }) => cost),
  )
  const covered = coveredFigure(above, layer, shown)
  const retained = figure(L.retained, formula`${total} − ${covered}`, exact)
  return { persons, shown, above: above.length, total, covered, retained }
}

export const individualStopLossShape = /* @__PURE__ */ lazily(() =>
  byBadRows((badRows) =>
    record<IndividualStopLossInput>({ zh: '大额费用超额分担', en: 'Individual stop-loss' })(
      {
        costs: personCosts(badRows),
        ...inlineHead('stopLoss'),
        ...layerFields(),
        rounding: lastRounding(),
        badRows: badRowsShape(),
      },
      [notBelow('ceiling', 'attachment')],
    ),
  ),
)

const layerFields = () => ({
  attachment: amount(L.attachment),
  coinsurance: share(L.coinsurance),
  ceiling: optional(amount(L.ceiling)),
})

/** The layer of a document. */
export const stopLossRuleShape = /* @__PURE__ */ lazily(() =>
  record<StopLossRule>({ zh: '大额费用分担规则', en: 'Stop-loss rule' })(
    { ...ruleHead('stopLoss'), ...layerFields() },
    [notBelow('ceiling', 'attachment')],
  ),
)

type Layer = Pick<
  OutOf<ReturnType<typeof individualStopLossShape>>,
  'attachment' | 'coinsurance' | 'ceiling' | 'rounding' | 'citations'
>

/** What is covered of a person whose cost exceeds the attachment point. */
interface Covered extends Person {
  readonly part: Fraction
}

/** A person's cost, and what of it is covered, if any. */
interface Person {
  readonly index: number
  readonly cost: Fraction
  readonly part: Fraction | undefined
}

function coveredOf(cost: Fraction, { attachment, coinsurance, ceiling, rounding }: Layer): Fraction | undefined {
  if (compare(cost, attachment.value) <= 0) return undefined
  const counted = ceiling === undefined ? cost : smaller(cost, ceiling.value)
  const part = multiply(coinsurance.value, subtract(counted, attachment.value))
  return rounding === null ? part : roundFraction(part, rounding)
}

interface PersonFigures {
  readonly cost: Figure
  readonly covered: Figure
  readonly retained: Figure
}

function personFigures({ index, cost: value, part }: Person, layer: Layer): PersonFigures {
  const cost = personCost(value, index)
  const covered = part === undefined ? nothingCovered(cost, index, layer) : personFigure(cost, index, layer)
  return { cost, covered, retained: figure(ofPerson(L.personRetained, index), formula`${cost} − ${covered}`, exact) }
}

function nothingCovered(cost: Figure, index: number, { attachment, citations: clauses }: Layer): Figure {
  const because = {
    zh: zh`费用 ${cost}未超过起点 ${attachment}`,
    en: en`the cost of ${cost} does not exceed the attachment point of ${attachment}`,
  }
  return readFigure(ofPerson(L.personCovered, index), zero, because, [cost, attachment], { citations: clauses })
}

/** Of many persons the result has the texts. */
function asTexts({ cost, part = zero }: Person) {
  const textOf = (value: Fraction) => toDecimalString(value, 2) as DecimalText
  return { cost: textOf(cost), covered: textOf(part), retained: textOf(subtract(cost, part)) }
}

/** What is covered of a person whose cost exceeds the attachment point. */
function personFigure(cost: Figure, index: number, layer: Layer): Figure {
  const { attachment, coinsurance, ceiling, citations: clauses, rounding } = layer
  const counted = ceiling === undefined ? formula`${cost}` : formula`min(${cost}, ${ceiling})`
  const cover = formula`${coinsurance} × (${counted} − ${attachment})`
  return figure(ofPerson(L.personCovered, index), cover, rounding ?? exact, { citations: clauses })
}

function coveredFigure(above: readonly Covered[], layer: Layer, shown: readonly PersonFigures[] | undefined): Figure {
  const { attachment, coinsurance, ceiling, citations: clauses } = layer
  const because = {
    zh: zh`${above.length} 人的费用超过起点 ${attachment}`,
    en: en`${above.length} persons exceed the attachment point of ${attachment}`,
  }
  if (above.length === 0) return readFigure(L.covered, zero, because, [attachment])
  if (above.length <= mostShown) {
    const parts = above.map(
      ({ index, cost }) => shown?.[index]?.covered ?? personFigure(personCost(cost, index), index, layer),
    )
    return figure(L.covered, formula`${sumOf(parts)}`, exact, { parts, because })
  }
  const limits = ceiling === undefined ? [attachment] : [attachment, ceiling]
  const sum = above.reduce((total, { part }) => add(total, part), zero)
  const each = {
    zh: zh`${because.zh}，超出部分各按 ${coinsurance}分担（不超过封顶线），逐人取整后合计`,
    en: en`${because.en}; ${coinsurance} of what exceeds it, up to the ceiling, is covered of each, rounded and summed`,
  }
  return readFigure(L.covered, sum, each, [coinsurance, ...limits], { citations: clauses })
}
