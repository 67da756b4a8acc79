import { describe, expect, it } from 'vitest'
import { type CasePartial, mergePartials, partialCases, settleCases, settlePartials } from 'yigongti'
import { deviationRules } from 'yigongti/rules'
import { fnv1a64 } from '../../../../src/payment/columns/catalogueDigest.ts'
import { expectRefusal } from '../../../support/refusal.ts'

const catalogue = {
  groups: [
    { score: '1419.7284', referenceMean: 19_750 },
    { score: '920.1278', referenceMean: 12_800 },
  ],
  institutions: [
    { id: '县医院', coefficient: '0.93' },
    { id: 'township', coefficient: '0.72' },
  ],
  deviation: deviationRules.taian2023,
}
const cases = {
  institution: Uint8Array.of(0, 1, 0, 1, 1),
  group: Uint8Array.of(0, 1, 1, 0, 1),
  cost: Float64Array.of(1_975_000, 400_000, 3_000_000, 1_500_000, 0),
}
const shard = (from: number, to: number) =>
  partialCases({
    ...catalogue,
    cases: {
      institution: cases.institution.subarray(from, to),
      group: cases.group.subarray(from, to),
      cost: cases.cost.subarray(from, to),
    },
  })
const whole = partialCases({ ...catalogue, cases })

describe('partials', () => {
  it('say what was counted, in plain JSON', () => {
    // 县医院: 1419.7284 × .93 = 1320.347412; 920.1278 × (30000 ÷ 12800 − 2 + .93) = 1172.01278…
    // township: 920.1278 × 4000 ÷ 12800 = 287.5399375; 1419.7284 × .72 = 1022.204448; 0
    expect(whole).toEqual({
      format: 'yigongti.cases.v1',
      catalogue: expect.stringMatching(/^fnv1a64:[0-9a-f]{16}$/),
      places: 4,
      institutions: [
        {
          id: '县医院',
          cases: { low: 0, normal: 1, high: 1, extreme: 0 },
          cost: '49750.00',
          points: '2492.3602',
        },
        { id: 'township', cases: { low: 2, normal: 1, high: 0, extreme: 0 }, cost: '19000.00', points: '1309.7443' },
      ],
    })
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole)
  })

  it('merge and settle to what all cases at once settle to, back from JSON too', () => {
    const partials = [shard(0, 2), shard(2, 2), shard(2, 5)].map(
      (part) => JSON.parse(JSON.stringify(part)) as CasePartial,
    )
    expect(mergePartials(partials)).toEqual(whole)
    expect(settlePartials({ partials, pool: '12345.67' })).toEqual(
      settleCases({ ...catalogue, cases, pool: '12345.67' }),
    )
  })

  it('add up beyond 2^53', () => {
    const large = {
      ...whole,
      institutions: whole.institutions.map((one) => ({ ...one, points: '9007199254740993.0001' })),
    }
    expect(mergePartials([large, large, whole]).institutions[0]?.points).toBe('18014398509484478.3604')
  })

  it('are read with numbers in place of texts, as other amounts are', () => {
    const numbers = {
      ...whole,
      institutions: whole.institutions.map((one) => ({ ...one, cost: Number(one.cost), points: Number(one.points) })),
    }
    expect(mergePartials([numbers as unknown as CasePartial])).toEqual(whole)
    const [first] = whole.institutions
    const inexact = { ...whole, institutions: [{ ...first, points: 0.1 + 0.2 }] }
    expectRefusal(() => mergePartials([inexact as unknown as CasePartial]), 'inexact_number', [
      ...['partials', 0, 'institutions', 0, 'points'],
    ])
  })

  it('read back what they wrote, however many digits it has', () => {
    // 10^55 points × (2^53 fen ÷ 1 fen): more digits than an input may have
    const large = {
      groups: [{ score: `1${'0'.repeat(55)}`, referenceMean: '0.01' }],
      institutions: [{ id: 'a' }],
      deviation: deviationRules.taian2023,
      cases: { institution: Uint8Array.of(0), group: Uint8Array.of(0), cost: Float64Array.of(2 ** 53) },
    }
    const partial = partialCases(large)
    // S·(r − 2 + h)
    expect(partial.institutions[0]?.points).toBe(`9007199254740991${'0'.repeat(55)}.0000`)
    expect(mergePartials([JSON.parse(JSON.stringify(partial))])).toEqual(partial)
    expect(settlePartials({ partials: [partial], pool: 1 })).toEqual(settleCases({ ...large, pool: 1 }))
  })

  it('refuse to merge where the catalogue differs in anything', () => {
    const [first, second] = catalogue.groups
    const others = [
      { ...catalogue, groups: [second, first] },
      { ...catalogue, groups: [first, { ...second, score: '920.1279' }] },
      { ...catalogue, groups: [first, { ...second, referenceMean: 12_801 }] },
      { ...catalogue, institutions: [...catalogue.institutions].reverse() },
      {
        ...catalogue,
        institutions: [
          { id: '县医院', coefficient: '0.93' },
          { id: 'township', coefficient: '0.73' },
        ],
      },
      { ...catalogue, institutions: [...catalogue.institutions, { id: 'other' }] },
      { ...catalogue, deviation: deviationRules.jining2023 },
      { ...catalogue, deviation: deviationRules.hubei },
      { ...catalogue, places: 5 },
    ]
    for (const other of others) {
      const partial = partialCases({ ...(other as typeof catalogue), cases })
      expectRefusal(() => mergePartials([whole, whole, partial]), 'catalogues_differ', ['partials', 2])
      expectRefusal(() => settlePartials({ partials: [whole, partial], pool: 1 }), 'catalogues_differ', ['partials', 1])
    }
  })

  it('merge where the catalogue is written differently and means the same', () => {
    const same = {
      ...catalogue,
      groups: [
        { score: 1419.7284, referenceMean: '1.975e4' },
        { score: '0920.127800', referenceMean: '12800.00' },
      ],
      institutions: [
        { id: '县医院', coefficient: 0.93 },
        { id: 'township', coefficient: '0.720' },
      ],
      deviation: { ...catalogue.deviation, id: 'other', label: { zh: '甲', en: 'b' } },
      places: 4,
    }
    expect(partialCases({ ...same, cases })).toEqual(whole)
  })

  it('have a digest that is the hash of a text anybody can write', () => {
    const text = [
      '[4]',
      '["low","0.5",true,"1","0","0",false,false]',
      '["normal","2",true,"0","0","1",false,false]',
      '["high",null,false,"1","-2","1",false,false]',
      '["1419.7284","19750"]',
      '["920.1278","12800"]',
      '["\\u53bf\\u533b\\u9662","0.93"]',
      '["township","0.72"]',
    ].join('\n')
    expect(whole.catalogue).toBe(`fnv1a64:${fnv1a64(text)}`)
    expect(whole.catalogue).toBe('fnv1a64:cf31b4809049d436')
  })

  it.each([
    ['an empty list', [], 'empty_list', ['partials']],
    ['another format', [{ ...whole, format: 'yigongti.cases.v2' }], 'not_one_of', ['partials', 0, 'format']],
    ['another id', [whole, renamed('x')], 'catalogues_differ', ['partials', 1]],
    [
      'places that the points were not rounded to',
      [whole, { ...whole, places: 5 }],
      'catalogues_differ',
      ['partials', 1],
    ],
    [
      'an institution that is missing',
      [whole, { ...whole, institutions: whole.institutions.slice(0, 1) }],
      'catalogues_differ',
      ['partials', 1],
    ],
    [
      'an institution too many',
      [whole, { ...whole, institutions: [...whole.institutions, { ...whole.institutions[0], id: 'more' }] }],
      'catalogues_differ',
      ['partials', 1],
    ],
    ['other places', [whole, { ...whole, places: 3, institutions: [] }], 'empty_list', ['partials', 1, 'institutions']],
    [
      'half a case',
      [changed({ cases: { low: 0.5, normal: 0, high: 0, extreme: 0 } })],
      'not_an_integer',
      ['partials', 0, 'institutions', 0, 'cases', 'low'],
    ],
    [
      'minus one case',
      [changed({ cases: { low: 0, normal: -1, high: 0, extreme: 0 } })],
      'out_of_range',
      ['partials', 0, 'institutions', 0, 'cases', 'normal'],
    ],
    [
      'a missing kind',
      [changed({ cases: { low: 0 } })],
      'missing',
      ['partials', 0, 'institutions', 0, 'cases', 'normal'],
    ],
    [
      'an institution that occurs twice',
      [{ ...whole, institutions: [whole.institutions[0], whole.institutions[0]] }],
      'duplicate_id',
      ['partials', 0, 'institutions', 1, 'id'],
    ],
    [
      'too fine points',
      [changed({ points: '0.00001' })],
      'too_many_decimals',
      ['partials', 0, 'institutions', 0, 'points'],
    ],
    [
      'a sum of digits without end',
      [changed({ points: `0.${'0'.repeat(150_000)}` })],
      'too_many_digits',
      ['partials', 0, 'institutions', 0, 'points'],
    ],
    [
      'a whole sum of 9,865 digits',
      [changed({ points: '9'.repeat(9865) })],
      'too_many_digits',
      ['partials', 0, 'institutions', 0, 'points'],
    ],
    ['half a fen', [changed({ cost: '0.005' })], 'not_whole_fen', ['partials', 0, 'institutions', 0, 'cost']],
    ['a missing sum', [changed({ cost: undefined })], 'missing', ['partials', 0, 'institutions', 0, 'cost']],
    ['an unknown key', [changed({ more: 1 })], 'unknown_key', ['partials', 0, 'institutions', 0, 'more']],
  ] as const)('%s is refused', (_, partials, code, path) => {
    expectRefusal(() => mergePartials(partials as unknown as CasePartial[]), code, path)
  })

  it('without any points there is nothing to divide by', () => {
    expectRefusal(() => settlePartials({ partials: [shard(4, 5)], pool: 1 }), 'no_points', ['partials'])
  })
})

function changed(change: object): object {
  const [first, ...rest] = whole.institutions
  return { ...whole, institutions: [{ ...first, ...change }, ...rest] }
}

function renamed(id: string): object {
  return changed({ id })
}
