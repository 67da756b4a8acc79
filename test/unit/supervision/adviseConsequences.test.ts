import { describe, expect, it } from 'vitest'
import { adviseConsequences, amend, type Finding, settleYear } from 'yigongti'
import { decree735 } from 'yigongti/rules'
import { goldenLink, goldenRules, launchYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'

const split: Finding = {
  id: 'split',
  label: { zh: '分解住院', en: 'Split admissions' },
  by: 'county',
  act: 'improperUse',
  on: '2026-05-01',
  loss: '80000.05',
  fraudulentIntent: false,
}
const advise = (...findings: readonly Finding[]) => adviseConsequences(decree735, { findings })
const kinds = (...findings: readonly Finding[]) =>
  advise(...findings).consequences.map(({ kind, unit, from, to, on }) => [kind, on.kind, unit, from, to])

// Decree 735: 38 (return, 1–2 times, 6–12 months), 39 (10,000–50,000), 40 (2–5 times), 41 (3–12 months), 43 (5 years)
describe('State Council decree 735', () => {
  const correction = ['correction', 'institution', null, null, null]
  const talk = ['talk', 'person', null, null, null]

  it('article 38: correction, a talk, return of the loss and a fine of one to two times', () => {
    expect(kinds(split)).toEqual([
      correction,
      talk,
      ['recovery', 'institution', 'yuan', '80000.05', '80000.05'],
      ['fine', 'institution', 'yuan', '80000.05', '160000.10'],
    ])
  })

  it('article 38: the department is suspended where correction is refused or the consequences are serious', () => {
    for (const circumstance of ['refusedToCorrect', 'seriousConsequences'] as const) {
      expect(kinds({ ...split, circumstances: [circumstance] })[4]).toEqual([
        'suspension',
        'department',
        'months',
        '6',
        '12',
      ])
    }
  })

  it('article 38: without loss there is nothing to return and no fine', () => {
    expect(kinds({ ...split, loss: 0 })).toEqual([correction, talk])
  })

  it('article 39: 10,000 to 50,000 yuan where correction is refused', () => {
    const { fraudulentIntent: _, ...poor } = { ...split, act: 'poorManagement' as const, loss: 0 }
    expect(kinds(poor)).toEqual([correction, talk])
    expect(kinds({ ...poor, circumstances: ['refusedToCorrect'] })).toEqual([
      correction,
      talk,
      ['fine', 'institution', 'yuan', '10000.00', '50000.00'],
    ])
  })

  it('article 40: with the intent to defraud, two to five times, suspension, up to the end of the agreement', () => {
    const fraud = [
      ['recovery', 'institution', 'yuan', '80000.05', '80000.05'],
      ['fine', 'institution', 'yuan', '160000.10', '400000.25'],
      ['suspension', 'department', 'months', '6', '12'],
      ['agreement', 'institution', null, null, null],
    ]
    expect(kinds({ ...split, fraudulentIntent: true })).toEqual(fraud)
    const { fraudulentIntent: _, ...other } = split
    expect(kinds({ ...other, act: 'fraud' })).toEqual(fraud)
  })

  it('article 40: needs money cheated; what was meant to cheat and cost nothing falls under article 38', () => {
    const { consequences } = advise({ ...split, fraudulentIntent: true, loss: 0 })
    expect(consequences.map(({ kind, because }) => [kind, because.zh])).toEqual([
      ['correction', '适用第三十八条：经认定以骗取基金为目的，未造成基金损失'],
      ['talk', '适用第三十八条：经认定以骗取基金为目的，未造成基金损失'],
    ])
    const { fraudulentIntent: _, ...other } = split
    expect(kinds({ ...other, act: 'fraud', loss: 0 })).toEqual([])
  })

  it('article 40: the fine is on the money cheated, what comes back is the loss', () => {
    const part: Finding = { ...split, fraudulentIntent: true, cheated: 10_000 }
    const { consequences, fines, disallowed, steps } = advise(part)
    expect(consequences[0]?.from).toBe('80000.05')
    expect([fines, disallowed]).toEqual([{ from: '20000.00', to: '50000.00' }, '80000.05'])
    const [fine] = steps.filter(({ id }) => id === 'measureTo.article40.fine[0]')
    expect(fine?.inputs?.[0]).toMatchObject({ id: 'findingCheated[0]', value: '10000.00' })
    expect(fine?.label.zh).toBe('罚款上限（分解住院）')
  })

  it('article 41: a patient gives the loss back, and settles on paper for 3 to 12 months', () => {
    const { fraudulentIntent: _, ...other } = split
    expect(kinds({ ...other, act: 'patient', by: 'p1' })).toEqual([
      ['correction', 'patient', null, null, null],
      ['recovery', 'patient', 'yuan', '80000.05', '80000.05'],
      ['suspension', 'patient', 'months', '3', '12'],
    ])
  })

  it('article 43: a major loss keeps the person in charge away for five years', () => {
    expect(kinds({ ...split, circumstances: ['majorLossOrImpact'] }).at(-1)).toEqual([
      'managementBan',
      'person',
      'years',
      '5',
      '5',
    ])
  })

  it('says which article applies and why', () => {
    const { consequences, steps } = advise({ ...split, fraudulentIntent: true, circumstances: ['refusedToCorrect'] })
    expect(consequences[1]?.because).toEqual({
      zh: '适用第四十条：经认定以骗取基金为目的，造成基金损失',
      en: 'Article 40 applies: intent to defraud is stated, the fund lost money',
    })
    expect(consequences[1]?.citations[0]).toMatchObject({ number: '国务院令第735号', article: '第四十条' })
    const fine = steps.find(({ id }) => id === 'measureTo.article40.fine[0]')
    expect(fine?.formula).toBe('findingCheated[0] × fraudFineTo')
    expect(fine?.parameters?.[0]).toMatchObject({ id: 'fraudFineTo', effectiveFrom: '2021-05-01', value: '5' })
  })
})

describe('what goes into the settlement', () => {
  it('disallows a loss once, and recovers by itself what patients or earlier years owe', () => {
    const { fraudulentIntent: _, ...other } = split
    const { disallowed, members, recovered, fines } = advise(
      split,
      { ...split, id: 'late', loss: 30_000, earlierYear: true },
      { ...other, id: 'card', act: 'patient', by: 'p1', loss: 2_000 },
    )
    expect([disallowed, recovered]).toEqual(['80000.05', '32000.00'])
    expect(members).toEqual([{ id: split.by, disallowed: '80000.05' }])
    expect(fines).toEqual({ from: '110000.05', to: '220000.10' })
    const { spent } = settleYear(goldenRules, { ...launchYear, spending: { ...launchYear.spending, disallowed } })
    expect(spent).toBe('300419999.95') // 300,500,000 − 80,000.05
  })

  it('takes points off the score, never below zero, and pays by what is left', () => {
    const links = {
      deposit: { deposit: 1_000, link: goldenLink },
      surplus: { surplus: 500, link: goldenLink },
      nextBudget: {
        budget: 10_000,
        link: [
          { from: 80, factor: 1 },
          { from: 0, factor: '98%' },
        ],
      },
      directorPay: { basePay: 240_000, performancePay: 100_000, link: goldenLink },
    }
    const { score, consequences, linked } = adviseConsequences(decree735, {
      findings: [{ ...split, scoreDeduction: 6.5 }],
      score: 86,
      links,
    })
    expect(score).toBe('79.5')
    expect(consequences.slice(4).map(({ kind, on, from, finding }) => [kind, on.kind, from, finding])).toEqual([
      ['deposit', 'alliance', '400.00', null],
      ['surplus', 'alliance', '300.00', null],
      ['nextBudget', 'alliance', '-200.00', null],
      ['directorPay', 'director', '60000.00', null],
    ])
    expect(consequences.at(-1)?.because.en).toBe('the quality score is 79.5')
    expect(linked.directorPay?.pay).toBe('300000.00')
    const none = adviseConsequences(decree735, { findings: [{ ...split, scoreDeduction: 90 }], score: 86 })
    expect(none.score).toBe('0')
  })

  it('follows a what-if of the law to the fen', () => {
    const strict = amend(decree735, { lossFineTo: '1.5' })
    const { fines } = adviseConsequences({ ...strict, provisions: decree735.provisions }, { findings: [split] })
    expect(fines).toEqual({ from: '80000.05', to: '120000.08' }) // 120,000.075
  })

  it('says that there is nothing where nothing was found', () => {
    const { consequences, disallowed, score, linked } = adviseConsequences(decree735, { findings: [], score: 86 })
    expect([consequences, disallowed, score]).toEqual([[], '0.00', '86'])
    expect(Object.values(linked)).toEqual([null, null, null, null])
    expect(adviseConsequences(decree735, { findings: [] }).score).toBeNull()
  })
})

describe('it refuses', () => {
  const loose = adviseConsequences as (rules: unknown, input: unknown) => unknown
  const { fraudulentIntent: _, ...silent } = split
  it.each([
    ['to guess the intent', () => advise(silent), 'missing', ['findings', 0, 'fraudulentIntent']],
    [
      'intent where it decides nothing',
      () => advise({ ...split, act: 'patient' }),
      'not_asked',
      ['findings', 0, 'fraudulentIntent'],
    ],
    [
      'an act before the decree',
      () => advise({ ...split, on: '2021-04-30' }),
      'before_first_value',
      ['findings', 0, 'on'],
    ],
    ['one id twice', () => advise(split, split), 'duplicate_id', ['findings', 1, 'id']],
    ['a loss below zero', () => advise({ ...split, loss: -1 }), 'negative_amount', ['findings', 0, 'loss']],
    [
      'money cheated where it decides nothing',
      () => advise({ ...split, cheated: 1 }),
      'not_asked',
      ['findings', 0, 'cheated'],
    ],
    [
      'more cheated than lost',
      () => advise({ ...split, fraudulentIntent: true, cheated: 90_000 }),
      'out_of_range',
      ['findings', 0, 'cheated'],
    ],
    ['part of a fen', () => advise({ ...split, loss: 0.001 }), 'not_whole_fen', ['findings', 0, 'loss']],
    [
      'points below zero',
      () => advise({ ...split, scoreDeduction: -1 }),
      'out_of_range',
      ['findings', 0, 'scoreDeduction'],
    ],
    ['links without a score', () => adviseConsequences(decree735, { findings: [], links: {} }), 'missing', ['score']],
    [
      'a deposit below zero',
      () =>
        adviseConsequences(decree735, {
          findings: [],
          score: 86,
          links: { deposit: { deposit: -1, link: goldenLink } },
        }),
      'negative_amount',
      ['links', 'deposit', 'deposit'],
    ],
    ['no list', () => loose(decree735, {}), 'missing', ['findings']],
    ['a list that is none', () => loose(decree735, { findings: 1 }), 'wrong_type', ['findings']],
    ['no finding', () => loose(decree735, { findings: [null] }), 'missing', ['findings', 0]],
    [
      'another act',
      () => loose(decree735, { findings: [{ ...split, act: 'theft' }] }),
      'not_one_of',
      ['findings', 0, 'act'],
    ],
    [
      'another circumstance',
      () => loose(decree735, { findings: [{ ...split, circumstances: ['loss'] }] }),
      'not_one_of',
      ['findings', 0, 'circumstances', 0],
    ],
    ['other rules', () => loose(goldenRules, { findings: [] }), 'wrong_kind', ['rules', 'kind']],
    [
      'a range between parameters that there are not',
      () =>
        loose(
          {
            ...decree735,
            provisions: [
              {
                ...decree735.provisions[0],
                measures: [
                  {
                    kind: 'fine',
                    label: split.label,
                    on: 'institution',
                    when: [],
                    range: { from: 'lossFineFrom', to: 'x' },
                  },
                ],
              },
            ],
          },
          { findings: [] },
        ),
      'unknown_id',
      ['rules', 'provisions', 0, 'measures', 0, 'range', 'to'],
    ],
    ['no rules', () => loose(undefined, { findings: [] }), 'missing', ['rules']],
  ] as const)('%s', (_name, call, code, path) => {
    expectRefusal(call, code, path)
  })
})

it('figures are named by what is ordered, and bounds by what they bound', () => {
  const { steps } = adviseConsequences(decree735, {
    findings: [
      {
        id: 'split',
        by: 'county',
        act: 'improperUse',
        on: '2026-05-01',
        loss: 80_000,
        fraudulentIntent: false,
        circumstances: ['refusedToCorrect'],
      },
    ],
  })
  const names = steps.map(({ label }) => label)
  expect(names.find(({ zh }) => zh === '责令退回冲减金额')?.en).toMatch(/^Amount ordered to be returned/)
  expect(names.some(({ zh }) => zh === '责令退回冲减（county）')).toBe(true)
  expect(names.some(({ zh }) => zh.includes('审核扣减'))).toBe(false)
  expect(names.filter(({ zh }) => zh.startsWith('暂停')).map(({ zh }) => zh.split('（')[0]?.slice(-6))).toEqual([
    '服务期限下限',
    '服务期限上限',
  ])
})
