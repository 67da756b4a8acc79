import { describe, expectTypeOf, it } from 'vitest'
import { type Explained, returnDeposit, type ScoreLinkInput, settleYear, withLocal, type YearInput } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'

declare const explained: Explained
declare const year: YearInput

describe('a link', () => {
  it('has steps to decide, and knots with a side', () => {
    const steps = [{ from: 60, discretion: { atLeast: 0, atMost: '100%' } }] as const
    const line = { linear: [{ at: 60, factor: 0, side: 'below' }] } as const
    expectTypeOf(steps).toExtend<ScoreLinkInput>()
    expectTypeOf(line).toExtend<ScoreLinkInput>()
    const local = () => {
      withLocal(guangdong2025, { depositReturn: steps, surplusFactor: line })
      // @ts-expect-error a step has a factor or leaves it to the authority, not both
      withLocal(guangdong2025, { depositReturn: [{ from: 0, factor: 1, discretion: { atLeast: 0, atMost: 1 } }] })
      // @ts-expect-error there are two sides
      withLocal(guangdong2025, { depositReturn: { linear: [{ at: 0, factor: 1, side: 'left' }] } })
    }
    expectTypeOf(local).returns.toBeVoid()
  })

  it('takes what was decided plain or explained, by the parameter of a year', () => {
    const decided = () => {
      returnDeposit({ deposit: 1, score: 65, link: [{ from: 0, factor: 1 }], discretion: explained })
      settleYear(guangdong2025, { ...year, discretion: { depositReturn: explained, surplusFactor: '50%' } })
      // @ts-expect-error there is no such link
      settleYear(guangdong2025, { ...year, discretion: { deposit: 1 } })
    }
    expectTypeOf(decided).returns.toBeVoid()
  })
})
