import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { index: 'src/index.ts', 'rules/index': 'src/rules/index.ts', 'schema/index': 'src/schema/index.ts' },
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: true,
  splitting: true,
  treeshake: true,
  clean: true,
})
