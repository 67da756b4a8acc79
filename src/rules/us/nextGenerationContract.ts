import type { ContractRule } from '../../corridor/internal.ts'
import { deepFreeze } from '../../errors/internal.ts'
import type { Citation, NumberInput } from '../../figure/internal.ts'

const citations: readonly Citation[] = /* @__PURE__ */ deepFreeze([
  {
    document: { zh: '下一代 ACO 模式参与协议', en: 'Next Generation ACO model, participation agreement' },
    status: 'verified',
  },
])

/**
 * 下一代 ACO 选择 — what an organisation elected: how much of the benchmark a gain or loss counts up to, and its share.
 *
 * @since 0.1.0
 */
export interface NextGenerationElection {
  readonly cap: NumberInput
  readonly share: NumberInput
}

/**
 * 下一代 ACO 合同 — the contract of the Next Generation ACO model, for `settleContract`: the cap is laid on the *gross*
 * gain or loss, then comes the share, then 98 % on gains only. A cap after the share would be another contract.
 *
 * @param election - the organisation's cap and share
 * @example
 * ```ts
 * import { settleContract } from 'yigongti'
 * import { nextGenerationContract } from 'yigongti/rules'
 *
 * const contract = nextGenerationContract({ cap: '5%', share: '80%' })
 * settleContract({ ...contract, target: 100_000_000, actual: 88_000_000 }).bearerShare
 * // => '3920000.00'
 * ```
 * @since 0.1.0
 */
export function nextGenerationContract(election: NextGenerationElection): ContractRule {
  const { cap, share } = election
  return {
    kind: 'contract',
    id: 'us.nextGeneration.contract',
    label: { zh: '下一代 ACO 合同', en: 'Next Generation ACO contract' },
    citations,
    steps: [
      { kind: 'cap', label: { zh: '总额封顶', en: 'cap on the gross' }, rate: cap, citations },
      { kind: 'share', gain: share, loss: share, citations },
      {
        kind: 'multiply',
        id: 'sequestration',
        label: { zh: '自动减支', en: 'sequestration' },
        side: 'gain',
        factor: '0.98',
        citations,
      },
    ],
  }
}
