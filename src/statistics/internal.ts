export {
  type BootstrapDraws,
  bootstrapSums,
} from './bootstrapSums.ts'
export { chanceBeyond, chanceThreshold, fullCredibilityStandard } from './chanceThreshold.ts'
export { clopperPearsonInterval } from './clopperPearsonInterval.ts'
export {
  type Distribution,
  distributionOf,
  type Histogram,
} from './distributionOf.ts'
export { exponential } from './exponential.ts'
export {
  type LognormalParameters,
  lognormalParameters,
} from './lognormalParameters.ts'
export { mean } from './mean.ts'
export { median, medianAbsoluteDeviation } from './median.ts'
export { logarithmOfOnePlus } from './naturalLogarithm.ts'
export {
  normalCdf,
  normalUpperTail,
} from './normalCdf.ts'
export { normalDraws } from './normalDraws.ts'
export {
  normalQuantile,
  normalQuantileOfTail,
} from './normalQuantile.ts'
export { type ProportionInterval, proportionControlLimits, wilsonInterval } from './ProportionInterval.ts'
export { laneySigmaZ, type ProportionSample, winsorisedPhi } from './ProportionSample.ts'
export {
  drawBelow,
  pcg32,
  type RandomStream,
} from './pcg32.ts'
export {
  quantile,
  quantiles,
} from './quantile.ts'

export type { SampleOptions } from './readSample.ts'
export { studentTCdf, studentTUpperTail } from './studentTCdf.ts'
export { studentTQuantile, studentTQuantileOfTail } from './studentTQuantile.ts'
export { tailArea } from './tailArea.ts'
export { coefficientOfVariation, type SpreadOptions, standardDeviation, variance } from './variance.ts'
export { robustZScore, zScore } from './zScore.ts'
