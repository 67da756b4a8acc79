import { type Bilingual, fail, type Path, show } from '../../errors/internal.ts'
import type { Label, NumberInput } from '../../figure/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'
import type { UngrownYearInput, YearInput } from '../../settlement/internal.ts'
import { bare, column, type Law, lazily, optional, orElse, rate, record, whole } from '../../shape/internal.ts'
import { readList } from '../readRecord.ts'
import { scenarioFields } from '../scenarioFields.ts'

/**
 * 抽样 — amounts in yuan, one per draw: in an array, or made by the caller's generator, which is given the number of the
 * draw from 0. What the generator throws is not caught.
 *
 * @since 0.2.0
 */
export type Draws = Float64Array | ((draw: number) => number)

/**
 * 支出抽样 — what spending is drawn; what is not drawn stays as the year says.
 *
 * @since 0.2.0
 */
interface SpendingDraws {
  readonly members?: Draws
  readonly elsewhere?: Draws
}

/**
 * 模拟（输入） — rules and year as for {@link settleYear}, the draws of its spending, and what is asked of the results.
 *
 * @since 0.1.0
 */
export interface SimulationInput {
  readonly rules: RuleSet
  /** Its own spending holds for what is not drawn. */
  readonly year: YearInput | UngrownYearInput
  readonly draws: SpendingDraws
  /** How many draws; needed where no array says it. */
  readonly count?: NumberInput
  /** Of the quantiles; 0.05, 0.25, 0.5, 0.75 and 0.95 unless given. */
  readonly probabilities?: readonly number[]
  /** The share of draws that count as the worst; 5 % unless given. */
  readonly tail?: NumberInput
  /** The classes of the histograms; 20 unless given. */
  readonly bins?: NumberInput
}

export const mostBins = 1_000_000

/** Draws of a simulation: a sample of doubles, one gigabyte. */
export const mostDraws = 2 ** 27 - 1

/** Amounts up to here have their fen in a double, with room for sums of two. */
export const largestDraw = 1e12

export const simulateShape = /* @__PURE__ */ lazily(() =>
  record<SimulationInput>({ zh: '模拟', en: 'Simulation' })({
    ...scenarioFields(),
    draws: record<SpendingDraws>({ zh: '支出抽样', en: 'Draws of spending' })(
      {
        members: optional(
          draws({ zh: '成员单位统筹基金支付额抽样', en: "Draws of fund payments for the members' care" }),
        ),
        elsewhere: optional(
          draws({ zh: '医共体外就医统筹基金支付额抽样', en: 'Draws of fund payments for care elsewhere' }),
        ),
      },
      [somethingIsDrawn],
    ),
    count: optional(whole(L.count, { atLeast: 0, atMost: mostDraws })),
    probabilities: orElse(
      column<readonly number[], readonly number[]>(
        { zh: '分位数概率', en: 'Probabilities of the quantiles' },
        'number',
        ['wrong_type', 'empty_list', 'not_finite', 'out_of_range'],
        readProbabilities,
      ),
      [0.05, 0.25, 0.5, 0.75, 0.95],
    ),
    tail: orElse(bare(rate(L.tail, { above: 0, atMost: 1 })), '5%'),
    bins: orElse(whole(L.bins, { atLeast: 1, atMost: mostBins }), 20),
  }),
)

/** An array or a generator: what comes of it is judged draw by draw, when the year is known. */
const draws = (name: Bilingual) =>
  column<Draws, Draws>(name, 'number', ['wrong_type', 'not_finite', 'out_of_range', 'wrong_length'], (source, path) => {
    if (source instanceof Float64Array || typeof source === 'function') return source as Draws
    const expected = { zh: 'Float64Array 或函数', en: 'a Float64Array or a function' }
    return fail('wrong_type', path, { expected, received: show(source) })
  })

/** What is drawn, as it was read. */
export type ReadDraws = { readonly [Side in keyof SpendingDraws]: Draws | undefined }

const somethingIsDrawn: Law<ReadDraws> = {
  codes: ['missing'],
  says: ['somethingIsDrawn'],
  judge: ({ members, elsewhere }, reading) => {
    if (members === undefined && elsewhere === undefined) reading.refuse('missing', { expected: 'members / elsewhere' })
  },
}

function readProbabilities(input: unknown, below: Path): readonly number[] {
  return readList(input, below).map((probability, index) => {
    const path = [...below, index]
    if (typeof probability !== 'number' || !Number.isFinite(probability)) {
      return fail('not_finite', path, { received: show(probability) })
    }
    if (probability < 0 || probability > 1) fail('out_of_range', path, { expected: '[0, 1]', received: probability })
    return probability
  })
}

const L = {
  count: { id: 'count', name: { zh: '抽样次数', en: 'Number of draws' }, unit: 'count' },
  tail: { id: 'tail', name: { zh: '尾部比例', en: 'Share of the tail' }, unit: 'rate' },
  bins: { id: 'bins', name: { zh: '直方图组数', en: 'Classes of the histogram' }, unit: 'count' },
} as const satisfies Record<string, Label>
