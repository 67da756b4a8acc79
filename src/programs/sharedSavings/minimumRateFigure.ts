import { tableRateFigure, withExplained } from '../../corridor/internal.ts'
import type { ErrorCode, ErrorInfo } from '../../errors/internal.ts'
import { en, type Figure, read, zh } from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import { failAt, listed } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { needAgreementStart } from './limitFigures.ts'
import type { Program } from './readProgram.ts'
import { type ParticipantYear, sharedSavingsShape } from './SharedSavingsInput.ts'

type Threshold = Program['threshold']

/** The minimum rate: what the agreement fixed, else what was elected, else the table by the number of people. */
export function minimumRateFigure(rule: Threshold, year: ParticipantYear): Figure {
  return fixedRate(rule, year) ?? electedRate(rule, year) ?? tableRate(rule, year)
}

function fixedRate({ fixed }: Threshold, year: ParticipantYear): Figure | undefined {
  if (fixed === null) return undefined
  const { electedThreshold: elected } = year
  const agreementStart = needAgreementStart(year)
  if (agreementStart >= fixed.agreementBefore) return undefined
  const { rate } = fixed
  if (elected === 'table' || (elected !== undefined && compare(elected.value, rate.value) !== 0)) {
    const received = elected === 'table' ? elected : elected.text
    refuse('not_one_of', 'electedThreshold', { expected: rate.text, received })
  }
  const because = {
    zh: zh`协议始于 ${agreementStart}，早于 ${fixed.agreementBefore}，最低率固定为 ${rate}`,
    en: en`the agreement began on ${agreementStart}, before ${fixed.agreementBefore}: the minimum rate is fixed at ${rate}`,
  }
  return read(L.threshold, rate.value, because, [rate])
}

function electedRate({ choices, electionFrom }: Threshold, year: ParticipantYear): Figure | undefined {
  const { electedThreshold: elected, beneficiaries, thresholdOutsideTable } = year
  if (elected === undefined && choices.length > 0) {
    const expected = { zh: '所选最低率或 table', en: 'the rate that was elected, or table' }
    refuse('missing', 'electedThreshold', { expected })
  }
  if (elected === undefined || elected === 'table') return undefined
  const choice = choices.find(({ value }) => compare(value, elected.value) === 0)
  if (choice === undefined) {
    const names = ['table', ...choices.map(({ text }) => text)]
    return refuse('not_one_of', 'electedThreshold', { expected: listed(names), received: elected.text })
  }
  if (electionFrom !== null && compare(beneficiaries.value, electionFrom.beneficiaries.value) < 0) return undefined
  if (thresholdOutsideTable !== undefined) refuseOutside()
  const because = { zh: zh`选定的最低率 ${choice}`, en: en`the minimum rate of ${choice} was elected` }
  return read(L.threshold, choice.value, because, withExplained([choice], elected))
}

function tableRate({ table, electionFrom, citations }: Threshold, year: ParticipantYear): Figure {
  const { beneficiaries, thresholdOutsideTable: outsideTable, electedThreshold: elected } = year
  const isHeld = elected !== undefined && elected !== 'table' && electionFrom !== null
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
  const expected = 'thresholdOutsideTable, beneficiaries'
  return refuse('conflicting_inputs', 'thresholdOutsideTable', { expected })
}

function refuse(code: ErrorCode, key: keyof ParticipantYear, info: ErrorInfo): never {
  return failAt(sharedSavingsShape(), code, [key], info)
}
