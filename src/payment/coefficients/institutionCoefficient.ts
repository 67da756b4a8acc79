import type { Bilingual } from '../../errors/internal.ts'
import { en, publish, read as readFrom, type Step, zh } from '../../figure/internal.ts'
import type { DecimalText, Fraction } from '../../numeric/internal.ts'
import { code, failAt, id, lazily, listed, optional, read, record } from '../../shape/internal.ts'
import { keptOrigin } from '../keptOrigin.ts'
import { type CoefficientTable, type ReadCoefficientTable, readCoefficientTable } from './CoefficientTable.ts'
import { labels as L } from './labels.ts'

/**
 * 医疗机构系数（结果） — the coefficient, and the part of the table it comes from.
 *
 * @since 0.2.0
 */
interface InstitutionCoefficient {
  readonly coefficient: DecimalText
  readonly source: 'baseGroup' | 'groupAndLevel' | 'level'
  readonly steps: readonly Step[]
}

/**
 * 医疗机构系数 — the coefficient with which a hospital of a level is paid for a group.
 *
 * A base group has one coefficient for all hospitals; otherwise the coefficient of group and level counts where the
 * table has one, and that of the level where it has none. The step says which it was. Groups are compared in canonical
 * form, `es35` as `ES35`. Nothing is rounded.
 *
 * @param table - the coefficients of a place
 * @param input - the level of the hospital, and the group of the case where coefficients depend on it
 * @throws `wrong_kind` (the table) · `not_a_date` (its dates) · `unknown_id` (a level that the table does not have) ·
 *   `duplicate_id` · `conflicting_inputs` (a base group with coefficients by level) · `out_of_range` ·
 *   `not_a_number` · `missing` · `empty_list` · `unknown_key` · `too_long` · `unclean_id` · `wrong_type`
 * @example
 * ```ts
 * import { institutionCoefficient } from 'yigongti'
 *
 * const table = {
 *   kind: 'coefficientTable', id: 'example', label: { zh: '示例', en: 'Example' },
 *   byLevel: [{ level: 'tertiary', coefficient: '1.2' }, { level: 'secondary', coefficient: '1.02' }],
 *   baseGroups: { groups: ['ES35'], coefficient: 1 },
 *   citations: [],
 * } as const
 * institutionCoefficient(table, { level: 'tertiary', group: 'AA19' }).coefficient // => '1.2'
 * institutionCoefficient(table, { level: 'tertiary', group: 'ES35' }).coefficient // => '1'
 * ```
 * @since 0.1.0
 */
export function institutionCoefficient(
  table: CoefficientTable,
  input: { readonly level: string; readonly group?: string },
): InstitutionCoefficient {
  const exactTable = readCoefficientTable(table)
  const { level, group } = read(institutionCoefficientShape(), input)
  const { value, source, because } = find(exactTable, level, group, input.group?.trim())
  const { zh: place, en: placeInEnglish } = exactTable.label
  const reason = { zh: zh`${place}：${because.zh}`, en: en`${placeInEnglish}: ${because.en}` }
  const operands = keptOrigin(L.tableCoefficient, value)
  const coefficient = readFrom(L.institutionCoefficient, value, reason, operands, { citations: exactTable.citations })
  return publish({ coefficient, source })
}

export const institutionCoefficientShape = /* @__PURE__ */ lazily(() =>
  record<Parameters<typeof institutionCoefficient>[1]>({ zh: '医疗机构系数', en: 'Coefficient of a hospital' })({
    level: id({ zh: '等级', en: 'Level' }),
    group: optional(code({ zh: '病组', en: 'Group' })),
  }),
)

interface Found {
  readonly value: Fraction
  readonly source: InstitutionCoefficient['source']
  readonly because: Bilingual
}

function find(
  { byLevel, byGroup = [], baseGroups }: ReadCoefficientTable,
  level: string,
  group: string | undefined,
  /** The group as it was written. */
  name: string | undefined,
): Found {
  const ofLevel = byLevel.find((row) => row.level === level)
  if (ofLevel === undefined) {
    const expected = listed(byLevel.map((row) => row.level))
    failAt(institutionCoefficientShape(), 'unknown_id', ['level'], { expected, received: level })
  }
  if (group !== undefined && baseGroups?.groups.includes(group)) {
    const because = {
      zh: `${name} 为基础病组，各级医疗机构系数相同（同病同价）`,
      en: `${name} is a base group, with one coefficient for all hospitals`,
    }
    return { value: baseGroups.coefficient, source: 'baseGroup', because }
  }
  const ofGroup = byGroup.find((row) => row.level === level && row.group === group)
  if (ofGroup !== undefined) {
    const because = { zh: `${name} 在等级 ${level} 的系数`, en: `the coefficient of ${name} at level ${level}` }
    return { value: ofGroup.coefficient, source: 'groupAndLevel', because }
  }
  const because = { zh: `等级 ${level} 的系数`, en: `the coefficient of level ${level}` }
  return { value: ofLevel.coefficient, source: 'level', because }
}
