import type { Bilingual, Path } from '../../errors/index.ts'
import { en, zh } from '../../figure/index.ts'
import { readList, readOption, readRecord } from '../../policy/index.ts'
import { flagWays, readWays } from './exceptions.ts'
import { itemNames, labels as L } from './labels.ts'
import { type ExactFrontPageRule, readFrontPageRules } from './readFrontPageRules.ts'
import { admissionOf, evidence, noAdmissions, readSources, type Screen, type Stays } from './Screen.ts'
import type { Lead } from './Screening.ts'
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

  const run = (stays: Stays) => {
    const { order, starts, sex } = stays
    const contradicts = rules.map(({ test }) => test(stays))
    const isDeath = flagWays(stays.ways, deaths)
    const leads: Lead[] = []
    for (let person = 0; person + 1 < starts.length; person++) {
      let knownSex = -1
      let death = -1
      for (let place = starts[person] as number; place < (starts[person + 1] as number); place++) {
        const row = order[place] as number
        let missing: FrontPageItem[] | undefined
        let found: Bilingual[] | undefined
        for (let k = 0; k < required.length; k++) {
          const item = required[k] as FrontPageItem
          if (isMissing(stays[item][row] as number)) missing = [...(missing ?? []), item]
        }
        for (let k = 0; k < rules.length; k++) {
          if (contradicts[k]?.(row) === true) found = [...(found ?? []), (rules[k] as ExactFrontPageRule).label]
        }
        if (sex[row] !== -1 && knownSex !== -1 && sex[row] !== knownSex) found = [...(found ?? []), otherSex]
        if (death >= 0) found = [...(found ?? []), afterDeath(stays.admissions[death]?.id ?? '')]
        if (stays.referredFrom[row] === -2) found = [...(found ?? []), noReferrer]
        if (missing !== undefined || found !== undefined) leads.push(leadOf(stays, row, missing ?? [], found ?? []))
        if (knownSex === -1) knownSex = sex[row] as number
        if (death < 0 && isDeath[stays.dischargedAs[row] as number] === 1) death = row
      }
    }
    return { judged: order.length, passedOver: 0, leads, whyNot: noAdmissions }
  }
  return { citations: readSources(record['citations'], path), run }
}

function leadOf(stays: Stays, row: number, missing: readonly FrontPageItem[], found: readonly Bilingual[]): Lead {
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

/** Columns hold −1 or NaN where nothing was given. */
function isMissing(value: number): boolean {
  return !(value >= 0)
}

const otherSex: Bilingual = { zh: '性别与此人首次填报不一致', en: 'the sex is not the one the person had first' }
const noReferrer: Bilingual = {
  zh: '转诊来源不是此人的住院记录',
  en: 'the referral names no admission of the person',
}

function afterDeath(id: string): Bilingual {
  return { zh: `住院“${id}”已记死亡`, en: `the stay "${id}" ended in death` }
}
