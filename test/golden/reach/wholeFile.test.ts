import { describe, expect, it } from 'vitest'
import { riskCorridor } from 'yigongti'
import { judgeReach } from '../../reproduce/judgeReach.ts'
import { type Row, readCsv, rowsOfCsv, withoutFile } from '../../reproduce/readCsv.ts'

// CMS, GPDC / ACO REACH financial results of 2021 and 2022.
const file = 'reach-results.csv'
const without = withoutFile(file)
const judge = (row: Row) => judgeReach(row, riskCorridor)

/** Rows of the file as they stand in it: both years, both options, gains and losses. */
const excerpt = `
aco_id,aco_type,perf_year,risk_arrangement,capitation,stop_loss,discount,unadj_benchmark,final_benchmark,tot_cost_care,tot_cost_care_net,gross_savings,shared_savings,shared_savings_seq,sav_rate,qual_scr,heba_up_amt,heba_down_amt,bene_cnt
D0004,New Entrant,2021,Global,PCC,No,2.0,81185503.0037,75558439.9116,71678885.4508,71678885.4508,3879554.4608,3879554.4608,3801963.3716,5.1345,100.0,,,9683.0
D0005,New Entrant,2021,Global,PCC,Yes,2.0,35182296.1296,32781647.4603,33906754.4926,34069684.5437,-1288037.0835,-1288037.0835,-1288037.0835,-3.9291,100.0,,,3857.0
D0006,New Entrant,2021,Professional,PCC,Yes,0.0,28067384.1629,26652184.8599,29623554.29,29659424.4299,-3007239.57,-1184021.0192,-1184021.0192,-11.2833,100.0,,,2233.0
D0032,New Entrant,2021,Professional,PCC,Yes,0.0,30832960.8737,29319668.2706,26598113.0333,26739345.7558,2580322.5148,1123010.3922,1100550.1844,8.8007,100.0,,,2806.0
D0004,New Entrant,2022,Global,PCC,Yes,2.0,185770645.3,172527112.6,133356506.2,134020983.8,38506128.76,38506128.76,37736006.19,22.318886,100.0,,,12038.0
D0006,New Entrant,2022,Professional,PCC,Yes,0.0,46731012.93,44273791.95,43642612.99,43594300.06,679491.88,339745.94,332951.02,1.53475,100.0,,,3274.0
`

describe('an excerpt of the file, wherever it is run', () => {
  const rows = rowsOfCsv(excerpt)

  it.each(rows)('$perf_year $aco_id $risk_arrangement: shared, and shared after sequestration', (row) => {
    expect(judge(row)).toMatchObject({ shared: true, sequestered: true })
  })

  it.each(rows)('$perf_year $aco_id $risk_arrangement: other figures than the published are noticed', (row) => {
    const off = (name: string) => judge({ ...row, [name]: String(Number(row[name]) + 3) })
    expect(off('shared_savings').shared).toBe(false)
    expect(off('shared_savings_seq').sequestered).toBe(false)
  })
})

describe.skipIf(without !== '')(`whole file${without}`, () => {
  const verdicts = without === '' ? readCsv(file).map(judge) : []
  const idsOf = (test: (verdict: (typeof verdicts)[number]) => boolean) =>
    verdicts.filter(test).map(({ year, aco }) => `${year} ${aco}`)

  it('the corridor: 152 of 152 within one dollar', () => {
    expect(verdicts).toHaveLength(152)
    expect(idsOf(({ shared }) => !shared)).toEqual([])
  })

  it('after sequestration of gains: all but one, whose published amount is 0 beside a share of 362,122', () => {
    expect(idsOf(({ sequestered }) => !sequestered)).toEqual(['2022 D0128'])
  })
})
