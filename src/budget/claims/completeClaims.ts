import type { Bilingual } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  labelAt,
  lean,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import { compare, type DecimalText, one } from '../../numeric/internal.ts'
import { lazily, list, mostItems, number, optional, orNull, positiveRate, read, record } from '../../shape/internal.ts'
import { developmentErrors } from './developmentErrors.ts'
import { labels as L } from './labels.ts'
import { readTriangle, type Triangle, type TriangleRow } from './readTriangle.ts'

/**
 * 赔付三角形（输入） — cumulative claims, zero or more, in one unit of money: a row for each period of service (months or
 * years), the oldest first; in it the claims paid by the end of that period, by the end of the next, and so on. `null` is
 * what is not known, at the end of a row or in a corner.
 *
 * @since 0.2.0
 */
export interface CompleteClaimsInput {
  readonly triangle: readonly (readonly (NumberInput | null)[])[]
  /** What the last column still grows by; it does not unless given. */
  readonly tail?: NumberInput
}

/**
 * 标准误 — how far the outstanding claims may stray, or why nobody can say.
 *
 * @since 0.2.0
 */
export type ClaimsError = DecimalText | { readonly computable: false; readonly because: Bilingual }

/**
 * 赔付补全 — the development factors, the part of the whole that is paid at each age, and what becomes of every row.
 * `decreases` are the places where cumulative claims fall (a refund, or a mistake) below the last known ones, counted from 0.
 *
 * @since 0.2.0
 */
export interface CompletedClaims {
  readonly factors: readonly DecimalText[]
  readonly completion: readonly DecimalText[]
  readonly rows: readonly {
    readonly latest: DecimalText
    readonly completion: DecimalText
    readonly ultimate: DecimalText
    readonly reserve: DecimalText
    readonly standardError: ClaimsError
  }[]
  readonly total: {
    readonly latest: DecimalText
    readonly ultimate: DecimalText
    readonly reserve: DecimalText
    readonly standardError: ClaimsError
  }
  readonly decreases: readonly { readonly row: number; readonly column: number }[]
  readonly steps: readonly Step[]
}

/**
 * 赔付补全 — what claims come to in the end, from a triangle of what was paid so far: the chain ladder.
 *
 * Formula: factor of a step = Σ after ÷ Σ before, over the rows that have both; completion factor = 1 ÷ (the product of the
 * later factors × tail); ultimate = latest ÷ completion factor; reserve = ultimate − latest. All exact, in the unit of the
 * amounts. The standard errors are Mack's (1993), in doubles, given with twelve significant digits: σ² of a step from the
 * rows that have both, that of a step with one such row by his min rule; the whole takes in that all rows share the
 * factors. A tail multiplies them; that the tail itself may be wrong is not in them.
 *
 * A row that is complete is its own answer. Where cumulative claims fall, that is computed with and told as `decreases`.
 *
 * @param input - see {@link CompleteClaimsInput}; at most 240 rows
 * @throws `no_development` (one row or one column only; a column without any claims; two columns that no row has both) ·
 *   `negative_amount` · `missing` · `empty_list` · `wrong_length` · `out_of_range` · `inexact_number` ·
 *   `not_a_number` · `percent_not_allowed` · `too_many_digits` · `unknown_key` · `wrong_type`
 * @see T. Mack (1993), Distribution-free calculation of the standard error of chain ladder reserve estimates, ASTIN
 *   Bulletin 23(2), 213–225
 * @example
 * ```ts
 * import { completeClaims } from 'yigongti'
 *
 * const { factors, rows, total } = completeClaims({
 *   triangle: [
 *     [100, 150, 165, 165],
 *     [120, 180, 198],
 *     [80, 130],
 *     [110],
 *   ],
 * })
 * factors // => [ '1.533333333333333333333333333333333333333', '1.1', '1' ]
 * rows[2]?.ultimate // => '143'
 * total.latest // => '603'
 * ```
 * @since 0.2.0
 */
export function completeClaims(input: CompleteClaimsInput): CompletedClaims {
  const { triangle: cells, tail } = read(completeClaimsShape(), input)
  const triangle = readTriangle(cells, completeClaimsShape())
  const factors = triangle.steps.map(({ before, after }, age) => {
    const label = labelAt(L.factor, age, `第 ${age + 1} 至 ${age + 2} 列`, `column ${age + 1} to ${age + 2}`)
    return figure(label, formula`(${sumOf(after)}) ÷ (${sumOf(before)})`, exact)
  })
  const completion = completionFigures(factors, tail)
  const rows = triangle.rows.map((row, index) => rowFigures(row, index, completion))
  const latest = figure(L.latestTotal, formula`${sumOf(rows.map((row) => row.latest))}`, exact)
  const ultimate = figure(L.ultimateTotal, lean(formula`${sumOf(rows.map((row) => row.ultimate))}`), exact)
  const reserve = figure(L.reserveTotal, formula`${ultimate} − ${latest}`, exact)
  const errors = developmentErrors({ triangle, factors, tail, rows, ultimate })
  const draft = {
    factors,
    completion,
    rows: rows.map((row, index) => ({ ...row, standardError: errors.rows[index] ?? errors.total })),
    total: { latest, ultimate, reserve, standardError: errors.total },
    decreases: decreasesIn(triangle),
  }
  return publish(draft, [...factors, ...completion])
}

export const completeClaimsShape = /* @__PURE__ */ lazily(() => {
  const claims = number(L.claims, { atLeast: 0, outside: 'negative_amount' })
  const row = list({ zh: '就诊期', en: 'Row' }, orNull(claims), {
    laws: [mostItems(mostServices)],
    each: nthColumn,
    places: nthColumn,
  })
  return record<CompleteClaimsInput>({ zh: '赔付补全', en: 'Completed claims' })({
    triangle: list({ zh: '赔付三角形', en: 'Triangle' }, row, { laws: [mostItems(mostServices)] }),
    tail: optional(positiveRate(L.tail)),
  })
})

const nthColumn = (place: number): Bilingual => ({ zh: `第 ${place} 列`, en: `column ${place}` })

/** Twenty years of months. */
export const mostServices = 240

/** What part of the whole is paid at each age, from the last one backwards. */
function completionFigures(factors: readonly Figure[], tail: Figure | undefined): readonly Figure[] {
  const last = labelAt(L.completion, factors.length, `第 ${factors.length + 1} 列`, `column ${factors.length + 1}`)
  let part = tail === undefined ? readFigure(last, one, withoutTail, []) : figure(last, formula`1 ÷ ${tail}`, exact)
  const parts = [part]
  for (let age = factors.length - 1; age >= 0; age--) {
    const label = labelAt(L.completion, age, `第 ${age + 1} 列`, `column ${age + 1}`)
    part = figure(label, lean(formula`${part} ÷ ${factors[age] as Figure}`), exact)
    parts.push(part)
  }
  return parts.reverse()
}

const withoutTail = {
  zh: '未给尾部因子，最后一列视为全部付清',
  en: 'no tail factor is given: the last column is taken as paid in full',
}

function rowFigures({ latest: claims, age }: TriangleRow, index: number, completion: readonly Figure[]) {
  const named = (label: typeof L.latest | typeof L.ultimate | typeof L.reserve) =>
    labelAt(label, index, `第 ${index + 1} 行`, `row ${index + 1}`)
  const part = completion[age] as Figure
  const latest = figure(named(L.latest), formula`${claims}`, exact)
  const ultimate = figure(named(L.ultimate), lean(formula`${latest} ÷ ${part}`), exact)
  const reserve = figure(named(L.reserve), formula`${ultimate} − ${latest}`, exact)
  return { latest, completion: part, ultimate, reserve }
}

function decreasesIn({ rows }: Triangle): CompletedClaims['decreases'] {
  return rows.flatMap(({ cells }, row) => {
    let known: Figure | null = null
    return cells.flatMap((cell, column) => {
      if (cell === null) return []
      const before = known
      known = cell
      return before !== null && compare(cell.value, before.value) < 0 ? [{ row, column }] : []
    })
  })
}
