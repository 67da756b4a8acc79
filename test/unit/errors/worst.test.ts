import { describe, expect, it } from 'vitest'
import { adviseConsequences, chargeDeductibles, screenAdmissions, settlePool, settleYear, withLocal } from 'yigongti'
import { decree735, guangdong2025 } from 'yigongti/rules'
import { parseRules } from 'yigongti/schema'
import { refusalOf } from '../../support/refusal.ts'

const steps = [
  { from: 90, factor: 1 },
  { from: 0, factor: 0 },
]
const local = {
  depositRate: '5%',
  riskFundRate: '3%',
  depositReturn: steps,
  surplusFactor: steps,
  surplusCap: '10%',
  poolShareOfOverrun: [
    { upTo: '5%', share: '70%' },
    { upTo: null, share: 0 },
  ],
}
const year = {
  year: 2026,
  priorPayments: [298_400_000, 312_650_000, 331_950_000],
  requestedGrowth: '3.5%',
  poolingArea: { previousSpending: '10457.65', currentSpending: '10661.49' },
  expectedElsewhere: 80_000_000,
  spending: { members: 218_000_000, elsewhere: 82_500_000 },
  score: 86,
}
const stay = {
  id: 's1',
  person: 'p',
  institution: 'township',
  level: 'primary',
  admittedOn: '2026-03-01',
  dischargedOn: '2026-03-04',
}

const rulesWith = (values: object) => withLocal(guangdong2025, { ...local, ...values } as never)
const settle = (changes: object, values = {}) =>
  settleYear(rulesWith(values) as never, { ...year, ...changes } as never)
const charge = (changes: object) =>
  chargeDeductibles({
    stays: [{ ...stay, ...changes }],
    members: ['township'],
    deductibles: { primary: 200 },
    maxGap: 1,
  } as never)
const screen = (changes: object) =>
  screenAdmissions({
    admissions: [],
    institutions: [{ id: 'a', member: true, level: 2 }],
    screens: {},
    ...changes,
  } as never)
const finding = { id: 'x', by: 'a', act: '分解住院', on: '2026-05-01', loss: 1 }

type Case = readonly [does: string, call: () => unknown, at: string, zh: string, en: string]

const money = {
  zh: '应为阿拉伯数字，不带单位和逗号（金额以元为单位，如 1000.50）',
  en: 'expected a plain number (money in yuan, such as 1000.50)',
}
const rate = {
  zh: '应为阿拉伯数字，不带单位和逗号（比率如 5%）',
  en: 'expected a plain number (a rate such as 5%)',
}
const cases: readonly Case[] = [
  [
    'an amount with its unit: the number in yuan',
    () => settle({ spending: { members: '21400万元', elsewhere: 0 } }),
    'spending.members',
    `${money.zh}，收到“21400万元”；请写 214000000`,
    `${money.en}, received "21400万元"; write 214000000`,
  ],
  [
    'a full-width percent sign',
    () => settle({ requestedGrowth: '３.5％' }),
    'requestedGrowth',
    `${rate.zh}，收到“３.5％”；请写 3.5%`,
    `${rate.en}, received "３.5％"; write 3.5%`,
  ],
  [
    'a growth that is a hundred times too much',
    () => settle({ requestedGrowth: 3.5 }),
    'requestedGrowth',
    '3.5 相当于 350%；如为 3.5%，请写“3.5%”；确为 350%，请写“350%”',
    '3.5 is 350%; write "3.5%" for 3.5%, or "350%" if 350% is meant',
  ],
  [
    'no rules',
    () => settleYear(undefined as never, year as never),
    'rules',
    '没有填写（应为规则集：先 import 一套规则，如 guangdong2025，再用 withLocal 补齐地方参数）',
    'missing (expected a rule set: import one, such as guangdong2025, and supply the local values with withLocal)',
  ],
  [
    'a sentence in place of a list of steps',
    () => rulesWith({ depositReturn: '90分返还100%' }),
    'depositReturn',
    '应为分档列表，如 [{ from: 90, factor: 1 }, { from: 0, factor: 0 }]（90 分起系数为 1，其余为 0），收到“90分返还100%”',
    'expected a list of steps, such as [{ from: 90, factor: 1 }, { from: 0, factor: 0 }] (a factor of 1 from 90 points on, else 0), received "90分返还100%"',
  ],
  [
    'a last band with an end',
    () => rulesWith({ poolShareOfOverrun: [{ upTo: '10%', share: '70%' }] }),
    'poolShareOfOverrun[0].upTo',
    '最后一段不设上限，其余各段都要有上限；现在没有写 10% 以上怎么办，请在末尾加一段“upTo: null”',
    'the last band, and only the last, has no upper bound; nothing is said above 10%, add a band "upTo: null" at the end',
  ],
  [
    'bands out of order',
    () =>
      rulesWith({
        poolShareOfOverrun: [
          { upTo: '10%', share: '70%' },
          { upTo: '5%', share: '50%' },
          { upTo: null, share: 0 },
        ],
      }),
    'poolShareOfOverrun[1].upTo',
    '上限 5% 应大于前一段的上限 10%，请按从小到大排列',
    'the upper bound 5% must be above that of the band before, 10%; put the bands in ascending order',
  ],
  [
    'rates of more than the whole',
    () => settle({}, { depositRate: '60%', riskFundRate: '50%' }),
    'depositRate',
    '年度保证金比例 60%（local.depositRate[0].value）与风险调节金比例 50%（local.riskFundRate[0].value）合计 110%，超过 100%，请核对',
    'the deposit rate 60% (local.depositRate[0].value) and the risk-fund rate 50% (local.riskFundRate[0].value) together are 110%, above 100%; check them',
  ],
  [
    'medical costs in place of what the pooled fund pays',
    () => settle({ expectedElsewhere: 330_000_000 }),
    'expectedElsewhere',
    '预计的 330,000,000.00 元过大：总额扣除风险调节金、保证金后只有 299,308,200.00 元，相差 30,691,800.00 元；请核对预计数是否误填了医疗总费用',
    'the 330,000,000.00 yuan expected is too much: the total less risk-adjustment fund and deposit is 299,308,200.00 yuan, 30,691,800.00 yuan less; check whether all medical costs were entered, and not what the pooled fund pays',
  ],
  [
    'no points',
    () => settlePool({ pool: 100, institutions: [{ id: 'a', points: 0 }] } as never),
    'institutions',
    '分值合计为 0，无法计算点值，请核对分值数据',
    'the points sum to zero, so there is no point value; check the points',
  ],
  [
    'an unknown key',
    () => settle({ spending: { ...year.spending, inside: 1 } }),
    'spending.inside',
    /^没有这个字段，请核对写法；可用的字段：members（.+）、elsewhere（.+）/.source,
    /^there is no such key, check its spelling; known keys: members, elsewhere/.source,
  ],
  [
    'spending of one that is no member',
    () => settle({ spending: { members: [{ id: 'b', amount: 1 }], elsewhere: 0 }, members: [{ id: 'a', weight: 1 }] }),
    'spending.members[0].id',
    /^members（.+）中没有“b”，请核对写法或先列入；已有：a$/.source,
    /^there is no "b" in members, check its spelling or add it there; known: a$/.source,
  ],
  [
    'a level without a deductible',
    () => charge({ level: '三级' }),
    'stays[0].level',
    /^deductibles（.+）中没有“三级”，请核对写法或先列入；已有：primary$/.source,
    /^there is no "三级" in deductibles, check its spelling or add it there; known: primary$/.source,
  ],
  [
    'a day that there is not',
    () => charge({ admittedOn: '2026-02-30' }),
    'stays[0].admittedOn',
    '应为 YYYY-MM-DD 形式的日期，收到“2026-02-30”；2026 年 2 月没有 30 日',
    'expected a date in the form YYYY-MM-DD, received "2026-02-30"; 2026-02 has no day 30',
  ],
  [
    'a day written in another way',
    () => charge({ dischargedOn: '2026年3月4日' }),
    'stays[0].dischargedOn',
    '应为 YYYY-MM-DD 形式的日期，收到“2026年3月4日”；请写 2026-03-04',
    'expected a date in the form YYYY-MM-DD, received "2026年3月4日"; write 2026-03-04',
  ],
  [
    'what becomes of bad rows',
    () => screen({ badRows: 'skip' }),
    'badRows',
    '应为下列之一：strict（遇错即停）、collect（列出并跳过）；收到“skip”',
    'expected one of strict (stop at the first), collect (list and skip them); received "skip"',
  ],
  [
    'an act by its name',
    () => adviseConsequences(decree735 as never, { findings: [finding] } as never),
    'findings[0].act',
    /^应为下列之一：improperUse（第 38 条：分解住院、挂床住院.*）、poorManagement（第 39 条：.*）、fraud（第 40 条：.*）、patient（第 41 条：.*）；收到“分解住院”$/
      .source,
    /^expected one of improperUse \(article 38: .*\), .*patient \(article 41: .*\); received "分解住院"$/.source,
  ],
  [
    'an adjustment that leaves less than nothing',
    () =>
      settle({
        adjustments: [
          { id: 'x', label: { zh: '集采调减', en: 'Procurement' }, amount: '-400000000', appliesTo: 'total' },
        ],
      }),
    'adjustments',
    /^计入“.*集采调减.*” −400,000,000.00 元后金额为负（−74,665,000.00 元），请核对$/.source,
    /^with .*Procurement.* −400,000,000.00 yuan the amount is negative \(−74,665,000.00 yuan\), check it$/.source,
  ],
  [
    'a share in hundreds',
    () => rulesWith({ depositRate: 5 }),
    'depositRate',
    '应在 0% 至 100% 之间，收到 5（即 500%）',
    'must be from 0% to 100%, received 5 (that is 500%)',
  ],
]

describe('a message says the place in words, what is wrong and what to write instead', () => {
  it.each(cases)('%s', (_, call, at, zh, en) => {
    const { messages, place } = refusalOf(call)
    const said = {
      zh: messages.zh.replace(`${place?.zh}（${at}）：`, ''),
      en: messages.en.replace(`${place?.en} (${at}): `, ''),
    }
    expect(messages).not.toEqual(said)
    expect(said).toEqual(
      zh.startsWith('^') ? { zh: expect.stringMatching(zh), en: expect.stringMatching(en) } : { zh, en },
    )
  })

  it('all local parameters that are missing are named at once, with their keys', () => {
    const { zh } = refusalOf(() => settleYear(guangdong2025 as never, year as never)).messages
    for (const { id, label, required } of Object.values(guangdong2025.localParameters)) {
      if (required) expect(zh).toContain(`${label.zh}（${id}）`)
    }
  })

  it('rules without their parts name all that is missing at once', () => {
    const parsed = parseRules({ parameters: {} })
    const missing = parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path.join('.')}`)
    expect(missing).toEqual(expect.arrayContaining(['missing id', 'missing localParameters', 'missing local']))
  })
})
