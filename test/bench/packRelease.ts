import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { absolute, repositoryRoot } from '../support/repository.ts'

// below node_modules, so that decimal.js is found, and of the same version for both
const cache = absolute('node_modules/.cache/yigongti-releases')

/**
 * The build of a commit, made and packed by the tools that it names itself. It is kept, and made once; `undefined` where
 * the commit or its tools are not to be had.
 */
export function packRelease(ref: string): URL | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'yigongti-release-'))
  const run = (command: string, ...options: string[]) =>
    execFileSync(command, options, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 28 })
  try {
    const commit = execFileSync('git', ['rev-parse', '--verify', `${ref}^{commit}`], {
      cwd: repositoryRoot,
      stdio: 'pipe',
    })
      .toString()
      .trim()
    const kept = join(cache, commit)
    if (!existsSync(kept)) {
      const archive = join(folder, 'source.tar')
      execFileSync('git', ['archive', '--output', archive, commit], { cwd: repositoryRoot })
      run('tar', '-xf', archive)
      run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund')
      run('npm', 'run', 'build')
      run('npm', 'pack', '--ignore-scripts')
      const packed = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
      run('tar', '-xzf', packed)
      mkdirSync(cache, { recursive: true })
      execFileSync('cp', ['-r', join(folder, 'package'), `${kept}.${process.pid}`])
      renameSync(`${kept}.${process.pid}`, kept)
    }
    return pathToFileURL(join(kept, 'dist/'))
  } catch (error) {
    console.error(`The release ${ref} could not be built: ${error instanceof Error ? error.message : error}`)
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
