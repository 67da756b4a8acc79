import { type Bilingual, checkOptions, fail, failMissing, type Language, show } from '../../errors/internal.ts'
import { displayNumber, sheetToMarkdown } from '../../figure/internal.ts'
import { type DecimalText, toFixedString } from '../../numeric/internal.ts'
import { id, option, read, text } from '../../shape/internal.ts'
import type { YearSettlement } from '../settleYear.ts'
import {
  type Amounts,
  type ClearedYear,
  type ClearingAmount,
  clearingAmounts,
  entitlementTerms,
  finalPaymentTerms,
  readClearedYear,
  recognisedTerms,
  sumOf,
  type Terms,
  unaccounted,
} from './clearedYear.ts'
import { clearingNotes, clearingWords, heads, signers, useWords } from './clearingWords.ts'
import { memberAmounts } from './memberAmounts.ts'

/**
 * 年终清算表 — the table of a year's clearing as it is signed: rows by scheme and member, sums, care elsewhere apart, the
 * check of the total, places to sign; as data and as markdown. Amounts are decimal texts in the unit that was asked for,
 * `null` where a cell does not apply.
 *
 * @since 0.2.0
 */
export interface ClearingTable {
  readonly title: string
  readonly year: number
  readonly unit: 'yuan' | 'tenThousand'
  readonly unitLine: string
  /** `key` is that of a cell in each row. `formula`: the number of a column of amounts, and how it follows from others. */
  readonly columns: readonly {
    readonly key: 'number' | 'name' | 'scheme' | ClearingAmount
    readonly label: string
    readonly formula: string | null
  }[]
  /** An `elsewhere` row has its amount under `recognised`, and is in no sum but that of its kind. */
  readonly rows: readonly ({
    readonly kind: 'member' | 'alliance' | 'subtotal' | 'sum' | 'elsewhere' | 'elsewhereSum'
    readonly number: string | null
    readonly name: string
    readonly scheme: string | null
  } & Readonly<Record<ClearingAmount, DecimalText | null>>)[]
  /** The total less all its uses, signed as they count: `difference` is zero. */
  readonly check: {
    readonly total: DecimalText
    readonly uses: readonly { readonly label: string; readonly amount: DecimalText }[]
    readonly difference: DecimalText
    readonly text: string
  }
  readonly notes: readonly string[]
  readonly signatures: readonly string[]
  /** The whole table, to be printed and signed. */
  readonly markdown: string
}

type Row = ClearingTable['rows'][number]

/**
 * 年终清算表 — makes the table that is signed at the end of a year from the settled years of one alliance, one a scheme
 * (职工医保, 居民医保, …).
 *
 * What is due to each member is its share in the result, and its own spending and what is disallowed of it stand as they
 * were given. What the settlement knows for the year only (surplus, overrun, deposit) is divided by the members' weights,
 * and advances along what is due to each, by the largest remainder and to the fen; `notes` say so. Without members the
 * alliance is one row. Every column sums to the result's figure: results that do not are refused.
 *
 * In 万元 amounts have six decimals, which are exact to the fen: a table that is signed orders payments, so each row and
 * column must add up as it is printed, and rounded to two decimals it would not.
 *
 * @param results - the settled years, each with the name of its scheme; all of one year
 * @param options - `language`; `unit`: `'yuan'` (the default) or `'tenThousand'`; `alliance`: its name, for the title
 * @throws `empty_list` · `duplicate_id` (a scheme twice) · `years_differ` · `explanation_differs` (a result was changed) ·
 *   `no_such_figure` and `wrong_type` (no settled year) · `missing` · `unknown_key` · `not_one_of` · `unclean_id`
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
  results: readonly { readonly scheme: string; readonly result: YearSettlement }[],
  options: { readonly language: Language; readonly unit?: ClearingTable['unit']; readonly alliance?: string },
): ClearingTable {
  const { language, unit, alliance } = readOptions(options)
  const schemes = readResults(results)
  const say = (words: Bilingual) => words[language]
  const name = alliance ?? say(clearingWords.alliance)
  const write = writer(unit)
  const years = schemes.map(({ cleared }) => cleared)
  const year = (years[0] as ClearedYear).year
  const shown = shownAmounts(years)
  const rows = rowsOf(schemes, { name, write, say })
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
    check: checkOf(years, { write, say, unit }),
    notes: notesOf(years).map(say),
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

function readOptions(options: Parameters<typeof toClearingTable>[1]) {
  checkOptions(options, ['language', 'unit', 'alliance'])
  const { language, unit = 'yuan', alliance } = options
  return {
    language: read(option({ zh: '语言', en: 'Language' }, ['zh', 'en']), language, ['options', 'language']),
    unit: read(option({ zh: '金额单位', en: 'Unit' }, ['yuan', 'tenThousand']), unit, ['options', 'unit']),
    alliance: alliance === undefined ? undefined : read(text(anAlliance), alliance, ['options', 'alliance']),
  }
}

interface Scheme {
  readonly scheme: string
  readonly cleared: ClearedYear
}

function readResults(results: Parameters<typeof toClearingTable>[0]): readonly Scheme[] {
  if (results === undefined || results === null) failMissing(results, ['results'], aList)
  if (!Array.isArray(results)) fail('wrong_type', ['results'], { expected: aList, received: show(results) })
  if (results.length === 0) fail('empty_list', ['results'])
  const schemes: Scheme[] = []
  for (let index = 0; index < results.length; index++) {
    const entry = results[index] as (typeof results)[number]
    checkOptions(entry, ['scheme', 'result'], ['results', index])
    const scheme = read(id(heads.scheme), entry.scheme, ['results', index, 'scheme'])
    if (schemes.some((before) => before.scheme === scheme))
      fail('duplicate_id', ['results', index, 'scheme'], { received: scheme })
    const cleared = readClearedYear(entry.result, ['results', index, 'result'])
    const expected = schemes[0]?.cleared.year ?? cleared.year
    if (cleared.year !== expected)
      fail('years_differ', ['results', index, 'result'], { expected, received: cleared.year })
    schemes.push({ scheme, cleared })
  }
  return schemes
}

type Write = (fen: bigint) => DecimalText
type Say = (words: Bilingual) => string

/** Ten thousand yuan are a million fen: six decimals are exact. */
function writer(unit: ClearingTable['unit']): Write {
  const places = unit === 'yuan' ? 2 : 6
  const d = unit === 'yuan' ? 100n : 1_000_000n
  return (fen) => toFixedString({ n: fen, d }, places) as DecimalText
}

/** Two columns stand only where some rule fills them. */
function shownAmounts(years: readonly ClearedYear[]): readonly ClearingAmount[] {
  const isFilled = (key: ClearingAmount) => years.some(({ sum }) => sum[key] !== 0n)
  return clearingAmounts.filter((key) => (key !== 'surplusCarried' && key !== 'riskFundKept') || isFilled(key))
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

function rowsOf(
  schemes: readonly Scheme[],
  { name: alliance, write, say }: { readonly name: string; readonly write: Write; readonly say: Say },
): readonly Row[] {
  const isOne = schemes.length === 1
  const rows: Row[] = []
  let number = 0
  const cells = (amounts: Partial<Amounts>) =>
    Object.fromEntries(
      clearingAmounts.map((key) => [key, amounts[key] === undefined ? null : write(amounts[key])]),
    ) as Record<ClearingAmount, DecimalText | null>
  const add = (kind: Row['kind'], name: string, scheme: string | null, amounts: Partial<Amounts>) => {
    const isCounted = kind === 'member' || kind === 'alliance'
    rows.push({ kind, number: isCounted ? `${++number}` : null, name, scheme, ...cells(amounts) })
  }
  for (const { scheme, cleared } of schemes) {
    const { members, sum } = cleared
    if (members.length === 0) add('alliance', alliance, scheme, sum)
    for (const [index, amounts] of (members.length === 0 ? [] : memberAmounts(cleared)).entries()) {
      add('member', (members[index] as (typeof members)[number]).id, scheme, amounts)
    }
    if (!isOne) add('subtotal', say(clearingWords.subtotal), scheme, sum)
  }
  add('sum', say(clearingWords.sum), null, sumOfAll(schemes.map(({ cleared }) => cleared.sum)))
  for (const { scheme, cleared } of schemes)
    add('elsewhere', say(clearingWords.elsewhere), scheme, { recognised: cleared.spentElsewhere })
  if (!isOne) {
    const elsewhere = sumOf(schemes.map(({ cleared }) => cleared.spentElsewhere))
    add('elsewhereSum', say(clearingWords.elsewhereSum), null, { recognised: elsewhere })
  }
  return rows
}

function sumOfAll(sums: readonly Amounts[]): Amounts {
  const all = {} as Record<ClearingAmount, bigint>
  for (const key of clearingAmounts) all[key] = sumOf(sums.map((sum) => sum[key]))
  return all
}

/** Where the totals go: what is due and care elsewhere always, anything else where there is some of it. */
function checkOf(
  years: readonly ClearedYear[],
  { write, say, unit }: { readonly write: Write; readonly say: Say; readonly unit: ClearingTable['unit'] },
): ClearingTable['check'] {
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

function notesOf(years: readonly ClearedYear[]): readonly Bilingual[] {
  const members = years.flatMap((year) => year.members)
  const isRecovered = years.some(({ sum }) => sum.finalPayment < 0n)
  return [
    clearingNotes.shownOnly,
    clearingNotes.elsewhere,
    ...(members.length === 0 ? [] : [clearingNotes.divided]),
    ...(members.some(({ own }) => own === undefined) ? [clearingNotes.spendingDivided] : []),
    ...(members.length === 0 ? [] : [clearingNotes.advancesDivided]),
    ...(isRecovered || members.some(({ share }) => share < 0n) ? [clearingNotes.recovered] : []),
  ]
}

const aList = { zh: '列表', en: 'a list' }
const anAlliance = { zh: '医共体名称', en: 'Name of the alliance' }
