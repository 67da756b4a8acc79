import { createRequire } from 'node:module'
import { entryPoints } from '../support/entryPoints.ts'
import { absolute, readText } from '../support/repository.ts'
import { instrument } from './instrument.ts'
import type { Module } from './modules.ts'
import type { Edit, Fence } from './Page.ts'
import { Recorder } from './Recorder.ts'
import { assertionEdit, outputEdit } from './rewrite.ts'
import { unusedBlocks } from './unusedBlocks.ts'
import { type See, watched } from './watched.ts'

/** What running a module found: the problems, each starting with its line, and the edits that would settle them. */
export interface Run {
  readonly problems: readonly string[]
  readonly edits: readonly Edit[]
}

const nodeRequire = createRequire(import.meta.url)

/** What draws a chart: pages show it at work. */
const renderers = ['vega', 'vega-lite']

/** Runs a module; `see` is shown whatever a function of the library returned. */
export async function runModule(module: Module, see: See = () => {}): Promise<Run> {
  const { code, assertions, loose } = instrument(module.source)
  const recorder = new Recorder(assertions, module.fences[0]?.open.number ?? 1)
  const problems = loose.map((line) => `${line}: this comment stands behind no expression, so it asserts nothing`)

  const crash = await execute(code, recorder, module.source, see)
  if (crash !== undefined) problems.push(`${recorder.line}: threw ${crash}`)
  problems.push(...recorder.problems)

  const edits: Edit[] = []
  const { file } = module.page
  assertions.forEach((assertion, index) => {
    const outcome = recorder.outcomes.get(index)
    if (outcome === undefined && crash === undefined)
      problems.push(`${assertion.line}: this assertion was never reached`)
    if (outcome !== undefined) edits.push(...assertionEdit(file, assertion, outcome, module.fences))
  })
  if (crash === undefined) {
    for (const fence of module.fences) {
      const printed = printedIn(fence, recorder)
      problems.push(...outputProblems(fence, printed))
      edits.push(...outputEdit(file, fence, printed))
    }
  }
  problems.push(...unusedBlocks(module, assertions))
  return { problems, edits }
}

async function execute(code: string, recorder: Recorder, source: string, see: See): Promise<string | undefined> {
  const loaded = new Map<string, unknown>()
  for (const [name, file] of entryPoints) {
    if (new RegExp(`['"]${name}['"]`).test(source)) loaded.set(name, watched(await import(absolute(file)), see))
  }
  for (const name of renderers)
    if (new RegExp(`from ['"]${name}['"]`).test(source)) loaded.set(name, await import(name))
  const require = (name: string): unknown => {
    if (loaded.has(name)) return loaded.get(name)
    if (name.startsWith('node:')) return nodeRequire(name)
    if (name === 'yigongti/package.json') return JSON.parse(readText('package.json'))
    throw new Error(`the docs import only yigongti, node: and what draws charts, not "${name}"`)
  }
  const AsyncFunction = (async () => {}).constructor as new (
    ...parameters: string[]
  ) => (...values: unknown[]) => Promise<void>
  try {
    await new AsyncFunction('require', 'exports', 'console', '__docs', code)(require, {}, recorder.console, recorder)
    return undefined
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  }
}

function printedIn({ open, close }: Fence, recorder: Recorder): string {
  const lines = [...recorder.printed].filter(([line]) => line > open.number && line < close.number)
  return lines.map(([, text]) => text).join('')
}

function outputProblems({ output, close }: Fence, printed: string): readonly string[] {
  if (output === undefined) {
    return printed === '' ? [] : [`${close.number}: this block prints, but no \`\`\`text block with the output follows`]
  }
  const expected = output.body.map(({ text }) => text)
  const got = printed === '' ? [] : printed.replace(/\n$/, '').split('\n')
  const length = Math.max(expected.length, got.length)
  const first = Array.from({ length }, (_, index) => index).find((index) => expected[index] !== got[index])
  if (first === undefined) return []
  const shown = (line: string | undefined) => (line === undefined ? 'the end' : `"${line}"`)
  const line = output.open.number + 1 + first
  return [`${line}: the output differs from here; expected ${shown(expected[first])}, got ${shown(got[first])}`]
}
