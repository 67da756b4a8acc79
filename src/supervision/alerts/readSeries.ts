import { type Bilingual, fail, type Path, show } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, given, type Label, type Unit, units } from '../../figure/internal.ts'
import { readRate } from '../../numeric/internal.ts'
import { readBilingual, readId, readList, readOption, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'
import { type Period, readPeriods } from './readPeriods.ts'

/** A value as read; `counts` where it is the ratio of two whole numbers, the first at most the second. */
export interface ReadValue {
  readonly figure: Figure
  readonly counts: { readonly numerator: Figure; readonly denominator: Figure } | undefined
}

export interface ReadPoint extends ReadValue {
  readonly period: Period
}

/** A series as read: the points before the last, the last, and its peers. */
export interface ReadSeries {
  readonly id: string
  readonly name: Bilingual
  readonly unit: Unit
  readonly history: readonly ReadPoint[]
  readonly last: ReadPoint
  readonly peers: readonly ReadValue[]
}

export function readSeries(input: unknown): readonly ReadSeries[] {
  const series = readList(input, ['series']).map((item, index) => readOne(item, ['series', index]))
  refuseDuplicates(
    series.map(({ id }) => id),
    ['series'],
  )
  return series
}

function readOne(item: unknown, path: Path): ReadSeries {
  const record = readRecord(item, ['id', 'label', 'unit', 'points', 'peers'], path)
  const id = readId(record['id'], [...path, 'id'])
  const name = record['label'] === undefined ? { zh: id, en: id } : readBilingual(record['label'], [...path, 'label'])
  const names = Object.keys(units) as Unit[]
  const unit = record['unit'] === undefined ? 'ratio' : readOption(record['unit'], names, [...path, 'unit'])
  const at = [...path, 'points']
  const items = readList(record['points'], at).map((point, index) =>
    readRecord(point, ['period', ...valueKeys], [...at, index]),
  )
  const periods = readPeriods(
    items.map(({ period }) => period),
    at,
  )
  const points = items.map((point, index): ReadPoint => {
    const isLast = index === items.length - 1
    const period = periods[index] as Period
    const label = named(isLast ? L.observed : L.earlier, isLast ? '' : `[${index}]`, period.text, unit)
    return { ...readValue(point, label, [...at, index]), period }
  })
  return {
    id,
    name,
    unit,
    history: points.slice(0, -1),
    last: points.at(-1) as ReadPoint,
    peers: record['peers'] === undefined ? [] : readPeers(record['peers'], unit, [...path, 'peers']),
  }
}

const valueKeys = ['value', 'numerator', 'denominator']

function readPeers(input: unknown, unit: Unit, path: Path): readonly ReadValue[] {
  const ids: string[] = []
  const peers = readList(input, path).map((item, index) => {
    const record = readRecord(item, ['id', ...valueKeys], [...path, index])
    const id = readId(record['id'], [...path, index, 'id'])
    ids.push(id)
    return readValue(record, named(L.peer, `[${index}]`, id, unit), [...path, index])
  })
  refuseDuplicates(ids, path)
  return peers
}

function named({ id, name }: Label, end: string, of: string, unit: Unit): Label {
  return { id: `${id}${end}`, name: { zh: `${name.zh}（${of}）`, en: `${name.en} (${of})` }, unit }
}

function readValue(record: Readonly<Record<string, unknown>>, label: Label, path: Path): ReadValue {
  const { value, numerator, denominator } = record
  if (numerator === undefined && denominator === undefined) {
    return { figure: given(label, readRate(value, [...path, 'value'])), counts: undefined }
  }
  if (value !== undefined)
    fail('conflicting_inputs', [...path, 'value'], { expected: 'value, numerator + denominator' })
  const part = (of: Label, input: unknown, key: string) =>
    given({ ...of, id: `${of.id}.${label.id}`, name: prefixed(label, of) }, readRate(input, [...path, key]))
  const above = part(L.numerator, numerator, 'numerator')
  const below = part(L.denominator, denominator, 'denominator')
  if (below.value.n <= 0n) {
    fail('out_of_range', [...path, 'denominator'], { expected: '> 0', received: show(denominator) })
  }
  const ratio = figure(label, formula`${above} ÷ ${below}`, exact)
  const isProportion = [above, below].every(({ value: { n, d } }) => n >= 0n && n % d === 0n)
  const isWithin = ratio.value.n <= ratio.value.d
  return { figure: ratio, counts: isProportion && isWithin ? { numerator: above, denominator: below } : undefined }
}

function prefixed({ name }: Label, part: Label): Bilingual {
  return { zh: `${name.zh}：${part.name.zh}`, en: `${name.en}: ${part.name.en}` }
}
