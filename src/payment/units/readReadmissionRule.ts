import { type Bilingual, fail, type Path, show } from '../../errors/internal.ts'
import { type Fraction, readShare } from '../../numeric/internal.ts'
import { readBilingual, readId, readRecord } from '../../policy/internal.ts'
import { readCount } from '../readCount.ts'
import { type Heading, readHeading } from '../readHeading.ts'

/** A readmission rule with exact numbers, its exceptions by id. */
export interface ExactReadmissionRule extends Heading {
  readonly withinDays: number
  readonly factor: Fraction
  readonly exceptions: ReadonlyMap<string, Bilingual>
}

export function readReadmissionRule(input: unknown, path: Path): ExactReadmissionRule {
  const record = readRecord(input, ['id', 'label', 'withinDays', 'factor', 'exceptions', 'citations'], path)
  const exceptions = new Map<string, Bilingual>()
  const list = record['exceptions']
  const expected = { zh: '列表', en: 'a list' }
  if (!Array.isArray(list)) fail('wrong_type', [...path, 'exceptions'], { expected, received: show(list) })
  list.forEach((item: unknown, index) => {
    const at = [...path, 'exceptions', index]
    const exception = readRecord(item, ['id', 'label'], at)
    const id = readId(exception['id'], [...at, 'id'])
    if (exceptions.has(id)) fail('duplicate_id', [...at, 'id'], { received: id })
    exceptions.set(id, readBilingual(exception['label'], [...at, 'label']))
  })
  const days = readCount(record['withinDays'], [...path, 'withinDays'])
  return {
    ...readHeading(record, path),
    withinDays: Number(days.n),
    factor: readShare(record['factor'], [...path, 'factor']),
    exceptions,
  }
}
