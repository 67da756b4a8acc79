import type { CaseKind } from '../DeviationRule.ts'
import type { Grammar } from './dialects.ts'
import type { QueryNumbers } from './QueryNumbers.ts'

/** The last select: the sums of every institution, those without cases too, as the JSON of a partial. */
export function writePartial(
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
