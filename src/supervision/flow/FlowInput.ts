import type { Bilingual } from '../../errors/internal.ts'
import type { NumberInput } from '../../figure/internal.ts'
import {
  amount,
  bilingual,
  choice,
  flag,
  id,
  type Law,
  law,
  lazily,
  list,
  needs,
  notAbove,
  type OutOf,
  optional,
  orElse,
  record,
  signedAmount,
  uniqueIds,
  whole,
  wholeFigure,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 外流（输入） — admissions of the insured outside the county, by place, level of the institution and disease. Rows that
 * agree in all three are added up. Yuan, to the fen.
 *
 * @since 0.2.0
 */
export interface FlowInput {
  readonly rows: readonly {
    /** In the city outside the county, in the province outside the city, outside the province. */
    readonly place: FlowPlace
    readonly level: string
    /** A disease or a group of the catalogue. */
    readonly disease: string
    /** None where there were some last year only. */
    readonly admissions: NumberInput
    readonly cost: NumberInput
    readonly fund: NumberInput
    /** How many of them were referred. */
    readonly referred?: NumberInput
    /** Admissions in the same months of last year. */
    readonly lastYear?: NumberInput
  }[]
  /** What is known of diseases. */
  readonly diseases?: readonly {
    readonly id: string
    readonly label?: Bilingual
    /** All stays of the insured with it, those in the county too. */
    readonly admissions?: NumberInput
    /** Whether the county can treat it. */
    readonly treatable?: boolean
    /** What the fund saves by a case that is treated in the county: what it pays there less what it pays here. */
    readonly savingPerCase?: NumberInput
  }[]
  /** The total of the year, of which payments elsewhere are a share. */
  readonly total?: NumberInput
  /** How many lines are listed; the rest is one line. 20 unless given. */
  readonly top?: NumberInput
}

/** Where care elsewhere is, from near to far. */
export const placeNames = {
  city: { zh: '市内县外', en: 'In the city' },
  province: { zh: '省内市外', en: 'In the province' },
  beyond: { zh: '省外', en: 'Outside the province' },
} as const satisfies Record<string, Bilingual>

export type FlowPlace = keyof typeof placeNames

export type ReadFlow = OutOf<ReturnType<typeof flowShape>>

export const flowShape = /* @__PURE__ */ lazily(() => {
  const row = record<FlowInput['rows'][number]>({ zh: '县域外就医', en: 'Care elsewhere' })(
    {
      place: choice({ zh: '就医地', en: 'Place' }, placeNames),
      level: id({ zh: '医疗机构等级', en: 'Level' }),
      disease: id({ zh: '病种', en: 'Disease' }),
      admissions: wholeFigure(L.admissions, { atLeast: 0 }),
      cost: amount(L.cost),
      fund: amount(L.fund),
      referred: optional(wholeFigure(L.referred, { atLeast: 0 })),
      lastYear: optional(wholeFigure(L.lastYear, { atLeast: 0 })),
    },
    [notAbove('referred', 'admissions'), notAbove('fund', 'cost')],
  )
  const disease = record<NonNullable<FlowInput['diseases']>[number]>({ zh: '病种', en: 'Disease' })(
    {
      id: id(),
      label: optional(bilingual()),
      admissions: optional(wholeFigure(L.ofDisease, { atLeast: 1 })),
      treatable: optional(flag({ zh: '本县能否诊治', en: 'Treatable in the county' })),
      savingPerCase: optional(signedAmount(L.savingPerCase)),
    },
    [needs('savingPerCase', 'treatable'), onlyTreatable],
  )
  return record<FlowInput>({ zh: '县域外就医流向', en: 'Care elsewhere' })(
    {
      rows: list({ zh: '县域外就医', en: 'Rows' }, row),
      diseases: orElse(list({ zh: '病种', en: 'Diseases' }, disease, { laws: [uniqueIds], mayBeEmpty: true }), []),
      total: optional(amount(L.total, { above: 0, expected: '> 0' })),
      top: orElse(whole(L.top, { atLeast: 1 }), 20),
    },
    [noneBeyondAll],
  )
})

interface Treated {
  readonly treatable: boolean | undefined
  readonly savingPerCase: unknown
}

/** Nothing is saved by bringing home what the county cannot treat. */
const onlyTreatable: Law<Treated> = /* @__PURE__ */ law(
  ['not_asked'],
  ['onlyTreatable'],
  ({ treatable, savingPerCase }: Treated) => [treatable, savingPerCase !== undefined] as const,
  ([treatable, hasSaving], reading) => {
    if (treatable === false && hasSaving) reading.refuse('not_asked', {}, ['savingPerCase'])
  },
)

interface Counted {
  readonly value: { readonly n: bigint }
}

interface Flows {
  readonly rows: readonly { readonly disease: string; readonly admissions: Counted }[]
  readonly diseases: readonly { readonly id: string; readonly admissions: Counted | undefined }[]
}

/** Of a disease there are not more stays elsewhere than in all. */
const noneBeyondAll: Law<Flows> = {
  codes: ['out_of_range'],
  says: ['noneBeyondAll'],
  judge: ({ rows, diseases }, reading) => {
    if (!Array.isArray(rows) || !Array.isArray(diseases)) return
    const counts = new Map<string, bigint>()
    for (const { disease, admissions } of rows as Flows['rows']) {
      if (!reading.isSound(admissions)) return
      counts.set(disease, (counts.get(disease) ?? 0n) + admissions.value.n)
    }
    for (const [index, { id: own, admissions }] of (diseases as Flows['diseases']).entries()) {
      const elsewhere = counts.get(own)
      if (elsewhere === undefined || admissions === undefined || !reading.isSound(admissions)) continue
      if (elsewhere <= admissions.value.n) continue
      const info = { expected: `≥ ${elsewhere}`, received: String(admissions.value.n) }
      reading.refuse('out_of_range', info, ['diseases', index, 'admissions'])
    }
  },
}
