export { type ReadmissionFactor, type ReadmissionFactorInput, readmissionFactor } from './readmissionFactor.ts'
