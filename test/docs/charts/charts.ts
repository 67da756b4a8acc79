import {
  type Chart,
  chartContracts,
  chartControl,
  chartExecution,
  chartMargins,
  chartOutlook,
  chartPayoff,
  chartPointValue,
  chartTornado,
  chartTransfers,
  chartWaterfall,
  payoffCurve,
  sensitivity,
  settlePool,
} from 'yigongti'
import { acaRiskCorridor, reachCorridor } from 'yigongti/rules'
import { contractsOf } from '../../../examples/04-contract-shapes/contractsOf.ts'
import type { Parameters } from '../../../examples/04-contract-shapes/Parameters.ts'
import type { Parameters as OutlookParameters } from '../../../examples/05-adequacy-outlook/Parameters.ts'
import { pathsOf } from '../../../examples/05-adequacy-outlook/pathsOf.ts'
import type { Parameters as SupervisionParameters } from '../../../examples/06-supervision/Parameters.ts'
import { superviseCounty } from '../../../examples/06-supervision/superviseCounty.ts'
import { makeJune, readJune } from '../../../examples/11-a-month-in-june/june.ts'
import { readJson } from '../../support/repository.ts'
import { exampleInput } from './exampleInput.ts'
import { exampleYear } from './exampleYear.ts'
import { yearsOfChina } from './yearsOfChina.ts'

type Language = 'zh' | 'en'
type FirstOf<F> = F extends (first: infer First, ...more: never) => unknown ? First : never

/** Every chart of docs/charts, by name, made from the library's own results. */
export const charts: Readonly<Record<string, () => Chart>> = {
  'adequacy-outlook': () => {
    const paths = pathsOf(readJson<OutlookParameters>('examples/05-adequacy-outlook/input.json'))
    return chartOutlook(
      paths.map(({ spendingWeight, path }) => ({ name: bothWays(`λ = ${spendingWeight}`), result: path })),
      { language: 'en', title: 'Totals and spending of five years' },
    )
  },

  'supervision-control-chart': () => readmissions('en'),
  'supervision-control-chart.zh-CN': () => readmissions('zh'),

  'year-waterfall': () => waterfall('en', 'From the total to the final payment (example 01, reform year)'),
  'year-waterfall.zh-CN': () => waterfall('zh', '从付费总额到年终清算（示例一，改革年度）'),

  'year-transfers': () =>
    chartTransfers(exampleYear('reform'), {
      language: 'en',
      title: 'Transfers, million yuan (example 01, reform year)',
    }),

  tornado: () => tornado('en', 'What moves the entitlement most (example 01, launch year)'),
  'tornado.zh-CN': () => tornado('zh', '什么最影响医共体应拨付额（示例一，启动年度）'),

  'point-value-volume': () => {
    const points = (percent: number) => (800_000 * (100 + percent)) / 100
    const pools = [0, 5, 10, 15, 20, 25, 30, 35, 40].map((percent) => ({
      name: bothWays(`+${percent}%`),
      result: settlePool({
        pool: 100_000_000,
        institutions: [
          { id: 'county hospital', points: points(percent) },
          { id: 'township', points: 100_000 },
          { id: 'city hospital', points: 350_000 },
        ],
      }),
    }))
    return chartPointValue(pools, { language: 'en', title: "The county hospital's points grow, the pool does not" })
  },

  'contract-shapes': () =>
    chartPayoff(
      example().map(({ name, steps, target }) => curveOf(name, { steps, target }, 80, 120)),
      { language: 'en', unit: 'percent', title: 'Four contracts on one total' },
    ),

  'contracts-of-china': () => ofChina('en', 'One county, eight contracts: whose the difference is'),
  'contracts-of-china.zh-CN': () => ofChina('zh', '同一个县，八份合同：差额归谁'),

  'execution-june': () => june('en', 'Execution of the budget, end of June (example 11)'),
  'execution-june.zh-CN': () => june('zh', '六月底预算执行（示例十一）'),

  'margins-june': () => marginsOfJune('en', 'Gains and losses by group, end of June (example 11)'),
  'margins-june.zh-CN': () => marginsOfJune('zh', '六月底病组盈亏（示例十一）'),

  'shape-guangdong': () => {
    const [guangdong] = example().filter(({ id }) => id === 'guangdong')
    if (guangdong === undefined) throw new Error('the example has no such contract')
    const { result } = curveOf(guangdong.name, guangdong, 84, 116)
    return chartPayoff(result, { language: 'en', unit: 'percent', title: 'Guangdong-type contract' })
  },

  'shape-whole-amount': () =>
    chartPayoff(
      (['wholeAmount', 'marginal'] as const).map((mode) =>
        curveOf(
          mode === 'marginal'
            ? { zh: '超额累进分担', en: 'by layers' }
            : { zh: '全额累进分担', en: 'on the whole amount' },
          { target: 100, steps: [{ kind: 'share', ...wholeAmountBands, mode }] },
          85,
          115,
        ),
      ),
      { language: 'en', unit: 'percent', title: 'The same bands: whole amount and by layers' },
    ),

  'shape-corridor': () =>
    chartPayoff(
      [
        curveOf(
          { zh: 'ACA 式走廊', en: 'ACA-type corridor' },
          { target: 100, steps: [{ ...acaRiskCorridor, kind: 'share' }] },
          85,
          115,
        ),
        curveOf(
          { zh: 'REACH 专业式走廊', en: 'REACH Professional-type corridor' },
          { target: 100, steps: [{ ...reachCorridor('professional', 2022), kind: 'share' }] },
          85,
          115,
        ),
        curveOf(
          { zh: '2% 门槛，达到后自第一元起分享一半', en: 'threshold of 2 %, then half from the first yuan' },
          {
            target: 100,
            steps: [
              { kind: 'threshold', rate: '2%', counts: 'all' },
              { kind: 'share', gain: '50%', loss: '50%' },
            ],
          },
          85,
          115,
        ),
      ],
      { language: 'en', unit: 'percent', title: 'Corridors and a threshold' },
    ),
}

function waterfall(language: Language, title: string): Chart {
  return chartWaterfall(exampleYear('reform'), { language, title })
}

function readmissions(language: Language): Chart {
  const county = readJson<SupervisionParameters>('examples/06-supervision/input.json')
  const rule = county.rules.find(({ kind }) => kind === 'controlLimits')
  const series = superviseCounty(county).readmissions.find(({ id }) => id === county.planted.split.township)
  if (rule?.kind !== 'controlLimits' || series === undefined) throw new Error('the example has no control chart')
  return chartControl({ series, centre: rule.centre }, { language })
}

function tornado(language: Language, title: string): Chart {
  const result = sensitivity({
    ...exampleInput('launch'),
    figure: 'entitlement',
    ranges: {
      'year.score': { low: 70, high: 95 },
      'year.spending.elsewhere': { low: 78_000_000, high: 90_000_000 },
      'year.requestedGrowth': { low: '2%', high: '5%' },
      'rules.riskFundRate': { low: '2%', high: '5%' },
      'rules.surplusCap': { low: '3%', high: '10%' },
    },
  })
  const inLanguage = language === 'zh' ? { low: '7,800 万元', high: '9,000 万元' } : { low: '78m', high: '90m' }
  return chartTornado(result, {
    language,
    title,
    names: {
      'year.score': { zh: '考核得分', en: 'Score', low: '70', high: '95' },
      'year.spending.elsewhere': { zh: '医共体外就医', en: 'Care elsewhere', ...inLanguage },
      'year.requestedGrowth': { zh: '申请增长率', en: 'Growth asked for', low: '2%', high: '5%' },
      'rules.riskFundRate': { zh: '风险调节金比例', en: 'Risk-adjustment fund', low: '2%', high: '5%' },
      'rules.surplusCap': { zh: '结余留用上限', en: 'Cap on retained surplus', low: '3%', high: '10%' },
    },
  })
}

/** Made once: it counts a county's cases. */
let made: ReturnType<typeof makeJune> | undefined

function madeJune(): ReturnType<typeof makeJune> {
  made ??= makeJune(...readJune())
  return made
}

function june(language: Language, title: string): Chart {
  return chartExecution(madeJune().execution, { language, title })
}

function marginsOfJune(language: Language, title: string): Chart {
  return chartMargins(madeJune().margins.result, { language, title })
}

function ofChina(language: Language, title: string): Chart {
  return chartContracts(yearsOfChina(), { language, title })
}

/** A contract on a total of 100: spending is in percent of it. */
function curveOf(
  name: { readonly zh: string; readonly en: string },
  { target, steps }: Pick<FirstOf<typeof payoffCurve>, 'target' | 'steps'>,
  from: number,
  to: number,
) {
  return { name, result: payoffCurve({ target, base: 100, steps, range: { from, to } }) }
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

/** The contracts of the example on a total of 100. */
function example() {
  return contractsOf({ ...parameters, total: '100' }).map((contract) => ({
    ...contract,
    target: Number(contract.target),
  }))
}

function bothWays(text: string) {
  return { zh: text, en: text }
}
