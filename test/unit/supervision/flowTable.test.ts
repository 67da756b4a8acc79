import { describe, expect, it } from 'vitest'
import { type FlowInput, flowTable, toFlowTable, toText } from 'yigongti'
import { expectRefusal } from '../../support/refusal.ts'

const rows: FlowInput['rows'] = [
  {
    place: 'city',
    level: '三级',
    disease: '肺炎',
    admissions: 80,
    cost: 720_000,
    fund: 360_000,
    referred: 20,
    lastYear: 100,
  },
  {
    place: 'city',
    level: '三级',
    disease: '肺炎',
    admissions: 40,
    cost: 360_000,
    fund: 180_000,
    referred: 10,
    lastYear: 20,
  },
  {
    place: 'city',
    level: '二级',
    disease: '骨折',
    admissions: 30,
    cost: 300_000,
    fund: 150_000,
    referred: 0,
    lastYear: 40,
  },
  {
    place: 'province',
    level: '三级',
    disease: '骨折',
    admissions: 20,
    cost: 400_000,
    fund: 160_000,
    referred: 5,
    lastYear: 10,
  },
  {
    place: 'beyond',
    level: '三级',
    disease: '肺癌',
    admissions: 40,
    cost: 2_000_000,
    fund: 900_000,
    referred: 35,
    lastYear: 40,
  },
]
const gone: FlowInput['rows'] = [
  { place: 'city', level: '三级', disease: '肺炎', admissions: 10, cost: 100, fund: 50, lastYear: 10 },
  { place: 'beyond', level: '三级', disease: '骨折', admissions: 0, cost: 0, fund: 0, lastYear: 50 },
]
const diseases: NonNullable<FlowInput['diseases']> = [
  { id: '肺炎', label: { zh: '肺炎', en: 'pneumonia' }, admissions: 800, treatable: true, savingPerCase: 1_250 },
  { id: '骨折', treatable: true, savingPerCase: '-100.50' },
  { id: '肺癌', treatable: false },
]
const input = { rows, diseases, total: 350_000_000 }

describe('care elsewhere', () => {
  it('is told by place, level and disease, the most that the fund pays first', () => {
    const { lines, others } = flowTable(input)
    expect(lines.map(({ place, level, disease, fund }) => [place, level, disease, fund])).toEqual([
      ['beyond', '三级', '肺癌', '900000.00'],
      ['city', '三级', '肺炎', '540000.00'],
      ['province', '三级', '骨折', '160000.00'],
      ['city', '二级', '骨折', '150000.00'],
    ])
    expect(others).toBeNull()
  })

  it('adds up rows of one line, and tells what they are shares of', () => {
    expect(flowTable(input).lines[1]).toEqual({
      place: 'city',
      level: '三级',
      disease: '肺炎',
      label: { zh: '肺炎', en: 'pneumonia' },
      treatable: true,
      admissions: '120',
      cost: '1080000.00',
      fund: '540000.00',
      costOfStay: '9000.00',
      growth: { computable: true, value: '0' },
      // 540,000 ÷ 350,000,000
      shareOfTotal: { computable: true, value: expect.stringMatching(/^0\.00154285/) },
      referred: '30',
      unreferred: '90',
      shareOfDisease: { computable: true, value: '0.15' },
      saving: { computable: true, value: '150000.00' },
    })
  })

  it('says why, where something cannot be told', () => {
    const [line] = flowTable({
      rows: [{ place: 'city', level: '三级', disease: 'x', admissions: 1, cost: 1, fund: 1 }],
    }).lines
    const told = [line?.growth, line?.shareOfTotal, line?.shareOfDisease, line?.saving]
    expect(told.map((one) => one?.computable)).toEqual([false, false, false, false])
    expect([line?.treatable, line?.referred]).toEqual([null, null])
    expect(flowTable(input).lines[0]?.saving).toMatchObject({ because: { zh: '本县不能诊治' } })
  })

  it('is listed to as many lines as are asked for, and the others are one', () => {
    const { lines, others, total } = flowTable({ ...input, top: 2 })
    expect(lines).toHaveLength(2)
    // 50 × −100.50
    expect(others).toMatchObject({ lines: 2, admissions: '50', fund: '310000.00', saving: { value: '-5025.00' } })
    // 150,000 − 5,025
    expect(total).toMatchObject({ admissions: '210', fund: '1750000.00', saving: { value: '144975.00' } })
  })

  it('is summed by place, by level and by disease', () => {
    const { sums } = flowTable(input)
    expect(sums.map(({ by, name, fund }) => [by, name, fund])).toEqual([
      ['place', 'beyond', '900000.00'],
      ['place', 'city', '690000.00'],
      ['place', 'province', '160000.00'],
      ['level', '三级', '1600000.00'],
      ['level', '二级', '150000.00'],
      ['disease', '肺癌', '900000.00'],
      ['disease', '肺炎', '540000.00'],
      ['disease', '骨折', '310000.00'],
    ])
  })

  it('takes what a case saves from where it was told', () => {
    const savingPerCase = { value: 2_000, label: { zh: '病种成本测算', en: 'Costing of the disease' } }
    const { steps } = flowTable({ ...input, diseases: [{ id: '肺炎', treatable: true, savingPerCase }] })
    expect(toText(steps, 'zh')).toContain('病种成本测算')
  })

  it.each<readonly [string, Partial<FlowInput>, string, readonly (string | number)[]]>([
    [
      'a saving of what cannot be treated',
      { diseases: [{ id: '肺癌', treatable: false, savingPerCase: 1 }] },
      'not_asked',
      ['diseases', 0, 'savingPerCase'],
    ],
    [
      'a saving of what may not be treatable',
      { diseases: [{ id: '肺癌', savingPerCase: 1 }] },
      'missing',
      ['diseases', 0, 'treatable'],
    ],
    [
      'more elsewhere than in all',
      { diseases: [{ id: '肺炎', admissions: 119 }] },
      'out_of_range',
      ['diseases', 0, 'admissions'],
    ],
    [
      'more referred than admitted',
      { rows: [{ ...rows[0], referred: 81 } as never] },
      'out_of_range',
      ['rows', 0, 'referred'],
    ],
    ['another place', { rows: [{ ...rows[0], place: 'abroad' } as never] }, 'not_one_of', ['rows', 0, 'place']],
    ['no row', { rows: [] }, 'empty_list', ['rows']],
  ])('%s is refused', (_, changed, code, path) => {
    expectRefusal(() => flowTable({ ...input, ...changed }), code as never, path)
  })
})

describe('the table of care elsewhere', () => {
  it('has the lines, the others and the sum', () => {
    const table = toFlowTable(flowTable({ ...input, top: 2 }), {
      language: 'zh',
      unit: 'tenThousand',
      alliance: '某县',
    })
    expect(table.title).toBe('某县 县域外就医流向及病种结构表')
    expect(table.markdown.split('\n').filter((line) => line.startsWith('|'))).toEqual([
      '| 就医地 | 医疗机构等级 | 病种/病组 | 人次 | 同比±% | 占参保人同病种住院% | 总费用 | 次均（元） | 统筹支付 | 占付费总额% | 经转诊人次 | 自行外出人次 | 本县能否诊治 | 若回流可节约 |',
      '| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: |',
      '| 省外 | 三级 | 肺癌 | 40 | 0.00% | — | 200.00 | 50,000.00 | 90.00 | 0.26% | 35 | 5 | 不能 | — |',
      '| 市内县外 | 三级 | 肺炎 | 120 | 0.00% | 15.00% | 108.00 | 9,000.00 | 54.00 | 0.15% | 30 | 90 | 能 | 15.00 |',
      '| 其他 2 行 |  |  | 50 | 0.00% | — | 70.00 | 14,000.00 | 31.00 | 0.09% | 5 | 45 |  | −0.50 |',
      '| 合计 |  |  | 210 | 0.00% | — | 378.00 | 18,000.00 | 175.00 | 0.50% | 70 | 140 |  | 14.50 |',
    ])
  })

  it('leaves out what no row fills', () => {
    const [first] = rows
    const plain = { place: 'city' as const, level: '三级', disease: 'x', admissions: 1, cost: 1, fund: 1 }
    const { columns } = toFlowTable(flowTable({ rows: [plain] }), { language: 'en' })
    expect(first).toBeDefined()
    expect(columns.map(({ key }) => key)).toEqual([
      'place',
      'level',
      'disease',
      'admissions',
      'cost',
      'costOfStay',
      'fund',
    ])
  })
})

describe('a line that had cases last year and has none now', () => {
  it('counts in the growth, and has no cost a stay', () => {
    const { total, lines } = flowTable({ rows: gone })
    // 10 of 60, so −50 ÷ 60
    expect(total.growth).toMatchObject({ value: expect.stringMatching(/^-0\.8333/) })
    expect(lines[1]).toMatchObject({ admissions: '0', costOfStay: null, growth: { computable: true, value: '-1' } })
    expect(toFlowTable(flowTable({ rows: gone }), { language: 'zh' }).rows[1]).toMatchObject({ costOfStay: null })
  })

  it('has a fund that pays no more than the cost', () => {
    const [row] = gone as [FlowInput['rows'][number]]
    expectRefusal(() => flowTable({ rows: [{ ...row, fund: 101 }] }), 'out_of_range', ['rows', 0, 'fund'])
  })
})

describe('a table of where patients go', () => {
  it('is of a result, with its others and its labels', () => {
    const result = flowTable({ rows, diseases, top: 1 })
    const { others: _, ...withoutOthers } = result
    expectRefusal(() => toFlowTable(withoutOthers as never, { language: 'zh' }), 'explanation_differs', [
      'others',
      'admissions',
    ])
    const nameless = { ...result, lines: result.lines.map(({ label: _label, ...line }) => line) } as never
    expectRefusal(() => toFlowTable(nameless, { language: 'zh' }), 'missing', ['lines', 0, 'label'])
  })

  it('names the disease of a sum by its label', () => {
    const result = flowTable({ rows, diseases: [{ id: '肺炎', label: { zh: '社区获得性肺炎', en: 'pneumonia' } }] })
    expect(toText(result.steps, 'zh')).toContain('县域外住院人次（社区获得性肺炎）')
  })
})
