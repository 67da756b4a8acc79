import fc from 'fast-check'

// vitest.config.ts chooses the seed once for all files of a run
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED']) })
