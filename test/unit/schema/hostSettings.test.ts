import { afterEach, expect, test } from 'vitest'
import { jsonSchemas, parseRules, parseYear, yearSchema } from 'yigongti/schema'
import * as z from 'zod'
import { goldenRules, launchYear } from '../../support/goldenYears.ts'

const before = { customError: undefined, jitless: undefined, ...z.config() }

afterEach(() => {
  z.config(before)
})

function everything(): string {
  const wrong = { year: '2026', score: null, members: [{}, 5], x: 1 }
  return JSON.stringify([
    parseYear(launchYear),
    parseYear(wrong),
    parseRules(goldenRules),
    parseRules({ ...goldenRules, label: 5 }),
    yearSchema['~standard'].validate(wrong),
    jsonSchemas,
  ])
}

test.each<[what: string, settings: Parameters<typeof z.config>[0]]>([
  ['error maps of its own', { customError: () => 'the host says no', localeError: () => 'nein' }],
  [
    'an error map that throws',
    {
      customError: () => {
        throw new Error('the host is broken')
      },
    },
  ],
  ['another language', z.locales.zhCN()],
  ['no compilation', { jitless: true }],
])("a host's zod with %s changes nothing", (_, settings) => {
  const usual = everything()
  z.config(settings)
  expect(everything()).toBe(usual)
})

test("the library's schemas stay out of the registry that all users of zod share", () => {
  const shared = JSON.stringify(z.toJSONSchema(z.globalRegistry))
  everything()
  expect(JSON.stringify(z.toJSONSchema(z.globalRegistry))).toBe(shared)
})
