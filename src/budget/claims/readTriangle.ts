import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import type { Figure } from '../../figure/internal.ts'
import type { AnyShape } from '../../shape/internal.ts'
import { failAt } from '../../shape/internal.ts'

/** Cumulative claims as they were read: what is not known of a row is null. */
export type Cells = readonly (readonly (Figure | null)[])[]

/** The claims of one period of service: the last known amount, and at which age it stands. */
export interface TriangleRow {
  readonly cells: readonly (Figure | null)[]
  readonly latest: Figure
  readonly age: number
}

/** What the rows say of one step of the development: the amounts before and after it, of the rows that have both. */
export interface DevelopmentStep {
  readonly before: readonly Figure[]
  readonly after: readonly Figure[]
}

export interface Triangle {
  readonly rows: readonly TriangleRow[]
  readonly steps: readonly DevelopmentStep[]
}

/** Rows and steps of a triangle; refuses one from which no factors can be found. */
export function readTriangle(cells: Cells, shape: AnyShape): Triangle {
  const rows = cells.map((row, index) => readRow(row, index, shape))
  const [first] = rows
  if (first !== undefined && rows.length === 1) refuse(shape, oneRow, ['triangle'])
  const width = rows.reduce((widest, { age }) => Math.max(widest, age), 0)
  if (width === 0) refuse(shape, oneColumn, ['triangle'])
  const steps = Array.from({ length: width }, (_, age) => stepOf(rows, age))
  steps.forEach(({ before, after }, age) => {
    if (before.length === 0) refuse(shape, noPair(age), ['triangle'])
    if (isNothing(before)) refuse(shape, nothingIn(age, age), ['triangle'])
    if (isNothing(after)) refuse(shape, nothingIn(age + 1, age), ['triangle'])
  })
  return { rows, steps }
}

function readRow(cells: readonly (Figure | null)[], index: number, shape: AnyShape): TriangleRow {
  let age = cells.length - 1
  while (age > 0 && cells[age] === null) age--
  const latest = cells[age] ?? failAt(shape, 'missing', ['triangle', index], { expected: oneAmount })
  return { cells, latest, age }
}

function stepOf(rows: readonly TriangleRow[], age: number): DevelopmentStep {
  const [before, after]: [Figure[], Figure[]] = [[], []]
  for (const { cells } of rows) {
    const [now, next] = [cells[age] ?? null, cells[age + 1] ?? null]
    if (now === null || next === null) continue
    before.push(now)
    after.push(next)
  }
  return { before, after }
}

const isNothing = (amounts: readonly Figure[]) => amounts.every(({ value }) => value.n === 0n)

function refuse(shape: AnyShape, because: Bilingual, path: readonly string[]): never {
  return failAt(shape, 'no_development', path, { because })
}

const oneAmount = { zh: '至少一个金额', en: 'one amount at least' }
const oneRow = /* @__PURE__ */ deepFreeze({
  zh: '只有一个就诊期，没有可参照的进展',
  en: 'there is one period of service only, and no other to learn from',
})
const oneColumn = /* @__PURE__ */ deepFreeze({
  zh: '只有一列，没有可参照的进展',
  en: 'there is one column only, and no development to learn from',
})

const noPair = (age: number): Bilingual => ({
  zh: `没有一行同时有第 ${age + 1} 列和第 ${age + 2} 列的金额`,
  en: `no row has an amount both in column ${age + 1} and in column ${age + 2}`,
})

const nothingIn = (column: number, age: number): Bilingual => ({
  zh: `在第 ${age + 1} 列和第 ${age + 2} 列都有金额的各行中，第 ${column + 1} 列均为 0`,
  en: `column ${column + 1} is zero in every row that has both columns ${age + 1} and ${age + 2}`,
})
