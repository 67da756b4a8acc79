import { paymentSizes } from '../../support/sizes/payment.ts'
import { programSizes } from '../../support/sizes/programs.ts'
import { runSizes } from '../../support/sizes/runSizes.ts'

runSizes([...paymentSizes, ...programSizes])
