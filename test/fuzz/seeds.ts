import ts from 'typescript'
import * as library from '../../src/index.ts'
import * as rules from '../../src/rules/index.ts'
import * as schema from '../../src/schema/index.ts'
import { modules } from '../docs/modules.ts'
import { readExamples } from '../docs/readPages.ts'
import { listFiles } from '../support/repository.ts'

/** One call that an @example makes: what to spoil. */
export interface Call {
  readonly name: string
  readonly args: readonly unknown[]
}

/** Every call of an export in the examples of src, with the arguments it was made with. */
export async function callsOfExamples(): Promise<readonly Call[]> {
  const calls: Call[] = []
  const recorded = Object.fromEntries(
    Object.entries(library).map(([name, value]) => [
      name,
      isFunction(name, value) ? recording(name, value, calls) : value,
    ]),
  )
  const doors: Readonly<Record<string, unknown>> = {
    yigongti: recorded,
    'yigongti/rules': rules,
    'yigongti/schema': schema,
  }
  for (const file of listFiles('src', '.ts')) {
    for (const page of readExamples(file)) {
      for (const { source, run } of modules(page)) if (run) await execute(source, doors)
    }
  }
  return calls
}

/** What of the library is called; its class of errors is made by itself alone. */
export function isFunction(name: string, value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function' && name !== 'SettlementError'
}

function recording(name: string, real: (...args: unknown[]) => unknown, calls: Call[]) {
  return (...args: unknown[]) => {
    try {
      calls.push({ name, args: structuredClone(args) })
    } catch {
      // A function among the arguments cannot be copied: it is given as it is.
      calls.push({ name, args })
    }
    return real(...args)
  }
}

async function execute(source: string, doors: Readonly<Record<string, unknown>>): Promise<void> {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  })
  const AsyncFunction = (async () => {}).constructor as new (
    ...parameters: string[]
  ) => (...values: unknown[]) => Promise<void>
  const require = (name: string) => doors[name]
  try {
    await new AsyncFunction('require', 'exports', 'console', outputText)(require, {}, { log: () => undefined })
  } catch {
    // Whether the examples run is another test's matter: the calls that were made are kept.
  }
}
