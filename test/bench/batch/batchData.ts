import type { CaseCatalogue, IndexedCases } from 'yigongti'

/** Cases and catalogue of the bench: the same at every run. */
export interface BatchData {
  readonly cases: IndexedCases
  readonly groups: readonly Extract<CaseCatalogue['groups'][number], { readonly score: unknown }>[]
  readonly institutions: CaseCatalogue['institutions']
}

/**
 * Scores with four decimals, means and coefficients with two; costs spread about the mean so that about one case in ten is
 * low and one in ten high.
 */
export function batchData(count: number, { groupCount = 10_000, institutionCount = 200 } = {}): BatchData {
  const random = generator(20250915)
  const groups = Array.from({ length: groupCount }, () => ({
    score: (50 + random() * 3_000).toFixed(4),
    referenceMean: (1_000 + random() * 60_000).toFixed(2),
  }))
  const institutions = Array.from({ length: institutionCount }, (_, index) => ({
    id: `h${index}`,
    coefficient: (0.5 + random() * 0.7).toFixed(2),
  }))
  const means = Float64Array.from(groups, ({ referenceMean }) => Number(referenceMean) * 100)
  const cases = {
    institution: new Uint16Array(count),
    group: new Uint16Array(count),
    cost: new Float64Array(count),
  }
  for (let row = 0; row < count; row++) {
    const group = Math.floor(random() * groupCount)
    const spread = random() + random() + random() + random() - 2
    cases.institution[row] = random() * institutionCount
    cases.group[row] = group
    cases.cost[row] = Math.round((means[group] ?? 0) * Math.exp(0.9 * spread))
  }
  return { cases, groups, institutions }
}

/** A linear congruential generator: numbers from 0 up to 1. */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
