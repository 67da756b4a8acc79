import { readYear } from '../../calendar/internal.ts'
import { type Bilingual, fail, type Path, show } from '../../errors/internal.ts'
import { type Unit, units } from '../../figure/internal.ts'
import { readDecimal, toDecimalString } from '../../numeric/internal.ts'
import { readBilingual, readId, readList, readOption, readRecord, refuseDuplicates } from '../../policy/internal.ts'

/** A figure as it is shown. */
export interface ReadFigure {
  readonly label: Bilingual
  readonly value: string
  readonly unit: Unit
}

/** A table of counts. */
export interface ReadTable {
  readonly id: string
  readonly label: Bilingual
  readonly rows: readonly { readonly id: string; readonly label: Bilingual; readonly count: number }[]
}

/** A yearly summary as read. */
export interface ReadDisclosure {
  readonly year: number
  readonly alliance: Bilingual
  readonly smallest: number
  readonly assessment: readonly ReadFigure[]
  readonly fundUse: readonly ReadFigure[]
  readonly tables: readonly ReadTable[]
  readonly complaints: Bilingual
}

const keys = ['year', 'alliance', 'smallestCell', 'assessment', 'fundUse', 'tables', 'complaints']

export function readDisclosure(input: unknown): ReadDisclosure {
  const record = readRecord(input, keys, [])
  return {
    year: readYear(record['year'], ['year']),
    alliance: readBilingual(record['alliance'], ['alliance']),
    smallest: readSmallest(record['smallestCell']),
    assessment: readFigures(record['assessment'], ['assessment']),
    fundUse: readFigures(record['fundUse'], ['fundUse']),
    tables: record['tables'] === undefined ? [] : readTables(record['tables']),
    complaints: readBilingual(record['complaints'], ['complaints']),
  }
}

/** Below 3 the other one of two cells gives a small one away. */
function readSmallest(input: unknown): number {
  const smallest = readCount(input, ['smallestCell'])
  if (smallest < 3) fail('out_of_range', ['smallestCell'], { expected: '≥ 3', received: smallest })
  return smallest
}

function readFigures(input: unknown, path: Path): readonly ReadFigure[] {
  return readList(input, path).map((item, index): ReadFigure => {
    const at = [...path, index]
    const record = readRecord(item, ['label', 'value', 'unit'], at)
    const unit = readOption(record['unit'], Object.keys(units) as Unit[], [...at, 'unit'])
    const value = readDecimal(record['value'], [...at, 'value'], { percent: units[unit].percent })
    return {
      label: readBilingual(record['label'], [...at, 'label']),
      value: toDecimalString(value, units[unit].places),
      unit,
    }
  })
}

function readTables(input: unknown): readonly ReadTable[] {
  const path = ['tables']
  const tables = readList(input, path).map((item, index): ReadTable => {
    const at = [...path, index]
    const record = readRecord(item, ['id', 'label', 'rows'], at)
    return {
      id: readId(record['id'], [...at, 'id']),
      label: readBilingual(record['label'], [...at, 'label']),
      rows: readRows(record['rows'], [...at, 'rows']),
    }
  })
  refuseDuplicates(
    tables.map(({ id }) => id),
    path,
  )
  return tables
}

function readRows(input: unknown, path: Path): ReadTable['rows'] {
  const rows = readList(input, path).map((item, index) => {
    const at = [...path, index]
    const record = readRecord(item, ['id', 'label', 'count'], at)
    return {
      id: readId(record['id'], [...at, 'id']),
      label: readBilingual(record['label'], [...at, 'label']),
      count: readCount(record['count'], [...at, 'count']),
    }
  })
  refuseDuplicates(
    rows.map(({ id }) => id),
    path,
  )
  return rows
}

/** A count of people or cases. */
function readCount(input: unknown, path: Path): number {
  if (typeof input !== 'number' || !Number.isSafeInteger(input)) fail('not_an_integer', path, { received: show(input) })
  if (input < 0 || input > 1e12) fail('out_of_range', path, { expected: '0–10¹²', received: input })
  return input
}
