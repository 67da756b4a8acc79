import type { Admission } from './Admission.ts'
import type { PersonOrder } from './orderByPerson.ts'
import type { ReadInstitution } from './readInstitutions.ts'

/** Admissions as columns by row of the input. Rows that are not in `rows` were left out: their columns mean nothing. */
export interface AdmissionTable extends PersonOrder {
  readonly admissions: readonly Admission[]
  readonly institutions: readonly ReadInstitution[]
  readonly institution: Int32Array
  /** Days since an epoch. */
  readonly admitted: Int32Array
  readonly discharged: Int32Array
  /** Places in `codes`. */
  readonly diagnosis: Int32Array
  readonly codes: readonly string[]
  /** Places in `ways`; −1 where not given. */
  readonly admittedAs: Int32Array
  readonly dischargedAs: Int32Array
  readonly ways: readonly string[]
  /** The row that a referral names; −1 where none is given, −2 where it is none of the person's. */
  readonly referredFrom: Int32Array
  /** −1 where not given, as in the next two. */
  readonly procedures: Int16Array
  readonly sex: Int8Array
  readonly age: Int16Array
  /** Units of 10^-6; NaN where not given, as in the amounts, which are whole fen. */
  readonly weight: Float64Array
  readonly cost: Float64Array
  readonly testCost: Float64Array
  readonly outsideCost: Float64Array
}

export const sexes = ['female', 'male'] as const

/** The columns of so many rows, all items not given. */
export function emptyColumns(length: number) {
  const amounts = () => new Float64Array(length).fill(Number.NaN)
  return {
    institution: new Int32Array(length),
    admitted: new Int32Array(length),
    discharged: new Int32Array(length),
    diagnosis: new Int32Array(length),
    admittedAs: new Int32Array(length).fill(-1),
    dischargedAs: new Int32Array(length).fill(-1),
    referredFrom: new Int32Array(length).fill(-1),
    procedures: new Int16Array(length).fill(-1),
    sex: new Int8Array(length).fill(-1),
    age: new Int16Array(length).fill(-1),
    weight: amounts(),
    cost: amounts(),
    testCost: amounts(),
    outsideCost: amounts(),
  }
}
