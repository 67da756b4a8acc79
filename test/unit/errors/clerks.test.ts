import { describe, expect, it } from 'vitest'
import { settleYear, withLocal } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
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
const withValues = (values: object) => withLocal(guangdong2025, { ...local, ...values } as never)
const settle = (changes: object) => settleYear(withValues({}), { ...year, ...changes } as never)
const said = (call: () => unknown) => refusalOf(call).messages

describe('a text in place of a number', () => {
  it.each<[string, unknown, string | RegExp]>([
    ['expectedElsewhere', '50分', /请写 0\.50$/],
    ['expectedElsewhere', '5角', /请写 0\.5$/],
    ['expectedElsewhere', '3亿5000万', /请写 350000000$/],
    ['expectedElsewhere', '3亿500万元', /请写 305000000$/],
    ['expectedElsewhere', '300000000年', /收到“300000000年”$/],
    ['expectedElsewhere', '300人', /收到“300人”$/],
    ['expectedElsewhere', '－500', /收到“－500”；此处不能为负数$/],
    ['expectedElsewhere', '300,00', /收到“300,00”；逗号不在千分位上，看不出是多少，请核对后不写逗号$/],
    ['expectedElsewhere', '1.234元', /收到“1.234元”$/],
    ['score', '86分', /不带单位和逗号，收到“86分”；请写 86$/],
    ['score', '优', /：应为阿拉伯数字，不带单位和逗号，收到“优”$/],
    ['requestedGrowth', '5％', /（比率如 5%），收到“5％”；请写 5%$/],
    ['requestedGrowth', '５', /收到“５”$/],
    ['year', '2026年', /应为整数，收到“2026年”；请写 2026$/],
    ['year', '－2026', /收到“－2026”；此处不能为负数$/],
    ['reasonableOverrun', '全部', /（金额以元为单位，如 1000.50；或填 all（全部）；或为列表），收到“全部”$/],
  ])('%s: %j', (key, input, words) => {
    expect(said(() => settle({ [key]: input })).zh).toMatch(words)
  })
})

describe('a field that is not filled in', () => {
  it.each<[string, () => unknown, RegExp]>([
    [
      'an amount of null',
      () => settle({ spending: { members: null, elsewhere: 1 } }),
      /没有填写（应为阿拉伯数字）；收到空值，请填上$/,
    ],
    ['an empty amount', () => settle({ expectedElsewhere: '' }), /收到空白（没有填写，请填上）$/],
    ['an empty score', () => settle({ score: ' ' }), /收到空白（没有填写，请填上）$/],
    [
      'an empty id',
      () => settle({ adjustments: [{ id: '', amount: 1, label: { zh: '调', en: 'a' } }] }),
      /应为标识，收到空白（没有填写，请填上）$/,
    ],
    ['an optional list of null', () => settle({ adjustments: null }), /收到空值，请填上，或删去此项$/],
  ])('%s', (_, call, words) => {
    expect(said(call).zh).toMatch(words)
  })
})

describe('what does not fit together', () => {
  it('a total in units of ten thousand yuan is asked after', () => {
    const tiny = { priorPayments: [29_840, 31_265, 33_195] }
    expect(said(() => settle(tiny)).zh).toMatch(/是否误填了医疗总费用，总额的各项基数是否误以万元填写$/)
    expect(said(() => settle({ expectedElsewhere: 400_000_000 })).zh).toMatch(/是否误填了医疗总费用$/)
  })

  it('a score below the steps names its link', () => {
    const rules = withValues({ depositReturn: [{ from: 90, factor: 1 }] })
    expect(said(() => settleYear(rules as never, year as never)).zh).toMatch(
      /保证金返还系数：绩效评价得分 86 低于最低一档 90/,
    )
  })
})
