import { type RuleSet, readRuleSet, yearRulesShape } from '../policy/internal.ts'
import { type UngrownYearInput, type YearInput, yearShape } from '../settlement/internal.ts'
import { among, exactlyOne, optional, readBy, table } from '../shape/internal.ts'
import { type OutlookInput, outlookShape } from './outlook/OutlookInput.ts'
import { readObject } from './readRecord.ts'

/**
 * 情景年度 — what a scenario is settled on: one year, or several one after another, as {@link outlook} takes them. Over
 * several years each figure is the sum of all of them; what is no amount of a year (baseline and growth) has no sum.
 *
 * @since 0.2.0
 */
export type ScenarioYears =
  | { readonly year: YearInput | UngrownYearInput; readonly outlook?: undefined }
  | { readonly outlook: OutlookInput; readonly year?: undefined }

/** The rules of a scenario, wholly checked but for their kind, and its year: both are judged where it is settled, with its changes. */
const scenarioFields = () => ({
  rules: readBy<RuleSet, RuleSet>(yearRulesShape(), (rules, path) => readRuleSet(rules, path) as RuleSet),
  year: readBy<YearInput | UngrownYearInput, YearInput | UngrownYearInput>(yearShape(), (year, path) => {
    readObject(year, path)
    return year
  }),
})

/** The rules of a scenario, and its year or its years. */
export const yearsFields = () => {
  const { rules, year } = scenarioFields()
  const outlook = readBy<OutlookInput, OutlookInput>(outlookShape(), (given, path) => {
    readObject(given, path)
    return given
  })
  return { rules, year: optional(year), outlook: optional(outlook) }
}

/** What was read is one year or several: a record of both says so by this law. */
export const yearOrYears = () => exactlyOne(['year', 'outlook'])

/** A scenario's year or years as a record has them: either may be left out. */
export interface LooseYears {
  readonly year?: YearInput | UngrownYearInput | undefined
  readonly outlook?: OutlookInput | undefined
}

/** The year, or the years, that one of them was found to be. */
export function yearsOf({ year, outlook }: LooseYears) {
  return (outlook === undefined ? { year } : { outlook }) as ScenarioYears
}

/** A value that takes the place of another: what it may be, only the path says. */
export const changedValue = () => among<unknown>({ zh: '变更值', en: 'Value of a change' }, [])

/** What a scenario changes, by path: the paths are judged with the rules, the values where the year is settled. */
export const changesTable = () =>
  readBy<Changes, Changes>(
    table({ zh: '情景变更', en: 'Changes of the scenario' }, changedValue(), { mayBeEmpty: true }),
    (changes, path) => ({ ...readObject(changes, path) }),
  )

/** A scenario's changes as they are given. */
export type Changes = Readonly<Record<string, unknown>>
