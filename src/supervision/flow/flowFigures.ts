import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, type Label, sumOf } from '../../figure/internal.ts'
import { compare, fen } from '../../numeric/internal.ts'
import { groupBy } from '../groupBy.ts'
import { ratioOf } from '../ratioOf.ts'
import { sumOfAll } from '../sumOfAll.ts'
import { type FlowPlace, placeNames, type ReadFlow } from './FlowInput.ts'
import { labels as L } from './labels.ts'

type ReadRow = ReadFlow['rows'][number]
type ReadDisease = ReadFlow['diseases'][number]

/** Rows that are one line: of one place, level and disease, or of more. */
export interface FlowGroup {
  readonly rows: readonly ReadRow[]
  readonly place: FlowPlace
  readonly level: string
  readonly disease: string
}

/** The lines by what the fund pays, most first; where it pays alike, by place, level and disease. */
export function flowGroups(rows: readonly ReadRow[]): readonly FlowGroup[] {
  return [...groupBy(rows, ({ place, level, disease }) => [place, level, disease].join('\u0000')).values()]
    .map((own): FlowGroup => {
      const [{ place, level, disease }] = own as [ReadRow]
      return { rows: own, place, level, disease }
    })
    .map((group) => ({ group, fund: sumOf(group.rows.map(({ fund }) => fund)).value }))
    .sort((a, b) => compare(b.fund, a.fund) || compareNames(a.group, b.group))
    .map(({ group }) => group)
}

function compareNames(one: FlowGroup, other: FlowGroup): number {
  const near = places.indexOf(one.place) - places.indexOf(other.place)
  if (near !== 0) return near
  if (one.level !== other.level) return one.level < other.level ? -1 : 1
  return one.disease < other.disease ? -1 : 1
}

const places = Object.keys(placeNames)

type Naming = (label: Label) => Label

/** The figures of rows together; what one of them does not tell, their sum does not. */
export function flowFigures(rows: readonly ReadRow[], total: Figure | undefined, naming: Naming) {
  const sum = (label: Label, figures: readonly Figure[]) => figure(naming(label), formula`${sumOf(figures)}`, exact)
  const admissions = sum(
    L.admissions,
    rows.map((row) => row.admissions),
  )
  const cost = sum(
    L.cost,
    rows.map((row) => row.cost),
  )
  const fund = sum(
    L.fund,
    rows.map((row) => row.fund),
  )
  const referred = sumOfAll(
    naming(L.referred),
    rows.map((row) => row.referred),
  )
  const lastYear = sumOfAll(
    naming(L.lastYear),
    rows.map((row) => row.lastYear),
  )
  const change = lastYear && figure(naming(L.change), formula`${admissions} − ${lastYear}`, exact)
  return {
    admissions,
    cost,
    fund,
    costOfStay: admissions.value.n === 0n ? null : figure(naming(L.costOfStay), formula`${cost} ÷ ${admissions}`, fen),
    growth: ratioOf(change, lastYear, naming(L.growth), because.growth),
    shareOfTotal: ratioOf(fund, total, naming(L.shareOfTotal), because.total),
    referred: referred ?? null,
    unreferred:
      referred === undefined ? null : figure(naming(L.unreferred), formula`${admissions} − ${referred}`, exact),
  }
}

/** What is saved if the admissions of a line are treated in the county. */
export function savingFigure(admissions: Figure, disease: ReadDisease | undefined, naming: Naming): Saving {
  if (disease?.treatable === undefined) return { computable: false as const, because: because.unknown }
  if (!disease.treatable) return { computable: false as const, because: because.notTreatable }
  if (disease.savingPerCase === undefined) return { computable: false as const, because: because.noSaving }
  const value = figure(naming(L.saving), formula`${admissions} × ${disease.savingPerCase}`, exact)
  return { computable: true as const, value }
}

type Saving =
  | { readonly computable: true; readonly value: Figure }
  | { readonly computable: false; readonly because: Bilingual }

/** What lines save together, as far as it is known. */
export function savingOf(savings: readonly Saving[], naming: Naming): Saving {
  const known = savings.flatMap((one) => (one.computable ? one.value : []))
  if (known.length === 0) return { computable: false, because: because.noneKnown }
  const why = { zh: '可计算的各行相加', en: 'the sum of the lines of which it is known' }
  return { computable: true, value: figure(naming(L.saving), formula`${sumOf(known)}`, exact, { because: why }) }
}

/** The share of a disease's stays that a line has. */
export function shareOfDisease(admissions: Figure, disease: ReadDisease | undefined, naming: Naming) {
  return ratioOf(admissions, disease?.admissions, naming(L.shareOfDisease), because.disease)
}

const because = /* @__PURE__ */ deepFreeze({
  growth: {
    zero: { zh: '上年同期没有此项', en: 'there was none in the same months of last year' },
    unknown: { zh: '上年同期未给出，或有的行未给出', en: 'last year was not given, or not of every row' },
  },
  total: {
    zero: { zh: '付费总额为 0', en: 'the total is zero' },
    unknown: { zh: '未给出付费总额', en: 'the total of the year was not given' },
  },
  disease: {
    zero: { zh: '同病种住院为 0', en: 'the disease has no stays' },
    unknown: { zh: '未给出参保人同病种住院人次', en: 'all stays of the disease were not given' },
  },
  unknown: { zh: '未说明本县能否诊治', en: 'whether the county can treat it was not said' },
  notTreatable: { zh: '本县不能诊治', en: 'the county cannot treat it' },
  noSaving: { zh: '未给出每例回流可节约额', en: 'what a case saves was not given' },
  noneKnown: { zh: '没有可计算回流节约的行', en: 'it is known of no line' },
})
