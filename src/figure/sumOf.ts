import type { Bilingual } from '../errors/internal.ts'
import { add, type Fraction, multiply, reduce } from '../numeric/internal.ts'
import { exact, type Figure, type Formula, figure } from './figure.ts'
import { silentFormula } from './formula.ts'
import { isSilent } from './Late.ts'

/** A sum of more figures than this is a figure of its own: every share of it names it, and not all that it is of. */
export const longestSum = 200

/** `a + b + c`, for use inside a formula. Put it in brackets where it stands beside × or ÷. */
export function sumOf(figures: readonly Figure[]): Formula {
  const [first] = figures
  if (isSilent) return silentFormula(sumIn(figures))
  if (first === undefined || figures.length <= longestSum) return plainSum(figures)
  const sum = totalOf(first, figures)
  return { operands: [sum], value: sum.value, text: sum.label.id }
}

function plainSum(figures: readonly Figure[]): Formula {
  // joined, not added one by one: a text of a million additions would hold each of them
  return { operands: figures, value: sumIn(figures), text: figures.map(({ label }) => label.id).join(' + ') }
}

function sumIn(figures: readonly Figure[]): Fraction {
  const sum = new Sum()
  for (const { value } of figures) sum.add(value)
  return sum.value
}

/** The last long sum that begins with a figure: what is summed twice is one figure and one step. */
const totals = /* @__PURE__ */ new WeakMap<Figure, Total>()

interface Total {
  readonly figures: readonly Figure[]
  /** The list as it was given: where each share of a sum asks for it again, it is not gone through again. */
  readonly list: readonly Figure[]
  readonly sum: Figure
}

function totalOf(first: Figure, figures: readonly Figure[]): Figure {
  const known = totals.get(first)
  const isSame =
    known?.figures.length === figures.length &&
    (known.list === figures || known.figures.every((one, index) => one === figures[index]))
  if (known !== undefined && isSame) return known.sum
  const sum = figure(totalLabel(first, figures), plainSum(figures), exact)
  totals.set(first, { figures: figures.slice(), list: figures, sum })
  return sum
}

/** `units.sum[0][249]`, from the first to the last. */
function totalLabel({ label }: Figure, figures: readonly Figure[]): Figure['label'] {
  const name = nameIn(label.id)
  const last = (figures[figures.length - 1] as Figure).label.id
  const both: Bilingual = {
    zh: `${label.name.zh}等 ${figures.length} 项合计`,
    en: `Sum of ${figures.length}, the first being: ${label.name.en}`,
  }
  return {
    id: `${name}.sum${label.id.slice(name.length)}${last.slice(nameIn(last).length)}`,
    name: both,
    unit: label.unit,
  }
}

/** `units` of `units[0][3]`. */
const nameIn = (id: string) => id.replace(/(?:\[\d+\])+$/, '')

/** `a × u + b × v + c × w`, for use inside a formula. */
export function sumOfProducts(figures: readonly Figure[], weights: readonly Figure[]): Formula {
  const operands: Figure[] = []
  const texts: string[] = []
  const sum = new Sum()
  for (const [index, weight] of weights.entries()) {
    const figure = figures[index]
    if (figure === undefined) break
    sum.add(multiply(figure.value, weight.value))
    if (isSilent) continue
    operands.push(figure, weight)
    texts.push(`${figure.label.id} × ${weight.label.id}`)
  }
  return { operands, value: sum.value, text: texts.join(' + ') }
}

/**
 * Over many parts, denominators that have nothing in common multiply: a sum is brought to lowest terms once it is long, and
 * again when it is twice as long as it was then.
 */
class Sum {
  private n = 0n
  private d = 1n
  private longest = long * long

  get value(): Fraction {
    return { n: this.n, d: this.d }
  }

  add(part: Fraction): void {
    if (part.d === this.d) {
      this.n += part.n
      return
    }
    let sum = add(this.value, part)
    if (sum.d > this.longest) {
      sum = reduce(sum)
      this.longest = sum.d < long ? this.longest : sum.d * sum.d
    }
    this.n = sum.n
    this.d = sum.d
  }
}

const long = 1n << 256n
