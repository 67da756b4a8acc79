import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository, without a slash at the end. */
export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** The absolute path of a path inside the repository. */
export function absolute(path: string): string {
  return join(repositoryRoot, path)
}

/** The path inside the repository, with forward slashes, of an absolute path. */
export function inRepository(path: string): string {
  return relative(repositoryRoot, path).split(sep).join('/')
}

export function readText(path: string): string {
  return readFileSync(absolute(path), 'utf8')
}

/** A JSON file of the repository, of the shape that the caller states. */
export function readJson<T>(path: string): T {
  return JSON.parse(readText(path)) as T
}

export function exists(path: string): boolean {
  return existsSync(absolute(path))
}

/** All files under a folder of the repository, sorted; none when the folder is missing. */
export function listFiles(folder: string, extension = ''): readonly string[] {
  if (!exists(folder)) return []
  return readdirSync(absolute(folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => inRepository(join(entry.parentPath, entry.name)))
    .sort()
}

const ignoredFolders = new Set(['.git', 'node_modules', 'dist', 'coverage'])

/**
 * The files that belong to the repository: tracked, or new and not ignored. Where git is missing, everything outside
 * the ignored folders.
 */
export function repositoryFiles(): readonly string[] {
  try {
    const arguments_ = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
    const listed = execFileSync('git', arguments_, { cwd: repositoryRoot, encoding: 'utf8', stdio: 'pipe' })
    return listed.split('\0').filter((path) => path !== '' && exists(path))
  } catch {
    return readdirSync(repositoryRoot, { withFileTypes: true })
      .filter((entry) => !ignoredFolders.has(entry.name))
      .flatMap((entry) => (entry.isDirectory() ? listFiles(entry.name) : [entry.name]))
      .filter((path) => !path.startsWith(posix.join('docs', 'reference', '/')) && !/\.(tgz|log)$/.test(path))
  }
}
