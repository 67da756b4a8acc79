import { fail, type Path, show } from '../../errors/internal.ts'
import { readRecord } from '../../policy/internal.ts'

/**
 * 病例行（输入） — admissions as typed columns of one length. What a column is needed for cannot be computed without it.
 *
 * @since 0.2.0
 */
export interface CaseRows {
  /** Who: any whole number from 0 on. */
  readonly person: PersonColumn
  /** 1 in the county, 0 outside. */
  readonly inCounty?: Uint8Array
  /** Whole fen, as all amounts. */
  readonly cost?: FenColumn
  readonly fund?: FenColumn
  readonly drugs?: FenColumn
  readonly consumables?: FenColumn
  /** Days counted from any one day. */
  readonly admittedOn?: Int32Array
  /** The same; not before the admission. */
  readonly dischargedOn?: Int32Array
  /** The weight of the case's group in ten-thousandths; 0: not grouped. */
  readonly weight?: FenColumn
  /** 1 to 4; 0: no operation. */
  readonly surgeryGrade?: Uint8Array
  /** 1: a planned cycle or a chained referral, which is no readmission. */
  readonly excepted?: Uint8Array
}

/**
 * 人员列 — who was admitted, as whole numbers from 0 on.
 *
 * @since 0.2.0
 */
export type PersonColumn = Uint8Array | Uint16Array | Uint32Array | Int32Array

/**
 * 金额列 — whole fen: doubles that hold whole numbers below 2^53, or 32-bit ones.
 *
 * @since 0.2.0
 */
export type FenColumn = Float64Array | Uint32Array

const wholes = ['Uint8Array', 'Uint16Array', 'Uint32Array', 'Int32Array']
const flags = ['Uint8Array']
const amounts = ['Float64Array', 'Uint32Array']
const days = ['Int32Array']

const kinds = {
  person: wholes,
  inCounty: flags,
  cost: amounts,
  fund: amounts,
  drugs: amounts,
  consumables: amounts,
  admittedOn: days,
  dischargedOn: days,
  weight: amounts,
  surgeryGrade: flags,
  excepted: flags,
} as const satisfies Record<keyof CaseRows, readonly string[]>

/** Typed columns of one length; what they hold is looked at where it is counted. */
export function readCaseRows(input: unknown, path: Path): CaseRows {
  const record = readRecord(input, Object.keys(kinds), path)
  const length = readColumn(record['person'], kinds.person, [...path, 'person'])
  for (const [key, allowed] of Object.entries(kinds)) {
    if (record[key] === undefined) continue
    const found = readColumn(record[key], allowed, [...path, key])
    if (found !== length) fail('wrong_length', [...path, key], { expected: length, received: found })
  }
  return record as unknown as CaseRows
}

function readColumn(column: unknown, allowed: readonly string[], path: Path): number {
  const expected = allowed.join(' / ')
  if (column === undefined) fail('missing', path, { expected })
  const kind = Object.prototype.toString.call(column).slice(8, -1)
  // by name and not by instanceof: the column may come from another realm
  if (!ArrayBuffer.isView(column) || !allowed.includes(kind)) {
    fail('wrong_type', path, { expected, received: ArrayBuffer.isView(column) ? kind : show(column) })
  }
  return (column as Uint8Array).length
}
