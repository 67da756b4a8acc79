import type { OrderedStays } from '../../../stays/internal.ts'
import type { Admission } from '../Admission.ts'
import type { ReadInstitution } from '../ScreeningInput.ts'
import { Dictionary } from './Dictionary.ts'

/** What rows have in common. Codes and ways come to it while rows are read. */
export interface Registers {
  /** Those that are judged, and after them the look-back. */
  readonly admissions: readonly Admission[]
  /** How many are judged, good or bad. */
  readonly judgedUntil: number
  readonly institutions: readonly ReadInstitution[]
  /** The place of an institution in the list, by its id. */
  readonly institutionIds: Dictionary
  /** Codes of diagnoses in canonical form. */
  readonly codes: Dictionary
  readonly ways: Dictionary
}

export function openRegisters(
  judged: readonly unknown[],
  lookBack: readonly unknown[],
  institutions: readonly ReadInstitution[],
): Registers {
  const institutionIds = new Dictionary()
  for (const { id } of institutions) institutionIds.placeOf(id)
  const [codes, ways] = [new Dictionary(), new Dictionary()]
  const admissions = (lookBack.length === 0 ? judged : judged.concat(lookBack)) as readonly Admission[]
  return { admissions, judgedUntil: judged.length, institutions, institutionIds, codes, ways }
}

/** The institution of a good row. */
export function institutionOf(registers: Registers, row: number): ReadInstitution {
  const { institution } = registers.admissions[row] as Admission
  return registers.institutions[registers.institutionIds.find(institution) as number] as ReadInstitution
}

/** What is kept of each admission, as columns by row of the input. What they hold of a bad row means nothing. */
export interface AdmissionColumns {
  /** 0 for a good row. */
  readonly bad: Uint8Array
  /** Persons by the order in which they first come. */
  readonly person: Int32Array
  /** Days since an epoch. */
  readonly admitted: Int32Array
  readonly discharged: Int32Array
  /** The place of the code in its register. */
  readonly diagnosis: Int32Array
}

export function emptyColumns(length: number): AdmissionColumns {
  const column = () => new Int32Array(length)
  return {
    bad: new Uint8Array(length),
    person: column(),
    admitted: column(),
    discharged: column(),
    diagnosis: column(),
  }
}

/** A row that says it goes on from another: which row that is, −1 where it is no good row of the person. */
export interface Referral {
  readonly row: number
  readonly from: number
}

/** All admissions, in what order each person had them, and which go on from others. */
export interface AdmissionTable extends Registers, AdmissionColumns, OrderedStays {
  readonly referrals: readonly Referral[]
  /** How many good rows are judged. */
  readonly judged: number
}
