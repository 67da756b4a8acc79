import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Measure } from './Measure.ts'

const goal = 25 * 1024

/** `settleYear` alone, tree-shaken and minified with decimal.js in it. */
export async function bundleSize(dist: URL): Promise<readonly Measure[]> {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `export { settleYear } from ${JSON.stringify(new URL('index.js', dist).pathname)}`,
      resolveDir: '.',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
  })
  const bytes = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
  const inputs = Object.values(metafile.outputs)[0]?.inputs ?? {}
  const packages = Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [/node_modules\/([^/]+)/.exec(path)?.[1] ?? 'yigongti'] : [],
  )
  const foreign = [...new Set(packages)].sort()
  return [
    {
      name: `bundle of settleYear alone, gzip (${foreign.join(', ')})`,
      result: `${(bytes / 1024).toFixed(1)} KB`,
      goal: `≤ ${goal / 1024} KB, no zod`,
      met: bytes <= goal && !foreign.includes('zod'),
    },
  ]
}
