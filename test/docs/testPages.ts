import { test } from 'vitest'
import { idProblems, tracesIn } from '../support/figureIds.ts'
import { nothingWrong } from '../support/nothingWrong.ts'
import { checkFences, isUnrun } from './checkFences.ts'
import { modules } from './modules.ts'
import type { Edit, Page } from './Page.ts'
import { applyEdits, updating } from './rewrite.ts'
import { runModule } from './runModule.ts'

/** One test a page: its blocks run, say what they assert, print what the page shows, and compute clear traces. */
export async function testPages(files: readonly string[], read: (file: string) => readonly Page[]): Promise<void> {
  if (updating) for (const file of files) await update(read(file))

  const pages = files.flatMap(read)
  for (const page of pages) {
    test(`the blocks of ${page.title}`, async () => {
      nothingWrong(await check(page))
    })
  }

  const unrun = pages.flatMap(({ file, fences }) => fences.filter(isUnrun).map(({ open }) => `${file}:${open.number}`))
  if (unrun.length > 0) console.info(`blocks that are compiled and not run: ${unrun.join(' ')}`)
}

async function check(page: Page): Promise<readonly string[]> {
  const problems = new Set(checkFences(page))
  for (const module of modules(page)) {
    if (!module.run) continue
    const run = await runModule(module, (result) => {
      for (const problem of tracesIn(result).flatMap(idProblems)) problems.add(`${page.file}: ${problem}`)
    })
    for (const problem of run.problems) problems.add(`${page.file}:${problem}`)
  }
  return [...problems]
}

/** Rewrites the pages of one file; what cannot be written is left for the tests to report. */
async function update(pages: readonly Page[]): Promise<void> {
  const edits: Edit[] = []
  for (const module of pages.flatMap(modules)) {
    if (module.run) edits.push(...(await runModule(module)).edits)
  }
  applyEdits(edits)
}
