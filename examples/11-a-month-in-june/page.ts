// The page for the director: one screen or two, in the words of the trade; every figure is of a result.
import type { June } from './june.ts'
import { type Cause, tenLosses } from './margins.ts'
import { inPercent, inPoints, inWan, isBelowZero, unsigned } from './words.ts'

export function pageFor(june: June): string {
  return [
    '# 本县医共体医保基金运行情况（2026 年 1—6 月）',
    used(june),
    yearsEnd(june),
    losses(june),
    alerts(june),
    procurement(june),
    whatToDo(june),
  ].join('\n\n')
}

function used({ execution: { total, lines } }: June): string {
  const sentences = lines.map((line) => {
    const unsettled = line.unsettled === '0.00' ? '' : `；另有未结算 ${inWan(line.unsettled)}`
    return `- ${line.label.zh}：${standingOf(line)}${unsettled}。`
  })
  return `## 一、用了多少

全年可使用总额 ${inWan(total.adjusted)}，已记账 ${inWan(total.used)}，${standingOf(total)}；另有已发生、尚未结算的 ${inWan(total.unsettled)}。进度按以前三年同期所占比重，不按十二分之六。

${sentences.join('\n')}`
}

function standingOf({ execution, yearOnYear }: Pick<June['execution']['total'], 'execution' | 'yearOnYear'>): string {
  if (!execution.computable || !yearOnYear.computable) throw new Error('no execution')
  const { rate, progress, deviation } = execution
  const points = inPoints(unsigned(deviation))
  const ahead = isBelowZero(deviation) ? `慢 ${points} 个百分点` : `快 ${points} 个百分点`
  const growth = isBelowZero(yearOnYear.growth) ? '下降' : '增长'
  return `执行率 ${inPercent(rate)}，比应有进度 ${inPercent(progress)} ${ahead}，同比${growth} ${inPercent(unsigned(yearOnYear.growth))}`
}

function yearsEnd({ execution, forecast }: June): string {
  const { projection, settlement, overrunProbability, advances } = forecast
  const { interval } = projection
  const sum = execution.total.projection
  if (interval === null || !overrunProbability.computable || !sum.computable) throw new Error('no interval')
  const isOver = settlement.overrun !== '0.00'
  const bearers = [
    { who: '用风险调节金', amount: settlement.riskFundUsed },
    { who: '统筹基金分担', amount: settlement.poolTopUp },
    { who: '医共体自担', amount: settlement.borneByAlliance },
  ].filter(({ amount }) => amount !== '0.00')
  const outcome = isOver
    ? `超支 ${inWan(settlement.overrun)}：${bearers.map(({ who, amount }) => `${who} ${inWan(amount)}`).join('，')}`
    : `结余 ${inWan(settlement.surplus)}，其中医共体留用 ${inWan(settlement.surplusRetained)}`
  const until = advances.usedUpOn === null ? '预拨款够用全年' : `照此，全年预拨款到 ${inDays(advances.usedUpOn)}用完`
  return `## 二、年底到哪里

预计全年支出 ${inWan(projection.projected)}（九成五的把握在 ${inWan(interval.low)}至 ${inWan(interval.high)}之间），对照可使用总额 ${inWan(settlement.operating)}，${outcome}。超支的可能为 ${inPercent(overrunProbability.value)}。${until}。

三项分别推算再相加为 ${inWan(sum.projected)}，与整体推算相近，互为印证；清算按整体推算。`
}

function losses({ margins }: June): string {
  const { result, change } = margins
  const ten = tenLosses(margins)
  const rows = ten.map(
    ({ hospital, name, cases, margin, share, worst, why }) =>
      `| ${hospital} | ${name} | ${cases} | ${inWan(margin)} | ${inPercent(share)} | ${causes[worst].name} ${inWan(why[worst] ?? '')} |`,
  )
  const parts = (Object.keys(causes) as Cause[]).map((cause) => `${causes[cause].name} ${inWan(change[cause] ?? '0')}`)
  return `## 三、哪些病组亏，为什么

县域内住院按分值应支付额比医疗总费用少 ${inWan(unsigned(result.total))}，比上年同期${isBelowZero(change.change) ? '多亏' : '少亏'} ${inWan(unsigned(change.change))}：${parts.join('，')}（正数为有利，负数为不利）。亏损最多的十个：

| 机构 | 病组 | 例数 | 盈亏 | 占全部亏损 | 比上年同期最不利的原因 |
| --- | --- | ---: | ---: | ---: | --- |
${rows.join('\n')}`
}

function alerts({ watched }: June): string {
  return `## 四、预警

${watched.alerts.map(({ severity, message }) => `- ${severity === 'notice' ? '关注' : '预警'}：${message.zh}。`).join('\n')}

预警只说明该去看，不是结论。`
}

function procurement({ procurement: { savings, missed } }: June): string {
  const batches = savings.byBatch.map(
    ({ id, base, retained }) => `${id}结余基数 ${inWan(base)}、留用 ${inWan(retained)}`,
  )
  return `## 五、集采结余留用

${batches.join('；')}。合计留用 ${inWan(savings.retained)}，按分值分到成员单位，其中县人民医院 ${inWan(savings.members[0]?.amount ?? '')}。未完成约定采购量的不予留用，由此少得 ${inWan(missed)}；已按病种付费的部分不重复计算。`
}

function whatToDo({ margins, watched, procurement: { missed }, forecast }: June): string {
  const ten = tenLosses(margins)
  const steps = [
    ...[...new Set(ten.map(({ worst }) => worst))].map((cause) => {
      const theirs = ten.filter(({ worst }) => worst === cause)
      const hospitals = [...new Set(theirs.map(({ hospital }) => hospital))].map(
        (one) => `${one}的${theirs.flatMap(({ hospital, name }) => (hospital === one ? [name] : [])).join('、')}`,
      )
      return `${hospitals.join('，')}：${causes[cause].todo}`
    }),
    ...watched.alerts.flatMap(({ series }) => todoOf[series] ?? []),
    ...(missed === '0.00' ? [] : ['未完成约定采购量的集采品种：下半年补采，完成后报医保部门核定留用。']),
    ...(forecast.settlement.overrun === '0.00'
      ? []
      : ['与医保部门提前商议预拨节奏；超支是否合理，须有病例和价格的依据，现在就留存。']),
  ]
  return `## 六、下一步

${steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}`
}

const todoOf: Readonly<Record<string, string>> = {
  costPerAdmission: '次均住院费用过了关注线：先查上面次均费用上涨的几个病组，再看其余。',
  inCountyAdmissionShare: '县域内住院占比低于关注线：逐例看 6 月县外住院中本县能治的病种，先补转诊审核，再补技术。',
}

const causes: Readonly<Record<Cause, { readonly name: string; readonly todo: string }>> = {
  volume: { name: '例数', todo: '例数变化所致，先看住院指征。' },
  mix: { name: '结构', todo: '病例结构变化所致，看收治病种是否与功能定位相符。' },
  price: {
    name: '点值',
    todo: '最不利的是点值下降，次均费用不是主因；多收病例只会再压低点值，应从控制次均费用入手。',
  },
  efficiency: {
    name: '次均费用',
    todo: '同样的病花费多了，由医务、药剂、耗材部门逐项对比上年同期的住院日、药品、耗材和检查。',
  },
  outliers: { name: '倍率异常病例', todo: '抽查倍率异常病例：首页填写、诊断编码、是否应转特例单议。' },
}

/** `2026-10-27` as 10 月 27 日. */
function inDays(date: string): string {
  return `${Number(date.slice(5, 7))} 月 ${Number(date.slice(8, 10))} 日`
}
