import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = (path: string) => `${root}src/${path}`
const alias = [
  { find: /^yigongti$/, replacement: source('index.ts') },
  { find: /^yigongti\/rules$/, replacement: source('rules/index.ts') },
  { find: /^yigongti\/schema$/, replacement: source('schema/index.ts') },
]

/** One project a kind of test: `npm test -- --project unit` runs one of them. */
const project = (name: string, more: object = {}) => ({
  resolve: { alias },
  test: { name, root, include: [`test/${name}/**/*.test.ts`], ...more },
})

export default defineConfig({
  resolve: { alias },
  test: {
    root,
    projects: [
      project('unit'),
      project('properties', { testTimeout: 60_000 }),
      project('golden'),
      project('docs', { testTimeout: 60_000 }),
      project('health', { testTimeout: 60_000 }),
      project('package', { testTimeout: 300_000, hookTimeout: 300_000 }),
      {
        resolve: { alias },
        test: {
          name: 'types',
          root,
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ['test/types/**/*.test-d.ts'],
            tsconfig: 'test/tsconfig.json',
          },
        },
      },
    ],
  },
})
