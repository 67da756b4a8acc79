import type { riskCorridor } from 'yigongti'
import { reachCorridor } from 'yigongti/rules'
import type { Row } from './readCsv.ts'

/** A published row of ACO REACH beside what the corridor makes of it, both within one dollar or not. */
export interface ReachVerdict {
  readonly year: string
  readonly option: string
  readonly aco: string
  readonly shared: boolean
  readonly sequestered: boolean
}

/** The benchmark of the bands is net cost + gross savings; of gains 2 % are sequestered after the bands. */
export function judgeReach(row: Row, share: typeof riskCorridor): ReachVerdict {
  const option = row['risk_arrangement'] === 'Global' ? 'Global' : 'Professional'
  const actual = cents(row['tot_cost_care_net'])
  const target = actual + cents(row['gross_savings'])
  const corridor = reachCorridor(option === 'Global' ? 'global' : 'professional', Number(row['perf_year']))
  const { bearerShare } = share({ ...corridor, target: money(target), actual: money(actual) })
  const shared = Number(bearerShare)
  const sequestered = shared > 0 ? 0.98 * shared : shared
  return {
    year: row['perf_year'] ?? '',
    option,
    aco: row['aco_id'] ?? '',
    shared: Math.abs(shared - Number(row['shared_savings'])) <= 1,
    sequestered: Math.abs(sequestered - Number(row['shared_savings_seq'])) <= 1,
  }
}

/** Published with four decimals: to the cent, which is far below the dollar. */
function cents(text = ''): number {
  return Math.round(Number(text) * 100)
}

function money(amount: number): string {
  return (amount / 100).toFixed(2)
}
