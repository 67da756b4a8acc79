import { describe, expect, it } from 'vitest'
import { amend, contractOf, explain, nextYear, settleYear, toClearingTable, toText, withLocal } from 'yigongti'
import { parseRules } from 'yigongti/schema'
import { refusalOf } from '../../support/refusal.ts'
import { rulesWith, yearRules } from '../../support/yearRules.ts'

const year = (spent: number, more: object = {}) => ({
  year: 2026,
  setTotal: 100_000_000,
  spending: { members: spent, elsewhere: 0 },
  ...more,
})
const half = [{ upTo: null, share: '50%' }]
const uses = [
  { id: 'nursing', label: { zh: '护理与会诊', en: 'Nursing and consultation' }, share: '50%' },
  { id: 'surgery', label: { zh: '手术与治疗', en: 'Surgery and treatment' }, share: '50%' },
]

describe('a rule set that knows little', () => {
  const rules = rulesWith({ surplusShare: half })

  it('has no deposit, no risk fund, asks for no score, and bears its overrun', () => {
    const result = settleYear(rules, year(90_000_000))
    expect(result).toMatchObject({
      deposit: '0.00',
      riskFund: '0.00',
      operating: '100000000.00',
      surplusRetained: '5000000.00',
      surplusToPool: '5000000.00',
      depositReturned: '0.00',
      entitlement: '95000000.00',
    })
    const over = settleYear(rules, year(110_000_000, { reasonableOverrun: 'all' }))
    expect(over).toMatchObject({ poolTopUp: '0.00', borneByAlliance: '10000000.00', entitlement: '100000000.00' })
    for (const { steps } of [result, over]) {
      expect(steps.at(-1)).toMatchObject({ id: 'unaccounted', value: '0.00' })
      const told = steps.flatMap(({ parameters }) => (parameters ?? []).map(({ id }) => id))
      expect(new Set(told)).toEqual(told.length === 0 ? new Set() : new Set(['surplusShare']))
    }
  })

  it('asks for a score where a rule needs one, and says which', () => {
    const scored = rulesWith({ scorePoints: [{ from: 60, points: '1%' }] })
    expect(refusalOf(() => settleYear(scored, year(1)))).toMatchObject({ code: 'missing', path: ['score'] })
    expect(refusalOf(() => settleYear(scored, year(1))).messages.en).toContain('Parameter scorePoints')
    expect(refusalOf(() => settleYear(scored, year(1, { score: 101 })))).toMatchObject({ code: 'score_out_of_scale' })
  })

  it('returns a deposit that no score decides', () => {
    const result = settleYear(rulesWith({ depositRate: '5%' }), year(90_000_000))
    expect(result).toMatchObject({ depositReturned: '5000000.00', depositForfeited: '0.00' })
  })
})

describe('the uses of a retained surplus', () => {
  const rules = rulesWith({ surplusUse: uses })

  it('divide it to the fen, each a transfer out of the account of the lead hospital', () => {
    const result = settleYear(rules, { ...year(90_000_000), spending: { members: '89999999.99', elsewhere: 0 } })
    expect(result.surplusUses).toEqual([
      { id: 'nursing', label: uses[0]?.label, amount: '5000000.01' },
      { id: 'surgery', label: uses[1]?.label, amount: '5000000.00' },
    ])
    const handed = result.transfers.filter(({ reason }) => reason === 'surplusUsed')
    expect(handed.map(({ from, to, amount, label }) => [from, to, amount, label.en])).toEqual([
      ['lead', 'use:nursing', '5000000.01', 'Retained surplus for a purpose: Nursing and consultation'],
      ['lead', 'use:surgery', '5000000.00', 'Retained surplus for a purpose: Surgery and treatment'],
    ])
    const balance = result.accounts.find(({ account }) => account === 'lead')?.balance
    expect(balance).toBe('89999999.99')
    expect(explain(result, ['surplusUses', 0, 'amount']).value).toBe('5000000.01')
  })

  it('come before the members, who divide the rest', () => {
    const members = [
      { id: 'a', weight: 3 },
      { id: 'b', weight: 1 },
    ]
    const result = settleYear(rules, year(90_000_000, { members }))
    expect(result.members.map(({ share }) => share)).toEqual(['67500000.00', '22500000.00'])
    expect(result.accounts.find(({ account }) => account === 'lead')?.balance).toBe('0.00')
    const table = toClearingTable([{ scheme: '居民医保', result }], { language: 'zh' })
    expect(
      table.rows.map(({ kind, name, surplusRetained, entitlement }) => [kind, name, surplusRetained, entitlement]),
    ).toEqual([
      ['member', 'a', '0.00', '67500000.00'],
      ['member', 'b', '0.00', '22500000.00'],
      ['use', '护理与会诊', '5000000.00', '5000000.00'],
      ['use', '手术与治疗', '5000000.00', '5000000.00'],
      ['sum', '合计', '10000000.00', '100000000.00'],
      ['elsewhere', '另列：医共体外就医（不拨医共体）', null, null],
    ])
    expect(table.check.difference).toBe('0.00')
  })

  describe('are carried into next year line by line', () => {
    const keeping = rulesWith({ surplusUse: uses, retainedSurplus: 'carryForward' })
    const first = settleYear(keeping, year(90_000_000))
    const { year: following, carried = [] } = nextYear(first)
    const [nursing, surgery] = uses.map(({ id, label }) => ({ id, label }))

    it('each with its purpose, stored or not', () => {
      expect(carried.map(({ reason, amount, use }) => [reason, amount.value, use])).toEqual([
        ['surplusCarried', '5000000.00', nursing],
        ['surplusCarried', '5000000.00', surgery],
      ])
      expect(nextYear(JSON.parse(JSON.stringify(first))).carried).toEqual(carried)
    })

    it('where each goes on to its purpose, and the trace says so', () => {
      const second = settleYear(keeping, { ...year(100_000_000), year: following, carried })
      expect(second.transfers.slice(0, 4).map(({ from, to, amount, reason }) => [from, to, amount, reason])).toEqual([
        ['lastYear', 'lead', '5000000.00', 'surplusBroughtForward'],
        ['lead', 'use:nursing', '5000000.00', 'carriedUsed'],
        ['lastYear', 'lead', '5000000.00', 'surplusBroughtForward'],
        ['lead', 'use:surgery', '5000000.00', 'carriedUsed'],
      ])
      const text = toText(explain(second, ['transfers', 3, 'amount']).steps, 'zh')
      expect(text).toContain(`上年结转（结余留用：${surgery?.label.zh}）`)
      expect(text).toContain('留用的结余按规定用途分配')
    })

    it('of which what came to nothing is none', () => {
      const whole = [
        { ...uses[0], share: '0%' },
        { ...uses[1], share: '100%' },
      ]
      const only = settleYear(rulesWith({ surplusUse: whole, retainedSurplus: 'carryForward' }), year(90_000_000))
      expect(nextYear(only).carried?.map(({ use }) => use?.id)).toEqual(['surgery'])
    })

    it('unless the purposes were lost', () => {
      const lost = (surplusUses: unknown) => refusalOf(() => nextYear({ ...first, surplusUses } as never))
      for (const gone of [undefined, [], first.surplusUses?.slice(0, 1)])
        expect(lost(gone)).toMatchObject({ code: 'missing', path: ['result', 'surplusUses'] })
      expect(lost([{ id: 'nursing' }, first.surplusUses?.[1]])).toMatchObject({
        path: ['result', 'surplusUses', 0, 'label'],
      })
    })

    it('or are no longer those that the steps tell, each with its amount', () => {
      const changed = (change: object) => refusalOf(() => nextYear({ ...first, ...change } as never))
      const [one, other] = first.surplusUses ?? []
      const differs = (surplusUses: unknown, ...path: (string | number)[]) =>
        expect(changed({ surplusUses })).toMatchObject({ code: 'explanation_differs', path })
      differs(
        [
          { ...one, label: other?.label },
          { ...other, label: one?.label },
        ],
        'result',
        'surplusUses',
        0,
        'label',
      )
      differs([one, { ...other, label: { zh: '奖金', en: 'Bonus' } }], 'result', 'surplusUses', 1, 'label')
      differs([other, one], 'result', 'surplusUses', 0, 'label')
      differs([{ ...one, amount: '1.00' }, other], 'surplusUses', 0, 'amount')
      expect(changed({ surplusUses: [one, { ...other, id: one?.id }] })).toMatchObject({
        code: 'duplicate_id',
        path: ['result', 'surplusUses', 1, 'id'],
      })
      const at = first.transfers.findIndex(({ reason }) => reason === 'surplusCarried')
      const transfers = first.transfers.map((line, index) =>
        index === at ? { ...line, reason: 'forfeitCarried' } : line,
      )
      expect(changed({ transfers })).toMatchObject({
        code: 'explanation_differs',
        path: ['result', 'transfers', at, 'reason'],
        info: { received: '"forfeitCarried"' },
      })
    })
  })

  it('are refused where they do not sum to the whole', () => {
    const found = refusalOf(() => rulesWith({ surplusUse: uses.slice(0, 1) }))
    expect(found).toMatchObject({ code: 'contradictory_rules', path: ['surplusUse'] })
    expect(found.messages.en).toContain('they sum to 0.5')
  })
})

describe('an overrun', () => {
  it('counts as a whole where no evidence is required', () => {
    const rules = rulesWith({ overrunEvidence: 'none', poolShareOfOverrun: half })
    const result = settleYear(rules, year(110_000_000))
    expect(result).toMatchObject({ reasonableOverrun: '10000000.00', poolTopUp: '5000000.00' })
    expect(result.warnings).toBeUndefined()
  })

  it('is the pool’s in a one-sided contract, but for the risk-adjustment fund', () => {
    const rules = rulesWith({ overrunBearer: 'pool', riskFundRate: '3%' })
    const result = settleYear(rules, year(110_000_000, { reasonableOverrun: 1_000_000 }))
    expect(result).toMatchObject({
      overrun: '13000000.00',
      riskFundUsed: '1000000.00',
      poolTopUp: '12000000.00',
      borneByAlliance: '0.00',
      entitlement: '110000000.00',
    })
    expect(contractOf(rules, year(0, { reasonableOverrun: 1_000_000 })).steps.at(-1)).toMatchObject({
      loss: [
        { upTo: '1000000', share: '0' },
        { upTo: null, share: '0' },
      ],
    })
  })

  it('has no bands in a one-sided contract', () => {
    const rules = yearRules('overrunBearer', 'poolShareOfOverrun')
    const both = { overrunBearer: 'pool', poolShareOfOverrun: half } as const
    const found = refusalOf(() => withLocal(rules, both as never))
    expect(found).toMatchObject({ code: 'contradictory_rules', path: ['overrunBearer'] })
    expect(found.messages.en).toContain('poolShareOfOverrun')
    const shared = withLocal(rules, { overrunBearer: 'alliance', poolShareOfOverrun: half } as never)
    expect(refusalOf(() => amend(shared as never, { overrunBearer: 'pool' } as never))).toMatchObject({
      code: 'contradictory_rules',
      path: ['overrunBearer'],
    })
    const written = structuredClone(shared) as unknown as { local: { overrunBearer: { value: string }[] } }
    for (const dated of written.local.overrunBearer) dated.value = 'pool'
    expect(refusalOf(() => settleYear(written as never, year(1)))).toMatchObject({
      code: 'contradictory_rules',
      path: ['rules', 'local', 'overrunBearer'],
    })
    expect(parseRules(written).ok).toBe(false)
  })
})

describe('points by score', () => {
  const points = [
    { from: 60, points: '-5%' },
    { from: 80, points: '3%' },
    { from: 90, points: '50%' },
  ]
  const rules = rulesWith({
    surplusShare: [
      { upTo: '5%', share: '70%' },
      { upTo: null, share: 0 },
    ],
    poolShareOfOverrun: half,
    overrunEvidence: 'none',
    scorePoints: points,
  })

  it('are added to every share that is not 0, held within 0 and 1', () => {
    const kept = (score: number) => settleYear(rules, year(90_000_000, { score })).surplusRetained
    expect([80, 60, 90, '59.99'].map((score) => kept(score as number))).toEqual([
      '3650000.00',
      '3250000.00',
      '5000000.00',
      '0.00',
    ])
    const paid = (score: number) => settleYear(rules, year(110_000_000, { score })).poolTopUp
    expect([80, 60, 90, 10].map(paid)).toEqual(['5300000.00', '4500000.00', '10000000.00', '0.00'])
    const { steps } = settleYear(rules, year(90_000_000, { score: 95 }))
    expect(JSON.stringify(steps)).toContain('held at 100%')
    const below = JSON.stringify(settleYear(rules, year(110_000_000, { score: 10 })).steps)
    expect(below).toContain('得分低于最低一档，各段比例按 0% 计')
    expect(below).toContain('the score is below the lowest step: the share of every band is 0%')
  })

  it('are added to the whole where no share of the surplus is given', () => {
    const bare = rulesWith({ scorePoints: points })
    expect(settleYear(bare, year(90_000_000, { score: 60 })).surplusRetained).toBe('9500000.00')
    expect(settleYear(bare, year(90_000_000, { score: 80 })).surplusRetained).toBe('10000000.00')
  })
})
