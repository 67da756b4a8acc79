import { describe, expect, it } from 'vitest'
import { additiveCoefficient, auxiliaryFactor, type CoefficientTable, institutionCoefficient } from 'yigongti'
import { xiamen2024 } from 'yigongti/rules'
import { parse } from 'yigongti/schema'
import { expectRefusal } from '../../../support/refusal.ts'

const table: CoefficientTable = {
  kind: 'coefficientTable',
  id: 'own',
  label: { zh: '自定', en: 'Own' },
  byLevel: [
    { level: '3', coefficient: '1.2' },
    { level: '2', coefficient: 1 },
  ],
  byGroup: [{ group: 'g', level: '3', coefficient: '1.1' }],
  baseGroups: { groups: ['b'], coefficient: '1.02' },
  citations: [],
}

describe('the coefficient of an institution', () => {
  it.each([
    ['3', undefined, '1.2', 'level', 'Own: the coefficient of level 3'],
    ['3', 'x', '1.2', 'level', 'Own: the coefficient of level 3'],
    ['3', 'g', '1.1', 'groupAndLevel', 'Own: the coefficient of g at level 3'],
    ['2', 'g', '1', 'level', 'Own: the coefficient of level 2'],
    ['2', 'b', '1.02', 'baseGroup', 'Own: b is a base group, with one coefficient for all hospitals'],
  ])('level %s, group %s: %s by %s', (level, group, coefficient, source, because) => {
    const found = institutionCoefficient(table, { level, ...(group === undefined ? {} : { group }) })
    expect(found).toMatchObject({ coefficient, source })
    expect(found.steps).toMatchObject([{ id: 'institutionCoefficient', value: coefficient, because: { en: because } }])
  })

  it.each([
    [{ ...table, byLevel: [] }, 'empty_list', ['table', 'byLevel']],
    [{ ...table, byLevel: [...table.byLevel, ...table.byLevel] }, 'duplicate_id', ['table', 'byLevel', 2, 'level']],
    [{ ...table, byLevel: [{ level: '3', coefficient: 0 }] }, 'out_of_range', ['table', 'byLevel', 0, 'coefficient']],
    [
      { ...table, byGroup: [{ group: 'b', level: '3', coefficient: 1 }] },
      'conflicting_inputs',
      ['table', 'byGroup', 0, 'group'],
    ],
    [
      { ...table, byGroup: [{ group: 'g', level: '9', coefficient: 1 }] },
      'unknown_id',
      ['table', 'byGroup', 0, 'level'],
    ],
    [
      { ...table, byGroup: [1, 2].map(() => ({ group: 'g', level: '3', coefficient: 1 })) },
      'duplicate_id',
      ['table', 'byGroup', 1, 'group'],
    ],
    [
      { ...table, baseGroups: { groups: ['b', 'b'], coefficient: 1 } },
      'duplicate_id',
      ['table', 'baseGroups', 'groups', 1],
    ],
  ] as const)('a table that is none (%#)', (own, code, path) => {
    expectRefusal(() => institutionCoefficient(own, { level: '3' }), code, [...path])
  })

  it('a rule of another kind, or of a day that is none, is no table', () => {
    const of = (more: object) => () => institutionCoefficient({ ...table, ...more } as never, { level: '3' })
    expectRefusal(of({ kind: 'coefficient' }), 'wrong_kind', ['table', 'kind'])
    expectRefusal(of({ kind: undefined }), 'missing', ['table', 'kind'])
    expectRefusal(of({ effectiveFrom: '2024-02-30' }), 'not_a_date', ['table', 'effectiveFrom'])
    expect(of({ effectiveFrom: '2024-01-01', verifiedOn: '2026-01-01', amended: ['byLevel'] })()).toEqual(of({})())
  })

  it('a table with a level that is none is told of that level alone', () => {
    const own = {
      ...table,
      byLevel: [{ level: 3, coefficient: 1 }],
      baseGroups: { groups: [7], coefficient: 1 },
    }
    const parsed = parse.coefficientTableRule(own)
    expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path.join('.'))).toEqual([
      'byLevel.0.level',
      'baseGroups.groups.0',
    ])
  })

  it.each(['ES35', 'ES35 ', 'es35', 'ＥＳ３５'])('a group that is written %j is the base group ES35', (group) => {
    const own = { ...table, baseGroups: { groups: ['ES35'], coefficient: 1 } }
    expect(institutionCoefficient(own, { level: '3', group })).toMatchObject({ coefficient: '1', source: 'baseGroup' })
  })

  it('refuses a level that the table does not have, and unknown keys', () => {
    expectRefusal(() => institutionCoefficient(table, { level: '1', group: 'b' }), 'unknown_id', ['level'])
    expectRefusal(() => institutionCoefficient(table, { level: '3', hospital: 'x' } as never), 'unknown_key', [
      'hospital',
    ])
  })
})

describe('an additive coefficient', () => {
  const facts = {
    cmi: { own: '1.12', reference: 1 },
    children: { own: '23%' },
    elderly: { own: '33%', reference: '30%' },
    traditionalMedicine: { own: '20%' },
  }

  it('says what was added and why', () => {
    const { steps } = additiveCoefficient(xiamen2024, { category: 'tertiary', facts })
    const reason = (id: string) => steps.find((step) => step.id === id)?.because?.en
    expect(reason('addition[0]')).toBe('CMI above peers: 12%, 0.01 for every 5%, at most 0.13')
    expect(reason('additionSteps[0]')).toBe('how often 5% goes into 12% in full')
    expect(reason('addition[3]')).toBe(
      'Share of traditional Chinese medicine: 20%, 0.01 for every 3%, at most 0.05 (which binds)',
    )
    expect(steps.at(-1)).toMatchObject({
      id: 'institutionCoefficient',
      formula: 'baseCoefficient + addition[0] + addition[1] + addition[2] + addition[3]',
      value: '1.03',
      citations: [{ number: '厦医保中心〔2024〕40号' }],
    })
    expect(reason('addition[2]')).toBe(
      'Share of people from seventy above the mean: 10%, 0.01 for any excess and 0.01 for every 20%, at most 0.03',
    )
    const zh = steps.find((step) => step.id === 'addition[2]')?.because?.zh
    expect(zh).toBe('70 岁及以上占比高于均值：10%，高于即加 0.01，另每 20% 加 0.01，上限 0.03')
    const below = { ...facts, cmi: { own: '0.9', reference: 1 } }
    const { steps: lower } = additiveCoefficient(xiamen2024, { category: 'tertiary', facts: below })
    expect(lower.find(({ id }) => id === 'addition[0]')?.because?.en).toBe(
      'CMI above peers: −10%, not above the reference: nothing is added',
    )
  })

  it('cites the rule at every addition, one of nothing included', () => {
    const mixed = { ...facts, cmi: { own: '0.9', reference: 1 } }
    const { steps } = additiveCoefficient(xiamen2024, { category: 'tertiary', facts: mixed })
    const additions = steps.filter(({ id }) => /^addition\[/.test(id))
    expect(additions.map(({ citations }) => citations)).toEqual([1, 2, 3, 4].map(() => xiamen2024.citations))
  })

  it('a cap that is just reached does not bind', () => {
    // 65 % ÷ 5 % = 13 steps of .01
    const just = { ...facts, cmi: { own: '1.65', reference: 1 } }
    const [cmi] = additiveCoefficient(xiamen2024, { category: 'tertiary', facts: just }).additions
    expect(cmi).toEqual({ id: 'cmi', added: '0.13', capped: false })
  })

  it.each([
    [{ category: 'county', facts }, 'unknown_id', ['category']],
    [{ category: 'tertiary', facts: { ...facts, cmi: undefined } }, 'missing', ['facts', 'cmi']],
    [{ category: 'tertiary' }, 'missing', ['facts', 'cmi']],
    [{ category: 'tertiary', facts: { ...facts, beds: { own: 1 } } }, 'unknown_key', ['facts', 'beds']],
    [{ category: 'primary', facts }, 'unknown_key', ['facts', 'cmi']],
    [{ category: 'tertiary', facts: { ...facts, cmi: { own: 1 } } }, 'missing', ['facts', 'cmi', 'reference']],
    [
      { category: 'tertiary', facts: { ...facts, cmi: { own: 1, reference: 0 } } },
      'out_of_range',
      ['facts', 'cmi', 'reference'],
    ],
    [{ category: 'tertiary', facts: { ...facts, children: { own: 2 } } }, 'out_of_range', ['facts', 'children', 'own']],
    [
      { category: 'tertiary', facts: { ...facts, children: { own: 0, reference: 1 } } },
      'unknown_key',
      ['facts', 'children', 'reference'],
    ],
    [{ category: 'tertiary', facts, mode: 'linear' }, 'not_one_of', ['mode']],
  ] as const)('refuses %#', (input, code, path) => {
    expectRefusal(() => additiveCoefficient(xiamen2024, input as never), code, [...path])
  })

  it.each([
    [{ base: [...xiamen2024.base, ...xiamen2024.base] }, 'duplicate_id', ['rule', 'base', 4, 'category']],
    [{ additions: [xiamen2024.additions[0], xiamen2024.additions[0]] }, 'duplicate_id', ['rule', 'additions', 1, 'id']],
    [{ additions: [{ ...xiamen2024.additions[0], per: 0 }] }, 'out_of_range', ['rule', 'additions', 0, 'per']],
    [{ additions: [{ ...xiamen2024.additions[0], per: undefined }] }, 'missing', ['rule', 'additions', 0, 'per']],
    [
      { additions: [{ ...xiamen2024.additions[0], caps: [{ category: 'x', cap: 1 }] }] },
      'unknown_id',
      ['rule', 'additions', 0, 'caps', 0, 'category'],
    ],
    [
      { additions: [{ ...xiamen2024.additions[0], caps: [1, 1].map(() => ({ category: 'tertiary', cap: 1 })) }] },
      'duplicate_id',
      ['rule', 'additions', 0, 'caps', 1, 'category'],
    ],
  ] as const)('a rule that is none (%#)', (more, code, path) => {
    const call = () => additiveCoefficient({ ...xiamen2024, ...more } as never, { category: 'tertiary', facts })
    expectRefusal(call, code, [...path])
  })
})

describe('the auxiliary catalogue', () => {
  const catalogue = [
    { id: 'severity', label: { zh: '重症', en: 'Severity' }, factor: '1.15' },
    { id: 'age', factor: '1.3' },
    { id: 'tumour', factor: '1.3' },
    { id: 'short', factor: '0.8' },
  ]

  it.each([
    [[], '1', null],
    [['severity'], '1.15', 'severity'],
    [['severity', 'age'], '1.3', 'age'],
    [['tumour', 'age'], '1.3', 'age'],
    [['short'], '0.8', 'short'],
  ])('hits %j: %s', (hits, factor, entry) => {
    expect(auxiliaryFactor(catalogue, hits)).toMatchObject({ factor, entry })
  })

  it('says which hits there were', () => {
    expect(auxiliaryFactor(catalogue, ['severity', 'age']).steps[0]?.because?.en).toBe(
      '2 hits (Severity, age), the largest factor counts: age 1.3',
    )
  })

  it('says that there was none', () => {
    const { steps } = auxiliaryFactor(catalogue, [])
    expect(steps).toMatchObject([{ value: '1', because: { en: 'the case hits no entry of the auxiliary catalogue' } }])
  })

  it('refuses unknown and repeated hits, and a catalogue that is none', () => {
    expectRefusal(() => auxiliaryFactor(catalogue, ['x']), 'unknown_id', ['hits', 0])
    expectRefusal(() => auxiliaryFactor(catalogue, ['age', 'age']), 'duplicate_id', ['hits', 1])
    expectRefusal(() => auxiliaryFactor(catalogue, 'age' as never), 'wrong_type', ['hits'])
    expectRefusal(() => auxiliaryFactor([], []), 'empty_list', ['catalogue'])
    expectRefusal(() => auxiliaryFactor([{ id: 'a', factor: 0 }], []), 'out_of_range', ['catalogue', 0, 'factor'])
    expectRefusal(() => auxiliaryFactor([...catalogue, ...catalogue], []), 'duplicate_id', ['catalogue', 4, 'id'])
  })
})
