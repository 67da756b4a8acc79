import { type IsoDate, readIsoDate } from '../../calendar/internal.ts'
import { fail, type Path, show } from '../../errors/internal.ts'
import { compare } from '../../numeric/internal.ts'
import { readCitations, readFlag, readList, readObject, readOption, readRecord } from '../../policy/internal.ts'
import type { ExactLoss, ExactLossRate, ExactProgram } from './ExactProgram.ts'
import { labels as L } from './labels.ts'
import { datedShareOf, shareOf } from './shareOf.ts'

/** How a program shares losses, if it does. */
export function readLossSharing(input: unknown, from: IsoDate, path: Path): ExactProgram['loss'] {
  const kind = readOption(readObject(input, path)['kind'], ['none', 'shared'], [...path, 'kind'])
  if (kind === 'none') {
    const { reported, citations } = readRecord(input, ['kind', 'reported', 'citations'], path)
    return {
      kind,
      reported: readFlag(reported, [...path, 'reported']),
      citations: readCitations(citations, [...path, 'citations']),
    }
  }
  const record = readRecord(input, ['kind', 'rate', 'limits', 'revenueLimit', 'relief'], path)
  const relief = readRecord(record['relief'], ['citations'], [...path, 'relief'])
  return {
    kind,
    rate: readLossRate(record['rate'], from, [...path, 'rate']),
    limits: readLimits(record['limits'], from, [...path, 'limits']),
    revenueLimit:
      record['revenueLimit'] === null
        ? undefined
        : datedShareOf(L.revenueShare, record['revenueLimit'], [...path, 'revenueLimit']),
    relief: { citations: readCitations(relief['citations'], [...path, 'relief', 'citations']) },
  }
}

function readLossRate(input: unknown, from: IsoDate, path: Path): ExactLossRate {
  const isFlat = 'flat' in readObject(input, path)
  const record = readRecord(input, isFlat ? ['flat', 'citations'] : [...sliding, 'citations'], path)
  const origin = { from, citations: readCitations(record['citations'], [...path, 'citations']) }
  if (isFlat) return { kind: 'flat', rate: shareOf(L.flatLossRate, record['flat'], origin, [...path, 'flat']) }
  const floor = shareOf(L.lossFloor, record['floor'], origin, [...path, 'floor'])
  const ceiling = shareOf(L.lossCeiling, record['ceiling'], origin, [...path, 'ceiling'])
  if (compare(ceiling.value, floor.value) < 0) {
    fail('out_of_range', [...path, 'ceiling'], { expected: `≥ ${floor.text}`, received: show(record['ceiling']) })
  }
  const qualityTimes = shareOf(L.qualityTimes, record['qualityTimes'], origin, [...path, 'qualityTimes'])
  return { kind: 'sliding', qualityTimes, floor, ceiling }
}

const sliding = ['qualityTimes', 'floor', 'ceiling']

/** Limits from the latest agreements back, the last and only the last for all that began earlier. */
function readLimits(input: unknown, from: IsoDate, path: Path): ExactLoss['limits'] {
  const list = readList(input, path)
  let previous: IsoDate | undefined
  return list.map((item, index) => {
    const at = [...path, index]
    const record = readRecord(item, ['agreementFrom', 'ofBenchmark', 'citations'], at)
    const citations = readCitations(record['citations'], [...at, 'citations'])
    const ofBenchmark = shareOf(L.lossLimit, record['ofBenchmark'], { from, citations }, [...at, 'ofBenchmark'])
    const isLast = index === list.length - 1
    if ((record['agreementFrom'] === null) !== isLast) fail('bands_not_open', [...at, 'agreementFrom'])
    if (isLast) return { agreementFrom: null, ofBenchmark }
    const agreementFrom = readIsoDate(record['agreementFrom'], [...at, 'agreementFrom'])
    if (previous !== undefined && agreementFrom >= previous) {
      fail('out_of_range', [...at, 'agreementFrom'], { expected: `< ${previous}`, received: agreementFrom })
    }
    previous = agreementFrom
    return { agreementFrom, ofBenchmark }
  })
}
