import type { Admission, ScreeningInput } from 'yigongti'
import { withHeads } from '../../support/withHeads.ts'
import { generator } from '../batch/batchData.ts'

const institutionCount = 40

/** So many admissions of three people in ten: the same at every run, with two years, forty institutions and all items. */
export function screeningData(count: number): ScreeningInput {
  const random = generator(20250917)
  const below = (limit: number) => Math.floor(random() * limit)
  const days = Array.from({ length: 760 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10))
  const people = Math.max(1, Math.floor(count * 0.3))
  const admissions = Array.from({ length: count }, (_, row): Admission => {
    const day = below(730)
    const stay = 1 + below(14)
    const from = days[day] as Admission['admittedOn']
    const to = days[day + stay] as Admission['dischargedOn']
    const person = below(people)
    const cost = 2_000 + below(20_000)
    return {
      id: `a${row}`,
      person: `p${person}`,
      institution: `h${below(institutionCount)}`,
      admittedOn: from,
      dischargedOn: to,
      diagnosis: `I${10 + below(90)}.${below(10)}`,
      admittedAs: below(10) === 0 ? 'emergency' : 'outpatient',
      dischargedAs: below(50) === 0 ? 'transfer' : 'home',
      procedures: below(4),
      weight: (20 + below(300)) / 100,
      sex: person % 2 === 0 ? 'female' : 'male',
      age: below(100),
      cost,
      testCost: below(cost),
      outsideCost: 0,
    }
  })
  return {
    admissions,
    institutions: Array.from({ length: institutionCount }, (_, index) => ({
      id: `h${index}`,
      member: index < 30,
      level: index < 5 ? 2 : 1,
      lead: index === 0,
    })),
    badRows: 'collect',
    relatedDiagnoses: [{ id: 'stroke', codes: ['I63', 'I69'] }],
    referral: { maxGap: 1 },
    screens: withHeads({
      splitAdmission: { withinDays: 15 },
      lowStandard: { daysAtMost: 1, weightAtMost: '0.3', noProcedure: true },
      outpatientTurned: { diagnoses: ['I1'], daysAtMost: 3, testShareAtLeast: '80%' },
      overlap: { moreThanDays: 0 },
      outsideCost: { amountAtLeast: 100 },
      frontPage: { required: ['weight', 'sex', 'age'] },
      severeCases: {
        severeFrom: 3,
        previous: { from: '2024-01-01', to: '2024-12-31' },
        current: { from: '2025-01-01', to: '2025-12-31' },
        fallAtLeast: '5%',
        outflowRiseAtLeast: '2%',
        casesAtLeast: 100,
      },
      siphoning: { lightUpTo: '0.5', shareAtLeast: '50%', casesAtLeast: 100 },
      upwardFlow: { downPerUpBelow: '0.2', referralsAtLeast: 10 },
    }),
  }
}
