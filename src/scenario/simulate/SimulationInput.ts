import { type Bilingual, fail, type Path, show } from '../../errors/internal.ts'
import type { Label, NumberInput } from '../../figure/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'
import type { UngrownYearInput, YearInput } from '../../settlement/internal.ts'
import {
  bare,
  column,
  either,
  type Law,
  lazily,
  list,
  optional,
  orElse,
  rate,
  record,
  whole,
} from '../../shape/internal.ts'
import type { OutlookInput } from '../outlook/OutlookInput.ts'
import { readList } from '../readRecord.ts'
import { type LooseYears, yearOrYears, yearsFields } from '../yearsFields.ts'

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
export interface SpendingDraws {
  readonly members?: Draws
  readonly elsewhere?: Draws
}

/**
 * 模拟（输入） — rules and year as for {@link settleYear}, the draws of its spending, and what is asked of the results; or
 * the years of an {@link outlook}, with draws for each. What is not drawn is as the year says.
 *
 * @since 0.1.0
 */
export type SimulationInput = WhatIsAsked &
  (
    | {
        readonly year: YearInput | UngrownYearInput
        readonly draws: SpendingDraws
        readonly outlook?: undefined
      }
    | {
        readonly outlook: OutlookInput
        /** One for each year, in their order. */
        readonly draws: readonly SpendingDraws[]
        readonly year?: undefined
      }
  )

export interface WhatIsAsked {
  readonly rules: RuleSet
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

/** The two kinds of input at once, as a reader meets them. */
type LooseInput = LooseYears & WhatIsAsked & { readonly draws: SpendingDraws | readonly SpendingDraws[] }

export const simulateShape = /* @__PURE__ */ lazily(() => {
  const name = { zh: '支出抽样', en: 'Draws of spending' }
  const ofYear = record<SpendingDraws>(name)(
    {
      members: optional(
        draws({ zh: '成员单位统筹基金支付额抽样', en: "Draws of fund payments for the members' care" }),
      ),
      elsewhere: optional(
        draws({ zh: '医共体外就医统筹基金支付额抽样', en: 'Draws of fund payments for care elsewhere' }),
      ),
    },
    [somethingIsDrawn],
  )
  const fields = {
    ...yearsFields(),
    draws: either(list({ zh: '各年度支出抽样', en: 'Draws of spending by year' }, ofYear), ofYear),
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
  }
  return record<LooseInput>({ zh: '模拟', en: 'Simulation' })(fields, [yearOrYears(), drawsByYear])
})

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

interface Drawn extends LooseYears {
  readonly draws: ReadDraws | readonly ReadDraws[]
}

/** The draws of one year are no list; those of several are one of as many. */
const drawsByYear: Law<Drawn> = {
  codes: ['wrong_type', 'wrong_length'],
  says: ['drawsByYear'],
  judge: ({ year, outlook, draws: drawn }, reading) => {
    if (!reading.isSound(drawn) || (year === undefined) === (outlook === undefined)) return
    const isList = Array.isArray(drawn)
    if (outlook === undefined) {
      if (isList) reading.refuse('wrong_type', { expected: drawsOfOneYear, received: show(drawn) }, ['draws'])
      return
    }
    if (!isList) return reading.refuse('wrong_type', { expected: aListByYear, received: show(drawn) }, ['draws'])
    const years: unknown = outlook.years
    if (!Array.isArray(years) || years.length === drawn.length) return
    reading.refuse('wrong_length', { expected: years.length, received: drawn.length }, ['draws'])
  },
}

const drawsOfOneYear = { zh: '一组字段：一个年度的抽样', en: 'an object: the draws of one year' }
const aListByYear = { zh: '列表：每年度一组抽样', en: 'a list: the draws of each year' }

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
