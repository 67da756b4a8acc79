import type * as z from 'zod'
import type { Step } from '../figure/internal.ts'
import type { Provenance } from '../policy/internal.ts'
import { lazily, option, optional, type Parsed, parse, read, record, stepList, wider } from '../shape/internal.ts'
import { toZod } from './toZod.ts'

/**
 * 计算过程（存储） — of a result what tells how it came about: its steps and, where a rule set made it, the format that
 * they are written in. Every result that has `steps` is one, and so is what `explain` gives.
 *
 * @since 0.2.0
 */
export interface Trace {
  readonly steps: readonly Step[]
  readonly provenance?: Pick<Provenance, 'format'>
}

export const traceShape = /* @__PURE__ */ lazily(() =>
  wider(
    record<Trace>({ zh: '计算过程', en: 'Trace' })({
      steps: stepList(),
      provenance: optional(
        wider(
          record<Pick<Provenance, 'format'>>({ zh: '结果出处', en: 'Provenance' })({
            format: option({ zh: '计算过程的格式', en: 'Format of the trace' }, ['yigongti.trace.v1']),
          }),
        ),
      ),
    }),
  ),
)

/**
 * 解析计算过程 — reads the steps of a result from unknown data, such as JSON that was stored with an earlier release of the
 * library. A result is taken whole; what else it has is not looked at.
 *
 * Releases with the same format (`yigongti.trace.v1`) read each other's steps: keys that are not known are left out.
 * Another format is refused (`not_one_of` at `provenance.format`). Figures are not computed anew: `explain` says whether a
 * result is still what its steps say.
 *
 * @param input - anything; it is never changed
 * @returns the steps, which nobody can change, every text in one line; or the issues. Nothing is thrown
 * @example
 * ```ts
 * import { shareByBands, toRows } from 'yigongti'
 * import { parseTrace } from 'yigongti/schema'
 *
 * const result = shareByBands({ amount: 3, base: 100, bands: [{ upTo: null, share: '0.5' }] })
 * const stored = parseTrace(JSON.parse(JSON.stringify(result)))
 * stored.ok && toRows(stored.value.steps, 'en').map(({ id, value }) => `${id} ${value}`)
 * // => [ 'shared 1.50', 'bandShared[0] 1.50', 'remaining 1.50' ]
 *
 * const later = parseTrace({ steps: [], provenance: { format: 'yigongti.trace.v2' } })
 * later.ok ? [] : later.issues.map(({ code, path }) => `${path.join('.')} ${code}`)
 * // => [ 'provenance.format not_one_of' ]
 * ```
 * @since 0.2.0
 */
export function parseTrace(input: unknown): Parsed<Trace> {
  const parsed = parse(traceShape(), input)
  if (!parsed.ok) return parsed
  const { steps, provenance } = read(traceShape(), parsed.value)
  return { ok: true, value: provenance === undefined ? { steps } : { steps, provenance } }
}

/**
 * 计算过程的模式 — what {@link parseTrace} takes, as a zod schema, which is a Standard Schema too. Its JSON Schema is
 * `jsonSchemas.trace`.
 *
 * @since 0.2.0
 */
export const traceSchema: z.ZodType<Trace, Trace> = /* @__PURE__ */ toZod(traceShape, 'trace')
