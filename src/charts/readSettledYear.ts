import { type Bilingual, fail, type Path, show } from '../errors/internal.ts'
import { add, compare, type Fraction, parseCanonical, toDecimalString, zero } from '../numeric/internal.ts'
import type { Account, YearSettlement } from '../settlement/internal.ts'
import { bilingual, listed, read, text } from '../shape/internal.ts'
import { type ReadResult, readResult } from './readResults.ts'

/** A transfer as it is drawn: it ends in the bar of its account, or in the one for money that comes back. */
export interface Flow {
  readonly from: string
  readonly to: string
  readonly amount: Fraction
  readonly reason: string
  readonly label: Bilingual
}

export const back = '\u0000back'

/** The accounts of every year; members and purposes have their own. */
export const accountNames: Readonly<Partial<Record<Account, Bilingual>>> = {
  pool: { zh: '统筹基金', en: 'Pool' },
  lead: { zh: '总医院账户', en: "Lead hospital's account" },
  elsewhere: { zh: '医共体外机构', en: 'Other providers' },
  nextYear: { zh: '下年', en: 'Next year' },
  lastYear: { zh: '上年', en: 'Last year' },
  accumulatedRiskFund: { zh: '累计风险基金', en: 'Accumulated risk fund' },
}

/** A settled year with its transfers as they are drawn, refused where they are not what its accounts received and paid. */
export function readSettledYear(given: YearSettlement, place?: Path) {
  const year = readResult(given, place)
  const flows = flowsOf(year)
  refuseOtherEnds(flows, year)
  return { ...year, flows }
}

function flowsOf({ rows, text: figure, at }: ReadResult<YearSettlement>): readonly Flow[] {
  const flows: Flow[] = []
  for (const [index, { from, to, reason, label }] of rows('transfers').entries()) {
    const place = [...at, 'transfers', index]
    const account = (key: string, name: unknown) => {
      const received = read(text(anAccount), name as string, [...place, key])
      if (Object.hasOwn(accountNames, received) || /^(member|use):\P{Cc}+$/u.test(received)) return received
      const expected = listed([...Object.keys(accountNames), 'member:…', 'use:…'])
      return fail('explanation_differs', [...place, key], { expected, received: show(received) })
    }
    const ends = { from: account('from', from), to: account('to', to) }
    flows.push({
      from: ends.from,
      to: leadsTo(flows, ends.to, ends.from) ? `${ends.to}${back}` : ends.to,
      amount: parseCanonical(figure(['transfers', index, 'amount'])),
      reason,
      label: read(bilingual(), label, [...place, 'label']),
    })
  }
  return flows
}

/** From where and to where money goes has no figure of its own: what every account received and paid has. */
function refuseOtherEnds(flows: readonly Flow[], { rows, text: figure, at }: ReadResult<YearSettlement>): void {
  const accounts = rows('accounts').map(({ account }) => account as string)
  const isAt = (end: string, account: string) => end === account || end === `${account}${back}`
  for (const [index, { from, to }] of flows.entries()) {
    const received = [from, to].find((end) => accounts.every((account) => !isAt(end, account)))
    if (received === undefined) continue
    const key = received === from ? 'from' : 'to'
    const info = { expected: accounts.map((account) => show(account)).join(', '), received: show(received) }
    fail('explanation_differs', [...at, 'transfers', index, key], info)
  }
  for (const [index, account] of accounts.entries()) {
    for (const [key, side] of [
      ['received', 'to'],
      ['paid', 'from'],
    ] as const) {
      const drawn = flows
        .filter((flow) => isAt(flow[side], account))
        .reduce((sum, { amount }) => add(sum, amount), zero)
      const expected = figure(['accounts', index, key])
      if (compare(drawn, parseCanonical(expected)) === 0) continue
      const info = { expected, received: toDecimalString(drawn, 2), unit: 'yuan' } as const
      fail('explanation_differs', [...at, 'accounts', index, key], info)
    }
  }
}

/** Whether money of one account comes to another, over however many. */
function leadsTo(flows: readonly Flow[], from: string, to: string): boolean {
  return from === to || flows.some((flow) => flow.from === from && leadsTo(flows, flow.to, to))
}

export function sumOf(flows: readonly Flow[], side: 'from' | 'to', account: string): Fraction {
  return flows.filter((flow) => flow[side] === account).reduce((sum, { amount }) => add(sum, amount), zero)
}

const anAccount = { zh: '账户', en: 'Account' }
