import { type Bilingual, fail, type Path, show } from '../../errors/internal.ts'
import { parseCanonical, toFixedString, toUnits } from '../../numeric/internal.ts'
import type { YearSettlement } from '../settleYear.ts'

/** Members stand once, and every account is what the transfers made of it; what was changed is refused at its place. */
export function expectBooked({ members, transfers, accounts }: YearSettlement): void {
  const known = new Set<string>()
  members.forEach(({ id }, index) => {
    if (known.has(id)) fail('duplicate_id', ['members', index, 'id'], { received: id })
    known.add(id)
  })
  const moved = movedMoney(transfers)
  accounts.forEach(({ account, received, paid, balance }, index) => {
    const at = ['accounts', index]
    const { ins, outs } = moved.get(account) ?? fail('explanation_differs', [...at, 'account'], unknown(account))
    moved.delete(account)
    const expectFen = (key: string, text: string, expected: bigint) => {
      if (toFen(text, [...at, key]) === expected) return
      const inYuan = toFixedString({ n: expected, d: 100n }, 2)
      fail('explanation_differs', [...at, key], { expected: inYuan, received: show(text) })
    }
    expectFen('received', received, ins)
    expectFen('paid', paid, outs)
    expectFen('balance', balance, ins - outs)
  })
  for (const [account] of moved) fail('explanation_differs', ['accounts'], { expected: show(account), received: none })
}

function movedMoney(transfers: YearSettlement['transfers']) {
  const moved = new Map<unknown, { ins: bigint; outs: bigint }>()
  const movedBy = (account: unknown) => {
    const one = moved.get(account) ?? { ins: 0n, outs: 0n }
    moved.set(account, one)
    return one
  }
  transfers.forEach(({ from, to, amount }, index) => {
    const fen = toFen(amount, ['transfers', index, 'amount'])
    movedBy(from).outs += fen
    movedBy(to).ins += fen
  })
  return moved
}

function toFen(text: string, path: Path): bigint {
  return toUnits(parseCanonical(text, path), 2, text, path)
}

const unknown = (account: unknown) => ({
  expected: { zh: '有划拨的账户，且只列一次', en: 'an account that money moved through, and once' } as Bilingual,
  received: show(account),
})

const none = { zh: '没有列出', en: 'it is not there' }
