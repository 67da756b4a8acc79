import { describe, expect, it } from 'vitest'
import * as functions from 'yigongti'
import * as rules from 'yigongti/rules'
import { shapes } from '../../../src/schema/shapes.ts'
import { fewer } from '../../support/sizes/fewer.ts'
import { forgotten, sizes } from '../../support/sizes.ts'

const library = { ...functions, rules }
const most = 100_000

it('every function that takes a list is in the table of sizes', () => {
  expect(forgotten(shapes)).toEqual([])
})

it('what is run with fewer elements is in the table, and says why', () => {
  const names = new Set(sizes.map(({ of, list }) => `${of}, ${list}`))
  expect(Object.keys(fewer).filter((name) => !names.has(name))).toEqual([])
  expect(Object.values(fewer).filter(({ count, because }) => count >= most || because === '')).toEqual([])
})

describe('a list of any length is taken, or refused with a code:', () => {
  const named = sizes.map((row) => [`${row.of}, ${row.list}`, row] as const)
  it.each(named)('%s', (name, { ready, refused, atMost }) => {
    const call = ready(Math.min(fewer[name]?.count ?? most, atMost?.count ?? most), library)
    const { ok, issues = [] } = functions.attempt(() => everyOne(call())) as ReturnType<typeof functions.attempt> & {
      readonly issues?: readonly { readonly code: string }[]
    }
    expect({ ok, codes: issues.map(({ code }) => code) }).toEqual(
      refused === undefined ? { ok: true, codes: [] } : { ok: false, codes: [refused.code] },
    )
  })
})

/** A generator does nothing before it is asked. */
function everyOne(result: unknown): void {
  if (typeof result !== 'object' || result === null || !('next' in result)) return
  for (const _ of result as unknown as Iterable<unknown>);
}
