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
    const { order, starts, since, sex, discharged } = stays
    const page = pageReader(stays, required, rules)
    const isPeculiar = flagPages(stays.rows, page.isPeculiar)
    const isDeath = flagWays(stays.ways, deaths)
    const leads: Lead[] = []
    for (let person = 0; person + 1 < starts.length; person++) {
      let knownSex = -1
      const [from, to] = [starts[person] as number, starts[person + 1] as number]
      const death = deaths.size === 0 ? -1 : firstDeath(stays, isDeath, from, to)
      const died = death < 0 ? Number.POSITIVE_INFINITY : (discharged[order[death] as number] as number)
      for (let place = from; place < to; place++) {
        const row = order[place] as number
        const isAfterDeath =
          death >= 0 && ((discharged[row] as number) > died || (since[place] === died && place > death))
        const isOtherSex = sex[row] !== -1 && knownSex !== -1 && sex[row] !== knownSex
        if (isPeculiar[row] === 1 || isOtherSex || isAfterDeath) {
          const found = page.contradictions(row)
          if (isOtherSex) found.push(otherSex)
          if (isAfterDeath) found.push(afterDeath(stays.admissions[order[death] as number]?.id ?? ''))
          if (stays.referredFrom[row] === -2) found.push(noReferrer)
          leads.push(leadOf(stays, row, page.missing(row), found))
        }
        if (knownSex === -1) knownSex = sex[row] as number
      }
    }
    return { judged: order.length, passedOver: 0, leads, whyNot: noAdmissions }
  }
  return { citations: readSources(record['citations'], path), run }
}

/** Of a person's places the one of the stay that ends in death, the earliest where there are several; −1 for none. */
function firstDeath({ order, dischargedAs, discharged }: Stays, isDeath: Uint8Array, from: number, to: number): number {
  let death = -1
  let died = Number.POSITIVE_INFINITY
  for (let place = from; place < to; place++) {
    const row = order[place] as number
    if (isDeath[dischargedAs[row] as number] !== 1 || (discharged[row] as number) >= died) continue
    death = place
    died = discharged[row] as number
  }
  return death
}

/** What a page says by itself. */
function pageReader(stays: Stays, required: readonly FrontPageItem[], rules: readonly ExactFrontPageRule[]) {
  const columns = required.map((item) => stays[item])
  const tests = rules.map(({ test }) => test(stays))
  const { referredFrom } = stays
  return {
    missing: (row: number) => required.filter((_, k) => isMissing(columns[k]?.[row] as number)),
    contradictions: (row: number) => rules.filter((_, k) => tests[k]?.(row)).map(({ label }) => label),
    isPeculiar: (row: number) => {
      for (let k = 0; k < columns.length; k++) if (isMissing(columns[k]?.[row] as number)) return true
      for (let k = 0; k < tests.length; k++) if (tests[k]?.(row)) return true
      return referredFrom[row] === -2
    },
  }
}

/** By row: the pages are read as they come, which is faster than person by person. */
function flagPages(rows: Uint32Array, isPeculiar: (row: number) => boolean): Uint8Array {
  const flags = new Uint8Array(rows.length === 0 ? 0 : (rows.at(-1) as number) + 1)
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] as number
    if (isPeculiar(row)) flags[row] = 1
  }
  return flags
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
