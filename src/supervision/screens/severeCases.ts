import { fail, type Path, show } from '../../errors/internal.ts'
import { type Fraction, readDecimal, readShare } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { countSevere, type SevereCounts } from './countSevere.ts'
import type { Registers } from './machine/AdmissionTable.ts'
import { weightUnits } from './machine/wholeUnits.ts'
import type { ReadInstitution } from './readInstitutions.ts'
import { readPeriod } from './readPeriod.ts'
import { readWhole } from './readWhole.ts'
import { type Findings, readSources, type Screen, type ScreenRun } from './Screen.ts'
import type { Hint } from './Screening.ts'
import type { Subject } from './Subject.ts'
import { outflowFigures, severeHint } from './severeHint.ts'

const keys = ['severeFrom', 'previous', 'current', 'fallAtLeast', 'outflowRiseAtLeast', 'casesAtLeast', 'citations']

/** Severe cases that no longer come to the alliance, or to a member, while more of them are treated elsewhere. */
export function severeCases(input: unknown, path: Path): Screen {
  const record = readRecord(input, keys, path)
  const severeFrom = readDecimal(record['severeFrom'], [...path, 'severeFrom'])
  if (severeFrom.n <= 0n) {
    fail('out_of_range', [...path, 'severeFrom'], { expected: '> 0', received: show(record['severeFrom']) })
  }
  const previous = readPeriod(record['previous'], [...path, 'previous'])
  const current = readPeriod(record['current'], [...path, 'current'])
  if (current.from <= previous.to) {
    const expected = { zh: '本期在前期之后', en: 'the current period begins after the previous one' }
    const received = show((record['current'] as { from?: unknown }).from)
    fail('out_of_range', [...path, 'current', 'from'], { expected, received })
  }
  const casesAtLeast = readWhole(record['casesAtLeast'], [...path, 'casesAtLeast'], 1)
  const fall = readPositiveShare(record['fallAtLeast'], [...path, 'fallAtLeast'])
  const rise = readPositiveShare(record['outflowRiseAtLeast'], [...path, 'outflowRiseAtLeast'])
  // rounded up: a weight in whole units reaches the limit where it reaches this
  const units = Number((severeFrom.n * BigInt(weightUnits) + severeFrom.d - 1n) / severeFrom.d)

  const begin = ({ institutions }: Registers): ScreenRun => {
    const counter = countSevere(institutions, { units, previous, current })
    return { see: counter.see, end: () => findings(institutions, counter.counts()) }
  }

  const findings = (institutions: readonly ReadInstitution[], counts: SevereCounts): Findings => {
    const outflow = outflowFigures(counts.all)
    if (outflow === undefined) return { judged: 0, passedOver: 0, hints: [], whyNot: noSevere }
    const subjects = [{ about: 'alliance', id: 'alliance' } as const, ...membersOf(institutions)]
    const hints: Hint[] = []
    let judged = 0
    for (const subject of subjects) {
      const [before, now] = countsOf(subject, counts)
      if (Math.min(before.cases, now.cases) < casesAtLeast || before.units === 0) continue
      judged++
      const hint = severeHint({ subject, before, now, outflow, fall, rise })
      if (hint !== undefined) hints.push(hint)
    }
    return { judged, passedOver: subjects.length - judged, hints, whyNot: tooFew }
  }
  return { citations: readSources(record['citations'], path), begin }
}

function membersOf(institutions: readonly ReadInstitution[]): readonly Subject[] {
  return institutions.flatMap(({ id, member }, place) => (member ? [{ about: 'institution', id, place } as const] : []))
}

const nothing = { cases: 0, units: 0, severe: 0 }

function countsOf({ place }: Subject, { members, byInstitution }: SevereCounts) {
  return place === undefined ? members : (byInstitution[place] ?? ([nothing, nothing] as const))
}

function readPositiveShare(input: unknown, path: Path): Fraction {
  const share = readShare(input, path)
  return share.n > 0n ? share : fail('out_of_range', path, { expected: '> 0', received: show(input) })
}

const noSevere = {
  zh: '前期或本期没有重症病例，无法计算外流率',
  en: 'one of the periods has no severe case, so no outflow can be computed',
}
const tooFew = { zh: '各期病例数均不足', en: 'the periods have too few cases' }
