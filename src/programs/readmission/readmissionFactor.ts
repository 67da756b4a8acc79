import { fail, show } from '../../errors/internal.ts'
import {
  type Citation,
  exact,
  type Figure,
  figure,
  formula,
  given,
  labelAt,
  type Note,
  type Step,
  stepsOf,
  sumOf,
} from '../../figure/internal.ts'
import {
  compare,
  type DecimalInput,
  divide,
  one,
  readAmount,
  readDecimal,
  readShare,
  readWeight,
  subtract,
} from '../../numeric/internal.ts'
import { readCitations, readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 再入院系数（输入） — the conditions watched, what all discharges were paid, and the floor of the factor.
 *
 * @since 0.2.0
 */
export interface ReadmissionFactorInput {
  /** `excessRatio`: readmissions over those expected; `payment`: base payment of a case, yuan to the fen. */
  readonly conditions: readonly {
    readonly id: string
    readonly payment: DecimalInput
    readonly cases: DecimalInput
    readonly excessRatio: DecimalInput
  }[]
  readonly totalPayments: DecimalInput
  /** No factor falls below it: 0.97 takes 3 % at most. */
  readonly floor: DecimalInput
  readonly citations?: readonly Citation[]
}

/**
 * 再入院系数 — the factor on every payment of the hospital, and the payments for excess readmissions behind it.
 *
 * @since 0.2.0
 */
export interface ReadmissionFactor {
  readonly factor: string
  /** Whether the floor held the factor up. */
  readonly floored: boolean
  readonly excess: string
  readonly conditions: readonly { readonly id: string; readonly excess: string }[]
  readonly steps: readonly Step[]
}

/**
 * 再入院调整系数 — lowers all payments of a hospital by what it was paid for readmissions beyond those expected.
 *
 * Formula: excess of a condition = payment × cases × (max(1, excess ratio) − 1); factor = max(1 − Σ excess ÷ payments
 * for all discharges, floor), exact. A condition with fewer readmissions than expected does not make up for another.
 *
 * @param input - see {@link ReadmissionFactorInput}; spread `readmissionFloor(year)` of `yigongti/rules` into it
 * @throws `division_by_zero` (no payments) · `duplicate_id` · `not_an_integer` · `out_of_range` · `negative_amount` ·
 *   `not_whole_fen` · `empty_list` · `missing` · `not_a_number` · `unknown_key`
 * @example
 * ```ts
 * import { readmissionFactor } from 'yigongti'
 * import { readmissionFloor } from 'yigongti/rules'
 *
 * const hospital = readmissionFactor({
 *   ...readmissionFloor(2015),
 *   conditions: [
 *     { id: 'pneumonia', payment: 9000, cases: 300, excessRatio: '1.08' },
 *     { id: 'heartFailure', payment: 11_000, cases: 200, excessRatio: '0.95' },
 *   ],
 *   totalPayments: 50_000_000,
 * })
 * hospital.conditions.map(({ excess }) => excess) // => [ '216000.00', '0.00' ]
 * hospital.factor // => '0.99568'
 * ```
 * @since 0.2.0
 */
export function readmissionFactor(input: ReadmissionFactorInput): ReadmissionFactor {
  readRecord(input, ['conditions', 'totalPayments', 'floor', 'citations'], [])
  const note = { citations: input.citations === undefined ? undefined : readCitations(input.citations, ['citations']) }
  const conditions = excessFigures(input.conditions, note)
  const totalPayments = given(L.totalPayments, readAmount(input.totalPayments, ['totalPayments']))
  if (totalPayments.value.n === 0n) fail('division_by_zero', ['totalPayments'])
  const floor = given(L.floor, readShare(input.floor, ['floor']))
  const excess = figure(L.excessTotal, formula`${sumOf(conditions.map((condition) => condition.excess))}`, exact, note)
  const factor = figure(L.factor, formula`max(1 − ${excess} ÷ ${totalPayments}, ${floor})`, exact, note)
  const unlimited = subtract(one, divide(excess.value, totalPayments.value))
  return {
    factor: factor.text,
    floored: compare(unlimited, floor.value) < 0,
    excess: excess.text,
    conditions: conditions.map((condition) => ({ id: condition.id, excess: condition.excess.text })),
    steps: stepsOf([factor]),
  }
}

function excessFigures(input: unknown, note: Note): readonly { readonly id: string; readonly excess: Figure }[] {
  const conditions = readList(input, ['conditions']).map((item, index) => {
    const at = ['conditions', index]
    const record = readRecord(item, ['id', 'payment', 'cases', 'excessRatio'], at)
    const id = readId(record['id'], [...at, 'id'])
    const payment = given(labelAt(L.payment, index, id), readAmount(record['payment'], [...at, 'payment']))
    const cases = given(labelAt(L.cases, index, id), readCases(record['cases'], [...at, 'cases']))
    const ratio = given(labelAt(L.excessRatio, index, id), readWeight(record['excessRatio'], [...at, 'excessRatio']))
    const excess = formula`${payment} × ${cases} × (max(1, ${ratio}) − 1)`
    return { id, excess: figure(labelAt(L.excess, index, id), excess, exact, note) }
  })
  refuseDuplicates(
    conditions.map(({ id }) => id),
    ['conditions'],
  )
  return conditions
}

function readCases(input: unknown, path: readonly (string | number)[]) {
  const cases = readDecimal(input, path)
  if (cases.n % cases.d !== 0n) fail('not_an_integer', path, { received: show(input) })
  if (cases.n < 0n) fail('out_of_range', path, { expected: '≥ 0', received: show(input) })
  return cases
}
