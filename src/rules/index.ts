export { decree735 } from './cn/decree735.ts'
export { deviationRules } from './cn/deviationRules.ts'
export { guangdong2025 } from './cn/guangdong2025.ts'
export { harbinQuota } from './cn/harbinQuota.ts'
export { kpiTemplate } from './cn/kpiTemplate.ts'
export { nationalMonitoring2024 } from './cn/nationalMonitoring2024.ts'
export { outlierRules } from './cn/outlierRules.ts'
export { readmissionRules } from './cn/readmissionRules.ts'
export { sixUnifications } from './cn/sixUnifications.ts'
export { specialReviewRules } from './cn/specialReviewRules.ts'
export { splitAdmissionScreen } from './cn/splitAdmissionScreen.ts'
export { taicangQuota } from './cn/taicangQuota.ts'
export { wuhan2022Notes } from './cn/wuhan2022Notes.ts'
export { xiamen2024 } from './cn/xiamen2024.ts'
export { germanRiskPool } from './de/germanRiskPool.ts'
export { acaReinsurance } from './us/acaReinsurance.ts'
export { acaRiskCorridor } from './us/acaRiskCorridor.ts'
export { acaTargetRule } from './us/acaTargetRule.ts'
export { leadCorridor } from './us/leadCorridor.ts'
export { medicalLossRatioRule } from './us/medicalLossRatioRule.ts'
export { msspProgram } from './us/mssp/msspProgram.ts'
export type { MsspTrack } from './us/mssp/msspTracks.ts'
export { msspBenchmark2024 } from './us/msspBenchmark2024.ts'
export {
  type NextGenerationElection,
  nextGenerationContract,
} from './us/nextGenerationContract.ts'
export { partDCorridor } from './us/partDCorridor.ts'
export { reachContract } from './us/reachContract.ts'
export {
  type ReachOption,
  reachCorridor,
} from './us/reachCorridor.ts'
export { readmissionFloor } from './us/readmissionFloor.ts'
