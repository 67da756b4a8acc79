import type { ContractStep } from '../../corridor/internal.ts'
import { type ReachOption, reachCorridor, reachSequestration } from './reachCorridor.ts'

/**
 * ACO REACH 合同 — the whole contract of GPDC and ACO REACH, for `settleContract`: the risk corridors, then 2 %
 * sequestration on gains only.
 *
 * @param option - `global` or `professional`
 * @param year - the performance year, 2021 to 2023
 * @throws `not_one_of`
 * @example
 * ```ts
 * import { settleContract } from 'yigongti'
 * import { reachContract } from 'yigongti/rules'
 *
 * const contract = reachContract('professional', 2022)
 * settleContract({ ...contract, target: 100_000_000, actual: 92_000_000 }).bearerShare // => '3479000.00'
 * settleContract({ ...contract, target: 100_000_000, actual: 108_000_000 }).bearerShare // => '-3550000.00'
 * ```
 * @since 0.2.0
 */
export function reachContract(option: ReachOption, year: number): { readonly steps: readonly ContractStep[] } {
  return { steps: [{ kind: 'share', ...reachCorridor(option, year) }, reachSequestration] }
}
