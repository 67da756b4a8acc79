import { deepFreeze } from '../../errors/internal.ts'
import type { BenchmarkRule } from '../../programs/internal.ts'

/**
 * 美国医保共享结余计划基准（2024 年起） — what the Medicare Shared Savings Program fixes of its benchmarks for agreements
 * from 2024 on, for `setBenchmark`: weights of the base years, of the region and of the update, caps and allowances.
 *
 * What the program measures is the caller's: trends, risk ratios, regional and national costs, market share, the
 * proration of prior savings (its formula was not seen), and the accountable-care prospective trend as a ratio. The
 * guardrail against losses is `benchmarkGuardrail`.
 *
 * @since 0.1.0
 */
export const msspBenchmark2024 = /* @__PURE__ */ deepFreeze({
  kind: 'benchmark',
  id: 'us.mssp.benchmark.2024',
  label: { zh: '美国医保共享结余计划基准（2024）', en: 'Medicare Shared Savings Program, benchmark (2024)' },
  effectiveFrom: '2024-01-01',
  verifiedOn: '2026-11-22',
  yearWeights: {
    firstAgreement: ['0.1', '0.3', '0.6'],
    // a third each
    laterAgreement: ['1', '1', '1'],
  },
  regional: {
    weights: [
      { lower: '0.35', higher: '0.15' },
      { lower: '0.5', higher: '0.25' },
      { lower: '0.5', higher: '0.35' },
      { lower: '0.5', higher: '0.5' },
    ],
    caps: { positive: '0.05', negative: '0.015' },
    appliesNegative: false,
  },
  priorSavings: { share: '0.5', cap: '0.05' },
  riskAllowance: '0.03',
  regionAllowance: '0.03',
  // two thirds and one third
  threeWay: { twoWay: '2', prospective: '1' },
  citations: [
    {
      document: {
        zh: '美国联邦法规第 42 编第 425 部分（共享结余计划）',
        en: '42 CFR part 425 (Medicare Shared Savings Program)',
      },
      article: '§§ 425.652–425.659',
      status: 'verified',
    },
  ],
} as const satisfies BenchmarkRule)
