import type { Bilingual, Language } from '../../errors/internal.ts'
import { displayNumber, moneyUnits, sheetToMarkdown } from '../../figure/internal.ts'
import { readTableOptions } from '../../shape/internal.ts'
import type { ClearingTable } from './ClearingTable.ts'
import { type ClearedScheme, readSchemes } from './clearedSchemes.ts'
import type { ClearedYear } from './clearedYear.ts'
import {
  type ClearingAmount,
  clearingAmounts,
  entitlementTerms,
  finalPaymentTerms,
  recognisedTerms,
  type Terms,
} from './clearingAmounts.ts'
import { clearingCheck } from './clearingCheck.ts'
import { clearingRows } from './clearingRows.ts'
import { clearingNotes, clearingWords, heads, signers } from './clearingWords.ts'
import { type Printing, writer } from './Printing.ts'
import type { SchemeResult } from './schemesShape.ts'

/**
 * 年终清算表 — makes the table that is signed at the end of a year from the settled years of one alliance, one a scheme
 * (职工医保, 居民医保, …).
 *
 * What is due to each member is its share in the result, and its own spending and what is disallowed of it stand as they
 * were given. What the settlement knows for the year only (surplus, overrun, deposit) is divided by the members' weights,
 * and so are advances, along what is due to each, unless `advances` says what each member was passed on: by the largest
 * remainder and to the fen; `notes` say so. Without members the alliance is one row. Every column sums to the result's figure: results that do not are refused.
 * `check` is reckoned from the cells as they are printed, and shows what it finds.
 *
 * In 万元 amounts have six decimals, which are exact to the fen: a table that is signed orders payments, so each row and
 * column must add up as it is printed, and rounded to two decimals it would not.
 *
 * @param results - the settled years, each with the name of its scheme; all of one year. `advances`: what of
 *   the alliance's advances each member was passed on, one line a member
 * @param options - `language`; `unit`: `'yuan'` (the default) or `'tenThousand'`; `alliance`: its name, for the title
 * @throws `empty_list` · `duplicate_id` (a scheme twice) · `years_differ` · `explanation_differs` (a result was changed) ·
 *   `no_such_figure` and `wrong_type` (no settled year) · `missing` · `unknown_key` · `not_one_of` · `unclean_id` ·
 *   `unknown_id` and `sum_not_stated` (advances by member that are not the result's)
 * @example
 * ```ts
 * import { settleYear, toClearingTable, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const rules = withLocal(guangdong2025, {
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   depositReturn: [{ from: 0, factor: 1 }],
 *   surplusFactor: [{ from: 0, factor: '0.8' }],
 *   poolShareOfOverrun: [{ upTo: null, share: 0 }],
 * })
 * const result = settleYear(rules, {
 *   year: 2026,
 *   setTotal: 1_000_000,
 *   expectedElsewhere: 200_000,
 *   spending: {
 *     members: [
 *       { id: '县人民医院', amount: 500_000, disallowed: 10_000 },
 *       { id: '镇卫生院', amount: 200_000 },
 *     ],
 *     elsewhere: 210_000,
 *   },
 *   score: 86,
 *   members: [{ id: '县人民医院', weight: 3 }, { id: '镇卫生院', weight: 1 }],
 * })
 * const table = toClearingTable([{ scheme: '居民医保', result }], { language: 'zh', unit: 'yuan' })
 * table.title // => '医共体 2026 年度医保基金年终清算表'
 * table.rows.map(({ name, recognised, finalPayment }) => `${name} ${recognised} ${finalPayment}`)
 * // => [
 * //   '县人民医院 490000.00 18541.55',
 * //   '镇卫生院 200000.00 7458.45',
 * //   '合计 690000.00 26000.00',
 * //   '另列：医共体外就医（不拨医共体） 210000.00 null'
 * // ]
 * table.check.difference // => '0.00'
 * ```
 * @since 0.2.0
 */
export function toClearingTable(
  results: readonly SchemeResult[],
  options: { readonly language: Language; readonly unit?: ClearingTable['unit']; readonly alliance?: string },
): ClearingTable {
  const { language, unit, alliance } = readTableOptions(options)
  const schemes = readSchemes(results)
  const years = schemes.map(({ cleared }) => cleared)
  const year = (years[0] as ClearedYear).year
  const say = (words: Bilingual) => words[language]
  const printing = { name: alliance ?? say(clearingWords.alliance), unit, write: writer(unit), say }
  const shown = shownAmounts(years)
  const rows = clearingRows(schemes, printing)
  const table = {
    title: titleOf(year, alliance, language),
    year,
    unit,
    unitLine: say(clearingWords[unit]),
    columns: [
      ...(['number', 'name', 'scheme'] as const).map((key) => ({ key, label: say(heads[key]), formula: null })),
      ...shown.map((key) => ({ key, label: say(heads[key]), formula: formulaOf(key, shown) })),
    ],
    rows,
    check: clearingCheck(years, rows, printing),
    notes: notesOf(schemes, rows, printing).map(say),
    signatures: signers.map(say),
  }
  const words = { formulas: say(clearingWords.formulas), day: say(clearingWords.day) }
  return { ...table, markdown: sheetToMarkdown(table, words) }
}

function titleOf(year: number, alliance: string | undefined, language: Language): string {
  const { title, alliance: some } = clearingWords
  if (language === 'zh') return `${alliance ?? some.zh} ${year} ${title.zh}`
  return `${title.en}, ${year}${alliance === undefined ? '' : `: ${alliance}`}`
}

/** These columns stand only where some rule fills them. */
const seldom: readonly ClearingAmount[] = ['surplusCarried', 'riskFundKept', 'forfeitedFromSurplus']

function shownAmounts(years: readonly ClearedYear[]): readonly ClearingAmount[] {
  return clearingAmounts.filter((key) => !seldom.includes(key) || years.some(({ sum }) => sum[key] !== 0n))
}

const terms: Partial<Record<ClearingAmount, Terms>> = {
  recognised: recognisedTerms,
  entitlement: entitlementTerms,
  finalPayment: finalPaymentTerms,
}

/** `3=1−2` */
function formulaOf(key: ClearingAmount, shown: readonly ClearingAmount[]): string {
  const numberOf = (one: ClearingAmount) => shown.indexOf(one) + 1
  const text = (terms[key] ?? [])
    .filter(([one]) => shown.includes(one))
    .map(([one, sign], index) => `${sign > 0n ? (index === 0 ? '=' : '+') : '−'}${numberOf(one)}`)
  return `${numberOf(key)}${text.join('')}`
}

function notesOf(
  schemes: readonly ClearedScheme[],
  rows: ClearingTable['rows'],
  printing: Printing,
): readonly Bilingual[] {
  const members = schemes.flatMap(({ cleared }) => cleared.members)
  const isDivided = schemes.some(({ cleared, advances }) => cleared.members.length > 0 && advances === undefined)
  const units = rows.filter(({ kind }) => kind === 'member' || kind === 'alliance')
  return [
    clearingNotes.dueFromFund,
    clearingNotes.shownOnly,
    clearingNotes.elsewhere,
    ...schemes.flatMap((one) => drawnNote(one, printing)),
    ...(members.length === 0 ? [] : [clearingNotes.divided]),
    ...(members.some(({ own }) => own === undefined) ? [clearingNotes.spendingDivided] : []),
    ...(isDivided ? [clearingNotes.advancesDivided] : []),
    ...(units.some((row) => isNegative(row.finalPayment) && !isNegative(row.entitlement))
      ? [clearingNotes.recovered]
      : []),
    ...(units.some(({ entitlement }) => isNegative(entitlement)) ? [clearingNotes.owing] : []),
  ]
}

/** What a scheme's pool drew from the accumulated risk fund, where it drew any. */
function drawnNote({ scheme, cleared }: ClearedScheme, { unit, write }: Printing): readonly Bilingual[] {
  if (cleared.riskFundDrawn === 0n) return []
  const amount = displayNumber(write(cleared.riskFundDrawn), 'yuan')
  const { drawn } = clearingNotes
  return [
    {
      zh: `${drawn.zh}：${scheme} ${amount} ${moneyUnits[unit].zh}。`,
      en: `${drawn.en}: ${scheme} ${amount} ${moneyUnits[unit].en}.`,
    },
  ]
}

function isNegative(text: string | null): boolean {
  return text?.startsWith('-') === true
}
