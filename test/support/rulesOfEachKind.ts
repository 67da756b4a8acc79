import type { Amendments, RuleKinds } from 'yigongti'
import {
  acaRiskCorridor,
  acaTargetRule,
  allianceAlerts,
  decree735,
  deviationRules,
  germanRiskPool,
  guangdong2025,
  harbinQuota,
  kpiTemplate,
  medicalLossRatioRule,
  msspBenchmark2024,
  msspProgram,
  nationalMonitoring2024,
  ncmsRiskFund2004,
  outlierRules,
  prepayment2024,
  prescriptionRules,
  reachContract,
  readmissionFloor,
  readmissionRules,
  specialReviewRules,
  splitAdmissionScreen,
  taiwanChineseMedicine2026,
  wuhan2022Notes,
  xiamen2024,
} from 'yigongti/rules'

/** A rule, and what a what-if changes in it. */
interface Example<R extends RuleKinds[keyof RuleKinds]> {
  readonly rule: R
  readonly changes: Amendments<R>
  /** The places that differ then. */
  readonly places: readonly string[]
}

const head = { id: 'local', label: { zh: '本地规则', en: 'A local rule' }, citations: [] } as const
const halfYears = {
  previous: { from: '2025-01-01', to: '2025-06-30' },
  current: { from: '2026-01-01', to: '2026-06-30' },
}
const ages = { id: 'newborn', label: { zh: '新生儿', en: 'Newborn' }, diagnoses: ['P07'], ageAtMost: 0 }

/** A rule of every kind: one that the library has, or else a made-up one. */
export const rulesOfEachKind: { readonly [K in keyof RuleKinds]: Example<RuleKinds[K]> } = {
  alerts: { rule: allianceAlerts, changes: { admissionRateWarning: '20%' }, places: ['admissionRateWarning'] },
  benchmark: {
    rule: msspBenchmark2024,
    changes: { priorSavings: { share: '0.5', cap: '6%' }, riskAllowance: '2%' },
    places: ['priorSavings.cap', 'riskAllowance'],
  },
  coefficient: {
    rule: xiamen2024,
    changes: { additions: xiamen2024.additions.slice(1) },
    places: ['additions.cmi'],
  },
  coefficientTable: {
    rule: { kind: 'coefficientTable', ...head, byLevel: [{ level: 'secondary', coefficient: '1.02' }] },
    changes: {
      byLevel: [{ level: 'secondary', coefficient: 1 }],
      baseGroups: { groups: ['ES35'], coefficient: 1 },
    },
    places: ['byLevel.0.coefficient', 'baseGroups'],
  },
  consequences: { rule: decree735, changes: { lossFineTo: '3' }, places: ['lossFineTo'] },
  contract: {
    rule: reachContract('global', 2022),
    changes: { steps: reachContract('global', 2022).steps.slice(0, 1) },
    places: ['steps.sequestration'],
  },
  corridor: { rule: acaRiskCorridor, changes: { loss: '50%' }, places: ['loss'] },
  deviation: {
    rule: deviationRules.national,
    changes: {
      classes: deviationRules.national.classes.map((one) => (one.kind === 'low' ? { ...one, upTo: '40%' } : one)),
    },
    places: ['classes.0.upTo'],
  },
  frontPage: {
    rule: { kind: 'frontPage', ...head, required: ['weight'], rules: [ages] },
    changes: { required: ['weight', 'sex'], rules: [{ ...ages, ageAtMost: 1 }] },
    places: ['required.1', 'rules.newborn.ageAtMost'],
  },
  funds: { rule: prepayment2024, changes: { reserveOfResidents: '9' }, places: ['reserveOfResidents'] },
  kpi: { rule: kpiTemplate, changes: { medicalQuality: '30%' }, places: ['medicalQuality'] },
  lossRatio: { rule: medicalLossRatioRule, changes: { places: 4 }, places: ['places'] },
  lowStandard: {
    rule: { kind: 'lowStandard', ...head, daysAtMost: 2 },
    changes: { weightAtMost: '0.5' },
    places: ['weightAtMost'],
  },
  monitoring: {
    rule: nationalMonitoring2024,
    changes: { items: nationalMonitoring2024.items.slice(0, -1) },
    places: ['items.14'],
  },
  outlier: {
    rule: outlierRules.linear.lowAtCost,
    changes: { low: { below: '0.4', pays: 'controlledCost' } },
    places: ['low.below', 'low.pays'],
  },
  outpatientTurned: {
    rule: { kind: 'outpatientTurned', ...head, diagnoses: ['J06'], noProcedure: true },
    changes: { testShareAtLeast: '60%' },
    places: ['testShareAtLeast'],
  },
  outsideCost: {
    rule: { kind: 'outsideCost', ...head, amountAtLeast: 500 },
    changes: { amountAtLeast: '800.00' },
    places: ['amountAtLeast'],
  },
  overlap: {
    rule: { kind: 'overlap', ...head, moreThanDays: 0 },
    changes: { moreThanDays: 1 },
    places: ['moreThanDays'],
  },
  paymentNotes: {
    rule: wuhan2022Notes,
    changes: {
      notes: wuhan2022Notes.notes.flatMap((one) => {
        if (one.id === 'RC19') return []
        return one.id === 'OB19' ? { ...one, unitShare: '60%' } : one
      }),
    },
    places: ['notes.OB19.unitShare', 'notes.RC19'],
  },
  quota: { rule: harbinQuota, changes: { retainedCap: '10%' }, places: ['retainedCap'] },
  prescriptions: {
    rule: prescriptionRules.ningboCommunity,
    changes: { freeShare: '25%', exceptedDiseases: ['C34'] },
    places: ['freeShare', 'exceptedDiseases.0'],
  },
  readmission: {
    rule: readmissionRules.zhejiang,
    changes: { withinDays: 30, factor: '0%' },
    places: ['withinDays', 'factor'],
  },
  readmissionFactor: { rule: readmissionFloor(2014), changes: { floor: '95%' }, places: ['floor'] },
  regionalSplit: { rule: taiwanChineseMedicine2026, changes: { floor: '0.95' }, places: ['floor'] },
  riskFund: { rule: ncmsRiskFund2004, changes: { rate: '4%' }, places: ['rate'] },
  severeCases: {
    rule: {
      kind: 'severeCases',
      ...head,
      ...halfYears,
      severeFrom: 2,
      fallAtLeast: '10%',
      outflowRiseAtLeast: '10%',
      casesAtLeast: 30,
    },
    changes: { fallAtLeast: '20%', previous: { from: '2024-01-01', to: '2024-06-30' } },
    places: ['previous.from', 'previous.to', 'fallAtLeast'],
  },
  sharedSavings: {
    rule: msspProgram(2024, 'ENH'),
    changes: { rounding: { mode: 'halfEven', places: 0 } },
    places: ['rounding.mode'],
  },
  siphoning: {
    rule: { kind: 'siphoning', ...head, lightUpTo: '0.6', shareAtLeast: '40%', casesAtLeast: 30 },
    changes: { shareAtLeast: 0.5 },
    places: ['shareAtLeast'],
  },
  specialReview: {
    rule: specialReviewRules.chongqingFamily,
    changes: { perMille: [{ level: 'tertiary', perMille: 6 }] },
    places: ['perMille.0.perMille', 'perMille.1', 'perMille.2'],
  },
  splitAdmission: { rule: splitAdmissionScreen, changes: { withinDays: 30 }, places: ['withinDays'] },
  stopLoss: { rule: germanRiskPool, changes: { ceiling: 500_000 }, places: ['ceiling'] },
  target: { rule: acaTargetRule, changes: { profitFloor: '2%' }, places: ['profitFloor'] },
  ungrouped: {
    rule: { kind: 'ungrouped', ...head, ungrouped: null, blank: null },
    changes: { blank: { points: 0 } as never },
    places: ['blank'],
  },
  upwardFlow: {
    rule: { kind: 'upwardFlow', ...head, downPerUpBelow: '0.1', referralsAtLeast: 20 },
    changes: { downPerUpBelow: '20%' },
    places: ['downPerUpBelow'],
  },
  year: { rule: guangdong2025, changes: { baseYears: 5 }, places: ['baseYears'] },
}
