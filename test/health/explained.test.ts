import { readdirSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { jsonSchemas, parseTrace } from '../../src/schema/index.ts'
import { modules } from '../docs/modules.ts'
import { markdownFiles, readExamples, readMarkdown } from '../docs/readPages.ts'
import { runExample } from '../docs/runExample.ts'
import { runModule } from '../docs/runModule.ts'
import { figuresOf, unexplained } from '../support/figuresOf.ts'
import { nothingWrong } from '../support/nothingWrong.ts'
import { absolute, exists, listFiles } from '../support/repository.ts'

/**
 * Every decimal text of every result that has `steps` is a figure, and can be explained: of the examples, of the blocks
 * of the pages, and of every `@example`. None are: what has no steps (`disclosureReport`, hints about rows), columns and
 * rows in bulk, and what is called by a name (ids, labels, days).
 */

interface Result {
  readonly name: string
  readonly result: object
}

const results: Result[] = []
const seen = new WeakSet<object>()

function see(result: unknown, name: string): void {
  for (const one of resultsIn(result)) {
    if (seen.has(one)) continue
    seen.add(one)
    results.push({ name, result: one })
  }
}

/** The outermost parts of what a function returned that have the steps of their figures beside them. */
function resultsIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []
  if ('steps' in value && isTrace(value.steps)) return isExplained(value) ? [] : [value]
  return Object.values(value).flatMap(resultsIn)
}

/** Steps of figures: those of a contract are others. */
function isTrace(steps: unknown): boolean {
  return Array.isArray(steps) && steps.every((step) => 'id' in step && 'label' in step && 'unit' in step)
}

/** A number with its explanation is no result: it was taken out of one. */
function isExplained(value: object): boolean {
  return 'value' in value && 'unit' in value && 'label' in value
}

for (const file of [...markdownFiles(), ...listFiles('src', '.ts')]) {
  const pages = file.endsWith('.md') ? [readMarkdown(file)] : readExamples(file)
  for (const module of pages.flatMap(modules)) if (module.run) await runModule(module, see)
}
const examples = readdirSync(absolute('examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && exists(`examples/${entry.name}/main.ts`))
  .map(({ name }) => name)
  .filter((name) => !exists(`examples/${name}/package.json`) || exists(`examples/${name}/node_modules`))
for (const folder of examples) await runExample(folder, see)

const problems = new Map<string, Set<string>>()
for (const { name, result } of results) {
  const found = problems.get(name) ?? new Set()
  problems.set(name, found)
  for (const problem of unexplained(result)) found.add(problem.replace(/\.\d+(?=[.:])/g, '[]'))
}

test('every figure of every result is explained, and its last step says its value', () => {
  expect(results.length).toBeGreaterThan(200)
  expect(results.reduce((sum, { result }) => sum + figuresOf(result).length, 0)).toBeGreaterThan(2_000)
  nothingWrong([...problems].flatMap(([name, found]) => [...found].map((problem) => `${name}: ${problem}`)))
})

test('every trace comes through JSON, and is one by its schema', () => {
  const accepts = new Ajv2020({ strict: true }).compile(jsonSchemas.trace)
  const wrong = new Set<string>()
  for (const { name, result } of results) {
    const stored: unknown = JSON.parse(JSON.stringify(result))
    const parsed = parseTrace(stored)
    if (!parsed.ok) wrong.add(`${name}: ${JSON.stringify(parsed.issues[0])}`)
    else expect(JSON.parse(JSON.stringify(parsed.value.steps))).toEqual((stored as { steps: unknown }).steps)
    if (!accepts(stored)) wrong.add(`${name}: ${JSON.stringify(accepts.errors)}`)
  }
  nothingWrong([...wrong])
})
