import { runningYearSizes } from '../../support/sizes/runningYear.ts'
import { runSizes } from '../../support/sizes/runSizes.ts'
import { statisticsSizes } from '../../support/sizes/statistics.ts'
import { supervisionSizes } from '../../support/sizes/supervision.ts'

runSizes([...statisticsSizes, ...supervisionSizes, ...runningYearSizes])
