export { libraryDefinition } from '../figure/internal.ts'
export {
  type AmendedRuleSet,
  amendOptionsShape,
  amendRuleSet,
  type ParameterChanges,
  whatIf,
} from './amendRuleSet.ts'
export type { Band, BandInput, BandMeasure, ExactBand } from './bands.ts'
export { amountBandsShape, bandsShape } from './bandsShape.ts'
export { checkEligibility, type Eligibility, factsShape } from './checkEligibility.ts'
export { defineRules } from './defineRules.ts'
export { diffRuleSets, type RuleChange } from './diffRuleSets.ts'
export { inForce } from './inForce.ts'
export type { Kind, KindInput, KindValue } from './kinds.ts'
export type { Notice } from './Notice.ts'
export { noticeShape } from './noticeShape.ts'
export { engine, type Provenance, provenanceOf, provenanceShape, readProvenance } from './Provenance.ts'
export { type ExactPart, type PartInput, partsShape } from './parts.ts'
export { questionnaireOf } from './questionnaireOf.ts'
export { inlineHead, type Rule, ruleHead } from './Rule.ts'
export {
  type AnyRuleSet,
  type DatedValue,
  type EligibilityCondition,
  type LocalParameter,
  type Parameter,
  type RuleSet,
  type RuleSetKind,
  ruleSetKinds,
} from './RuleSet.ts'
export type { RulesInForce, ValueInForce } from './RulesInForce.ts'
export { readOnce } from './readOnce.ts'
export { readRuleSet } from './readRuleSet.ts'
export { ruleKindNames } from './ruleKindNames.ts'
export {
  fundsRulesShape,
  quotaRulesShape,
  ruleSetFields,
  ruleSetLaws,
  yearRulesShape,
} from './ruleSetShape.ts'
export {
  type ExactScoreLine,
  type ExactScoreLink,
  type ExactScoreStep,
  type ExactScoreSteps,
  fallOf,
  rangesOf,
  type ScoreLink,
  type ScoreLinkInput,
} from './scoreLink.ts'
export { factorLinkShape, shareLinkShape, toExactLink } from './shareLinkShape.ts'
export { type StandingValue, valuesInForce } from './valuesInForce.ts'
export {
  type InputOf,
  type Localised,
  type LocalValues,
  valuesById,
  withLocal,
} from './withLocal.ts'
