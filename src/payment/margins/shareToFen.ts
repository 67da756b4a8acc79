import type { Bilingual } from '../../errors/internal.ts'
import { type Figure, type Formula, figure, type Label, read as readFigure } from '../../figure/internal.ts'
import { compare, type Fraction, fromInteger, multiply, roundFraction, subtract, zero } from '../../numeric/internal.ts'

/** A part of a sum by its exact formula; nothing, and why, where it has none. */
interface Part {
  /** Decides between equal remainders: the order of the parts does not. */
  readonly key: string
  readonly label: Label
  readonly formula: Formula | undefined
  readonly because: Bilingual
}

/**
 * The parts of a sum that was rounded to the fen, each cut to the fen below, and the fen that are left given, one each, to
 * the largest remainders, of equal ones to the earlier key: so that the parts sum to it. The parts may be of either sign.
 */
export function shareToFen(total: Figure, parts: readonly Part[]): readonly Figure[] {
  const cut = parts.map(({ formula }) => (formula === undefined ? zero : roundFraction(formula.value, down)))
  const remainders = parts.map(({ formula }, index) =>
    formula === undefined ? zero : subtract(formula.value, cut[index] as Fraction),
  )
  const inFen = (value: Fraction) => multiply(value, fromInteger(100n))
  const left = cut.reduce((rest, value) => subtract(rest, value), total.value)
  const count = Number(inFen(left).n / inFen(left).d)
  const keyOf = (index: number) => (parts[index] as Part).key
  const order = parts.map((_, index) => index).filter((index) => (remainders[index] as Fraction).n > 0n)
  order.sort((a, b) => compare(remainders[b] as Fraction, remainders[a] as Fraction) || (keyOf(a) < keyOf(b) ? -1 : 1))
  const raised = new Set(order.slice(0, count))
  return parts.map(({ label, formula, because }, index) =>
    formula === undefined
      ? readFigure(label, zero, because, [])
      : figure(label, formula, raised.has(index) ? up : down, { because: toTheFen }),
  )
}

const down = { mode: 'floor', places: 2 } as const
const up = { mode: 'ceiling', places: 2 } as const

const toTheFen = {
  zh: '按最大余数法取整到分，各病组合计等于总数',
  en: 'to the fen by largest remainder, so that the groups sum to it',
}
