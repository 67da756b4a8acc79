import { dayNumber, type IsoDate } from '../../calendar/internal.ts'
import { date, type Law, law, record } from '../../shape/internal.ts'

/**
 * 期间 — from the first day to the last, both counted.
 *
 * @since 0.2.0
 */
export interface ScreeningPeriod {
  readonly from: IsoDate | string
  readonly to: IsoDate | string
}

/** First and last day, as days since an epoch. */
export interface DayRange {
  readonly from: number
  readonly to: number
}

/** A period as read. */
export type ReadPeriod = { readonly from: IsoDate; readonly to: IsoDate }

export const periodShape = (name: { readonly zh: string; readonly en: string }) =>
  record<ScreeningPeriod>(name)(
    { from: date<string>({ zh: '首日', en: 'First day' }), to: date<string>({ zh: '末日', en: 'Last day' }) },
    [endsAfterItBegins],
  )

export const dayRange = ({ from, to }: ReadPeriod): DayRange => ({ from: dayNumber(from), to: dayNumber(to) })

const endsAfterItBegins: Law<ReadPeriod> = /* @__PURE__ */ law(
  ['out_of_range'],
  ['daysAscend', 'from', 'to'],
  ({ from, to }: ReadPeriod) => [from, to] as const,
  ([from, to], reading) => {
    if (to < from) reading.refuse('out_of_range', { expected: `≥ ${from}`, received: to }, ['to'])
  },
)
