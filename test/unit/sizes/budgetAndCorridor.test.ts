import { budgetSizes } from '../../support/sizes/budget.ts'
import { corridorSizes } from '../../support/sizes/corridor.ts'
import { runSizes } from '../../support/sizes/runSizes.ts'

runSizes([...budgetSizes, ...corridorSizes])
