// A year of care: one deductible a chain, points, their price, and what the members are paid.
import {
  chargeDeductibles,
  diseaseWeights,
  explain,
  poolFromBudget,
  settleCases,
  settlePool,
  toCaseColumns,
} from 'yigongti'
import { deviationRules } from 'yigongti/rules'
import type { Budget } from './budget.ts'
import type { Parameters } from './Parameters.ts'
import { fundOf, type Rows, type Stay } from './rows.ts'

export type Care = ReturnType<typeof careFor>

export function careFor(parameters: Parameters, { past, current }: Rows, { trend, budget }: Budget) {
  const { institutions, deductibles, referralGap } = parameters
  const members = institutions.filter(({ outside }) => outside !== true)
  const { stays } = current

  // one deductible a chain: the stays of whoever was referred; every other stay is a chain of its own
  const referred = new Set(stays.flatMap(({ admission }) => admission.referredFrom ?? []))
  const inChain = ({ admission }: Stay) => admission.referredFrom !== undefined || referred.has(admission.id)
  const chains = chargeDeductibles({
    stays: stays.filter(inChain).map(({ admission: { id, person, institution, ...one }, at }) => ({
      id,
      person,
      institution,
      level: at.level,
      admittedOn: one.admittedOn,
      dischargedOn: one.dischargedOn,
      referred: one.referredFrom !== undefined,
    })),
    members: members.map(({ id }) => id),
    deductibles,
    maxGap: referralGap,
  })
  const charged = new Map(chains.stays.map((one) => [one.id, Number(one.charged)]))
  const fund = new Map(
    stays.map((stay) => [
      stay.admission.id,
      fundOf(stay, charged.get(stay.admission.id) ?? deductibles[stay.at.level], parameters),
    ]),
  )

  // points by what the diseases cost in the county last year
  const lastYear = (past.at(-1)?.stays ?? []).filter(({ at }) => at.outside !== true)
  const weights = diseaseWeights({
    cases: {
      group: lastYear.map(({ admission }) => admission.group),
      cost: lastYear.map(({ admission }) => admission.cost),
    },
    scale: 1000,
    trim: { method: 'percentile', lower: '1%', upper: '99%' },
  })
  const catalogue = {
    groups: weights.groups,
    institutions: members.map(({ id }) => ({ id })),
    deviation: deviationRules.national,
  }
  const inside = stays.filter(({ at }) => at.outside !== true).map(({ admission }) => admission)
  const { cases } = toCaseColumns(inside, catalogue)

  // what the operating budget leaves for inpatients of the members is what points share
  const available = poolFromBudget({
    budget: explain(budget, 'operating'),
    reserveRate: 0,
    settledOtherwise: [
      { id: 'outpatient', label: { zh: '门诊', en: 'outpatients' }, amount: explain(trend, ['lines', 1, 'projected']) },
      {
        id: 'elsewhere',
        label: { zh: '县外住院', en: 'inpatients elsewhere' },
        amount: explain(trend, ['lines', 2, 'projected']),
      },
    ],
  })
  const pool = explain(available, 'pool')
  const points = settleCases({ ...catalogue, cases, pool })
  const paid = settlePool({ pool, institutions: points.institutions })
  return { members, chains, fund, weights, inside, available, points, paid }
}
