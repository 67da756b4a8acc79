import { describe, expect, it } from 'vitest'
import { riskCorridor } from 'yigongti'
import { judgeReach } from '../../reproduce/judgeReach.ts'
import { hasFile, readCsv } from '../../reproduce/readCsv.ts'

// CMS, GPDC / ACO REACH financial results of 2021 and 2022.
const file = 'reach-results.csv'
const title = hasFile(file)
  ? 'whole file'
  : 'whole file: left out, there is no folder ../shared/data (or YIGONGTI_DATA)'

describe.skipIf(!hasFile(file))(title, () => {
  const verdicts = hasFile(file) ? readCsv(file).map((row) => judgeReach(row, riskCorridor)) : []
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
