// The page: parameters → rules and year → settleYear → curve, clearing table, trace. Everything is computed here, in the
// browser, by the built library; nothing is fetched and nothing is stored.
import { contractOf, groupDigits, isSettlementError, payoffCurve, settleYear, toRows, withLocal } from 'yigongti'
import { chartContracts, chartWaterfall } from 'yigongti/charts'
import { guangdong2025 } from 'yigongti/rules'

const { vega, vegaLite } = globalThis

const parameters = [
  { id: 'depositRate', zh: '年度保证金比例', en: 'Deposit rate', value: 5, min: 0, max: 15, step: 0.5, unit: '%' },
  { id: 'riskFundRate', zh: '风险调节金比例', en: 'Risk-fund rate', value: 3, min: 0, max: 10, step: 0.5, unit: '%' },
  { id: 'firstBound', zh: '第一段上限', en: 'First band up to', value: 5, min: 1, max: 15, step: 0.5, unit: '%' },
  { id: 'firstShare', zh: '第一段统筹分担', en: "Pool's share in the first band", value: 70, min: 0, max: 100, step: 5, unit: '%' },
  { id: 'secondBound', zh: '第二段上限', en: 'Second band up to', value: 10, min: 1, max: 30, step: 0.5, unit: '%' },
  { id: 'secondShare', zh: '第二段统筹分担', en: "Pool's share in the second band", value: 50, min: 0, max: 100, step: 5, unit: '%' },
  { id: 'score', zh: '年度考核得分', en: 'Score of the year', value: 86, min: 0, max: 100, step: 1, unit: '' },
  { id: 'spent', zh: '全年支出（占总额）', en: 'Spending (of the total)', value: 106, min: 80, max: 125, step: 0.5, unit: '%' },
]

const clearing = ['total', 'deposit', 'riskFund', 'operating', 'spent', 'surplus', 'surplusRetained', 'surplusToPool',
  'overrun', 'riskFundUsed', 'poolTopUp', 'borneByAlliance', 'depositReturned', 'depositForfeited', 'entitlement', 'finalPayment']
const sums = ['total', 'operating', 'entitlement', 'finalPayment']

const factors = [{ from: 90, factor: 1 }, { from: 80, factor: '0.9' }, { from: 60, factor: '0.6' }, { from: 0, factor: 0 }]
const elsewhere = 82_500_000
const expectedElsewhere = 80_000_000
const curveFrom = 85
const curveTo = 120
let language = 'zh'

const find = (id) => document.getElementById(id)
const text = ({ zh, en }) => (language === 'zh' ? zh : en)

/** What the sliders say, as the text they show: a rate that moves in halves stays the decimal it is. */
function readParameters() {
  return Object.fromEntries(parameters.map(({ id, unit }) => [id, `${find(id).value}${unit}`]))
}

function rulesOf({ depositRate, riskFundRate, firstBound, firstShare, secondBound, secondShare }) {
  return withLocal(guangdong2025, {
    depositRate,
    riskFundRate,
    depositReturn: factors,
    surplusFactor: factors,
    poolShareOfOverrun: [
      { upTo: firstBound, share: firstShare },
      { upTo: secondBound, share: secondShare },
      { upTo: null, share: 0 },
    ],
  })
}

/** The year, settled at one level of spending or at all where something bends. */
function yearOf(rules, score) {
  const year = {
    year: 2026,
    priorPayments: [298_400_000, 312_650_000, 331_950_000],
    requestedGrowth: '3.5%',
    reasonableOverrun: 'all',
    expectedElsewhere,
    score,
  }
  const { base } = contractOf(rules, year)
  const total = Number(base.value)
  const settle = (spent) => settleYear(rules, { ...year, spending: { members: Math.round(spent) - elsewhere, elsewhere } })
  return {
    settleAt: (percent) => settle((total * percent) / 100),
    /** Wherever the share bends, and between `from` and `to` percent. */
    settleAll: (from, to) => {
      const range = { from: Math.round((total * from) / 100), to: Math.round((total * to) / 100) }
      const { breakpoints } = payoffCurve({ ...contractOf(rules, year), range })
      const levels = [range.from, ...breakpoints.map(({ at }) => Number(at)), total, range.to]
      return [...new Set(levels)].map(settle)
    },
  }
}

function redraw() {
  const values = readParameters()
  for (const { id, unit } of parameters) find(`${id}-value`).textContent = `${find(id).value}${unit}`
  const refused = find('refused')
  try {
    const rules = rulesOf(values)
    const year = yearOf(rules, values.score)
    const settled = year.settleAt(Number(find('spent').value))
    drawCurve(year, settled)
    draw('waterfall', onPhone(chartWaterfall(settled, { language })))
    drawClearing(settled)
    drawTrace(settled)
    refused.hidden = true
  } catch (error) {
    if (!isSettlementError(error)) throw error
    refused.textContent = text(error.messages)
    refused.hidden = false
  }
}

/** Whose the difference is: the chart of one contract, a line where the year stands, and the two shares in words. */
function drawCurve(year, settled) {
  const name = { zh: '广东规则', en: 'Guangdong rules' }
  const chart = chartContracts([{ name, years: [...year.settleAll(curveFrom, curveTo), settled] }], { language })
  const { facet, columns, spec, ...rest } = chart
  const here = Number(find('spent').value) - 100
  const stroke = { mark: { type: 'rule', strokeDash: [4, 3] }, encoding: { x: { datum: here } } }
  const rows = chart.data.values.filter(({ spent }) => spent === Number(settled.spent))
  const shares = [0, 1].map((rank) => rows.find((row) => row.rank === rank).amount)
  const [alliance, pool] = shares.map((amount) => (amount / text({ zh: 1e4, en: 1e6 })).toFixed(2))
  const now = text({
    zh: `支出为总额的 ${find('spent').value}%（虚线）时，医共体净得 ${alliance} 万元，统筹基金净得 ${pool} 万元`,
    en: `at ${find('spent').value}% of the total (dashed) the alliance gets ${alliance}, the pool ${pool} million yuan`,
  })
  draw('curve', { ...rest, ...spec, height: 240, layer: [...spec.layer, stroke] }, now)
}

/** In a narrow place the names of bars stand in two lines, and the figures behind the bars have more room. */
function onPhone(chart) {
  if (find('waterfall').clientWidth > 480) return chart
  const labelExpr = "split(replace(datum.label, regexp('^(.{6,14}) '), '$1|'), '|')"
  for (const { encoding: { x, y } } of chart.layer) {
    Object.assign(y.axis, { labelExpr, minExtent: 0 })
    const [from, to] = x.scale.domain
    x.scale.domain = [from, from + (to - from) * 1.3]
    Object.assign(x.axis, { tickCount: 4 })
  }
  return chart
}

const views = new Map()

/** A chart as wide as its place. Its words stand in the page, where they wrap; what it shows is said to those who listen. */
function draw(id, { title, description, ...chart }, ...words) {
  const place = find(id)
  const fullStop = text({ zh: '。', en: '. ' })
  find(`${id}-words`).textContent = [...words, ...(title.subtitle ?? [])].join(fullStop)
  views.get(id)?.finalize()
  const width = Math.max(260, place.clientWidth)
  const said = [...words, description].join(fullStop)
  const sized = { ...chart, description: said, width, padding: 2, autosize: { type: 'fit', contains: 'padding' } }
  const view = new vega.View(vega.parse(vegaLite.compile(sized).spec), { renderer: 'svg' })
  views.set(id, view.initialize(place).run())
}

/** The figures by the names that their steps have, so that the page invents none. */
function drawClearing(settled) {
  const names = new Map(settled.steps.map((step) => [step.id, step.label]))
  const rows = clearing.map((key) => {
    const row = document.createElement('tr')
    row.id = `clearing-${key}`
    if (sums.includes(key)) row.className = 'sum'
    const name = names.get(key)
    const head = cell(name === undefined ? key : text(name), 'th')
    head.scope = 'row'
    row.append(head, cell(groupDigits(settled[key])))
    return row
  })
  find('clearing').replaceChildren(...rows)
}

function cell(words, kind = 'td') {
  const made = document.createElement(kind)
  made.textContent = words
  return made
}

function drawTrace({ steps }) {
  const items = toRows(steps, language).filter(({ number }) => !number.includes('.')).map((row) => {
    const item = document.createElement('li')
    item.id = `step-${row.id}`
    const value = document.createElement('b')
    value.textContent = shown(row)
    item.append(`${row.label}${text({ zh: '：', en: ': ' })}`, value)
    for (const words of [row.formula && `${row.formula} = ${row.substituted}`, row.because, row.citations]) {
      if (!words) continue
      const small = document.createElement('small')
      small.textContent = words
      item.append(small)
    }
    return item
  })
  find('trace').replaceChildren(...items)
}

function shown({ value, unit }) {
  if (unit === 'rate') return `${Number((Number(value) * 100).toFixed(6))}%`
  return unit === 'yuan' ? groupDigits(value) : value
}

function speak() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  for (const node of document.querySelectorAll('[data-zh]')) node.textContent = text(node.dataset)
  for (const parameter of parameters) find(`${parameter.id}-name`).textContent = text(parameter)
  find('language').textContent = text({ zh: 'English', en: '中文' })
  redraw()
}

for (const { id, value, min, max, step } of parameters) {
  const row = document.createElement('label')
  row.innerHTML = `<span><span id="${id}-name"></span><output id="${id}-value" for="${id}"></output></span>
    <input type="range" id="${id}" min="${min}" max="${max}" step="${step}" value="${value}" />`
  find('parameters').append(row)
}
find('parameters').addEventListener('input', redraw)
addEventListener('resize', redraw)
find('language').addEventListener('click', () => {
  language = language === 'zh' ? 'en' : 'zh'
  speak()
})
speak()
document.body.dataset.ready = 'yes'
