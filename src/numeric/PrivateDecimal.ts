import { Decimal } from 'decimal.js'

/**
 * The library's own decimal.js, for what fractions cannot do. A host's `Decimal.set` cannot reach it, and
 * `defaults: true` keeps a host's settings from being inherited when it is made.
 */
export const PrivateDecimal = /* @__PURE__ */ Decimal.clone({ defaults: true, precision: 60, rounding: 4 })
