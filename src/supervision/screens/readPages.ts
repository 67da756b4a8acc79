import type { Bilingual } from '../../errors/internal.ts'
import { beginsWithOneOf } from './diagnosesShape.ts'
import type { FrontPageItem, ReadFrontPageScreen } from './frontPage.ts'
import type { Registers } from './machine/AdmissionTable.ts'
import { type Block, sexes } from './machine/Block.ts'
import type { Dictionary } from './machine/Dictionary.ts'

/** What is wrong with a page by itself. */
interface Page {
  readonly missing: readonly FrontPageItem[]
  readonly contradictions: readonly Bilingual[]
}

const faultless: Page = { missing: [], contradictions: [] }

/** Pages as they are read: the sex that each states, which of them end in death, and what is wrong with each. */
export function readPages({ admissions, codes, ways }: Registers, rule: ReadFrontPageScreen) {
  const { required = [], rules = [], deathAs = [] } = rule
  const deaths = new Set(deathAs)
  const isOfDeath = ways.fitting((way) => deaths.has(way))
  const tests = rules.map((one) => contradicted(one, codes))
  const sex = new Int8Array(admissions.length)
  const isDeath = new Uint8Array(admissions.length)
  const isPeculiar = new Uint8Array(admissions.length)
  const pages = new Map<number, Page>()

  const see = (block: Block): void => {
    const columns = required.map((item) => block[item])
    const isSound = (place: number): boolean => {
      for (let k = 0; k < columns.length; k++) if (isMissing(columns[k]?.[place] as number)) return false
      for (let k = 0; k < tests.length; k++) if (tests[k]?.(block, place)) return false
      return true
    }
    for (let k = 0; k < block.places.length; k++) {
      const place = block.places[k] as number
      const row = block.from + place
      sex[row] = block.sex[place] as number
      if (isOfDeath(block.dischargedAs[place] as number)) isDeath[row] = 1
      if (isSound(place)) continue
      isPeculiar[row] = 1
      pages.set(row, {
        missing: required.filter((_, item) => isMissing(columns[item]?.[place] as number)),
        contradictions: rules.filter((_, one) => tests[one]?.(block, place)).map(({ label }) => label),
      })
    }
  }
  /** Of the look-back: nothing but what the person's other pages are compared with. */
  const know = ({ from, places, sex: stated, dischargedAs }: Block): void => {
    for (let k = 0; k < places.length; k++) {
      const place = places[k] as number
      sex[from + place] = stated[place] as number
      if (isOfDeath(dischargedAs[place] as number)) isDeath[from + place] = 1
    }
  }
  return { see, know, sex, isDeath, isPeculiar, of: (row: number): Page => pages.get(row) ?? faultless }
}

/** Columns hold −1 or NaN where nothing was given. */
function isMissing(value: number): boolean {
  return !(value >= 0)
}

type ConsistencyRule = NonNullable<ReadFrontPageScreen['rules']>[number]

/** Tells row by row whether the page contradicts the rule. */
function contradicted({ diagnoses, sex, ageAtLeast: least = 0, ageAtMost: most }: ConsistencyRule, codes: Dictionary) {
  const isOf = codes.fitting((code) => beginsWithOneOf(code, diagnoses))
  const wanted = sex === undefined ? -1 : sexes.indexOf(sex)
  return ({ diagnosis, sex: given, age }: Block, place: number): boolean => {
    if (!isOf(diagnosis[place] as number)) return false
    const years = age[place] as number
    const isWrongSex = wanted >= 0 && given[place] !== -1 && given[place] !== wanted
    return isWrongSex || (years >= 0 && (years < least || (most !== undefined && years > most)))
  }
}
