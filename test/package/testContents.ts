import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { describe, expect, test } from 'vitest'
import { linkProblems } from '../docs/linkProblems.ts'
import { readMarkdown } from '../docs/readPages.ts'
import { entryPoints } from '../support/entryPoints.ts'
import { nothingWrong } from '../support/nothingWrong.ts'
import { absolute, listFiles, readJson } from '../support/repository.ts'
import { type Packed, readBytes, run } from './pack.ts'

const require = createRequire(import.meta.url)

export function testContents(packed: () => Packed): void {
  describe('what is published', () => {
    test('holds the build with its maps and licences, the guides, the examples, the sources that the maps name, and no tools', () => {
      const { files } = packed()
      const top = new Set(files.map((path) => path.split('/')[0] ?? ''))
      expect([...top].sort()).toEqual([
        ...['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'docs', 'examples', 'package.json', 'src'],
      ])
      const built = files.filter((path) => path.startsWith('dist/'))
      expect(built).toContain('dist/THIRD-PARTY-LICENSES')
      nothingWrong(built.filter((path) => !/(\.(js|cjs)(\.map)?|\.d\.ts|\.d\.cts|\/THIRD-PARTY-LICENSES)$/.test(path)))
      // a door that only passes on has nothing to map
      const mapped = built.filter((path) => /\.c?js$/.test(path) && !/\/index\.c?js$/.test(path))
      nothingWrong(mapped.filter((path) => !built.includes(`${path}.map`)))
      nothingWrong(files.filter((path) => path.startsWith('src/') && !/\.ts$/.test(path)))
      nothingWrong(files.filter((path) => /node_modules|package-lock|docs\/reference/.test(path)))
    })

    test('holds what the links of its pages lead to', () => {
      const { files } = packed()
      const held = new Set(
        files.flatMap((path) => path.split('/').map((_, end, parts) => parts.slice(0, end + 1).join('/'))),
      )
      const pages = files.filter((path) => path.endsWith('.md')).map((path) => readMarkdown(path))
      nothingWrong(pages.flatMap((page) => linkProblems(page, (path) => held.has(path), readMarkdown)))
    })

    test('names the licence of what stands in the build', () => {
      const text = readFileSync(join(packed().application, 'node_modules/yigongti/dist/THIRD-PARTY-LICENSES'), 'utf8')
      expect(text).toMatch(/^date-fns \d/)
      expect(text).toContain('Permission is hereby granted')
    })

    test('is the same, byte for byte, when it is built again', () => {
      const installed = join(packed().application, 'node_modules/yigongti/dist')
      run('npm', ['run', 'build'])
      const built = packed().files.filter((path) => path.startsWith('dist/'))
      expect(listFiles('dist')).toEqual(built)
      nothingWrong(
        built.filter((path) => !readFileSync(absolute(path)).equals(readFileSync(join(installed, '..', path)))),
      )
    })

    test('satisfies publint', async () => {
      const { tarball } = packed()
      const manifest = readJson<Record<string, unknown>>('package.json')
      const { messages } = await publint({ pack: { tarball: readBytes(tarball) }, strict: true })
      nothingWrong(messages.map((message) => formatMessage(message, manifest, { color: false }) ?? message.code))
    })

    test('has right types for every way of importing', () => {
      const attw = join(dirname(require.resolve('@arethetypeswrong/cli/package.json')), 'dist/index.js')
      // it exits with an error where it finds a problem; strict: also as before package exports
      const printed = run(process.execPath, [attw, packed().tarball, '--profile', 'strict', '--no-emoji', '--no-color'])
      expect(printed).toContain('node16 (from CJS)')
    })

    const files = [...entryPoints.keys()].flatMap((name) =>
      ['js', 'cjs'].map((ending) => `${name.replace('yigongti', 'dist')}/index.${ending}`),
    )
    test.each(files)('of all doors only schema loads zod: %s', async (file) => {
      const loaded = await packagesLoadedBy(join(packed().application, 'node_modules/yigongti', file))
      expect(loaded.includes('zod')).toBe(file.startsWith('dist/schema/'))
    })

    test.each(files.filter((file) => file.endsWith('.js')))(
      'a bundler leaves out what is not used: %s',
      async (file) => {
        expect(await leftOf(join(packed().application, 'node_modules/yigongti', file))).toBe('')
      },
    )
  })
}

/** What a bundler keeps of a file of which nothing is used. */
async function leftOf(path: string): Promise<string> {
  const contents = readFileSync(path, 'utf8').replace(/export\s*\{[^}]*\};?\s*(?:\/\/.*\s*)?$/, '')
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: dirname(path) },
    bundle: true,
    write: false,
    format: 'esm',
    external: ['*'],
  })
  return (outputFiles[0]?.text ?? '').replaceAll(/^(?:import .*|\/\/ .*)$/gm, '').trim()
}

/** The packages that end up in a bundle of a file, whether used or not. */
async function packagesLoadedBy(path: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    treeShaking: false,
    ignoreAnnotations: true,
    logLevel: 'silent',
  })
  const names = Object.keys(metafile.inputs).map(
    (input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? '',
  )
  return [...new Set(names)].sort()
}
