import type { Bilingual, Path } from '../../errors/internal.ts'
import { en, zh } from '../../figure/internal.ts'
import { readList, readOption, readRecord } from '../../policy/internal.ts'
import { readWays } from './exceptions.ts'
import { itemNames, labels as L } from './labels.ts'
import type { Registers } from './machine/AdmissionTable.ts'
import { readFrontPageRules } from './readFrontPageRules.ts'
import { readPages } from './readPages.ts'
import {
  admissionOf,
  evidence,
  type Findings,
  noAdmissions,
  readSources,
  type Screen,
  type ScreenRun,
  type Stays,
} from './Screen.ts'
import type { Hint } from './Screening.ts'
import type { FrontPageItem } from './ScreeningInput.ts'

const items = Object.keys(itemNames) as readonly FrontPageItem[]

/** Items that are missing, and what cannot be true together: on one page, or on the pages of one person. */
export function frontPage(input: unknown, path: Path): Screen {
  const record = readRecord(input, ['required', 'rules', 'deathAs', 'citations'], path)
  const given = record['required']
  const required =
    given === undefined
      ? []
      : readList(given, [...path, 'required']).map((item, k) => readOption(item, items, [...path, 'required', k]))
  const rules = readFrontPageRules(record['rules'], [...path, 'rules'])
  const deaths = new Set(readWays(record['deathAs'], [...path, 'deathAs']))

  const begin = (registers: Registers): ScreenRun => {
    const pages = readPages(registers, { required, rules, deaths })
    const end = (stays: Stays): Findings => {
      const { order, starts, since, discharged } = stays
      const noReferrers = new Set(stays.referrals.flatMap(({ row, from }) => (from < 0 ? [row] : [])))
      const hints: Hint[] = []
      for (let person = 0; person + 1 < starts.length; person++) {
        let knownSex = -1
        const [from, to] = [starts[person] as number, starts[person + 1] as number]
        const death = deaths.size === 0 ? -1 : firstDeath(stays, pages.isDeath, from, to)
        const died = death < 0 ? Number.POSITIVE_INFINITY : (discharged[order[death] as number] as number)
        for (let place = from; place < to; place++) {
          const row = order[place] as number
          const sex = pages.sex[row] as number
          const isAfterDeath =
            death >= 0 && ((discharged[row] as number) > died || (since[place] === died && place > death))
          const isOtherSex = sex !== -1 && knownSex !== -1 && sex !== knownSex
          if (knownSex === -1) knownSex = sex
          if (pages.isPeculiar[row] === 0 && !isOtherSex && !isAfterDeath && !noReferrers.has(row)) continue
          const { missing, contradictions } = pages.of(row)
          const found = [...contradictions]
          if (isOtherSex) found.push(otherSex)
          if (isAfterDeath) found.push(afterDeath(stays.admissions[order[death] as number]?.id ?? ''))
          if (noReferrers.has(row)) found.push(noReferrer)
          hints.push(hintOf(stays, row, missing, found))
        }
      }
      return { judged: order.length, passedOver: 0, hints, whyNot: noAdmissions }
    }
    return { see: pages.see, end }
  }
  return { citations: readSources(record['citations'], path), begin }
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
