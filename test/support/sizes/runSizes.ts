import { describe, expect, it } from 'vitest'
import * as functions from 'yigongti'
import * as rules from 'yigongti/rules'
import { fewer } from './fewer.ts'
import { askForSteps, everyOne, nameOf, type SizeCase } from './SizeCase.ts'

const library = { ...functions, rules }
export const most = 100_000
/** Of what is given one by one: each is a year that is settled. */
const mostAsked = 5_000
/** No clock: a machine that is busy takes minutes. */
const patience = 1_200_000

/** Runs functions with long lists: each takes its own, or refuses it with a code. */
export function runSizes(rows: readonly SizeCase[]): void {
  describe('a list of any length is taken, or refused with a code:', () => {
    it.each(rows.map((row) => [nameOf(row), row] as const))(
      '%s',
      (name, row) => {
        const { refused, atMost } = row
        const count = Math.min(fewer[name]?.count ?? most, atMost?.count ?? most)
        expect(codesOf(row, count)).toEqual(refused === undefined ? [] : [refused.code])
      },
      patience,
    )
  })

  const limited = rows.filter(({ atMost }) => atMost?.beyond !== undefined)
  if (limited.length === 0) return
  describe('a list beyond the limit of the library is refused with its code:', () => {
    it.each(limited.map((row) => [nameOf(row), row] as const))(
      '%s',
      (_, row) => {
        expect(codesOf(row, most)).toEqual([row.atMost?.beyond])
      },
      patience,
    )
  })
}

/** The codes that a call with so many elements is refused with, or its steps are; what is no refusal is thrown. */
function codesOf({ ready }: SizeCase, count: number): readonly string[] {
  const call = () => {
    const result = ready(count, library)()
    everyOne(result, mostAsked)
    askForSteps(result)
  }
  const { issues = [] } = functions.attempt(call) as { readonly issues?: readonly { readonly code: string }[] }
  return issues.map(({ code }) => code)
}
