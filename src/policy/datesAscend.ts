import type { Law } from '../shape/internal.ts'

/** The values of a parameter stand by date; only the earliest may go without a day. */
export const datesAscend: Law<readonly { readonly from?: string | undefined }[]> = {
  codes: ['dates_not_ascending', 'missing'],
  says: ['datesAscend'],
  judge: (values, reading) => {
    let previous: string | undefined
    values.forEach(({ from }, index) => {
      if (from === undefined && index > 0) reading.refuse('missing', { expected: laterDay }, [index, 'from'])
      if (from === undefined || !reading.isSound(from)) return
      if (previous !== undefined && from <= previous) {
        reading.refuse('dates_not_ascending', { received: from, previous }, [index, 'from'])
      }
      previous = from
    })
  },
}

const laterDay = { zh: '生效日期（只有最早的值可以不注明）', en: 'a day (only the earliest value may go without)' }
