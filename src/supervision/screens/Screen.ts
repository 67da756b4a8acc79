import type { Bilingual } from '../../errors/index.ts'
import { type Citation, type Label, libraryDefinition, type StepInput } from '../../figure/index.ts'
import { readCitations } from '../../policy/index.ts'
import type { AdmissionTable } from './AdmissionTable.ts'
import type { Lead } from './Screening.ts'

/** Admissions, and what is known of them together: who goes on from whom, and which diagnoses count as one. */
export interface Stays extends AdmissionTable {
  /** 1 where the row goes on from another by a referral: it is no admission of its own. */
  readonly chained: Uint8Array
  /** By code: diagnoses with one number are the same or related. */
  readonly family: Int32Array
}

/** What a screen found; `whyNot` is said where it could judge nothing. */
export interface ScreenRun {
  readonly judged: number
  readonly passedOver: number
  readonly leads: readonly Lead[]
  readonly whyNot: Bilingual
}

/** A screen with its limits, ready to run. */
export interface Screen {
  readonly citations: readonly Citation[]
  readonly run: (stays: Stays) => ScreenRun
}

/** Where the limits of a screen come from. */
export function readSources(input: unknown, path: readonly (string | number)[]): readonly Citation[] {
  return input === undefined ? libraryDefinition : readCitations(input, [...path, 'citations'])
}

/** A number as evidence. */
export function evidence({ id, name, unit }: Label, value: string | number): StepInput {
  return { id, label: name, unit, value: String(value) }
}

/** What a lead about an admission says of it. */
export function admissionOf({ admissions, institutions, institution }: Stays, row: number) {
  return {
    about: 'admission',
    id: admissions[row]?.id ?? '',
    person: admissions[row]?.person ?? '',
    institution: institutions[institution[row] as number]?.id ?? '',
  } as const
}

export const noAdmissions: Bilingual = { zh: '没有可筛查的住院记录', en: 'there is no admission to look at' }
