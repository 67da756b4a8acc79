import type { DiseaseWeightsInput, IndexedCases } from 'yigongti'
import type { Input } from './Input.ts'

/** The past cases, each a step dearer than the one before. */
export function pastCases({ history }: Input): DiseaseWeightsInput['cases'] {
  const rows = history.flatMap(({ group, cases, first, step }) =>
    Array.from({ length: cases }, (_, index) => ({ group, cost: first + step * index })),
  )
  return { group: rows.map(({ group }) => group), cost: rows.map(({ cost }) => cost) }
}

/** The cases of the year in columns, a place for each: as many as the rows count. */
export function toColumns({ cases, hospitals, history }: Input): IndexedCases {
  const single = cases.flatMap((row) => Array.from({ length: row.count }, () => row))
  return {
    institution: Uint16Array.from(single, ({ hospital }) => hospitals.findIndex(({ id }) => id === hospital)),
    group: Uint16Array.from(single, (row) => history.findIndex(({ group }) => group === row.group)),
    cost: Float64Array.from(single, ({ cost }) => Number(cost.replace('.', ''))),
  }
}
