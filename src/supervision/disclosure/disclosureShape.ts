import type { Bilingual } from '../../errors/internal.ts'
import { type Explained, type Label, type NumberInput, type Unit, units } from '../../figure/internal.ts'
import { type Fraction, toDecimalString } from '../../numeric/internal.ts'
import {
  asGiven,
  bare,
  bilingual,
  id,
  into,
  isObject,
  lazily,
  list,
  number,
  ofUnit,
  optional,
  rate,
  record,
  type Shape,
  uniqueIds,
  unitShape,
  whole,
  year,
} from '../../shape/internal.ts'
import type { DisclosureInput } from './disclosureReport.ts'

/**
 * 公开数值 — a figure as results carry it, with its unit. One of unit `count` is not shown either where it is small.
 *
 * @since 0.2.0
 */
export interface DisclosedFigure {
  readonly label: Bilingual
  readonly value: NumberInput
  readonly unit: Unit
}

/**
 * 公开计数表（输入） — counts of people or cases that exclude each other; the report adds their total.
 *
 * @since 0.2.0
 */
export interface DisclosedCounts {
  readonly id: string
  readonly label: Bilingual
  readonly rows: readonly { readonly id: string; readonly label: Bilingual; readonly count: NumberInput }[]
}

export const disclosureShape = /* @__PURE__ */ lazily(() =>
  record<DisclosureInput>({ zh: '年度公开', en: 'Yearly disclosure' })({
    year: year(),
    alliance: asGiven(bilingual()),
    // Below 3 the other one of two cells gives a small one away.
    smallestCell: whole(L.smallestCell, { atLeast: 3, atMost: mostCounted }),
    assessment: list({ zh: '考核结果', en: 'Results of the assessment' }, disclosedFigure()),
    fundUse: list({ zh: '基金使用', en: 'Use of the fund' }, disclosedFigure()),
    tables: optional(list({ zh: '计数表', en: 'Tables of counts' }, disclosedCounts(), { laws: [uniqueIds] })),
    complaints: asGiven(bilingual()),
  }),
)

export const mostCounted = 1e12

const disclosedCounts = () => {
  const row = record<DisclosedCounts['rows'][number]>({ zh: '计数', en: 'Count' })({
    id: id(),
    label: asGiven(bilingual()),
    count: whole(L.count, { atLeast: 0, atMost: mostCounted }),
  })
  return record<DisclosedCounts>({ zh: '计数表', en: 'Table of counts' })({
    id: id(),
    label: asGiven(bilingual()),
    rows: list({ zh: '行', en: 'Rows' }, row, { laws: [uniqueIds] }),
  })
}

/** A figure as it is shown. */
export interface ShownFigure {
  readonly label: Bilingual
  readonly value: string
  readonly unit: Unit
}

/** A figure whose unit says how its value may be written, or a figure of a result with its explanation. */
const disclosedFigure = (): Shape<DisclosedFigure | Explained, ShownFigure, false> => {
  const told = into(
    ofUnit(figureIn, ({ unit }) => unit, 'rate'),
    ({ label, value, unit }): ShownFigure => shownFigure(label, value, unit),
  )
  const explained = (input: Explained) => valueIn(Object.hasOwn(units, input.unit) ? input.unit : L.value.unit)
  return {
    ...told,
    read: (input, reading) => {
      if (!isObject(input) || !('steps' in input)) return told.read(input, reading)
      const one = input as Readonly<Record<string, unknown>> & Explained
      const value = explained(one).read(one, reading)
      return reading.isSound(value) ? shownFigure(one.label, value, one.unit) : (value as never)
    },
  }
}

const valueIn = (unit: Unit) => {
  const label = { ...L.value, unit }
  return bare(units[unit].percent ? rate(label) : number(label))
}

const figureIn = (unit: Unit) =>
  record<DisclosedFigure>({ zh: '公开数值', en: 'Disclosed figure' })({
    label: asGiven(bilingual()),
    value: valueIn(unit),
    unit: unitShape(),
  })

function shownFigure(label: Bilingual, value: Fraction, unit: Unit): ShownFigure {
  return { label, unit, value: toDecimalString(value, units[unit].places) }
}

const L = {
  smallestCell: { id: 'smallestCell', name: { zh: '最小单元格', en: 'Smallest cell' }, unit: 'count' },
  count: { id: 'count', name: { zh: '数量', en: 'Number' }, unit: 'count' },
  value: { id: 'value', name: { zh: '数值', en: 'Value' }, unit: 'ratio' },
} as const satisfies Record<string, Label>
