import {
  casePoints,
  diseaseWeights,
  fundPayment,
  institutionCoefficient,
  poolFromBudget,
  settleCases,
  settlePool,
} from 'yigongti'
import { deviationRules } from 'yigongti/rules'
import type { CaseRow, Input } from './Input.ts'
import { pastCases, toColumns } from './toColumns.ts'

/** Past cases → scores; regional budget → pool; cases → points; pool and points → price and payments. */
export function settleCity(input: Input) {
  const deviation = deviationRules[input.rule]
  const catalogue = diseaseWeights({ cases: pastCases(input), scale: input.scale })
  const groups = catalogue.groups.map(({ weight, mean }) => ({ score: weight, referenceMean: mean }))
  const region = poolFromBudget(input.region)

  const label = { zh: '本市', en: 'The city' }
  const byLevel = input.coefficients
  const table = { kind: 'coefficientTable', id: 'city', label, byLevel, citations: [] } as const
  const institutions = input.hospitals.map(({ id, level }) => {
    return { id, coefficient: institutionCoefficient(table, { level }).coefficient }
  })

  // One case of each row by itself, with its trace …
  const rows = input.cases.map((row) => {
    const group = groups[input.history.findIndex((past) => past.group === row.group)] ?? unknown(row)
    const { coefficient } = institutions.find(({ id }) => id === row.hospital) ?? unknown(row)
    return { ...row, ...casePoints(deviation, { ...group, coefficient, cost: row.cost }) }
  })
  // … and all cases at once, in columns.
  const cases = toColumns(input)
  const counted = settleCases({ cases, groups, institutions, deviation, pool: region.pool })
  const points = counted.institutions.map(({ id, points: own }) => ({ id, points: own }))
  const settled = settlePool({ pool: region.pool, institutions: points })

  // On the basis of total cost the same points have another price, and the patient's share comes off.
  const price = { pool: region.pool, points: settled.totalPoints, reimbursementRatio: input.reimbursementRatio }
  const byTotalCost = rows.flatMap(({ ownPayment, ...row }) =>
    ownPayment === undefined ? [] : [{ ...row, ...fundPayment({ points: row.points, price, ownPayment }) }],
  )
  return { catalogue, region, institutions, rows, counted, settled, byTotalCost }
}

function unknown({ hospital, group }: CaseRow): never {
  throw new Error(`a case of ${group} at ${hospital}, one of which is not known`)
}
