import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import {
  en,
  exact,
  Figure,
  type Formula,
  figure,
  formula,
  type Label,
  labelAt,
  sumOf,
  sumOfProducts,
  zh,
} from '../../figure/internal.ts'
import { fen } from '../../numeric/internal.ts'
import { sumOfAll } from '../sumOfAll.ts'
import type { ReadExecution } from './ExecutionInput.ts'
import { labels as L } from './labels.ts'

/** What was not computed, and why. */
type Known<Figures> =
  | ({ readonly computable: true } & Figures)
  | { readonly computable: false; readonly because: Bilingual }

/** The figures of a line, or of several together. */
export interface Execution {
  readonly budget: Figure
  readonly adjusted: Figure
  readonly used: Figure
  readonly unsettled: Figure
  readonly lastYear: Figure | undefined
  readonly execution: Known<{ readonly rate: Figure; readonly progress: Figure; readonly deviation: Figure }>
  readonly yearOnYear: Known<{ readonly lastYear: Figure; readonly change: Figure; readonly growth: Figure }>
  readonly projection: Known<{ readonly projected: Figure; readonly balance: Figure }>
}

/** A line, with the share of the year that is gone for it. */
export interface LineExecution extends Execution {
  readonly progress: Figure
}

type Naming = (label: Label) => Label

type ReadLine = ReadExecution['lines'][number]

/** A line by itself, and its months. `gone` is the share of the year that holds where the line has none of its own. */
export function lineFigures(line: ReadLine, index: number, gone: Figure, month: number) {
  const { zh: nameZh, en: nameEn } = line.label ?? { zh: line.id, en: line.id }
  const naming: Naming = (label) => labelAt(label, index, nameZh, nameEn)
  const adjusted = adjustedFigure(line, naming)
  const quotas = line.quotas?.map((quota, at) => quotaFigure(line, quota, at, naming))
  const used = Array.isArray(line.used)
    ? figure(naming(L.used), formula`${sumOf(line.used as readonly Figure[])}`, exact)
    : (line.used as Figure)
  const progress =
    quotas === undefined || adjusted.value.n === 0n
      ? (line.progress ?? gone)
      : figure(naming(L.progress), formula`(${sumOf(quotas.slice(0, month))}) ÷ ${adjusted}`, exact)
  const { unsettled, lastYear } = line
  const projected =
    line.projected ??
    (progress.value.n === 0n
      ? undefined
      : figure(naming(L.projected), formula`(${used} + ${unsettled}) ÷ ${progress}`, fen, {
          because: because.bySeason,
        }))
  const parts = { budget: line.budget, adjusted, used, unsettled, lastYear, projected }
  const figures: LineExecution = { ...executionOf(parts, progress, naming), progress }
  return { figures, months: monthFigures(line, quotas, naming) }
}

interface Amounts {
  readonly budget: Figure
  readonly adjusted: Figure
  readonly used: Figure
  readonly unsettled: Figure
  readonly lastYear: Figure | undefined
  readonly projected: Figure | undefined
}

/** Lines together: every amount is the sum of theirs. */
export function sumFigures(lines: readonly LineExecution[], naming: Naming): Execution {
  const sum = (label: Label, figures: readonly Figure[]) => figure(naming(label), formula`${sumOf(figures)}`, exact)
  const shares = lines.map((line) => line.progress)
  const [first] = shares
  const adjusted = lines.map((line) => line.adjusted)
  // What is due by now of all their budgets, where the lines have several shares.
  const gone = shares.every((share) => share === first) ? (first as Figure) : sumOfProducts(adjusted, shares)
  const amounts = {
    budget: sum(
      L.budget,
      lines.map((line) => line.budget),
    ),
    adjusted: sum(L.adjusted, adjusted),
    used: sum(
      L.used,
      lines.map((line) => line.used),
    ),
    unsettled: sum(
      L.unsettled,
      lines.map((line) => line.unsettled),
    ),
    lastYear: sumOfAll(
      naming(L.lastYear),
      lines.map((line) => line.lastYear),
    ),
    projected: sumOfAll(naming(L.projected), lines.map(projectedOf)),
  }
  return executionOf(amounts, gone, naming)
}

const projectedOf = ({ projection }: Execution) => (projection.computable ? projection.projected : undefined)

/** `gone`: the share of the year, or what is due by now. */
function executionOf(amounts: Amounts, gone: Figure | Formula, naming: Naming): Execution {
  const { budget, adjusted, used, unsettled, lastYear, projected } = amounts
  return {
    budget,
    adjusted,
    used,
    unsettled,
    lastYear,
    execution: ratesOf(adjusted, used, gone, naming),
    yearOnYear: yearOnYearOf(used, lastYear, naming),
    projection:
      projected === undefined
        ? { computable: false, because: because.nothingPlanned }
        : {
            computable: true,
            projected,
            balance: figure(naming(L.balance), formula`${adjusted} − ${projected}`, exact),
          },
  }
}

function ratesOf(adjusted: Figure, used: Figure, gone: Figure | Formula, naming: Naming): Execution['execution'] {
  if (adjusted.value.n === 0n) return { computable: false, because: because.noBudget }
  const rate = figure(naming(L.rate), formula`${used} ÷ ${adjusted}`, exact)
  const progress = gone instanceof Figure ? gone : figure(naming(L.progress), formula`(${gone}) ÷ ${adjusted}`, exact)
  return {
    computable: true,
    rate,
    progress,
    deviation: figure(naming(L.deviation), formula`${rate} − ${progress}`, exact),
  }
}

function yearOnYearOf(used: Figure, lastYear: Figure | undefined, naming: Naming): Execution['yearOnYear'] {
  if (lastYear === undefined) return { computable: false, because: because.noLastYear }
  if (lastYear.value.n === 0n) return { computable: false, because: because.nothingLastYear }
  const change = figure(naming(L.change), formula`${used} − ${lastYear}`, exact)
  return {
    computable: true,
    lastYear,
    change,
    growth: figure(naming(L.growth), formula`${change} ÷ ${lastYear}`, exact),
  }
}

/** The budget of the year, and what made it other than it was set. */
function adjustedFigure({ budget, adjustments }: ReadLine, naming: Naming): Figure {
  const amounts = adjustments.map(({ amount }) => amount)
  const value = amounts.reduce((sum: Formula, amount) => formula`${sum} + ${amount}`, formula`${budget}`)
  const why =
    adjustments.length === 0
      ? because.notAdjusted
      : () => ({
          zh: adjustments.map((one) => zh`${one.month} 月调整 ${one.amount}（${one.because.zh}）`).join('；'),
          en: adjustments
            .map((one) => en`adjusted in month ${one.month} by ${one.amount} (${one.because.en})`)
            .join('; '),
        })
  return figure(naming(L.adjusted), value, exact, {
    because: why,
    citations: adjustments.flatMap((one) => one.citations),
  })
}

/** The quota of a month with what was adjusted of it. */
function quotaFigure({ adjustments }: ReadLine, quota: Figure, at: number, naming: Naming): Figure {
  const own = adjustments.filter(({ quotaOf }) => quotaOf === at + 1)
  if (own.length === 0) return quota
  const value = own.reduce((sum: Formula, { amount }) => formula`${sum} + ${amount}`, formula`${quota}`)
  const label = labelAt(naming({ ...L.quota, id: 'adjustedQuota' }), at, `${at + 1} 月`, `month ${at + 1}`)
  const why = () => ({
    zh: own.map((one) => one.because.zh).join('；'),
    en: own.map((one) => one.because.en).join('; '),
  })
  return figure(label, value, exact, { because: why, citations: own.flatMap((one) => one.citations) })
}

function monthFigures({ used }: ReadLine, quotas: readonly Figure[] | undefined, naming: Naming) {
  const spent = Array.isArray(used) ? (used as readonly Figure[]) : []
  return Array.from({ length: Math.max(spent.length, quotas?.length ?? 0) }, (_, at) => {
    const [quota = null, mine = null] = [quotas?.[at], spent[at]]
    const label = labelAt(naming(L.quotaLeft), at, `${at + 1} 月`, `month ${at + 1}`)
    const left = quota === null || mine === null ? null : figure(label, formula`${quota} − ${mine}`, exact)
    return { month: at + 1, quota, used: mine, left }
  })
}

const because = /* @__PURE__ */ deepFreeze({
  notAdjusted: { zh: '年中未调整', en: 'not adjusted in the year' },
  bySeason: {
    zh: '已过月份的支出（含已发生未结算）除以这些月份占全年的份额',
    en: 'what the months gone cost, settled or not, by the share of the year that they have',
  },
  nothingPlanned: {
    zh: '有项目的已过月份没有指标，无法按序时进度推算',
    en: 'the months gone have no quota in some line, so nothing can be told from them',
  },
  noBudget: { zh: '全年预算为 0', en: 'the budget of the year is zero' },
  noLastYear: { zh: '上年同期未给出，或有项目未给出', en: 'last year was not given, or not for every line' },
  nothingLastYear: { zh: '上年同期为 0', en: 'nothing was used in the same months of last year' },
} as const satisfies Record<string, Bilingual>)
