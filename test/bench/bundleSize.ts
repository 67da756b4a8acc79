import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Builds } from './Builds.ts'
import { judged, type Measure, shown, unmeasured } from './Measure.ts'

const limit = 25 * 1024

/** `settleYear` alone, tree-shaken and minified, by either door. */
export async function bundleSize({ now, release }: Builds): Promise<readonly Measure[]> {
  const goal = `≤ ${limit / 1024} KB, no zod`
  const doors = ['index.js', 'settlement/index.js'].map(async (door) => {
    const name = `bundle of settleYear alone, gzip, from ${door === 'index.js' ? 'the root' : 'yigongti/settlement'}`
    const path = fileURLToPath(new URL(door, now))
    if (!existsSync(path)) return unmeasured(name, 'not there', goal)
    const { bytes, foreign } = await bundled(path)
    const isMet = bytes <= limit && !foreign.includes('zod')
    return judged(`${name} (with ${foreign.join(', ') || 'no package'})`, kilobytes(bytes), goal, isMet)
  })
  const name = 'bundle of settleYear alone, gzip, of the last release'
  if (release === undefined) return [...(await Promise.all(doors)), unmeasured(name, 'not there', '–')]
  const { bytes } = await bundled(fileURLToPath(new URL('index.js', release)))
  return [...(await Promise.all(doors)), shown(name, kilobytes(bytes))]
}

async function bundled(path: string): Promise<{ readonly bytes: number; readonly foreign: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export { settleYear } from ${JSON.stringify(path)}`, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
  })
  const inputs = Object.values(metafile.outputs)[0]?.inputs ?? {}
  const packages = Object.entries(inputs).flatMap(([input, { bytesInOutput }]) =>
    bytesInOutput > 0 ? (/node_modules\/([^./][^/]*)/.exec(input)?.[1] ?? []) : [],
  )
  return {
    bytes: gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length,
    foreign: [...new Set(packages)].sort(),
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}
