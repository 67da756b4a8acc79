import { fail, show } from '../../errors/internal.ts'
import {
  type Citation,
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  type Note,
  read,
  type Step,
  stepsOf,
  sumOf,
  zh,
} from '../../figure/internal.ts'
import {
  add,
  compare,
  type DecimalInput,
  type Fraction,
  fen,
  type Rounding,
  readAmount,
  readRounding,
  readShare,
  subtract,
  toDecimalString,
  zero,
} from '../../numeric/internal.ts'
import { readCitations, readRecord } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'
import { readCosts } from './readCosts.ts'

/**
 * 止损层 — the layer of a person's cost that is covered. What rule sets hold, to be spread into
 * {@link IndividualStopLossInput}.
 *
 * @since 0.2.0
 */
export interface StopLossLayer {
  /** Costs below it are not covered. */
  readonly attachment: DecimalInput
  /** The part of what exceeds the attachment point that is covered. */
  readonly coinsurance: DecimalInput
  /** Costs beyond it are not covered; without it there is no limit. */
  readonly ceiling?: DecimalInput
  /** The clauses behind it. */
  readonly citations?: readonly Citation[]
}

/**
 * 个人止损（输入） — a year's cost of each person, and the layer of it that is covered.
 *
 * @since 0.2.0
 */
export interface IndividualStopLossInput extends StopLossLayer {
  /** One a person; yuan, to the fen. */
  readonly costs: readonly DecimalInput[]
  /** Of each person's cover: half-up to the fen unless given, `null` for none. */
  readonly rounding?: Rounding | null
}

/**
 * 个人止损（结果） — what is covered and what is retained, in the order of the persons; each pair sums to the cost.
 *
 * @since 0.2.0
 */
export interface IndividualStopLoss {
  readonly persons: readonly { readonly cost: string; readonly covered: string; readonly retained: string }[]
  /** How many persons exceed the attachment point. */
  readonly above: number
  readonly total: string
  readonly covered: string
  readonly retained: string
  readonly steps: readonly Step[]
}

/**
 * 个人止损 — covers the layer of each person's cost between an attachment point and a ceiling.
 *
 * Formula: covered = coinsurance·max(0, min(cost, ceiling) − attachment) for each person, rounded, by default half-up
 * to the fen; retained = cost − covered. What is pooled so leaves the base of the alliance's budget.
 *
 * @param input - see {@link IndividualStopLossInput}; yuan
 * @throws `empty_list` · `negative_amount` · `not_whole_fen` · `out_of_range` (a coinsurance outside 0–1, a ceiling
 *   below the attachment point) · `not_a_number` · `missing` · `unknown_key`
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
 * persons.map((person) => person.covered) // => ['0.00', '60000.00', '164000.00']
 * covered // => '224000.00'
 * retained // => '336000.00'
 * ```
 * @since 0.2.0
 */
export function individualStopLoss(input: IndividualStopLossInput): IndividualStopLoss {
  readRecord(input, ['costs', 'attachment', 'coinsurance', 'ceiling', 'citations', 'rounding'], [])
  const costs = readCosts(input.costs, ['costs'])
  const layer = readLayer(input)
  const persons = costs.map((cost, index) => ({ cost, covered: personFigure(cost, index, layer) }))
  const above = persons.flatMap(({ covered }) => covered ?? [])
  const total = given(L.totalCost, costs.reduce(add, zero))
  const covered = coveredFigure(above, layer.attachment)
  const retained = figure(L.retained, formula`${total} − ${covered}`, exact)
  return {
    persons: persons.map(({ cost, covered: part }) => ({
      cost: toDecimalString(cost, 2),
      covered: toDecimalString(part?.value ?? zero, 2),
      retained: toDecimalString(subtract(cost, part?.value ?? zero), 2),
    })),
    above: above.length,
    total: total.text,
    covered: covered.text,
    retained: retained.text,
    steps: stepsOf([covered, retained]),
  }
}

/** The layer that is covered. */
interface Layer extends Note {
  readonly attachment: Figure
  readonly coinsurance: Figure
  readonly ceiling: Figure | undefined
  readonly rounding: Rounding | undefined
}

function readLayer({ attachment, coinsurance, ceiling, citations, rounding }: IndividualStopLossInput): Layer {
  const from = given(L.attachment, readAmount(attachment, ['attachment']))
  const upTo = ceiling === undefined ? undefined : given(L.ceiling, readAmount(ceiling, ['ceiling']))
  if (upTo !== undefined && compare(upTo.value, from.value) < 0) {
    fail('out_of_range', ['ceiling'], { expected: `≥ ${from.text}`, received: show(ceiling) })
  }
  return {
    attachment: from,
    coinsurance: given(L.coinsurance, readShare(coinsurance, ['coinsurance'])),
    ceiling: upTo,
    citations: citations === undefined ? undefined : readCitations(citations, ['citations']),
    rounding: rounding === null ? undefined : readRounding(rounding ?? fen, ['rounding']),
  }
}

/** What is covered of a person's cost; nothing where it does not exceed the attachment point. */
function personFigure(value: Fraction, index: number, layer: Layer): Figure | undefined {
  const { attachment, coinsurance, ceiling, citations, rounding } = layer
  if (compare(value, attachment.value) <= 0) return undefined
  const at = (label: Label) => labelAt(label, index, `第 ${index + 1} 人`, `person ${index + 1}`)
  const cost = given(at(L.personCost), value)
  const counted = ceiling === undefined ? formula`${cost}` : formula`min(${cost}, ${ceiling})`
  return figure(at(L.personCovered), formula`${coinsurance} × (${counted} − ${attachment})`, rounding, { citations })
}

function coveredFigure(parts: readonly Figure[], attachment: Figure): Figure {
  const because = {
    zh: zh`${parts.length} 人的费用超过起点 ${attachment}`,
    en: en`${parts.length} persons exceed the attachment point of ${attachment}`,
  }
  if (parts.length === 0) return read(L.covered, zero, because, [attachment])
  return figure(L.covered, formula`${sumOf(parts)}`, exact, { parts, because })
}
