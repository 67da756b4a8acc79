import { exact, type Figure, figure, formula, given, type Label, labelAt, read, sumOf } from '../../figure/internal.ts'
import { fen, zero } from '../../numeric/internal.ts'
import { failAt, type OutOf } from '../../shape/internal.ts'
import { labelsIn, type PointSystem, wordsIn } from '../PointSystem.ts'
import { poolShareFigures } from '../pool/settlePool.ts'
import { labels } from './labels.ts'
import { type CareMethod, mixedPaymentShape } from './MixedPaymentInput.ts'

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
  system: PointSystem,
): readonly InstitutionCare[] {
  const L = labelsIn(system, labels)
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
      return { method, units, cost, unitCost, counted: countedOf(line, method, { units, cost, at }, L), at }
    }),
  }))
}

function countedOf(
  { points, heads }: ReadMix['institutions'][number]['care'][number],
  { pays }: PayingMethod,
  { units, cost, at }: Pick<CareLine, 'units' | 'cost' | 'at'>,
  { points: pointsLabel, heads: headsLabel }: Readonly<Record<'points' | 'heads', Label>>,
): Figure {
  if (points !== undefined) return given(at(pointsLabel), points)
  if (heads !== undefined) return given(at(headsLabel), heads)
  return pays === 'bedDay' ? units : cost
}

/** The budget settled: what each care is paid, and the pool where something shares it. */
export interface SettledCare {
  readonly payments: ReadonlyMap<CareLine, Figure>
  /** The points of the care that shares the pool. */
  readonly points: ReadonlyMap<CareLine, Figure>
  readonly pool: { readonly amount: Figure; readonly totalPoints: Figure; readonly price: Figure } | undefined
  readonly unspent: Figure
}

/** Prices of their own come first; what they leave is the pool, which is shared by points to the fen. */
export function careFigures(budget: Figure, care: readonly CareLine[], system: PointSystem): SettledCare {
  const L = labelsIn(system, labels)
  const payments = new Map<CareLine, Figure>()
  for (const one of care) {
    const { method, counted, at } = one
    if (method.sharesPool || method.rate === undefined) continue
    payments.set(one, figure(at(L.payment), formula`${method.rate} × ${counted}`, fen))
  }
  const fixed = [...payments.values()]
  const paid =
    fixed.length === 0
      ? read(L.fixedTotal, zero, { zh: '没有按既定价格支付的方式', en: 'no method has a price of its own' }, [])
      : figure(L.fixedTotal, formula`${sumOf(fixed)}`, exact)
  const left = figure(L.pool, formula`${budget} − ${paid}`, exact)
  if (left.value.n < 0n) {
    failAt(mixedPaymentShape(), 'exceeds_available', ['budget'], { received: paid.text, limit: budget.text })
  }

  const points = new Map(
    care.flatMap((one) => (one.method.sharesPool ? [[one, pointsOf(one, L.points)] as const] : [])),
  )
  if (points.size === 0) {
    return { payments, points, pool: undefined, unspent: figure(L.unspent, formula`${left}`, exact) }
  }
  const parts = [...points].map(([{ at }, own]) => ({ points: own, label: at(L.payment) }))
  const shares = poolShareFigures({ pool: left, parts, totalPoints: L.totalPoints, price: L.poolPrice })
  ;[...points.keys()].forEach((one, index) => {
    payments.set(one, shares.payments[index] as Figure)
  })
  const because = wordsIn(system, { zh: '余额全部按分值分配', en: 'points share all that is left' })
  return { payments, points, pool: { ...shares, amount: left }, unspent: read(L.unspent, zero, because, []) }
}

/** Points as given, or days and yuan of cost converted. */
function pointsOf({ method: { rate }, counted, at }: CareLine, label: Label): Figure {
  return rate === undefined ? counted : figure(at(label), formula`${counted} × ${rate}`, exact)
}
