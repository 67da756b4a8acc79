import type { ErrorCode } from '../errors/internal.ts'
import type { Reading } from './Reading.ts'

/**
 * Something that holds between the parts of an input, after they were read. It looks for its operands first: where one
 * of them was refused, the law is not asked. `says` names it for what is made of shapes (codes, random inputs).
 */
export interface Law<Value = never> {
  readonly codes: readonly ErrorCode[]
  readonly says: readonly [kind: string, ...particulars: readonly (string | number)[]]
  readonly judge: (value: Value, reading: Reading) => void
}

export function law<Value, Operands>(
  codes: readonly ErrorCode[],
  says: Law['says'],
  operands: (value: Value) => Operands,
  judge: (operands: Operands, reading: Reading) => void,
): Law<Value> {
  return {
    codes,
    says,
    judge: (value, reading) => {
      const found = operands(value)
      if (reading.isSound(found)) judge(found, reading)
    },
  }
}
