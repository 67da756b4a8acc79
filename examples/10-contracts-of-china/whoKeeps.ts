import { settleYear } from 'yigongti'
import type { Contract } from './contractsOf.ts'
import { inFen, inYuan } from './fen.ts'
import type { Parameters } from './Parameters.ts'

/** The difference between a total and what was spent, by who keeps it; below zero, by who bears it. */
export interface WhoKeeps {
  readonly alliance: string
  /** What of the alliance's may be used for a named purpose only. */
  readonly purposes: readonly {
    readonly label: { readonly zh: string; readonly en: string }
    readonly amount: string
  }[]
  readonly pool: string
  /** Carried into next year. */
  readonly nextYear: string
}

/** The year settled, and what its accounts hold in the end against the total and the spending. */
export function whoKeeps({ rules, yearAfter }: Contract, { elsewhere }: Parameters, spent: string): WhoKeeps {
  const members = inYuan(inFen(spent) - inFen(elsewhere))
  const { total, accounts, surplusUses } = settleYear(rules, { ...yearAfter(), spending: { members, elsewhere } })
  const held = { alliance: -inFen(spent), pool: inFen(total), nextYear: 0n }
  for (const { account, balance } of accounts) held[holderOf(account)] += inFen(balance)
  return {
    alliance: inYuan(held.alliance),
    purposes: (surplusUses ?? []).map(({ label, amount }) => ({ label, amount })),
    pool: inYuan(held.pool),
    nextYear: inYuan(held.nextYear),
  }
}

/** Care elsewhere is charged to the alliance, and so are the purposes that its surplus is for its own. */
function holderOf(account: string): 'alliance' | 'pool' | 'nextYear' {
  return account === 'pool' || account === 'nextYear' ? account : 'alliance'
}
