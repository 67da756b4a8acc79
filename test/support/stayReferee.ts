/**
 * What a stay, a chain, a readmission and an overlap are, written down plainly: every stay is held against every other.
 * Nothing of `src` is used.
 */
export interface PlainStay {
  readonly id: string
  readonly person: string
  readonly from: number
  readonly to: number
  readonly series: string
  /** The id of the stay that this one goes on from. */
  readonly referredFrom?: string | undefined
  /** Is no readmission. */
  readonly isExcepted?: boolean
  /** Its discharge is followed by nothing. */
  readonly isFinal?: boolean
}

export interface PlainRule {
  readonly withinDays: number
  readonly maxGap?: number
  readonly leads?: (from: PlainStay, to: PlainStay) => boolean
}

export function referee(stays: readonly PlainStay[], { withinDays, maxGap = -1, leads = () => true }: PlainRule) {
  const byId = new Map(stays.map((one) => [one.id, one]))
  const goesOnFrom = (one: PlainStay): PlainStay | undefined => {
    const from = byId.get(one.referredFrom ?? '')
    if (from === undefined || from === one || from.person !== one.person) return undefined
    const gap = one.from - from.to
    return gap >= 0 && gap <= maxGap && leads(from, one) ? from : undefined
  }
  const headOf = (one: PlainStay): PlainStay => {
    const from = goesOnFrom(one)
    return from === undefined ? one : headOf(from)
  }

  /** By admission, discharge and id; what goes on from another comes after it. */
  const inTime: PlainStay[] = []
  const place = (one: PlainStay): void => {
    if (inTime.includes(one)) return
    const from = goesOnFrom(one)
    if (from !== undefined) place(from)
    inTime.push(one)
  }
  for (const one of [...stays].sort((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1))) place(one)
  const earlierThan = (one: PlainStay) =>
    inTime.slice(0, inTime.indexOf(one)).filter(({ person }) => person === one.person)
  const lastToEnd = (list: readonly PlainStay[]) =>
    list.reduce((best: PlainStay | undefined, one) => (best === undefined || one.to >= best.to ? one : best), undefined)

  /** The first stay of the admission that a stay is part of: of its chain, or of the stay that it lies inside. */
  const admissionOf = (one: PlainStay): PlainStay => {
    if (goesOnFrom(one) !== undefined) return admissionOf(headOf(one))
    const longest = lastToEnd(earlierThan(one))
    return longest !== undefined && one.from < longest.to && one.to <= longest.to ? admissionOf(longest) : one
  }
  /** The stay whose discharge an admission had, as far as it is known when another begins. */
  const lastOf = (admission: PlainStay, when: PlainStay): PlainStay =>
    lastToEnd(
      earlierThan(when).filter(
        (one) => one === admission || (goesOnFrom(one) !== undefined && admissionOf(one) === admission),
      ),
    ) as PlainStay

  const readmissions = stays.flatMap((one) => {
    const earlier = earlierThan(one)
    if (one.isExcepted || goesOnFrom(one) !== undefined || earlier.some(({ to }) => to > one.from)) return []
    const days = earlier
      .filter(({ series }) => series === one.series)
      .map((other) => lastOf(admissionOf(other), one))
      .filter(({ isFinal }) => isFinal !== true)
      .map(({ to }) => one.from - to)
    const nearest = Math.min(...days)
    return nearest <= withinDays ? [{ id: one.id, days: nearest }] : []
  })

  const overlaps = stays.flatMap((one) => {
    if (one.isExcepted) return []
    const days = earlierThan(one)
      .filter(({ isFinal }) => isFinal !== true)
      .map(({ to }) => (to <= one.from ? 0 : Math.max(1, Math.min(to, one.to) - one.from)))
    const most = Math.max(0, ...days)
    return most > 0 ? [{ id: one.id, days: most }] : []
  })

  const chained = stays.filter((one) => goesOnFrom(one) !== undefined)
  return {
    readmissions,
    overlaps,
    /** A chain is one admission. */
    admissions: stays.length - chained.length,
    headOf: (id: string) => headOf(byId.get(id) as PlainStay).id,
    days: stays.reduce((sum, { from, to }) => sum + Math.max(1, to - from), 0),
  }
}
