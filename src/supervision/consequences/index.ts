export {
  adviseConsequences,
  type ConsequenceAdvice,
  type ConsequenceInput,
} from './adviseConsequences.ts'
export type { Act, Circumstance, ConsequenceMeasure, ConsequenceRules, Provision } from './ConsequenceRules.ts'
export type { Finding } from './Finding.ts'
export type { ConsequenceLinks, LinkedConsequences } from './linkedConsequences.ts'
export type { Consequence } from './toAdvice.ts'
