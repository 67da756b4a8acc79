import { buhlmannFigures, type ExperienceGroup, exposuresOfAllOrNone } from '../../corridor/internal.ts'
import {
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  type NumberInput,
  publishLong,
  type Step,
} from '../../figure/internal.ts'
import { type DecimalText, type Fraction, fen, one } from '../../numeric/internal.ts'
import {
  bare,
  id,
  type Law,
  law,
  lazily,
  list,
  notNegative,
  notZero,
  number,
  optional,
  positive,
  read,
  record,
  sameLength,
  uniqueIds,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 医共体经验（输入） — an alliance: its cost a head in every past year (`values`), the people behind each (`exposures`, in
 * all alliances or in none), and the people of the budget year.
 *
 * @since 0.1.0
 */
export interface AllianceExperience extends ExperienceGroup {
  readonly people: NumberInput
}

/**
 * 按经验确定基数 — an alliance's credibility, its estimate a head, and its baseline; `collective` is what the rest is drawn
 * towards.
 *
 * @since 0.2.0
 */
export interface ExperienceBaselines {
  readonly collective: DecimalText
  readonly alliances: readonly {
    readonly id: string
    readonly credibility: DecimalText
    readonly mean: DecimalText
    readonly baseline: DecimalText
  }[]
  readonly steps: readonly Step[]
}

/**
 * 按经验确定基数 — the baselines of the alliances of a pooling area, each drawn towards the mean of all by as much as its
 * own experience is uncertain.
 *
 * Formula: mean = Z_i·x̄_i + (1 − Z_i)·collective by Bühlmann's model, with exposures that of Bühlmann and Straub, as in
 * {@link buhlmannCredibility}; baseline = mean × people, half-up to the fen. Where the alliances do not visibly differ every
 * Z is 0 and all have the mean of all.
 *
 * @param input - `alliances`: two or more, one of them with two years or more
 * @throws `no_people` (nobody in the budget year) · `empty_sample` · `wrong_length` · `out_of_range` · `duplicate_id` ·
 *   `missing` · `empty_list` · `unclean_id` · `too_long` · `not_a_number` · `percent_not_allowed` · `wrong_type` ·
 *   `unknown_key` · `inexact_number` · `too_many_digits`
 * @example
 * ```ts
 * import { experienceBaselines } from 'yigongti'
 *
 * const { alliances } = experienceBaselines({
 *   alliances: [
 *     { id: 'a', values: [625, 675, 600, 700], people: 1000 },
 *     { id: 'b', values: [750, 800, 650, 800], people: 1000 },
 *     { id: 'c', values: [900, 700, 850, 950], people: 1000 },
 *   ],
 * })
 * alliances.map(({ baseline }) => baseline) // => [ '665625.00', '750000.00', '834375.00' ]
 * ```
 * @since 0.1.0
 */
export function experienceBaselines(input: { readonly alliances: readonly AllianceExperience[] }): ExperienceBaselines {
  const { alliances: experience } = read(experienceBaselinesShape(), input)
  return publishLong(experience.length, () => {
    const { credibilities, estimates, collective } = buhlmannFigures(experience.map(groupOf))
    const alliances = experience.map(({ id, people }, index) => {
      const [credibility, mean] = [credibilities[index] as Figure, estimates[index] as Figure]
      const baseline = figure(labelAt(L.experienceBaseline, index, id), formula`${mean} × ${people}`, fen)
      return { id, credibility, mean, baseline }
    })
    return { draft: { collective, alliances }, order: alliances.map(({ baseline }) => baseline) }
  })
}

interface ReadExperience {
  readonly id: string
  readonly values: readonly Fraction[]
  readonly exposures: readonly Fraction[] | undefined
  readonly people: Figure
}

/** An alliance as a group of the model: each of its years counts as much as its exposure, or 1. */
function groupOf({ id, values, exposures }: ReadExperience, index: number) {
  const named = (label: Label, period: number): Label => {
    const { id: place, name, unit } = labelAt(label, index, `${id} · ${period + 1}`)
    return { id: `${place}[${period}]`, name, unit }
  }
  return {
    id,
    values: values.map((value, period) => given(named(own.value, period), value)),
    exposures: values.map((_, period) => given(named(own.exposure, period), exposures?.[period] ?? one)),
  }
}

export const experienceBaselinesShape = /* @__PURE__ */ lazily(() => {
  const alliance = record<AllianceExperience>({ zh: '医共体经验', en: 'Experience of an alliance' })(
    {
      id: id(),
      values: list({ zh: '观测值', en: 'Observations' }, bare(number(own.value))),
      exposures: optional(list({ zh: '观测的风险量', en: 'Exposures' }, bare(positive(own.exposure)))),
      people: notNegative(L.budgetPeople),
    },
    [sameLength('exposures', 'values'), notZero('people', 'no_people')],
  )
  const laws = [uniqueIds as Law<readonly ReadExperience[]>, exposuresOfAllOrNone, enoughToCompare]
  return record<Parameters<typeof experienceBaselines>[0]>({ zh: '按经验确定基数', en: 'Baselines by experience' })({
    alliances: list({ zh: '各医共体', en: 'Alliances' }, alliance, { laws }),
  })
})

/** There are two alliances or more, one of them with two years or more: else nothing is known of how they vary. */
const enoughToCompare = /* @__PURE__ */ law(
  ['empty_sample'],
  ['enoughToCompare'],
  (alliances: readonly ReadExperience[]) => alliances.map(({ values }) => values),
  (all, reading) => {
    if (all.length < 2) {
      reading.refuse('empty_sample', { expected: 2, received: all.length })
      return
    }
    if (all.some(({ length }) => length > 1)) return
    reading.refuse('empty_sample', { expected: 2, received: 1 }, [0, 'values'])
  },
)

const own = {
  value: { id: 'observation', name: { zh: '观测值', en: 'Observation' }, unit: 'ratio' },
  exposure: { id: 'observationExposure', name: { zh: '观测的风险量', en: 'Exposure of observation' }, unit: 'weight' },
} as const satisfies Record<string, Label>
