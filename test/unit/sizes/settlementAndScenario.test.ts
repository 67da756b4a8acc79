import { runSizes } from '../../support/sizes/runSizes.ts'
import { scenarioSizes } from '../../support/sizes/scenario.ts'
import { settlementSizes } from '../../support/sizes/settlement.ts'

runSizes([...settlementSizes, ...scenarioSizes])
