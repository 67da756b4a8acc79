export { applyPaymentNote, type NotedCase, type NotedCaseInput } from './applyPaymentNote.ts'
export type { PaymentNote } from './PaymentNote.ts'
export { type PaymentStandard, type PaymentStandardInput, paymentStandard } from './paymentStandard.ts'
