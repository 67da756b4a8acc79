import type { YearInput } from 'yigongti'
import { toMoney } from './arbitraries.ts'
import { sumFen } from './results.ts'

/** The same year with what its members spent, and what is disallowed of it, in one sum each. */
export function inOneSum(input: YearInput): YearInput {
  const { members, elsewhere } = input.spending
  if (!Array.isArray(members)) return input
  const lines = members as readonly { readonly amount: string; readonly disallowed?: string }[]
  const sum = (amounts: readonly string[]) => toMoney(sumFen(amounts))
  return {
    ...input,
    spending: {
      members: sum(lines.map(({ amount }) => amount)),
      elsewhere,
      disallowed: sum(lines.map(({ disallowed }) => disallowed ?? '0.00')),
    },
  }
}
