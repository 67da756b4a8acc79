export { type AggregateStopLoss, type AggregateStopLossInput, aggregateStopLoss } from './aggregateStopLoss.ts'
export {
  type IndividualStopLoss,
  type IndividualStopLossInput,
  individualStopLoss,
  type StopLossLayer,
} from './individualStopLoss.ts'
export { type TruncatedCosts, type TruncationInput, truncateCosts } from './truncateCosts.ts'
