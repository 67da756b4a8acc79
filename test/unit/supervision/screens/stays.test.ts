import { describe, expect, it } from 'vitest'
import { type Admission, screenAdmissions } from 'yigongti'
import { splitAdmissionScreen } from 'yigongti/rules'
import type { ScreenLimits } from '../../../support/withHeads.ts'
import { screening, stay } from './county.ts'

const found = (admissions: readonly Admission[], screens: ScreenLimits, more = {}) =>
  screenAdmissions({ ...screening(admissions, screens), ...more }).hints.map(({ id, comparedWith }) =>
    comparedWith === undefined ? id : `${id} after ${comparedWith}`,
  )

describe('split admission', () => {
  const split: ScreenLimits = { splitAdmission: { withinDays: 15 } }

  it('the limit counts: 15 days after the discharge is within, 16 is not', () => {
    expect(found([stay('a', 0, 5), stay('b', 20, 25)], split)).toEqual(['b after a'])
    expect(found([stay('a', 0, 5), stay('b', 21, 25)], split)).toEqual([])
    expect(found([stay('a', 0, 5), stay('b', 5, 9)], split)).toEqual(['b after a'])
  })

  it('a single day is one day', () => {
    const { hints } = screenAdmissions(
      screening([stay('a', 0, 5), stay('b', 6, 9)], { splitAdmission: { withinDays: 1 } }),
    )
    expect(hints[0]?.because.en).toContain('admitted 1 day after')
    expect(hints[0]?.because.en).toContain('the limit is 1 day;')
  })

  it('compares with the nearest earlier discharge of the same or a related diagnosis', () => {
    const stays = [stay('a', 0, 5), stay('b', 6, 8, { diagnosis: 'I69.3' }), stay('c', 10, 12)]
    expect(found(stays, split)).toEqual(['c after a'])
    const relatedDiagnoses = [{ id: 'stroke', codes: ['I63', 'I69'] }]
    expect(found(stays, split, { relatedDiagnoses })).toEqual(['b after a', 'c after b'])
  })

  it('a person with many stays is read in their order, whatever the order of the rows', () => {
    const weekly = Array.from({ length: 40 }, (_, week) => stay(`w${week + 10}`, 7 * week, 7 * week + 2))
    const sameDay = [stay('y', 280, 281), stay('x', 280, 281), stay('z', 280, 280)]
    const rows = [...weekly, ...sameDay]
    const scrambled = rows.map((_, k) => rows[(k * 17) % rows.length] as Admission)
    const hints = found(scrambled, split)
    expect(hints).toHaveLength(41)
    expect(hints.slice(0, 2)).toEqual(['w11 after w10', 'w12 after w11'])
    // of one day: what ends first, then by id; the first of them follows the last week, and y lies inside x
    expect(hints.slice(-2)).toEqual(['x after z', 'z after w49'])
    expect(found(rows, split)).toEqual(hints)
  })

  it('the longest beginning of a code decides to which family it belongs', () => {
    const relatedDiagnoses = [
      { id: 'all', codes: ['I'] },
      { id: 'late', codes: ['I69'] },
    ]
    const stays = [stay('a', 0, 5), stay('b', 6, 8, { diagnosis: 'I69.3' }), stay('c', 9, 10, { diagnosis: 'I10' })]
    expect(found(stays, split, { relatedDiagnoses })).toEqual(['c after a'])
  })

  it('codes are compared in canonical form, and shown as they were given', () => {
    for (const diagnosis of ['I10.X05', 'i10.x05', 'I10.x05 ', 'Ｉ１０.x05']) {
      const stays = [stay('a', 0, 5, { diagnosis: 'I10.x05' }), stay('b', 7, 8, { diagnosis })]
      const { hints, nearDuplicates } = screenAdmissions(screening(stays, split))
      expect(hints.map(({ id }) => id)).toEqual(['b'])
      expect(hints[0]?.because.en).toContain('(I10.x05) with the same diagnosis')
      expect(nearDuplicates).toBeUndefined()
    }
  })

  it('codes that differ in dots or trailing zeros are named, not taken for one', () => {
    const codes = ['J18.9', 'j189', 'J18.900', 'I10']
    const stays = codes.map((diagnosis, k) => stay(`s${k}`, 3 * k, 3 * k + 1, { diagnosis }))
    const { hints, nearDuplicates } = screenAdmissions(screening(stays, split))
    expect(hints).toEqual([])
    expect(nearDuplicates).toEqual([['J18.9', 'J18.900', 'J189']])
  })

  it('other people, other diagnoses and stays that overlap are none', () => {
    expect(found([stay('a', 0, 5), stay('b', 6, 8, { person: 'q' })], split)).toEqual([])
    expect(found([stay('a', 0, 5), stay('b', 6, 8, { diagnosis: 'J18.9' })], split)).toEqual([])
    expect(found([stay('a', 0, 5), stay('b', 4, 8)], split)).toEqual([])
  })

  it('planned cycles excuse the later stay, death and transfer the earlier one', () => {
    const preset: ScreenLimits = { splitAdmission: splitAdmissionScreen }
    const [a, b] = [stay('a', 0, 5), stay('b', 6, 8)]
    expect(found([a, b], preset)).toEqual(['b after a'])
    expect(found([a, { ...b, admittedAs: 'plannedCycle' }], preset)).toEqual([])
    expect(found([{ ...a, admittedAs: 'plannedCycle' }, b], preset)).toEqual(['b after a'])
    expect(found([{ ...a, dischargedAs: 'transfer' }, b], preset)).toEqual([])
    expect(found([a, { ...b, dischargedAs: 'transfer' }], preset)).toEqual(['b after a'])
  })

  it('a chained referral is no admission of its own; one that is too late or leaves the members is', () => {
    const referral = { maxGap: 1 }
    const down = { institution: 'township', referredFrom: 'a' }
    const chain = [stay('a', 0, 5), stay('b', 6, 8, down)]
    expect(found(chain, split)).toEqual(['b after a'])
    expect(found(chain, split, { referral })).toEqual([])
    // its discharge is that of its last stay: from 8 on
    expect(found([...chain, stay('c', 23, 24)], split, { referral })).toEqual(['c after b'])
    expect(found([...chain, stay('c', 24, 25)], split, { referral })).toEqual([])
    expect(found([stay('a', 0, 5), stay('b', 7, 8, down)], split, { referral })).toEqual(['b after a'])
    const city = [stay('a', 0, 5), stay('b', 6, 8, { ...down, institution: 'city' })]
    expect(found(city, split, { referral })).toEqual(['b after a'])
    const other = [stay('a', 0, 5, { person: 'q' }), stay('z', 0, 5), stay('b', 6, 8, down)]
    expect(found(other, split, { referral })).toEqual(['b after z'])
  })

  it('to document a referral hides no readmission: it is measured from the discharge of the last stay', () => {
    const referral = { maxGap: 1 }
    // county 1 to 8 January, township 8 January to 10 February, county again on the 12th
    const [a, down] = [stay('a', 0, 7), { institution: 'township', referredFrom: 'a' }]
    const chain = [a, stay('b', 7, 40, down), stay('c', 42, 44)]
    const { hints } = screenAdmissions({ ...screening(chain, split), referral })
    expect(hints.map(({ id, comparedWith, evidence }) => [id, comparedWith, evidence[0]?.value])).toEqual([
      ['c', 'b', '2'],
    ])
    // the township until 18 January, back on the 20th: 2 days, not 12
    const soon = [a, stay('b', 7, 17, down), stay('c', 19, 20)]
    expect(screenAdmissions({ ...screening(soon, split), referral }).hints[0]?.evidence[0]?.value).toBe('2')
    const other = [a, stay('b', 7, 17, { ...down, diagnosis: 'Z50.1' }), stay('c', 19, 20)]
    expect(screenAdmissions({ ...screening(other, split), referral }).hints[0]?.because).toEqual({
      zh: '住院“b”（与“a”同一次住院，诊断 I63.9）出院后 2 天再次入院，诊断 I63.9 相同，界限为 15 天，待核查',
      en: 'admitted 2 days after the discharge of "b" (one admission with "a", I63.9) with the same diagnosis (I63.9); the limit is 15 days; to be looked into',
    })
  })

  it('a stay inside another is part of it, and nobody in a bed is readmitted', () => {
    const nested = [stay('o', 0, 30), stay('i', 5, 8), stay('j', 10, 12), stay('c', 32, 33)]
    expect(found(nested, split)).toEqual(['c after o'])
    expect(found([stay('a', 0, 5), stay('b', 4, 20, { diagnosis: 'J18' }), stay('c', 10, 25)], split)).toEqual([])
  })

  it('nobody refers to himself: a stay that goes on in the same institution is an admission of its own', () => {
    const again = [stay('a', 0, 5), stay('b', 6, 8, { referredFrom: 'a' })]
    expect(found(again, split, { referral: { maxGap: 1 } })).toEqual(['b after a'])
  })

  it('a hint carries what was seen beside its limit, in both languages', () => {
    const [hint] = screenAdmissions(screening([stay('a', 0, 5), stay('b', 12, 14)], split)).hints
    expect(hint).toMatchObject({ screen: 'splitAdmission', about: 'admission', person: 'p', institution: 'county' })
    expect(hint?.evidence.map(({ id, value, unit }) => [id, value, unit])).toEqual([
      ['gapDays', '7', 'days'],
      ['withinDays', '15', 'days'],
    ])
    expect(hint?.because.en).toBe(
      'admitted 7 days after the discharge of "a" (I63.9) with the same diagnosis (I63.9); the limit is 15 days; to be looked into',
    )
  })
})

describe('overlapping stays', () => {
  it('begin more than the allowed days before an earlier stay ends; the one that ends last is named', () => {
    const overlap = (moreThanDays: number): ScreenLimits => ({ overlap: { moreThanDays } })
    expect(found([stay('a', 0, 5), stay('b', 5, 8)], overlap(0))).toEqual([])
    expect(found([stay('a', 0, 5), stay('b', 4, 8)], overlap(0))).toEqual(['b after a'])
    expect(found([stay('a', 0, 5), stay('b', 4, 8)], overlap(1))).toEqual([])
    expect(found([stay('a', 0, 9), stay('b', 1, 12), stay('c', 8, 9)], overlap(0))).toEqual(['b after a', 'c after b'])
    // 6 to 20 and 10 to 12 January: 2 days are in both, not 10
    const inside = [stay('a', 5, 19), stay('b', 9, 11)]
    expect(found(inside, overlap(3))).toEqual([])
    expect(screenAdmissions(screening(inside, overlap(1))).hints[0]?.evidence[0]?.value).toBe('2')
    expect(found([stay('a', 0, 30), stay('b', 1, 2), stay('c', 20, 20)], overlap(0))).toEqual([
      'b after a',
      'c after a',
    ])
  })

  it('exceptions excuse as in a split admission', () => {
    const label = { zh: '请假', en: 'Leave' }
    const exceptions = [{ id: 'leave', label, admittedAs: ['leave'], dischargedAs: ['closedLater'] }]
    const overlap: ScreenLimits = { overlap: { moreThanDays: 0, exceptions } }
    expect(found([stay('a', 0, 5), stay('b', 4, 8, { admittedAs: 'leave' })], overlap)).toEqual([])
    expect(found([stay('a', 0, 5, { dischargedAs: 'closedLater' }), stay('b', 4, 8)], overlap)).toEqual([])
  })
})

describe('low-standard admission', () => {
  const light = { weight: '0.30', procedures: 0 }
  const lowStandard: ScreenLimits = { lowStandard: { daysAtMost: 2, weightAtMost: '0.3', noProcedure: true } }

  it('asks for everything together, bounds included', () => {
    expect(found([stay('a', 0, 2, light)], lowStandard)).toEqual(['a'])
    expect(found([stay('a', 0, 3, light)], lowStandard)).toEqual([])
    expect(found([stay('a', 0, 2, { ...light, weight: '0.300001' })], lowStandard)).toEqual([])
    expect(found([stay('a', 0, 2, { ...light, procedures: 1 })], lowStandard)).toEqual([])
  })

  it('a stay that ends on its first day is one day, or none where the payer says so', () => {
    const screens = (daysAtMost: number): ScreenLimits => ({ lowStandard: { daysAtMost } })
    const sameDay = [stay('a', 0, 0), stay('b', 20, 21)]
    expect(found(sameDay, screens(1))).toEqual(['a', 'b'])
    expect(found(sameDay, screens(0))).toEqual([])
    expect(found(sameDay, screens(0), { sameDayStay: 'noDay' })).toEqual(['a'])
    const [hint] = screenAdmissions(screening([stay('a', 0, 0)], screens(2))).hints
    expect(hint?.because.zh).toBe('入院指征可能不足：住院 1 天（界限 2 天），待核查')
  })

  it('a weight of 0 is that of a case without a group, as for indicators: it is not light', () => {
    const weights: ScreenLimits = { lowStandard: { weightAtMost: '0.3' } }
    const stays = [stay('a', 0, 2, { weight: 0 }), stay('b', 20, 22, light)]
    const { hints, screens } = screenAdmissions(screening(stays, weights))
    expect(hints.map(({ id }) => id)).toEqual(['b'])
    expect(screens[0]).toMatchObject({ judged: 1, passedOver: 1 })
  })

  it('a bound between two weights is not rounded', () => {
    const below: ScreenLimits = { lowStandard: { weightAtMost: '0.2999999' } }
    expect(found([stay('a', 0, 2, { weight: '0.299999' }), stay('b', 3, 4, light)], below)).toEqual(['a'])
  })

  it('passes over a stay whose missing item would decide, and counts one that is out anyway as judged', () => {
    const { screens } = screenAdmissions(
      screening([stay('a', 0, 2, { procedures: 0 }), stay('b', 3, 9, { procedures: 0 })], lowStandard),
    )
    expect(screens[0]).toMatchObject({ computable: true, judged: 1, passedOver: 1, hints: 0 })
  })

  it('says so where nothing can be judged', () => {
    const { screens } = screenAdmissions(screening([stay('a', 0, 2)], lowStandard))
    expect(screens[0]).toMatchObject({ computable: false, because: { zh: '没有一次住院填有所需项目' } })
    expect(screenAdmissions(screening([], lowStandard)).screens[0]?.computable).toBe(false)
  })

  it('exceptions excuse', () => {
    const exceptions = [{ id: 'death', label: { zh: '死亡', en: 'Death' }, dischargedAs: ['death'] }]
    const screens: ScreenLimits = { lowStandard: { daysAtMost: 2, exceptions } }
    expect(found([stay('a', 0, 2, { dischargedAs: 'death' }), stay('b', 5, 7)], screens)).toEqual(['b'])
  })
})

describe('outpatient turned inpatient', () => {
  it('a diagnosis that outpatient care treats, mostly examined', () => {
    const outpatientTurned = { diagnoses: ['I10'], testShareAtLeast: '60%' }
    const tested = { diagnosis: 'I10.x', cost: 1000 }
    const stays = [
      stay('a', 0, 2, { ...tested, testCost: 600 }),
      stay('b', 20, 22, { ...tested, testCost: '599.99' }),
      stay('c', 40, 42, { cost: 1000, testCost: 900 }),
    ]
    expect(found(stays, { outpatientTurned })).toEqual(['a'])
    const [hint] = screenAdmissions(screening(stays, { outpatientTurned })).hints
    expect(hint?.because.zh).toBe('诊断 I10.x 可在门诊治疗：检查检验费用占比 60%（界限 60%），待核查')
    expect(hint?.evidence.map(({ value }) => value)).toEqual(['0.6', '0.6'])
  })

  it('a stay that cost nothing, or had no tests, is none, though the limit is 0', () => {
    const outpatientTurned = { diagnoses: ['I63'], testShareAtLeast: 0 }
    const stays = [
      stay('free', 0, 2, { cost: 0, testCost: 0 }),
      stay('untested', 20, 22, { cost: 900, testCost: 0 }),
      stay('tested', 40, 42, { cost: 900, testCost: '0.01' }),
    ]
    expect(found(stays, { outpatientTurned })).toEqual(['tested'])
  })

  it('a share is compared exactly, however large the amounts', () => {
    const cost = '90071992547409.91'
    const screens = (testShareAtLeast: string): ScreenLimits => ({
      outpatientTurned: { diagnoses: ['I'], testShareAtLeast },
    })
    const one = [stay('a', 0, 2, { cost, testCost: '90071992547409.90' })]
    expect(found(one, screens('0.9999999999999998'))).toEqual(['a'])
    expect(found(one, screens('0.9999999999999999'))).toEqual([])
  })
})

describe('costs moved outside the package', () => {
  it('by amount, by share of everything charged, or both', () => {
    const stays = [stay('a', 0, 2, { cost: 900, outsideCost: 100 }), stay('b', 20, 22, { cost: 900, outsideCost: 99 })]
    expect(found(stays, { outsideCost: { amountAtLeast: 100 } })).toEqual(['a'])
    expect(found(stays, { outsideCost: { shareAtLeast: '10%' } })).toEqual(['a'])
    expect(found(stays, { outsideCost: { shareAtLeast: '9%', amountAtLeast: 99 } })).toEqual(['a', 'b'])
    expect(found([stay('a', 0, 2, { cost: 0, outsideCost: 0 })], { outsideCost: { shareAtLeast: 0 } })).toEqual([])
  })

  it('nothing charged outside is none, though the limit is 0', () => {
    const stays = [
      stay('a', 0, 2, { cost: 900, outsideCost: 0 }),
      stay('b', 20, 22, { cost: 900, outsideCost: '0.01' }),
    ]
    expect(found(stays, { outsideCost: { amountAtLeast: 0 } })).toEqual(['b'])
    expect(found(stays, { outsideCost: { shareAtLeast: 0 } })).toEqual(['b'])
  })
})

describe('front pages', () => {
  const reasons = (admissions: readonly Admission[], screens: ScreenLimits) =>
    screenAdmissions(screening(admissions, screens)).hints.map(({ id, because }) => `${id}: ${because.en}`)

  it('items that are missing', () => {
    expect(reasons([stay('a', 0, 1, { sex: 'male' })], { frontPage: { required: ['sex', 'weight', 'age'] } })).toEqual([
      'a: front page: missing case weight, age; to be looked into',
    ])
    const full = stay('a', 0, 1, { procedures: 0, age: 0, weight: 0, cost: 0, sex: 'female' })
    expect(reasons([full], { frontPage: { required: ['procedures', 'age', 'weight', 'cost', 'sex'] } })).toEqual([])
  })

  it('a diagnosis of the other sex or another age; what is not filled in contradicts nothing', () => {
    const label = { zh: '产科诊断', en: 'an obstetric diagnosis of a woman of 10 to 60 years' }
    const rules = [{ id: 'birth', label, diagnoses: ['O'], sex: 'female', ageAtLeast: 10, ageAtMost: 60 } as const]
    const birth = (id: string, more: Partial<Admission>) => stay(id, 0, 1, { person: id, diagnosis: 'O80', ...more })
    const stays = [
      birth('a', { sex: 'male' }),
      birth('b', { age: 9 }),
      birth('c', { age: 61 }),
      birth('d', { sex: 'female', age: 10 }),
      birth('e', { sex: 'female', age: 60 }),
      birth('f', {}),
      birth('g', { sex: 'male', age: 3, diagnosis: 'J18' }),
    ]
    expect(reasons(stays, { frontPage: { rules } })).toEqual(
      ['a', 'b', 'c'].map((id) => `${id}: front page: ${label.en}; to be looked into`),
    )
  })

  it('pages of one person that contradict each other', () => {
    const stays = [
      stay('a', 0, 1, { sex: 'male', dischargedAs: 'death' }),
      stay('b', 5, 6, { sex: 'female' }),
      stay('c', 7, 8, { person: 'q', referredFrom: 'a' }),
    ]
    expect(reasons(stays, { frontPage: { deathAs: ['death'] } })).toEqual([
      'b: front page: the sex is not the one the person had first; the stay "a" ended in death; to be looked into',
      'c: front page: the referral names no admission of the person; to be looked into',
    ])
  })

  it('a death contradicts what begins or ends after it, in whatever order people were admitted', () => {
    const frontPage = { deathAs: ['death'] }
    const contradicted = (...stays: readonly Admission[]) =>
      screenAdmissions(screening(stays, { frontPage })).hints.map(({ id, because }) => [
        id,
        /the stay "(.*)" ended in death/.exec(because.en)?.[1],
      ])
    const death = { dischargedAs: 'death' }
    // within a stay that ends in death, and over before: an overlap, no contradiction
    expect(contradicted(stay('a', 0, 20, death), stay('b', 5, 8))).toEqual([])
    // still in bed after a death that came earlier
    expect(contradicted(stay('a', 0, 20), stay('b', 5, 8, death))).toEqual([['a', 'b']])
    expect(contradicted(stay('a', 0, 20, death), stay('b', 5, 8, death))).toEqual([['a', 'b']])
    expect(contradicted(stay('a', 0, 5, death), stay('b', 5, 5), stay('c', 5, 9), stay('d', 0, 5))).toEqual([
      ['b', 'a'],
      ['c', 'a'],
    ])
  })
})
