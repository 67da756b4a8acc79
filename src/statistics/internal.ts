export {
  type BootstrapDraws,
  bootstrapSums,
} from './bootstrapSums.ts'
export { chanceBeyond } from './chanceBeyond.ts'
export { chanceThreshold } from './chanceThreshold.ts'
export { clopperPearsonInterval } from './clopperPearsonInterval.ts'
export { coefficientOfVariation } from './coefficientOfVariation.ts'
export {
  type Distribution,
  distributionOf,
  type Histogram,
} from './distributionOf.ts'
export { fullCredibilityStandard } from './fullCredibilityStandard.ts'
export {
  type LognormalParameters,
  lognormalParameters,
} from './lognormalParameters.ts'
export { mean } from './mean.ts'
export { median } from './median.ts'
export { medianAbsoluteDeviation } from './medianAbsoluteDeviation.ts'
export {
  normalCdf,
  normalUpperTail,
} from './normalCdf.ts'
export {
  normalQuantile,
  normalQuantileOfTail,
} from './normalQuantile.ts'
export type { ProportionInterval } from './ProportionInterval.ts'
export {
  drawBelow,
  pcg32,
  type RandomStream,
} from './pcg32.ts'
export { proportionControlLimits } from './proportionControlLimits.ts'
export {
  quantile,
  quantiles,
} from './quantile.ts'
export { readFinite, readProbability } from './readProbability.ts'
export type { SampleOptions } from './readSample.ts'
export { robustZScore } from './robustZScore.ts'
export { standardDeviation } from './standardDeviation.ts'
export {
  type SpreadOptions,
  variance,
} from './variance.ts'
export { wilsonInterval } from './wilsonInterval.ts'
export { zScore } from './zScore.ts'
