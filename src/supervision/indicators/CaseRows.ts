import { fail, show } from '../../errors/internal.ts'
import { column, type Law, lazily, optional, record } from '../../shape/internal.ts'

/**
 * 病例行（输入） — admissions as typed columns of one length. What a column is needed for cannot be computed without it.
 *
 * @since 0.1.0
 */
export interface CaseRows {
  /** Who: any whole number from 0 on. */
  readonly person: PersonColumn
  /**
   * Which row: any whole number from 0 on. Rows alike in every column are one only where they say so by it, and of stays of
   * the same days it tells which came first. Since 0.2.0.
   */
  readonly id?: PersonColumn
  /** 1 in the county, 0 outside. */
  readonly inCounty?: Uint8Array
  /** Whole fen, as all amounts. */
  readonly cost?: FenColumn
  readonly fund?: FenColumn
  readonly drugs?: FenColumn
  readonly consumables?: FenColumn
  /** Days counted from any one day. */
  readonly admittedOn?: Int32Array
  /** The same; not before the admission. With it every row is a stay that has ended, and counts as a discharge. */
  readonly dischargedOn?: Int32Array
  /** The weight of the case's group in ten-thousandths; 0: not grouped. */
  readonly weight?: FenColumn
  /** 1 to 4; 0: no operation. */
  readonly surgeryGrade?: Uint8Array
  /** 1: a planned cycle or a chained referral, which is no readmission. */
  readonly excepted?: Uint8Array
  /** 1: it is documented that the person's stay before, at another member, referred the person here. Since 0.2.0. */
  readonly referred?: Uint8Array
}

/**
 * 编号列 — who was admitted, or which row it is, as whole numbers from 0 on.
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

/** Case rows as they were read: what was left out is undefined. */
export type CaseColumns = { readonly [K in keyof CaseRows]: CaseRows[K] | undefined } & Pick<CaseRows, 'person'>

/** Typed columns of one length; what they hold is looked at where it is counted. */
export const caseRowsShape = /* @__PURE__ */ lazily(() =>
  record<CaseRows>({ zh: '病例行', en: 'Case rows' })(
    {
      person: numbers('人员', 'Person'),
      id: optional(numbers('行编号', 'Id')),
      inCounty: optional(flags('县域内', 'In the county')),
      cost: optional(fen('费用', 'Cost')),
      fund: optional(fen('基金支付', 'Fund')),
      drugs: optional(fen('药品费', 'Drugs')),
      consumables: optional(fen('耗材费', 'Consumables')),
      admittedOn: optional(days('入院日', 'Admitted on')),
      dischargedOn: optional(days('出院日', 'Discharged on')),
      weight: optional(fen('权重', 'Weight')),
      surgeryGrade: optional(flags('手术级别', 'Grade of operation')),
      excepted: optional(flags('除外', 'Excepted')),
      referred: optional(flags('转诊', 'Referred')),
    },
    [oneLength],
  ),
)

const numbers = (zh: string, en: string) =>
  typed<PersonColumn>(zh, en, ['Uint8Array', 'Uint16Array', 'Uint32Array', 'Int32Array'])
const flags = (zh: string, en: string) => typed<Uint8Array>(zh, en, ['Uint8Array'])
const fen = (zh: string, en: string) => typed<FenColumn>(zh, en, ['Float64Array', 'Uint32Array'])
const days = (zh: string, en: string) => typed<Int32Array>(zh, en, ['Int32Array'])

function typed<Column>(zh: string, en: string, allowed: readonly string[]) {
  return column<Column, Column>({ zh, en }, 'whole', ['wrong_type'], (input, path) => {
    const kind = Object.prototype.toString.call(input).slice(8, -1)
    // by name and not by instanceof: the column may come from another realm
    if (!ArrayBuffer.isView(input) || !allowed.includes(kind)) {
      const received = ArrayBuffer.isView(input) ? kind : show(input)
      fail('wrong_type', path, { expected: allowed.join(' / '), received })
    }
    return input as Column
  })
}

const oneLength: Law<CaseColumns> = {
  codes: ['wrong_length'],
  says: ['oneLength'],
  judge: (columns, reading) => {
    const { person } = columns
    if (!reading.isSound(person)) return
    for (const [key, column] of Object.entries(columns) as readonly [string, CaseColumns['cost']][]) {
      if (column === undefined || !reading.isSound(column) || column.length === person.length) continue
      reading.refuse('wrong_length', { expected: person.length, received: column.length }, [key])
    }
  },
}
