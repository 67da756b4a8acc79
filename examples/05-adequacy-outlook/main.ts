// Is a county's budget adequate, and what does the rule of the base do to it over five years?
import { readFileSync } from 'node:fs'
import {
  assessAdequacy,
  type Bilingual,
  groupDigits,
  overrunProbability,
  ratchetExposure,
  round,
  toText,
  vulnerabilities,
} from 'yigongti'
import { toTable } from '../toTable.ts'
import type { Parameters } from './Parameters.ts'
import { pathsOf, poolingAreas, rulesOf } from './pathsOf.ts'

const parameters: Parameters = JSON.parse(readFileSync(new URL('input.json', import.meta.url), 'utf8'))
const { about, firstYear, priorPayments, requestedGrowth, expectedElsewhere, spending, score, adequacy } = parameters
const rules = rulesOf(parameters)
const paths = pathsOf(parameters)

console.log(about.zh)
console.log(about.en)
console.log('金额单位：元 · Amounts in yuan')

heading(`统筹区支出（${parameters.poolingArea.unit}）与增长率上限 · Spending of the pooling area, and the cap it makes`)
console.log(
  toTable(
    poolingAreas(parameters).map(({ previousSpending, currentSpending }, index) => {
      const { growthCap, growthCapped } = settlementOf(0, index)
      const bound: Bilingual = growthCapped ? { zh: '起约束', en: 'binds' } : { zh: '不约束', en: 'does not bind' }
      const change = `${previousSpending} → ${currentSpending}`
      return [`${firstYear + index}`, change, percent(growthCap ?? '0'), `${bound.zh} · ${bound.en}`]
    }),
    2,
  ),
)

heading('五年总额：支出权重 λ 与下年基数 · Totals of five years by the weight λ of spending in the next base')
console.log(
  toTable(
    [
      ['年 · year', '支出 · spent', ...paths.map(({ spendingWeight }) => `λ = ${spendingWeight}`)],
      ...spending.map((_, index) => [
        `${firstYear + index}`,
        groupDigits(settlementOf(0, index).spent),
        ...paths.map((_, which) => groupDigits(settlementOf(which, index).total)),
      ]),
      ['合计 · all', groupDigits(paths[0]?.path.spent ?? ''), ...paths.map(({ path }) => groupDigits(path.total))],
    ],
    paths.length + 1,
  ),
)

heading('医共体所得与承担 · What the alliance keeps and bears')
console.log(
  toTable(
    [
      [
        'λ',
        '结余留用 · retained',
        '承担超支 · borne',
        '基数减少 · lost to the base',
        '一元节约被收回 · taken back of a yuan',
      ],
      ...paths.map(({ spendingWeight, path }) => {
        const growthOf = path.years
          .slice(1)
          .map(({ settlement }) => round(settlement.growth ?? 0, { mode: 'halfUp', places: 8 }))
        const { takenBack } = ratchetExposure({ spendingWeight, growths: growthOf })
        return [
          `${spendingWeight}`,
          groupDigits(path.surplusRetained),
          groupDigits(path.borneByAlliance),
          groupDigits(path.takenBack),
          round(takenBack, { mode: 'halfUp', places: 4 }),
        ]
      }),
    ],
    4,
  ),
)

const classes = {
  insufficient: '不足 · insufficient',
  tight: '偏紧 · tight',
  adequate: '充足 · adequate',
  ample: '宽裕 · ample',
}
const deviation = { residuals: adequacy.residuals }
const launch = settlementOf(0, 0)
const assessed = {
  lines: adequacy.lines,
  trend: adequacy.trend,
  lag: adequacy.lag,
  deviation,
  confidence: adequacy.confidence,
}

heading(`${firstYear} 年支付充足性 · Adequacy of ${firstYear}`)
const report = assessAdequacy({ total: launch.total, riskFund: launch.riskFund, ...assessed })
const coverage = report.riskFund?.coverage
const expectedUse = report.riskFund?.expectedUse
console.log(
  toTable([
    ...report.lines.map(({ id, expected }) => [`预期支出 · expected, ${id}`, groupDigits(expected)]),
    ['预期支出 · expected spending', groupDigits(report.expected)],
    ['付费总额 · total', groupDigits(report.total)],
    ['预算充足指数 · adequacy index', round(report.index, { mode: 'halfUp', places: 4 })],
    ['充足性余额（负数为缺口） · margin', groupDigits(report.gap)],
    ['等级 · class', classes[report.class]],
    ['超支概率 · probability of an overrun', percent(report.risk?.probability ?? '0')],
    ['风险准备金 · reserve', groupDigits(report.risk?.reserve ?? '0')],
    ['风险调节金 · risk-adjustment fund', groupDigits(report.riskFund?.amount ?? '0')],
    ['按预期支出需动用 · needed of it at the expected spending', groupDigits(report.riskFund?.needed ?? '0')],
    ['动用额期望值 · its expected use', expectedUse?.computable ? groupDigits(expectedUse.value) : '–'],
    ['覆盖率 · coverage', coverage?.computable ? percent(coverage.value) : '–'],
  ]),
)

heading('超支概率：学生 t 与重抽样 · Probability of an overrun: Student’s t, and by resamples')
const { seed, resamples } = adequacy
const last = spending.length - 1
console.log(
  toTable(
    [
      ['年，λ · year, λ', '学生 t · Student’s t', '重抽样 · bootstrap'],
      chancesOf(0, 0, `${firstYear}`),
      ...paths.map(({ spendingWeight }, which) => chancesOf(which, last, `${firstYear + last}, λ = ${spendingWeight}`)),
    ],
    2,
  ),
)

heading('三项保护 · The three protections')
const protections = {
  adequacy: '预算充足性 · adequacy',
  compatibility: '支付兼容性 · compatibility',
  incentive: '结算激励性 · incentive',
}
const { findings } = vulnerabilities(rules, {
  year: {
    year: firstYear,
    priorPayments,
    requestedGrowth,
    expectedElsewhere,
    spending: spending[0] ?? { members: 0, elsewhere: 0 },
    score,
  },
  adequacy: assessed,
  ratchet: { spendingWeight: 1, growths: ['1%', '1%', '1%', '1%'] },
})
for (const { protection, because, mend } of findings) {
  console.log(protections[protection])
  console.log(`  ${because.zh}；改进措施：${mend.label.zh}`)
  console.log(`  ${because.en}; mended by: ${mend.label.en}`)
}

heading('计算过程')
console.log(toText(report.steps, 'zh'))
heading('How it was computed')
console.log(toText(report.steps, 'en'))

function chancesOf(which: number, index: number, name: string): readonly string[] {
  const { total } = settlementOf(which, index)
  const { expected } = assessAdequacy({ total, ...assessed, lag: adequacy.lag + index })
  const byT = overrunProbability({ total, expected, deviation })
  const drawn = overrunProbability({ total, expected, deviation: { ...deviation, bootstrap: { seed, resamples } } })
  return [name, percent(byT.probability), percent(drawn.probability)]
}

function settlementOf(which: number, index: number) {
  const found = paths[which]?.path.years[index]
  if (found === undefined) throw new Error(`no year ${index} on path ${which}`)
  return found.settlement
}

function percent(rate: string): string {
  return `${round(`${rate}e2`, { mode: 'halfUp', places: 2 })} %`
}

function heading(text: string): void {
  console.log(`\n== ${text} ==`)
}
