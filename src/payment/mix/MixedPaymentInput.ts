import type { Bilingual } from '../../errors/internal.ts'
import type { NumberInput } from '../../figure/internal.ts'
import {
  amount,
  bare,
  exactlyOne,
  id,
  type Law,
  lazily,
  list,
  listed,
  type OutOf,
  option,
  optional,
  positive,
  rate,
  record,
  union,
  unique,
  uniqueIds,
  weight,
} from '../../shape/internal.ts'
import { eachOf, inPoints, labelsIn, type PointSystem, pointsOf } from '../PointSystem.ts'
import { labels as L } from './labels.ts'

/**
 * 支付方式 — how care is paid, by its `pays`:
 *
 * - `points`: for points (DRG, DIP). They share the pool, or have a `price` known in advance.
 * - `bedDay`: for days, at a `tariff`, or else with `pointsPerDay` in the pool.
 * - `perHead`: a `rate` for each head, whatever care is given.
 * - `byItem`: a `share` of the cost, or else with `pointsPerYuan` of cost in the pool.
 *
 * What shares the pool has no price of its own: it gets what the other methods leave of the budget.
 *
 * @since 0.2.0
 */
export type CareMethod =
  | { readonly id: string; readonly pays: 'points'; readonly price?: NumberInput }
  | {
      readonly id: string
      readonly pays: 'bedDay'
      readonly tariff?: NumberInput
      readonly pointsPerDay?: NumberInput
    }
  | { readonly id: string; readonly pays: 'perHead'; readonly rate: NumberInput }
  | {
      readonly id: string
      readonly pays: 'byItem'
      readonly share?: NumberInput
      readonly pointsPerYuan?: NumberInput
    }

/**
 * 诊疗量（输入） — the care that an institution gave under one method.
 *
 * @since 0.2.0
 */
export interface CareInput {
  /** The id of a method. */
  readonly method: string
  /** How much care: cases, days, contacts, services. Above zero. */
  readonly units: NumberInput
  /** What the care cost, yuan to the fen, above zero. For `byItem` it is what the method pays a share of. */
  readonly cost: NumberInput
  /** What one more unit would cost; the mean, cost ÷ units, unless given. */
  readonly unitCost?: NumberInput
  /** The points of all cases: for `points`, and only there. */
  readonly points?: NumberInput
  /** The heads that are paid for: for `perHead`, and only there. */
  readonly heads?: NumberInput
}

/**
 * 混合支付（输入） — a budget, the methods that are paid from it, and the care that institutions gave.
 *
 * @since 0.1.0
 */
export interface MixedPaymentInput {
  /** Yuan, to the fen. */
  readonly budget: NumberInput
  readonly methods: readonly CareMethod[]
  readonly institutions: readonly { readonly id: string; readonly care: readonly CareInput[] }[]
  /** The widest spread of margins that still counts as neutral; no document gives one, so there is no default. */
  readonly tolerance: NumberInput
  /** Whose points share the pool: of DIP or of DRG. Those that are explained say so themselves; `dip` unless given. */
  readonly pointsOf?: PointSystem
}

export const mixedPaymentShape = /* @__PURE__ */ lazily(() => inPoints(mixedPaymentIn, pointsOfMix, 'dip'))

/** The points of methods and of care: where they are explained, they say whose they are. */
function pointsOfMix({ methods, institutions }: Readonly<Record<string, unknown>>): readonly unknown[] {
  const care = eachOf(institutions, 'care').flatMap((lines) => eachOf(lines, 'points'))
  return [...eachOf(methods, 'price', 'pointsPerDay', 'pointsPerYuan'), ...care]
}

function mixedPaymentIn(system: PointSystem) {
  return record<MixedPaymentInput>({ zh: '混合支付', en: 'Mixed payment' })(
    {
      budget: amount(L.budget),
      tolerance: weight(L.tolerance),
      methods: list({ zh: '支付方式', en: 'Methods' }, careMethodIn(system), { laws: [uniqueIds] }),
      institutions: list({ zh: '医疗机构', en: 'Institutions' }, institutionIn(system), { laws: [uniqueIds] }),
      pointsOf: pointsOf(system),
    },
    [careFitsMethod],
  )
}

function institutionIn(system: PointSystem) {
  const care = record<CareInput>({ zh: '诊疗量', en: 'Care' })({
    method: id({ zh: '支付方式', en: 'Method' }),
    units: bare(positive(L.units)),
    cost: bare(amount(L.cost, { above: 0, expected: '> 0' })),
    unitCost: optional(bare(positive(L.unitCost))),
    points: optional(bare(positive(labelsIn(system, L).points))),
    heads: optional(bare(positive(L.heads))),
  })
  return record<MixedPaymentInput['institutions'][number]>({ zh: '医疗机构', en: 'Institution' })({
    id: id(),
    care: list({ zh: '诊疗量', en: 'Care' }, care, { laws: [unique('method')] }),
  })
}

type ReadMethod = OutOf<ReturnType<typeof careMethodIn>>
type ReadInstitution = OutOf<ReturnType<typeof institutionIn>>

const paysNames = {
  points: { zh: '按分值或点数', en: 'by points' },
  bedDay: { zh: '按床日', en: 'by bed-days' },
  perHead: { zh: '按人头', en: 'by heads' },
  byItem: { zh: '按项目', en: 'by items' },
} as const satisfies Record<CareMethod['pays'], Bilingual>

/** A kind with two prices has one of them: its own, or one that shares the pool. */
function careMethodIn(system: PointSystem) {
  const { price, pointsPerDay, pointsPerYuan } = labelsIn(system, L)
  type Of<Pays extends CareMethod['pays']> = Extract<CareMethod, { readonly pays: Pays }>
  const pays = <const Pays extends CareMethod['pays']>(kind: Pays) =>
    option({ zh: '支付对象', en: 'Pays' }, [kind], 'not_one_of', paysNames)
  const name = { zh: '支付方式', en: 'Method' }
  return union('pays', name, [
    record<Of<'points'>>(name)({ pays: pays('points'), id: id(), price: optional(positive(price)) }),
    record<Of<'bedDay'>>(name)(
      {
        pays: pays('bedDay'),
        id: id(),
        tariff: optional(positive(L.tariff)),
        pointsPerDay: optional(positive(pointsPerDay)),
      },
      [exactlyOne(['tariff', 'pointsPerDay'])],
    ),
    record<Of<'perHead'>>(name)({ pays: pays('perHead'), id: id(), rate: positive(L.rate) }),
    record<Of<'byItem'>>(name)(
      {
        pays: pays('byItem'),
        id: id(),
        share: optional(rate(L.share, { above: 0, atMost: 1 })),
        pointsPerYuan: optional(positive(pointsPerYuan)),
      },
      [exactlyOne(['share', 'pointsPerYuan'])],
    ),
  ])
}

/** What a kind of method counts besides units and cost: it must be given there, and only there. */
const counts = { points: 'points', perHead: 'heads', bedDay: undefined, byItem: undefined } as const

const careFitsMethod: Law<{
  readonly methods: readonly ReadMethod[]
  readonly institutions: readonly ReadInstitution[]
}> = {
  codes: ['unknown_id', 'missing', 'unknown_key'],
  says: ['careFitsMethod'],
  judge: ({ methods, institutions }, reading) => {
    if (!reading.isSound(methods) || !reading.isSound(institutions)) return
    const kinds = new Map(methods.filter(({ id }) => reading.isSound(id)).map(({ id, pays }) => [id, pays]))
    institutions.forEach(({ care }, index) => {
      if (!reading.isSound(care)) return
      care.forEach((line, row) => {
        const at = ['institutions', index, 'care', row]
        const { method } = line
        if (!reading.isSound(method)) return
        const kind = kinds.get(method)
        if (kind === undefined) {
          reading.refuse('unknown_id', { received: method, expected: listed([...kinds.keys()]) }, [...at, 'method'])
          return
        }
        const key = counts[kind]
        if (key !== undefined && line[key] === undefined) reading.refuse('missing', { expected: key }, [...at, key])
        const foreign = (['points', 'heads'] as const).find((one) => one !== key && line[one] !== undefined)
        if (foreign === undefined) return
        const expected = key === undefined ? 'method, units, cost, unitCost' : `method, units, cost, unitCost, ${key}`
        reading.refuse('unknown_key', { expected }, [...at, foreign])
      })
    })
  },
}
