export {
  type AnyRuleSet,
  type BandInput,
  checkEligibility,
  engine,
  type LocalParameter,
  type LocalValues,
  type Parameter,
  type Provenance,
  type Rule,
  type RuleSet,
  type ScoreLinkInput,
  withLocal,
} from './internal.ts'
