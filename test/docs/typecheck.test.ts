import { expect, test } from 'vitest'
import { nothingWrong } from '../support/nothingWrong.ts'
import { listFiles } from '../support/repository.ts'
import { modules } from './modules.ts'
import { markdownFiles, readExamples, readMarkdown } from './readPages.ts'
import { typeProblems } from './typeProblems.ts'

test('every block compiles under the strict options of the library', () => {
  const pages = [
    ...markdownFiles().map((file) => readMarkdown(file)),
    ...listFiles('src', '.ts').flatMap((file) => readExamples(file)),
  ]
  nothingWrong(typeProblems(pages.flatMap(modules)))
})

test('a block that does not compile is noticed, by page and line', () => {
  const page = readMarkdown(
    'docs/wrong.md',
    'Text\n\n```ts\nconst total: string = 12\n```\n\n```ts no-run\nlet x: Missing\n```\n',
  )
  const problems = typeProblems(modules(page))
  expect(problems).toHaveLength(2)
  expect(problems[0]).toMatch(/^docs\/wrong\.md:4: .*not assignable/)
  expect(problems[1]).toMatch(/^docs\/wrong\.md:8: .*Missing/)
})
