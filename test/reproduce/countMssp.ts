import type { MsspVerdict } from './judgeMssp.ts'

/** How many rows of a year and track there are, and how many of their figures are reproduced. */
export interface MsspCount {
  readonly year: number
  readonly track: string
  readonly rows: number
  readonly generated: number
  readonly bySize: number
  readonly minimumRate: number
  readonly earned: number
}

/** The counts by year and track, in the order of the tracks' ages. */
export function countMssp(verdicts: readonly MsspVerdict[]): readonly MsspCount[] {
  const order = ['T1', 'T2', 'T3', 'T1P', 'A', 'B', 'C', 'D', 'E', 'ENH']
  const groups = new Map<string, MsspVerdict[]>()
  for (const verdict of verdicts) {
    const key = `${verdict.year} ${verdict.track}`
    groups.set(key, [...(groups.get(key) ?? []), verdict])
  }
  return [...groups.values()]
    .map(countOf)
    .sort((a, b) => a.year - b.year || order.indexOf(a.track) - order.indexOf(b.track))
}

function countOf(verdicts: readonly MsspVerdict[]): MsspCount {
  const { year = 0, track = '' } = verdicts[0] ?? {}
  const count = (test: (verdict: MsspVerdict) => boolean) => verdicts.filter(test).length
  return {
    year,
    track,
    rows: verdicts.length,
    generated: count(({ generated }) => generated),
    bySize: count(({ minimumRate }) => minimumRate !== undefined),
    minimumRate: count(({ minimumRate }) => minimumRate === true),
    earned: count(({ earned }) => earned),
  }
}
