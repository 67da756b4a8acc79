import { describe, expect, test } from 'vitest'
import { type Packed, run } from './pack.ts'

const use = `
  const failure = (() => { try { root.allocate('1', []) } catch (error) { return error } })()
  const seen = {
    settleYear: typeof root.settleYear,
    guangdong2025: rules.guangdong2025.id,
    schema: Object.keys(schema).includes('parseYear'),
    shares: root.allocate('100.00', [1, 1, 1]),
    code: failure.code,
    known: root.isSettlementError(failure),
  }
`
const names = `['yigongti', 'yigongti/rules', 'yigongti/schema']`
const imported = `const [root, rules, schema] = await Promise.all(${names}.map((name) => import(name)))`
const required = `const [root, rules, schema] = ${names}.map((name) => require(name))`
const print = 'console.log(JSON.stringify(seen))'

const expected = {
  settleYear: 'function',
  guangdong2025: 'cn.guangdong.2025',
  schema: true,
  shares: ['33.34', '33.33', '33.33'],
  code: 'empty_list',
  known: true,
}

export function testRuntime(packed: () => Packed): void {
  const node = (inputType: string, text: string): unknown =>
    JSON.parse(run(process.execPath, [`--input-type=${inputType}`, '--eval', text], packed().application))

  describe('an application', () => {
    test('imports all three entry points', () => {
      expect(node('module', [imported, use, print].join('\n'))).toEqual(expected)
    })

    test('requires all three entry points', () => {
      expect(node('commonjs', [required, use, print].join('\n'))).toEqual(expected)
    })

    test('may hold both copies: each knows the errors of the other, and they agree', () => {
      const both = `
        import { createRequire } from 'node:module'
        import * as esm from 'yigongti'
        const cjs = createRequire(import.meta.url)('yigongti')
        const thrown = (copy) => { try { copy.allocate('1', []) } catch (error) { return error } }
        console.log(JSON.stringify({
          separate: esm.allocate !== cjs.allocate,
          sameNames: Object.keys(esm).sort().join() === Object.keys(cjs).sort().join(),
          across: [esm.isSettlementError(thrown(cjs), 'empty_list'), cjs.isSettlementError(thrown(esm), 'empty_list')],
          sameError: JSON.stringify(thrown(esm)) === JSON.stringify(thrown(cjs)),
          sameShares: JSON.stringify([esm, cjs].map((copy) => copy.allocate('0.05', [1, 1, 1]))),
        }))`
      expect(node('module', both)).toEqual({
        separate: true,
        sameNames: true,
        across: [true, true],
        sameError: true,
        sameShares: '[["0.02","0.02","0.01"],["0.02","0.02","0.01"]]',
      })
    })
  })
}
