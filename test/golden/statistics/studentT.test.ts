import { describe, expect, it } from 'vitest'
import { studentTCdf, studentTQuantile, studentTQuantileOfTail, studentTUpperTail } from 'yigongti'
import { quantiles, tails, upperTails } from '../../support/studentTReference.ts'

const rowsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
const relative = (computed: number, wanted: string) => Math.abs(computed / Number(wanted) - 1)

const quantileRows = rowsOf(quantiles).flatMap(([degrees = '', ...row]) =>
  row.map((t, index) => ({ degrees, tail: tails[index] as string, t })),
)
const tailRows = rowsOf(upperTails).map(([degrees = '', t = '', tail = '']) => ({ degrees, t, tail }))

describe('Student’s t against values made to 22 digits', () => {
  it('176 quantiles, of 1 to a million degrees of freedom and tails from 0.49 to 1e-10, agree to 1e-14', () => {
    expect(quantileRows).toHaveLength(176)
    for (const { degrees, tail, t } of quantileRows) {
      const at = `${tail} at ${degrees}`
      expect(relative(studentTQuantileOfTail(tail, Number(degrees)), t), at).toBeLessThanOrEqual(1e-14)
      // The same double as a lower tail.
      expect(studentTQuantile(tail, Number(degrees)), at).toBe(-studentTQuantileOfTail(tail, Number(degrees)))
    }
  })

  it('their tails come back, to 1e-14', () => {
    for (const { degrees, tail, t } of quantileRows) {
      const at = `${t} at ${degrees}`
      // A t that is rounded moves its tail by t·f(t) ÷ Q(t) as much, at most t² + 1 times.
      const allowed = 1e-14 + 1.2e-16 * (Math.min(Number(t) ** 2, Number(degrees)) + 1)
      expect(relative(studentTUpperTail(Number(t), Number(degrees)), tail), at).toBeLessThanOrEqual(allowed)
      expect(studentTCdf(-Number(t), Number(degrees)), at).toBe(studentTUpperTail(Number(t), Number(degrees)))
    }
  })

  it('upper tails agree to 1e-13, and to 1e-12 where they are below 1e-30', () => {
    expect(tailRows.length).toBeGreaterThan(75)
    for (const { degrees, t, tail } of tailRows) {
      const allowed = Number(tail) < 1e-30 ? 1e-12 : 1e-13
      expect(relative(studentTUpperTail(Number(t), Number(degrees)), tail), `${t} at ${degrees}`).toBeLessThanOrEqual(
        allowed,
      )
    }
  })
})

describe('figures of Student’s t', () => {
  it.each([
    // sin and tan: with one degree of freedom the quantile is tan(π·(p − ½)), with two (2p − 1) ÷ √(2p(1 − p)).
    [0.95, 1, 6.313751514675043],
    [0.95, 2, 2.919985580353726],
    [0.975, 4, 2.7764451051977943],
    [0.95, 7, 1.894578605090007],
    [0.99, 7, 2.997951566868528],
    [0.999, 7, 4.785289628638334],
  ])('%d lies below the quantile of it with %d degrees of freedom', (probability, degrees, t) => {
    expect(relative(studentTQuantile(probability, degrees), String(t))).toBeLessThanOrEqual(1e-13)
  })

  it.each([
    [1, 3, 0.8044988905221148],
    [2.5, 7, 0.9795038907071236],
    [-1.2, 11, 0.1276731412782173],
  ])('at most %d, with %d degrees of freedom', (t, degrees, probability) => {
    expect(relative(studentTCdf(t, degrees), String(probability))).toBeLessThanOrEqual(1e-14)
  })
})
