// The budget: from three years of claims to the contract of the year and its twelve advances.
import {
  annualBudget,
  blendedBaseline,
  buhlmannCredibility,
  changePrices,
  contractOf,
  explain,
  findCliffs,
  fitRegionalBudget,
  marginalIncentive,
  payoffCurve,
  perHeadAmount,
  perHeadBudget,
  riskAdjust,
  trendBaseline,
  withLocal,
} from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import type { Parameters } from './Parameters.ts'
import { fundOf, type Rows, type Stay, type YearOfRows } from './rows.ts'

export type Budget = ReturnType<typeof makeBudget>

export function makeBudget(parameters: Parameters, { past }: Rows) {
  const { year, region, enrolments, prices, local } = parameters
  const sums = past.map((rows) => ({ ...rows, ...sumsOf(rows, parameters) }))
  const lineOf = (id: 'inpatient' | 'elsewhere' | 'outpatient', zh: string, en: string) => ({
    id,
    label: { zh, en },
    years: sums.map((one) => ({ year: one.year, amount: toYuan(one[id]) })),
  })

  // the trend of every line, in the budget year
  const trend = trendBaseline({
    budgetYear: year,
    lines: [
      lineOf('inpatient', '县域内住院', 'inpatients in the county'),
      lineOf('outpatient', '门诊', 'outpatients'),
      lineOf('elsewhere', '县外住院', 'inpatients elsewhere'),
    ],
  })
  const people = sums.at(-1)?.insured ?? 0
  const own = perHeadAmount({ funding: explain(trend, 'baseline'), enrolees: people })

  // how far the county's own experience is to be believed
  const experience = buhlmannCredibility({
    groups: [
      {
        id: '本县',
        values: sums.map((one) => Math.round((one.inpatient + one.outpatient + one.elsewhere) / one.insured) / 100),
        exposures: sums.map(({ insured }) => insured),
      },
      ...region.counties,
    ],
  })
  const blended = blendedBaseline({
    ownMean: explain(own, 'perHead'),
    areaMean: region.areaMean,
    people,
    credibility: explain(experience, ['groups', 0, 'credibility']),
  })

  // who the people are, and for how long they are insured
  const risk = riskAdjust({
    cells: region.cells,
    perHead: explain(blended, 'mean'),
    alliances: [{ id: '本县', people: region.own }],
  })
  const perHead = perHeadBudget({
    year,
    perHead: explain(blended, 'mean'),
    index: explain(risk, ['alliances', 0, 'appliedIndex']),
    enrolments,
    countedMonth: 'byDays',
  })

  // inside the region's total
  const fit = fitRegionalBudget({
    total: region.total,
    parts: [...region.parts, { id: '本县', amount: explain(perHead, 'budget'), previous: region.previous }],
  })
  const { proportional } = fit
  if (!proportional.computable) throw new Error(proportional.because.zh)
  const granted = explain(fit, ['proportional', 'parts', region.parts.length, 'granted'])

  // the contract
  const rules = withLocal(guangdong2025, local)
  const lever = changePrices({ lines: prices })
  const terms = {
    setTotal: granted,
    adjustments: [{ ...lever.adjustment, amount: explain(lever, ['adjustment', 'amount']) }],
    expectedElsewhere: explain(trend, ['lines', 2, 'projected']),
  }
  const contract = contractOf(rules, { year, ...terms, reasonableOverrun: 'all', score: 86 })
  const budget = annualBudget({ ...terms, depositRate: local.depositRate, riskFundRate: local.riskFundRate })
  return {
    trend,
    own,
    experience,
    blended,
    risk,
    perHead,
    fit,
    lever,
    rules,
    terms,
    contract,
    curve: payoffCurve(contract),
    cliffs: findCliffs(contract),
    incentive: marginalIncentive(contract),
    budget,
  }
}

/** What the fund paid by line, in fen. */
function sumsOf({ stays, visits }: YearOfRows, parameters: Parameters) {
  const paid = (stay: Stay) => fundOf(stay, parameters.deductibles[stay.at.level], parameters)
  const sum = (list: readonly Stay[]) => list.reduce((all, stay) => all + paid(stay), 0)
  return {
    inpatient: sum(stays.filter(({ at }) => at.outside !== true)),
    elsewhere: sum(stays.filter(({ at }) => at.outside === true)),
    outpatient: visits.reduce((all, { fundFen }) => all + fundFen, 0),
  }
}

/** Whole fen as yuan, exactly. */
export function toYuan(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
}
