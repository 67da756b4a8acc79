import { fail, show } from '../../errors/internal.ts'
import { type Figure, given } from '../../figure/internal.ts'
import { compare, type DecimalInput, readDecimal } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { type ContractStep, type ExactStep, readContract, readContractBase, readTarget } from '../contract/index.ts'
import { labels as L } from './labels.ts'

/**
 * 合同曲线（输入） — a contract whose shape is asked for. Roundings play no part in a shape.
 *
 * @since 0.2.0
 */
export interface ContractCurveInput {
  /** Yuan; zero or more. */
  readonly target: DecimalInput
  /** What rates are rates of: the target unless given; above zero. */
  readonly base?: DecimalInput
  readonly steps: readonly ContractStep[]
  /** The actual spending to look at, both ends included: from 0 without end unless given. */
  readonly range?: { readonly from?: DecimalInput; readonly to?: DecimalInput }
}

export interface ReadCurve {
  readonly target: Figure
  readonly base: Figure
  readonly steps: readonly ExactStep[]
  readonly from: Figure
  readonly to: Figure | undefined
}

export function readCurve(input: ContractCurveInput): ReadCurve {
  readRecord(input, ['target', 'base', 'steps', 'range'], [])
  const target = readTarget(input.target)
  const base = readContractBase(input.base, target)
  const steps = readContract(input.steps, ['steps'])
  const range = input.range === undefined ? {} : readRecord(input.range, ['from', 'to'], ['range'])
  const from = given(L.curveFrom, readDecimal(range['from'] ?? 0, ['range', 'from']))
  if (from.value.n < 0n) fail('negative_amount', ['range', 'from'], { received: show(range['from']) })
  const to = range['to'] === undefined ? undefined : given(L.curveTo, readDecimal(range['to'], ['range', 'to']))
  if (to !== undefined && compare(to.value, from.value) <= 0) {
    fail('out_of_range', ['range', 'to'], { expected: `> ${from.text}`, received: show(range['to']) })
  }
  return { target, base, steps, from, to }
}
