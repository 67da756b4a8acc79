import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 极端费用处理 — what is done with persons' costs so that a few very large ones do not decide a baseline.
 *
 * `percentile`: every cost is held to that percentile of all (type 7, the limit half-up to the fen); `limit`: to an
 * amount, of what exceeds it only the part `counts` counts (none unless given); `trim`: the ⌊n·lower⌋ cheapest and the
 * ⌊n·(1 − upper)⌋ dearest of n persons are left out, those as dear as one that stays excepted.
 *
 * @since 0.2.0
 */
export type CostTreatment =
  | { readonly method: 'percentile'; readonly percentile: DecimalInput }
  | { readonly method: 'limit'; readonly limit: DecimalInput; readonly counts?: DecimalInput }
  | { readonly method: 'trim'; readonly lower?: DecimalInput; readonly upper?: DecimalInput }
