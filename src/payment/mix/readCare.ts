import { fail, type Path, show } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, given, type Label, labelAt } from '../../figure/internal.ts'
import { readAmount } from '../../numeric/internal.ts'
import { listed, readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { readPositive } from '../readPositive.ts'
import { labels as L } from './labels.ts'
import type { ReadMethod } from './readMethods.ts'

/** The care of an institution under one method, as read. */
export interface ReadCare {
  readonly method: ReadMethod
  readonly units: Figure
  readonly cost: Figure
  readonly unitCost: Figure
  /** What the method counts: points, days, heads or yuan of cost. */
  readonly counted: Figure
  /** A label for this care: `carePayment[1][0]`. */
  readonly at: (label: Label) => Label
}

export interface ReadInstitutionCare {
  readonly id: string
  readonly care: readonly ReadCare[]
}

/** Institutions with their care: no id twice, no method twice at one of them. */
export function readInstitutionCare(input: unknown, methods: readonly ReadMethod[]): readonly ReadInstitutionCare[] {
  const institutions = readList(input, ['institutions']).map((item, index): ReadInstitutionCare => {
    const path = ['institutions', index]
    const record = readRecord(item, ['id', 'care'], path)
    const id = readId(record['id'], [...path, 'id'])
    const seen = new Set<string>()
    const care = readList(record['care'], [...path, 'care']).map((line, k) => {
      const at = [...path, 'care', k]
      const read = readCare(line, methods, (label) => labelAt(labelAt(label, index, id), k, methodOf(line)), at)
      if (seen.has(read.method.id)) fail('duplicate_id', [...at, 'method'], { received: read.method.id })
      seen.add(read.method.id)
      return read
    })
    return { id, care }
  })
  refuseDuplicates(
    institutions.map(({ id }) => id),
    ['institutions'],
  )
  return institutions
}

function methodOf(line: unknown): string {
  return String(Object(line).method)
}

/** What a kind of method needs besides units and cost. */
const counts = { points: ['points'], perHead: ['heads'], bedDay: [], byItem: [] } as const

function readCare(line: unknown, methods: readonly ReadMethod[], at: (label: Label) => Label, path: Path): ReadCare {
  const always = ['method', 'units', 'cost', 'unitCost']
  const { method: wanted } = readRecord(line, [...always, 'points', 'heads'], path)
  const id = readId(wanted, [...path, 'method'])
  const known = listed(methods.map((one) => one.id))
  const method =
    methods.find((one) => one.id === id) ?? fail('unknown_id', [...path, 'method'], { received: id, expected: known })
  const [key] = counts[method.pays]
  const record = readRecord(line, key === undefined ? always : [...always, key], path)
  const units = given(at(L.units), readPositive(record['units'], [...path, 'units']))
  const cost = given(at(L.cost), readAmount(record['cost'], [...path, 'cost']))
  if (cost.value.n === 0n) fail('out_of_range', [...path, 'cost'], { expected: '> 0', received: show(record['cost']) })
  const unitCost =
    record['unitCost'] === undefined
      ? figure(at(L.unitCost), formula`${cost} ÷ ${units}`, exact)
      : given(at(L.unitCost), readPositive(record['unitCost'], [...path, 'unitCost']))
  const ofItsOwn = key === undefined ? undefined : given(at(L[key]), readPositive(record[key], [...path, key]))
  return { method, units, cost, unitCost, counted: ofItsOwn ?? (method.pays === 'bedDay' ? units : cost), at }
}
