import { type RuleSet, ruleSetShape } from '../policy/internal.ts'
import { type YearInput, yearShape } from '../settlement/internal.ts'
import { among } from '../shape/internal.ts'

/** The rules and the year of a scenario, taken as they are: they are judged where the year is settled. */
export const scenarioFields = () => ({
  rules: among<RuleSet>({ zh: '规则集', en: 'Rule set' }, [ruleSetShape()]),
  year: among<YearInput>({ zh: '结算年度', en: "One alliance's year" }, [yearShape()]),
})
