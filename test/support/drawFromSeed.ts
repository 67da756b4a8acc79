import fc from 'fast-check'
import { afterAll } from 'vitest'
import { everyAssertionIsMade, watchProperties } from './countAssertions.ts'

// vitest.config.ts chooses the seed once for all files of a run
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED']) })

watchProperties()
afterAll(everyAssertionIsMade)
