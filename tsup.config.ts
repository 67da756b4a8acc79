import { defineConfig } from 'tsup'

const entry = { index: 'src/index.ts', 'rules/index': 'src/rules/index.ts', 'schema/index': 'src/schema/index.ts' }

export default defineConfig({
  // In a file of its own, what is not used can be left out by a bundler: fromDouble, which alone needs decimal.js, and
  // the tables of supervision.
  entry: {
    ...entry,
    'numeric/fromDouble': 'src/numeric/fromDouble.ts',
    'supervision/index': 'src/supervision/index.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: { entry },
  splitting: true,
  treeshake: true,
  clean: true,
  // Two functions of date-fns, put in whole: finding and reading their files would double the time of an import.
  noExternal: [/^date-fns/],
})
