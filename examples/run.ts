/** Runs an example by its number: `npm run example` the first, `npm run example -- 03` the third. */
import { readdirSync } from 'node:fs'

const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => /^\d\d-/.test(name))
  .sort()
const wanted = process.argv[2] ?? '01'
const folder = folders.find((name) => name.startsWith(`${wanted.padStart(2, '0')}-`))

if (folder === undefined) {
  console.error(`No example ${wanted}. There are:\n${folders.map((name) => `  ${name}`).join('\n')}`)
  process.exitCode = 1
} else {
  await import(`./${folder}/main.ts`)
}
