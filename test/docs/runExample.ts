import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import ts from 'typescript'
import { entryPoints } from '../support/entryPoints.ts'
import { absolute, repositoryRoot } from '../support/repository.ts'
import { type See, watched } from './watched.ts'

/** Runs an example silently in this process; `see` is shown whatever a function of the library returned. */
export async function runExample(folder: string, see: See): Promise<void> {
  const main = absolute(`examples/${folder}/main.ts`)
  const require = createRequire(main)
  const doors = new Map<string, unknown>()
  for (const [name, file] of entryPoints) doors.set(name, watched(await import(absolute(file)), see))
  const load = (name: string): unknown => doors.get(name) ?? require(name)
  const silent = Object.fromEntries(Object.keys(console).map((key) => [key, () => undefined]))
  const AsyncFunction = (async () => {}).constructor as new (
    ...parameters: string[]
  ) => (...values: unknown[]) => Promise<void>
  await new AsyncFunction('require', 'exports', 'console', await bundled(main))(load, {}, silent)
}

/** An example in one text: CommonJS, but for the `await`s of its top level. */
async function bundled(main: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [main],
    absWorkingDir: repositoryRoot,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    write: false,
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(main).href) },
  })
  const { outputText } = ts.transpileModule(outputFiles[0]?.text ?? '', {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  })
  return outputText
}
