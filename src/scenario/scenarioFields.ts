import { type RuleSet, readRuleSet, yearRulesShape } from '../policy/internal.ts'
import { type SetTotalYearInput, type YearInput, yearShape } from '../settlement/internal.ts'
import { among, readBy, table } from '../shape/internal.ts'
import { readObject } from './readRecord.ts'

/** The rules of a scenario, wholly checked but for their kind, and its year: both are judged where it is settled, with its changes. */
export const scenarioFields = () => ({
  rules: readBy<RuleSet, RuleSet>(yearRulesShape(), (rules, path) => readRuleSet(rules, path) as RuleSet),
  year: readBy<YearInput | SetTotalYearInput, YearInput | SetTotalYearInput>(yearShape(), (year, path) => {
    readObject(year, path)
    return year
  }),
})

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
