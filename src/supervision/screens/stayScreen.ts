import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import { displayNumber, en, type Label, zh } from '../../figure/internal.ts'
import { type Fraction, toDecimalString } from '../../numeric/internal.ts'
import { onlyTrue, optional, whole } from '../../shape/internal.ts'
import { type SameDayStay, stayDays } from '../../stays/internal.ts'
import type { Registers } from './machine/AdmissionTable.ts'
import type { Block } from './machine/Block.ts'
import { type ReadExceptions, waysExcused } from './ScreenException.ts'
import type { Screens } from './ScreeningInput.ts'
import { admissionOf, diagnosisOf, evidence, type Hint, mostDays, type ScreenRun } from './ScreenRun.ts'

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

/** What must hold of a single stay: 1 it does, 0 it does not, −1 nobody can tell, an item is missing. */
export interface Criterion {
  readonly holds: (block: Block, place: number) => -1 | 0 | 1
  readonly evidence: (block: Block, place: number) => Hint['evidence']
  readonly phrase: (block: Block, place: number) => Bilingual
}

/** The stay was no longer than so many days. */
export function daysAtMost(limit: number, sameDay: SameDayStay): Criterion {
  const days = ({ admitted, discharged }: Block, place: number) =>
    stayDays(admitted[place] as number, discharged[place] as number, sameDay)
  return {
    holds: (block, place) => (days(block, place) <= limit ? 1 : 0),
    evidence: (block, place) => [evidence(L.stay, days(block, place)), evidence(L.daysAtMost, limit)],
    phrase: (block, place) => ({
      zh: `住院 ${days(block, place)} 天（界限 ${limit} 天）`,
      en: `a stay of ${days(block, place)} days (limit ${limit})`,
    }),
  }
}

/** No operation and no procedure was done. */
export const noProcedure: Criterion = {
  holds: ({ procedures }, place) => {
    const count = procedures[place] as number
    return count < 0 ? -1 : count === 0 ? 1 : 0
  },
  evidence: () => [evidence(L.procedures, 0)],
  phrase: () => ({ zh: '无手术操作', en: 'no procedure' }),
}

interface ShareOf {
  readonly part: (block: Block, place: number) => number
  readonly whole: (block: Block, place: number) => number
  readonly labels: readonly [share: Label, limit: Label]
  readonly names: Bilingual
}

/** What was charged for something is so large a part of the cost. */
export function shareAtLeast(limit: Fraction, { part, whole, labels, names }: ShareOf): Criterion {
  const shown = displayNumber(toDecimalString(limit), 'rate')
  return {
    holds: (block, place) => {
      const one = part(block, place)
      const all = whole(block, place)
      return Number.isNaN(one + all) ? -1 : one > 0 && isShareAtLeast(one, all, limit) ? 1 : 0
    },
    evidence: (block, place) => {
      const share = toDecimalString({ n: BigInt(part(block, place)), d: BigInt(whole(block, place)) })
      return [evidence(labels[0], share), evidence(labels[1], toDecimalString(limit))]
    },
    phrase: (block, place) => {
      const share = sharePercent(part(block, place), whole(block, place))
      return {
        zh: `${names.zh} ${share}（界限 ${shown}）`,
        en: `${share} of the cost for ${names.en} (limit ${shown})`,
      }
    },
  }
}

/** −1 where the value is not known. */
export function known(value: number, holds: boolean): -1 | 0 | 1 {
  return Number.isNaN(value) ? -1 : holds ? 1 : 0
}

/** Whether part ÷ whole ≥ limit, exact: in doubles while the products are whole numbers below 2^53. */
function isShareAtLeast(part: number, whole: number, { n, d }: Fraction): boolean {
  const left = part * Number(d)
  const right = whole * Number(n)
  if (left < 2 ** 53 && right < 2 ** 53) return left >= right
  return BigInt(part) * d >= BigInt(whole) * n
}

/** A share as people read it. */
function sharePercent(part: number, whole: number): string {
  return displayNumber(toDecimalString({ n: BigInt(part), d: BigInt(whole) }), 'rate')
}

const L = /* @__PURE__ */ deepFreeze({
  stay: { id: 'stayDays', name: { zh: '住院天数', en: 'Days of stay' }, unit: 'days' },
  daysAtMost: { id: 'daysAtMost', name: { zh: '住院天数界限', en: 'Limit of days' }, unit: 'days' },
  procedures: { id: 'procedures', name: { zh: '手术操作数', en: 'Procedures' }, unit: 'count' },
} as const satisfies Record<string, Label>)

/** The fields of the criteria that several screens have. */
export const criterionFields = () => ({
  daysAtMost: optional(whole(L.daysAtMost, { atLeast: 0, atMost: mostDays })),
  noProcedure: optional(onlyTrue({ zh: '无手术操作', en: 'No procedure' })),
})
