import { type Bilingual, show } from '../../errors/internal.ts'
import type { Law, Shape } from '../../shape/internal.ts'

/** A month, a quarter or a year. `ordinal` counts them, so that neighbours differ by 1. */
export interface Period {
  readonly text: string
  readonly kind: 'month' | 'quarter' | 'year'
  readonly ordinal: number
}

export const periodsOfYear = { month: 12, quarter: 4, year: 1 } as const satisfies Record<Period['kind'], number>

export const kinds = {
  month: { zh: '月份', en: 'months' },
  quarter: { zh: '季度', en: 'quarters' },
  year: { zh: '年份', en: 'years' },
} as const satisfies Record<Period['kind'], Bilingual>

export function period(): Shape<string, Period, false> {
  return {
    spec: { type: 'text', name: { zh: '时期', en: 'Period' }, form: 'period' },
    optional: false,
    read: (input, reading) => {
      if (input === undefined || input === null) return reading.refuse('missing', { expected })
      return (
        (typeof input === 'string' ? toPeriod(input) : undefined) ??
        reading.refuse('not_a_period', { received: show(input) })
      )
    },
  }
}

const expected = 'YYYY-MM / YYYY-Qn / YYYY'

/** The period that a text says, if it says one. */
export function toPeriod(input: string): Period | undefined {
  const [text, year, month, quarter] = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/.exec(input) ?? []
  if (text === undefined) return undefined
  const kind = month !== undefined ? 'month' : quarter !== undefined ? 'quarter' : 'year'
  return { text, kind, ordinal: Number(year) * periodsOfYear[kind] + Number(month ?? quarter ?? 1) - 1 }
}

/** The period of a kind with an ordinal. */
export function periodAt(kind: Period['kind'], ordinal: number): Period {
  const year = String(Math.floor(ordinal / periodsOfYear[kind])).padStart(4, '0')
  const place = (ordinal % periodsOfYear[kind]) + 1
  const ends = { month: `-${String(place).padStart(2, '0')}`, quarter: `-Q${place}`, year: '' }
  return { text: year + ends[kind], kind, ordinal }
}

/** Periods ascend, all months, all quarters or all years. */
export const ascending: Law<readonly { readonly period: Period }[]> = {
  codes: ['periods_differ', 'dates_not_ascending'],
  says: ['ascending', 'period'],
  judge: (points, reading) => {
    let before: Period | undefined
    points.forEach(({ period: one }, index) => {
      if (!reading.isSound(one)) return
      if (before !== undefined && before.kind !== one.kind) {
        reading.refuse('periods_differ', { expected: kinds[before.kind], received: one.text }, [index, 'period'])
      } else if (before !== undefined && before.ordinal >= one.ordinal) {
        reading.refuse('dates_not_ascending', { received: one.text, previous: before.text }, [index, 'period'])
      }
      before = one
    })
  },
}

/** `2025 年 5 月`, `2025 年第 2 季度`, `2025 年`. */
export function periodInWords({ text, kind }: Period): Bilingual {
  const [year, part = ''] = text.split('-')
  const ends = { month: ` ${Number(part)} 月`, quarter: `第 ${part.slice(1)} 季度`, year: '' }
  return { zh: `${year} 年${ends[kind]}`, en: text }
}

/** Several periods: the first six, and how many there are. */
export function periodsInWords(periods: readonly Period[]): Bilingual {
  const words = periods.slice(0, mostNamed).map(periodInWords)
  const [zh, en] = [words.map((word) => word.zh).join('、'), words.map((word) => word.en).join(', ')]
  if (periods.length <= mostNamed) return { zh, en }
  return { zh: `${zh}等 ${periods.length} 期`, en: `${en}, … (${periods.length} in all)` }
}

const mostNamed = 6
