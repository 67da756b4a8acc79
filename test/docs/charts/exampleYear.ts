import { settleYear, type YearSettlement } from 'yigongti'
import { exampleInput } from './exampleInput.ts'

/** A year of the first example, settled as the example settles it. */
export function exampleYear(name: 'launch' | 'reform'): YearSettlement {
  const { rules, year } = exampleInput(name)
  return settleYear(rules, year)
}
