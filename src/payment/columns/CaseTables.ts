import type { Fraction } from '../../numeric/internal.ts'
import type { ExactClass } from '../DeviationRule.ts'
import type { ReadCatalogue } from './CaseCatalogue.ts'
import { type GroupTable, groupTable } from './groupTable.ts'
import { type TermTable, termTable } from './termTable.ts'

/**
 * A catalogue made ready for counting: typed arrays by group, and by institution and class, none by group and
 * institution together.
 */
export interface CaseTables {
  readonly places: number
  readonly classes: readonly ExactClass[]
  readonly ids: readonly string[]
  readonly coefficients: readonly Fraction[]
  readonly groups: GroupTable
  readonly terms: TermTable
  /** What the tables were made from: the rare case that doubles cannot decide is computed from it. */
  readonly catalogue: ReadCatalogue
}

export function caseTables(catalogue: ReadCatalogue): CaseTables {
  const { places, institutions } = catalogue
  const { classes } = catalogue.deviation
  const groups = groupTable(catalogue.groups, classes, places)
  const ids = institutions.map(({ id }) => id)
  const coefficients = institutions.map(({ coefficient }) => coefficient)
  const terms = termTable(coefficients, classes, groups.largestPlain)
  return { places, classes, ids, coefficients, groups, terms, catalogue }
}
