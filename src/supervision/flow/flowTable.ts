import type { Bilingual } from '../../errors/internal.ts'
import { type Label, labelNamed, publishLong, type Step } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { read } from '../../shape/internal.ts'
import { groupBy } from '../groupBy.ts'
import type { Ratio } from '../ratioOf.ts'
import { type FlowInput, type FlowPlace, flowShape, placeNames, type ReadFlow } from './FlowInput.ts'
import { type FlowGroup, flowFigures, flowGroups, savingFigure, savingOf, shareOfDisease } from './flowFigures.ts'

/**
 * 外流（结果） — care elsewhere by place, level and disease: the lines on which the fund pays most, the rest as one, the sums by
 * place, by level and by disease, and the whole.
 *
 * @since 0.2.0
 */
export interface FlowTable {
  readonly lines: readonly (FlowView & {
    readonly place: FlowPlace
    readonly level: string
    readonly disease: string
    readonly label: Bilingual
    /** Whether the county can treat it; `null` where that was not said. */
    readonly treatable: boolean | null
    /** Of all stays of the insured with the disease. */
    readonly shareOfDisease: Ratio
  })[]
  /** `lines`: how many are in it. `null` where all are listed. */
  readonly others: (FlowView & { readonly lines: number }) | null
  readonly sums: readonly (FlowView & { readonly by: 'place' | 'level' | 'disease'; readonly name: string })[]
  readonly total: FlowView
  readonly steps: readonly Step[]
}

interface FlowView {
  readonly admissions: DecimalText
  readonly cost: DecimalText
  readonly fund: DecimalText
  /** `null` where there are none now. */
  readonly costOfStay: DecimalText | null
  /** Of admissions, on last year. */
  readonly growth: Ratio
  /** What the fund pays, of the total of the year. */
  readonly shareOfTotal: Ratio
  readonly referred: DecimalText | null
  readonly unreferred: DecimalText | null
  /** If all of it were treated in the county; of several lines the sum as far as it is known. */
  readonly saving: Ratio
}

/**
 * 县域外就医流向 — where patients go, by place, level of the institution and disease; what the county could treat of it, and
 * what bringing that home would save.
 *
 * Formula: rows of one place, level and disease are added up; cost a stay = cost ÷ admissions, half-up to the fen; growth =
 * (admissions − last year) ÷ last year; saving = admissions × what a case saves (what the fund pays there less what it pays
 * here, as `bringHome` takes them), of diseases that the county can treat. Lines stand by what the fund pays, most first. The
 * formulas are the library's.
 *
 * @param input - see {@link FlowInput}
 * @throws `not_asked` (a saving of what the county cannot treat) · `out_of_range` (more stays of a disease elsewhere
 *   than in all, more referred than admitted) · `duplicate_id` · `empty_list` · `inexact_number` · `missing` ·
 *   `negative_amount` · `not_a_number` · `not_an_integer` · `not_one_of` · `not_whole_fen` · `percent_not_allowed` ·
 *   `too_long` · `too_many_digits` · `unclean_id` · `unknown_key` · `wrong_type`
 * @example
 * ```ts
 * import { flowTable } from 'yigongti'
 *
 * const { lines, total } = flowTable({
 *   rows: [
 *     { place: 'city', level: '三级', disease: '肺炎', admissions: 120, cost: 1_080_000, fund: 540_000, referred: 30 },
 *     { place: 'beyond', level: '三级', disease: '肺癌', admissions: 40, cost: 2_000_000, fund: 900_000, referred: 35 },
 *   ],
 *   diseases: [
 *     { id: '肺炎', admissions: 800, treatable: true, savingPerCase: 1_250 },
 *     { id: '肺癌', treatable: false },
 *   ],
 *   total: 300_000_000,
 * })
 * lines.map(({ disease, fund, unreferred }) => `${disease} ${fund} ${unreferred}`)
 * // => [ '肺癌 900000.00 5', '肺炎 540000.00 90' ]
 * lines[1]?.shareOfDisease // => { computable: true, value: '0.15' }
 * total.saving // => { computable: true, value: '150000.00' }
 * ```
 * @since 0.2.0
 */
export function flowTable(input: FlowInput): FlowTable {
  const { rows, diseases, total: budget, top } = read(flowShape(), input)
  const known = new Map(diseases.map((disease) => [disease.id, disease]))
  return publishLong(rows.length, () => {
    const ofLines = kindsOf('line')
    const lines = flowGroups(rows).map((group, index) =>
      lineOf(group, known.get(group.disease), budget, (label, name) => labelNamed(ofLines(label), index, name)),
    )
    const together = (some: readonly Line[], naming: Naming) => ({
      ...flowFigures(
        some.flatMap(({ group }) => group.rows),
        budget,
        naming,
      ),
      saving: savingOf(
        some.map(({ view }) => view.saving),
        naming,
      ),
    })
    const rest = lines.slice(top)
    const sumsBy = (by: 'place' | 'level' | 'disease') => {
      const kinds = kindsOf(by)
      return [...groupBy(lines, ({ group }) => group[by])].map(([name, some], index) => ({
        by,
        name,
        ...together(some, (label) => labelNamed(kinds(label), index, () => nameOf(by, name, known))),
      }))
    }
    return {
      draft: {
        lines: lines.slice(0, top).map(({ view }) => view),
        others:
          rest.length === 0
            ? null
            : { lines: rest.length, ...together(rest, (label) => named('others', label, others)) },
        sums: [...sumsBy('place'), ...sumsBy('level'), ...sumsBy('disease')],
        total: together(lines, (label) => named('all', label, all)),
      },
    }
  })
}

type Naming = (label: Label) => Label
type Line = ReturnType<typeof lineOf>

function lineOf(
  group: FlowGroup,
  about: ReadFlow['diseases'][number] | undefined,
  total: ReadFlow['total'],
  labelled: (label: Label, name: () => Bilingual) => Label,
) {
  const { rows, place, level, disease } = group
  const label = about?.label ?? { zh: disease, en: disease }
  const { zh, en } = placeNames[place]
  const name = () => ({ zh: `${zh}，${level}，${label.zh}`, en: `${en}, ${level}, ${label.en}` })
  const naming: Naming = (one) => labelled(one, name)
  const figures = flowFigures(rows, total, naming)
  const view = {
    place,
    level,
    disease,
    label,
    treatable: about?.treatable ?? null,
    ...figures,
    shareOfDisease: shareOfDisease(figures.admissions, about, naming),
    saving: savingFigure(figures.admissions, about, naming),
  }
  return { group, view }
}

type Known = ReadonlyMap<string, ReadFlow['diseases'][number]>

function nameOf(by: 'place' | 'level' | 'disease', name: string, known: Known): Bilingual {
  if (by === 'place') return placeNames[name as FlowPlace]
  return (by === 'disease' ? known.get(name)?.label : undefined) ?? { zh: name, en: name }
}

/** The labels of one part of the table: `line.flowFund`. Those of all its lines are of one kind. */
function kindsOf(part: string): Naming {
  const kinds = new Map<Label, Label>()
  return (label) => {
    let kind = kinds.get(label)
    if (kind === undefined) {
      const { id, name, unit } = label
      kind = { id: `${part}.${id}`, name, unit }
      kinds.set(label, kind)
    }
    return kind
  }
}

function named(part: string, { id, name, unit }: Label, { zh, en }: Bilingual): Label {
  return { id: `${part}.${id}`, name: { zh: `${name.zh}（${zh}）`, en: `${name.en} (${en})` }, unit }
}

const others = { zh: '其他', en: 'others' }
const all = { zh: '合计', en: 'all' }
