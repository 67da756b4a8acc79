import { describe, expect, it } from 'vitest'
import { settleYear } from 'yigongti'
import { goldenRules, launchYear } from '../../support/goldenYears.ts'

describe('a year before the oldest document that is cited', () => {
  it.each([1900, 2024])('%i is settled with a warning, in the result and in the trace', (year) => {
    const { warnings, steps, entitlement } = settleYear(goldenRules, { ...launchYear, year })
    const [warning] = warnings ?? []
    expect([warning?.code, warning?.path]).toEqual(['before_document', ['year']])
    expect(warning?.message.zh).toBe(
      `${year} 年度早于所引文件的印发年份（最早为 2025 年），当时尚无此规定：请核对年度，或改用当年适用的规定`,
    )
    expect(steps.find(({ id }) => id === 'entitlement')?.warning).toEqual(warning?.message)
    expect(entitlement).toBe(settleYear(goldenRules, launchYear).entitlement)
  })

  it('and one of the document’s own year without', () => {
    expect(settleYear(goldenRules, { ...launchYear, year: 2025 }).warnings).toBeUndefined()
  })

  it('knows no oldest document where no day is cited', () => {
    const silent = JSON.parse(JSON.stringify(goldenRules), (key, value: unknown) =>
      key === 'issuedOn' ? undefined : value,
    ) as typeof goldenRules
    expect(settleYear(silent, { ...launchYear, year: 1900 }).warnings).toBeUndefined()
  })
})
