import * as z from 'zod'
import { readYear } from '../calendar/internal.ts'
import { readAmount, readDecimal, readWeight } from '../numeric/internal.ts'
import { listed, refuseAllZero } from '../policy/internal.ts'
import { qualityLabels } from '../quality/internal.ts'
import { settlementLabels as L, type MemberWeight, type YearInput } from '../settlement/internal.ts'
import { budgetFields, judgeBase } from './budgetFields.ts'
import { decimal, weight } from './decimals.ts'
import { fieldOf, idOf, itemsOf } from './fieldOf.ts'
import { judged, type Rule } from './judged.ts'
import { judgeIds } from './judgeIds.ts'
import { lazily } from './lazily.ts'
import { list } from './list.ts'
import { asDocument, named } from './named.ts'
import { readEvery } from './readQuietly.ts'
import { record } from './record.ts'
import { spendingShape } from './spendingShape.ts'
import { id } from './texts.ts'

/** A year as `settleYear` takes it, as far as it can be judged without the rules. */
export const yearShape = /* @__PURE__ */ lazily(() => {
  const { base, requestedGrowth, poolingArea, adjustments, expectedElsewhere } = budgetFields()
  return named(
    record(
      {
        year: named(judged(z.int().min(1900).max(2200), { read: readYear }), { zh: '年度', en: 'Year' }),
        ...base,
        requestedGrowth,
        poolingArea,
        adjustments,
        expectedElsewhere,
        spending: spendingShape(),
        reasonableOverrun: evidencedOverrun().optional(),
        score: decimal(qualityLabels.score.name, readDecimal),
        members: named(list(member(), [judgeIds, judgeWeights]), { zh: '成员', en: 'Members' }).optional(),
      } satisfies Record<keyof YearInput, z.ZodType>,
      [judgeBase, judgeMembers],
    ),
    { zh: '结算年度（输入）', en: "One alliance's year, as settleYear takes it" },
    asDocument('year'),
  )
})

function evidencedOverrun() {
  const schema = z.union([z.literal('all'), decimal(L.evidencedOverrun.name)])
  const read = (input: unknown, path: readonly (string | number)[]) =>
    input === 'all' ? input : readAmount(input, path)
  return named(judged(schema, { read }), L.evidencedOverrun.name)
}

function member() {
  return record({ id: id(), weight: weight(L.memberWeight.name) } satisfies Record<keyof MemberWeight, z.ZodType>)
}

const judgeWeights: Rule = (input, path, { report }) => {
  const weights = readEvery(itemsOf(input), (item) => readWeight(fieldOf(item, 'weight'), []))
  if (weights !== undefined) refuseAllZero(weights, path, report)
}

/** Where spending is given by member, the members are the same; lists with unreadable ids cannot be compared. */
const judgeMembers: Rule = (input, _, { report }) => {
  const [members, spending] = [fieldOf(input, 'members'), fieldOf(fieldOf(input, 'spending'), 'members')].map(idsOf)
  if (members === undefined || spending === undefined) return
  const known = new Set(members)
  spending.forEach((id, index) => {
    if (known.has(id)) return
    report('unknown_id', ['spending', 'members', index, 'id'], { received: id, expected: listed(members) })
  })
  const spenders = new Set(spending)
  for (const id of known) {
    const expected = { zh: `成员“${id}”的支出`, en: `the spending of "${id}"` }
    if (!spenders.has(id)) report('missing', ['spending', 'members'], { expected })
  }
}

function idsOf(list: unknown): readonly string[] | undefined {
  const ids = itemsOf(list).flatMap((item) => idOf(item) ?? [])
  return ids.length > 0 && ids.length === itemsOf(list).length ? ids : undefined
}
