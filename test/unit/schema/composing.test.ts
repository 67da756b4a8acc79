import { expect, test } from 'vitest'
import { inputs } from 'yigongti/schema'
import * as z from 'zod'
import { launchYear } from '../../support/goldenYears.ts'
import { changed } from './changed.ts'

const wrongYear = changed(launchYear, 'spending.elsewhere', 0.001)

test("inputs go into a host's objects, lists and optional parts, and their issues keep our code and their place", () => {
  const host = z.object({ name: z.string(), years: z.array(inputs.settleYear), last: inputs.settleYear.optional() })
  const plain = { name: 'county', years: [launchYear] }
  expect(host.safeParse(plain)).toEqual({ success: true, data: plain })

  const judged = host.safeParse({ name: 'county', years: [launchYear, wrongYear], last: wrongYear })
  const issues = judged.error?.issues as readonly (z.core.$ZodIssue & { readonly params?: object })[]
  expect(issues.map(({ path, params }) => ({ path, params }))).toEqual([
    { path: ['years', 1, 'spending', 'elsewhere'], params: expect.objectContaining({ code: 'not_whole_fen' }) },
    { path: ['last', 'spending', 'elsewhere'], params: expect.objectContaining({ code: 'not_whole_fen' }) },
  ])
})
