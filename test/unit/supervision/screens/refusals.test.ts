import { describe, expect, it } from 'vitest'
import { type ErrorCode, type ScreeningInput, screenAdmissions } from 'yigongti'
import { expectRefusal, type Path, refusalOf } from '../../../support/refusal.ts'
import { withHeads } from '../../../support/withHeads.ts'
import { day, screening, stay } from './county.ts'

const good = screening([stay('a', 0, 5), stay('b', 6, 8), stay('c', 20, 22)], { splitAdmission: { withinDays: 15 } })
const screen = (change: object) => screenAdmissions({ ...good, ...change } as ScreeningInput)
const withRow = (change: object) => ({
  admissions: [good.admissions[0], { ...good.admissions[1], ...change }, good.admissions[2]],
})

/** What can be wrong with a row. */
const badRows: readonly [string, object, ErrorCode, string][] = [
  ['a discharge before its admission', { dischargedOn: day(5) }, 'out_of_range', 'dischargedOn'],
  ['a day that does not exist', { admittedOn: '2026-02-29' }, 'not_a_date', 'admittedOn'],
  ['a date that is a number', { dischargedOn: 20260107 }, 'not_a_date', 'dischargedOn'],
  ['a date with a time', { admittedOn: '2026-01-07T00:00' }, 'not_a_date', 'admittedOn'],
  ['a missing date', { dischargedOn: undefined }, 'missing', 'dischargedOn'],
  ['an unknown institution', { institution: 'clinic' }, 'unknown_id', 'institution'],
  ['a sex out of range', { sex: 'f' }, 'not_one_of', 'sex'],
  ['an age below 0', { age: -1 }, 'out_of_range', 'age'],
  ['an age above 130', { age: 131 }, 'out_of_range', 'age'],
  ['an age with decimals', { age: 3.5 }, 'not_an_integer', 'age'],
  ['procedures below 0', { procedures: -1 }, 'out_of_range', 'procedures'],
  ['a weight of seven decimals', { weight: '0.1234567' }, 'too_many_decimals', 'weight'],
  ['a negative weight', { weight: -1 }, 'out_of_range', 'weight'],
  ['a weight above 1,000', { weight: '1000.000001' }, 'out_of_range', 'weight'],
  ['a sum of doubles', { weight: 0.1 + 0.2 }, 'inexact_number', 'weight'],
  ['a negative cost', { cost: -1 }, 'negative_amount', 'cost'],
  ['less than a fen', { outsideCost: '0.001' }, 'not_whole_fen', 'outsideCost'],
  ['more tests than cost', { cost: 10, testCost: 11 }, 'out_of_range', 'testCost'],
  ['no person', { person: undefined }, 'missing', 'person'],
  ['a group of a blank', { group: ' ' }, 'wrong_type', 'group'],
  ['a group that is a number', { group: 12 }, 'wrong_type', 'group'],
  ['an empty diagnosis', { diagnosis: ' ' }, 'wrong_type', 'diagnosis'],
  ['a diagnosis of wide blanks', { diagnosis: '\u3000' }, 'wrong_type', 'diagnosis'],
  ['a person of blanks that do not break', { person: '\u00a0\u2003\ufeff' }, 'wrong_type', 'person'],
  [
    'amounts that together pass 2^53 fen',
    { cost: '90071992547409.91', outsideCost: '0.01' },
    'out_of_range',
    'outsideCost',
  ],
  ['an id with an outer blank', { id: 'b ' }, 'unclean_id', 'id'],
  ['a person of 201 letters', { person: 'p'.repeat(201) }, 'too_long', 'person'],
  ['a way with an invisible character', { admittedAs: 'home\u200b' }, 'unclean_id', 'admittedAs'],
  ['a referral that is no id', { referredFrom: 7 }, 'wrong_type', 'referredFrom'],
  ['an unknown item', { ward: 3 }, 'unknown_key', 'ward'],
]

describe('a bad row', () => {
  it.each(badRows)('%s is refused by strict, with row and item', (_, change, code, key) => {
    expectRefusal(() => screen(withRow(change)), code, ['admissions', 1, key])
  })

  it('a bad row is refused where nothing is said of bad rows', () => {
    const { badRows: _, ...plain } = good
    expectRefusal(() => screenAdmissions({ ...plain, ...withRow({ age: -1 }) } as ScreeningInput), 'out_of_range', [
      'admissions',
      1,
      'age',
    ])
    expect(screenAdmissions(plain)).toEqual(screenAdmissions(good))
  })

  it.each(badRows)('%s is listed by collect and left out', (_, change, code, key) => {
    const { issues, hints, admissions } = screen({ ...withRow(change), badRows: 'collect' })
    expect(issues.map((issue) => [issue.code, issue.path])).toEqual([[code, ['admissions', 1, key]]])
    expect(admissions).toEqual({ given: 3, screened: 2, leftOut: 1 })
    // without b, c follows a
    expect(hints.map(({ id, comparedWith }) => [id, comparedWith])).toEqual([['c', 'a']])
  })

  it('no row at all is a bad row too', () => {
    expectRefusal(() => screen({ admissions: [null] }), 'missing', ['admissions', 0])
    expectRefusal(() => screen({ admissions: ['a'] }), 'wrong_type', ['admissions', 0])
    expect(screen({ admissions: [undefined], badRows: 'collect' }).issues[0]?.code).toBe('missing')
  })

  it('a discharge outside the period', () => {
    const period = { from: day(0), to: day(21) }
    expectRefusal(() => screen({ period }), 'out_of_range', ['admissions', 2, 'dischargedOn'])
    expect(screen({ period: { from: day(5), to: day(22) } }).issues).toEqual([])
  })

  it('of rows with one id none is kept, even one that is wrong otherwise', () => {
    const twice = [...good.admissions, stay('a', 40, 41), { ...stay('a', 50, 51), age: 200 }, stay('d', 25, 26)]
    expectRefusal(() => screen({ admissions: twice }), 'duplicate_id', ['admissions', 3, 'id'])
    const { issues, hints, admissions } = screen({ admissions: twice, badRows: 'collect' })
    expect(issues.map(({ code, path }) => [code, path[1]])).toEqual([
      ['duplicate_id', 0],
      ['duplicate_id', 3],
      ['duplicate_id', 4],
      ['out_of_range', 4],
    ])
    expect(admissions).toEqual({ given: 6, screened: 3, leftOut: 3 })
    expect(hints.map(({ id }) => id)).toEqual(['c', 'd'])
  })

  it('of rows with one id none is kept, in whatever order and however else one is wrong', () => {
    const [a, again] = [stay('a', 0, 5), { ...stay('a', 40, 41), ward: 3 }]
    for (const admissions of [
      [a, again],
      [again, a],
    ]) {
      const { issues, admissions: counted } = screen({ admissions, badRows: 'collect' })
      expect(issues.map(({ code }) => code).sort()).toEqual(['duplicate_id', 'duplicate_id', 'unknown_key'])
      expect(counted).toEqual({ given: 2, screened: 0, leftOut: 2 })
    }
  })

  it('rows alike in every field are one, with a note, strict or not', () => {
    const a = stay('a', 0, 5)
    for (const badRows of ['strict', 'collect'] as const) {
      const found = screen({ admissions: [a, { ...a }, stay('b', 7, 9), { ...a }], badRows })
      expect(found.issues).toEqual([])
      expect(found.hints.map(({ id, comparedWith }) => [id, comparedWith])).toEqual([['b', 'a']])
      expect(found.admissions).toEqual({ given: 4, screened: 2, leftOut: 2 })
      expect(found.repeated).toEqual([
        { id: 'a', row: 1, first: 0 },
        { id: 'a', row: 3, first: 0 },
      ])
    }
    // of three of which one differs none can be told to be the right one
    const { issues, repeated } = screen({ admissions: [a, { ...a }, { ...a, age: 3 }], badRows: 'collect' })
    expect([issues.map(({ code }) => code), repeated]).toEqual([
      ['duplicate_id', 'duplicate_id', 'duplicate_id'],
      undefined,
    ])
  })

  it('a referral from a row that was left out is none', () => {
    const admissions = [
      { ...stay('a', 0, 5), age: 200 },
      stay('z', 0, 5),
      stay('b', 5, 8, { institution: 'township', referredFrom: 'a' }),
    ]
    const { hints } = screen({ admissions, badRows: 'collect', referral: { maxGap: 1 } })
    expect(hints.map(({ id, comparedWith }) => [id, comparedWith])).toEqual([['b', 'z']])
  })
})

it('a refusal names its place in words, of a row and of a rule', () => {
  const { issues } = screen({ ...withRow({ weight: -1 }), badRows: 'collect' })
  expect(issues.map(({ place }) => place)).toEqual([
    { zh: '住院记录 第 2 行 病例权重', en: 'Admissions, row 2, Case weight' },
  ])
  const { place } = refusalOf(() => screen({ screens: withHeads({ overlap: { moreThanDays: -1 } }) }))
  expect(place?.en).toBe('Screens, Overlapping stays, Overlap allowed')
})

it('whole numbers are taken as text, and ids in any script', () => {
  const row = { age: '40', procedures: '0', person: 'José 1', admittedAs: '门诊' }
  const screens = { screens: withHeads({ lowStandard: { daysAtMost: '2', noProcedure: true } }) }
  expect(screen({ ...withRow(row), ...screens }).hints.map(({ id, person }) => [id, person])).toEqual([['b', 'José 1']])
})

describe('what surrounds the rows', () => {
  const institutions = (change: object) => ({ institutions: [...good.institutions.slice(0, 2), change] })
  const screens = (change: object) => ({ screens: withHeads(change) })
  const label = { zh: '例外', en: 'Exception' }
  const severe = {
    severeFrom: 2,
    previous: { from: day(0), to: day(9) },
    current: { from: day(10), to: day(19) },
    fallAtLeast: '5%',
    outflowRiseAtLeast: '5%',
    casesAtLeast: 1,
  }
  it.each<[string, object, ErrorCode, Path]>([
    ['no rows', { admissions: undefined }, 'missing', ['admissions']],
    ['rows that are no list', { admissions: {} }, 'wrong_type', ['admissions']],
    ['another choice for bad rows', { badRows: 'skip' }, 'not_one_of', ['badRows']],
    ['an unknown key', { today: day(0) }, 'unknown_key', ['today']],
    [
      'an institution twice',
      institutions({ id: 'county', member: true, level: 2 }),
      'duplicate_id',
      ['institutions', 2, 'id'],
    ],
    ['no level', institutions({ id: 'x', member: true }), 'missing', ['institutions', 2, 'level']],
    [
      'a lead outside',
      institutions({ id: 'x', member: false, level: 1, lead: true }),
      'lead_not_member',
      ['institutions', 2, 'lead'],
    ],
    [
      'two leads',
      institutions({ id: 'x', member: true, level: 1, lead: true }),
      'second_lead',
      ['institutions', 2, 'lead'],
    ],
    ['a period backwards', { period: { from: day(2), to: day(1) } }, 'out_of_range', ['period', 'to']],
    [
      'a code in two families',
      {
        relatedDiagnoses: [
          { id: 'x', codes: ['I'] },
          { id: 'y', codes: ['I'] },
        ],
      },
      'duplicate_id',
      ['relatedDiagnoses', 1, 'codes', 0],
    ],
    [
      'a family twice',
      {
        relatedDiagnoses: [
          { id: 'x', codes: ['I'] },
          { id: 'x', codes: ['J'] },
        ],
      },
      'duplicate_id',
      ['relatedDiagnoses', 1, 'id'],
    ],
    ['no longest gap', { referral: {} }, 'missing', ['referral', 'maxGap']],
    ['no screen', screens({}), 'missing', ['screens', 'splitAdmission']],
    ['an unknown screen', screens({ fraud: {} }), 'unknown_key', ['screens', 'fraud']],
    ['no kind', { screens: { overlap: { moreThanDays: 1 } } }, 'missing', ['screens', 'overlap', 'kind']],
    [
      'a rule of another kind',
      screens({ splitAdmission: { kind: 'overlap', withinDays: 15 } }),
      'wrong_kind',
      ['screens', 'splitAdmission', 'kind'],
    ],
    ['no limit of days', screens({ splitAdmission: {} }), 'missing', ['screens', 'splitAdmission', 'withinDays']],
    [
      'days below 0',
      screens({ overlap: { moreThanDays: -1 } }),
      'out_of_range',
      ['screens', 'overlap', 'moreThanDays'],
    ],
    [
      'an exception twice',
      screens({
        splitAdmission: {
          withinDays: 1,
          exceptions: [
            { id: 'x', label },
            { id: 'x', label },
          ],
        },
      }),
      'duplicate_id',
      ['screens', 'splitAdmission', 'exceptions', 1, 'id'],
    ],
    ['no criterion', screens({ lowStandard: {} }), 'missing', ['screens', 'lowStandard', 'daysAtMost']],
    [
      'a criterion switched off',
      screens({ lowStandard: { noProcedure: false } }),
      'wrong_type',
      ['screens', 'lowStandard', 'noProcedure'],
    ],
    [
      'no outpatient diagnoses',
      screens({ outpatientTurned: { daysAtMost: 1 } }),
      'missing',
      ['screens', 'outpatientTurned', 'diagnoses'],
    ],
    [
      'a share above 1',
      screens({ outsideCost: { shareAtLeast: 2 } }),
      'out_of_range',
      ['screens', 'outsideCost', 'shareAtLeast'],
    ],
    [
      'an unknown item',
      screens({ frontPage: { required: ['ward'] } }),
      'not_one_of',
      ['screens', 'frontPage', 'required', 0],
    ],
    [
      'a rule about nothing',
      screens({ frontPage: { rules: [{ id: 'x', label, diagnoses: ['O'] }] } }),
      'missing',
      ['screens', 'frontPage', 'rules', 0, 'sex'],
    ],
    [
      'severe from 0',
      screens({ severeCases: { ...severe, severeFrom: 0 } }),
      'out_of_range',
      ['screens', 'severeCases', 'severeFrom'],
    ],
    [
      'a fall of 0',
      screens({ severeCases: { ...severe, fallAtLeast: 0 } }),
      'out_of_range',
      ['screens', 'severeCases', 'fallAtLeast'],
    ],
    [
      'periods that overlap',
      screens({ severeCases: { ...severe, current: { from: day(9), to: day(19) } } }),
      'out_of_range',
      ['screens', 'severeCases', 'current', 'from'],
    ],
    [
      'no number of cases',
      screens({ siphoning: { lightUpTo: 1, shareAtLeast: '50%' } }),
      'missing',
      ['screens', 'siphoning', 'casesAtLeast'],
    ],
    [
      'a weight below 0 for light cases',
      screens({ siphoning: { lightUpTo: '-0.0000001', shareAtLeast: '50%', casesAtLeast: 1 } }),
      'out_of_range',
      ['screens', 'siphoning', 'lightUpTo'],
    ],
    [
      'a weight below 0 for a low standard',
      screens({ lowStandard: { weightAtMost: -1 } }),
      'out_of_range',
      ['screens', 'lowStandard', 'weightAtMost'],
    ],
    [
      'no referrals needed',
      screens({ upwardFlow: { downPerUpBelow: 1, referralsAtLeast: 0 } }),
      'out_of_range',
      ['screens', 'upwardFlow', 'referralsAtLeast'],
    ],
  ])('%s', (_, change, code, path) => {
    expectRefusal(() => screen(change), code, path)
  })
})
