import type { Bilingual } from '../../errors/internal.ts'
import { en, zh } from '../../figure/internal.ts'
import type { Criterion } from './Criterion.ts'
import type { Registers } from './machine/AdmissionTable.ts'
import type { Block } from './machine/Block.ts'
import { type ReadExceptions, waysExcused } from './ScreenException.ts'
import type { Hint } from './Screening.ts'
import type { Screens } from './ScreeningInput.ts'
import { admissionOf, diagnosisOf, type ScreenRun } from './ScreenRun.ts'

interface StayRule {
  readonly screen: keyof Screens
  /** Those that the rule gives. */
  readonly criteria: readonly (Criterion | undefined)[]
  readonly exceptions: ReadExceptions
  /** Whether stays with such a code are looked at; all are unless given. */
  readonly looksAt?: (code: string) => boolean
  /** What comes before the criteria in the sentence about a stay with such a code. */
  readonly opening: (code: string) => Bilingual
}

const whyNot: Bilingual = {
  zh: '没有一次住院填有所需项目',
  en: 'no admission carries the items that are needed',
}

/** A screen that looks at one stay at a time: a hint where all criteria hold and nothing excuses. */
export function stayScreen(registers: Registers, rule: StayRule): ScreenRun {
  const { screen, looksAt, opening } = rule
  const criteria = rule.criteria.filter((criterion) => criterion !== undefined)
  const excused = waysExcused(rule.exceptions)
  const { codes, ways } = registers
  const excusedIn = ways.fitting((way) => excused.admittedAs.has(way))
  const excusedOut = ways.fitting((way) => excused.dischargedAs.has(way))
  const isLookedAt = looksAt === undefined ? undefined : codes.fitting(looksAt)
  const hints: Hint[] = []
  let judged = 0
  let passedOver = 0

  const see = (block: Block): void => {
    const { places, diagnosis, admittedAs, dischargedAs } = block
    judged += places.length
    for (let k = 0; k < places.length; k++) {
      const place = places[k] as number
      if (isLookedAt !== undefined && !isLookedAt(diagnosis[place] as number)) continue
      if (excusedIn(admittedAs[place] as number) || excusedOut(dischargedAs[place] as number)) continue
      const found = allHold(criteria, block, place)
      if (found < 0) passedOver++
      else if (found > 0) hints.push(hintOf(block, place))
    }
  }

  const hintOf = (block: Block, place: number): Hint => {
    const phrases = criteria.map(({ phrase }) => phrase(block, place))
    const start = opening(diagnosisOf(registers, block.from + place))
    return {
      screen,
      ...admissionOf(registers, block.from + place),
      evidence: criteria.flatMap((criterion) => criterion.evidence(block, place)),
      because: {
        zh: zh`${start.zh}：${phrases.map((phrase) => phrase.zh).join('，')}，待核查`,
        en: en`${start.en}: ${phrases.map((phrase) => phrase.en).join(', ')}; to be looked into`,
      },
    }
  }
  return { see, end: () => ({ judged: judged - passedOver, passedOver, hints, whyNot }) }
}

/** 0 where one criterion is known not to hold, whatever else is missing; −1 where what is missing would decide. */
function allHold(criteria: readonly Criterion[], block: Block, place: number): -1 | 0 | 1 {
  let all: -1 | 1 = 1
  for (const { holds } of criteria) {
    const one = holds(block, place)
    if (one === 0) return 0
    if (one < 0) all = -1
  }
  return all
}
