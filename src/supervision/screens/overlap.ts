import type { Path } from '../../errors/internal.ts'
import { en, zh } from '../../figure/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { mostDays } from './Criterion.ts'
import { excusesOf, readExceptions } from './exceptions.ts'
import { inDays } from './inDays.ts'
import { labels as L } from './labels.ts'
import { readWhole } from './readWhole.ts'
import { admissionOf, evidence, type Findings, noAdmissions, readSources, type Screen, type Stays } from './Screen.ts'
import type { Lead } from './Screening.ts'

/** Admissions more than so many days before an earlier stay of the person ends: of those, the one that ends last. */
export function overlap(input: unknown, path: Path): Screen {
  const record = readRecord(input, ['moreThanDays', 'exceptions', 'citations'], path)
  const moreThanDays = readWhole(record['moreThanDays'], [...path, 'moreThanDays'], 0, mostDays)
  const exceptions = readExceptions(record['exceptions'], [...path, 'exceptions'])
  const limit = evidence(L.moreThanDays, moreThanDays)

  const end = (stays: Stays): Findings => {
    const { order, starts, since, reach, discharged } = stays
    const excuses = excusesOf(stays, exceptions)
    const leads: Lead[] = []
    for (let person = 0; person + 1 < starts.length; person++) {
      const from = starts[person] as number
      for (let place = from + 1; place < (starts[person + 1] as number); place++) {
        const day = since[place] as number
        let latest = day + moreThanDays
        if ((reach[place - 1] as number) <= latest) continue
        const row = order[place] as number
        if (excuses.admission(row)) continue
        let found = -1
        for (let k = place - 1; k >= from && (reach[k] as number) > latest; k--) {
          const earlier = order[k] as number
          const left = discharged[earlier] as number
          if (left <= latest || excuses.discharge(earlier)) continue
          found = earlier
          latest = left
        }
        if (found >= 0) leads.push(leadOf(stays, row, found, latest - day))
      }
    }
    return { judged: order.length, passedOver: 0, leads, whyNot: noAdmissions }
  }

  const leadOf = (stays: Stays, row: number, earlier: number, days: number): Lead => {
    const comparedWith = stays.admissions[earlier]?.id ?? ''
    const until = stays.admissions[earlier]?.dischargedOn ?? ''
    return {
      screen: 'overlap',
      ...admissionOf(stays, row),
      comparedWith,
      evidence: [evidence(L.overlap, days), limit],
      because: {
        zh: zh`住院“${comparedWith}”至 ${until} 才出院，本次早 ${days} 天入院，允许 ${moreThanDays} 天，待核查`,
        en: en`admitted ${inDays(days)} before the stay "${comparedWith}" ended on ${until}; the limit is ${inDays(moreThanDays)}; to be looked into`,
      },
    }
  }
  return { citations: readSources(record['citations'], path), begin: () => ({ end }) }
}
