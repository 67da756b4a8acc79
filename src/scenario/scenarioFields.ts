import { kindShapes, type RuleSet, readObject, readRuleSet, yearRulesShape } from '../policy/internal.ts'
import { type YearInput, yearParts, yearShape } from '../settlement/internal.ts'
import { among, lazily, readBy, table } from '../shape/internal.ts'

/** The rules of a scenario, wholly checked but for their kind, and its year: both are judged where it is settled, with its changes. */
export const scenarioFields = () => ({
  rules: readBy<RuleSet, RuleSet>(yearRulesShape(), (rules, path) => readRuleSet(rules, path) as RuleSet),
  year: readBy<YearInput, YearInput>(yearShape(), (year, path) => {
    readObject(year, path)
    return year
  }),
})

/** A value that takes the place of another: of a parameter of the rules, or of a part of the year. */
export const changedValue = /* @__PURE__ */ lazily(() =>
  among<unknown>({ zh: '变更值', en: 'Value of a change' }, [
    ...Object.values(kindShapes()),
    ...Object.values(yearParts()),
  ]),
)

/** What a scenario changes, by path: the paths are judged with the rules, the values where the year is settled. */
export const changesTable = () =>
  readBy<Changes, Changes>(
    table({ zh: '情景变更', en: 'Changes of the scenario' }, changedValue(), { mayBeEmpty: true }),
    (changes, path) => ({ ...readObject(changes, path) }),
  )

/** A scenario's changes as they are given. */
export type Changes = Readonly<Record<string, unknown>>
