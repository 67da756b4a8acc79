import { exact, type Figure, figure, formula, given, type Label, labelAt } from '../../figure/internal.ts'
import type { OutOf } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import type { CareMethod, mixedPaymentShape } from './MixedPaymentInput.ts'

type ReadMix = OutOf<ReturnType<typeof mixedPaymentShape>>

/** A method as it is computed with. `rate` is its price, tariff, rate or share, or what a day or yuan is in points. */
export interface PayingMethod {
  readonly id: string
  readonly index: number
  readonly pays: CareMethod['pays']
  readonly sharesPool: boolean
  /** None for points that share the pool. */
  readonly rate: Figure | undefined
}

/** The care of an institution under one method. */
export interface CareLine {
  readonly method: PayingMethod
  readonly units: Figure
  readonly cost: Figure
  readonly unitCost: Figure
  /** What the method counts: points, days, heads or yuan of cost. */
  readonly counted: Figure
  /** A label for this care: `carePayment[1][0]`. */
  readonly at: (label: Label) => Label
}

export interface InstitutionCare {
  readonly id: string
  readonly care: readonly CareLine[]
}

export function payingMethods(methods: ReadMix['methods']): readonly PayingMethod[] {
  return methods.map((method, index) => ({ id: method.id, index, pays: method.pays, ...termOf(method) }))
}

function termOf(method: ReadMix['methods'][number]): Pick<PayingMethod, 'sharesPool' | 'rate'> {
  switch (method.pays) {
    case 'points':
      return { sharesPool: method.price === undefined, rate: method.price }
    case 'bedDay':
      return { sharesPool: method.pointsPerDay !== undefined, rate: method.pointsPerDay ?? method.tariff }
    case 'perHead':
      return { sharesPool: false, rate: method.rate }
    case 'byItem':
      return { sharesPool: method.pointsPerYuan !== undefined, rate: method.pointsPerYuan ?? method.share }
  }
}

/** The care of every institution, each line beside its method. */
export function careLines(
  institutions: ReadMix['institutions'],
  methods: readonly PayingMethod[],
): readonly InstitutionCare[] {
  const byId = new Map(methods.map((method) => [method.id, method]))
  return institutions.map(({ id, care }, index) => ({
    id,
    care: care.map((line, k): CareLine => {
      const at = (label: Label) => labelAt(labelAt(label, index, id), k, line.method)
      const method = byId.get(line.method) as PayingMethod
      const units = given(at(L.units), line.units)
      const cost = given(at(L.cost), line.cost)
      const unitCost =
        line.unitCost === undefined
          ? figure(at(L.unitCost), formula`${cost} ÷ ${units}`, exact)
          : given(at(L.unitCost), line.unitCost)
      return { method, units, cost, unitCost, counted: countedOf(line, method, { units, cost, at }), at }
    }),
  }))
}

function countedOf(
  { points, heads }: ReadMix['institutions'][number]['care'][number],
  { pays }: PayingMethod,
  { units, cost, at }: Pick<CareLine, 'units' | 'cost' | 'at'>,
): Figure {
  if (points !== undefined) return given(at(L.points), points)
  if (heads !== undefined) return given(at(L.heads), heads)
  return pays === 'bedDay' ? units : cost
}
