import { type IsoDate, readIsoDate } from '../../calendar/internal.ts'
import { type Bilingual, fail, type Path, show } from '../../errors/internal.ts'
import { type Figure, given, labelAt } from '../../figure/internal.ts'
import { readAmount, readDecimal, zero } from '../../numeric/internal.ts'
import {
  inForce,
  type RulesInForce,
  readBilingual,
  readFlag,
  readId,
  readObject,
  readOption,
  readRecord,
  refuseDuplicates,
} from '../../policy/internal.ts'
import { type Act, acts, type Circumstance, type ConsequenceRules } from './ConsequenceRules.ts'
import { labels as L } from './labels.ts'

/** A finding as read, with the rules as they stood on its day. */
export interface ReadFinding {
  readonly id: string
  readonly name: Bilingual
  readonly by: string
  readonly act: Act
  readonly on: IsoDate
  readonly standing: RulesInForce
  readonly loss: Figure
  readonly fraudulent: boolean | undefined
  readonly circumstances: readonly Circumstance[]
  readonly deduction: Figure
  readonly isEarlier: boolean
}

const common = ['id', 'label', 'by', 'act', 'on', 'loss', 'circumstances', 'scoreDeduction', 'earlierYear'] as const
const stated = ['refusedToCorrect', 'seriousConsequences', 'majorLossOrImpact'] as const

/** The findings; the list may be empty: then nothing follows. */
export function readFindings(rules: ConsequenceRules, input: unknown): readonly ReadFinding[] {
  const path = ['findings']
  const findings = readAnyList(input, path).map((item, index) => readFinding(rules, item, index, [...path, index]))
  refuseDuplicates(
    findings.map(({ id }) => id),
    path,
  )
  return findings
}

function readFinding(rules: ConsequenceRules, item: unknown, index: number, at: Path): ReadFinding {
  const act = readOption(readObject(item, at)['act'], acts, [...at, 'act'])
  const depends = rules.provisions.some(({ acts: about }) =>
    about.some((one) => one.act === act && one.fraudulent !== undefined),
  )
  const record = readRecord(item, depends ? [...common, 'fraudulentIntent'] : common, at)
  const id = readId(record['id'], [...at, 'id'])
  const name = record['label'] === undefined ? { zh: id, en: id } : readBilingual(record['label'], [...at, 'label'])
  const on = readIsoDate(record['on'], [...at, 'on'])
  const loss = given(labelAt(L.loss, index, name.zh, name.en), readAmount(record['loss'], [...at, 'loss']))
  return {
    id,
    name,
    by: readId(record['by'], [...at, 'by']),
    act,
    on,
    standing: inForce(rules, on, [...at, 'on'], 'consequences'),
    loss,
    fraudulent: depends ? readIntent(record['fraudulentIntent'], [...at, 'fraudulentIntent']) : undefined,
    circumstances: [
      ...(loss.value.n > 0n ? (['loss'] as const) : []),
      ...readAnyList(record['circumstances'] ?? [], [...at, 'circumstances']).map((word, k) =>
        readOption(word, stated, [...at, 'circumstances', k]),
      ),
    ],
    deduction: given(
      labelAt(L.deduction, index, name.zh, name.en),
      readDeduction(record['scoreDeduction'], [...at, 'scoreDeduction']),
    ),
    isEarlier: record['earlierYear'] === undefined ? false : readFlag(record['earlierYear'], [...at, 'earlierYear']),
  }
}

/** Intent decides between two articles: it is never assumed. */
function readIntent(input: unknown, path: Path): boolean {
  if (input === undefined) {
    fail('missing', path, { expected: { zh: '是否以骗取基金为目的', en: 'whether it was meant to defraud the fund' } })
  }
  return readFlag(input, path)
}

function readDeduction(input: unknown, path: Path) {
  if (input === undefined) return zero
  const points = readDecimal(input, path)
  if (points.n < 0n) fail('out_of_range', path, { expected: '≥ 0', received: show(input) })
  return points
}

function readAnyList(input: unknown, path: Path): readonly unknown[] {
  const expected = { zh: '列表', en: 'a list' }
  if (input === undefined) fail('missing', path, { expected })
  if (!Array.isArray(input)) fail('wrong_type', path, { expected, received: show(input) })
  return input
}
