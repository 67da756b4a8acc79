import { withLocal } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { parseYear } from 'yigongti/schema'
import { readJson } from '../../support/repository.ts'

interface Input {
  readonly local: Parameters<typeof withLocal<typeof guangdong2025>>[1]
  readonly launch: unknown
  readonly reform: unknown
}

/** The rules and a year of the first example, as the example reads them. */
export function exampleInput(name: 'launch' | 'reform') {
  const input = readJson<Input>('examples/01-county-year/input.json')
  const parsed = parseYear(input[name])
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return { rules: withLocal(guangdong2025, input.local, { from: '2026-01-01' }), year: parsed.value }
}
