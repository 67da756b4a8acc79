import type { IsoDate } from '../calendar/internal.ts'
import type { Bilingual } from '../errors/internal.ts'
import {
  among,
  asGiven,
  bilingual,
  date,
  either,
  flag,
  id,
  type Law,
  lazily,
  list,
  optional,
  passedOn,
  record,
  type Shape,
  someCitations,
  table,
  text,
  uniqueIds,
} from '../shape/internal.ts'
import { valueShape } from './kindShapes.ts'
import type { Kind, KindInput } from './kinds.ts'
import type { GivenValue, LeftOpen, Notice } from './Notice.ts'
import type { AnyRuleSet, LocalParameter, Parameter } from './RuleSet.ts'
import { datesAscend } from './datesAscend.ts'

/** A notice, as far as it can be read without the template that it is mapped onto. */
export const noticeShape = /* @__PURE__ */ lazily(() => {
  const values = table(L.values, givenShape(someValue()), { mayBeEmpty: true })
  const local = table(L.local, leftShape(someValue()), { mayBeEmpty: true })
  return record<Notice>(L.notice)({ ...head(), values, local: optional(local) })
})

type Value = KindInput[Kind]
type ValueShape = Shape<Value, unknown, false>

/** A value of a parameter, as a caller gives it: of which kind, the template says. */
const someValue = (): ValueShape => among<Value>({ zh: '参数值', en: 'Value' }, [])

/** A notice that is mapped onto a template: each value is of its parameter's kind, and none is given and left open. */
export function noticeOn(template: AnyRuleSet) {
  const all = Object.values<Parameter | LocalParameter>({ ...template.parameters, ...template.localParameters })
  const answers = (name: Bilingual, shapeOf: (value: ValueShape) => Shape<unknown, unknown, false>) =>
    record<object>(name)(
      Object.fromEntries(all.map((one) => [one.id, optional(shapeOf(valueShape(one) as ValueShape))])) as never,
    )
  const shape = record<Notice>(L.notice)(
    {
      ...head(),
      values: answers(L.values, givenShape as never),
      local: optional(answers(L.local, leftShape as never)),
    } as never,
    [givenOrOpen, allAnswered(template), notBeforeTheNotice],
  )
  return shape as unknown as Shape<Notice, ReadNotice, false>
}

/** A notice as it was read; values stand as they were given. */
export interface ReadNotice extends Omit<Notice, 'values' | 'local' | 'effectiveFrom' | 'verifiedOn'> {
  readonly effectiveFrom: IsoDate | undefined
  readonly verifiedOn: IsoDate
  readonly values: Readonly<Record<string, GivenValue<unknown> | readonly GivenValue<unknown>[] | undefined>>
  readonly local: Readonly<Record<string, LeftOpen<unknown> | undefined>> | undefined
}

const head = () => ({
  id: id(),
  label: bilingual(),
  citations: asGiven(someCitations()),
  effectiveFrom: optional(date<IsoDate | string>({ zh: '生效日期', en: 'Effective from' })),
  verifiedOn: date<IsoDate | string>({ zh: '核对日期', en: 'Verified on' }),
  clauses: optional(
    asGiven(table({ zh: '各项依据', en: 'Clauses behind the figures' }, article(), { mayBeEmpty: true })),
  ),
  eligibility: optional(asGiven(list({ zh: '资格条件', en: 'Conditions of eligibility' }, condition(), conditions))),
})

const conditions = { laws: [uniqueIds], mayBeEmpty: true }

const condition = () =>
  record<NonNullable<Notice['eligibility']>[number]>({ zh: '资格条件', en: 'Condition' })({
    id: id(),
    label: bilingual(),
    article: optional(article()),
  })

const givenShape = (value: ValueShape) => {
  const given = record<GivenValue<Value>>({ zh: '通知的规定', en: 'What the notice says' })({
    value: passedOn(value),
    article: optional(article()),
    from: optional(date<IsoDate | string>({ zh: '生效日期', en: 'Effective from' })),
  })
  return either(list({ zh: '参数值沿革', en: 'Values by date' }, given, { laws: [datesAscend as never] }), given)
}

const leftShape = (value: ValueShape) =>
  record<LeftOpen<Value>>({ zh: '留给地方的规定', en: 'What is left to the locality' })({
    article: optional(article()),
    required: optional(flag({ zh: '是否必须', en: 'Required' })),
    default: optional(passedOn(value)),
  })

const article = () => text({ zh: '条款', en: 'Article' })

type Answers = Pick<ReadNotice, 'values' | 'local' | 'label' | 'effectiveFrom'>

const givenOrOpen: Law<Answers> = {
  codes: ['conflicting_inputs'],
  says: ['givenOrOpen'],
  judge: ({ values, local }, reading) => {
    if (!reading.isSound(values) || !reading.isSound(local)) return
    for (const id of Object.keys(local ?? {})) {
      if (local?.[id] === undefined || values[id] === undefined) continue
      reading.refuse('conflicting_inputs', { expected: `values.${id}, local.${id}` }, ['local', id])
    }
  },
}

/** Names all the questions of the template that the notice neither answers nor leaves to the locality. */
const allAnswered = (template: AnyRuleSet): Law<Answers> => ({
  codes: ['notice_incomplete'],
  says: ['allAnswered'],
  judge: ({ values, local }, reading) => {
    if (!reading.isSound(values) || !reading.isSound(local)) return
    const missing = Object.values(template.localParameters).filter(
      ({ id, required, default: otherwise }) =>
        required && otherwise === undefined && values[id] === undefined && local?.[id] === undefined,
    )
    if (missing.length === 0) return
    const label = {
      zh: missing.map(({ id, label: { zh } }) => `${zh}（${id}）`).join('、'),
      en: missing.map(({ id, label: { en } }) => `${en} (${id})`).join(', '),
    }
    reading.refuse('notice_incomplete', { label }, ['values'])
  },
})

/** No value takes effect before the notice that gives it. */
const notBeforeTheNotice: Law<Answers> = {
  codes: ['before_first_value'],
  says: ['notBeforeTheNotice'],
  judge: ({ values, label, effectiveFrom }, reading) => {
    if (effectiveFrom === undefined || !reading.isSound([values, label, effectiveFrom])) return
    for (const [id, said] of Object.entries(values)) {
      for (const [index, { from }] of (Array.isArray(said) ? said : [said ?? {}]).entries()) {
        if (from === undefined || from >= effectiveFrom) continue
        const at = Array.isArray(said) ? ['values', id, index, 'from'] : ['values', id, 'from']
        reading.refuse('before_first_value', { label, received: from, effectiveFrom }, at)
      }
    }
  },
}

const L = {
  notice: { zh: '通知', en: 'A notice' },
  values: { zh: '通知的规定（按参数）', en: 'What the notice says, by parameter' },
  local: { zh: '留给地方的参数', en: 'What is left to the locality, by parameter' },
} as const
