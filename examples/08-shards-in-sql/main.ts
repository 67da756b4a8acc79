// Cases stay in the databases that hold them: each makes exact partial sums in SQL, which are merged and settled here.
// Install the two databases first: npm ci --prefix examples/08-shards-in-sql
import { readFileSync } from 'node:fs'
import { groupDigits, partialsSql, settleCases, settlePartials } from 'yigongti'
import { deviationRules } from 'yigongti/rules'
import { toTable } from '../toTable.ts'
import { openEngines } from './engines.ts'
import type { Claim, Input } from './Input.ts'
import { addClaim, loadClaims } from './loadClaims.ts'

const input: Input = JSON.parse(readFileSync(new URL('input.json', import.meta.url), 'utf8'))
const catalogue = {
  groups: input.groups.map(({ score, referenceMean }) => ({ score, referenceMean })),
  institutions: input.institutions,
  deviation: deviationRules[input.rule],
}

const engines = await openEngines()
if (engines === undefined) {
  console.error('The databases of this example are not installed: npm ci --prefix examples/08-shards-in-sql')
  process.exitCode = 1
} else {
  console.log(`${input.about.zh}\n${input.about.en}`)
  const partials: unknown[] = []
  for (const engine of engines) {
    await loadClaims(engine, input, input.claims[engine.dialect])
    const { partial, refused } = await engine.ask(partialsSql(engine.dialect, { ...catalogue, table: 'cases' }))
    console.log(`\n== ${engine.dialect} ==\n${partial}\n不合格的行 · rows refused: ${refused}`)
    partials.push(JSON.parse(String(partial)))
  }

  const settled = settlePartials({ partials: JSON.parse(JSON.stringify(partials)), pool: input.pool })
  console.log('\n== 合并结算 · Merged and settled ==')
  console.log(
    toTable(
      settled.institutions.map(({ id, points, payment }) => [id, groupDigits(points), groupDigits(payment)]),
      2,
    ),
  )
  const whole = settleCases({ ...catalogue, cases: toColumns(), pool: input.pool })
  const isSame = JSON.stringify(settled) === JSON.stringify(whole)
  console.log(`与 settleCases 完全一致 · The same as settleCases: ${isSame ? '是 · yes' : '否 · no'}`)

  console.log('\n== 一条病例的病组不在目录中 · One case of an unknown group ==')
  for (const engine of engines) {
    await addClaim(engine, input.wrong)
    const { partial, refused } = await engine.ask(partialsSql(engine.dialect, { ...catalogue, table: 'cases' }))
    console.log(`${engine.dialect}: partial ${partial}, refused ${refused}`)
    await engine.close()
  }
}

/** All claims of both databases as columns. */
function toColumns() {
  const claims: readonly Claim[] = [...input.claims.duckdb, ...input.claims.postgres]
  return {
    institution: Uint16Array.from(claims, ([id]) => input.institutions.findIndex((one) => one.id === id)),
    group: Uint16Array.from(claims, ([, code]) => input.groups.findIndex((one) => one.code === code)),
    cost: Float64Array.from(claims, ([, , cost]) => Number(cost.replace('.', ''))),
  }
}
