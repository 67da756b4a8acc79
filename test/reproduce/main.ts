// Reproduces published results and prints how many figures agree: npm run reproduce -- <folder>
import { riskCorridor, round, sharedSavings } from 'yigongti'
import { msspProgram } from 'yigongti/rules'
import { countMssp } from './countMssp.ts'
import { judgeMssp } from './judgeMssp.ts'
import { judgeReach } from './judgeReach.ts'
import { dataFolder, hasFile, readCsv } from './readCsv.ts'

const folder = process.argv[2] ?? dataFolder
const files = ['mssp-results.csv', 'reach-results.csv'].filter((name) => hasFile(name, folder))
if (files.length === 0) {
  console.error(
    `No mssp-results.csv or reach-results.csv in ${folder}. How to get them: docs/how-to/reproduce-published-results.md`,
  )
  process.exitCode = 1
}

if (files.includes('mssp-results.csv')) {
  const verdicts = readCsv('mssp-results.csv', folder).map((row) =>
    judgeMssp(row, { sharedSavings, round, msspProgram }),
  )
  console.log('Medicare Shared Savings Program: rows, and figures reproduced')
  console.table(
    countMssp(verdicts).map(({ year, track, rows, generated, bySize, minimumRate, earned }) => ({
      year,
      track,
      rows,
      'savings or losses': generated,
      'minimum rate': `${minimumRate} of ${bySize}`,
      earned,
    })),
  )
  const missed = verdicts.filter(({ earned }) => !earned)
  console.log(`earned is not reproduced for ${missed.map(({ year, aco }) => `${year} ${aco}`).join(', ') || 'none'}`)
}

if (files.includes('reach-results.csv')) {
  const verdicts = readCsv('reach-results.csv', folder).map((row) => judgeReach(row, riskCorridor))
  const count = (key: 'shared' | 'sequestered') => verdicts.filter((verdict) => verdict[key]).length
  console.log(`ACO REACH: ${verdicts.length} rows`)
  console.log(`  shared savings or losses reproduced: ${count('shared')}`)
  console.log(`  the same after sequestration of gains: ${count('sequestered')}`)
}
