import type { Fraction } from '../../numeric/internal.ts'
import { readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { type ExactClass, readDeviationRule } from '../ExactDeviationRule.ts'
import { readOptionalPlaces } from '../readOptionalPlaces.ts'
import { readPositiveOrOne } from '../readPositive.ts'
import type { CaseCatalogue } from './CaseCatalogue.ts'
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
  readonly catalogue: CaseCatalogue
}

/** Reads a catalogue; throws with the path of what is wrong in it. */
export function readCatalogue(catalogue: CaseCatalogue): CaseTables {
  const { classes } = readDeviationRule(catalogue.deviation, ['deviation'])
  const places = readOptionalPlaces(catalogue.places, ['places'])
  const groups = groupTable(catalogue.groups, classes, places)
  const { ids, coefficients } = readInstitutions(catalogue.institutions)
  const terms = termTable(coefficients, classes, groups.largestPlain)
  return { places, classes, ids, coefficients, groups, terms, catalogue }
}

function readInstitutions(input: unknown): { ids: readonly string[]; coefficients: readonly Fraction[] } {
  const coefficients: Fraction[] = []
  const ids = readList(input, ['institutions']).map((item, index) => {
    const record = readRecord(item, ['id', 'coefficient'], ['institutions', index])
    coefficients.push(readPositiveOrOne(record['coefficient'], ['institutions', index, 'coefficient']))
    return readId(record['id'], ['institutions', index, 'id'])
  })
  refuseDuplicates(ids, ['institutions'])
  return { ids, coefficients }
}
