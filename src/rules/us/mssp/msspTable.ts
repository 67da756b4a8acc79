import type { ThresholdRow } from '../../../corridor/internal.ts'
import { deepFreeze } from '../../../errors/internal.ts'

/**
 * 最低结余率表（美国共享结余计划） — minimum savings rate by assigned beneficiaries, linear within a row, both ends
 * included. Nothing is known of fewer than 500 people.
 */
export const msspTable = /* @__PURE__ */ deepFreeze([
  { from: 500, to: 999, atFrom: '0.122', atTo: '0.087' },
  { from: 1_000, to: 2_999, atFrom: '0.087', atTo: '0.05' },
  { from: 3_000, to: 4_999, atFrom: '0.05', atTo: '0.039' },
  { from: 5_000, to: 5_999, atFrom: '0.039', atTo: '0.036' },
  { from: 6_000, to: 6_999, atFrom: '0.036', atTo: '0.034' },
  { from: 7_000, to: 7_999, atFrom: '0.034', atTo: '0.032' },
  { from: 8_000, to: 8_999, atFrom: '0.032', atTo: '0.031' },
  { from: 9_000, to: 9_999, atFrom: '0.031', atTo: '0.03' },
  { from: 10_000, to: 14_999, atFrom: '0.03', atTo: '0.027' },
  { from: 15_000, to: 19_999, atFrom: '0.027', atTo: '0.025' },
  { from: 20_000, to: 49_999, atFrom: '0.025', atTo: '0.022' },
  { from: 50_000, to: 59_999, atFrom: '0.022', atTo: '0.02' },
  { from: 60_000, to: null, atFrom: '0.02' },
] as const satisfies readonly ThresholdRow[])
