import type { Label, NumberInput } from '../../figure/internal.ts'
import { compare, type Fraction, one, zero } from '../../numeric/internal.ts'
import {
  amount,
  bare,
  choice,
  law,
  lazily,
  oneAtLeast,
  optional,
  orElse,
  record,
  share,
  union,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 极端费用处理 — what is done with persons' costs so that a few very large ones do not decide a baseline.
 *
 * `percentile`: every cost is held to that percentile of all (type 7, the limit half-up to the fen); `limit`: to an
 * amount, of what exceeds it only the part `counts` counts (none unless given); `trim`: the ⌊n·lower⌋ cheapest and the
 * ⌊n·(1 − upper)⌋ dearest of n persons are left out. `ties` says what becomes of those who are as dear as one that stays:
 * `keep`, unless given, leaves none of them out, so that where more than the lower part cost nothing the lower cut leaves
 * out nobody; `cut` leaves out so many as were said.
 *
 * @since 0.2.0
 */
export type CostTreatment =
  | { readonly method: 'percentile'; readonly percentile: NumberInput }
  | { readonly method: 'limit'; readonly limit: NumberInput; readonly counts?: NumberInput }
  | {
      readonly method: 'trim'
      readonly lower?: NumberInput
      readonly upper?: NumberInput
      readonly ties?: 'keep' | 'cut'
    }

/** What is done with extreme costs: one of three methods, each with the keys of its own. */
export const costTreatmentShape = /* @__PURE__ */ lazily(() =>
  union('method', name, [
    record<Extract<CostTreatment, { readonly method: 'percentile' }>>(name)({
      method: choice(method, { percentile: { zh: '限于百分位数', en: 'held to a percentile' } }),
      percentile: bare(share(own.percentile)),
    }),
    record<Extract<CostTreatment, { readonly method: 'limit' }>>(name)({
      method: choice(method, { limit: { zh: '限于定额', en: 'held to an amount' } }),
      limit: bare(amount(L.limit)),
      counts: orElse(share(L.countedPart), 0),
    }),
    record<Extract<CostTreatment, { readonly method: 'trim' }>>(name)(
      {
        method: choice(method, { trim: { zh: '剔除两端', en: 'both ends left out' } }),
        lower: optional(bare(share(own.lower))),
        upper: optional(bare(share(own.upper))),
        ties: orElse(
          choice(
            { zh: '费用相等者', en: 'Equal costs' },
            {
              keep: { zh: '与保留者费用相等的都保留', en: 'who costs as much as one that stays, stays' },
              cut: { zh: '按人数剔除，不论是否相等', en: 'as many as were said are left out, equal or not' },
            },
          ),
          'keep',
        ),
      },
      [oneAtLeast(['lower', 'upper']), lowerBelowUpper],
    ),
  ]),
)

const lowerBelowUpper = /* @__PURE__ */ law(
  ['out_of_range'],
  ['lowerBelowUpper'],
  ({ lower = zero, upper = one }: { readonly lower: Fraction | undefined; readonly upper: Fraction | undefined }) =>
    [lower, upper] as const,
  ([lower, upper], reading) => {
    if (compare(lower, upper) >= 0) reading.refuse('out_of_range', { expected: '> lower' }, ['upper'])
  },
)

const name = { zh: '极端费用处理', en: 'Treatment of extreme costs' }
const method = { zh: '方法', en: 'Method' }
const own = {
  percentile: { id: 'percentile', name: { zh: '百分位', en: 'Percentile' }, unit: 'rate' },
  lower: { id: 'lower', name: { zh: '低端剔除比例', en: 'Left out at the bottom' }, unit: 'rate' },
  upper: { id: 'upper', name: { zh: '高端保留比例', en: 'Kept up to' }, unit: 'rate' },
} as const satisfies Record<string, Label>
