import { yearOf } from '../../calendar/internal.ts'
import { type Bilingual, fail, type Path, within } from '../../errors/internal.ts'
import { explain, type PlaceIn, toldAt } from '../../figure/internal.ts'
import { type Fraction, parseCanonical, toFixedString, toUnits } from '../../numeric/internal.ts'
import { type Provenance, readProvenance } from '../../policy/internal.ts'
import { bilingual, id, read } from '../../shape/internal.ts'
import type { YearSettlement } from '../settleYear.ts'
import { type Amounts, entitlementTerms, finalPaymentTerms, follow, sumOf } from './clearingAmounts.ts'

/** A member as a settled year tells of it; `own` where spending was given by member. */
export interface ClearedMember {
  readonly id: string
  readonly weight: Fraction
  readonly share: bigint
  readonly own:
    | { readonly spentByMembers: bigint; readonly disallowed: bigint; readonly recognised: bigint }
    | undefined
}

/** A settled year, read and found to be whole: amounts in fen. */
export interface ClearedYear {
  readonly provenance: Provenance
  readonly year: number
  readonly members: readonly ClearedMember[]
  readonly sum: Amounts
  readonly total: bigint
  readonly spentElsewhere: bigint
  readonly surplusToPool: bigint
  /** What of the retained surplus is handed out by purpose: no unit has it. */
  readonly uses: readonly { readonly label: Bilingual; readonly amount: bigint }[]
  /** What of the pool's part was drawn from the pooling area's accumulated risk fund. */
  readonly riskFundDrawn: bigint
  /** What is left of the risk-adjustment fund and is not the alliance's. */
  readonly riskFundLeft: bigint
}

/** Reads the result of a settled year; what was changed in it, or is none, is refused at its place. */
export function readClearedYear(result: YearSettlement, at: Path): ClearedYear {
  const placed = (path: Path) => [...at, ...(path[0] === 'result' ? path.slice(1) : path)]
  return within(placed, () => clearedYear(result))
}

function clearedYear(result: YearSettlement): ClearedYear {
  const textAt = (place: PlaceIn<YearSettlement>) => toldAt(result, place)
  const fenAt = (place: PlaceIn<YearSettlement>) => toFen(textAt(place), [place].flat())
  const spentByMembers = fenAt('spentByMembers')
  const disallowed = fenAt('disallowed')
  const entitlement = fenAt('entitlement')
  const parts = partsOfEntitlement(result)
  const surplusRetained = fenAt('surplusRetained')
  const riskFundUnused = fenAt('riskFundUnused')
  const riskFundKept = parts.has('riskFundUnused') ? riskFundUnused : 0n
  const sum: Amounts = {
    spentByMembers,
    disallowed,
    recognised: spentByMembers - disallowed,
    surplusRetained,
    surplusCarried: parts.has('surplusRetained') ? 0n : surplusRetained,
    riskFundKept,
    riskFundUsed: fenAt('riskFundUsed'),
    poolTopUp: fenAt('poolTopUp'),
    borneByAlliance: fenAt('borneByAlliance'),
    depositReturned: fenAt('depositReturned'),
    depositForfeited: fenAt('depositForfeited'),
    forfeitedFromSurplus: toFen(parts.get('forfeitedFromSurplus') ?? '0', ['entitlement']),
    entitlement,
    advances: sumOf(rowsOf(result, 'advances').map((_, index) => fenAt(['advances', index]))),
    finalPayment: fenAt('finalPayment'),
  }
  const provenance = readProvenance(result.provenance, ['provenance'])
  const members = rowsOf(result, 'members').map((_, index): ClearedMember => {
    const member = result.members[index] as YearSettlement['members'][number]
    return {
      id: read(id(), member.id, ['members', index, 'id']),
      weight: parseCanonical(textAt(['members', index, 'weight'])),
      share: fenAt(['members', index, 'share']),
      own:
        member.spending === null
          ? undefined
          : {
              spentByMembers: fenAt(['members', index, 'spending']),
              disallowed: fenAt(['members', index, 'disallowed']),
              recognised: fenAt(['members', index, 'recognised']),
            },
    }
  })
  const cleared: ClearedYear = {
    provenance,
    year: yearOf(provenance.asOf),
    members,
    sum,
    total: fenAt('total'),
    spentElsewhere: fenAt('spentElsewhere'),
    surplusToPool: fenAt('surplusToPool'),
    uses: usesOf(result, sum, (index) => fenAt(['surplusUses', index, 'amount'])),
    riskFundDrawn: result.riskFundDrawn === undefined ? 0n : fenAt('riskFundDrawn'),
    riskFundLeft: riskFundUnused - riskFundKept,
  }
  expectWhole(cleared)
  return cleared
}

/** The retained surplus by purpose; carried forward, it is handed out in another year. */
function usesOf(result: YearSettlement, sum: Amounts, amountAt: (index: number) => bigint): ClearedYear['uses'] {
  if (result.surplusUses === undefined) return []
  const uses = rowsOf(result, 'surplusUses').map((_, index) => ({
    label: read(bilingual(), result.surplusUses?.[index]?.label as Bilingual, ['surplusUses', index, 'label']),
    amount: amountAt(index),
  }))
  expectSame('surplusUses', sumOf(uses.map(({ amount }) => amount)), sum.surplusRetained)
  return sum.surplusCarried === 0n ? uses : []
}

/** What the settlement itself put into the entitlement: where the retained surplus goes, and the unused risk fund. */
function partsOfEntitlement(result: YearSettlement): ReadonlyMap<string, string> {
  const inputs = explain(result, 'entitlement').steps.at(-1)?.inputs ?? []
  return new Map(inputs.map(({ id, value }) => [id, value]))
}

function rowsOf(result: YearSettlement, key: 'advances' | 'members' | 'surplusUses'): readonly unknown[] {
  const rows: unknown = result[key]
  if (!Array.isArray(rows)) return fail('missing', [key], { expected: aList })
  // one by one, so that a hole in the list is seen
  return Array.from({ length: rows.length }, (_, index) => {
    const one: unknown = rows[index]
    if (one === undefined || one === null) fail('missing', [key, index])
    return one
  })
}

/** Every amount follows from its parts, and the members' sum to the year's. */
function expectWhole(cleared: ClearedYear): void {
  const { members, sum, uses } = cleared
  expectSame('entitlement', sum.entitlement, follow(entitlementTerms, sum))
  expectSame('finalPayment', sum.finalPayment, follow(finalPaymentTerms, sum))
  if (members.length === 0) return
  const used = sumOf(uses.map(({ amount }) => amount))
  expectSame('members', sumOf(members.map(({ share }) => share)), sum.entitlement - used)
  const owns = members.flatMap(({ own }) => own ?? [])
  if (owns.length === 0) return
  if (owns.length < members.length) fail('missing', ['members', members.findIndex(({ own }) => !own), 'spending'])
  for (const key of ['spentByMembers', 'disallowed', 'recognised'] as const) {
    expectSame('members', sumOf(owns.map((own) => own[key])), sum[key])
  }
}

function expectSame(key: string, received: bigint, expected: bigint): void {
  if (received !== expected)
    fail('explanation_differs', [key], { expected: inYuan(expected), received: inYuan(received), unit: 'yuan' })
}

function toFen(text: string, path: Path): bigint {
  return toUnits(parseCanonical(text, path), 2, text, path)
}

function inYuan(fen: bigint): string {
  return toFixedString({ n: fen, d: 100n }, 2)
}

const aList = { zh: '列表', en: 'a list' }
