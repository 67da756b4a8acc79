import { ruleShapes } from '../../src/rulebook/internal.ts'
import { shapes } from '../../src/schema/shapes.ts'
import type { AnyShape } from '../../src/shape/internal.ts'

const rules = Object.entries(ruleShapes).map(([kind, shape]): [string, () => AnyShape] => [`${kind}Rule`, shape])

/** Every shape that the library tells the world of, by the name of its function or of its kind of rule. */
export const allShapes: Readonly<Record<string, () => AnyShape>> = { ...shapes, ...Object.fromEntries(rules) }
