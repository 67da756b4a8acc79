import { type Bilingual, deepFreeze, type Language } from '../errors/internal.ts'
import { type Citation, tableToMarkdown, units } from '../figure/internal.ts'
import { lazily, option, read } from '../shape/internal.ts'
import { answersOf } from './answersOf.ts'
import { describeValue } from './describeValue.ts'
import type { AnyRuleSet, LocalParameter, Parameter, ParameterValue } from './RuleSet.ts'
import { readRuleSet } from './readRuleSet.ts'
import { byDay } from './sinceWhen.ts'
import { missingOf } from './valueOn.ts'

/**
 * 地方规定问卷 — every parameter of a rule set as a question in words: what is asked, which answers it takes and in
 * which unit, whether it must be answered, what holds otherwise, and what was answered so far, by which clause.
 *
 * For `packagedPayment` it is what a bureau fills in from its notice; for a notice that `defineRules` mapped, the notice's
 * answers and what it leaves to the locality.
 *
 * @param rules - a rule set of any kind
 * @param language - `'zh'` or `'en'`
 * @returns `rows`, one a parameter; `missing`, the ids that must still be answered; `markdown`, a table to print
 * @throws `not_one_of` (language) · the errors of a rule set's shape
 * @example
 * ```ts
 * import { questionnaireOf, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const { rows, missing } = questionnaireOf(withLocal(guangdong2025, { depositRate: '5%' }), 'zh')
 * rows.find(({ id }) => id === 'depositRate')?.answer // => '5%'
 * missing // => [ 'riskFundRate', 'depositReturn', 'surplusFactor', 'poolShareOfOverrun' ]
 * rows.find(({ id }) => id === 'forfeitedDeposit')?.answers // => '归统筹基金（pool）／结转下年（carryForward）'
 * ```
 * @since 0.2.0
 */
export function questionnaireOf(rules: AnyRuleSet, language: Language): Questionnaire {
  const checked = readRuleSet(rules)
  const spoken = read(languageShape(), language, ['language'])
  const say = (words: Bilingual) => words[spoken]
  const all = [...Object.values(checked.parameters), ...Object.values(checked.localParameters)]
  const rows = all.map((parameter) => rowOf(checked, parameter, say))
  const missing = missingOf(checked).map(({ id }) => id)
  return deepFreeze({ title: titleOf(checked, rows, missing, spoken), rows, missing, markdown: printed(rows, say) })
}

interface Questionnaire {
  readonly title: string
  readonly rows: readonly Question[]
  /** The parameters that must still be answered. */
  readonly missing: readonly string[]
  readonly markdown: string
}

interface Question {
  readonly id: string
  readonly label: string
  readonly question: string
  /** Which answers there may be. */
  readonly answers: string
  readonly unit: string
  readonly required: boolean
  /** What holds where it is not answered; `null` where it must be. */
  readonly otherwise: string | null
  /** `null`: not answered so far. */
  readonly answer: string | null
  /** Where the answer comes from; without one, what leaves it open. */
  readonly source: string
}

type Say = (words: Bilingual) => string

function rowOf(rules: AnyRuleSet, parameter: Parameter | LocalParameter, say: Say): Question {
  const { id, label, question = label, unit } = parameter
  const isOwn = 'values' in parameter
  const given = [...(isOwn ? parameter.values : (rules.local[id] ?? []))].sort(byDay)
  const [last] = given.slice(-1)
  const left = isOwn ? undefined : parameter
  const required = left === undefined || (left.required && left.default === undefined)
  return {
    id,
    label: say(label),
    question: say(question),
    answers: say(answersOf(parameter)),
    unit: say(units[unit].percent ? percent : units[unit]),
    required,
    otherwise: required || left === undefined ? null : otherwiseOf(left, say),
    answer: last === undefined ? null : given.map((one) => answerOf(parameter, one, say)).join(say(between)),
    source: sourcesOf(last?.citations ?? left?.citations ?? [], say),
  }
}

function answerOf(parameter: Parameter | LocalParameter, { from, value }: ParameterValue, say: Say): string {
  const text = say(describeValue(parameter, value))
  return from === undefined ? text : say({ zh: `${text}（${from} 起）`, en: `${text} (from ${from})` })
}

function otherwiseOf(parameter: LocalParameter, say: Say): string {
  if (parameter.default === undefined) return say(noSuchRule)
  const { zh, en } = describeValue(parameter, parameter.default)
  return say({ zh: `按${zh}`, en })
}

/** The articles where there are any, else the documents. */
function sourcesOf(citations: readonly Citation[], say: Say): string {
  return [...new Set(citations.map(({ document, article }) => article ?? say(document)))].join(say(between))
}

function titleOf(
  { label }: AnyRuleSet,
  rows: readonly Question[],
  { length: open }: readonly string[],
  language: Language,
): string {
  const answered = rows.filter(({ answer }) => answer !== null).length
  if (language === 'zh') return `${label.zh}：问卷 ${rows.length} 题，已答 ${answered} 题，必答而未答 ${open} 题`
  return `${label.en}: ${rows.length} questions, ${answered} answered, ${open} still to be answered`
}

function printed(rows: readonly Question[], say: Say): string {
  const heads = [L.number, L.question, L.answers, L.unit, L.otherwise, L.answer, L.source, L.id].map(say)
  const cells = rows.map(({ question, answers, unit, otherwise, answer, source, id }, index) => [
    String(index + 1),
    question,
    answers,
    unit,
    otherwise ?? say(L.required),
    answer ?? '',
    source,
    id,
  ])
  return tableToMarkdown(heads, cells)
}

const languageShape = /* @__PURE__ */ lazily(() => option<Language>({ zh: '语言', en: 'Language' }, ['zh', 'en']))

const percent = { zh: '%', en: '%' }
const between = { zh: '；', en: '; ' }
const noSuchRule = { zh: '无此规定', en: 'no such rule' }

const L = {
  number: { zh: '序号', en: 'No.' },
  question: { zh: '问题', en: 'Question' },
  answers: { zh: '可以怎样回答', en: 'Answers' },
  unit: { zh: '单位', en: 'Unit' },
  otherwise: { zh: '不答时', en: 'If not answered' },
  required: { zh: '必答', en: 'must be answered' },
  answer: { zh: '答复', en: 'Answer' },
  source: { zh: '依据', en: 'Source' },
  id: { zh: '参数', en: 'Parameter' },
} as const
