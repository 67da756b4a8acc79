import { displayNumber } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import type { ClearingTable } from './ClearingTable.ts'
import { type ClearedYear, unaccounted } from './clearedYear.ts'
import { sumOf } from './clearingAmounts.ts'
import { useWords } from './clearingWords.ts'
import type { Printing } from './Printing.ts'

/** Where the totals go: what is due and care elsewhere always, anything else where there is some of it. */
export function clearingCheck(years: readonly ClearedYear[], { write, say, unit }: Printing): ClearingTable['check'] {
  const all = (amount: (year: ClearedYear) => bigint) => sumOf(years.map(amount))
  const uses = [
    { words: useWords.entitlement, fen: all(({ sum }) => sum.entitlement), always: true },
    { words: useWords.spentElsewhere, fen: all(({ spentElsewhere }) => spentElsewhere), always: true },
    { words: useWords.surplusToPool, fen: all(({ surplusToPool }) => surplusToPool) },
    { words: useWords.surplusCarried, fen: all(({ sum }) => sum.surplusCarried) },
    { words: useWords.depositForfeited, fen: all(({ sum }) => sum.depositForfeited) },
    { words: useWords.riskFundLeft, fen: all(({ riskFundLeft }) => riskFundLeft) },
    { words: useWords.poolTopUp, fen: -all(({ sum }) => sum.poolTopUp) },
  ].filter(({ fen, always }) => always === true || fen !== 0n)
  const total = write(all((year) => year.total))
  const difference = write(unaccounted(years))
  const shown = (text: DecimalText) => displayNumber(text, 'yuan')
  const list = uses.map(({ words, fen }, index) => {
    const isTakenOff = index > 0 && fen < 0n
    return `${index === 0 ? '' : isTakenOff ? ' − ' : ' + '}${say(words)} ${shown(write(isTakenOff ? -fen : fen))}`
  })
  const sides = { total: `${say(useWords.total)} ${shown(total)}`, uses: list.join('') }
  const zh = `总额去向核对：${sides.total} = ${sides.uses}；差额 ${shown(difference)} ${unit === 'yuan' ? '元' : '万元'}，核对相符。`
  const en = `Where the total goes: ${sides.total} = ${sides.uses}; difference ${shown(difference)}, it agrees.`
  return {
    total,
    uses: uses.map(({ words, fen }) => ({ label: say(words), amount: write(fen) })),
    difference,
    text: say({ zh, en }),
  }
}
