import { tableRateFigure } from '../../corridor/internal.ts'
import { fail } from '../../errors/internal.ts'
import { en, type Figure, read, zh } from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import { listed } from '../../policy/internal.ts'
import type { ExactThreshold } from './ExactProgram.ts'
import { labels as L } from './labels.ts'
import type { Facts } from './readFacts.ts'

/** The minimum rate: what the agreement fixed, else what was elected, else the table by the number of people. */
export function minimumRateFigure(rule: ExactThreshold, facts: Facts): Figure {
  return fixedRate(rule, facts) ?? electedRate(rule, facts) ?? tableRate(rule, facts)
}

function fixedRate({ fixed }: ExactThreshold, { agreementStart, elected }: Facts): Figure | undefined {
  if (fixed === undefined) return undefined
  if (agreementStart === undefined) {
    return fail('missing', ['agreementStart'], { expected: { zh: '协议开始日期', en: 'when the agreement began' } })
  }
  if (agreementStart >= fixed.agreementBefore) return undefined
  const { rate } = fixed
  if (elected === 'table' || (elected !== undefined && compare(elected.value, rate.value) !== 0)) {
    const received = elected === 'table' ? elected : elected.text
    fail('not_one_of', ['electedThreshold'], { expected: rate.text, received })
  }
  const because = {
    zh: zh`协议始于 ${agreementStart}，早于 ${fixed.agreementBefore}，最低率固定为 ${rate}`,
    en: en`the agreement began on ${agreementStart}, before ${fixed.agreementBefore}: the minimum rate is fixed at ${rate}`,
  }
  return read(L.threshold, rate.value, because, [rate])
}

function electedRate(rule: ExactThreshold, { elected, beneficiaries, outsideTable }: Facts): Figure | undefined {
  const { choices, electionFrom } = rule
  if (elected === undefined && choices.length > 0) {
    const expected = { zh: '所选最低率或 table', en: 'the rate that was elected, or table' }
    fail('missing', ['electedThreshold'], { expected })
  }
  if (elected === undefined || elected === 'table') return undefined
  const choice = choices.find(({ value }) => compare(value, elected.value) === 0)
  if (choice === undefined) {
    const names = ['table', ...choices.map(({ text }) => text)]
    return fail('not_one_of', ['electedThreshold'], { expected: listed(names), received: elected.text })
  }
  if (electionFrom !== undefined && compare(beneficiaries.value, electionFrom.beneficiaries) < 0) return undefined
  if (outsideTable !== undefined) refuseOutside()
  const because = { zh: zh`选定的最低率 ${choice}`, en: en`the minimum rate of ${choice} was elected` }
  return read(L.threshold, choice.value, because, [choice])
}

function tableRate({ table, electionFrom, citations }: ExactThreshold, facts: Facts): Figure {
  const { beneficiaries, outsideTable, elected } = facts
  const isHeld = elected !== undefined && elected !== 'table' && electionFrom !== undefined
  const note = { citations: isHeld ? [...citations, ...electionFrom.citations] : citations }
  if (outsideTable === undefined) return tableRateFigure({ label: L.threshold, beneficiaries, table, note })
  const least = table[0]
  if (least === undefined || compare(beneficiaries.value, least.from) >= 0) refuseOutside()
  const because = {
    zh: zh`${beneficiaries}人不在表内，采用另行给定的最低率 ${outsideTable}`,
    en: en`the table does not know ${beneficiaries} people: the minimum rate of ${outsideTable} was set for them`,
  }
  return read(L.threshold, outsideTable.value, because, [beneficiaries, outsideTable], note)
}

function refuseOutside(): never {
  return fail('conflicting_inputs', ['thresholdOutsideTable'], { expected: 'thresholdOutsideTable, beneficiaries' })
}
