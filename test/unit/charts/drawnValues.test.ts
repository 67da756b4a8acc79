import { describe, expect, it } from 'vitest'
import {
  type Chart,
  chartContracts,
  chartControl,
  chartExecution,
  chartFunnel,
  chartMargins,
  chartOutlook,
  chartPayoff,
  chartPointValue,
  chartTornado,
  chartTransfers,
  chartWaterfall,
  proportionControlLimits,
  round,
  sensitivity,
  settleYear,
} from 'yigongti'
import {
  execution,
  flat,
  half,
  margins,
  moved,
  open,
  overspent,
  pool,
  saved,
  series,
  settledContracts,
} from '../../support/chartCases.ts'
import { goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'

const zh = { language: 'zh' } as const
const en = { language: 'en' } as const

type Row = Readonly<Record<string, unknown>>

/** All rows of all layers. */
function rowsOf(chart: object): readonly Row[] {
  return Object.entries(chart).flatMap(([key, value]) => {
    if (key === 'data') return (value as NonNullable<Chart['data']>).values
    return typeof value === 'object' && value !== null ? rowsOf(value) : []
  })
}

describe('a waterfall', () => {
  it('goes from the total to the final payment, each amount as it stands in the result', () => {
    const bars = chartWaterfall(overspent, en).data?.values ?? []
    expect(bars.map(({ name, amount }) => [name, amount])).toEqual([
      ['Total', Number(overspent.total)],
      ['Overrun borne by the pool', Number(overspent.poolTopUp)],
      ['Care elsewhere', -Number(overspent.spentElsewhere)],
      ['Deposit forfeited', -Number(overspent.depositForfeited)],
      ['Entitlement', Number(overspent.entitlement)],
      ['Advances paid', -225_142_300.73],
      ['Final payment', Number(overspent.finalPayment)],
    ])
    for (const [index, { from, kind }] of bars.entries()) {
      expect(from).toBe(kind === 'level' ? 0 : bars[index - 1]?.['to'])
    }
  })

  it('leaves out what is nothing', () => {
    expect(chartWaterfall(saved, en).data?.values.some(({ amount }) => amount === 0)).toBe(false)
  })

  it('is not drawn of a result that was changed, nor of none', () => {
    expectRefusal(() => chartWaterfall({ ...overspent, total: '1.00' as never }, zh), 'explanation_differs', [
      'result',
      'total',
    ])
    expectRefusal(() => chartWaterfall({} as never, zh), 'wrong_type', ['result'])
    expectRefusal(() => chartWaterfall(null as never, zh), 'missing', ['result'])
  })
})

describe('amounts', () => {
  const unitOf = (chart: Chart) => JSON.stringify(chart).match(/"title":"([^"]*元|[^"]*yuan)"/)?.[1]

  it('are written in 万元, in 亿元 from a thousand million, in yuan below a hundred thousand', () => {
    expect(unitOf(chartWaterfall(saved, zh))).toBe('万元')
    expect(unitOf(chartWaterfall(saved, { ...zh, unit: 'hundredMillion' }))).toBe('亿元')
    expect(unitOf(chartWaterfall(saved, en))).toBe('million yuan')
    expect(JSON.stringify(chartMargins(margins, { ...zh, unit: 'yuan' }))).toContain('应支付额减费用，元')
    expect(JSON.stringify(chartPayoff(half, zh))).toContain('实际支出（元）')
  })

  it('are rounded for the eye only: the data stay in yuan', () => {
    const [first] = chartWaterfall(saved, { ...zh, unit: 'hundredMillion' }).data?.values ?? []
    expect(first).toMatchObject({ to: 331_676_413.84, text: '3.3168' })
    expect(chartWaterfall(saved, zh).data?.values[0]).toMatchObject({ to: 331_676_413.84, text: '33,167.64' })
  })
})

describe('options', () => {
  it('are refused where they are none, unknown or wrong', () => {
    expectRefusal(() => chartWaterfall(saved, undefined as never), 'missing', ['options'])
    expectRefusal(() => chartWaterfall(saved, {} as never), 'missing', ['options', 'language'])
    expectRefusal(() => chartWaterfall(saved, { language: 'fr' } as never), 'not_one_of', ['options', 'language'])
    expectRefusal(() => chartWaterfall(saved, { ...zh, unit: 'fen' } as never), 'not_one_of', ['options', 'unit'])
    expectRefusal(() => chartWaterfall(saved, { ...zh, colour: 1 } as never), 'unknown_key', ['options', 'colour'])
    expectRefusal(() => chartTornado(moved, { ...zh, names: { a: {} } } as never), 'missing', [
      'options',
      'names',
      'a',
      'zh',
    ])
  })
})

it('transfers are drawn as wide as the money, and each once', () => {
  const chart = chartTransfers(overspent, en)
  const ribbons = new Map(rowsOf(chart).flatMap(({ flow, amount }) => (flow === undefined ? [] : [[flow, amount]])))
  const drawn = [...ribbons.values()].sort()
  expect(drawn).toEqual(overspent.transfers.map(({ amount }) => Number(amount)).sort())
})

it('money that comes back arrives in a bar of its own', () => {
  const recovered = settleYear(goldenRules, { ...reformYear, spending: { members: 1_000_000, elsewhere: 0 } })
  expect(JSON.stringify(chartTransfers(recovered, zh))).toContain('统筹基金（收回）')
})

describe('a payoff curve', () => {
  it('is drawn through its stretches, with a filled dot where a jump has its value', () => {
    const rows = rowsOf(chartPayoff(half, { ...en, unit: 'percent' }))
    const line = rows.filter(({ piece }) => piece !== undefined)
    expect(line.map(({ spending, share }) => [spending, share])).toEqual(
      half.stretches.flatMap(({ from, to, start, end }) => [
        [Number(from), Number(start)],
        [Number(to), Number(end)],
      ]),
    )
    const dots = rows.filter(({ isValue }) => isValue !== undefined)
    expect(dots.filter(({ isValue }) => isValue === true).map(({ spending, share }) => [spending, share])).toEqual(
      half.breakpoints
        .filter(({ before, on, after }) => before !== on || on !== after)
        .map(({ at, on }) => [Number(at), Number(on)]),
    )
    expect(rows.flatMap(({ kept }) => kept ?? [])).toEqual(['50%', '0%', '50%'])
  })

  it('goes on a little where it has no end', () => {
    const line = rowsOf(chartPayoff(open, zh)).filter(({ piece }) => piece !== undefined)
    const last = line.at(-1) as { readonly spending: number; readonly share: number }
    expect(last.spending).toBeGreaterThan(200)
    expect(last.share).toBeCloseTo((200 - last.spending) / 4, 9)
  })
})

it('an outlook shows spending once where it is the same', () => {
  const chart = chartOutlook(
    [
      { name: { zh: '甲', en: 'A' }, result: flat },
      { name: { zh: '乙', en: 'B' }, result: flat },
    ],
    en,
  )
  expect([...new Set(chart.data?.values.map(({ line }) => line))]).toEqual(['total, A', 'total, B', 'spent'])
  expectRefusal(() => chartOutlook([], en), 'empty_list', ['results'])
  expectRefusal(() => chartOutlook([{ name: { zh: '甲', en: 'A' }, result: pool as never }], en), 'missing', [
    'results',
    0,
    'result',
    'years',
  ])
})

it('a tornado has the differences of the result, widest first, and names what has one end only', () => {
  const { data } = chartTornado(moved, en)
  expect(data?.values.map(({ to }) => to)).toEqual(
    moved.rows.flatMap(({ low, high }) => [Number(low.difference), Number(high.difference)]),
  )
  expect(data?.values.map(({ name }) => name)).not.toContain('rules.riskFundRate')
  const named = chartTornado(moved, {
    ...zh,
    names: { 'year.score': { zh: '得分', en: 'Score', low: '70 分', high: '95 分' } },
  })
  expect(named.data?.values[0]).toMatchObject({ name: '得分' })
  const lacking = sensitivity({
    rules: goldenRules,
    year: launchYear,
    figure: 'entitlement',
    ranges: { 'year.score': { low: 70, high: 950 }, 'rules.riskFundRate': { low: '2%', high: '5%' } },
  })
  const chart = chartTornado(lacking, zh)
  expect(chart.title.subtitle?.[0]).toContain('有一端不能计算')
  expect(chart.data?.values.map(({ name }) => name)).toEqual(['风险调节金比例', '风险调节金比例'])
})

it('a pool shows its price as it is published, and payments as they are settled', () => {
  const chart = chartPointValue(pool, zh)
  expect(chart.title.subtitle).toEqual([`点值 ${round(pool.price, { mode: 'halfUp', places: 4 })} 元，总点数 715,000`])
  expect(chart.data?.values.map(({ payment }) => payment)).toEqual(
    pool.institutions.map(({ payment }) => Number(payment)),
  )
})

it('contracts show whose every yuan of the difference is', () => {
  const rows = chartContracts(settledContracts, en).data?.values ?? []
  for (const spent of new Set(rows.map((row) => row['spent'] as number))) {
    const level = rows.filter((row) => row['spent'] === spent)
    const sum = level.reduce((all, row) => all + (row['amount'] as number), 0)
    expect(sum).toBeCloseTo((level[0]?.['total'] as number) - spent, 2)
  }
  const both = { name: { zh: '甲', en: 'A' }, contract: {}, years: [] }
  expectRefusal(() => chartContracts([both as never], en), 'conflicting_inputs', ['contracts', 0])
})

describe('proportions', () => {
  it('stand beside the limits of the library, and a month without cases is a gap', () => {
    const rows = rowsOf(chartControl({ series, centre: '2.2%', dispersion: '1.3' }, en))
    const upper = rows.filter(({ line, side }) => line === 'control limit of 99.8 %' && side === 'upper')
    expect(upper.map(({ share }) => share)).toEqual(
      Array(4).fill(proportionControlLimits('2.2%', 500, 0.998, 1.3).upper),
    )
    const points = rows.filter(({ beyond }) => beyond !== undefined)
    expect(points.map(({ share }) => share)).toEqual([0.022, 0.028, null, 0.024, 0.062])
    expect(points.filter(({ beyond }) => beyond === true).map(({ period }) => period)).toEqual(['2026-05'])
  })

  it('of peers lie in a funnel, and who is outside is named', () => {
    const chart = chartFunnel({ series }, en)
    expect(chart.title.subtitle).toEqual(['beyond the limits of 99.8 %: W', 'diamond: 2026-05'])
    const { peers: _, ...alone } = series
    expectRefusal(() => chartFunnel({ series: alone }, en), 'missing', ['series', 'peers'])
    const valued = { ...series, points: [{ period: '2026-05', value: '3%' }] }
    expectRefusal(() => chartControl({ series: valued }, en), 'missing', ['series', 'points', 0, 'numerator'])
  })
})

it('margins are ranked, and how many are not shown is said', () => {
  const chart = chartMargins(margins, zh)
  const shown = chart.data?.values.map(({ margin }) => margin as number) ?? []
  expect(shown).toEqual([...shown].sort((a, b) => a - b))
  const all = margins.groups.map(({ margin }) => Number(margin))
  expect(shown.every((margin) => all.includes(margin))).toBe(true)
  expect(chart.title.subtitle?.[1]).toBe('列出盈亏额最大的 20 组，其余 3 组未列')
})

it('execution stands against the year gone, and what cannot be computed is named', () => {
  const chart = chartExecution(execution, en)
  expect(chart.data?.values.map(({ line, rate, progress }) => [line, rate, progress])).toEqual([
    ['Inpatient', 0.52, 0.5],
    ['Outpatient', 0.44, 0.5],
    ['All', Number(execution.total.execution.computable && execution.total.execution.rate), 0.5],
  ])
  expect(chart.title.subtitle?.[1]).toBe('cannot be computed: Without a budget')
})
