import type { AdmissionColumns } from './AdmissionColumns.ts'
import type { PersonOrder } from './orderByPerson.ts'
import type { Registers } from './Registers.ts'

/** A row that says it goes on from another: which row that is, −1 where it is no good row of the person. */
export interface Referral {
  readonly row: number
  readonly from: number
}

/** All admissions, in what order each person had them, and which go on from others. */
export interface AdmissionTable extends Registers, AdmissionColumns, PersonOrder {
  readonly referrals: readonly Referral[]
}
