import type { Admission } from '../Admission.ts'
import type { ReadInstitution } from '../readInstitutions.ts'
import { Dictionary } from './Dictionary.ts'

/** What rows have in common. Codes and ways come to it while rows are read. */
export interface Registers {
  readonly admissions: readonly Admission[]
  readonly institutions: readonly ReadInstitution[]
  /** The place of an institution in the list, by its id. */
  readonly institutionIds: Dictionary
  /** Codes of diagnoses in canonical form. */
  readonly codes: Dictionary
  readonly ways: Dictionary
}

export function openRegisters(admissions: readonly unknown[], institutions: readonly ReadInstitution[]): Registers {
  const institutionIds = new Dictionary()
  for (const { id } of institutions) institutionIds.placeOf(id)
  const [codes, ways] = [new Dictionary(), new Dictionary()]
  return { admissions: admissions as readonly Admission[], institutions, institutionIds, codes, ways }
}

/** The institution of a good row. */
export function institutionOf(registers: Registers, row: number): ReadInstitution {
  const { institution } = registers.admissions[row] as Admission
  return registers.institutions[registers.institutionIds.find(institution) as number] as ReadInstitution
}
