export { type Amendments, amend } from './amend.ts'
export { type Band, type BandInput, type BandMeasure, type ExactBand, readBands, readUpperBound } from './bands.ts'
export { amountBandsShape, bandsShape } from './bandsShape.ts'
export { checkEligibility, type Eligibility } from './checkEligibility.ts'
export { changesToText, diffRules, type RuleChange } from './diffRules.ts'
export { inForce } from './inForce.ts'
export { kindShapes } from './kindShapes.ts'
export { canonicalize, type Kind, type KindInput, type KindValue, readWeights, refuseAllZero } from './kinds.ts'
export { engine, type Provenance, provenanceOf } from './Provenance.ts'
export type { Report } from './Report.ts'
export type { DatedValue, EligibilityCondition, LocalParameter, Parameter, RuleSet } from './RuleSet.ts'
export type { RulesInForce, ValueInForce } from './RulesInForce.ts'
export { readBilingual } from './readBilingual.ts'
export { readCitations } from './readCitations.ts'
export { type Heading, readHeading } from './readHeading.ts'
export {
  listed,
  readFlag,
  readId,
  readList,
  readObject,
  readOption,
  readRecord,
  readText,
  refuseDuplicates,
  refuseUnknownKeys,
} from './readRecord.ts'
export { readRuleSet, sealRules } from './readRuleSet.ts'
export { ruleSetShape } from './ruleSetShape.ts'
export {
  type ExactScoreLink,
  readScoreLink,
  refuseDuplicateSteps,
  type ScoreLink,
  type ScoreLinkInput,
} from './scoreLink.ts'
export { factorLinkShape, shareLinkShape, toExactLink } from './shareLinkShape.ts'
export { type InputOf, type Localised, type LocalValues, withLocal } from './withLocal.ts'
