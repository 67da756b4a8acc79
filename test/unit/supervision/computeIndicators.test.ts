import { describe, expect, it } from 'vitest'
import { computeIndicators, type IndicatorId, type IndicatorsInput, indicatorDefinitions } from 'yigongti'
import { nationalMonitoring2024, splitAdmissionScreen } from 'yigongti/rules'
import { parse } from 'yigongti/schema'
import { expectRefusal } from '../../support/refusal.ts'

const values = (input: IndicatorsInput) =>
  computeIndicators(input).indicators.map((each) => (each.computable ? each.value : each.because.en))

describe('indicators from facts', () => {
  it('each of the list has its place: what stands above and below the line', () => {
    const facts = { drugCost: 30, consumableCost: 15, inpatientCost: 100, weightSum: '109.8', groupedCases: 100 }
    expect(values({ facts, indicators: ['drugAndConsumableShare', 'caseMixIndex'] })).toEqual(['0.45', '1.098'])
    const referrals = { upReferrals: 300, downReferrals: 120, leadDischarges: 2400 }
    expect(values({ facts: referrals, indicators: ['downReferralRate', 'upToDownReferrals'] })).toEqual(['0.05', '2.5'])
  })

  it('bed use and budget execution may pass 100 %', () => {
    const facts = { occupiedBedDays: 110, openBedDays: 100, budgetSpending: 103, budget: 100 }
    expect(values({ facts, indicators: ['bedUse', 'budgetExecution'] })).toEqual(['1.1', '1.03'])
  })

  it('growth: the ratio over that of the year before', () => {
    // (1,100 ÷ 10) ÷ (1,000 ÷ 10) − 1
    const facts = { totalCost: 1100, insured: 10, previousTotalCost: 1000, previousInsured: 10 }
    expect(values({ facts, indicators: ['costPerHead', 'costPerHeadGrowth'] })).toEqual(['110.00', '0.1'])
  })

  it('growth of one amount: the year over the year before', () => {
    const facts = { pooledFundSpending: 110, previousPooledFundSpending: 100 }
    const { indicators, steps } = computeIndicators({ facts, indicators: ['pooledFundSpendingGrowth'] })
    expect(indicators.map((each) => each.computable && each.value)).toEqual(['0.1'])
    expect(steps.at(-1)?.formula).toBe('pooledFundSpending ÷ previousPooledFundSpending − 1')
  })

  it('by discharges beside those by admissions', () => {
    // 120 went in, 100 came out: 900 days, 600,000 yuan
    const facts = { admissions: 120, inpatientCost: 660_000, bedDays: 1_000 }
    const ended = {
      discharges: 100,
      dischargedCost: 600_000,
      dischargedBedDays: 900,
      readmissions: 6,
      groupedCases: 96,
    }
    const indicators = [
      'costPerAdmission',
      'costPerDischarge',
      'lengthOfStayByDischarges',
      'readmissionRateByDischarges',
      'groupedShare',
    ] as const
    expect(values({ facts: { ...facts, ...ended }, indicators })).toEqual(['5500.00', '6000.00', '9', '0.06', '0.96'])
    const before = { previousDischarges: 80, previousDischargedCost: 400_000 }
    expect(values({ facts: { ...ended, ...before }, indicators: ['costPerDischargeGrowth'] })).toEqual(['0.2'])
  })

  it('admissions per person, its inverse, and what is controlled of those in care', () => {
    const facts = {
      admissions: 150,
      admittedPersons: 120,
      chronicPatients: 1_000,
      managedChronicPatients: 700,
      chronicPatientsInCare: 800,
      controlledChronicPatients: 480,
      patientPayment: 40,
      totalCost: 100,
      referralsDue: 50,
      referralsCarriedOut: 45,
    }
    const indicators = [
      'admissionsPerPerson',
      'personsPerAdmission',
      'chronicManagementRate',
      'chronicControlRate',
      'patientShare',
      'referralExecution',
    ] as const
    expect(values({ facts, indicators })).toEqual(['1.25', '0.8', '0.7', '0.6', '0.4', '0.9'])
    const [, , managed, controlled] = computeIndicators({ facts, indicators }).indicators
    const cites = (one: typeof managed) => one?.citations.map(({ status }) => status)
    expect([cites(managed), cites(controlled)]).toEqual([['definition'], ['verified', 'definition']])
  })

  it('tell how many fall ill and how many die, as the supervision paper asks', () => {
    const facts = { residents: 400_000, newCases: 5_000, discharges: 20_000, inpatientDeaths: 130 }
    expect(values({ facts, indicators: ['incidenceRate', 'inpatientDeathRate'] })).toEqual(['0.0125', '0.0065'])
  })

  it('tell what is paid by DRG or DIP: areas, institutions, diseases, money', () => {
    const facts = {
      poolingAreas: 5,
      areasPaidByGroups: 2,
      inpatientInstitutions: 40,
      institutionsPaidByGroups: 18,
      diseaseGroups: 1_200,
      diseaseGroupsPaid: 900,
      inpatientFundSpending: 200_000_000,
      fundSpendingByGroups: 70_000_000,
    }
    const indicators = [
      'drgDipAreaCoverage',
      'drgDipInstitutionCoverage',
      'drgDipDiseaseCoverage',
      'drgDipFundCoverage',
    ] as const
    expect(values({ facts, indicators })).toEqual(['0.4', '0.45', '0.75', '0.35'])
    for (const { citations } of computeIndicators({ facts, indicators }).indicators) {
      expect(citations.map(({ status }) => status)).toEqual(['secondary', 'definition'])
    }
    const more = { diseaseGroups: 1_200, diseaseGroupsPaid: 1_201 }
    expectRefusal(() => computeIndicators({ facts: more, indicators: ['drgDipDiseaseCoverage'] }), 'out_of_range', [
      'facts',
      'diseaseGroupsPaid',
    ])
  })

  it('tell what the negative list and the assessment of Guangdong name', () => {
    const facts = {
      referrals: 800,
      irregularReferrals: 28,
      inCountyAdmissions: 45_000,
      refusedPatients: 9,
      leadPhysicians: 160,
      postedPhysicians: 24,
      primaryInstitutions: 16,
      cooperatingInstitutions: 12,
    }
    const indicators = ['irregularReferralShare', 'refusalRate', 'resourceSinking', 'primaryCooperation'] as const
    expect(values({ facts, indicators })).toEqual(['0.035', '2', '0.15', '0.75'])
    const { indicators: found, steps } = computeIndicators({ facts, indicators })
    for (const { citations } of found) {
      expect(citations.map(({ status }) => status)).toEqual(['interpretation', 'definition'])
    }
    expect(steps.find(({ id }) => id === 'refusalRate')?.formula).toBe('refusedPatients ÷ inCountyAdmissions × perMany')
  })

  it('tell what an effect costs, and whether the data are whole', () => {
    const facts = {
      controlledChronicPatients: 12_600,
      chronicFundSpending: 31_500_000,
      recordsDue: 20_000,
      recordsComplete: 19_700,
    }
    expect(values({ facts, indicators: ['costEffectiveness', 'dataCompleteness'] })).toEqual(['4', '0.985'])
    const { indicators } = computeIndicators({ facts, indicators: ['costEffectiveness'], period: 'year' })
    expect(indicators.map(({ label, direction }) => [label.zh, direction])).toEqual([
      ['每万元基金支出的慢性病控制成本效益（年度）', 'higher'],
    ])
  })

  it('of a month and of a year have two names, where the value grows with the period', () => {
    const of = (period?: 'month' | 'year') =>
      computeIndicators({
        facts: { insured: 1_000, admissions: 20, inCountyAdmissions: 15 },
        indicators: ['admissionRate', 'inCountyAdmissionShare'],
        ...(period === undefined ? {} : { period }),
      }).indicators.map(({ label, period: said }) => [label.zh, said])
    expect(of('month')).toEqual([
      ['住院率（月度）', 'month'],
      ['县域内住院人次占比', null],
    ])
    expect(of('year')[0]).toEqual(['住院率（年度）', 'year'])
    expect(of()[0]).toEqual(['住院率', null])
    const wrong = { period: 'week' } as unknown as IndicatorsInput
    expectRefusal(() => computeIndicators(wrong), 'not_one_of', ['period'])
  })

  it('what lacks a part, or would divide by 0, says so', () => {
    expect(values({ facts: { admissions: 1 }, indicators: ['costPerAdmissionGrowth'] })).toEqual([
      'missing: Inpatient cost; Inpatient cost of the year before; Admissions of the year before',
    ])
    const nothing = { satisfied: 0, surveyed: 0 }
    expect(values({ facts: nothing, indicators: ['satisfaction'] })).toEqual([
      '"People asked" is 0 and nothing can be divided by it',
    ])
    const before = { totalCost: 1, insured: 1, previousTotalCost: 0, previousInsured: 1 }
    expect(values({ facts: before, indicators: ['costPerHeadGrowth'] })[0]).toContain(
      'Cost of all care of the year before',
    )
  })

  it('without a choice all are answered for, in order, none silently left out', () => {
    const { indicators } = computeIndicators({})
    expect(indicators.map(({ id }) => id)).toEqual(Object.keys(indicatorDefinitions))
    expect(indicators.every(({ computable }) => !computable)).toBe(true)
    for (const { label, numerator, denominator, citations } of indicators) {
      for (const { zh, en } of [label, numerator, denominator])
        expect([/[一-鿿]/u.test(zh), /^[^一-鿿]+$/u.test(en)]).toEqual([true, true])
      expect(citations.some(({ status }) => status === 'definition')).toBe(true)
    }
  })

  it('refuses what is no count, no amount, more than its whole, or unknown', () => {
    const facts = (given: object) => () => computeIndicators({ facts: given })
    expectRefusal(facts({ insured: 1.5 }), 'not_an_integer', ['facts', 'insured'])
    expectRefusal(facts({ insured: -1 }), 'out_of_range', ['facts', 'insured'])
    expectRefusal(facts({ weightSum: -0.5 }), 'out_of_range', ['facts', 'weightSum'])
    expectRefusal(facts({ inpatientCost: '1.005' }), 'not_whole_fen', ['facts', 'inpatientCost'])
    expectRefusal(facts({ inpatientCost: -1 }), 'negative_amount', ['facts', 'inpatientCost'])
    expectRefusal(facts({ people: 1 }), 'unknown_key', ['facts', 'people'])
    expectRefusal(facts({ satisfied: 11, surveyed: 10 }), 'out_of_range', ['facts', 'satisfied'])
    const both = { upReferrals: 300, downReferrals: 120 }
    expect(() => computeIndicators({ facts: { referrals: 420, ...both } })).not.toThrow()
    expectRefusal(facts({ referrals: 400, ...both }), 'sum_not_stated', ['facts', 'referrals'])
    expect(facts({ referrals: 400, ...both })).toThrow(/420.*400.*20/)
    expectRefusal(facts({ referrals: 299, upReferrals: 300 }), 'out_of_range', ['facts', 'referrals'])
    const costs = { inpatientCost: 100, inCountyInpatientCost: 60, outOfCountyInpatientCost: '39.99' }
    expectRefusal(facts(costs), 'sum_not_stated', ['facts', 'inpatientCost'])
    expect(facts(costs)).toThrow(/99\.99.*100\.00.*−0\.01/)
    expectRefusal(() => computeIndicators({ readmissionDays: 15 }), 'missing', ['cases'])
    const unknown = ['los'] as unknown as IndicatorId[]
    expectRefusal(() => computeIndicators({ indicators: unknown }), 'not_one_of', ['indicators', 0])
  })
})

describe('indicators from case rows', () => {
  const cases = {
    // three people: 7 twice within 9 days, 8 once, 9 twice on one day (a chained referral)
    person: Uint32Array.of(7, 8, 7, 9, 9),
    inCounty: Uint8Array.of(1, 0, 1, 1, 1),
    cost: Float64Array.of(100_000, 300_050, 100_000, 50_000, 50_000),
    fund: Float64Array.of(60_000, 150_000, 60_000, 40_000, 40_000),
    drugs: Uint32Array.of(20_000, 40_000, 20_000, 10_000, 10_000),
    consumables: Uint32Array.of(10_000, 20_010, 10_000, 5_000, 5_000),
    admittedOn: Int32Array.of(100, 100, 112, 130, 130),
    dischargedOn: Int32Array.of(103, 110, 118, 130, 135),
    weight: Uint32Array.of(8_000, 15_000, 8_000, 0, 7_000),
    surgeryGrade: Uint8Array.of(0, 4, 1, 0, 0),
    excepted: Uint8Array.of(0, 0, 0, 0, 1),
  }

  it('hold parts that are given to the whole that was counted', () => {
    const counted = { person: Uint32Array.of(1, 2), cost: Float64Array.of(6000, 4000) }
    const beside = (facts: object) => () => computeIndicators({ cases: counted, facts })
    const [inside, outside] = ['inCountyInpatientCost', 'outOfCountyInpatientCost'] as const
    expect(beside({ [inside]: 60, [outside]: 40 })().facts.inpatientCost).toBe('100.00')
    expect(beside({ [inside]: 100 })).not.toThrow()
    expectRefusal(beside({ [inside]: '100.01' }), 'out_of_range', ['facts', inside])
    expectRefusal(beside({ [outside]: 101 }), 'out_of_range', ['facts', outside])
    expectRefusal(beside({ [inside]: 60, [outside]: 39 }), 'sum_not_stated', ['facts'])
  })

  it('counts, sums, days, people and readmissions', () => {
    expect(computeIndicators({ cases, readmissionDays: 15 }).facts).toEqual({
      admissions: '5',
      inCountyAdmissions: '4',
      admittedPersons: '3',
      // 7 and 9
      inCountyAdmittedPersons: '2',
      // of 7, nine days after the discharge; the chained referral of 9 is excepted
      readmissions: '1',
      // 3 + 10 + 6 + 1 + 5: a day at least
      bedDays: '25',
      // every row has ended
      discharges: '5',
      dischargedBedDays: '25',
      dischargedCost: '6000.50',
      inpatientCost: '6000.50',
      inCountyInpatientCost: '3000.00',
      outOfCountyInpatientCost: '3000.50',
      inpatientFundSpending: '3500.00',
      drugCost: '1000.00',
      consumableCost: '500.10',
      groupedCases: '4',
      weightSum: '3.8',
      surgeries: '2',
      highGradeSurgeries: '1',
    })
  })

  it('the last day of the time counts, the day after does not', () => {
    const readmissions = (readmissionDays: number) => computeIndicators({ cases, readmissionDays }).facts.readmissions
    expect([readmissions(9), readmissions(8)]).toEqual(['1', '0'])
  })

  it('a stay inside a longer one does not hide its discharge', () => {
    // out on day 30, in again on day 32; the stay of days 5 to 10 lies inside the first
    const nested = {
      person: Uint32Array.of(1, 1, 1),
      admittedOn: Int32Array.of(0, 5, 32),
      dischargedOn: Int32Array.of(30, 10, 40),
    }
    expect(computeIndicators({ cases: nested, readmissionDays: 5 }).facts.readmissions).toBe('1')
  })

  const rowsOf = (...list: readonly (readonly [person: number, from: number, to: number, referred?: number])[]) => ({
    person: Uint32Array.from(list, ([person]) => person),
    admittedOn: Int32Array.from(list, ([, from]) => from),
    dischargedOn: Int32Array.from(list, ([, , to]) => to),
    referred: Uint8Array.from(list, ([, , , referred = 0]) => referred),
  })

  it('a look-back tells what the first admissions follow, and is not counted; the rows say how far they see', () => {
    const before = rowsOf([1, 0, 20], [2, 5, 29])
    const march = rowsOf([1, 31, 35], [2, 38, 40], [3, 41, 60])
    const alone = computeIndicators({ cases: march, readmissionDays: 15 })
    expect([alone.facts.readmissions, alone.readmissionsSeen]).toEqual([
      '0',
      { withinDays: 15, backDays: 0, aheadDays: 0 },
    ])
    const seeing = computeIndicators({ cases: march, lookBack: before, readmissionDays: 15 })
    expect(seeing.facts).toEqual({ ...alone.facts, readmissions: '2' })
    expect(seeing.readmissionsSeen).toEqual({ withinDays: 15, backDays: 11, aheadDays: 0 })
    // rows of after tell how far returns can be seen
    const after = rowsOf([3, 68, 70])
    const ahead = computeIndicators({ cases: march, lookBack: after, readmissionDays: 15 })
    expect([ahead.facts.readmissions, ahead.readmissionsSeen?.aheadDays]).toEqual(['0', 8])
    expect(computeIndicators({ cases: march }).readmissionsSeen).toBeUndefined()
  })

  it('a chained stay is one admission with the one before: days and discharges are counted, no admission is', () => {
    // county 1 to 8 January, township 8 January to 10 February, county again on the 12th
    const chain = rowsOf([1, 1, 8], [1, 8, 41, 1], [1, 43, 50])
    const { facts } = computeIndicators({ cases: chain, readmissionDays: 15, referral: { maxGap: 1 } })
    expect(facts).toEqual({
      ...{ admissions: '2', admittedPersons: '1', discharges: '3', readmissions: '1' },
      ...{ bedDays: '47', dischargedBedDays: '47' },
    })
    expect(computeIndicators({ cases: chain, readmissionDays: 15 }).facts).toMatchObject({
      ...{ admissions: '3', readmissions: '2' },
    })
    const [first, ...rest] = [rowsOf([1, 1, 8]), rowsOf([1, 8, 41, 1]), rowsOf([1, 43, 50])]
    const later = computeIndicators({
      cases: rest[0] as typeof chain,
      ...{ lookBack: first, referral: { maxGap: 1 } },
    })
    expect(later.facts).toMatchObject({ admissions: '0', admittedPersons: '0', discharges: '1' })
  })

  it('a stay that ends on its first day is a day, or none where the payer says so', () => {
    const sameDay = rowsOf([1, 3, 3], [2, 3, 5])
    expect(computeIndicators({ cases: sameDay }).facts.bedDays).toBe('3')
    expect(computeIndicators({ cases: sameDay, sameDayStay: 'noDay' }).facts.bedDays).toBe('2')
  })

  it('two stays inside another are part of it', () => {
    const inner = rowsOf([1, 0, 30], [1, 5, 8], [1, 10, 12])
    expect(computeIndicators({ cases: inner, readmissionDays: 15 }).facts.readmissions).toBe('0')
  })

  it('refuses a look-back without its days, and a chain without its column', () => {
    const dates = rowsOf([1, 3, 3])
    const { person, admittedOn, dischargedOn } = dates
    const ask = (more: object) => () => computeIndicators({ cases: dates, readmissionDays: 15, ...more })
    expectRefusal(ask({ lookBack: { person, admittedOn } }), 'missing', ['lookBack', 'dischargedOn'])
    expectRefusal(ask({ lookBack: { ...dates, dischargedOn: Int32Array.of(2) } }), 'out_of_range', [
      ...['lookBack', 'dischargedOn', 0],
    ])
    expectRefusal(ask({ lookBack: { ...dates, person: Int32Array.of(-2) } }), 'out_of_range', ['lookBack', 'person', 0])
    const referral = { maxGap: 1 }
    expectRefusal(ask({ cases: { person, admittedOn, dischargedOn }, referral }), 'missing', ['cases', 'referred'])
    expectRefusal(ask({ cases: { person, dischargedOn }, referral }), 'missing', ['cases', 'admittedOn'])
    expectRefusal(() => computeIndicators({ lookBack: dates }), 'missing', ['cases'])
    expectRefusal(ask({ sameDayStay: 0 }), 'not_one_of', ['sameDayStay'])
  })

  it('facts that have no column join from beside the rows', () => {
    expect(values({ cases, facts: { insured: 50 }, indicators: ['admissionRate', 'lengthOfStay'] })).toEqual([
      '0.1',
      '5',
    ])
    const { person } = cases
    expect(values({ cases: { person }, indicators: ['lengthOfStay', 'personsPerAdmission'] })).toEqual([
      'missing: Days of stay',
      '0.6',
    ])
  })

  it('sums that pass 2^53 fen stay exact', () => {
    const cost = new Float64Array(5).fill(2 ** 53 - 1)
    // 5 × 9,007,199,254,740,991 fen
    expect(computeIndicators({ cases: { ...cases, fund: cost, cost } }).facts.inpatientCost).toBe('450359962737049.55')
  })

  it('what is spent on a person admitted in the county counts nothing of elsewhere', () => {
    const rows = {
      person: Uint8Array.of(1, 1, 2, 3),
      inCounty: Uint8Array.of(1, 1, 1, 0),
      cost: Float64Array.of(100_000, 300_000, 200_000, 900_000),
    }
    // 6,000.00 ÷ 2 people in the county; 15,000.00 ÷ 3 people in all
    const indicators = ['inCountyCostPerAdmittedPerson', 'costPerAdmittedPerson'] as const
    expect(values({ cases: rows, indicators })).toEqual(['3000.00', '5000.00'])
    const facts = { previousInCountyInpatientCost: 10_000, previousInCountyAdmittedPersons: 4 }
    expect(values({ cases: rows, facts, indicators: ['inCountyCostPerAdmittedPersonGrowth'] })).toEqual(['0.2'])
  })

  it('rows are read and never changed, those of a Node buffer neither', () => {
    const person = Buffer.from([3, 1, 2, 1])
    const { facts } = computeIndicators({ cases: { person } })
    expect(facts.admittedPersons).toBe('3')
    expect([...person]).toEqual([3, 1, 2, 1])
  })

  it('refuses a wrong row with its place', () => {
    const rows = (given: object) => () => computeIndicators({ cases: { ...cases, ...given } })
    const at = (column: string, row: number) => ['cases', column, row]
    expectRefusal(rows({ dischargedOn: Int32Array.of(103, 99, 118, 130, 135) }), 'out_of_range', at('dischargedOn', 1))
    expectRefusal(rows({ cost: Float64Array.of(1, 2, 0.5, 4, 5) }), 'not_an_integer', at('cost', 2))
    expectRefusal(rows({ cost: Float64Array.of(1, 2, 3, Number.NaN, 5) }), 'not_an_integer', at('cost', 3))
    expectRefusal(rows({ cost: Float64Array.of(1, 2, 3, 4, -5) }), 'out_of_range', at('cost', 4))
    expectRefusal(rows({ person: Int32Array.of(1, 2, -3, 4, 5) }), 'out_of_range', at('person', 2))
    expectRefusal(rows({ inCounty: Uint8Array.of(1, 2, 0, 0, 0) }), 'out_of_range', at('inCounty', 1))
    expectRefusal(rows({ surgeryGrade: Uint8Array.of(1, 2, 0, 5, 0) }), 'out_of_range', at('surgeryGrade', 3))
    expectRefusal(rows({ excepted: Uint8Array.of(1, 0) }), 'wrong_length', ['cases', 'excepted'])
    expectRefusal(rows({ weight: [1, 2, 3, 4, 5] }), 'wrong_type', ['cases', 'weight'])
    expectRefusal(rows({ person: undefined }), 'missing', ['cases', 'person'])
    const more = { ...cases, fund: Float64Array.of(100_001, 300_050, 100_000, 50_000, 50_000) }
    expectRefusal(() => computeIndicators({ cases: more }), 'out_of_range', ['cases'])
    expectRefusal(() => computeIndicators({ cases, facts: { admissions: 5 } }), 'conflicting_inputs', [
      'facts',
      'admissions',
    ])
  })
})

describe('the national list of 2024', () => {
  it('has two formulas that are known: 2.1 and the first part of 2.2, per 10,000 residents', () => {
    // 45 × 10,000 ÷ 250,000; 12,600 × 10,000 ÷ 250,000
    const facts = { residents: 250_000, postedPhysicians: 45, remoteImagingReadings: 12_600 }
    const { indicators } = computeIndicators({ facts, indicators: ['postedPhysicians', 'remoteImagingReadings'] })
    expect(indicators.map((one) => one.computable && one.value)).toEqual(['1.8', '504'])
    expect(nationalMonitoring2024.items.flatMap((one) => ('number' in one ? [one.number] : []))).toEqual(['2.1', '2.2'])
  })

  it('marks what the library computes, and nothing else', () => {
    const computed = nationalMonitoring2024.items.filter(({ computedBy }) => computedBy.length > 0)
    expect(nationalMonitoring2024.items).toHaveLength(15)
    expect(computed.map(({ label }) => label.zh)).toEqual([
      '医师派驻人数',
      '影像、心电中心服务量',
      '县域内基层医疗卫生机构诊疗人次数占比',
      '医保基金县域内支出占比（不含药店）',
      '县域内基层医疗卫生机构医保基金支出占比',
      '参保人在县域内住院人均费用及增长率',
      '参保人县域内住院人次占比',
    ])
    expect(
      nationalMonitoring2024.items.find(({ label }) => label.zh === '参保人在县域内住院人均费用及增长率')?.computedBy,
    ).toEqual(['inCountyCostPerAdmittedPerson', 'inCountyCostPerAdmittedPersonGrowth'])
    for (const { computedBy } of computed) for (const id of computedBy) expect(indicatorDefinitions).toHaveProperty(id)
  })

  it('is a rule of its kind, and no rule of another is one', () => {
    expect(parse.monitoringRule(nationalMonitoring2024)).toEqual({ ok: true, value: nationalMonitoring2024 })
    const other = parse.monitoringRule({ ...nationalMonitoring2024, kind: splitAdmissionScreen.kind })
    expect(other.ok ? [] : other.issues.map(({ code }) => code)).toEqual(['wrong_kind'])
    const [first] = nationalMonitoring2024.items
    const unknown = parse.monitoringRule({ ...nationalMonitoring2024, items: [{ ...first, computedBy: ['bedTax'] }] })
    expect(unknown.ok ? [] : unknown.issues.map(({ code }) => code)).toEqual(['not_one_of'])
  })
})

describe('two stays of the same days', () => {
  const cases = {
    person: Uint8Array.of(0, 0, 0),
    admittedOn: Int32Array.of(0, 1, 1),
    dischargedOn: Int32Array.of(0, 1, 1),
    referred: Uint8Array.of(0, 1, 0),
  }
  const admissionsOf = (id?: Uint8Array) =>
    computeIndicators({ cases: { ...cases, ...(id && { id }) }, referral: { maxGap: 0 } }).facts.admissions

  it('come in the order of their ids: what was referred before the other does not go on from it', () => {
    expect(admissionsOf(Uint8Array.of(0, 1, 2))).toBe('3')
  })

  it('without ids are taken so that the one that was referred goes on from the other', () => {
    expect(admissionsOf()).toBe('2')
    expect(admissionsOf(Uint8Array.of(0, 2, 1))).toBe('2')
  })
})
