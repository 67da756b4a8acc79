// The page: parameters → rules and year → settleYear → curve, clearing table, trace. Everything is computed here, in the
// browser, by the built library; nothing is fetched and nothing is stored.
import { groupDigits, isSettlementError, settleYear, toRows, withLocal } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'

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

function settle(rules, score, spent) {
  const year = {
    year: 2026,
    priorPayments: [298_400_000, 312_650_000, 331_950_000],
    requestedGrowth: '3.5%',
    reasonableOverrun: 'all',
    expectedElsewhere,
    score,
  }
  // spending is set as a share of the total, which does not depend on it
  const { total } = settleYear(rules, { ...year, spending: { members: 0, elsewhere } })
  const members = Math.round((Number(total) * spent) / 100) - elsewhere
  return settleYear(rules, { ...year, spending: { members, elsewhere } })
}

function redraw() {
  const values = readParameters()
  for (const { id, unit } of parameters) find(`${id}-value`).textContent = `${find(id).value}${unit}`
  const refused = find('refused')
  try {
    const rules = rulesOf(values)
    const settled = settle(rules, values.score, Number(find('spent').value))
    drawCurve(rules, values.score, settled)
    drawClearing(settled)
    drawTrace(settled)
    refused.hidden = true
  } catch (error) {
    if (!isSettlementError(error)) throw error
    refused.textContent = text(error.messages)
    refused.hidden = false
  }
}

/** What the alliance gains or loses, and what the pool does, in million yuan: together the total less the spending. */
function sidesOf({ surplusRetained, borneByAlliance, depositForfeited, surplusToPool, riskFundUnused, poolTopUp }) {
  const million = (amount) => Number(amount) / 1e6
  return {
    alliance: million(surplusRetained) - million(borneByAlliance) - million(depositForfeited),
    pool: million(surplusToPool) + million(depositForfeited) + million(riskFundUnused) - million(poolTopUp),
  }
}

function drawCurve(rules, score, settled) {
  const [left, right, top, bottom] = [56, 640, 16, 262]
  const points = []
  for (let spent = curveFrom; spent <= curveTo; spent += 0.5) points.push({ spent, ...sidesOf(settle(rules, score, spent)) })
  const all = points.flatMap(({ alliance, pool }) => [alliance, pool])
  const step = niceStep((Math.max(...all) - Math.min(...all)) / 5)
  const low = Math.floor(Math.min(0, ...all) / step) * step
  const high = Math.ceil(Math.max(0, ...all) / step) * step
  const x = (spent) => left + ((spent - curveFrom) / (curveTo - curveFrom)) * (right - left)
  const y = (amount) => bottom - ((amount - low) / (high - low)) * (bottom - top)
  const parts = []
  for (let amount = low; amount <= high + step / 2; amount += step) {
    const isZero = Math.abs(amount) < step / 2
    parts.push(line(isZero ? 'zero' : 'axis', left, y(amount), right, y(amount)))
    parts.push(label('', left - 8, y(amount) + 4, 'end', isZero ? '0' : String(Number(amount.toPrecision(6)))))
  }
  for (let spent = curveFrom; spent <= curveTo; spent += 5) parts.push(label('', x(spent), bottom + 18, 'middle', `${spent}%`))
  parts.push(label('', (left + right) / 2, bottom + 34, 'middle', text({ zh: '支出占总额（纵轴：百万元）', en: 'spending, of the total (vertical: million yuan)' })))
  const here = Math.min(curveTo, Math.max(curveFrom, Number(find('spent').value)))
  parts.push(line('here', x(here), top, x(here), bottom))
  for (const side of ['pool', 'alliance']) {
    const path = points.map((point) => `${x(point.spent).toFixed(1)},${y(point[side]).toFixed(1)}`).join(' ')
    parts.push(`<polyline class="${side}" points="${path}"/>`)
  }
  // names at the end of their lines, and never one on the other
  const end = points.at(-1)
  const apart = Math.max(0, 18 - Math.abs(y(end.alliance) - y(end.pool))) / 2
  const up = y(end.alliance) <= y(end.pool) ? -apart : apart
  parts.push(label('name-alliance', right + 8, y(end.alliance) + 4 + up, 'start', text({ zh: '医共体净得', en: 'the alliance' })))
  parts.push(label('name-pool', right + 8, y(end.pool) + 4 - up, 'start', text({ zh: '统筹基金净得', en: 'the pool' })))
  const { alliance, pool } = sidesOf(settled)
  const now = text({
    zh: `支出为总额的 ${find('spent').value}% 时，医共体净得 ${alliance.toFixed(2)} 百万元，统筹基金净得 ${pool.toFixed(2)} 百万元`,
    en: `at ${find('spent').value}% of the total the alliance gets ${alliance.toFixed(2)}, the pool ${pool.toFixed(2)} million yuan`,
  })
  const curve = find('curve')
  curve.innerHTML = parts.join('')
  curve.setAttribute('aria-label', now)
}

function niceStep(rough) {
  const power = 10 ** Math.floor(Math.log10(rough || 1))
  return [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= rough) ?? power
}

function line(name, x1, y1, x2, y2) {
  return `<line class="${name}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`
}

function label(name, x, y, anchor, words) {
  return `<text class="${name}" x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`
}

/** The figures by the names that their steps have, so that the page invents none. */
function drawClearing(settled) {
  const names = new Map(settled.steps.map((step) => [step.id, step.label]))
  const rows = clearing.map((key) => {
    const row = document.createElement('tr')
    row.id = `clearing-${key}`
    if (sums.includes(key)) row.className = 'sum'
    const name = names.get(key)
    row.append(cell(name === undefined ? key : text(name)), cell(groupDigits(settled[key])))
    return row
  })
  find('clearing').replaceChildren(...rows)
}

function cell(words) {
  const made = document.createElement('td')
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
find('language').addEventListener('click', () => {
  language = language === 'zh' ? 'en' : 'zh'
  speak()
})
speak()
document.body.dataset.ready = 'yes'
