import { defineConfig } from 'tsup'

const entry = { index: 'src/index.ts', 'rules/index': 'src/rules/index.ts', 'schema/index': 'src/schema/index.ts' }

export default defineConfig({
  // fromDouble alone needs decimal.js: in a file of its own, a bundler can leave both out where it is not used.
  entry: { ...entry, 'numeric/fromDouble': 'src/numeric/fromDouble.ts' },
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: { entry },
  splitting: true,
  treeshake: true,
  clean: true,
  // Two functions of date-fns, put in whole: finding and reading their files would double the time of an import.
  noExternal: [/^date-fns/],
})
