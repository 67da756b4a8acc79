import { readFileSync } from 'node:fs'
import { type Builds, load } from './Builds.ts'
import { inTurns, ratio } from './inTurns.ts'
import { judged, type Measure } from './Measure.ts'

const goal = 1.2

/** A year whose base and carried money come with the calculation of the year before, over the same with plain numbers. */
export async function explanationsCost({ now }: Builds): Promise<readonly Measure[]> {
  const input = JSON.parse(readFileSync(new URL('../../examples/01-county-year/input.json', import.meta.url), 'utf8'))
  const { settleYear, nextYear, amend, withLocal, rules } = await load(now)
  const local = withLocal(rules.guangdong2025, input.local, { from: '2026-01-01' })
  const carrying = amend(local, { retainedSurplus: 'carryForward', unusedRiskFund: 'carryForward' })
  const next = nextYear(settleYear(carrying, input.launch), 'previousTotal')
  const explained = { ...input.reform, ...next }
  const plain = {
    ...explained,
    previousTotal: next.previousTotal.value,
    carried: next.carried?.map(({ reason, amount }) => ({ reason, amount: amount.value })),
  }
  const times = await inTurns(
    { explained: () => settleYear(carrying, explained), plain: () => settleYear(carrying, plain) },
    { slice: 200 },
  )
  const share = ratio(times.explained, times.plain)
  const name = 'settleYear with a base and carried money explained by the year before, over plain ones'
  return [judged(name, `${share.toFixed(2)} ×`, `≤ ${goal} ×`, share <= goal)]
}
