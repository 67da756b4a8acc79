import { describe, expect, it } from 'vitest'
import { contractOf, marginalIncentive, settleYear, simulate, withLocal, type YearInput } from 'yigongti'
import { goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'

// The deposit forfeits 1,626,675.00; the operating budget of the launch year is 315,574,950.
const after = withLocal(goldenRules, { surplusMeasured: 'afterForfeit' })
const spending = (members: number) => ({ ...launchYear, spending: { members, elsewhere: 82_500_000 } })

describe('the surplus measured after a forfeited deposit', () => {
  it('is what is left of it, and the alliance does not pay the deposit again', () => {
    const year = settleYear(after, launchYear)
    // 315,574,950 − 300,500,000 − 1,626,675 = 13,448,275; retained × 0.9
    expect(year).toMatchObject({
      surplus: '13448275.00',
      forfeitedFromSurplus: '1626675.00',
      surplusRetained: '12103447.50',
      surplusToPool: '1344827.50',
      depositForfeited: '1626675.00',
      entitlement: '230103447.50', // 218,000,000 + 12,103,447.50
    })
    expect(year.steps.at(-1)).toMatchObject({ id: 'unaccounted', value: '0.00' })
    const surplus = year.steps.find(({ id }) => id === 'surplus')
    expect(surplus?.parameters).toMatchObject([{ id: 'surplusMeasured', value: 'afterForfeit' }])
    expect(surplus?.because?.en).toMatch(/^the surplus is measured after the forfeited deposit/)
  })

  it('says that what it met is not taken from what is due a second time', () => {
    const { steps } = settleYear(after, launchYear)
    const said = (id: string) => steps.find((step) => step.id === id)?.because?.zh
    expect(said('forfeitedFromSurplus')).toBe(
      '扣减的保证金先由支出以外的余额抵扣；由结余抵扣的部分不再从应拨付额中扣减',
    )
    expect(said('entitlement')).toBe(
      '结余留用纳入医疗服务性收入；保证金扣减中由结余抵扣的部分 1,626,675.00 元不再从应拨付额中扣减',
    )
  })

  it('does not speak of it where nothing is forfeited, or nothing is left', () => {
    const said = (rules: typeof after, year: YearInput) =>
      JSON.stringify(settleYear(rules, year).steps.map(({ because }) => because?.zh))
    const kept = withLocal(after, { depositReturn: [{ from: 0, factor: 1 }] })
    expect(said(kept, launchYear)).toContain('支出比可使用总额少 15,074,950.00 元，为结余')
    for (const text of [said(kept, launchYear), said(after, reformYear)]) expect(text).not.toMatch(/先抵|抵扣/)
  })

  it('is nothing where the deposit takes it all, and the alliance pays the rest', () => {
    // 315,574,950 − 82,500,000 − 232,074,950 = 1,000,000 left, of 1,626,675
    expect(settleYear(after, spending(232_074_950))).toMatchObject({
      surplus: '0.00',
      forfeitedFromSurplus: '1000000.00',
      entitlement: '231448275.00', // 232,074,950 − 626,675
    })
  })

  it('leaves an overrun as it is', () => {
    const { forfeitedFromSurplus, steps, provenance, ...year } = settleYear(after, reformYear)
    expect(forfeitedFromSurplus).toBe('0.00')
    const { forfeitedFromSurplus: none, steps: _, provenance: __, ...before } = settleYear(goldenRules, reformYear)
    expect(none).toBeNull()
    expect(year).toEqual(before)
  })

  it('is told by the contract: a saving meets the deposit first', () => {
    const stretches = (rules: typeof after) =>
      marginalIncentive(contractOf(rules, launchYear)).stretches.map(({ from, keeps }) => [from, keeps])
    // the cap is 10 % of 325,335,000: 32,533,500
    expect(stretches(goldenRules).slice(0, 3)).toEqual([
      ['0.00', '0'],
      ['283041450.00', '0.9'],
      ['315574950.00', '1'],
    ])
    expect(stretches(after).slice(0, 3)).toEqual([
      ['0.00', '0'],
      ['281414775.00', '0.9'],
      ['313948275.00', '1'],
    ])
  })

  it('is drawn as it is settled', () => {
    const members = Float64Array.of(218_000_000, 232_074_950)
    const { alliance } = simulate({ rules: after, year: launchYear, draws: { members } })
    expect(alliance.maximum).toBeCloseTo(12_103_447.5, 2)
    expect(alliance.minimum).toBeCloseTo(-626_675, 2)
  })
})

describe('what the document does not say', () => {
  it('is cited as the library’s own', () => {
    const { steps } = settleYear(goldenRules, reformYear)
    for (const id of ['operating', 'surplus', 'overrun']) {
      const found = steps.find((step) => step.id === id)
      expect([id, found?.citations?.map(({ status }) => status)]).toEqual([id, ['definition']])
    }
  })
})
