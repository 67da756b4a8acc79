import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nothingWrong } from '../support/nothingWrong.ts'
import { absolute, exists, readText, repositoryRoot } from '../support/repository.ts'
import { updating } from './rewrite.ts'

const folders = exists('examples')
  ? readdirSync(absolute('examples'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      // a page is looked at in a browser
      .filter((name) => !exists(`examples/${name}/index.html`))
      .sort()
  : []

/** Why an example cannot run here: it has packages of its own, and they are not installed. */
function missing(folder: string): string {
  const needs = exists(`examples/${folder}/package.json`) && !exists(`examples/${folder}/node_modules`)
  return needs ? ` (skipped: run npm ci --prefix examples/${folder})` : ''
}

function runExample(...parameters: readonly string[]) {
  const command = ['--import', 'tsx', 'examples/run.ts', ...parameters]
  return spawnSync(process.execPath, command, { cwd: repositoryRoot, encoding: 'utf8', stdio: 'pipe' })
}

for (const folder of folders) {
  test.skipIf(missing(folder) !== '')(`examples/${folder} prints what it shows${missing(folder)}`, () => {
    const { stdout, stderr, status } = runExample(folder.slice(0, 2))
    expect(stderr).toBe('')
    expect(status).toBe(0)
    if (updating) writeFileSync(absolute(`examples/${folder}/output.txt`), stdout)
    expect(stdout).toBe(readText(`examples/${folder}/output.txt`))
    expect(stdout).not.toBe('')
  })
}

test('every example is whole and has a number of its own', () => {
  nothingWrong([
    ...folders.filter((folder) => !/^\d\d-[a-z0-9-]+$/.test(folder)).map((folder) => `${folder}: not named NN-name`),
    ...folders
      .filter((folder, index) => index > 0 && folders[index - 1]?.slice(0, 2) === folder.slice(0, 2))
      .map((folder) => `${folder}: its number is taken`),
    ...folders.flatMap((folder) =>
      ['main.ts', 'input.json', 'output.txt']
        .filter((file) => !exists(`examples/${folder}/${file}`))
        .map((file) => `${folder}: no ${file}`),
    ),
  ])
})

test('an unknown number lists the examples and fails', () => {
  const { stderr, status } = runExample('99')
  expect(status).toBe(1)
  for (const folder of folders) expect(stderr).toContain(folder)
})
