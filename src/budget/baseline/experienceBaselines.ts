import { buhlmannFigures, type ExperienceGroup, readGroups } from '../../corridor/internal.ts'
import { figure, formula, given, labelAt, type Step, stepsOf } from '../../figure/internal.ts'
import { type DecimalInput, fen } from '../../numeric/internal.ts'
import { readList, readRecord } from '../../policy/internal.ts'
import { readSomePeople } from '../readPeople.ts'
import { labels as L } from './labels.ts'

/**
 * 医共体经验（输入） — an alliance: its cost a head in every past year (`values`), the people behind each (`exposures`, in
 * all alliances or in none), and the people of the budget year.
 *
 * @since 0.2.0
 */
export interface AllianceExperience extends ExperienceGroup {
  readonly people: DecimalInput
}

/**
 * 按经验确定基数 — an alliance's credibility, its estimate a head, and its baseline; `collective` is what the rest is drawn
 * towards.
 *
 * @since 0.2.0
 */
export interface ExperienceBaselines {
  readonly collective: string
  readonly alliances: readonly {
    readonly id: string
    readonly credibility: string
    readonly mean: string
    readonly baseline: string
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
 *   `missing` · `empty_list` · `not_a_number` · `unknown_key`
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
 * @since 0.2.0
 */
export function experienceBaselines(input: { readonly alliances: readonly AllianceExperience[] }): ExperienceBaselines {
  const list = readList(readRecord(input, ['alliances'], [])['alliances'], ['alliances'])
  const experience = list.map((item, index) => {
    const path = ['alliances', index]
    const { people, ...group } = readRecord(item, ['id', 'values', 'exposures', 'people'], path)
    return { group, people: readSomePeople(people, [...path, 'people']) }
  })
  const groups = readGroups(
    experience.map(({ group }) => group),
    ['alliances'],
  )
  const { credibilities, estimates, collective } = buhlmannFigures(groups)
  const alliances = estimates.flatMap((mean, index) => {
    const [group, own, credibility] = [groups[index], experience[index], credibilities[index]]
    if (group === undefined || own === undefined || credibility === undefined) return []
    const people = given(labelAt(L.budgetPeople, index, group.id), own.people)
    const baseline = figure(labelAt(L.experienceBaseline, index, group.id), formula`${mean} × ${people}`, fen)
    return [{ id: group.id, credibility, mean, baseline }]
  })
  return {
    collective: collective.text,
    alliances: alliances.map(({ id, credibility, mean, baseline }) => ({
      id,
      credibility: credibility.text,
      mean: mean.text,
      baseline: baseline.text,
    })),
    steps: stepsOf(alliances.map(({ baseline }) => baseline)),
  }
}
