import { type Bilingual, deepFreeze, type Path, within } from '../../errors/internal.ts'
import { type Chapter, type Figure, publish, type Step, soundSteps } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import type { Provenance } from '../../policy/internal.ts'
import { read } from '../../shape/internal.ts'
import { amongResults, clearedYears } from '../clearingTable/clearedSchemes.ts'
import type { ClearedYear } from '../clearingTable/clearedYear.ts'
import { settledSchemesShape } from '../clearingTable/schemesShape.ts'
import { wholeOf } from '../nextYear.ts'
import type { Account } from '../transfers.ts'
import { accountsInAll, balanceCheck } from './accountsInAll.ts'
import {
  advanceFigures,
  amountFigures,
  drawnFigures,
  forfeitFigures,
  openingFigures,
  type SettledScheme,
  useFigures,
  type YearAmount,
  yearAmounts,
} from './amountFigures.ts'
import { expectBooked } from './expectBooked.ts'
import { memberFigures } from './memberFigures.ts'

/**
 * 各险种合并 — one year of an alliance under several schemes (职工医保, 居民医保, …), each settled by its own rules: every
 * amount by scheme and in all, to the fen.
 *
 * @since 0.2.0
 */
export interface CombinedYears extends CombinedAmounts {
  readonly year: number
  /** In the order in which they were given. */
  readonly schemes: readonly ({ readonly scheme: string; readonly provenance: Provenance } & CombinedAmounts)[]
  /** A member of several schemes is one member; `schemes` are those that it stands in. */
  readonly members: readonly ({
    readonly id: string
    readonly schemes: readonly ({ readonly scheme: string } & MemberAmounts)[]
  } & MemberAmounts)[]
  readonly accounts: readonly ({
    readonly account: Account
    readonly schemes: readonly ({ readonly scheme: string } & AccountAmounts)[]
  } & AccountAmounts)[]
  /** The whole trace, to be printed: a chapter for each scheme, and the sums last. */
  readonly chapters: readonly Chapter[]
  readonly steps: readonly Step[]
}

/** What a settled year comes to. `advances` is their sum; `forfeitedFromSurplus` is `null` where no scheme has any. */
type CombinedAmounts = Readonly<Record<YearAmount | 'advances', DecimalText>> & {
  readonly forfeitedFromSurplus: DecimalText | null
  /** Left out where no total was amended; in all, a scheme of which it was not counts with its `total`. */
  readonly openingTotal?: DecimalText
  /** Left out where no purpose is named; one purpose of several schemes is called as the first of them calls it. */
  readonly surplusUses?: readonly { readonly id: string; readonly label: Bilingual; readonly amount: DecimalText }[]
  /** Left out where there was no accumulated risk fund. */
  readonly riskFundDrawn?: DecimalText
}

/** What was spent, disallowed and recognised is `null` where a scheme has it in one sum for all its members. */
interface MemberAmounts {
  readonly spending: DecimalText | null
  readonly disallowed: DecimalText | null
  readonly recognised: DecimalText | null
  readonly share: DecimalText
}

type AccountAmounts = Readonly<Record<'received' | 'paid' | 'balance', DecimalText>>

/**
 * 各险种合并 — adds up the settled years of one alliance, one a scheme: employees and residents are two years under two rule
 * sets, which share surplus and overrun apart, and meet here for the first time.
 *
 * Formula: every amount, every member's share and every account in all is the sum of its schemes; exact, to the fen.
 * Advances = entitlement − final payment. The balances of all accounts sum to zero. No order of the schemes decides.
 *
 * Each amount of a scheme comes with its own calculation: `explain(combined, 'total')` reaches down to what each scheme's
 * rules and inputs say. {@link toClearingTable} takes the same list and has the same sums; `explain(combined, …)` goes into
 * {@link disclosureReport}.
 *
 * @param results - the settled years, each with the name of its scheme; all of one year
 * @throws `empty_list` · `duplicate_id` (a scheme twice) · `years_differ` · `explanation_differs` (a result was changed) ·
 *   `no_such_figure` and `wrong_type` (no settled year) · `missing` · `unknown_key` · `unclean_id`
 * @example
 * ```ts
 * import { amend, combineYears, settleYear, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const residents = withLocal(guangdong2025, {
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   depositReturn: [{ from: 0, factor: 1 }],
 *   surplusFactor: [{ from: 0, factor: '0.8' }],
 *   poolShareOfOverrun: [{ upTo: null, share: '0.5' }],
 * })
 * const employees = amend(residents, { riskFundRate: '2%' })
 * const year = { year: 2026, setTotal: 1_000_000, expectedElsewhere: 200_000, score: 86 }
 * const saved = settleYear(residents, { ...year, spending: { members: 700_000, elsewhere: 210_000 } })
 * const overrun = settleYear(employees, {
 *   ...year,
 *   spending: { members: 850_000, elsewhere: 150_000 },
 *   reasonableOverrun: 'all',
 * })
 * const combined = combineYears([
 *   { scheme: '居民医保', result: saved },
 *   { scheme: '职工医保', result: overrun },
 * ])
 * combined.schemes.map(({ scheme, entitlement }) => `${scheme} ${entitlement}`)
 * // => [ '居民医保 748000.00', '职工医保 850000.00' ]
 * combined.entitlement // => '1598000.00'
 * combined.accounts.map(({ account, balance }) => `${account} ${balance}`)
 * // => [ 'pool -1958000.00', 'lead 1598000.00', 'elsewhere 360000.00' ]
 * combined.chapters.map(({ title }) => title.zh) // => [ '居民医保', '职工医保', '各险种合并' ]
 * ```
 * @since 0.2.0
 */
export function combineYears(results: readonly SettledScheme[]): CombinedYears {
  const schemes = read(settledSchemesShape(), results, ['results'])
  const years = amongResults(() => wholeYears(schemes))
  const amounts = amountFigures(schemes)
  const advances = advanceFigures(amounts, schemes)
  const forfeited = forfeitFigures(schemes)
  const opening = openingFigures(schemes)
  const drawn = drawnFigures(schemes)
  const uses = useFigures(schemes)
  const accounts = accountsInAll(schemes)
  const keys = Object.keys(yearAmounts) as readonly YearAmount[]
  const draft = {
    year: (years[0] as ClearedYear).year,
    ...valuesOf(keys, (key) => amounts[key].sum),
    advances: advances.sum,
    forfeitedFromSurplus: forfeited.sum,
    ...whereKnown({ openingTotal: opening.sum, riskFundDrawn: drawn.sum }, uses),
    schemes: schemes.map(({ scheme }, index) => ({
      scheme,
      ...valuesOf(keys, (key) => amounts[key].parts[index]),
      advances: advances.parts[index],
      forfeitedFromSurplus: forfeited.parts[index] ?? null,
      ...whereKnown(
        { openingTotal: opening.parts[index], riskFundDrawn: drawn.parts[index] },
        uses.flatMap(({ id, ofScheme }) =>
          ofScheme.flatMap(({ of, label, amount }) => (of === index ? [{ id, label, amount }] : [])),
        ),
      ),
      provenance: (years[index] as ClearedYear).provenance,
    })),
    members: memberFigures(schemes),
    accounts,
  }
  const combined = publish(draft, [
    ...keys.map((key) => amounts[key].sum),
    advances.sum,
    ...draft.members.map(({ share }) => share),
    ...balanceCheck(accounts),
  ])
  const chapters = schemes.map(({ scheme, result }) => ({
    title: { zh: scheme, en: scheme },
    steps: soundSteps(result.steps),
  }))
  return { ...combined, chapters: [...chapters, { title: inAllSchemes, steps: combined.steps }] } as CombinedYears
}

/** All of one year, each whole in its amounts and in its accounts. */
function wholeYears(schemes: readonly SettledScheme[]): readonly ClearedYear[] {
  const years = clearedYears(schemes)
  schemes.forEach(({ result }, index) => {
    const place = (path: Path) => [index, 'result', ...(path[0] === 'result' ? path.slice(1) : path)]
    within(place, () => expectBooked(wholeOf(result)))
  })
  return years
}

interface Use {
  readonly id: string
  readonly label: Bilingual
  readonly amount: Figure
}

/** What not every year has is left out where there is none. */
function whereKnown(
  { openingTotal, riskFundDrawn }: Readonly<Record<'openingTotal' | 'riskFundDrawn', Figure | undefined>>,
  uses: readonly Use[],
) {
  return {
    ...(openingTotal === undefined ? {} : { openingTotal }),
    ...(uses.length === 0
      ? {}
      : { surplusUses: uses.map(({ id, label, amount }) => ({ id, label: { ...label }, amount })) }),
    ...(riskFundDrawn === undefined ? {} : { riskFundDrawn }),
  }
}

function valuesOf<Key extends string, T>(keys: readonly Key[], of: (key: Key) => T) {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Readonly<Record<Key, T>>
}

const inAllSchemes = /* @__PURE__ */ deepFreeze({ zh: '各险种合并', en: 'All schemes' })
