import type { CaseCatalogue, DeviationRule, IndexedCases } from 'yigongti'

/** Numbers that look random and are the same every time: a linear congruential generator over 32 bits. */
export function generator(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  // the low bits of such a generator have short periods: two draws make one number
  const unit = () => (Math.floor(next() * 2 ** 20) + next()) / 2 ** 20
  const below = (count: number) => Math.floor(unit() * count)
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T
  return { unit, below, oneOf }
}

/** A catalogue whose groups have scores and reference means. */
export interface ScoredCatalogue extends CaseCatalogue {
  readonly groups: readonly Extract<CaseCatalogue['groups'][number], { readonly score: unknown }>[]
}

export type Generator = ReturnType<typeof generator>

/** How many decimals scores, means and coefficients have, and whether means are round, so that points often tie. */
export interface Shape {
  readonly scorePlaces: number
  readonly meanPlaces: number
  readonly coefficientPlaces: number
  readonly roundMeans: boolean
}

export const shapes: readonly Shape[] = [
  { scorePlaces: 4, meanPlaces: 2, coefficientPlaces: 2, roundMeans: false },
  { scorePlaces: 4, meanPlaces: 0, coefficientPlaces: 1, roundMeans: true },
  { scorePlaces: 5, meanPlaces: 0, coefficientPlaces: 1, roundMeans: true },
  { scorePlaces: 8, meanPlaces: 6, coefficientPlaces: 6, roundMeans: false },
  { scorePlaces: 20, meanPlaces: 17, coefficientPlaces: 18, roundMeans: false },
]

/** A catalogue under a rule: `count` groups and institutions. */
export function catalogueOf(random: Generator, deviation: DeviationRule, shape: Shape, count: number): ScoredCatalogue {
  const decimal = (whole: number, places: number) => {
    let text = String(1 + random.below(whole))
    if (places > 0) text += `.${Array.from({ length: places }, () => random.below(10)).join('')}`
    return text
  }
  const roundMean = () => String(random.oneOf([64, 100, 125, 128, 640, 1000, 12_800]) * (1 + random.below(20)))
  return {
    deviation,
    groups: Array.from({ length: count }, () => ({
      score: decimal(3000, shape.scorePlaces),
      referenceMean: shape.roundMeans ? roundMean() : decimal(60_000, shape.meanPlaces),
    })),
    institutions: Array.from({ length: count }, (_, index) => ({
      id: `h${index}`,
      coefficient: shape.roundMeans
        ? random.oneOf(['0.125', '0.25', '0.5', '0.75', '1', '1.5'])
        : decimal(2, shape.coefficientPlaces),
    })),
  }
}

/** Cases from nothing to beyond the highest bound, some exactly on a bound, each in an institution of its own. */
export function casesOf(random: Generator, { groups, deviation }: ScoredCatalogue, count: number): IndexedCases {
  const group = Int32Array.from({ length: count }, () => random.below(groups.length))
  const bounds = deviation.classes.flatMap(({ upTo }) => (upTo === null ? [] : [Number(upTo)]))
  const cost = Float64Array.from(group, (index) => {
    const mean = Number(groups[index]?.referenceMean) * 100
    const ratio = random.below(10) === 0 ? random.oneOf([...bounds, 0, 1]) : random.unit() * random.oneOf([1, 2, 8])
    return Math.round(mean * ratio) + random.oneOf([0, 0, 0, 1, -1].filter((fen) => ratio > 0 || fen >= 0))
  })
  return { institution: Uint32Array.from(group.keys()), group, cost: cost.map((fen) => Math.max(0, fen)) }
}
