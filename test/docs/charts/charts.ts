import type { TopLevelSpec } from 'vega-lite'
import { contractOf, payoffCurve, sensitivity } from 'yigongti'
import { acaRiskCorridor, reachCorridor } from 'yigongti/rules'
import { contractsOf } from '../../../examples/04-contract-shapes/contractsOf.ts'
import type { Parameters } from '../../../examples/04-contract-shapes/Parameters.ts'
import type { Parameters as OutlookParameters } from '../../../examples/05-adequacy-outlook/Parameters.ts'
import { pathsOf } from '../../../examples/05-adequacy-outlook/pathsOf.ts'
import type { Parameters as SupervisionParameters } from '../../../examples/06-supervision/Parameters.ts'
import { superviseCounty } from '../../../examples/06-supervision/superviseCounty.ts'
import { contractsOf as contractsOfChina } from '../../../examples/10-contracts-of-china/contractsOf.ts'
import type { Parameters as ChinaParameters } from '../../../examples/10-contracts-of-china/Parameters.ts'
import { whoKeeps } from '../../../examples/10-contracts-of-china/whoKeeps.ts'
import { readJson } from '../../support/repository.ts'
import { controlChart } from './controlChart.ts'
import { exampleInput } from './exampleInput.ts'
import { exampleYear } from './exampleYear.ts'
import { flowChart } from './flowChart.ts'
import { outlookChart } from './outlookChart.ts'
import { payoffChart } from './payoffChart.ts'
import { pointValueChart } from './pointValueChart.ts'
import { tornadoChart } from './tornadoChart.ts'
import { waterfallChart } from './waterfallChart.ts'
import { type Shares, whoKeepsChart } from './whoKeepsChart.ts'

/** Every chart of docs/charts, by name, made from the library's own results. */
export const charts: Readonly<Record<string, () => TopLevelSpec>> = {
  'adequacy-outlook': () => {
    const paths = pathsOf(readJson<OutlookParameters>('examples/05-adequacy-outlook/input.json'))
    const amountsOf = (key: 'total' | 'spent', which: number) =>
      (paths[which]?.path.years ?? []).map(({ year, settlement }) => ({ year, amount: settlement[key] }))
    return outlookChart({ zh: '五年总额与支出', en: 'Totals and spending of five years' }, [
      ...paths.map(({ spendingWeight }, which) => ({
        name: { zh: `总额，λ = ${spendingWeight}`, en: `total, λ = ${spendingWeight}` },
        amounts: amountsOf('total', which),
      })),
      { name: { zh: '支出', en: 'spending' }, amounts: amountsOf('spent', 0) },
    ])
  },

  'supervision-control-chart': () => {
    const county = readJson<SupervisionParameters>('examples/06-supervision/input.json')
    const rule = county.rules.find(({ kind }) => kind === 'controlLimits')
    const series = superviseCounty(county).readmissions.find(({ id }) => id === county.planted.split.township)
    if (rule?.kind !== 'controlLimits' || series === undefined) throw new Error('the example has no control chart')
    const { label, points } = series
    const centre = Number(String(rule.centre).replace('%', 'e-2'))
    return controlChart({
      title: { zh: `${label.zh}（示例六）`, en: `${label.en} (example 06)` },
      points,
      centre,
    })
  },

  'year-waterfall': () =>
    waterfallChart(
      {
        zh: '从付费总额到年终清算应补拨（示例一，改革年度）',
        en: 'From the total to the final payment (example 01, reform year)',
      },
      exampleYear('reform'),
    ),

  'year-transfers': () =>
    flowChart(
      { zh: '资金划拨，百万元（示例一，改革年度）', en: 'Transfers, million yuan (example 01, reform year)' },
      exampleYear('reform').transfers,
    ),

  tornado: () =>
    tornadoChart(
      {
        zh: '什么最影响医共体应拨付额（示例一，启动年度）',
        en: 'What moves the entitlement most (example 01, launch year)',
      },
      sensitivity({
        ...exampleInput('launch'),
        figure: 'entitlement',
        ranges: {
          'year.score': { low: 70, high: 95 },
          'year.spending.elsewhere': { low: 78_000_000, high: 90_000_000 },
          'year.requestedGrowth': { low: '2%', high: '5%' },
          'rules.riskFundRate': { low: '2%', high: '5%' },
          'rules.surplusCap': { low: '3%', high: '10%' },
        },
      }),
      {
        'year.score': { zh: '考核得分', en: 'Score', low: '70', high: '95' },
        'year.spending.elsewhere': {
          zh: '医共体外就医（百万元）',
          en: 'Care elsewhere (million)',
          low: '78',
          high: '90',
        },
        'year.requestedGrowth': { zh: '申请增长率', en: 'Growth asked for', low: '2%', high: '5%' },
        'rules.riskFundRate': { zh: '风险调节金比例', en: 'Risk-adjustment fund', low: '2%', high: '5%' },
        'rules.surplusCap': { zh: '结余留用上限', en: 'Cap on retained surplus', low: '3%', high: '10%' },
      },
    ),

  'point-value-volume': () =>
    pointValueChart({
      title: { zh: '总额不变，点数增加', en: 'More points, the same pool' },
      pool: 100_000_000,
      institutions: [
        { id: 'county', name: { zh: '县医院（占 64%）', en: 'county hospital (64 %)' }, points: 800_000 },
        { id: 'township', name: { zh: '乡镇卫生院（占 8%）', en: 'township (8 %)' }, points: 100_000 },
        { id: 'city', name: { zh: '市医院（占 28%）', en: 'city hospital (28 %)' }, points: 350_000 },
      ],
      growing: ['township', 'county'],
    }),

  'contract-shapes': () =>
    payoffChart({
      title: { zh: '四种合同，同一总额', en: 'Four contracts on one total' },
      contracts: example().map(({ name, steps, target }) => ({ name, steps, target })),
      range: [80, 120],
    }),

  'contracts-of-china': () => {
    const county = readJson<ChinaParameters>('examples/10-contracts-of-china/input.json')
    return whoKeepsChart(
      { zh: '同一个县，八份合同：差额归谁', en: 'One county, eight contracts: whose the difference is' },
      contractsOfChina(county).map((contract) => ({ name: contract.name, levels: sharesOf(contract, county) })),
      county.differences,
    )
  },

  'shape-guangdong': () =>
    payoffChart({
      title: {
        zh: '广东式：各段标注下一元节约中医共体所得',
        en: 'Guangdong-type, with what is kept of the next yuan saved',
      },
      contracts: example()
        .filter(({ id }) => id === 'guangdong')
        .map(({ name, steps, target }) => ({ name, steps, target })),
      range: [84, 116],
      keeps: true,
    }),

  'shape-whole-amount': () =>
    payoffChart({
      title: { zh: '同样的分段：全额累进分担与超额累进分担', en: 'The same bands: whole amount and by layers' },
      contracts: (['wholeAmount', 'marginal'] as const).map((mode) => ({
        name:
          mode === 'marginal'
            ? { zh: '超额累进分担', en: 'by layers' }
            : { zh: '全额累进分担', en: 'on the whole amount' },
        target: 100,
        steps: [{ kind: 'share', ...wholeAmountBands, mode }],
      })),
      range: [85, 115],
    }),

  'shape-corridor': () =>
    payoffChart({
      title: { zh: '走廊与门槛', en: 'Corridors and a threshold' },
      contracts: [
        {
          name: { zh: 'ACA 式走廊', en: 'ACA-type corridor' },
          target: 100,
          steps: [{ ...acaRiskCorridor, kind: 'share' }],
        },
        {
          name: { zh: 'REACH 专业式走廊', en: 'REACH Professional-type corridor' },
          target: 100,
          steps: [{ ...reachCorridor('professional', 2022), kind: 'share' }],
        },
        {
          name: { zh: '2% 门槛，达到后自第一元起分享一半', en: 'threshold of 2 %, then half from the first yuan' },
          target: 100,
          steps: [
            { kind: 'threshold', rate: '2%', counts: 'all' },
            { kind: 'share', gain: '50%', loss: '50%' },
          ],
        },
      ],
      range: [85, 115],
    }),
}

/** Kept of a surplus, and borne of an overrun, by its size; made up. */
const wholeAmountBands = {
  gain: [
    { upTo: '5%', share: '80%' },
    { upTo: '10%', share: '60%' },
    { upTo: null, share: '40%' },
  ],
  loss: [
    { upTo: '5%', share: '30%' },
    { upTo: '10%', share: '50%' },
    { upTo: null, share: '100%' },
  ],
} as const

const parameters = readJson<Parameters>('examples/04-contract-shapes/input.json')

/** The contracts of the example on a total of 100: spending is in percent of it. */
function example() {
  return contractsOf({ ...parameters, total: '100' }).map((contract) => ({
    ...contract,
    target: Number(contract.target),
  }))
}

/** Wherever a share bends, from the first to the last level of spending that is looked at. */
function sharesOf(contract: ReturnType<typeof contractsOfChina>[number], county: ChinaParameters): readonly Shares[] {
  const shape = contractOf(contract.rules, contract.yearAfter())
  const total = Number(shape.base.value)
  const [from, to] = county.range.map((percent) => (total * (100 + percent)) / 100)
  const { breakpoints } = payoffCurve({ ...shape, range: { from: from ?? 0, to: to ?? 0 } })
  const levels = [...new Set([from ?? 0, ...breakpoints.map(({ at }) => Number(at)), total, to ?? 0])]
  return levels
    .sort((one, other) => one - other)
    .map((spent) => {
      const { alliance, pool, nextYear } = whoKeeps(contract, county, spent.toFixed(2))
      const inPercent = (amount: string) => Math.round((Number(amount) / total) * 1e6) / 1e4
      return {
        difference: inPercent((spent - total).toFixed(2)),
        alliance: inPercent(alliance),
        pool: inPercent(pool),
        nextYear: inPercent(nextYear),
      }
    })
}
