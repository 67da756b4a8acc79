// Gains and losses by hospital and disease group in the months gone, and why they changed from the same months of last year.
import { explainMargins, groupMargins, toCaseColumns, toMarginGroups, toMarginTable } from 'yigongti'
import { deviationRules } from 'yigongti/rules'
import type { Care } from '../09-whole-county/care.ts'
import type { Parameters as County } from '../09-whole-county/Parameters.ts'
import type { Rows, Stay } from '../09-whole-county/rows.ts'
import type { Parameters } from './Parameters.ts'

export type Margins = ReturnType<typeof marginsOf>

export function marginsOf(county: County, { points }: Parameters, rows: Rows, last: readonly Stay[], care: Care) {
  const catalogue = {
    groups: care.weights.groups,
    institutions: care.members.map(({ id }) => ({ id, coefficient: points.coefficients[id] ?? '1' })),
    deviation: deviationRules.national,
  }
  const names = new Map(county.diseases.map(({ group, name }) => [group, name]))
  const groupsOf = (stays: readonly Stay[]) => {
    const inside = stays.filter(({ at }) => at.outside !== true).map(({ admission }) => admission)
    const { cases } = toCaseColumns(inside, catalogue)
    return toMarginGroups({ ...catalogue, cases }).map((group) => {
      const name = names.get(group.id) ?? group.id
      return { ...group, label: { zh: name, en: group.id } }
    })
  }
  const paidBy = 'score' as const
  const margins = { price: points.price, paidBy, groups: groupsOf(rows.current.stays) }
  return {
    result: groupMargins(margins),
    change: explainMargins({ before: { price: points.lastPrice, paidBy, groups: groupsOf(last) }, after: margins }),
    table: toMarginTable(
      { margins, lastPrice: points.lastPrice.value, top: 10 },
      { language: 'zh', unit: 'tenThousand', alliance: '本县医共体' },
    ),
  }
}

const causes = ['volume', 'mix', 'price', 'efficiency', 'outliers'] as const

export type Cause = (typeof causes)[number]

/** The ten largest losses, each with what moved it most for the worse. */
export function tenLosses({ result, change }: Margins) {
  return result.losses.groups.slice(0, 10).map((loss) => {
    const isIt = (one: { readonly id: string; readonly hospital?: string }) =>
      one.id === loss.id && one.hospital === loss.hospital
    const why = change.groups.find(isIt)
    const group = result.groups.find(isIt)
    if (why === undefined || group === undefined) throw new Error(`${loss.id} is in no table`)
    const worst = causes.reduce((most, cause) => (Number(why[cause]) < Number(why[most]) ? cause : most))
    return { ...loss, name: group.label?.zh ?? loss.id, cases: group.cases, perCase: group.perCase, why, worst }
  })
}
