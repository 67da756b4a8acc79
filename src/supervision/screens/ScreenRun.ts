import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import {
  type Citation,
  type Figure,
  given,
  type Label,
  publish,
  read,
  type Step,
  type StepInput,
} from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import type { Admission } from './Admission.ts'
import type { AdmissionTable, Registers } from './machine/AdmissionTable.ts'
import type { Block } from './machine/Block.ts'
import type { Screens } from './ScreeningInput.ts'

/**
 * 筛查线索 — where to look, never a verdict: what was seen, beside which limit, in one sentence.
 *
 * @since 0.2.0
 */
export interface Hint {
  readonly screen: keyof Screens
  /** What the hint is about; `id` names it. */
  readonly about: 'admission' | 'institution' | 'alliance'
  /** The id of the admission or institution, or `alliance`. */
  readonly id: string
  readonly person?: string
  readonly institution?: string
  /** The person's earlier admission that this one was compared with. */
  readonly comparedWith?: string
  readonly evidence: readonly Evidence[]
  readonly because: Bilingual
  /**
   * How the evidence was computed, for hints about institutions and the alliance: `explain(hint, ['evidence', 0, 'value'])`.
   * A hint about an admission has none: its evidence is what the row says.
   */
  readonly steps?: readonly Step[]
}

/** What was seen, or the limit it stands beside. */
interface Evidence extends Omit<StepInput, 'value' | 'at' | 'alsoAt'> {
  readonly value: DecimalText
}

/** All admissions, and what is known of them together: who goes on from whom, and which diagnoses count as one. */
export interface Stays extends AdmissionTable {
  /** By row, the first stay of its chain: stays that go on from one another by referrals are one admission. */
  readonly heads?: Uint32Array
  /** By code: diagnoses with one number are the same or related. */
  readonly family: Int32Array
}

/** What a screen found; `whyNot` is said where it could judge nothing. */
export interface Findings {
  readonly judged: number
  readonly passedOver: number
  readonly hints: readonly Hint[]
  readonly whyNot: Bilingual
}

/** One run of a screen: it may look at the rows while they are read, and says at the end what it found. */
export interface ScreenRun {
  readonly see?: (block: Block) => void
  /** Looks at the look-back, of which nothing is judged. */
  readonly know?: (block: Block) => void
  readonly end: (stays: Stays) => Findings
}

export const screenNames = /* @__PURE__ */ deepFreeze({
  splitAdmission: { zh: '分解住院', en: 'Split admission' },
  lowStandard: { zh: '低标准入院', en: 'Low-standard admission' },
  outpatientTurned: { zh: '门诊转住院', en: 'Outpatient turned inpatient' },
  overlap: { zh: '住院时段重叠', en: 'Overlapping stays' },
  outsideCost: { zh: '转嫁费用（包外费用）', en: 'Costs moved outside the package' },
  frontPage: { zh: '病案首页质量', en: 'Front-page quality' },
  severeCases: { zh: '推诿、转移重症', en: 'Severe cases refused or shifted' },
  siphoning: { zh: '牵头医院虹吸', en: 'Siphoning by the lead hospital' },
  upwardFlow: { zh: '病人仅向上流动', en: 'Upward-only flow' },
} as const satisfies Record<keyof Screens, Bilingual>)

/** Longer than any stay that is compared: ten years of days. */
export const mostDays = 3_660

/** A number as evidence: of many rows, so it has no step. */
export function evidence({ id, name, unit }: Label, value: string | number): Evidence {
  return { id, label: name, unit, value: String(value) as DecimalText }
}

interface Found extends Pick<Hint, 'screen' | 'about' | 'id' | 'because'> {
  /** Computed for this hint alone. */
  readonly seen: readonly Figure[]
  /** Of the rule, which gives them to all its hints. */
  readonly limits: readonly Figure[]
  /** Of the rule. */
  readonly citations: readonly Citation[]
}

const asTheRuleSays = { zh: '按筛查规则', en: 'as the rule of the screen says' }

/** A hint about an institution or the alliance: its evidence has steps. */
export function explainedHint({ screen, about, id, because, seen, limits, citations }: Found): Hint {
  const own = limits.map(({ label, value, origin }) =>
    origin === undefined ? read(label, value, asTheRuleSays, [], { citations }) : given(label, value),
  )
  const evidence = [...seen, ...own].map((value) => {
    const { id: name, name: label, unit } = value.label
    return { id: name, label, unit, value }
  })
  return publish({ screen, about, id, evidence, because }, seen)
}

/** What a hint about an admission says of it. */
export function admissionOf({ admissions }: Registers, row: number) {
  const { id, person, institution } = admissions[row] as Admission
  return { about: 'admission', id, person, institution } as const
}

/** The diagnosis of a good row as it was given. */
export function diagnosisOf({ admissions }: Registers, row: number): string {
  return (admissions[row] as Admission).diagnosis
}

/** `1 day`, `3 days`. */
export function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}

export const noAdmissions: Bilingual = { zh: '没有可筛查的住院记录', en: 'there is no admission to look at' }
