import { fail, type Path, show } from '../../errors/internal.ts'
import { type Figure, given, labelAt } from '../../figure/internal.ts'
import { type DecimalInput, one, readDecimal } from '../../numeric/internal.ts'
import { readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 经验个体（输入） — a group (an alliance, a county) with a value for every period, and how much exposure stands behind
 * each. Exposures in all groups or in none: each observation counts 1 then.
 *
 * @since 0.2.0
 */
export interface ExperienceGroup {
  readonly id: string
  readonly values: readonly DecimalInput[]
  /** Above zero, one a value: people, claims. */
  readonly exposures?: readonly DecimalInput[]
}

/** A group as read; values and exposures have one length. */
export interface GroupFigures {
  readonly id: string
  readonly values: readonly Figure[]
  readonly exposures: readonly Figure[]
}

/** At least two groups, one of them with two values or more. */
export function readGroups(input: unknown, path: Path): readonly GroupFigures[] {
  const list = readList(input, path)
  if (list.length < 2) fail('empty_sample', path, { expected: 2, received: list.length })
  const isWeighted = list.some((item) => Object(item).exposures !== undefined)
  const groups = list.map((item, index) => readGroup(item, index, isWeighted, [...path, index]))
  refuseDuplicates(
    groups.map(({ id }) => id),
    path,
  )
  if (groups.every(({ values }) => values.length < 2)) {
    fail('empty_sample', [...path, 0, 'values'], { expected: 2, received: 1 })
  }
  return groups
}

function readGroup(item: unknown, index: number, isWeighted: boolean, at: Path): GroupFigures {
  const record = readRecord(item, ['id', 'values', 'exposures'], at)
  const id = readId(record['id'], [...at, 'id'])
  const name = (label: typeof L.value | typeof L.exposure, period: number) => {
    const { id: place, ...rest } = labelAt(label, index, `${id} · ${period + 1}`)
    return { ...rest, id: `${place}[${period}]` }
  }
  const values = readList(record['values'], [...at, 'values']).map((value, period) =>
    given(name(L.value, period), readDecimal(value, [...at, 'values', period])),
  )
  const exposures = isWeighted ? readList(record['exposures'], [...at, 'exposures']) : values.map(() => 1)
  if (exposures.length !== values.length) {
    fail('wrong_length', [...at, 'exposures'], { expected: values.length, received: exposures.length })
  }
  return {
    id,
    values,
    exposures: exposures.map((exposure, period) => {
      const size = isWeighted ? readDecimal(exposure, [...at, 'exposures', period]) : one
      if (size.n <= 0n)
        fail('out_of_range', [...at, 'exposures', period], { expected: '> 0', received: show(exposure) })
      return given(name(L.exposure, period), size)
    }),
  }
}
