import { type Bilingual, fail, type Path } from '../../errors/internal.ts'
import { type Figure, labelAt, read } from '../../figure/internal.ts'
import { readAmount } from '../../numeric/internal.ts'
import {
  listed,
  readBilingual,
  readCitations,
  readFlag,
  readId,
  readList,
  readRecord,
  refuseDuplicates,
} from '../../policy/internal.ts'
import { readNameOf } from '../readNameOf.ts'
import { labels as L } from './labels.ts'

/** A line as read. */
export interface ReadServiceLine {
  readonly id: string
  readonly amount: Figure
  readonly included: boolean
  readonly responsible: string
}

/** The names of the parties by id; `undefined` where no list of them is given. */
export function readParties(input: unknown): ReadonlyMap<string, Bilingual> | undefined {
  if (input === undefined) return undefined
  const path = ['parties']
  const parties = readList(input, path).map((item, index) => {
    const record = readRecord(item, ['id', 'label'], [...path, index])
    return {
      id: readId(record['id'], [...path, index, 'id']),
      label: readBilingual(record['label'], [...path, index, 'label']),
    }
  })
  refuseDuplicates(
    parties.map(({ id }) => id),
    path,
  )
  return new Map(parties.map(({ id, label }) => [id, label]))
}

/** The lines: no id twice, every one said to be in or out, every one somebody's. */
export function readServiceLines(
  input: unknown,
  parties: ReadonlyMap<string, Bilingual> | undefined,
): readonly ReadServiceLine[] {
  const lines = readList(input, ['lines']).map((item, index) => readLine(item, index, parties))
  refuseDuplicates(
    lines.map(({ id }) => id),
    ['lines'],
  )
  return lines
}

const keys = ['id', 'label', 'amount', 'included', 'responsible', 'because', 'citations']

function readLine(item: unknown, index: number, parties: ReadonlyMap<string, Bilingual> | undefined): ReadServiceLine {
  const path = ['lines', index]
  const record = readRecord(item, keys, path)
  const id = readId(record['id'], [...path, 'id'])
  const { zh, en } = readNameOf(record['label'], id, [...path, 'label'])
  const amount = readAmount(record['amount'], [...path, 'amount'])
  const included = readFlag(record['included'], [...path, 'included'])
  const { id: responsible, name } = readResponsible(record['responsible'], parties, [...path, 'responsible'])
  const reason = record['because'] === undefined ? undefined : readBilingual(record['because'], [...path, 'because'])
  const citations =
    record['citations'] === undefined ? undefined : readCitations(record['citations'], [...path, 'citations'])
  const figure = read(labelAt(L.line, index, zh, en), amount, sayWhere(included, name, reason), [], { citations })
  return { id, amount: figure, included, responsible }
}

function readResponsible(input: unknown, parties: ReadonlyMap<string, Bilingual> | undefined, path: Path) {
  const id = readId(input, path)
  if (parties === undefined) return { id, name: { zh: id, en: id } }
  const name = parties.get(id) ?? fail('unknown_id', path, { expected: listed([...parties.keys()]), received: id })
  return { id, name }
}

function sayWhere(included: boolean, party: Bilingual, reason: Bilingual | undefined): Bilingual {
  const [zh, en] = included ? ['纳入预算', 'in the budget'] : ['不纳入预算', 'not in the budget']
  return {
    zh: `${zh}；责任方：${party.zh}${reason === undefined ? '' : `；${reason.zh}`}`,
    en: `${en}; ${party.en} answers for it${reason === undefined ? '' : `; ${reason.en}`}`,
  }
}
