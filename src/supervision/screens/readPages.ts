import type { Bilingual } from '../../errors/internal.ts'
import type { Registers } from './machine/AdmissionTable.ts'
import type { Block } from './machine/Block.ts'
import type { ExactFrontPageRule } from './readFrontPageRules.ts'
import type { FrontPageItem } from './ScreeningInput.ts'

/** What is wrong with a page by itself. */
interface Page {
  readonly missing: readonly FrontPageItem[]
  readonly contradictions: readonly Bilingual[]
}

/** What a page needs, what it must not say, and which ways of leaving are a death. */
interface PageRules {
  readonly required: readonly FrontPageItem[]
  readonly rules: readonly ExactFrontPageRule[]
  readonly deaths: ReadonlySet<string>
}

const faultless: Page = { missing: [], contradictions: [] }

/** Pages as they are read: the sex that each states, which of them end in death, and what is wrong with each. */
export function readPages({ admissions, codes, ways }: Registers, { required, rules, deaths }: PageRules) {
  const isOfDeath = ways.fitting((way) => deaths.has(way))
  const tests = rules.map(({ test }) => test(codes))
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
        contradictions: rules.filter((_, rule) => tests[rule]?.(block, place)).map(({ label }) => label),
      })
    }
  }
  return { see, sex, isDeath, isPeculiar, of: (row: number): Page => pages.get(row) ?? faultless }
}

/** Columns hold −1 or NaN where nothing was given. */
function isMissing(value: number): boolean {
  return !(value >= 0)
}
