import type ts from 'typescript'
import { expect, test } from 'vitest'
import { type Import, importsOf } from '../support/imports.ts'
import { nothingWrong } from '../support/nothingWrong.ts'
import { parseFolder, parseText } from '../support/syntax.ts'
import { roomOf, rooms, valuesForRules } from './rooms.ts'

const sources = parseFolder('src')
const imports = sources.flatMap(importsOf)

test('a file imports only from rooms above its own, by their front door', () => {
  nothingWrong(layerProblems(imports))
})

test('no file imports itself, however far round', () => {
  nothingWrong(cycles(imports))
})

test('packages are imported only where they belong', () => {
  nothingWrong(packageProblems(imports))
})

function layerProblems(all: readonly Import[]): readonly string[] {
  return all.flatMap(({ from, to, isRelative, isTypeOnly, place }) => {
    if (!isRelative) return []
    const here = roomOf(from)
    const there = roomOf(to)
    const allowed = rooms[here]
    if (allowed === undefined) return [`${place}: src/${here} is no room of the design`]
    if (!to.startsWith('src/')) return [`${place}: ${to} is outside src`]
    if (here === there) return []
    if (!allowed.includes(there)) return [`${place}: ${here} must not import from ${there}`]
    if (here === 'index' && to === `src/${there}/index.ts`) return []
    if (to !== `src/${there}/internal.ts` && there !== 'rules' && there !== 'schema')
      return [`${place}: import from ../${there}/internal.ts, not from ${to}`]
    if (here === 'rules' && !isTypeOnly && !valuesForRules.includes(there)) {
      return [`${place}: rules are data; only types may come from ${there}`]
    }
    return []
  })
}

function packageProblems(all: readonly Import[]): readonly string[] {
  return all.flatMap(({ from, to, isRelative, isNamespace, isDynamic, isTypeOnly, place }) => {
    if (isDynamic) return [`${place}: import() in src`]
    if (isRelative) return []
    const room = roomOf(from)
    if (to.startsWith('date-fns/') && room === 'calendar') return []
    if (to === 'decimal.js' && room === 'numeric') return []
    if (to === 'zod' && room === 'schema' && (isNamespace || isTypeOnly)) return []
    return [`${place}: ${to} must not be imported like this in ${room}`]
  })
}

function cycles(all: readonly Import[]): readonly string[] {
  const targets = new Map<string, string[]>()
  // Types may speak of each other: at run time nothing of them is left.
  for (const { from, to, isRelative, isTypeOnly } of all)
    if (isRelative && !isTypeOnly) targets.set(from, [...(targets.get(from) ?? []), to])
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      return
    }
    if (done.has(file)) return
    for (const next of targets.get(file) ?? []) visit(next, [...trail, file])
    done.add(file)
  }
  for (const file of targets.keys()) visit(file, [])
  return found
}

test('every way around the layers is noticed', () => {
  const of = (path: string, text: string) => importsOf(parseText(path, text) satisfies ts.SourceFile)
  const layer = (path: string, text: string) => layerProblems(of(path, text)).length
  expect(layer('src/numeric/a.ts', "import { fail } from '../errors/internal.ts'")).toBe(0)
  expect(layer('src/numeric/a.ts', "import { mean } from '../statistics/internal.ts'")).toBe(1)
  expect(layer('src/payment/a.ts', "import type { B } from '../budget/internal.ts'")).toBe(1)
  expect(layer('src/policy/a.ts', "export { figure } from '../figure/figure.ts'")).toBe(1)
  expect(layer('src/policy/a.ts', "type A = import('../settlement/internal.ts').A")).toBe(1)
  expect(layer('src/other/a.ts', "import { fail } from '../errors/internal.ts'")).toBe(1)
  expect(layer('src/rules/cn/a.ts', "import { figure } from '../../figure/internal.ts'")).toBe(1)
  expect(layer('src/rules/cn/a.ts', "import { type Step } from '../../figure/internal.ts'")).toBe(0)

  const packages = (path: string, text: string) => packageProblems(of(path, text)).length
  expect(packages('src/calendar/a.ts', "import { addDays } from 'date-fns/addDays'")).toBe(0)
  expect(packages('src/calendar/a.ts', "import { addDays } from 'date-fns'")).toBe(1)
  expect(packages('src/schema/a.ts', "import * as z from 'zod'")).toBe(0)
  expect(packages('src/schema/a.ts', "import { z } from 'zod'")).toBe(1)
  expect(packages('src/figure/a.ts', "import { Decimal } from 'decimal.js'")).toBe(1)
  expect(packages('src/errors/a.ts', "import 'node:fs'")).toBe(1)
  expect(packages('src/errors/a.ts', "const z = await import('zod')")).toBe(1)

  const [a, b] = [of('src/errors/a.ts', "import './b.ts'"), of('src/errors/b.ts', "export * from './a.ts'")]
  expect(cycles([...a, ...b])).toHaveLength(1)
})
