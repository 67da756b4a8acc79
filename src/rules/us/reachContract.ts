import type { ContractRule } from '../../corridor/internal.ts'
import { deepFreeze } from '../../errors/internal.ts'
import { type ReachOption, reachCorridor, reachSequestration } from './reachCorridor.ts'

const names = {
  global: { zh: '全额选项', en: 'Global' },
  professional: { zh: '专业选项', en: 'Professional' },
} as const

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
 * settleContract({ ...contract, target: 100_000_000, actual: 92_000_000 }).bearerShare
 * // => '3479000.00'
 * settleContract({ ...contract, target: 100_000_000, actual: 108_000_000 }).bearerShare
 * // => '-3550000.00'
 * ```
 * @since 0.1.0
 */
export function reachContract(option: ReachOption, year: number): ContractRule {
  const corridor = reachCorridor(option, year)
  const { zh, en } = names[option]
  return deepFreeze({
    kind: 'contract',
    id: `us.reach.contract.${option}`,
    label: { zh: `ACO REACH ${zh}合同`, en: `ACO REACH, ${en} option, contract` },
    steps: [{ ...corridor, kind: 'share' }, reachSequestration],
    citations: corridor.citations,
  })
}
