import { describe, expect, it } from 'vitest'
import {
  annualBudget,
  budgetExecution,
  completeClaims,
  type ExecutionInput,
  explain,
  type isSettlementError,
  projectYear,
  toExecutionTable,
  toText,
} from 'yigongti'
import { expectRefusal, refusalOf } from '../../support/refusal.ts'

const because = { zh: '增设病区', en: 'a ward was opened' }
const citation = { document: { zh: '某县医保局批复', en: 'Approval of the bureau' }, status: 'local' } as const

const lines = [
  { id: '住院', scheme: '居民', institution: '县医院', budget: 60_000_000, used: 31_200_000, lastYear: 30_000_000 },
  { id: '门诊', scheme: '居民', institution: '镇卫生院', budget: 20_000_000, used: 8_800_000, lastYear: 8_000_000 },
  { id: '职工住院', scheme: '职工', institution: '县医院', budget: 40_000_000, used: 19_000_000, lastYear: 20_000_000 },
] as const
const input = { year: 2026, month: 6, lines } as const satisfies ExecutionInput
type Line = ExecutionInput['lines'][number]
const oneLine = (line: Partial<Line>, more: Partial<ExecutionInput> = {}) =>
  budgetExecution({ ...input, ...more, lines: [{ id: 'a', budget: 1_200, used: 500, ...line }] })

describe('the execution of a budget', () => {
  it('is told of a line against the share of the year gone, against last year, and to the end of the year', () => {
    expect(budgetExecution(input).lines[0]).toEqual({
      id: '住院',
      label: { zh: '住院', en: '住院' },
      scheme: '居民',
      method: null,
      institution: '县医院',
      department: null,
      budget: '60000000.00',
      adjusted: '60000000.00',
      used: '31200000.00',
      unsettled: '0.00',
      // 31.2 ÷ 60 − 6 ÷ 12
      execution: { computable: true, rate: '0.52', progress: '0.5', deviation: '0.02' },
      // 31.2 − 30, and 1.2 ÷ 30
      yearOnYear: { computable: true, lastYear: '30000000.00', change: '1200000.00', growth: '0.04' },
      // 31.2 ÷ .5, and 60 − 62.4
      projection: { computable: true, projected: '62400000.00', balance: '-2400000.00' },
      months: [],
    })
  })

  it('is summed by scheme and by institution', () => {
    const { sums } = budgetExecution(input)
    expect(sums.map(({ by, name, budget, used }) => [by, name, budget, used])).toEqual([
      ['scheme', '居民', '80000000.00', '40000000.00'],
      ['scheme', '职工', '40000000.00', '19000000.00'],
      ['institution', '县医院', '100000000.00', '50200000.00'],
      ['institution', '镇卫生院', '20000000.00', '8800000.00'],
    ])
  })

  it('has a sum of what is part of nothing, so that the sums make the whole', () => {
    const { sums } = budgetExecution({ ...input, lines: [lines[0], { id: '其他', budget: 100, used: 50 }] })
    expect(sums.filter(({ by }) => by === 'scheme').map(({ name, used }) => [name, used])).toEqual([
      ['居民', '31200000.00'],
      [null, '50.00'],
    ])
  })

  it('takes a share of the year of the caller, for all or for a line', () => {
    expect(oneLine({}, { progress: '40%' }).lines[0]?.projection).toMatchObject({ projected: '1250.00' })
    const { total } = budgetExecution({
      ...input,
      lines: [
        { id: 'a', budget: 1_000, used: 500, progress: '40%' },
        { id: 'b', budget: 3_000, used: 900 },
      ],
    })
    // (1,000 × .4 + 3,000 × .5) ÷ 4,000; 1,400 ÷ 4,000 − .475; 500 ÷ .4 + 900 ÷ .5
    expect(total.execution).toEqual({ computable: true, rate: '0.35', progress: '0.475', deviation: '-0.125' })
    expect(total.projection).toMatchObject({ projected: '3050.00' })
  })

  it('counts what was incurred and is not settled yet towards the year, and not as used', () => {
    const [line] = oneLine({ unsettled: 100 }).lines
    expect([line?.used, line?.projection]).toEqual([
      '500.00',
      { computable: true, projected: '1200.00', balance: '0.00' },
    ])
  })

  it('takes the year of another calculation, with its explanation', () => {
    const budget = annualBudget({ previousTotal: 1_000, requestedGrowth: '2%', depositRate: 0, riskFundRate: 0 })
    const result = oneLine({ projected: explain(budget, 'total') })
    expect(result.total.projection).toEqual({ computable: true, projected: '1020.00', balance: '180.00' })
    expect(toText(result.steps, 'zh')).toContain('付费总额')
  })

  it('covers a projected overrun from the risk-adjustment fund, as far as that goes', () => {
    const covered = (used: number) => oneLine({ used }, { riskFund: 100 }).total.afterRiskFund
    expect([covered(500), covered(640), covered(700)]).toEqual(
      ['200.00', '0.00', '-100.00'].map((value) => ({ computable: true, value })),
    )
    expect(oneLine({}).total.afterRiskFund).toMatchObject({ computable: false, because: { zh: '未给出风险调节金' } })
  })

  it('says why, where something cannot be told', () => {
    const [line] = oneLine({ budget: 0, lastYear: 0 }).lines
    expect(line?.execution).toMatchObject({ computable: false, because: { zh: '全年预算为 0' } })
    expect(line?.yearOnYear).toMatchObject({ computable: false, because: { zh: '上年同期为 0' } })
    expect(oneLine({}).total.yearOnYear).toMatchObject({ computable: false })
    const { total } = budgetExecution({ ...input, lines: [lines[0], { id: 'b', budget: 0, used: 0, lastYear: 0 }] })
    expect(total.yearOnYear).toMatchObject({ computable: true, lastYear: '30000000.00' })
    const monthsOf = (more: Partial<ExecutionInput>) => oneLine({ used: 0 }, more).total.reserveMonths
    expect(monthsOf({ reserve: 100 })).toMatchObject({ computable: false, because: { zh: '累计支出为 0' } })
    expect(monthsOf({})).toMatchObject({ computable: false, because: { zh: '未给出基金累计结余' } })
  })
})

describe('quotas by month', () => {
  const quotas = [50, 50, 100, 100, 100, 100, 100, 100, 100, 100, 150, 150]
  const used = [60, 40, 90, 110, 100, 100]

  it('tell the share of the year that is gone, and what is left of each month', () => {
    const [line] = oneLine({ quotas, used }).lines
    // 500 of 1,200
    expect(line?.execution).toMatchObject({ rate: expect.stringMatching(/^0\.41666/), deviation: '0' })
    expect(line?.months.slice(0, 2)).toEqual([
      { month: 1, quota: '50.00', used: '60.00', left: '-10.00' },
      { month: 2, quota: '50.00', used: '40.00', left: '10.00' },
    ])
    expect(line?.months[11]).toEqual({ month: 12, quota: '150.00', used: null, left: null })
  })

  it('change with an adjustment, which says why and on whose word', () => {
    const adjustments = [{ id: '1', month: 5, amount: 300, quotaOf: 6, because, citations: [citation] }]
    const result = oneLine({ quotas, used, adjustments })
    const [line] = result.lines
    expect([line?.budget, line?.adjusted, line?.months[5]?.quota]).toEqual(['1200.00', '1500.00', '400.00'])
    // (500 + 300) ÷ 1,500
    expect(line?.execution).toMatchObject({ progress: expect.stringMatching(/^0\.5333/) })
    const text = toText(result.steps, 'zh')
    expect(text).toContain('5 月调整 300.00 元（增设病区）')
    expect(text).toContain('某县医保局批复')
  })

  it('may move money from one department to another', () => {
    const move = (amount: number) => [{ id: '1', month: 6, amount, because }]
    const { total, sums } = budgetExecution({
      ...input,
      lines: [
        { id: 'a', department: '内科', budget: 1_000, used: 500, adjustments: move(-200) },
        { id: 'b', department: '外科', budget: 1_000, used: 500, adjustments: move(200) },
      ],
    })
    expect(sums.map(({ adjusted }) => adjusted)).toEqual(['800.00', '1200.00'])
    expect([total.budget, total.adjusted]).toEqual(['2000.00', '2000.00'])
  })

  it('without any for the months gone tell nothing of the year', () => {
    const late = [0, 0, 0, 0, 0, 0, 200, 200, 200, 200, 200, 200]
    const result = oneLine({ quotas: late, used: 100 })
    expect(result.lines[0]?.projection).toMatchObject({ computable: false })
    expect(result.total.projection).toMatchObject({ computable: false })
  })
})

describe('what does not fit is refused at its place', () => {
  const adjustment = { id: '1', month: 6, amount: -1_300, because }
  it.each<readonly [string, Partial<Line>, Parameters<typeof isSettlementError>[1], readonly (string | number)[]]>([
    ['quotas that are not the budget', { quotas: Array(12).fill(99) }, 'sum_not_stated', ['quotas']],
    ['eleven quotas', { quotas: Array(11).fill(100) }, 'wrong_length', ['quotas']],
    ['five months of six', { used: [1, 2, 3, 4, 5] }, 'wrong_length', ['used']],
    ['two shares', { quotas: Array(12).fill(100), progress: '50%' }, 'conflicting_inputs', ['progress']],
    ['more taken than there is', { adjustments: [adjustment] }, 'total_negative', ['adjustments']],
    [
      'an adjustment to come',
      { adjustments: [{ ...adjustment, month: 7, amount: 1 }] },
      'out_of_range',
      ['adjustments', 0, 'month'],
    ],
    [
      'the quota of no month',
      { adjustments: [{ ...adjustment, amount: 1, quotaOf: 3 }] },
      'not_asked',
      ['adjustments', 0, 'quotaOf'],
    ],
    ['a year that ends below what was used', { projected: 499 }, 'out_of_range', ['projected']],
    ['a year that ends below the months', { used: [1, 2, 3, 4, 5, 6], projected: 20 }, 'out_of_range', ['projected']],
    ['no share', { progress: 0 }, 'out_of_range', ['progress']],
  ])('%s', (_, line, code, at) => {
    expectRefusal(() => oneLine(line), code as never, ['lines', 0, ...at])
  })

  it('a stated sum that differs, with the gap', () => {
    const stated = [{ scheme: '居民', institution: '县医院', used: '31200000.61' }]
    const refusal = refusalOf(() => budgetExecution({ ...input, stated }))
    expect([refusal.code, refusal.path, refusal.info['gap']]).toEqual([
      'sum_not_stated',
      ['stated', 0, 'used'],
      '-0.61',
    ])
    expect(refusal.messages.zh).toContain('相差')
  })

  it('a stated sum of what no line is part of', () => {
    const refusal = refusalOf(() => budgetExecution({ ...input, stated: [{ scheme: '学生', used: 1 }] }))
    expect([refusal.code, refusal.path]).toEqual(['unknown_id', ['stated', 0, 'scheme']])
  })
})

describe('the table of the execution', () => {
  const zh = { language: 'zh', unit: 'tenThousand' } as const

  it('has a subtotal for each scheme, the sum, and only the columns that are filled', () => {
    const table = toExecutionTable(budgetExecution(input), { ...zh, alliance: '某县医共体', markAbove: '1%' })
    expect(table.title).toBe('某县医共体 2026 年度预算执行情况表（1–6 月）')
    expect(table.markdown.split('\n').filter((line) => line.startsWith('|'))).toEqual([
      '| 项目 | 全年预算 | 序时进度 | 累计支出 | 执行率 | 比序时进度±（百分点） | 上年同期 | 同比±% | 预计全年 | 预计结余(+)超支(−) | 提示 |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
      '| 住院 | 6,000.00 | 50.00% | 3,120.00 | 52.00% | 2.00 | 3,000.00 | 4.00% | 6,240.00 | −240.00 | △ |',
      '| 门诊 | 2,000.00 | 50.00% | 880.00 | 44.00% | −6.00 | 800.00 | 10.00% | 1,760.00 | 240.00 |  |',
      '| 居民小计 | 8,000.00 | 50.00% | 4,000.00 | 50.00% | 0.00 | 3,800.00 | 5.26% | 8,000.00 | 0.00 |  |',
      '| 职工住院 | 4,000.00 | 50.00% | 1,900.00 | 47.50% | −2.50 | 2,000.00 | −5.00% | 3,800.00 | 200.00 |  |',
      '| 职工小计 | 4,000.00 | 50.00% | 1,900.00 | 47.50% | −2.50 | 2,000.00 | −5.00% | 3,800.00 | 200.00 |  |',
      '| 合计 | 12,000.00 | 50.00% | 5,900.00 | 49.17% | −0.83 | 5,800.00 | 1.72% | 11,800.00 | 200.00 |  |',
    ])
  })

  it('shows the month where lines were given by month, and what a result cannot tell as nothing', () => {
    const result = oneLine({ used: [60, 40, 90, 110, 100, 100], budget: 0, unsettled: 10 }, { riskFund: 5 })
    const table = toExecutionTable(result, { language: 'en' })
    expect(table.unitLine).toBe('Amounts in yuan')
    expect(table.rows[0]).toMatchObject({ month: '100.00', rate: null, deviation: null, unsettled: '10.00' })
    expect(table.rows.at(-1)).toMatchObject({ kind: 'sum', name: 'Sum', afterRiskFund: '-1015.00' })
  })

  it('is made of what was computed alone: of JSON too, and not of what was changed', () => {
    const result = budgetExecution(input)
    const stored = JSON.parse(JSON.stringify(result)) as typeof result
    expect(toExecutionTable(stored, zh)).toEqual(toExecutionTable(result, zh))
    const changed = { ...result, total: { ...result.total, used: '1.00' as typeof result.total.used } }
    expectRefusal(() => toExecutionTable(changed, zh), 'explanation_differs', ['total', 'used'])
  })

  it('sums up the month where all lines have it, and prints every line', () => {
    const months = [1, 1, 1, 1, 1, 10]
    const own = (id: string, scheme: string, used: Line['used']) => ({ id, scheme, budget: 100, used })
    const table = (used: Line['used']) => {
      const three = [own('a', '居民', months), own('b', '居民', months), own('c', '职工', used)]
      return toExecutionTable(budgetExecution({ ...input, lines: three }), { language: 'zh' })
    }
    expect(table(months).rows.map(({ month }) => month)).toEqual(['10.00', '10.00', '20.00', '10.00', '10.00', '30.00'])
    expect(table(15).rows.map(({ month }) => month)).toEqual(['10.00', '10.00', '20.00', null, null, null])
    const result = budgetExecution(input)
    const changed = { ...result, lines: result.lines.map((line, k) => (k === 0 ? { ...line, scheme: '学生' } : line)) }
    expectRefusal(() => toExecutionTable(changed, zh), 'explanation_differs', ['lines', 0, 'scheme'])
    const nameless = { ...result, lines: result.lines.map(({ label: _, ...line }) => line) } as never
    expectRefusal(() => toExecutionTable(nameless, zh), 'missing', ['lines', 0, 'label'])
    for (const none of [null, undefined, {}, [], 'x', { year: 2026, month: 9 }]) {
      expectRefusal(() => toExecutionTable(none as never, zh), 'missing', ['lines'])
    }
  })

  it('marks above a share, and nothing else', () => {
    for (const markAbove of [3, '-1%']) {
      const marked = () => toExecutionTable(budgetExecution(input), { ...zh, markAbove })
      expectRefusal(marked, 'out_of_range', ['options', 'markAbove'])
    }
  })
})

describe('what another calculation tells more exactly than to the fen', () => {
  const year = projectYear({
    reference: [
      [20, 18, 24, 23, 22, 21, 25, 26, 24, 22, 23, 27],
      [22, 15, 26, 25, 24, 22, 27, 28, 26, 24, 25, 30],
    ],
    toDate: [24, 17, 28, 27, 25, 24].map((amount) => ({ amount })),
  })
  const projected = explain(year, 'projected')
  const claims = completeClaims({ triangle: [[100, 150, 175], [110, 168], [121]] })
  const unsettled = explain(claims, ['total', 'reserve'])

  it('is rounded half-up to the fen where it comes in, and explained down to the ground', () => {
    expect(projected.value.slice(0, 10)).toBe('314.904580')
    const result = oneLine({ used: 145, budget: 300, projected, unsettled })
    const [line] = result.lines
    expect(line?.projection).toEqual({ computable: true, projected: '314.90', balance: '-14.90' })
    const { steps } = explain(result, ['lines', 0, 'projection', 'projected'])
    expect(steps.at(-1)).toMatchObject({
      label: { zh: '预计全年支出（a）' },
      value: '314.90',
      rounding: { mode: 'halfUp', places: 2 },
    })
    const text = toText(steps, 'zh')
    expect(text).toContain('预计全年支出（取整前）')
    expect(text).toContain('代入：20 + 18 + 24 + 23 + 22 + 21')
    expect(toText(explain(result, ['total', 'projection', 'balance']).steps, 'en')).toContain('before rounding')
  })

  it('is so for what is not settled yet', () => {
    const reserve = Number(unsettled.value)
    const result = oneLine({ unsettled })
    expect(result.lines[0]?.unsettled).toBe(reserve.toFixed(2))
    expect(toText(explain(result, ['lines', 0, 'unsettled']).steps, 'zh')).toContain('取整前')
  })

  it('is taken as yuan where it names no unit of money, and its step says so', () => {
    const because = {
      zh: '原测算没有注明货币单位，按元计',
      en: 'the calculation that it is taken from names no unit of money: it is taken as yuan',
    }
    const stepOf = (amount: typeof projected) =>
      explain(oneLine({ used: 145, budget: 300, projected: amount }), ['lines', 0, 'projection', 'projected']).steps
    expect(stepOf(projected).at(-1)).toMatchObject({ because })
    const even = projectYear({ reference: [Array.from({ length: 12 }, () => 20)], toDate: [{ amount: 25 }] })
    const steps = stepOf(explain(even, 'projected'))
    expect(steps.at(-1)).toMatchObject({ value: '300.00', because })
    // nothing was rounded
    expect(toText(steps, 'zh')).not.toContain('取整前')
    expect(toText(steps, 'zh')).toContain('预计全年支出（原测算数）（a）：300')
  })

  it('made of months in ten thousand yuan is refused below what was used in yuan', () => {
    expectRefusal(() => oneLine({ used: 1_450_000, budget: 3_000_000, projected }), 'out_of_range', [
      'lines',
      0,
      'projected',
    ])
  })

  it('keeps an amount in whole fen as it is, and takes no other from the caller', () => {
    const whole = explain(budgetExecution(input), ['lines', 0, 'projection', 'projected'])
    const result = oneLine({ budget: 90_000_000, projected: whole })
    expect(result.lines[0]?.projection).toMatchObject({ projected: '62400000.00' })
    expect(toText(explain(result, ['lines', 0, 'projection', 'balance']).steps, 'zh')).not.toContain('取整前')
    expectRefusal(() => oneLine({ projected: '600.125' }), 'not_whole_fen', ['lines', 0, 'projected'])
    const stated = { value: '600.125', label: { zh: '另行测算', en: 'Elsewhere' } } as const
    expectRefusal(() => oneLine({ projected: stated }), 'not_whole_fen', ['lines', 0, 'projected', 'value'])
  })
})
