import type { Path } from '../../errors/internal.ts'
import { type Figure, given, type NumberInput } from '../../figure/internal.ts'
import { add, compare, subtract, toDecimalString, zero } from '../../numeric/internal.ts'
import {
  amount,
  choice,
  type Fields,
  failAt,
  type Law,
  law,
  lazily,
  list,
  needs,
  notNegative,
  type OutOf,
  optional,
  record,
  refusalAt,
  type Shape,
  whole,
  wholeFigure,
} from '../../shape/internal.ts'
import { badRowsShape } from '../../stays/internal.ts'
import { sameDayStayShape } from '../sameDayStayShape.ts'
import { type CaseColumns, caseRowsShape } from './CaseRows.ts'
import type { IndicatorsInput } from './computeIndicators.ts'
import { type IndicatorFact, indicatorFacts, wholeFacts } from './IndicatorFact.ts'
import { indicatorIdShape } from './indicatorIdShape.ts'
import { type FactValues, reduceCases } from './reduceCases.ts'
import { siftCases } from './siftCases.ts'

/** A fact and where it was given. */
export interface ReadFact {
  readonly figure: Figure
  readonly path: Path
}

/** The facts that are known, by id. */
export type ReadFacts = ReadonlyMap<IndicatorFact, ReadFact>

/** Facts as given and as counted from case rows, of which none may come from both, and what is said of the rows. */
export function readFacts({ facts, cases, ...counting }: OutOf<ReturnType<typeof indicatorsShape>>) {
  const { facts: counted, ...told } =
    cases === undefined ? { facts: {}, seen: undefined, notes: {} } : countCases(cases, counting)
  const known = new Map<IndicatorFact, ReadFact>()
  for (const id of factIds) {
    const own = facts?.[id] as Figure | undefined
    const fromRows = (counted as FactValues)[id]
    if (own !== undefined) {
      const path = ['facts', id]
      if (fromRows !== undefined) failAt(indicatorsShape(), 'conflicting_inputs', path, { expected: 'facts, cases' })
      known.set(id, { figure: own, path })
    } else if (fromRows !== undefined) {
      const { name, unit } = indicatorFacts[id]
      known.set(id, { figure: given({ id, name, unit }, fromRows), path: ['cases'] })
    }
  }
  for (const { whole, parts } of wholeFacts) {
    const counted = known.get(whole)
    if (counted?.path[0] === 'cases') refuseParts(counted.figure, parts, facts)
  }
  return { known: known as ReadFacts, ...told }
}

/** Parts that are given beside a whole that was counted: what is given is refused, not the rows. */
function refuseParts(whole: Figure, parts: readonly IndicatorFact[], facts: FactsRead | undefined): void {
  const found = disagreement(
    whole,
    parts.map((part) => facts?.[part] as Figure | undefined),
  )
  if (found === undefined) return
  const { code, sum, info } = found
  const given = parts.filter((part) => facts?.[part] !== undefined)
  const path = code === 'out_of_range' ? ['facts', ...given] : ['facts']
  const limits = { expected: `≤ ${whole.text}`, received: sum, unit: whole.label.unit }
  failAt(indicatorsShape(), code, path, code === 'out_of_range' ? limits : info)
}

type Counting = Omit<OutOf<ReturnType<typeof indicatorsShape>>, 'facts' | 'cases'>

function countCases(cases: CaseColumns, { badRows, lookBack, ...counting }: Counting) {
  const sifted = siftCases(cases, lookBack, {
    badRows,
    refusal: (code, path, info) => refusalAt(indicatorsShape(), code, path, info, []),
  })
  const reduced = reduceCases(sifted.cases, { ...counting, lookBack: sifted.lookBack }, ['cases'])
  return { ...reduced, notes: sifted.notes }
}

/** Counts and sums, or the case rows they are counted from, and which indicators are wanted. */
export const indicatorsShape = /* @__PURE__ */ lazily(() =>
  record<IndicatorsInput>({ zh: '监测指标', en: 'Indicators' })(
    {
      facts: optional(
        record<Facts>({ zh: '基础数据', en: 'Facts' })(
          Object.fromEntries(factIds.map((id) => [id, optional(factShape(id))])) as FactFields,
          wholeFacts.map(({ whole, parts }) => partsMakeWhole(whole, parts)),
        ),
      ),
      cases: optional(caseRowsShape()),
      readmissionDays: optional(whole(days, { atLeast: 0 })),
      lookBack: optional(caseRowsShape()),
      referral: optional(
        record<NonNullable<IndicatorsInput['referral']>>({ zh: '转诊', en: 'Referral' })({
          maxGap: whole(maxGap, { atLeast: 0 }),
        }),
      ),
      sameDayStay: sameDayStayShape(),
      badRows: badRowsShape(),
      period: optional(
        choice(
          { zh: '期间', en: 'Period' },
          {
            month: { zh: '月', en: 'a month' },
            quarter: { zh: '季', en: 'a quarter' },
            year: { zh: '年', en: 'a year' },
          },
        ),
      ),
      indicators: optional(list({ zh: '指标', en: 'Which indicators' }, indicatorIdShape())),
    },
    [needs('readmissionDays', 'cases'), needs('lookBack', 'cases'), needs('referral', 'cases')],
  ),
)

type Facts = NonNullable<IndicatorsInput['facts']>
type FactFields = { readonly [Id in IndicatorFact]: Shape<NumberInput, Figure | undefined, true> } & Fields<Facts>

const factIds = Object.keys(indicatorFacts) as readonly IndicatorFact[]

/** Amounts are whole fen, counts and days whole numbers, weights any number; none below zero. */
function factShape(id: IndicatorFact): Shape<NumberInput, Figure, false> {
  const { name, unit } = indicatorFacts[id]
  const label = { id, name, unit }
  if (unit === 'yuan') return amount(label)
  return unit === 'weight' ? notNegative(label) : wholeFigure(label, { atLeast: 0 })
}

type FactsRead = { readonly [Id in IndicatorFact]?: unknown }

/** What has parts is their sum where all of them are given, and no less than those that are. */
function partsMakeWhole(whole: IndicatorFact, parts: readonly IndicatorFact[]): Law<FactsRead> {
  const figureOf = (facts: FactsRead, id: IndicatorFact) => facts[id] as Figure | undefined
  return law(
    ['sum_not_stated', 'out_of_range'],
    ['partsMakeWhole', whole, ...parts],
    (facts: FactsRead) => [figureOf(facts, whole), parts.map((part) => figureOf(facts, part))] as const,
    ([all, given], reading) => {
      const found = all && disagreement(all, given)
      if (found !== undefined) reading.refuse(found.code, found.info, [whole])
    },
  )
}

/** How a whole differs from its parts, where all are known, or falls short of those that are. */
function disagreement(whole: Figure, parts: readonly (Figure | undefined)[]) {
  const known = parts.filter((part) => part !== undefined)
  const sum = known.map(({ value }) => value).reduce(add, zero)
  const { unit } = whole.label
  const text = (value: Figure['value']) => toDecimalString(value, unit === 'yuan' ? 2 : 0)
  const gap = subtract(sum, whole.value)
  if (known.length === parts.length) {
    const info = { received: text(sum), expected: whole.text, gap: text(gap), unit }
    return compare(gap, zero) === 0 ? undefined : ({ code: 'sum_not_stated', sum: text(sum), info } as const)
  }
  const info = { expected: `≥ ${text(sum)}`, received: whole.text, unit }
  return compare(gap, zero) <= 0 ? undefined : ({ code: 'out_of_range', sum: text(sum), info } as const)
}

const maxGap = {
  id: 'maxGap',
  name: { zh: '转诊间隔天数上限', en: 'Longest gap of a referral' },
  unit: 'days',
} as const
const days = { id: 'readmissionDays', name: { zh: '再入院天数', en: 'Days of a readmission' }, unit: 'days' } as const
