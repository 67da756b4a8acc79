import type { IsoDate, SharedSavingsInput } from 'yigongti'
import type { MsspTrack } from 'yigongti/rules'
import type { Row } from './readCsv.ts'

/** The rates that two-sided participants elect; any other published rate is the table's. */
const elections = [0, 0.005, 0.01, 0.015, 0.02]

/** The table begins at 500 people: the rate of fewer is a fact of the file, no result. */
const fewestInTable = 500

/** One published row as the program of its year and track, and the input to settle. */
export interface MsspCase {
  readonly year: number
  readonly track: MsspTrack
  readonly input: SharedSavingsInput
}

export function msspCase(row: Row): MsspCase {
  const year = Number(row['year'])
  const text = (name: string) => row[name] ?? ''
  const beneficiaries = Number(text('n_ab'))
  const start = isoDate(text('start'))
  return {
    year,
    track: text('track') as MsspTrack,
    input: {
      benchmark: text('benchmark'),
      expenditure: text('expenditure'),
      beneficiaries,
      ...(text('quality') === '' ? {} : { quality: qualityOf(row) }),
      // the files of 2014 and 2015 have no such column
      meetsQualityStandard: text('met_qps') !== '0',
      meetsAlternativeStandard: text('alt_qps') === '1',
      ...(text('two_sided') === '1' ? { electedThreshold: electionOf(text('msr')) } : {}),
      ...(beneficiaries < fewestInTable ? { thresholdOutsideTable: text('msr') } : {}),
      ...(text('rev_cat') === '' ? {} : { lowRevenue: text('rev_cat') === 'Low' }),
      guardrail: text('guardrail') === '1',
      ...(start === undefined ? {} : { agreementStart: start }),
      disasterRelief: reliefOf(row),
    },
  }
}

function electionOf(rate: string): string {
  return elections.includes(Number(rate)) ? rate : 'table'
}

/** The published score; the file of 2019 went through doubles, which twelve decimals take back. */
function qualityOf(row: Row): string {
  return String(Number(Number(row['quality']).toFixed(12)))
}

/**
 * Relief in dollars of the performance period. The file of 2019 holds it for the whole year, also for those whose
 * period ended in June; it does not say who they are, but half a year's benchmark lies below 8,000 dollars a person-year.
 */
function reliefOf(row: Row): string {
  const relief = -Number(row['dis_adj'] ?? 0)
  const isHalfYear = row['year'] === '2019' && Number(row['benchmark']) < 8000 * Number(row['person_years'])
  return String(isHalfYear ? relief / 2 : relief)
}

/** `7/1/12`, `07/01/2019` → `2012-07-01`. */
function isoDate(text: string): IsoDate | undefined {
  const [month, day, year] = text.split('/').map(Number)
  if (month === undefined || day === undefined || year === undefined) return undefined
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${year < 100 ? 2000 + year : year}-${pad(month)}-${pad(day)}` as IsoDate
}
