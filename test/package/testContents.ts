import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { describe, expect, test } from 'vitest'
import { nothingWrong } from '../support/nothingWrong.ts'
import { readJson } from '../support/repository.ts'
import { type Packed, readBytes, run } from './pack.ts'

const require = createRequire(import.meta.url)

export function testContents(packed: () => Packed): void {
  describe('what is published', () => {
    test('holds the build and four texts, and no sources', () => {
      const { files } = packed()
      expect(files.filter((path) => !path.startsWith('dist/'))).toEqual([
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'package.json',
      ])
      nothingWrong(files.filter((path) => path.startsWith('dist/') && !/\.(js|cjs|d\.ts|d\.cts)$/.test(path)))
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

    test.each(['index.js', 'index.cjs', 'rules/index.js', 'rules/index.cjs'])('%s loads no zod', async (file) => {
      expect(await packagesLoadedBy(join(packed().application, 'node_modules/yigongti/dist', file))).not.toContain(
        'zod',
      )
    })

    test.each(['schema/index.js', 'schema/index.cjs'])('%s loads zod', async (file) => {
      expect(await packagesLoadedBy(join(packed().application, 'node_modules/yigongti/dist', file))).toContain('zod')
    })
  })
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
