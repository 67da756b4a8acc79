import { type LocalParameter, type RuleSet, withLocal } from 'yigongti'
import { guangdong2025, packagedPayment } from 'yigongti/rules'
import { goldenLocal } from './goldenYears.ts'

/** What a parameter of a year may be: its kind, its unit and, of a choice, its options. */
const parameters = packagedPayment.localParameters

export type YearParameter = keyof typeof parameters

const citations = [{ document: { zh: '试验规则', en: 'Rules of a test' }, status: 'illustrative' }] as const
const verifiedOn = '2026-11-27'

function described(id: YearParameter) {
  const { label, kind, unit, options } = parameters[id] as LocalParameter
  return { id, label, kind, unit, ...(options === undefined ? {} : { options }) }
}

/** A rule set of a year that knows these parameters and no other, each left to the locality. */
export function yearRules(...known: readonly YearParameter[]): RuleSet {
  const open = (id: YearParameter): LocalParameter =>
    ({
      ...described(id),
      label: { zh: `参数 ${id}`, en: `Parameter ${id}` },
      ...{ required: true, citations, verifiedOn },
    }) as LocalParameter
  return {
    kind: 'year',
    id: 'test.year',
    label: { zh: '试验规则', en: 'Rules of a test' },
    citations,
    verifiedOn,
    parameters: {},
    localParameters: Object.fromEntries(known.map((id) => [id, open(id)])),
    local: {},
    clauses: {},
    eligibility: [],
    amended: [],
  }
}

/** Such rules, with what the locality says. */
export function rulesWith(values: { readonly [Id in YearParameter]?: unknown }): RuleSet {
  return withLocal(yearRules(...(Object.keys(values) as YearParameter[])), values as never) as unknown as RuleSet
}

/** Every base that a year may start from, with its name. */
export const baseOptions = parameters.bases.options

interface Terms {
  readonly bases?: readonly (keyof typeof baseOptions)[]
  readonly advancesPerYear?: number
  readonly incomeShare?: string
  readonly incomeReserveRate?: string
  readonly capReformYears?: boolean
}

const notice = [{ document: { zh: '某地办法', en: 'A local notice' }, article: '第五条', status: 'local' }] as const

/** Guangdong's year with other bases: a made-up notice that says what a year starts from. */
export function yearOfBases({ capReformYears = false, ...terms }: Terms): RuleSet {
  const said = Object.entries({ capReformYears, ...terms }).filter(([, value]) => value !== undefined)
  const own = said.map(([id, value]) => [
    id,
    { ...described(id as YearParameter), values: [{ value, citations: notice }], verifiedOn },
  ])
  const rules = {
    ...guangdong2025,
    id: 'test.bases',
    parameters: { ...guangdong2025.parameters, ...Object.fromEntries(own) },
  } as RuleSet
  return withLocal(rules, goldenLocal) as unknown as RuleSet
}
