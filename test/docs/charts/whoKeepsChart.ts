import type { TopLevelSpec } from 'vega-lite'
import type { Bilingual } from 'yigongti'
import { colours, frameOf } from './house.ts'

/** At one level of spending: how much of the difference to the total is whose, in percent of the total. */
export interface Shares {
  /** Spending less the total. */
  readonly difference: number
  readonly alliance: number
  readonly pool: number
  readonly nextYear: number
}

interface ChartedShares {
  readonly name: Bilingual
  /** In order, one wherever a share bends. */
  readonly levels: readonly Shares[]
}

const holders = [
  { id: 'alliance', name: '医共体 · the alliance', colour: colours.blue },
  { id: 'pool', name: '统筹基金 · the pool', colour: '#f0b46a' },
  { id: 'nextYear', name: '结转下年 · next year', colour: '#c3c8d0' },
] as const

/**
 * The difference between total and spending as areas by who keeps or bears it, a small picture for each contract;
 * levels of spending that are marked have a tick.
 */
export function whoKeepsChart(title: Bilingual, contracts: readonly ChartedShares[], marked: readonly number[]) {
  const { width, height, config, ...frame } = frameOf(title, 330, 150)
  const names = contracts.map(({ name }) => `${name.zh} · ${name.en}`)
  const areas = contracts.flatMap(({ levels }, index) =>
    levels.flatMap(({ difference, ...shares }) =>
      holders.map(({ id, name }, rank) => ({
        contract: names[index],
        difference,
        holder: name,
        rank,
        share: shares[id],
        edge: shares.alliance,
      })),
    ),
  )
  const x = {
    field: 'difference',
    type: 'quantitative',
    scale: { nice: false },
    axis: {
      title: null,
      values: [...marked] as number[],
      labelExpr: "datum.value === 0 ? '0' : format(datum.value, '+d') + '%'",
      labelOverlap: false,
      labelFontSize: 11,
    },
  } as const
  const y = {
    type: 'quantitative',
    axis: { title: null, labelExpr: "datum.value + '%'", tickCount: 6 },
  } as const
  return {
    ...frame,
    config: { ...config, facet: { spacing: 26 }, header: { labelFontSize: 13, titleFontSize: 12 } },
    data: { values: areas },
    facet: {
      field: 'contract',
      type: 'nominal',
      sort: names,
      header: {
        title: [
          '横轴：支出比总额多（+）或少（−）百分之几',
          '纵轴：零以上为所得，零以下为承担，占总额 %',
          'across: spending against the total',
          'up: kept above zero, borne below it, % of the total',
        ] as string[],
        titleAnchor: 'start',
        titleFontWeight: 'normal',
        labelAnchor: 'start',
      },
    },
    columns: 2,
    spec: {
      width,
      height,
      layer: [
        {
          mark: { type: 'area', opacity: 1 },
          encoding: {
            x,
            y: { ...y, field: 'share', stack: 'zero' },
            color: {
              field: 'holder',
              type: 'nominal',
              scale: { domain: holders.map(({ name }) => name), range: holders.map(({ colour }) => colour) },
              legend: { title: null, orient: 'bottom', columns: 1, symbolType: 'square', symbolSize: 160 },
            },
            order: { field: 'rank', type: 'quantitative' },
          },
        },
        {
          transform: [{ filter: 'datum.rank === 0' }],
          mark: { type: 'line', color: '#00304d', strokeWidth: 2.5 },
          encoding: { x, y: { ...y, field: 'edge' } },
        },
        { mark: { type: 'rule', color: '#444' }, encoding: { y: { ...y, datum: 0 } } },
      ],
    },
  } as const satisfies TopLevelSpec
}
