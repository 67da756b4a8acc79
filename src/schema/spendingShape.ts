import * as z from 'zod'
import { given } from '../figure/internal.ts'
import { add, compare, type Fraction, readAmount, readOptionalAmount, zero } from '../numeric/internal.ts'
import { settlementLabels as L, type MemberSpending, type YearSpending } from '../settlement/internal.ts'
import { amount } from './decimals.ts'
import { fieldOf, itemsOf } from './fieldOf.ts'
import type { Rule } from './judged.ts'
import { judgeIds } from './judgeIds.ts'
import { lazily } from './lazily.ts'
import { list } from './list.ts'
import { named } from './named.ts'
import { readEvery, readQuietly } from './readQuietly.ts'
import { record } from './record.ts'
import { id } from './texts.ts'

/** What was spent in a year: by members, in one sum or one by one, and elsewhere. */
export const spendingShape = /* @__PURE__ */ lazily(() =>
  named(
    record(
      {
        members: named(
          z.union([list(memberSpending(), [judgeIds]), amount(L.spentByMembers.name)]),
          L.spentByMembers.name,
        ),
        elsewhere: amount(L.spentElsewhere.name),
        disallowed: amount(L.disallowed.name).optional(),
      } satisfies Record<keyof YearSpending, z.ZodType>,
      [judgeDisallowed],
    ),
    { zh: '年度支出', en: 'Spending of the year' },
  ),
)

function memberSpending() {
  return record({ id: id(), amount: amount(L.memberSpending.name) } satisfies Record<keyof MemberSpending, z.ZodType>)
}

const judgeDisallowed: Rule = (input, _, { report }) => {
  const spent = spentByMembers(fieldOf(input, 'members'))
  const disallowed = readQuietly(() => readOptionalAmount(fieldOf(input, 'disallowed'), []))
  if (spent === undefined || disallowed === undefined || compare(disallowed, spent) <= 0) return
  report('disallowed_exceeds_spending', ['spending', 'disallowed'], {
    received: given(L.disallowed, disallowed).text,
    limit: given(L.spentByMembers, spent).text,
  })
}

function spentByMembers(members: unknown): Fraction | undefined {
  if (!Array.isArray(members)) return readQuietly(() => readAmount(members, []))
  if (members.length === 0) return undefined
  return readEvery(itemsOf(members), (item) => readAmount(fieldOf(item, 'amount'), []))?.reduce(add, zero)
}
