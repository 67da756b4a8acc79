import type { CaseKind } from '../DeviationRule.ts'
import type { NamedTable } from './CaseTable.ts'
import type { Grammar } from './dialects.ts'
import { largestFen, type QueryNumbers } from './QueryNumbers.ts'

/**
 * The query, a step a table: the catalogue as lists of whole numbers; cases with a cost that is whole fen; the class of
 * each by comparing whole numbers; its points rounded; sums by institution, -1 for the rows that are wrong; the partial.
 */
export function writeQuery(grammar: Grammar, table: NamedTable, numbers: QueryNumbers): string {
  const { whole, quoteName, quotient } = grammar
  // a table of the host must not be hidden by one of the query
  const isOwn = table.path.length === 1 && table.path.every((part) => /^yigongti_/i.test(part))
  const name = (step: string) => `${isOwn ? 'partial' : 'yigongti'}_${step}`
  const column = (key: 'institution' | 'group' | 'cost') => `c.${quoteName(table[key])}`
  const cost = column('cost')
  const last = numbers.classes.length - 1
  const bounds = Array.from({ length: last }, (_, found) => ` WHEN c.fen <= g.bound_${found} THEN ${found}`)
  const capped = numbers.classes.flatMap(({ atMostScore }, found) => (atMostScore ? [found] : []))
  const units = `CASE WHEN twice < 0 THEN -rounded ELSE rounded END`

  const steps: readonly (readonly [step: string, select: string])[] = [
    ['institutions', writeList(grammar, institutionRows(grammar, numbers))],
    ['groups', writeList(grammar, groupRows(grammar, numbers))],
    ['terms', writeList(grammar, termRows(numbers))],
    [
      'cases',
      `SELECT ${column('institution')} AS institution, ${column('group')} AS grouped,
    CASE WHEN ${cost} >= 0 AND ${cost} <= ${largestFen} AND floor(${cost}) = ${cost}
      THEN CAST(CAST(${cost} AS BIGINT) AS ${whole}) END AS fen
  FROM ${table.path.map(quoteName).join('.')} AS c`,
    ],
    [
      'classed',
      `SELECT i.place AS institution, c.fen, g.slope, g.level, g.under, g.cap,
    ${last === 0 ? '0' : `CASE${bounds.join('')} ELSE ${last} END`} AS found
  FROM ${name('cases')} AS c
  LEFT JOIN ${name('institutions')} AS i ON i.place = c.institution
  LEFT JOIN ${name('groups')} AS g ON g.place = c.grouped`,
    ],
    [
      'doubled',
      `SELECT c.institution, c.fen, c.found, c.cap, c.under * t.bottom AS below,
    c.slope * t.ratio * c.fen + c.level * t.constant AS twice
  FROM ${name('classed')} AS c
  LEFT JOIN ${name('terms')} AS t ON t.institution = c.institution AND t.found = c.found`,
    ],
    [
      'rounded',
      `SELECT institution, fen, found, cap, twice,
    ${quotient('abs(twice) + below', '2 * below')} AS rounded
  FROM ${name('doubled')}`,
    ],
    [
      'counted',
      `SELECT institution, fen, found,
    ${capped.length === 0 ? units : `CASE WHEN found IN (${capped.join(', ')}) THEN least(${units}, cap) ELSE ${units} END`} AS units
  FROM ${name('rounded')}`,
    ],
    [
      'sums',
      `SELECT CASE WHEN units IS NULL THEN -1 ELSE institution END AS institution, count(*) AS counted,
    sum(fen) AS fen, sum(units) AS units,
    ${numbers.classes.map((_, found) => `count(CASE WHEN found = ${found} THEN 1 END) AS count_${found}`).join(', ')}
  FROM ${name('counted')}
  GROUP BY CASE WHEN units IS NULL THEN -1 ELSE institution END`,
    ],
    ['refused', `SELECT coalesce(sum(counted), 0) AS counted FROM ${name('sums')} WHERE institution = -1`],
  ]
  const lists = steps.map(([step, select]) => `${name(step)} AS (\n  ${select}\n)`)
  return `WITH\n${lists.join(',\n')}\n${writePartial(grammar, numbers, name)}`
}

/** Rows of a list: the names of its columns with their types, and texts that SQL reads as those. */
interface Rows {
  readonly columns: readonly (readonly [name: string, type: 'BIGINT' | 'whole' | 'text'])[]
  readonly rows: readonly (readonly string[])[]
}

/** A list of constants. Each is quoted and cast, so that no digit is lost to a type that a literal happens to have. */
function writeList({ whole, text }: Grammar, { columns, rows }: Rows): string {
  const types = { BIGINT: 'BIGINT', whole, text }
  const cast = columns.map(([name, type]) => `CAST(v.${name} AS ${types[type]}) AS ${name}`)
  const names = columns.map(([name]) => name)
  const values = rows.map((row) => `    (${row.join(', ')})`)
  return `SELECT ${cast.join(', ')}\n  FROM (VALUES\n${values.join(',\n')}\n  ) AS v (${names.join(', ')})`
}

function institutionRows({ quoteText }: Grammar, { ids }: QueryNumbers): Rows {
  return {
    columns: [
      ['place', 'BIGINT'],
      ['id', 'text'],
    ],
    rows: ids.map((id, index) => [digits(index), quoteText(JSON.stringify(id))]),
  }
}

function groupRows({ limits }: Grammar, { groups, classes }: QueryNumbers): Rows {
  // a limit beyond all points there can be is none
  const largest = (cap: bigint) => (limits !== null && cap >= limits.whole ? limits.whole - 1n : cap)
  return {
    columns: [
      ['place', 'BIGINT'],
      ['slope', 'whole'],
      ['level', 'whole'],
      ['under', 'whole'],
      ['cap', 'whole'],
      ...classes.slice(1).map((_, found) => [`bound_${found}`, 'whole'] as const),
    ],
    rows: groups.map(({ slope, level, under, cap, bounds }, index) =>
      [index, slope, level, under, largest(cap), ...bounds].map(digits),
    ),
  }
}

function termRows({ terms }: QueryNumbers): Rows {
  const columns = ['ratio', 'constant', 'bottom'].map((name) => [name, 'whole'] as const)
  return {
    columns: [['institution', 'BIGINT'], ['found', 'BIGINT'], ...columns],
    rows: terms.map(({ institution, found, ratio, constant, bottom }) =>
      [institution, found, ratio, constant, bottom].map(digits),
    ),
  }
}

function digits(value: number | bigint): string {
  return `'${value}'`
}

/** The last select: the sums of every institution, those without cases too, as the JSON of a partial. */
function writePartial(
  grammar: Grammar,
  { digest, places, classes }: QueryNumbers,
  name: (step: string) => string,
): string {
  const { text, quoteText, joinTexts } = grammar
  const kinds = ['low', 'normal', 'high', 'extreme'] as const
  const count = (kind: CaseKind) => {
    const counts = classes.flatMap((one, found) => (one.kind === kind ? [`coalesce(s.count_${found}, 0)`] : []))
    return `CAST(${counts.join(' + ') || '0'} AS ${text})`
  }
  const counts = kinds.map((kind, index) => `'${index === 0 ? '' : ','}"${kind}":' || ${count(kind)}`)
  const line = [
    `'{"id":' || i.id || ',"cases":{' || ${counts.join(' || ')}`,
    `'},"cost":"' || ${fixed(grammar, 's.fen', 2)} || '","points":"' || ${fixed(grammar, 's.units', places)} || '"}'`,
  ].join('\n      || ')
  const head = `{"format":"yigongti.cases.v1","catalogue":${JSON.stringify(digest)},"places":${places},"institutions":[`
  return `SELECT
  CASE WHEN max(r.counted) = 0 THEN ${quoteText(head)} || ${joinTexts('l.line', 'l.place')} || ']}' END AS partial,
  CAST(max(r.counted) AS ${text}) AS refused
FROM (
  SELECT i.place,
    ${line} AS line
  FROM ${name('institutions')} AS i LEFT JOIN ${name('sums')} AS s ON s.institution = i.place
) AS l CROSS JOIN ${name('refused')} AS r`
}

/** A whole number of units of 10^-places as a decimal with all its places. */
function fixed({ text }: Grammar, sum: string, places: number): string {
  const value = `coalesce(${sum}, 0)`
  const size = `CAST(abs(${value}) AS ${text})`
  const digits = `lpad(${size}, CAST(greatest(length(${size}), ${places + 1}) AS INTEGER), '0')`
  const sign = `CASE WHEN ${value} < 0 THEN '-' ELSE '' END`
  if (places === 0) return `${sign} || ${digits}`
  const whole = `substr(${digits}, 1, length(${digits}) - ${places})`
  return `${sign} || ${whole} || '.' || substr(${digits}, length(${digits}) - ${places - 1})`
}
