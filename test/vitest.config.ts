import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { markAssertions } from './support/markAssertions.ts'
import { seed } from './support/seed.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = (path: string) => `${root}src/${path}`
const alias = [
  { find: /^yigongti$/, replacement: source('index.ts') },
  { find: /^yigongti\/(\w+)$/, replacement: source('$1/index.ts') },
]

const counter = `${root}test/support/countAssertions.ts`

/** Where properties are drawn, tests are loaded so that they say which of their assertions they make. */
const marking = {
  name: 'mark-assertions',
  enforce: 'pre' as const,
  transform: (text: string, id: string) => {
    const path = id.startsWith(root) ? id.slice(root.length) : ''
    const holdsProperties = /^test\/.*\.ts$/.test(path) && /\bfc\.(asyncP|p)roperty\(/.test(text)
    return holdsProperties ? { code: markAssertions(path, text, counter), map: null } : null
  },
}

const drawn = String(seed())
console.log(`fast-check: FAST_CHECK_SEED=${drawn} draws these cases again`)

// no test is about time, so a slow machine must not fail one
const patience = 60_000

/** Test files that are run alike; `of` are their places below `test/`. */
const project = (name: string, of: readonly string[], more: object = {}) => ({
  resolve: { alias },
  plugins: [marking],
  test: {
    name,
    root,
    include: of.map((folder) => `test/${folder}/**/*.test.ts`),
    expect: { requireAssertions: true },
    setupFiles: [`${root}test/support/drawFromSeed.ts`],
    env: { FAST_CHECK_SEED: drawn },
    testTimeout: patience,
    hookTimeout: patience,
    ...more,
  },
})

// The files of a worker share their modules: nothing in src keeps state, and loading it for each file doubles the time.
const shared = { isolate: false }

export default defineConfig({
  resolve: { alias },
  test: {
    root,
    maxWorkers: '100%',
    projects: [
      // `npm test`, with types
      project('source', ['unit', 'properties', 'golden', 'docs', 'health'], {
        exclude: ['test/unit/sizes/**'],
        ...shared,
      }),
      // `npm run test:long`: lists of a hundred thousand, and what is packed, installed and imported
      project('sizes', ['unit/sizes'], shared),
      project('package', ['package'], { testTimeout: 300_000, hookTimeout: 300_000 }),
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
            tsconfig: 'test/types/tsconfig.json',
          },
        },
      },
    ],
  },
})
