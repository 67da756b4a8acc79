import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { absolute, repositoryRoot } from '../support/repository.ts'

/** The oldest that the types are said to compile with; it stands in the application. */
const oldestCompiler = '5.0.4'

/** The package as it would be published, and an application that has installed it. */
export interface Packed {
  readonly tarball: string
  /** What the tarball holds, by path inside the package. */
  readonly files: readonly string[]
  readonly application: string
  readonly remove: () => void
}

/** Packs what a fresh clone would, which builds the library, and installs it into a new folder outside the repository. */
export function pack(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'yigongti-'))
  rmSync(absolute('dist'), { recursive: true, force: true })
  const listed = run('npm', ['pack', '--json', '--foreground-scripts=false', '--pack-destination', folder])
  const [packed] = JSON.parse(listed) as { filename: string; files: { path: string }[] }[]
  if (packed === undefined) throw new Error('npm packed nothing')

  const tarball = join(folder, packed.filename)
  writeFileSync(join(folder, 'package.json'), '{ "name": "application", "private": true }')
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline']
  run('npm', ['install', ...quiet, tarball, `typescript@${oldestCompiler}`], folder)
  return {
    tarball,
    files: packed.files.map(({ path }) => path).sort(),
    application: folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Runs a command and returns what it prints; a failure shows both streams. */
export function run(command: string, parameters: readonly string[], cwd = repositoryRoot): string {
  try {
    return execFileSync(command, parameters, { cwd, encoding: 'utf8', stdio: 'pipe', env: cleanEnvironment() })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${command} ${parameters.join(' ')}\n${stdout}\n${stderr}`)
  }
}

/** The environment without what the test runner and npm put into it. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_OPTIONS|NODE_ENV|npm_(?!config_))/.test(name),
  )
  return Object.fromEntries(kept)
}

export function readBytes(path: string): ArrayBuffer {
  return new Uint8Array(readFileSync(path)).buffer
}
