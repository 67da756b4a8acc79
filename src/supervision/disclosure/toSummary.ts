import type { Bilingual, Language } from '../../errors/internal.ts'
import { displayNumber, units } from '../../figure/internal.ts'
import { insertSeparators, parseCanonical, roundFraction, toFixedString } from '../../numeric/internal.ts'
import type { OutOf } from '../../shape/internal.ts'
import type { DisclosedTable } from './disclosureReport.ts'
import type { disclosureShape, ShownFigure } from './disclosureShape.ts'

const words = {
  title: { zh: '年度医保基金使用情况和绩效考核结果', en: 'use of the fund and results of the assessment' },
  assessment: { zh: '绩效考核结果', en: 'Results of the assessment' },
  fundUse: { zh: '医保基金使用情况', en: 'Use of the fund' },
  complaints: { zh: '投诉举报渠道', en: 'Where to complain or report' },
  item: { zh: '项目', en: 'Item' },
  figure: { zh: '数值', en: 'Figure' },
  count: { zh: '数量', en: 'Number' },
  total: { zh: '合计', en: 'Total' },
} as const satisfies Record<string, Bilingual>

const hiddenCell = '*'

/** The summary as markdown, without a newline at the end. */
export function toSummary(
  {
    year,
    alliance,
    smallestCell: smallest,
    assessment,
    fundUse,
    complaints,
    tables: read = [],
  }: OutOf<ReturnType<typeof disclosureShape>>,
  tables: readonly DisclosedTable[],
  language: Language,
): string {
  const what =
    language === 'zh' ? `${alliance.zh} ${year} ${words.title.zh}` : `${alliance.en}: ${words.title.en}, ${year}`
  const title = language === 'zh' ? `${what}公示` : what
  const opening =
    language === 'zh'
      ? `现将${what}公示如下。`
      : `The use of the fund by ${alliance.en} and the results of its assessment in ${year} are made public as follows.`
  const figures = (lines: readonly ShownFigure[]) => [
    ...head(words.item[language], words.figure[language]),
    ...lines.map((line) => row(line.label[language], shown(line, smallest, language))),
  ]
  const sections: readonly (readonly [name: string, lines: readonly string[]])[] = [
    [words.assessment[language], figures(assessment)],
    [words.fundUse[language], figures(fundUse)],
    ...tables.map((table, index): readonly [string, readonly string[]] => [
      table.label[language],
      [
        ...head(words.item[language], words.count[language]),
        ...table.rows.map((cell, k) => row(read[index]?.rows[k]?.label[language] ?? cell.id, cellOf(cell.count))),
        row(words.total[language], cellOf(table.total)),
      ],
    ]),
    [words.complaints[language], [plain(complaints[language])]],
  ]
  const body = sections.flatMap(([name, lines]) => ['', `## ${plain(name)}`, '', ...lines])
  const text = [`# ${plain(title)}`, '', plain(opening), ...body]
  const isHiding = text.some((line) => line.endsWith(`| ${hiddenCell} |`))
  return (isHiding ? [...text, '', noteOf(smallest, language)] : text).join('\n')
}

function noteOf(smallest: number, language: Language): string {
  return language === 'zh'
    ? `\\${hiddenCell} 为保护个人隐私不予公开：数值小于 ${smallest}，或可据以推算此类数值。`
    : `\\${hiddenCell} Not shown, to protect people: below ${smallest}, or it would tell such a number.`
}

/** What may tell of single people where it is small. */
const ofPeople: ReadonlySet<string> = new Set(['count', 'people', 'admissions', 'personTimes', 'cases'])

/** A count of people stands by itself only where it is not small. */
function shown({ value, unit }: ShownFigure, smallest: number, language: Language): string {
  const isSmall = ofPeople.has(unit) && value !== '0' && Number(value) < smallest
  if (isSmall) return hiddenCell
  const word = units[unit][language]
  if (units[unit].percent) return percentOf(value)
  return word === '' ? displayNumber(value, unit) : `${displayNumber(value, unit)} ${word}`
}

/** A rate to two decimals at most, half-up: the exact one is in the results. */
function percentOf(value: string): string {
  const { n, d } = parseCanonical(value)
  const rounded = roundFraction({ n: n * 100n, d }, { mode: 'halfUp', places: 2 })
  return `${insertSeparators(toFixedString(rounded, 2))}%`
}

function cellOf(count: string | null): string {
  return count === null ? hiddenCell : displayNumber(count, 'count')
}

function head(name: string, value: string): readonly string[] {
  return [row(name, value), '| --- | ---: |']
}

function row(name: string, value: string): string {
  return `| ${plain(name)} | ${value} |`
}

/** Keeps text that a caller supplied from breaking out of its place. */
function plain(text: string): string {
  return text
    .replace(/[\\|*_`[\]#]/g, (sign) => `\\${sign}`)
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replaceAll('<', '&lt;')
}
