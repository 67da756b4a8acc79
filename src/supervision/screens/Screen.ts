import type { Bilingual } from '../../errors/internal.ts'
import { type Citation, type Label, libraryDefinition, type StepInput } from '../../figure/internal.ts'
import { readCitations } from '../../policy/internal.ts'
import type { Admission } from './Admission.ts'
import type { AdmissionTable, Registers } from './machine/AdmissionTable.ts'
import type { Block } from './machine/Block.ts'
import type { Hint } from './Screening.ts'

/** All admissions, and what is known of them together: who goes on from whom, and which diagnoses count as one. */
export interface Stays extends AdmissionTable {
  /** 1 where the row goes on from another by a referral: it is no admission of its own. */
  readonly chained: Uint8Array
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
  readonly end: (stays: Stays) => Findings
}

/** A screen with its limits, ready to run. */
export interface Screen {
  readonly citations: readonly Citation[]
  readonly begin: (registers: Registers) => ScreenRun
}

/** Where the limits of a screen come from: the library's definition where it cites nothing. */
export function readSources(input: unknown, path: readonly (string | number)[]): readonly Citation[] {
  const citations = readCitations(input, [...path, 'citations'])
  return citations.length === 0 ? libraryDefinition : citations
}

/** A number as evidence. */
export function evidence({ id, name, unit }: Label, value: string | number): StepInput {
  return { id, label: name, unit, value: String(value) }
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

export const noAdmissions: Bilingual = { zh: '没有可筛查的住院记录', en: 'there is no admission to look at' }
