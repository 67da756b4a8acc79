import { type Bilingual, deepFreeze } from '../errors/internal.ts'
import type { Citation, StepParameter } from '../figure/internal.ts'

interface Dated {
  readonly from?: string | undefined
}

/** Earlier first; a value whose day nobody gave comes before all others. */
export function byDay(one: Dated, other: Dated): number {
  const [a, b] = [one.from ?? '', other.from ?? '']
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Whether a value has taken effect by a day. */
export function holdsBy({ from }: Dated, day: string): boolean {
  return from === undefined || from <= day
}

/** What a trace says of the day from which a value holds; without a day, why there is none. */
export function sinceWhen({
  from,
  citations,
}: Dated & { readonly citations: readonly Citation[] }): Pick<StepParameter, 'effectiveFrom' | 'undated'> {
  if (from !== undefined) return { effectiveFrom: from }
  return { undated: words[citations[0]?.status ?? 'verified'] ?? notStated }
}

const notStated: Bilingual = /* @__PURE__ */ deepFreeze({ zh: '生效日期未载明', en: 'day of effect not stated' })

const words: { readonly [Status in Citation['status']]?: Bilingual } = /* @__PURE__ */ deepFreeze({
  local: { zh: '地方规定，使用者未注明生效日期', en: 'local rule, the user gave no day of effect' },
  illustrative: { zh: '假设情景，未设生效日期', en: 'what-if, no day of effect is set' },
  definition: { zh: '文件未作规定，按本库默认', en: "the document is silent: the library's default" },
})
