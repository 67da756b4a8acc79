// Supervision: screens, alerts, the members seen through, what follows, and the score.
import {
  adviseConsequences,
  computeIndicators,
  explain,
  raiseAlerts,
  reconcileAlliance,
  scoreKpi,
  screenAdmissions,
  sumDisallowed,
  withLocal,
} from 'yigongti'
import { decree735, kpiTemplate, splitAdmissionScreen } from 'yigongti/rules'
import { type Budget, toYuan } from './budget.ts'
import type { Care } from './care.ts'
import type { Parameters } from './Parameters.ts'
import type { Rows, Stay } from './rows.ts'

export type Supervision = ReturnType<typeof supervise>

const lowStandard = {
  kind: 'lowStandard',
  id: 'oneDay',
  label: { zh: '一日住院且无操作', en: 'One day without a procedure' },
  citations: [],
  daysAtMost: 1,
  noProcedure: true,
} as const

const upwardFlow = {
  kind: 'upwardFlow',
  id: 'upwardFlow',
  label: { zh: '仅向上转诊', en: 'Upward-only flow' },
  citations: [],
  downPerUpBelow: '0.2',
  referralsAtLeast: 30,
} as const

export function supervise(parameters: Parameters, rows: Rows, { budget }: Budget, care: Care) {
  const { year, institutions, planted, kpi, referralGap } = parameters
  const { stays } = rows.current
  const screened = institutions.map(({ id, outside, rank, lead }) => ({
    id,
    member: outside !== true,
    level: rank,
    ...(lead === true ? { lead } : {}),
  }))
  const base = { institutions: screened, badRows: 'strict', referral: { maxGap: referralGap } } as const

  // the same admissions that became points
  const screening = screenAdmissions({
    ...base,
    admissions: stays.map(({ admission }) => admission),
    screens: { splitAdmission: splitAdmissionScreen, lowStandard },
  })
  const flows = institutions
    .filter(({ rank }) => rank === 1)
    .map(({ id }) => {
      const own = stays.filter(isBetween(id, stays))
      const admissions = own.map(({ admission }) => admission)
      return { id, hints: screenAdmissions({ ...base, admissions, screens: { upwardFlow } }).hints }
    })

  // the members seen through: inpatients and outpatients, and the whole as the alliance states it
  const byMember = care.members.map(({ id }) => {
    const inpatient = sum(
      stays.filter(({ at }) => at.id === id).map(({ admission }) => care.fund.get(admission.id) ?? 0),
    )
    const outpatient = sum(
      rows.current.visits.filter(({ institution }) => institution === id).map((one) => one.fundFen),
    )
    return { member: id, fen: inpatient + outpatient }
  })
  const recorded = sum(byMember.map(({ fen }) => fen))
  const view = reconcileAlliance({
    members: care.members.map(({ id, english, level }) => ({ id, label: { zh: id, en: english }, level })),
    lines: [
      {
        id: 'fund',
        label: { zh: '基金支付', en: 'Paid by the fund' },
        unit: 'yuan',
        values: byMember.map(({ member, fen }) => ({ member, value: toYuan(fen) })),
        stated: toYuan(recorded + Math.round(planted.overstated * 100)),
      },
    ],
  })
  const elsewhere = toYuan(
    sum(stays.filter(({ at }) => at.outside === true).map(({ admission }) => care.fund.get(admission.id) ?? 0)),
  )

  // the indicators, an alert on what a stay costs, and the score
  const readmissions = screening.hints.filter(({ screen }) => screen === 'splitAdmission').length
  const chained = sum(care.chains.chains.map((chain) => chain.stays.length - 1))
  const { insured } = rows.current
  const facts = {
    ...countsOf(stays, insured),
    admissions: stays.length - chained,
    readmissions,
    upReferrals: referrals(stays, 2),
    downReferrals: referrals(stays, 1),
    ...kpi.facts,
    budget: explain(budget, 'total'),
    budgetSpending: explain(view, ['lines', 0, 'alliance', 'attributed']),
  }
  const asked = [
    'readmissionRate',
    'inCountyAdmissionShare',
    'costPerAdmission',
    'satisfaction',
    'upToDownReferrals',
  ] as const
  const indicators = computeIndicators({ facts, indicators: asked })
  const before = rows.past.map((one) => ({
    year: one.year,
    result: computeIndicators({ facts: countsOf(one.stays, one.insured), indicators: ['costPerAdmission'] }),
  }))
  const { alerts } = raiseAlerts({
    series: [
      {
        id: 'costPerAdmission',
        label: { zh: '次均住院费用', en: 'Cost per admission' },
        points: [
          ...before.map((one) => ({
            period: String(one.year),
            value: explain(one.result, ['indicators', 0, 'value']),
          })),
          { period: String(year), value: explain(indicators, ['indicators', 2, 'value']) },
        ],
      },
    ],
    rules: [{ id: 'yearly', kind: 'yearOnYear', rise: '5%' }],
  })
  const assessment = scoreKpi(withLocal(kpiTemplate, kpi.weights), {
    year,
    indicators: [
      {
        dimension: 'medicalQuality',
        id: 'readmission',
        value: explain(indicators, ['indicators', 0, 'value']),
        target: '0.1%',
        threshold: '0.5%',
      },
      {
        dimension: 'serviceCapacity',
        id: 'inCounty',
        label: { zh: '县域内住院人次占比', en: 'Admissions in the county' },
        direction: 'higher',
        value: explain(indicators, ['indicators', 1, 'value']),
        target: '90%',
        threshold: '80%',
      },
      {
        dimension: 'fundEfficiency',
        id: 'costPerAdmission',
        label: { zh: '次均住院费用', en: 'Cost per admission' },
        direction: 'lower',
        value: explain(indicators, ['indicators', 2, 'value']),
        target: 5000,
        threshold: 7000,
      },
      {
        dimension: 'satisfaction',
        id: 'patientSatisfaction',
        value: explain(indicators, ['indicators', 3, 'value']),
        target: '92%',
        threshold: '70%',
      },
      {
        dimension: 'twoWayReferral',
        id: 'twoWayReferralShare',
        label: { zh: '上转下转比', en: 'Referrals up to referrals down' },
        direction: 'lower',
        value: explain(indicators, ['indicators', 4, 'value']),
        target: 1,
        threshold: 4,
      },
    ],
    rounding: { mode: 'halfUp', places: 2 },
  })

  // what the authority upholds of the hints, and what follows
  const upheld = (screen: 'splitAdmission' | 'lowStandard', ids: readonly string[]) =>
    sumDisallowed({
      upheld: screening.hints
        .filter((hint) => hint.screen === screen && ids.includes(hint.id))
        .map(({ id }) => ({ screen, id, amount: toYuan(care.fund.get(id) ?? 0) })),
    })
  const split = upheld('splitAdmission', rows.split)
  const oneDay = upheld('lowStandard', rows.lowStandard)
  const advice = adviseConsequences(decree735, {
    findings: [
      {
        id: 'split',
        label: { zh: '分解住院', en: 'Split admissions' },
        by: planted.split.institution,
        act: 'improperUse',
        on: `${year}-09-30`,
        loss: explain(split, 'disallowed'),
        fraudulentIntent: false,
        scoreDeduction: 2,
      },
      {
        id: 'upward',
        label: { zh: '只上转不下转', en: 'Referrals up only' },
        by: planted.upward.institution,
        act: 'poorManagement',
        on: `${year}-12-31`,
        loss: 0,
        scoreDeduction: 1,
      },
    ],
    score: explain(assessment, 'score'),
  })
  const disallowed = sumDisallowed({
    upheld: [
      {
        id: 'split',
        label: { zh: '分解住院', en: 'Split admissions' },
        member: planted.split.institution,
        amount: explain(advice, 'disallowed'),
      },
      {
        id: 'oneDay',
        label: { zh: '低标准入院', en: 'No need for a bed' },
        member: planted.lowStandard.institution,
        amount: explain(oneDay, 'disallowed'),
      },
    ],
  })
  return { screening, flows, view, elsewhere, indicators, alerts, assessment, split, oneDay, advice, disallowed }
}

/** What is counted of a year's stays. */
function countsOf(stays: readonly Stay[], insured: number) {
  const inCounty = stays.filter(({ at }) => at.outside !== true)
  return {
    insured,
    admissions: stays.length,
    inCountyAdmissions: inCounty.length,
    inpatientCost: toYuan(sum(stays.map(({ costFen }) => costFen))),
  }
}

/** Documented referrals to institutions of a rank. */
function referrals(stays: readonly Stay[], rank: number): number {
  return stays.filter(({ admission, at }) => admission.referredFrom !== undefined && at.rank === rank).length
}

/** Whether a stay is of somebody who was referred from this institution, or to it. */
function isBetween(id: string, stays: readonly Stay[]) {
  const ids = new Map(stays.map((stay) => [stay.admission.id, stay]))
  const ends = new Set<string>()
  for (const { admission, at } of stays) {
    const from = admission.referredFrom === undefined ? undefined : ids.get(admission.referredFrom)
    if (from === undefined || (at.id !== id && from.at.id !== id)) continue
    ends.add(admission.id).add(from.admission.id)
  }
  return ({ admission }: Stay) => ends.has(admission.id)
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0)
}
