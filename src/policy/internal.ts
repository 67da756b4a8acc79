export { type Amendments, amend, amendOptionsShape } from './amend.ts'
export type { Band, BandInput, BandMeasure, ExactBand } from './bands.ts'
export { amountBandsShape, bandsShape } from './bandsShape.ts'
export { checkEligibility, type Eligibility, factsShape } from './checkEligibility.ts'
export { changesShape, changesToText, diffRules, type RuleChange } from './diffRules.ts'
export { inForce } from './inForce.ts'
export { canonicalize, type Kind, type KindInput, type KindValue } from './kinds.ts'
export { engine, type Provenance, provenanceOf } from './Provenance.ts'
export { type Rule, ruleHead } from './Rule.ts'
export type {
  AnyRuleSet,
  DatedValue,
  EligibilityCondition,
  LocalParameter,
  Parameter,
  RuleSet,
  RuleSetKind,
} from './RuleSet.ts'
export type { RulesInForce, ValueInForce } from './RulesInForce.ts'
export { readOnce } from './readOnce.ts'
export {
  listed,
  readList,
  readObject,
  readRecord,
} from './readRecord.ts'
export { readRuleSet, sealRules } from './readRuleSet.ts'
export { quotaRulesShape, ruleSetFields, ruleSetLaws, ruleSetShape, yearRulesShape } from './ruleSetShape.ts'
export {
  type ExactScoreLink,
  readScoreLink,
  type ScoreLink,
  type ScoreLinkInput,
} from './scoreLink.ts'
export { factorLinkShape, shareLinkShape, toExactLink } from './shareLinkShape.ts'
export { type InputOf, type Localised, type LocalValues, withLocal, withLocalOptionsShape } from './withLocal.ts'
