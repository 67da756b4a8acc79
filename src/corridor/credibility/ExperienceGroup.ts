import { type Figure, given, type Label, labelAt, type NumberInput } from '../../figure/internal.ts'
import { one } from '../../numeric/internal.ts'
import {
  bare,
  id,
  into,
  type Law,
  law,
  lazily,
  list,
  mostItems,
  number,
  type OutOf,
  optional,
  positive,
  record,
  sameLength,
  uniqueIds,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 经验个体（输入） — a group (an alliance, a county) with a value for every period, and how much exposure stands behind
 * each. Exposures in all groups or in none: each observation counts 1 then.
 *
 * @since 0.1.0
 */
export interface ExperienceGroup {
  readonly id: string
  readonly values: readonly NumberInput[]
  /** Above zero, one a value: people, claims. */
  readonly exposures?: readonly NumberInput[]
}

/** A group as read; values and exposures have one length. */
export interface GroupFigures {
  readonly id: string
  readonly values: readonly Figure[]
  readonly exposures: readonly Figure[]
}

/** At least two groups, one of them with two values or more. */
export const experienceGroupsShape = /* @__PURE__ */ lazily(() => into(groups(), toFigures))

/** A group has at most this many observations. */
export const mostObservations = 10_000

const groups = () =>
  list({ zh: '经验个体', en: 'Groups' }, group(), {
    laws: [twoAtLeast, exposuresOfAllOrNone, uniqueIds, repeated],
  })

const group = () =>
  record<ExperienceGroup>({ zh: '经验个体', en: 'Group' })(
    {
      id: id(),
      values: list({ zh: '观测值', en: 'Observations' }, bare(number(L.value)), {
        laws: [mostItems(mostObservations)],
      }),
      exposures: optional(list({ zh: '观测的风险量', en: 'Exposures' }, bare(positive(L.exposure)))),
    },
    [sameLength('exposures', 'values')],
  )

type ReadGroup = OutOf<ReturnType<typeof group>>

const twoAtLeast: Law<readonly ReadGroup[]> = {
  codes: ['empty_sample'],
  says: ['twoAtLeast'],
  judge: (all, reading) => {
    if (all.length < 2) reading.refuse('empty_sample', { expected: 2, received: all.length })
  },
}

/** Exposures stand behind all groups or behind none. */
export const exposuresOfAllOrNone: Law<readonly Pick<ReadGroup, 'exposures'>[]> = /* @__PURE__ */ law(
  ['missing'],
  ['exposuresOfAllOrNone'],
  (all: readonly Pick<ReadGroup, 'exposures'>[]) => all.map(({ exposures }) => exposures),
  (all, reading) => {
    const without = all.indexOf(undefined)
    if (without < 0 || all.every((exposures) => exposures === undefined)) return
    reading.refuse('missing', { expected: { zh: '列表', en: 'a list' } }, [without, 'exposures'])
  },
)

/** Somewhere there is a second value: else nothing is known of how they vary. */
const repeated: Law<readonly ReadGroup[]> = /* @__PURE__ */ law(
  ['empty_sample'],
  ['repeated'],
  (all: readonly ReadGroup[]) => all.map(({ values }) => values),
  (all, reading) => {
    if (all.some(({ length }) => length > 1)) return
    reading.refuse('empty_sample', { expected: 2, received: 1 }, [0, 'values'])
  },
)

function toFigures(all: readonly ReadGroup[]): readonly GroupFigures[] {
  return all.map(({ id: name, values, exposures }, index) => {
    const at = (label: Label, period: number) => {
      const { id: place, name: called, unit } = labelAt(label, index, `${name} · ${period + 1}`)
      return { id: `${place}[${period}]`, name: called, unit }
    }
    return {
      id: name,
      values: values.map((value, period) => given(at(L.value, period), value)),
      exposures: values.map((_, period) => given(at(L.exposure, period), exposures?.[period] ?? one)),
    }
  })
}
