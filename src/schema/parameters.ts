import * as z from 'zod'
import { readIsoDate } from '../calendar/internal.ts'
import { units } from '../figure/internal.ts'
import type { DatedValue, LocalParameter, Parameter } from '../policy/internal.ts'
import { bilingual, citations } from './citations.ts'
import { fieldOf, itemsOf } from './fieldOf.ts'
import { judged, type Rule } from './judged.ts'
import { judgeHistory, judgeValue } from './judgeValue.ts'
import { kindShapes } from './kindShapes.ts'
import { lazily } from './lazily.ts'
import { list } from './list.ts'
import { named } from './named.ts'
import { readQuietly } from './readQuietly.ts'
import { record, table } from './record.ts'
import { date, flag, id, option } from './texts.ts'

/** A parameter whose values the document gives. */
export function parameter() {
  return record(
    {
      ...described(),
      values: history(),
      options: options().optional(),
      verifiedOn: verifiedOn(),
    } satisfies Record<keyof Parameter, z.ZodType>,
    [
      judgeOptions,
      (input, path, findings) => judgeHistory(input, fieldOf(input, 'values'), [...path, 'values'], findings),
    ],
  )
}

/** A parameter whose values the document leaves to the locality. */
export function localParameter() {
  return record(
    {
      ...described(),
      required: flag({ zh: '是否必须', en: 'Required' }),
      default: anyValue().optional(),
      options: options().optional(),
      citations: citations(),
      verifiedOn: verifiedOn(),
    } satisfies Record<keyof LocalParameter, z.ZodType>,
    [judgeOptions, judgeDefault],
  )
}

/** Values with the days they take effect, the earliest first. */
export const history = /* @__PURE__ */ lazily(() =>
  named(
    list(
      record({
        from: date({ zh: '生效日期', en: 'Effective from' }),
        value: anyValue(),
        citations: citations(),
      } satisfies Record<keyof DatedValue, z.ZodType>),
      [judgeDates],
    ),
    { zh: '参数值沿革', en: 'Values by date' },
    { id: 'history' },
  ),
)

function described() {
  return {
    id: id(),
    label: bilingual(),
    unit: option({ zh: '单位', en: 'Unit' }, Object.keys(units)),
    kind: option({ zh: '参数类型', en: 'Kind' }, Object.keys(kindShapes())),
  }
}

function options() {
  return named(table(bilingual()), { zh: '选项', en: 'Options of a choice' })
}

function verifiedOn() {
  return date({ zh: '核对日期', en: 'Verified on' })
}

/** A value of some kind; which, its parameter says, and judges it. */
function anyValue() {
  const value = z.union(Object.values(kindShapes()))
  return named(judged(value, { read: () => undefined }), { zh: '参数值', en: 'Value' })
}

/** A choice is between options. */
const judgeOptions: Rule = (input, path, { report }) => {
  if (fieldOf(input, 'kind') !== 'choice' || fieldOf(input, 'options') !== undefined) return
  report('missing', [...path, 'options'], { expected: { zh: '选项', en: 'options' } })
}

const judgeDefault: Rule = (input, path, findings) => {
  const value = fieldOf(input, 'default')
  if (value !== undefined) judgeValue(input, value, [...path, 'default'], findings)
}

const judgeDates: Rule = (input, path, { report }) => {
  let previous: string | undefined
  itemsOf(input).forEach((item, index) => {
    const at = [...path, index, 'from']
    const from = readQuietly(() => readIsoDate(fieldOf(item, 'from'), at))
    if (from === undefined) return
    if (previous !== undefined && from <= previous) report('dates_not_ascending', at, { received: from, previous })
    previous = from
  })
}
