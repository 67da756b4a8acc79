import { describe, expect, it } from 'vitest'
import { amend, annualBudget, type RuleSet, settleYear, toClearingTable, type YearInput } from 'yigongti'
import { goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'
import { expectRefusal, refusalOf } from '../../support/refusal.ts'

const spending = {
  members: [
    { id: '县人民医院', amount: 189_000_000, disallowed: '1000000.01' },
    { id: '镇卫生院', amount: 63_000_000 },
  ],
  elsewhere: '98750000.55',
}
const members = [
  { id: '县人民医院', weight: 3 },
  { id: '镇卫生院', weight: 1 },
]
const residents = settleYear(goldenRules, { ...reformYear, spending, members })
const workers = settleYear(goldenRules, { ...reformYear, spending: { members: 200_000_000, elsewhere: 50_000_000 } })
const zh = { language: 'zh' } as const
const yuan = { language: 'zh', unit: 'yuan' } as const

/** The rows of the markdown's table as they are printed. */
function printed(markdown: string): string[] {
  return markdown.split('\n').filter((line) => line.startsWith('|'))
}

describe('the table of one scheme', () => {
  const table = toClearingTable([{ scheme: '居民医保', result: residents }], { ...yuan, alliance: '某县医共体' })

  it('has its title, its unit and who signs', () => {
    expect(table.title).toBe('某县医共体 2027 年度医保基金年终清算表')
    expect([table.year, table.unit, table.unitLine]).toEqual([2027, 'yuan', '金额单位：元'])
    expect(table.signatures).toEqual(['制表', '复核', '单位负责人', '医共体（盖章）'])
  })

  it('has a row for each member, the sum, and care elsewhere apart', () => {
    expect(table.rows.map(({ kind, number, name, scheme }) => [kind, number, name, scheme])).toEqual([
      ['member', '1', '县人民医院', '居民医保'],
      ['member', '2', '镇卫生院', '居民医保'],
      ['sum', null, '合计', null],
      ['elsewhere', null, '另列：医共体外就医（不拨医共体）', '居民医保'],
    ])
    expect(printed(table.markdown)).toEqual([
      '| 序号 | 单位 | 险种 | 统筹基金应支付额 | 审核扣减 | 核定支付额 | 结余留用 | 合理超支分担：风险调节金 | 合理超支分担：统筹基金 | 单位自担 | 保证金返还 | 保证金扣减 | 应拨付额 | 已预拨 | 应补(+)退(−) |',
      '| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
      '|  |  | 栏次 | 1 | 2 | 3=1−2 | 4 | 5 | 6 | 7 | 8 | 9 | 10=3+4−7−9 | 11 | 12=10−11 |',
      '| 1 | 县人民医院 | 居民医保 | 189,000,000.00 | 1,000,000.01 | 187,999,999.99 | 0.00 | 7,462,719.32 | 8,881,213.45 | 4,673,976.58 | 11,194,078.97 | 1,243,786.55 | 182,082,236.86 | 168,625,202.13 | 13,457,034.73 |',
      '| 2 | 镇卫生院 | 居民医保 | 63,000,000.00 | 0.00 | 63,000,000.00 | 0.00 | 2,487,573.10 | 2,960,404.48 | 1,557,992.19 | 3,731,359.65 | 414,595.52 | 61,027,412.29 | 56,517,098.60 | 4,510,313.69 |',
      '|  | 合计 |  | 252,000,000.00 | 1,000,000.01 | 250,999,999.99 | 0.00 | 9,950,292.42 | 11,841,617.93 | 6,231,968.77 | 14,925,438.62 | 1,658,382.07 | 243,109,649.15 | 225,142,300.73 | 17,967,348.42 |',
      '|  | 另列：医共体外就医（不拨医共体） | 居民医保 | — | — | 98,750,000.55 | — | — | — | — | — | — | — | — | — |',
      '| 制表 | 复核 | 单位负责人 | 医共体（盖章） |',
      '| --- | --- | --- | --- |',
      '| <br>　　年　月　日 | <br>　　年　月　日 | <br>　　年　月　日 | <br>　　年　月　日 |',
    ])
  })

  it('says where the total goes', () => {
    expect(table.check.text).toBe(
      '总额去向核对：年度付费总额 331,676,413.84 = 应拨付额 243,109,649.15 + 医共体外就医 98,750,000.55 + 保证金扣减 1,658,382.07 − 统筹基金分担超支 11,841,617.93；差额 0.00 元，核对相符。',
    )
    expect(table.markdown).toContain(`\n\n${table.check.text}\n\n1. ${table.notes[0]}\n2. `)
    expect(table.check.difference).toBe('0.00')
    expect(table.check.total).toBe(residents.total)
    expect(table.check.uses).toEqual([
      { label: '应拨付额', amount: '243109649.15' },
      { label: '医共体外就医', amount: '98750000.55' },
      { label: '保证金扣减', amount: '1658382.07' },
      { label: '统筹基金分担超支', amount: '-11841617.93' },
    ])
  })

  it('takes what is due, disallowed and recognised of each member from the result as it stands', () => {
    table.rows.slice(0, 2).forEach(({ spentByMembers, disallowed, recognised, entitlement }, index) => {
      const member = residents.members[index]
      expect([spentByMembers, disallowed, recognised, entitlement]).toEqual([
        member?.spending,
        member?.disallowed,
        member?.recognised,
        member?.share,
      ])
    })
  })

  it('has a column for the key of every cell', () => {
    for (const { key } of table.columns) for (const row of table.rows) expect(row).toHaveProperty(key)
    expect(table.columns.map(({ key }) => key)).not.toContain('surplusCarried')
  })

  it('is plain data, and the same of results that were stored', () => {
    const stored = JSON.parse(JSON.stringify(residents)) as typeof residents
    const again = toClearingTable([{ scheme: '居民医保', result: stored }], { ...yuan, alliance: '某县医共体' })
    expect(again).toEqual(table)
    expect(JSON.parse(JSON.stringify(table))).toEqual(table)
  })
})

describe('the table of an alliance without members', () => {
  it('is one row', () => {
    const { rows, notes } = toClearingTable([{ scheme: '职工医保', result: workers }], zh)
    expect(rows.map(({ kind, name, finalPayment }) => [kind, name, finalPayment])).toEqual([
      ['alliance', '医共体', workers.finalPayment],
      ['sum', '合计', workers.finalPayment],
      ['elsewhere', '另列：医共体外就医（不拨医共体）', null],
    ])
    expect(notes).toHaveLength(workers.finalPayment.startsWith('-') ? 4 : 3)
  })

  it('speaks English too', () => {
    const { title, unitLine, rows, check } = toClearingTable([{ scheme: 'Employees', result: workers }], {
      language: 'en',
    })
    expect(title).toBe('Year-end clearing of the medical-insurance fund, 2027')
    expect(unitLine).toBe('Amounts in yuan')
    expect(rows.map(({ name }) => name)).toEqual([
      'The alliance',
      'Sum',
      'Apart: care elsewhere (not paid to the alliance)',
    ])
    expect(check.text).toMatch(/^Where the total goes: Total .* difference 0\.00 yuan, it agrees\.$/)
    const named = toClearingTable([{ scheme: 'Employees', result: workers }], { language: 'en', alliance: 'X' })
    expect([named.title, named.rows[0]?.name]).toEqual([`${title}: X`, 'X'])
  })
})

describe('the table of several schemes', () => {
  const both = [
    { scheme: '职工医保', result: workers },
    { scheme: '居民医保', result: residents },
  ]

  it('has a sum of each, and of all; care elsewhere has sums of its own', () => {
    const { rows } = toClearingTable(both, zh)
    expect(rows.map(({ kind, number, scheme, recognised }) => [kind, number, scheme, recognised])).toEqual([
      ['alliance', '1', '职工医保', '200000000.00'],
      ['subtotal', null, '职工医保', '200000000.00'],
      ['member', '2', '居民医保', '187999999.99'],
      ['member', '3', '居民医保', '63000000.00'],
      ['subtotal', null, '居民医保', '250999999.99'],
      ['sum', null, null, '450999999.99'],
      ['elsewhere', null, '职工医保', '50000000.00'],
      ['elsewhere', null, '居民医保', '98750000.55'],
      ['elsewhereSum', null, null, '148750000.55'],
    ])
  })

  it('is exact to the fen in ten thousand yuan', () => {
    const inYuan = toClearingTable(both, zh)
    const table = toClearingTable(both, { ...zh, unit: 'tenThousand' })
    expect(table.unitLine).toBe('金额单位：万元（六位小数，精确到分）')
    expect(table.rows[5]?.recognised).toBe('45099.999999')
    expect(table.check.text).toContain('差额 0.000000 万元，核对相符。')
    table.rows.forEach(({ recognised }, index) => {
      expect(`${recognised}`.replace('.', '')).toBe(`${inYuan.rows[index]?.recognised}`.replace('.', ''))
    })
  })
})

describe('columns and notes follow the rules of the year', () => {
  const rowsOf = (rules: RuleSet, year: YearInput) =>
    toClearingTable([{ scheme: '居民医保', result: settleYear(rules, year) }], zh)

  it('a surplus that is carried into next year is not paid now', () => {
    const { columns, rows } = rowsOf(amend(goldenRules, { retainedSurplus: 'carryForward' }), {
      ...launchYear,
      members,
    })
    expect(columns.find(({ key }) => key === 'entitlement')?.formula).toBe('11=3+4−5−8−10')
    for (const row of rows.slice(0, 3)) expect(row.surplusCarried).toBe(row.surplusRetained)
    expect(rows[2]?.surplusCarried).toBe('13567455.00')
  })

  it('an unused risk-adjustment fund that the alliance keeps is paid to it', () => {
    const { columns, rows } = rowsOf(amend(goldenRules, { unusedRiskFund: 'alliance' }), { ...launchYear, members })
    expect(columns.find(({ key }) => key === 'entitlement')?.formula).toBe('11=3+4+5−8−10')
    expect(rows[2]?.riskFundKept).toBe('9760050.00')
  })

  it('spending in one sum is divided by weight, and said to be', () => {
    const one = rowsOf(goldenRules, { ...launchYear, members })
    expect(one.rows.map(({ spentByMembers }) => spentByMembers).slice(0, 3)).toEqual([
      '163500000.00',
      '54500000.00',
      '218000000.00',
    ])
    expect(one.notes.join()).toContain('未分单位填报')
    expect(rowsOf(goldenRules, { ...reformYear, spending, members }).notes.join()).not.toContain('未分单位填报')
  })

  it('one to whom nothing is due was advanced nothing, and pays back what it owes', () => {
    const lost = [
      { id: '县人民医院', amount: 252_000_000 },
      { id: '镇卫生院', amount: 0 },
    ]
    const { rows, notes } = rowsOf(goldenRules, { ...reformYear, spending: { ...spending, members: lost }, members })
    expect(rows[1]).toMatchObject({ advances: '0.00' })
    expect(rows[1]?.finalPayment).toBe(rows[1]?.entitlement)
    expect(rows[1]?.entitlement).toMatch(/^-/)
    expect(notes.join()).toContain('该单位应上交')
    expect(notes.join()).not.toContain('应收回')
    const none = rowsOf(goldenRules, {
      ...reformYear,
      reasonableOverrun: 0,
      spending: { members: 0, elsewhere: 400_000_000 },
      members,
    })
    expect(none.rows.slice(0, 2).every(({ entitlement }) => entitlement?.startsWith('-'))).toBe(true)
    expect(none.rows[2]?.advances).not.toBe('0.00')
  })
})

describe('the words of a negative last column', () => {
  it('say that a unit pays in where its own due is below zero, and not that it was advanced more', () => {
    const members = [
      { id: '县人民医院', amount: 1_000_000 },
      { id: '镇卫生院', amount: 200_000_000 },
    ]
    const year = { ...reformYear, spending: { members, elsewhere: 182_500_000 } }
    const weighted = ['县人民医院', '镇卫生院'].map((id, index) => ({ id, weight: index === 0 ? 3 : 1 }))
    const result = settleYear(goldenRules, { ...year, reasonableOverrun: 0, members: weighted })
    const { rows, notes } = toClearingTable([{ scheme: '居民医保', result }], { language: 'en' })
    expect(rows[0]?.entitlement).toMatch(/^-/)
    expect(rows[0]).toMatchObject({ advances: '0.00', finalPayment: rows[0]?.entitlement })
    expect(notes.join()).toContain('the unit pays in the amount of the last column')
  })
})

describe('the check of the total', () => {
  /** A stored result in which somebody changed a figure wherever it stands. */
  const forged = (id: string, from: string, to: string) =>
    JSON.parse(JSON.stringify(residents), (_, value: unknown) => {
      const step = value as { id?: string; value?: string } | null
      if (typeof step !== 'object' || step === null) return value
      if (step.id === id && step.value === from) return { ...step, value: to }
      return id in step && (step as Record<string, unknown>)[id] === from ? { ...step, [id]: to } : value
    }) as typeof residents

  it('is reckoned from the cells that are printed, and shows the difference of one that was changed', () => {
    const result = forged('spentElsewhere', '98750000.55', '98750000.50')
    const one = [{ scheme: '居民医保', result }]
    const { check, rows } = toClearingTable(one, yuan)
    expect(rows.at(-1)?.recognised).toBe('98750000.50')
    expect(check.difference).toBe('0.05')
    expect(check.text).toMatch(/付费总额 331,676,413\.84 ≠ .*；差额 0\.05 元，核对不符，请查明。$/)
    const inEnglish = toClearingTable(one, { language: 'en', unit: 'tenThousand' })
    expect(inEnglish.check.text).toMatch(/difference 0\.000005 ten thousand yuan, it does not agree: find out why\.$/)
  })
})

describe('advances that are known by member', () => {
  const given = (...advances: (readonly [string, string | number])[]) => [
    { scheme: '居民医保', result: residents, advances: advances.map(([id, amount]) => ({ id, amount })) },
  ]

  it('stand as they were given, so that one may have to return what another is paid', () => {
    const { rows, notes } = toClearingTable(given(['镇卫生院', '65142300.73'], ['县人民医院', 160_000_000]), zh)
    expect(rows.slice(0, 3).map(({ advances, finalPayment }) => [advances, finalPayment])).toEqual([
      ['160000000.00', '22082236.86'],
      ['65142300.73', '-4114888.44'],
      ['225142300.73', '17967348.42'],
    ])
    expect(notes.join()).not.toContain('未分单位记载')
    expect(notes.join()).toContain('应收回')
  })

  it('are one line a member and sum to the advances of the year', () => {
    const refuses = (results: unknown, ...[code, path]: [Parameters<typeof expectRefusal>[1], (string | number)[]]) =>
      expectRefusal(() => toClearingTable(results as never, zh), code, ['results', 0, 'advances', ...path])
    const first = ['县人民医院', 160_000_000] as const
    refuses(given(first, ['镇卫生院', '65142300.74']), 'sum_not_stated', [])
    refuses(given(first), 'missing', [])
    const unknown = refusalOf(() => toClearingTable(given(first, ['县中医院', 5]), zh))
    expect([unknown.code, unknown.path]).toEqual(['unknown_id', ['results', 0, 'advances', 1, 'id']])
    refuses(given(first, first), 'duplicate_id', [1, 'id'])
    refuses(given(first, ['镇卫生院', -5]), 'negative_amount', [1, 'amount'])
    refuses(given(), 'empty_list', [])
  })
})

describe('a name', () => {
  it('makes no cell, no line and no markup of its own', () => {
    const id = 'a|b<br>[x](y)`c\\'
    const result = settleYear(goldenRules, { ...launchYear, members: [{ id, weight: 1 }] })
    const { markdown, rows } = toClearingTable([{ scheme: 's|t', result }], { ...zh, alliance: 'A\n| forged | row |' })
    expect(rows[0]?.name).toBe(id)
    const lines = markdown.split('\n')
    expect(lines[0]).toBe('## A \\| forged \\| row \\| 2026 年度医保基金年终清算表')
    expect(lines[7]).toMatch(/^\| 1 \| a\\\|b&lt;br>\[x\]\\\(y\)\\`c\\\\ \| s\\\|t \| 218,000,000\.00 \|/)
    for (const line of printed(markdown).slice(0, 6)) expect(line.match(/(?<!\\)\|/g)).toHaveLength(16)
  })
})

describe('refuses', () => {
  const one = { scheme: '居民医保', result: residents }
  const refuses = (results: unknown, ...[code, path]: [Parameters<typeof expectRefusal>[1], (string | number)[]]) =>
    expectRefusal(() => toClearingTable(results as never, zh), code, path)
  const changed = (change: object) => [{ ...one, result: { ...residents, ...change } }]
  const inResult = (...path: (string | number)[]) => ['results', 0, 'result', ...path]

  it('no list, an empty one, and what is no line of it', () => {
    refuses(undefined, 'missing', ['results'])
    refuses({}, 'wrong_type', ['results'])
    refuses([], 'empty_list', ['results'])
    refuses([null], 'missing', ['results', 0])
    refuses([{ ...one, name: 'x' }], 'unknown_key', ['results', 0, 'name'])
    refuses([{ result: residents }], 'missing', ['results', 0, 'scheme'])
    refuses([{ ...one, scheme: ' x' }], 'unclean_id', ['results', 0, 'scheme'])
  })

  it('a scheme twice, and results of different years', () => {
    refuses([one, one], 'duplicate_id', ['results', 1, 'scheme'])
    const launch = settleYear(goldenRules, launchYear)
    refuses([one, { scheme: '职工医保', result: launch }], 'years_differ', ['results', 1, 'result'])
  })

  it('what is no settled year', () => {
    refuses([{ scheme: 'x' }], 'missing', inResult())
    refuses([{ ...one, result: {} }], 'wrong_type', inResult())
    const budget = annualBudget({ previousTotal: 1, requestedGrowth: 0, depositRate: 0, riskFundRate: 0 })
    refuses([{ ...one, result: budget }], 'no_such_figure', inResult('spentByMembers'))
  })

  it('a result that was changed', () => {
    refuses(changed({ entitlement: '1.00' }), 'explanation_differs', inResult('entitlement'))
    refuses(changed({ advances: residents.advances.slice(0, 11) }), 'explanation_differs', inResult('finalPayment'))
    refuses(changed({ advances: null }), 'missing', inResult('advances'))
    refuses(changed({ members: residents.members.slice(1) }), 'explanation_differs', inResult('members', 0, 'weight'))
    refuses(changed({ members: residents.members.slice(0, 1) }), 'explanation_differs', inResult('members'))
    refuses(changed({ members: [null] }), 'missing', inResult('members', 0))
    refuses(changed({ provenance: undefined }), 'missing', inResult('provenance'))
    refuses(
      changed({ provenance: { ...residents.provenance, asOf: '?' } }),
      'not_a_date',
      inResult('provenance', 'asOf'),
    )
    const [first, second] = residents.members
    refuses(changed({ members: [first, { ...second, id: 2 }] }), 'wrong_type', inResult('members', 1, 'id'))
    refuses(changed({ members: [first, { ...second, spending: null }] }), 'missing', inResult('members', 1, 'spending'))
  })

  it('at a place that is said in words, in the unit that stands there', () => {
    const said = (results: unknown) => refusalOf(() => toClearingTable(results as never, zh)).messages.zh
    expect(said(changed({ entitlement: '1.00' }))).toMatch(
      /^各险种的结算结果 第 1 行 年度结算的结果 医共体应拨付额（results\[0\]\.result\.entitlement）：.*[\d,]+\.\d\d 元，收到“1\.00”/,
    )
    expect(said(changed({ members: residents.members.slice(0, 1) }))).toMatch(
      /^各险种的结算结果 第 1 行 年度结算的结果 各成员单位（.*应为 [\d,]+\.\d\d 元，收到 [\d,]+\.\d\d 元；/,
    )
    const advances = [
      { id: '县人民医院', amount: 1 },
      { id: '镇卫生院', amount: 1 },
    ]
    expect(said([{ ...one, advances }])).toMatch(/^各险种的结算结果 第 1 行 各单位已预拨（.*各项合计 2\.00 元，/)
    expect(said([{ ...one, advances: [{ id: '县医院', amount: 1 }] }])).toContain('结算结果的成员单位中没有“县医院”')
  })

  it('options that it does not know', () => {
    const table = (options: object) => () => toClearingTable([one], options as never)
    expectRefusal(() => toClearingTable([one], undefined as never), 'missing', ['options'])
    expectRefusal(table({}), 'missing', ['options', 'language'])
    expectRefusal(table({ language: 'fr' }), 'not_one_of', ['options', 'language'])
    expectRefusal(table({ ...zh, unit: 'fen' }), 'not_one_of', ['options', 'unit'])
    expectRefusal(table({ ...zh, alliance: '' }), 'wrong_type', ['options', 'alliance'])
    expectRefusal(table({ ...zh, currency: 'x' }), 'unknown_key', ['options', 'currency'])
  })
})
