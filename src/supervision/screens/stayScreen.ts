import type { Bilingual } from '../../errors/index.ts'
import { type Citation, en, zh } from '../../figure/index.ts'
import type { Criterion } from './Criterion.ts'
import { type Exceptions, flagWays } from './exceptions.ts'
import { admissionOf, type Screen, type Stays } from './Screen.ts'
import type { Lead } from './Screening.ts'
import type { Screens } from './ScreeningInput.ts'

interface StayRule {
  readonly screen: keyof Screens
  readonly criteria: readonly Criterion[]
  readonly exceptions: Exceptions
  readonly citations: readonly Citation[]
  /** Which stays are looked at, by code; all unless given. */
  readonly looksAt?: (stays: Stays) => Uint8Array
  /** What comes before the criteria in the sentence. */
  readonly opening: (stays: Stays, row: number) => Bilingual
}

const whyNot: Bilingual = {
  zh: '没有一次住院填有所需项目',
  en: 'no admission carries the items that are needed',
}

/** A screen that looks at one stay at a time: a lead where all criteria hold and nothing excuses. */
export function stayScreen({ screen, criteria, exceptions, citations, looksAt, opening }: StayRule): Screen {
  const run = (stays: Stays) => {
    const { rows, diagnosis, ways, admittedAs, dischargedAs } = stays
    const excusedIn = flagWays(ways, exceptions.admittedAs)
    const excusedOut = flagWays(ways, exceptions.dischargedAs)
    const isLookedAt = looksAt?.(stays)
    const leads: Lead[] = []
    let passedOver = 0
    for (let k = 0; k < rows.length; k++) {
      const row = rows[k] as number
      if (isLookedAt !== undefined && isLookedAt[diagnosis[row] as number] === 0) continue
      if (excusedIn[admittedAs[row] as number] === 1 || excusedOut[dischargedAs[row] as number] === 1) continue
      const found = allHold(criteria, stays, row)
      if (found < 0) passedOver++
      else if (found > 0) leads.push(leadOf(stays, row))
    }
    return { judged: rows.length - passedOver, passedOver, leads, whyNot }
  }

  const leadOf = (stays: Stays, row: number): Lead => {
    const phrases = criteria.map(({ phrase }) => phrase(stays, row))
    const start = opening(stays, row)
    return {
      screen,
      ...admissionOf(stays, row),
      evidence: criteria.flatMap((criterion) => criterion.evidence(stays, row)),
      because: {
        zh: zh`${start.zh}：${phrases.map((phrase) => phrase.zh).join('，')}，待核查`,
        en: en`${start.en}: ${phrases.map((phrase) => phrase.en).join(', ')}; to be looked into`,
      },
    }
  }
  return { citations, run }
}

/** 0 where one criterion is known not to hold, whatever else is missing; −1 where what is missing would decide. */
function allHold(criteria: readonly Criterion[], stays: Stays, row: number): -1 | 0 | 1 {
  let all: -1 | 1 = 1
  for (const { holds } of criteria) {
    const one = holds(stays, row)
    if (one === 0) return 0
    if (one < 0) all = -1
  }
  return all
}
