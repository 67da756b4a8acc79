import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AllianceFiguresInput, reconcileAlliance } from 'yigongti'
import { toMoney } from '../../support/arbitraries.ts'
import { everyStep, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const because = { zh: '转移', en: 'moved' }

/** Members of three levels with enough to move from; the moves are small beside it. */
const alliances = fc
  .record({
    values: fc.array(fc.bigInt({ min: 1_000_000n, max: 9_000_000_000n }), { minLength: 2, maxLength: 6 }),
    levels: fc.array(fc.constantFrom('county', 'township', 'village'), { minLength: 6, maxLength: 6 }),
    moves: fc.array(
      fc.record({ from: fc.nat(6), step: fc.integer({ min: 1, max: 6 }), fen: fc.bigInt({ min: 0n, max: 100_000n }) }),
      { maxLength: 6 },
    ),
  })
  .map(({ values, levels, moves }): AllianceFiguresInput => {
    const members = values.map((_, index) => ({ id: `m${index}`, level: levels[index] ?? 'county' }))
    const places = [...members.map(({ id }) => id), 'outside']
    return {
      members,
      lines: [
        {
          id: 'cost',
          unit: 'yuan',
          values: members.map(({ id }, index) => ({ member: id, value: toMoney(values[index] ?? 0n) })),
          moves: moves
            .map(({ from, step, fen }, index) => ({
              id: `move${index}`,
              from: places[from % places.length] ?? 'outside',
              to: places[(from + step) % places.length] ?? 'outside',
              amount: toMoney(fen),
              because,
            }))
            .filter(({ from, to }) => from !== to),
          stated: toMoney(values.reduce((sum, value) => sum + value, 0n)),
        },
      ],
    }
  })

function seen(input: AllianceFiguresInput) {
  const view = reconcileAlliance(input)
  const [line] = view.lines
  const [given] = input.lines
  if (line === undefined || given === undefined) throw new Error('no line')
  return { ...view, line, moves: given.moves ?? [] }
}

describe('seeing through an alliance', () => {
  it('the parts make the whole at every level, before and after moving back', () => {
    fc.assert(
      fc.property(alliances, (input) => {
        const { line, reconciles } = seen(input)
        for (const key of ['reported', 'attributed'] as const) {
          const whole = toFen(line.alliance[key])
          expect(sumFen(line.members.map((member) => member[key]))).toBe(whole)
          expect(sumFen(line.levels.map((level) => level[key]))).toBe(whole)
          for (const { id, [key]: part } of line.levels) {
            const inside = line.members.filter(({ level }) => level === id)
            expect(sumFen(inside.map((member) => member[key]))).toBe(toFen(part))
          }
        }
        expect(reconciles).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('only what crosses the border of the alliance changes the whole', () => {
    fc.assert(
      fc.property(alliances, (input) => {
        const { line, moves } = seen(input)
        const crossing = (key: 'from' | 'to') =>
          sumFen(moves.filter((move) => move[key] === 'outside').map(({ amount }) => String(amount)))
        expect(toFen(line.alliance.attributed) - toFen(line.alliance.reported)).toBe(crossing('to') - crossing('from'))
      }),
      { numRuns: 150 },
    )
  })

  it('the order of members and of moves does not matter', () => {
    fc.assert(
      fc.property(alliances, (input) => {
        const turned = {
          members: [...input.members].reverse(),
          lines: input.lines.map((line) => ({ ...line, moves: [...(line.moves ?? [])].reverse() })),
        }
        const byId = (parts: readonly { readonly id: string }[]) => [...parts].sort((a, b) => (a.id < b.id ? -1 : 1))
        const [a, b] = [seen(input).line, seen(turned).line]
        expect(byId(b.members)).toEqual(byId(a.members))
        expect(byId(b.levels)).toEqual(byId(a.levels))
        expect(b.alliance).toEqual(a.alliance)
      }),
      { numRuns: 100 },
    )
  })

  it('explains each figure, and shows each move', () => {
    fc.assert(
      fc.property(alliances, (input) => {
        const { steps, moves } = seen(input)
        expect(everyStep(steps).flatMap(problemsOf)).toEqual([])
        const inputs = new Set(steps.flatMap((step) => (step.inputs ?? []).map(({ id }) => id)))
        moves.forEach((_, index) => {
          expect(inputs).toContain(`moved[0][${index}]`)
        })
      }),
      { numRuns: 80 },
    )
  })
})
