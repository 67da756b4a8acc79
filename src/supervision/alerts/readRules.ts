import { type Bilingual, fail, type Path } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import {
  listed,
  readBilingual,
  readCitations,
  readId,
  readList,
  readOption,
  readRecord,
  refuseDuplicates,
} from '../../policy/internal.ts'
import type { AlertRule, AlertSeverity } from './AlertRule.ts'
import { type ReadTerms, readTerms, termKeys } from './readTerms.ts'

/** A rule as read. */
export interface ReadRule {
  readonly id: string
  readonly name: Bilingual
  readonly severity: AlertSeverity
  /** Undefined: all series. */
  readonly series: readonly string[] | undefined
  readonly citations: readonly Citation[]
  readonly terms: ReadTerms
}

const names = {
  fixed: { zh: '固定限值', en: 'fixed limit' },
  monthOnMonth: { zh: '环比', en: 'month on month' },
  yearOnYear: { zh: '同比', en: 'year on year' },
  zScore: { zh: 'z 值', en: 'z score' },
  robustZScore: { zh: '稳健 z 值', en: 'robust z score' },
  controlLimits: { zh: '比例控制限', en: 'control limits' },
  wilson: { zh: 'Wilson 区间', en: 'Wilson interval' },
  run: { zh: '连续点规则', en: 'run rule' },
  trend: { zh: '趋势规则', en: 'trend rule' },
} as const satisfies Record<AlertRule['kind'], Bilingual>

const common = ['id', 'label', 'severity', 'series', 'citations', 'kind']

/** Rules with different ids, each with the keys of its kind alone, watching series that are there. */
export function readRules(input: unknown, series: readonly string[]): readonly ReadRule[] {
  const rules = readList(input, ['rules']).map((item, index) => readRule(item, series, ['rules', index]))
  refuseDuplicates(
    rules.map(({ id }) => id),
    ['rules'],
  )
  return rules
}

function readRule(item: unknown, series: readonly string[], path: Path): ReadRule {
  const every = [...new Set(Object.values(termKeys).flat())]
  const kinds = Object.keys(termKeys) as AlertRule['kind'][]
  const kind = readOption(readRecord(item, [...common, ...every], path)['kind'], kinds, [...path, 'kind'])
  const record = readRecord(item, [...common, ...termKeys[kind]], path)
  const { label, severity, series: watched, citations } = record
  const severities: readonly AlertSeverity[] = ['notice', 'warning', 'critical']
  return {
    id: readId(record['id'], [...path, 'id']),
    name: label === undefined ? names[kind] : readBilingual(label, [...path, 'label']),
    severity: severity === undefined ? 'warning' : readOption(severity, severities, [...path, 'severity']),
    series: watched === undefined ? undefined : readWatched(watched, series, [...path, 'series']),
    citations: citations === undefined ? [] : readCitations(citations, [...path, 'citations']),
    terms: readTerms(kind, record, path),
  }
}

function readWatched(input: unknown, series: readonly string[], path: Path): readonly string[] {
  return readList(input, path).map((item, index) => {
    const id = readId(item, [...path, index])
    if (!series.includes(id)) fail('unknown_id', [...path, index], { received: id, expected: listed(series) })
    return id
  })
}
