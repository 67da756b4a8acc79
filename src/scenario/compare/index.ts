export {
  type AccountGain,
  type ComparedFigure,
  type ComparedRules,
  compareRules,
  type RuleComparison,
  type RuleComparisonInput,
} from './compareRules.ts'
