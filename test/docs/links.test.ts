import { expect, test } from 'vitest'
import { nothingWrong } from '../support/nothingWrong.ts'
import { exists, readJson } from '../support/repository.ts'
import { linkProblems } from './linkProblems.ts'
import type { Page } from './Page.ts'
import { markdownFiles, readMarkdown } from './readPages.ts'

const pages = markdownFiles().map((file) => readMarkdown(file))

test('every link leads somewhere', () => {
  nothingWrong(pages.flatMap((page) => linkProblems(page, exists, readMarkdown)))
})

test('every page of docs/ says first whom it is for', () => {
  nothingWrong(pages.filter(({ file }) => file.startsWith('docs/')).flatMap(audienceProblems))
})

test('every npm script that a page names exists', () => {
  const { scripts } = readJson<{ scripts: Record<string, string> }>('package.json')
  nothingWrong(pages.flatMap((page) => scriptProblems(page, Object.keys(scripts))))
})

function audienceProblems({ file, lines }: Page): readonly string[] {
  const first = lines.map(({ text }) => text.trim()).filter((text) => text !== '')
  if (first[0]?.startsWith('# ') !== true) return [`${file}: the first line is not a title`]
  const found = first.slice(0, 3).some((text) => /^[*_> ]*(For |面向)/.test(text))
  return found ? [] : [`${file}: no line "For …" or "面向…" below the title`]
}

function scriptProblems({ file, fences }: Page, scripts: readonly string[]): readonly string[] {
  const shell = fences.filter(({ language }) => language === 'sh' || language === 'bash')
  return shell.flatMap(({ body }) =>
    body.flatMap(({ number, text }) =>
      [...text.matchAll(/\bnpm run ([\w:-]+)|\bnpm (test)\b/g)]
        .map(([, run, short]) => run ?? short ?? '')
        .filter((name) => !scripts.includes(name))
        .map((name) => `${file}:${number}: package.json has no script "${name}"`),
    ),
  )
}

test('dead links, wrong anchors, missing audiences and scripts are noticed', () => {
  const other = readMarkdown('docs/other.md', '# 风险 & Corridor\n\n## A `b`, c\n\n## A `b`, c\n')
  const links = [
    './gone.md',
    'other.md#风险--corridor',
    'other.md#a-b-c',
    'other.md#a-b-c-1',
    'other.md#nowhere',
    '#here',
    '#there',
  ]
  const reference = ['reference/index.html', 'https://example.org/x']
  const text = [
    '# Here',
    '',
    ...[...links, ...reference].map((link) => `[x](${link})`),
    '`[x](code.md)`',
    '',
    '[y]: last.md',
  ]
  const page = readMarkdown('docs/page.md', text.join('\n'))
  expect(
    linkProblems(
      page,
      (path) => path === 'docs/other.md',
      () => other,
    ),
  ).toEqual([
    'docs/page.md:3: docs/gone.md does not exist',
    'docs/page.md:7: docs/other.md has no heading #nowhere',
    'docs/page.md:9: docs/page.md has no heading #there',
    'docs/page.md:10: docs/reference/index.html is generated and not part of the repository',
    'docs/page.md:14: docs/last.md does not exist',
  ])
  expect(audienceProblems(page)).toHaveLength(1)
  expect(audienceProblems(readMarkdown('docs/page.md', '# Here\n\nFor payers.'))).toEqual([])
  expect(scriptProblems(readMarkdown('a.md', '```sh\nnpm run gone && npm test\n```'), ['test'])).toHaveLength(1)
})
