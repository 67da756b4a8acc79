import { attempt, type Bilingual, fail, show, within } from '../errors/internal.ts'
import {
  type Citation,
  type Explained,
  isSourced,
  type Origin,
  readOrigin,
  type Step,
  soundSteps,
  type Unit,
} from '../figure/internal.ts'
import { compare, readDecimal } from '../numeric/internal.ts'
import { bilingual, type Law, lazily, optional, record, stepList, text, unitShape } from '../shape/internal.ts'

/**
 * 参数值的来源 — where a value of a rule set comes from that was given with its explanation (the value, its unit and
 * the steps that it rests on, all three) or was stated (what it is called there, alone).
 */
export interface ValueSource {
  readonly label: Bilingual
  readonly value?: string
  readonly unit?: Unit
  readonly steps?: readonly Step[]
}

/** What explains a value, as a rule set keeps it; nothing where the value was given plainly. */
export function sourceOf(input: unknown): { readonly source?: ValueSource; readonly citations?: readonly Citation[] } {
  if (!isSourced(input)) return {}
  const { label } = input
  if ('steps' in input) {
    const { value, unit, steps } = input
    return { source: { label, value, unit, steps: soundSteps(steps) } }
  }
  const { citations } = input
  return citations === undefined ? { source: { label } } : { source: { label }, citations }
}

/** The input that a dated value was: its value, with what explains it. */
export function withSource(value: unknown, source: ValueSource | undefined): unknown {
  if (source?.steps === undefined || source.value === undefined || isSourced(value)) return value
  const { value: explained, unit, label, steps } = source
  if (compare(readDecimal(explained, ['value']), readDecimal(value, ['value'], { percent: true })) !== 0) {
    fail('explanation_differs', ['value'], { expected: explained, received: String(value) })
  }
  return { value: explained, unit, label, steps } satisfies { readonly [K in keyof Explained]: unknown }
}

const origins = /* @__PURE__ */ new WeakMap<ValueSource, Origin>()

/** The origin that a figure of the value has; sources of rule sets do not change and are read once. */
export function originOf(id: string, source: ValueSource, unit: Unit): Origin {
  const before = origins.get(source)
  if (before !== undefined) return before
  const { label } = source
  const stated: Origin = { label, steps: undefined, citations: undefined }
  const origin =
    source.steps === undefined
      ? stated
      : within(
          (path) => [id, ...path],
          () => readOrigin(withSource(source.value, source) as Explained, unit).origin,
        )
  origins.set(source, origin)
  return origin
}

/** What explains a value says that value. */
export const sourceSaysValue: Law<{ readonly value: unknown; readonly source: ValueSource | undefined }> = {
  codes: ['explanation_differs'],
  says: ['sourceSaysValue'],
  judge: ({ value, source }, reading) => {
    if (source?.value === undefined || !reading.isSound(source) || !reading.isSound(value)) return
    const said = attempt(() => withSource(value, { steps: [], ...source }))
    if (!said.ok)
      reading.refuse('explanation_differs', { expected: show(source.value), received: show(value) }, ['value'])
  },
}

export const valueSourceShape = /* @__PURE__ */ lazily(() =>
  record<ValueSource>({ zh: '参数值的来源', en: 'Source of the value' })(
    {
      label: bilingual(),
      value: optional(text({ zh: '数值', en: 'Value' })),
      unit: optional(unitShape()),
      steps: optional(stepList()),
    },
    [explainedWhole],
  ),
)

/** A value that came explained has its value, unit and steps; one that was stated has none of them. */
const explainedWhole: Law<Partial<Record<ExplainedBy, unknown>>> = {
  codes: ['missing'],
  says: ['explainedWhole'],
  judge: (source, reading) => {
    const left = explainedBy.filter((key) => source[key] === undefined)
    if (left.length === explainedBy.length) return
    for (const key of left)
      reading.refuse('missing', { expected: { zh: '数值、单位和步骤', en: 'value, unit and steps' } }, [key])
  },
}

type ExplainedBy = (typeof explainedBy)[number]
const explainedBy = ['value', 'unit', 'steps'] as const
