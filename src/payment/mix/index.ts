export type { CareMethod, CarePays } from './CareMethod.ts'
export type { InstitutionReport, MarginalIncentive, MethodReport, Neutrality } from './MarginalIncentive.ts'
export type { CareInput, MixedPaymentInput } from './MixedPaymentInput.ts'
export { type MixedPayment, mixedPayment } from './mixedPayment.ts'
