import type { CaseCatalogue, IndexedCases } from 'yigongti'
import { deviationRules } from 'yigongti/rules'
import type { Parameters } from './Parameters.ts'

/** A made-up city: its catalogue, its cases, and the names of its institutions. */
export interface City {
  readonly catalogue: CaseCatalogue
  readonly cases: IndexedCases
  readonly names: readonly { readonly zh: string; readonly en: string }[]
}

/** Groups with scores and means, institutions of several levels, and cases with costs about the means. */
export function makeCases({ seed, cases: count, groups: groupCount, levels, rule }: Parameters): City {
  const random = linearCongruential(seed)
  const means = Array.from({ length: groupCount }, () => 150_000 + Math.floor(random() * random() * 6_000_000))
  const mean = means.reduce((sum, fen) => sum + fen) / groupCount
  const groups = means.map((fen) => ({
    score: ((1000 * fen) / mean).toFixed(4),
    referenceMean: (fen / 100).toFixed(2),
  }))
  const places = levels.flatMap(({ zh, en, count: many, weight, coefficient }) =>
    Array.from({ length: many }, (_, k) => ({ zh: `${zh} ${k + 1}`, en: `${en} ${k + 1}`, weight, coefficient })),
  )
  // each institution stands here as often as it has cases in proportion
  const drawn = places.flatMap(({ weight }, index) => Array<number>(weight).fill(index))
  // shared memory: the workers see the columns without a copy
  const cases = {
    institution: new Uint16Array(new SharedArrayBuffer(2 * count)),
    group: new Uint16Array(new SharedArrayBuffer(2 * count)),
    cost: new Float64Array(new SharedArrayBuffer(8 * count)),
  }
  for (let row = 0; row < count; row++) {
    const group = Math.floor(random() * groupCount)
    const usual = 0.4 + 0.6 * (random() + random())
    const ratio = random() < 0.04 ? usual * (2 + 3 * random()) : usual
    cases.institution[row] = drawn[Math.floor(random() * drawn.length)] ?? 0
    cases.group[row] = group
    cases.cost[row] = Math.round((means[group] ?? 0) * ratio)
  }
  const institutions = places.map(({ zh, coefficient }) => ({ id: zh, coefficient }))
  const names = places.map(({ zh, en }) => ({ zh, en }))
  return { catalogue: { groups, institutions, deviation: deviationRules[rule] }, cases, names }
}

/** A linear congruential generator (1664525 x + 1013904223 modulo 2^32): numbers from 0 up to 1, the same every time. */
function linearCongruential(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
