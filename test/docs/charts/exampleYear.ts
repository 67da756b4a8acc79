import { settleYear, withLocal, type YearSettlement } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { parseYear } from 'yigongti/schema'
import { readJson } from '../../support/repository.ts'

interface Input {
  readonly local: Parameters<typeof withLocal<typeof guangdong2025>>[1]
  readonly launch: unknown
  readonly reform: unknown
}

/** A year of the first example, settled as the example settles it. */
export function exampleYear(name: 'launch' | 'reform'): YearSettlement {
  const input = readJson<Input>('examples/01-county-year/input.json')
  const parsed = parseYear(input[name])
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return settleYear(withLocal(guangdong2025, input.local, { from: '2026-01-01' }), parsed.value)
}
