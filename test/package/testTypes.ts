import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { entryPoints } from '../support/entryPoints.ts'
import { absolute } from '../support/repository.ts'
import { type Packed, run } from './pack.ts'

const strict = {
  target: 'ES2022',
  // zod's own declarations name URL, which an application has from DOM or from @types/node
  lib: ['ES2023', 'DOM'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
}
// zod's own declarations import defaults, which CommonJS has by this option only
const older = { module: 'CommonJS', moduleResolution: 'node10', esModuleInterop: true }
const settings = [
  ['NodeNext', ['consumer.mts', 'consumer.cts'], { module: 'NodeNext', moduleResolution: 'NodeNext' }],
  ['CommonJS of before package exports', ['consumer.cts'], older],
  ['a bundler', ['consumer.mts'], { module: 'ESNext', moduleResolution: 'bundler' }],
] as const

export function testTypes(packed: () => Packed): void {
  const compile = (compiler: string, files: readonly string[], options: object): string => {
    const { application } = packed()
    const config = join(application, 'tsconfig.json')
    writeFileSync(config, JSON.stringify({ compilerOptions: { ...strict, ...options }, files }))
    return run(process.execPath, [compiler, '-p', config], application)
  }

  describe('the types compile for', () => {
    test.each(settings)('%s, in %j', (_, files, options) => {
      for (const file of files) {
        copyFileSync(absolute(`test/package/fixtures/${file}`), join(packed().application, file))
      }
      expect(compile(absolute('node_modules/typescript/bin/tsc'), files, options)).toBe('')
    })

    test('TypeScript 5.0, by every door but that of zod, whose own types need 5.5', () => {
      const doors = [...entryPoints.keys()].filter((name) => name !== 'yigongti/schema')
      const text = doors.map((name, k) => `export * as door${k} from '${name}'\n`).join('')
      writeFileSync(join(packed().application, 'doors.mts'), text)
      const older = join(packed().application, 'node_modules/typescript/bin/tsc')
      const options = { module: 'NodeNext', moduleResolution: 'NodeNext' }
      expect(run(process.execPath, [older, '--version'])).toContain('Version 5.0.')
      expect(compile(older, ['doors.mts'], options)).toBe('')
    })
  })
}
