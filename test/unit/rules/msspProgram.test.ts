import { describe, expect, it } from 'vitest'
import { type MsspTrack, msspProgram } from 'yigongti/rules'
import { ruleProblems } from '../../health/ruleProblems.ts'
import { expectRefusal } from '../../support/refusal.ts'
import { programs, tracks } from '../../support/sharedSavings.ts'

describe('every year and track', () => {
  it('has labels, dates and a citation of every value', () => {
    const found = programs.map(({ year, track }) => msspProgram(year, track))
    expect(ruleProblems(found).problems).toEqual([])
    expect(new Set(found.map(({ id }) => id)).size).toBe(programs.length)
  })

  it('is built once, frozen and JSON-safe', () => {
    for (const { year, track } of programs) {
      const program = msspProgram(year, track)
      expect(msspProgram(year, track)).toBe(program)
      expect(Object.isFrozen(program.gain.cap)).toBe(true)
      expect(JSON.parse(JSON.stringify(program))).toEqual(program)
    }
  })

  it('only limits known second-hand are marked so', () => {
    const doubtful = ruleProblems({ E: msspProgram(2023, 'E'), T1P: msspProgram(2020, 'T1P') }).doubtful
    expect(doubtful.length).toBeGreaterThan(0)
    expect(ruleProblems({ C: msspProgram(2023, 'C'), ENH: msspProgram(2023, 'ENH') }).doubtful).toEqual([])
  })
})

describe('a year without the track is refused', () => {
  it.each(tracks)('%s: %d to %d', (track, first, last) => {
    expectRefusal(() => msspProgram(first - 1, track), 'out_of_range', ['year'])
    expectRefusal(() => msspProgram(last + 1, track), 'out_of_range', ['year'])
  })

  it('and so is what is no track or no year', () => {
    expectRefusal(() => msspProgram(2023, 'F' as MsspTrack), 'not_one_of', ['track'])
    expectRefusal(() => msspProgram(2023, 'toString' as MsspTrack), 'not_one_of', ['track'])
    expectRefusal(() => msspProgram(2023.5, 'E'), 'not_an_integer', ['year'])
    expectRefusal(() => msspProgram('2023' as unknown as number, 'E'), 'not_an_integer', ['year'])
  })
})
