import { deepFreeze } from '../../errors/internal.ts'
import { en, type Figure, given, labelAt, read as readFigure, zh } from '../../figure/internal.ts'
import { type Fraction, one, zero } from '../../numeric/internal.ts'
import type { RulesInForce } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'

const emergency = /* @__PURE__ */ deepFreeze({
  zh: '急诊住院，计为一个人次',
  en: 'an emergency: an admission of its own',
})

const excepted = /* @__PURE__ */ deepFreeze({
  zh: '除外病种，不与前次住院合并，计为一个人次',
  en: 'an excepted disease: an admission of its own, joined to none before',
})

/** What is asked of a stay. */
interface Stay {
  readonly id: string
  readonly emergency: boolean
  readonly cost: Fraction
}

interface Place {
  readonly index: number
  readonly isBelow: boolean
  readonly isExcepted: boolean
  /** The stay that it follows, where it follows one. */
  readonly earlier: Pick<Stay, 'id'> | undefined
}

/** What is said of the rules, the same of all stays; `alone`: why a stay that follows none is an admission. */
export function termsIn(rules: RulesInForce, deductible: Figure) {
  const { value: days, parameter, citations } = rules.count('readmissionDays')
  const alone = deepFreeze({
    zh: zh`${days} 天内没有同一疾病的前次住院`,
    en: en`no stay for the same disease in the ${days} days before`,
  })
  const note = { citations, parameters: Object.freeze([parameter]) }
  return { deductible, days, alone, note, belowNote: { citations: rules.clause('admission') } }
}

/** Whether a stay counts, and why: as an admission, as part of the one that it follows, or not at all. */
export function judgeStay(
  stay: Stay,
  { index, isBelow, isExcepted, earlier }: Place,
  terms: ReturnType<typeof termsIn>,
) {
  const { deductible, days, alone, note, belowNote } = terms
  const { id: own } = stay
  const label = labelAt(L.admission, index, own)
  if (isBelow) {
    const cost = given(labelAt(L.admissionCost, index, own), stay.cost)
    const because = {
      zh: zh`住院费用 ${cost}未达起付标准 ${deductible}，不计人次`,
      en: en`the cost ${cost} is below the deductible ${deductible}: no admission`,
    }
    const counted = readFigure(label, zero, because, [cost, deductible], belowNote)
    return { counted, stay: { id: own, counts: 'belowDeductible', joins: null } as const }
  }
  if (earlier === undefined || stay.emergency || isExcepted) {
    const because = earlier === undefined ? alone : stay.emergency ? emergency : excepted
    return {
      counted: readFigure(label, one, because, [], note),
      stay: { id: own, counts: 'admission', joins: null } as const,
    }
  }
  const because = {
    zh: zh`出院（${earlier.id}）后 ${days} 天内因同一疾病非急诊再入院，并为一个人次`,
    en: en`a readmission for the same disease within ${days} days after ${earlier.id}: one admission with it`,
  }
  const counted = readFigure(label, zero, because, [], note)
  return { counted, stay: { id: own, counts: 'readmission', joins: earlier.id } as const }
}
