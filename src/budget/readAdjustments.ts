import { fail, show } from '../errors/internal.ts'
import { labelAt, read } from '../figure/internal.ts'
import { readAmount } from '../numeric/internal.ts'
import { readBilingual, readCitations, readId, readOption, readRecord, refuseDuplicates } from '../policy/internal.ts'
import type { Adjustment } from './AnnualBudgetInput.ts'
import type { PlannedAdjustment } from './BudgetPlan.ts'
import { budgetLabels as L } from './labels.ts'

export function readAdjustments(input: unknown): readonly PlannedAdjustment[] {
  if (input === undefined) return []
  if (!Array.isArray(input))
    fail('wrong_type', ['adjustments'], { expected: { zh: '列表', en: 'a list' }, received: show(input) })
  const ids: string[] = []
  const planned = input.map((item: unknown, index): PlannedAdjustment => {
    const path = ['adjustments', index]
    const known = ['id', 'label', 'amount', 'appliesTo', 'citations']
    const record = readRecord(item, known, path) as Partial<Adjustment>
    const id = readId(record.id, [...path, 'id'])
    ids.push(id)
    const { zh, en } = record.label === undefined ? { zh: id, en: id } : readBilingual(record.label, [...path, 'label'])
    const appliesTo = readOption(
      record.appliesTo === undefined ? 'total' : record.appliesTo,
      ['baseline', 'total'],
      [...path, 'appliesTo'],
    )
    const amount = readAmount(record.amount, [...path, 'amount'], { signed: true })
    const reason = { zh: '由使用者给出的调整', en: 'an adjustment given by the user' }
    const citations =
      record.citations === undefined ? undefined : readCitations(record.citations, [...path, 'citations'])
    return { figure: read(labelAt(L.adjustment, index, zh, en), amount, reason, [], { citations }), appliesTo }
  })
  refuseDuplicates(ids, ['adjustments'])
  return planned
}
