import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import { en, type Label, type NumberInput, zh } from '../../figure/internal.ts'
import { type Rule, ruleHead } from '../../policy/internal.ts'
import {
  asGiven,
  bilingual,
  id,
  lazily,
  list,
  type OutOf,
  oneAtLeast,
  option,
  optional,
  record,
  uniqueIds,
  whole,
} from '../../shape/internal.ts'
import { type Admission, oldest } from './Admission.ts'
import { diagnosesShape } from './diagnosesShape.ts'
import type { Registers } from './machine/AdmissionTable.ts'
import { sexes, sexNames } from './machine/Block.ts'
import { readPages } from './readPages.ts'
import { ways } from './ScreenException.ts'
import {
  admissionOf,
  evidence,
  type Findings,
  type Hint,
  noAdmissions,
  type ScreenRun,
  type Stays,
  screenNames,
} from './ScreenRun.ts'

/**
 * 病案首页规则 — the items that must be filled in, rules of consistency, and the words that mean a death. One sex a person
 * and a referral that names an admission of the person are always looked for.
 *
 * @since 0.2.0
 */
export interface FrontPageScreen extends Rule<'frontPage'> {
  readonly required?: readonly (
    | 'admittedAs'
    | 'dischargedAs'
    | 'procedures'
    | 'weight'
    | 'sex'
    | 'age'
    | 'cost'
    | 'testCost'
    | 'outsideCost'
  )[]
  /** Whom a diagnosis can belong to. Items that are not filled in contradict nothing. */
  readonly rules?: readonly {
    readonly id: string
    readonly label: Bilingual
    /** Codes, or the beginnings of codes. */
    readonly diagnoses: readonly string[]
    readonly sex?: 'female' | 'male'
    readonly ageAtLeast?: NumberInput
    readonly ageAtMost?: NumberInput
  }[]
  readonly deathAs?: readonly string[]
}

export type FrontPageItem = NonNullable<FrontPageScreen['required']>[number]
export type ReadFrontPageScreen = OutOf<ReturnType<typeof frontPageScreenShape>>

export const frontPageScreenShape = /* @__PURE__ */ lazily(() => {
  const items = Object.keys(itemNames) as readonly FrontPageItem[]
  const years = { atLeast: 0, atMost: oldest }
  const rule = record<NonNullable<FrontPageScreen['rules']>[number]>({ zh: '一致性规则', en: 'Rule of consistency' })(
    {
      id: id(),
      label: asGiven(bilingual()),
      diagnoses: diagnosesShape(),
      sex: optional(option({ zh: '性别', en: 'Sex' }, sexes, 'not_one_of', sexNames)),
      ageAtLeast: optional(whole(L.ageAtLeast, years)),
      ageAtMost: optional(whole(L.ageAtMost, years)),
    },
    [oneAtLeast(['sex', 'ageAtLeast', 'ageAtMost'])],
  )
  return record<FrontPageScreen>(screenNames.frontPage)({
    ...ruleHead('frontPage'),
    required: optional(
      list(
        { zh: '必填项目', en: 'Items required' },
        option({ zh: '项目', en: 'Item' }, items, 'not_one_of', itemNames),
      ),
    ),
    rules: optional(list({ zh: '一致性规则', en: 'Rules of consistency' }, rule, { laws: [uniqueIds] })),
    deathAs: optional(ways({ zh: '表示死亡的离院方式', en: 'Ways of discharge that are a death' })),
  })
})

/** Items that are missing, and what cannot be true together: on one page, or on the pages of one person. */
export function frontPage(rule: ReadFrontPageScreen, registers: Registers): ScreenRun {
  const { deathAs = [] } = rule
  const pages = readPages(registers, rule)
  const end = (stays: Stays): Findings => {
    const { order, starts, since, discharged, judgedUntil } = stays
    const noReferrers = new Set(stays.referrals.flatMap(({ row, from }) => (from < 0 ? [row] : [])))
    const hints: Hint[] = []
    for (let person = 0; person + 1 < starts.length; person++) {
      let knownSex = -1
      const [from, to] = [starts[person] as number, starts[person + 1] as number]
      const death = deathAs.length === 0 ? -1 : firstDeath(stays, pages.isDeath, from, to)
      const died = death < 0 ? Number.POSITIVE_INFINITY : (discharged[order[death] as number] as number)
      for (let place = from; place < to; place++) {
        const row = order[place] as number
        const sex = pages.sex[row] as number
        const isAfterDeath =
          death >= 0 && ((discharged[row] as number) > died || (since[place] === died && place > death))
        const isOtherSex = sex !== -1 && knownSex !== -1 && sex !== knownSex
        if (knownSex === -1) knownSex = sex
        if (row >= judgedUntil) continue
        if (pages.isPeculiar[row] === 0 && !isOtherSex && !isAfterDeath && !noReferrers.has(row)) continue
        const { missing, contradictions } = pages.of(row)
        const found = [...contradictions]
        if (isOtherSex) found.push(otherSex)
        if (isAfterDeath) found.push(afterDeath((stays.admissions[order[death] as number] as Admission).id))
        if (noReferrers.has(row)) found.push(noReferrer)
        hints.push(hintOf(stays, row, missing, found))
      }
    }
    return { judged: stays.judged, passedOver: 0, hints, whyNot: noAdmissions }
  }
  return { see: pages.see, know: pages.know, end }
}

/** Of a person's places the one of the stay that ends in death, the earliest where there are several; −1 for none. */
function firstDeath({ order, discharged }: Stays, isDeath: Uint8Array, from: number, to: number): number {
  let death = -1
  let died = Number.POSITIVE_INFINITY
  for (let place = from; place < to; place++) {
    const row = order[place] as number
    if (isDeath[row] !== 1 || (discharged[row] as number) >= died) continue
    death = place
    died = discharged[row] as number
  }
  return death
}

function hintOf(stays: Stays, row: number, missing: readonly FrontPageItem[], found: readonly Bilingual[]): Hint {
  const empty = missing.map((item) => itemNames[item])
  const parts = (language: 'zh' | 'en', open: string, comma: string) => [
    ...(empty.length === 0 ? [] : [`${open}${empty.map((name) => name[language]).join(comma)}`]),
    ...found.map((one) => one[language]),
  ]
  return {
    screen: 'frontPage',
    ...admissionOf(stays, row),
    evidence: [evidence(L.missing, missing.length), evidence(L.contradictions, found.length)],
    because: {
      zh: zh`病案首页：${parts('zh', '缺 ', '、').join('；')}，待核查`,
      en: en`front page: ${parts('en', 'missing ', ', ').join('; ')}; to be looked into`,
    },
  }
}

const otherSex: Bilingual = { zh: '性别与此人首次填报不一致', en: 'the sex is not the one the person had first' }
const noReferrer: Bilingual = {
  zh: '转诊来源不是此人的住院记录',
  en: 'the referral names no admission of the person',
}

function afterDeath(id: string): Bilingual {
  return { zh: `住院“${id}”已记死亡`, en: `the stay "${id}" ended in death` }
}

const itemNames = /* @__PURE__ */ deepFreeze({
  admittedAs: { zh: '入院途径', en: 'way of admission' },
  dischargedAs: { zh: '离院方式', en: 'way of discharge' },
  procedures: { zh: '手术操作', en: 'procedures' },
  weight: { zh: '病例权重', en: 'case weight' },
  sex: { zh: '性别', en: 'sex' },
  age: { zh: '年龄', en: 'age' },
  cost: { zh: '总费用', en: 'cost' },
  testCost: { zh: '检查检验费', en: 'cost of examinations and tests' },
  outsideCost: { zh: '包外费用', en: 'cost outside the package' },
} as const satisfies Record<FrontPageItem, Bilingual>)

const L = /* @__PURE__ */ deepFreeze({
  missing: { id: 'missingItems', name: { zh: '缺项数', en: 'Items missing' }, unit: 'count' },
  contradictions: { id: 'contradictions', name: { zh: '矛盾数', en: 'Contradictions' }, unit: 'count' },
  ageAtLeast: { id: 'ageAtLeast', name: { zh: '最低年龄', en: 'Youngest' }, unit: 'years' },
  ageAtMost: { id: 'ageAtMost', name: { zh: '最高年龄', en: 'Oldest' }, unit: 'years' },
} as const satisfies Record<string, Label>)
