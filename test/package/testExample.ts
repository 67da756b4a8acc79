import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { absolute, listFiles, readText } from '../support/repository.ts'
import { type Packed, run } from './pack.ts'

const twins = listFiles('examples', 'main.cjs').flatMap(
  (path) => /^examples\/([^/]+)\/main\.cjs$/.exec(path)?.[1] ?? [],
)

export function testExample(packed: () => Packed): void {
  describe('the CommonJS twin of an example', () => {
    test('exists', () => {
      expect(twins).not.toEqual([])
    })

    test.each(twins)('%s prints what the example prints', (folder) => {
      const copied = join(packed().application, folder)
      cpSync(absolute(`examples/${folder}`), copied, { recursive: true })
      expect(run(process.execPath, ['main.cjs'], copied)).toBe(readText(`examples/${folder}/output.txt`))
    })
  })
}
