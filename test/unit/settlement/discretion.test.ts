import { describe, expect, it } from 'vitest'
import {
  amend,
  breakEven,
  changesToText,
  compareRules,
  contractOf,
  diffRules,
  explain,
  returnDeposit,
  type ScoreLinkInput,
  settleContract,
  settleQuotaYear,
  settleYear,
  simulate,
  sweep,
  vulnerabilities,
  withLocal,
} from 'yigongti'
import { harbinQuota } from 'yigongti/rules'
import { formSchemas, jsonSchemas, parse } from 'yigongti/schema'
import { fujianLine, rulesOfDeposit, xianSteps, yearOfDeposit } from '../../support/assessedDeposit.ts'
import { expectRefusal, refusalOf } from '../../support/refusal.ts'
import { unexplained } from '../../support/unexplained.ts'

const rules = rulesOfDeposit(xianSteps, xianSteps)
const undecided = { ...yearOfDeposit, score: 65 }
const decided = { ...undecided, discretion: { depositReturn: '0.5', surplusFactor: '60%' } }

describe('a year whose score leaves the factor to the authority', () => {
  it('asks for it, with its range and where it goes', () => {
    const refusal = refusalOf(() => settleYear(rules, undecided))
    expect([refusal.code, refusal.path]).toEqual(['discretion_required', ['discretion', 'depositReturn']])
    expect(refusal.messages).toEqual({
      zh: '酌定的保证金返还系数（discretion.depositReturn）：得分 65 的系数（保证金返还系数）由主管部门酌定，应在 0 至 1 之间；请填写主管部门所定的系数及其依据',
      en: 'Deposit return factor as decided (discretion.depositReturn): for the score 65 the authority decides the factor (Deposit return factor), from 0 to 1; give the factor it decided and the document that says so',
    })
    const half = { ...undecided, discretion: { depositReturn: 1 } }
    expectRefusal(() => settleYear(rules, half), 'discretion_required', ['discretion', 'surplusFactor'])
  })

  it('asks for none of a surplus that is not there', () => {
    const overrun = { ...undecided, spending: { members: 11_000_000, elsewhere: 0 }, discretion: { depositReturn: 1 } }
    const result = settleYear(rules, overrun)
    expect(result).toMatchObject({ surplusRetained: '0.00', borneByAlliance: '1000000.00', entitlement: '10000000.00' })
    expect(result.warnings).toBeUndefined()
    expect(explain(result, 'surplusRetained').steps.at(-1)?.because).toEqual({
      zh: '没有结余，留用系数无须酌定',
      en: 'there is no surplus, and no factor of it to decide',
    })
    expect(unexplained(result)).toEqual([])
    const decidedToo = settleYear(rules, { ...overrun, discretion: { depositReturn: 1, surplusFactor: '0.3' } })
    expect(decidedToo.surplusRetained).toBe('0.00')
    expect(decidedToo.warnings).toBeUndefined()
  })

  it('refuses one outside the range of the step', () => {
    const narrow = rulesOfDeposit([{ from: 0, discretion: { atLeast: '0.2', atMost: '0.4' } }])
    const year = (depositReturn: string) => ({ ...undecided, discretion: { depositReturn } })
    expectRefusal(() => settleYear(narrow, year('0.5')), 'out_of_range', ['discretion', 'depositReturn'])
    expectRefusal(() => settleYear(narrow, year('1.5')), 'out_of_range', ['discretion', 'depositReturn'])
    expect(settleYear(narrow, year('0.4')).depositReturned).toBe('200000.00')
  })

  it('takes a stated one, and one that another result explains', () => {
    const citations = [{ document: { zh: '市医保局函', en: 'Letter of the bureau' }, status: 'local' as const }]
    const value = { value: '50%', label: { zh: '考核决定', en: 'Decision' }, citations }
    const year = settleYear(rules, { ...decided, discretion: { ...decided.discretion, depositReturn: value } })
    const factor = explain(year, 'depositReturned').steps.find(({ id }) => id === 'depositFactor')
    expect(factor?.because?.en).toBe(
      '65 reaches the step from 60, where the authority decides the factor between 0 and 1: it is 0.5',
    )
    expect(factor?.citations).toContainEqual(citations[0])
    const earned = explain(returnDeposit({ deposit: 1, score: 50, link: [{ from: 0, factor: '0.25' }] }), 'factor')
    const again = settleYear(rules, { ...decided, discretion: { ...decided.discretion, depositReturn: earned } })
    expect(again.depositReturned).toBe('125000.00')
    expect(unexplained(again)).toEqual([])
  })

  it('settles as its contract says', () => {
    const year = { ...decided, spending: { members: 7_000_000, elsewhere: 0 } }
    const { surplusRetained } = settleYear(rules, year)
    expect(surplusRetained).toBe('1800000.00') // (10,000,000 − 7,000,000) × .6
    const contract = contractOf(rules, year)
    expect(settleContract({ ...contract, actual: 7_000_000 }).bearerShare).toBe(surplusRetained)
    expectRefusal(() => contractOf(rules, undecided), 'discretion_required', ['discretion', 'surplusFactor'])
  })

  it('is simulated, compared and swept with what was decided', () => {
    const draws = { members: Float64Array.of(9_000_000, 9_400_000) }
    // The alliance: (1,000,000 × .6 and 600,000 × .6) less the forfeited 250,000, in the mean.
    expect(simulate({ rules, year: decided, draws }).alliance.mean).toBe(230_000)
    expectRefusal(() => simulate({ rules, year: undecided, draws }), 'discretion_required', [
      'discretion',
      'depositReturn',
    ])
    const other = rulesOfDeposit(fujianLine, fujianLine)
    const compared = compareRules({
      year: decided,
      variants: [
        { id: 'xian', rules },
        { id: 'fujian', rules: other },
      ],
      figures: ['depositReturned'],
    })
    expect(compared.figures.map(({ values }) => values)).toEqual([['250000.00', '275000.00']])
    const grid = { 'year.score': [59, 65, 75], 'year.discretion.depositReturn': ['0.1', '0.9'] }
    const rows = sweep({ rules, year: decided, grid, figures: ['depositReturned'] })
    expect(rows.map(({ figures }) => figures?.depositReturned)).toEqual([
      '0.00',
      '0.00',
      '50000.00',
      '450000.00',
      '500000.00',
      '500000.00',
    ])
  })
})

describe('warnings of a year about its score', () => {
  const warningsOf = (link: ScoreLinkInput, year: object) =>
    (settleYear(rulesOfDeposit(link), { ...yearOfDeposit, ...year } as never).warnings ?? []).map(
      ({ code, path, message }) => [code, path, message.zh, message.en],
    )

  it('a factor that is not needed is not used', () => {
    expect(warningsOf(xianSteps, { score: 80, discretion: { depositReturn: '0.5' } })).toEqual([
      [
        'discretion_not_used',
        ['discretion', 'depositReturn'],
        '填了酌定的保证金返还系数 0.5，但按规则和得分，系数不由主管部门酌定：此数没有采用，请核对',
        "the deposit return factor as decided is given as 0.5, but by the rules and the score the factor is not at the authority's discretion: it was not used; check it",
      ],
    ])
  })

  it('a score may have been entered as a rate', () => {
    expect(warningsOf(fujianLine, { score: '0.86' })).toEqual([
      [
        'score_as_rate',
        ['score'],
        '得分 0.86 分，满分 100 分：可能误填为比率；如为 86 分，请填写“86”',
        'a score of 0.86 where the top of the scale is 100: probably entered as a rate; write "86" for 86',
      ],
    ])
    expect(warningsOf(fujianLine, { score: 86 })).toEqual([])
  })

  it('a link may fall', () => {
    expect(
      warningsOf(
        [
          { from: 0, factor: 1 },
          { from: 60, factor: '0.5' },
        ],
        { score: 86 },
      ),
    ).toEqual([
      [
        'factor_falls',
        ['depositReturn'],
        '得分越高系数反而越低：0.5 低于较低得分的 1，请核对',
        'a higher score earns less: the factor 0.5 is below the 1 of a lower score; check the link',
      ],
    ])
  })
})

describe('a link with jumps', () => {
  const jumping = rulesOfDeposit(fujianLine)

  it('is crossed at the jump', () => {
    const found = breakEven({
      rules: jumping,
      year: undecided,
      path: 'year.score',
      from: 0,
      to: 100,
      figure: 'depositReturned',
      target: 100_000,
    })
    expect(found).toMatchObject({ crosses: true })
    expect(JSON.stringify(found)).toContain('60')
  })

  it('is told in words, before and after a change', () => {
    const changes = diffRules(jumping, amend(jumping, { depositReturn: xianSteps }))
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      [
        {
          zh: '节点 0: 0 – 60: 0.4（低于该分时趋近 0） – 80: 1 – 100: 1',
          en: 'knots 0: 0 – 60: 0.4 (0 just below) – 80: 1 – 100: 1',
        },
        {
          zh: '75 分起 1，60 分起由主管部门在 0 至 1 之间酌定，0 分起 0',
          en: 'from 75: 1, from 60: the authority decides, 0 to 1, from 0: 0',
        },
      ],
    ])
    expect(changesToText(changes, 'zh')).toContain('酌定')
  })

  it('counts as one that depends on the score', () => {
    const found = vulnerabilities(jumping, { year: undecided })
    expect(JSON.stringify(found)).not.toContain('scoreNotLinked')
  })

  it.each([
    ['a line', fujianLine],
    ['steps to decide', xianSteps],
  ])('%s survives JSON and the schemas', (_, link) => {
    const local = rulesOfDeposit(link)
    const again = JSON.parse(JSON.stringify(local))
    expect(parse.yearRule(again).ok).toBe(true)
    expect(diffRules(local, again)).toEqual([])
    expect(withLocal(again, { depositReturn: again.local.depositReturn[0].value }).local).toEqual(local.local)
    expect(JSON.stringify([jsonSchemas.returnDeposit, formSchemas.returnDeposit, jsonSchemas.settleYear])).toContain(
      'discretion',
    )
  })
})

describe('a year under a quota', () => {
  it('asks for what the authority decides of what was held', () => {
    const quota = withLocal(harbinQuota, { heldReturn: xianSteps, poolShareOfOverrun: [{ upTo: null, share: '40%' }] })
    const months = Array.from({ length: 12 }, (_, index) => ({ id: `m${index + 1}`, claim: 100 }))
    const year = { year: 2015, quota: 1200, months, score: 65 }
    const { held, heldReturned } = settleQuotaYear(quota, { ...year, discretion: { heldReturn: '0.5' } })
    expect(Number(heldReturned)).toBe(Number(held) / 2)
    expectRefusal(() => settleQuotaYear(quota, year), 'discretion_required', ['discretion', 'heldReturn'])
    const needless = { ...year, score: 80, discretion: { heldReturn: '0.5' } }
    expectRefusal(() => settleQuotaYear(quota, needless), 'not_asked', ['discretion', 'heldReturn'])
  })
})
