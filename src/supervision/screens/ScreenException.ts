import type { Bilingual } from '../../errors/internal.ts'
import { bilingual, id, lazily, list, type OutOf, optional, record, uniqueIds } from '../../shape/internal.ts'
import type { Registers } from './machine/AdmissionTable.ts'

/**
 * 例外情形 — ways of admission or discharge that excuse. Where two stays are compared, `admittedAs` is looked up for the
 * later, `dischargedAs` for the earlier.
 *
 * @since 0.2.0
 */
export interface ScreenException {
  readonly id: string
  readonly label: Bilingual
  readonly admittedAs?: readonly string[]
  readonly dischargedAs?: readonly string[]
}

export const exceptionsShape = /* @__PURE__ */ lazily(() => {
  const exception = record<ScreenException>({ zh: '例外情形', en: 'Exception' })({
    id: id(),
    label: bilingual(),
    admittedAs: optional(ways({ zh: '入院途径', en: 'Ways of admission' })),
    dischargedAs: optional(ways({ zh: '离院方式', en: 'Ways of discharge' })),
  })
  return optional(list({ zh: '例外情形', en: 'Exceptions' }, exception, { laws: [uniqueIds] }))
})

/** Ways of admission or discharge, in the caller's words. */
export const ways = (name: Bilingual) => list(name, id({ zh: '方式', en: 'Way' }))

export type ReadExceptions = OutOf<ReturnType<typeof exceptionsShape>>

/** The ways of admission and discharge that excuse. */
export function waysExcused(exceptions: ReadExceptions = []) {
  return {
    admittedAs: new Set(exceptions.flatMap(({ admittedAs = [] }) => admittedAs)),
    dischargedAs: new Set(exceptions.flatMap(({ dischargedAs = [] }) => dischargedAs)),
  }
}

/** Whether the way a row came in, or left, excuses. */
export interface Excuses {
  readonly admission: (row: number) => boolean
  readonly discharge: (row: number) => boolean
}

export function excusesOf({ admissions }: Registers, exceptions: ReadExceptions): Excuses {
  const { admittedAs, dischargedAs } = waysExcused(exceptions)
  const excuses = (way: string | undefined, ways: ReadonlySet<string>) => way !== undefined && ways.has(way)
  return {
    admission: (row) => admittedAs.size > 0 && excuses(admissions[row]?.admittedAs, admittedAs),
    discharge: (row) => dischargedAs.size > 0 && excuses(admissions[row]?.dischargedAs, dischargedAs),
  }
}
