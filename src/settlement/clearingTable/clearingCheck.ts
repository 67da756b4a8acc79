import { displayNumber, moneyUnits } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import type { ClearingTable } from './ClearingTable.ts'
import type { ClearedYear } from './clearedYear.ts'
import { sumOf } from './clearingAmounts.ts'
import { useWords } from './clearingWords.ts'
import type { Printing } from './Printing.ts'

/**
 * Where the totals go: what is due and care elsewhere always, anything else where there is some of it. What stands in a
 * cell is taken from it as it is printed, so that the difference is that of the sheet.
 */
export function clearingCheck(
  years: readonly ClearedYear[],
  rows: ClearingTable['rows'],
  { write, say, unit }: Printing,
): ClearingTable['check'] {
  const all = (amount: (year: ClearedYear) => bigint) => sumOf(years.map(amount))
  const sum = rows.find(({ kind }) => kind === 'sum')
  const elsewhere = rows.filter(({ kind }) => kind === 'elsewhere').map(({ recognised }) => inFen(recognised))
  const uses = [
    { words: useWords.entitlement, fen: inFen(sum?.entitlement), always: true },
    { words: useWords.spentElsewhere, fen: sumOf(elsewhere), always: true },
    { words: useWords.surplusToPool, fen: all(({ surplusToPool }) => surplusToPool) },
    { words: useWords.surplusCarried, fen: inFen(sum?.surplusCarried) },
    { words: useWords.depositForfeited, fen: inFen(sum?.depositForfeited) },
    { words: useWords.riskFundLeft, fen: all(({ riskFundLeft }) => riskFundLeft) },
    { words: useWords.poolTopUp, fen: -inFen(sum?.poolTopUp) },
  ].filter(({ fen, always }) => always === true || fen !== 0n)
  const inAll = all(({ total }) => total)
  const left = inAll - sumOf(uses.map(({ fen }) => fen))
  const total = write(inAll)
  const difference = write(left)
  const shown = (text: DecimalText) => displayNumber(text, 'yuan')
  const list = uses.map(({ words, fen }, index) => {
    const isTakenOff = index > 0 && fen < 0n
    return `${index === 0 ? '' : isTakenOff ? ' − ' : ' + '}${say(words)} ${shown(write(isTakenOff ? -fen : fen))}`
  })
  const sides = { total: `${say(useWords.total)} ${shown(total)}`, uses: list.join('') }
  const [sign, found] = left === 0n ? ['=', useWords.agrees] : ['≠', useWords.differs]
  const zh = `总额去向核对：${sides.total} ${sign} ${sides.uses}；差额 ${shown(difference)} ${moneyUnits[unit].zh}，${found.zh}。`
  const en = `Where the total goes: ${sides.total} ${sign} ${sides.uses}; difference ${shown(difference)} ${moneyUnits[unit].en}, ${found.en}.`
  return {
    total,
    uses: uses.map(({ words, fen }) => ({ label: say(words), amount: write(fen) })),
    difference,
    text: say({ zh, en }),
  }
}

/** Either unit is printed to the fen: without its point a cell is its fen. */
function inFen(cell: DecimalText | null | undefined): bigint {
  return BigInt((cell ?? '0').replace('.', ''))
}
