import type { AnyShape } from '../../src/shape/internal.ts'
import { budgetSizes } from './sizes/budget.ts'
import { corridorSizes } from './sizes/corridor.ts'
import { paymentSizes } from './sizes/payment.ts'
import { programSizes } from './sizes/programs.ts'
import { runningYearSizes } from './sizes/runningYear.ts'
import type { SizeCase } from './sizes/SizeCase.ts'
import { scenarioSizes } from './sizes/scenario.ts'
import { settlementSizes } from './sizes/settlement.ts'
import { statisticsSizes } from './sizes/statistics.ts'
import { supervisionSizes } from './sizes/supervision.ts'

/** Every public function that takes a list, with a list of any length. */
export const sizes: readonly SizeCase[] = [
  ...budgetSizes,
  ...corridorSizes,
  ...paymentSizes,
  ...programSizes,
  ...runningYearSizes,
  ...scenarioSizes,
  ...settlementSizes,
  ...statisticsSizes,
  ...supervisionSizes,
]

/** The functions that take a list by their shapes and have no row in the table. */
export function forgotten(shapes: Readonly<Record<string, () => AnyShape>>): readonly string[] {
  const known = new Set<string>(sizes.map(({ of }) => of))
  return Object.entries(shapes).flatMap(([name, shape]) => (takesList(shape(), []) && !known.has(name) ? [name] : []))
}

/** What says where something comes from, and whole rule sets, are no lists of data. */
const documents: readonly string[] = ['amended', 'citations', 'rules']

function takesList(shape: AnyShape, above: readonly AnyShape[]): boolean {
  if (above.includes(shape)) return false
  const isList = (below: AnyShape) => takesList(below, [...above, shape])
  const { spec } = shape
  switch (spec.type) {
    case 'list':
    case 'column':
      return true
    case 'table':
      return spec.keys === undefined || isList(spec.item)
    case 'record':
      return Object.entries(spec.fields).some(([key, field]) => !documents.includes(key) && isList(field))
    case 'either':
      return isList(spec.list) || isList(spec.other)
    case 'orWord':
      return isList(spec.other)
    case 'union':
      return Object.values(spec.kinds).some(isList)
    case 'among':
      return spec.shapes.some(isList)
    case 'later':
      return isList(spec.shape())
    default:
      return false
  }
}
