import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
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
const settings = [
  ['NodeNext, as a module', 'consumer.mts', { module: 'NodeNext', moduleResolution: 'NodeNext' }],
  ['NodeNext, as CommonJS', 'consumer.cts', { module: 'NodeNext', moduleResolution: 'NodeNext' }],
  ['CommonJS of before package exports', 'consumer.cts', { module: 'CommonJS', moduleResolution: 'node10' }],
  ['a bundler', 'consumer.mts', { module: 'ESNext', moduleResolution: 'bundler' }],
] as const

export function testTypes(packed: () => Packed): void {
  describe('the types compile for', () => {
    test.each(settings)('%s', (_, file, options) => {
      const { application } = packed()
      copyFileSync(absolute(`test/package/fixtures/${file}`), join(application, file))
      const config = join(application, 'tsconfig.json')
      writeFileSync(config, JSON.stringify({ compilerOptions: { ...strict, ...options }, files: [file] }))
      const said = run(process.execPath, [absolute('node_modules/typescript/bin/tsc'), '-p', config], application)
      expect(said).toBe('')
    })
  })
}
