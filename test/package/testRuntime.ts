import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { entryPoints } from '../support/entryPoints.ts'
import { type Packed, run } from './pack.ts'

const names = JSON.stringify([...entryPoints.keys()])
const imported = `const doors = await Promise.all(${names}.map(async (name) => [name, await import(name)]))`
const required = `const doors = ${names}.map((name) => [name, require(name)])`
const use = `
  const { yigongti: root, 'yigongti/rules': rules, 'yigongti/settlement': settlement } = Object.fromEntries(doors)
  const local = root.withLocal(rules.guangdong2025, {
    depositRate: '5%',
    riskFundRate: '3%',
    depositReturn: [{ from: 0, factor: 1 }],
    surplusFactor: [{ from: 0, factor: 1 }],
    poolShareOfOverrun: [{ upTo: null, share: 0 }],
  })
  const settled = ({ settleYear }) => settleYear(local, {
    year: 2026,
    previousTotal: 100,
    requestedGrowth: 0,
    poolingArea: { previousSpending: 1, currentSpending: 1 },
    spending: { members: 90, elsewhere: 0 },
    score: 80,
  })
  const failure = (() => { try { root.allocate('1', []) } catch (error) { return error } })()
  const seen = {
    alike: doors.every(([name, door]) => /rules|schema/.test(name) || Object.entries(door).every(([key, it]) => typeof root[key] === typeof it)),
    across: doors.every(([, { isSettlementError: knows }]) => knows === undefined || knows(failure, 'empty_list')),
    year: JSON.stringify(settled(root)) === JSON.stringify(settled(settlement)),
    names: Object.fromEntries(doors.map(([name, door]) => [name, Object.keys(door).sort()])),
    guangdong2025: rules.guangdong2025.id,
    shares: root.allocate('100.00', [1, 1, 1]),
    code: failure.code,
    known: root.isSettlementError(failure),
    stack: failure.stack,
  }
  console.log(JSON.stringify(seen))
`

export function testRuntime(packed: () => Packed): void {
  const node = (inputType: string, text: string, ...options: string[]): unknown =>
    JSON.parse(run(process.execPath, [...options, `--input-type=${inputType}`, '--eval', text], packed().application))

  const expected = async () => ({
    alike: true,
    across: true,
    year: true,
    names: Object.fromEntries(
      await Promise.all([...entryPoints.keys()].map(async (name) => [name, Object.keys(await import(name)).sort()])),
    ),
    guangdong2025: 'cn.guangdong.2025',
    shares: ['33.34', '33.33', '33.33'],
    code: 'empty_list',
    known: true,
    stack: expect.stringContaining('src/numeric/allocate.ts:'),
  })

  describe('an application', () => {
    test.each(['module', 'commonjs'])('that catches no error sees what is wrong, not a page of code: %s', (type) => {
      const load =
        type === 'module' ? "import { allocate } from 'yigongti'" : "const { allocate } = require('yigongti')"
      const text = `${load}\nallocate('100.00', [0, 0])`
      const failed = spawnSync(process.execPath, [`--input-type=${type}`, '--eval', text], {
        cwd: packed().application,
        encoding: 'utf8',
      })
      expect(failed.status).toBe(1)
      expect(failed.stderr).toContain('[weights_all_zero]')
      expect(failed.stderr.length).toBeLessThan(5_000)
    })

    test('imports every door: each has what its source exports and no more, a year and an error are the same by any of them, and errors name the source', async () => {
      expect(node('module', imported + use, '--enable-source-maps')).toEqual(await expected())
    })

    test('requires every door, likewise', async () => {
      expect(node('commonjs', required + use, '--enable-source-maps')).toEqual(await expected())
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
