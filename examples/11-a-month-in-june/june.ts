// The county of example 09 at the end of June: its budget, its rows so far, and what is made of them.
import { readFileSync } from 'node:fs'
import { alertRulesOf, computeIndicators, explain, procurementSavings, raiseAlerts, withLocal } from 'yigongti'
import { allianceAlerts } from 'yigongti/rules'
import { makeBudget, toYuan } from '../09-whole-county/budget.ts'
import { type Care, careFor } from '../09-whole-county/care.ts'
import type { Parameters as County } from '../09-whole-county/Parameters.ts'
import { makeRows, type Rows, type Stay } from '../09-whole-county/rows.ts'
import { inFen, inYuan } from '../10-contracts-of-china/fen.ts'
import { marginsOf } from './margins.ts'
import type { Parameters } from './Parameters.ts'
import { spendingOf } from './spending.ts'

export type June = ReturnType<typeof makeJune>

export function makeJune(county: County, june: Parameters) {
  const year = makeRows(county)
  const budget = makeBudget(county, year)
  const rows = byJune(year, june)
  const care = careFor(county, rows, budget)
  const last = (year.past.at(-1)?.stays ?? []).filter(({ admission }) => isBy(june.month, admission.dischargedOn))
  return {
    rows,
    ...spendingOf(county, june, rows, budget, care),
    margins: marginsOf(county, june, rows, last, care),
    watched: watch(county, june, rows),
    procurement: procure(june, care),
  }
}

export function readJune(): readonly [County, Parameters] {
  const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
  return [read('../09-whole-county/input.json'), read('input.json')]
}

/** This year's rows as far as they go, with what happened to costs. */
function byJune({ current, ...rows }: Rows, { month, happened }: Parameters): Rows {
  const percentOf = ({ admission: { institution, group } }: Stay) =>
    happened.find((one) => one.institution === institution && one.group === group)?.costPercent ?? 100
  const stays = current.stays
    .filter(({ admission }) => isBy(month, admission.dischargedOn))
    .map((stay) => {
      const costFen = Math.round((stay.costFen * percentOf(stay)) / 100)
      return { ...stay, costFen, admission: { ...stay.admission, cost: costFen / 100 } }
    })
  return { ...rows, current: { ...current, stays, visits: current.visits.filter((one) => one.month <= month) } }
}

function isBy(month: number, date: string): boolean {
  return Number(date.slice(5, 7)) <= month
}

/** Two indicators by month, against the locality's lines. */
function watch({ year }: County, { month, alertLines }: Parameters, { current }: Rows) {
  const ids = ['costPerAdmission', 'inCountyAdmissionShare'] as const
  const months = Array.from({ length: month }, (_, index) => {
    const stays = current.stays.filter(({ admission }) => Number(admission.dischargedOn.slice(5, 7)) === index + 1)
    const facts = {
      admissions: stays.length,
      inCountyAdmissions: stays.filter(({ at }) => at.outside !== true).length,
      inpatientCost: toYuan(stays.reduce((all, { costFen }) => all + costFen, 0)),
    }
    const period = `${year}-${String(index + 1).padStart(2, '0')}`
    return { period, result: computeIndicators({ facts, indicators: ids, period: 'month' }) }
  })
  const series = ids.map((id, index) => ({
    id,
    label: allianceAlerts.items.find((item) => item.id === id)?.label ?? { zh: id, en: id },
    points: months.map(({ period, result }) => ({ period, value: explain(result, ['indicators', index, 'value']) })),
  }))
  const template = withLocal(allianceAlerts, alertLines)
  const { rules, unset } = alertRulesOf(template, { on: `${year}-06-30`, series: ids })
  return { ...raiseAlerts({ series, rules }), unset }
}

/** What central procurement leaves to keep, the alliance as one unit, divided by the points of its members. */
function procure({ procurement }: Parameters, care: Care) {
  const members = care.paid.institutions.map(({ id }, index) => ({
    id,
    weight: explain(care.paid, ['institutions', index, 'points']),
  }))
  const savings = procurementSavings({ ...procurement, members })
  // what would be kept had every agreed volume been bought
  const products = procurement.products.map((product) => ({ ...product, volumeMet: true }))
  const met = procurementSavings({ ...procurement, products, members })
  return { savings, missed: inYuan(inFen(met.retained) - inFen(savings.retained)) }
}
