import type { IsoDate } from '../calendar/internal.ts'
import type { Bilingual } from '../errors/internal.ts'
import type { Citation } from '../figure/internal.ts'
import { asGiven, bilingual, citations, date, id, list, option, optional } from '../shape/internal.ts'
import { ruleKindNames } from './ruleKindNames.ts'

/**
 * 规则 — what every rule says of itself, whatever it rules: its kind, its id and name, since when it is in force and
 * where it comes from. A rule of one kind does not go where another is wanted.
 *
 * @since 0.2.0
 */
export interface Rule<Kind extends string = string> {
  readonly kind: Kind
  readonly id: string
  readonly label: Bilingual
  /** The first day of its force; not there where no source gives it: the rule is then in force on any day. */
  readonly effectiveFrom?: IsoDate
  /** The day on which somebody last compared it with its source. */
  readonly verifiedOn?: IsoDate
  readonly citations: readonly Citation[]
  /** What a what-if changed in it: a result that is computed with it is a what-if. */
  readonly amended?: readonly string[]
}

/** The same of a rule that may be written where it is used: any of it may be left out. */
export const inlineHead = <const Kind extends string>(own: Kind) => {
  const { kind, id: name, label, effectiveFrom, verifiedOn, citations: sources, amended } = ruleHead(own)
  return {
    kind: optional(kind),
    id: optional(name),
    label: optional(asGiven(label)),
    effectiveFrom,
    verifiedOn,
    citations: optional(sources),
    amended,
  }
}

/** The fields that every rule has; its kind is one, or one of several. */
export const ruleHead = <const Kind extends string>(kinds: Kind | readonly Kind[]) => ({
  kind: option(
    { zh: '规则类型', en: 'Kind of rule' },
    typeof kinds === 'string' ? [kinds] : kinds,
    'wrong_kind',
    ruleKindNames,
  ),
  id: id(),
  label: bilingual(),
  effectiveFrom: optional(date<IsoDate>({ zh: '生效日期', en: 'Effective from' })),
  verifiedOn: optional(date<IsoDate>({ zh: '核对日期', en: 'Verified on' })),
  citations: asGiven(citations()),
  amended: optional(asGiven(list({ zh: '假设变更的参数', en: 'Changed by a what-if' }, id(), { mayBeEmpty: true }))),
})
