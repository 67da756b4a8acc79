import { expect, test } from 'vitest'
import { nothingWrong } from '../support/nothingWrong.ts'
import type { Page } from './Page.ts'
import { markdownFiles, readMarkdown } from './readPages.ts'

const files = markdownFiles()

test('the README and every tutorial are there in both languages', () => {
  const tutorials = files.filter((file) => file.startsWith('docs/tutorial/') && !file.endsWith('.zh-CN.md'))
  expect(tutorials.length).toBeGreaterThan(0)
  nothingWrong(['README.md', ...tutorials].filter((file) => !files.includes(inChinese(file))))
})

test('an edition in Chinese runs the code of the English one, names the same names and links to the same pages', () => {
  nothingWrong(
    files
      .filter((file) => files.includes(inChinese(file)))
      .flatMap((file) => differences(readMarkdown(file), readMarkdown(inChinese(file)))),
  )
})

function inChinese(file: string): string {
  return file === 'README.md' ? 'docs/README.zh-CN.md' : file.replace(/\.md$/, '.zh-CN.md')
}

function differences(english: Page, chinese: Page): readonly string[] {
  const told: readonly [string, (page: Page) => readonly string[]][] = [
    ['code', codeOf],
    ['name', namesOf],
    ['link', linksOf],
  ]
  return told.flatMap(([what, of]) => {
    const [ours, theirs] = [of(english), of(chinese)]
    return [
      ...ours.filter((one) => !theirs.includes(one)).map((one) => `${chinese.file} lacks the ${what} ${one}`),
      ...theirs.filter((one) => !ours.includes(one)).map((one) => `${english.file} lacks the ${what} ${one}`),
    ]
  })
}

/**
 * Lines of code without their comments, without texts in Chinese, and without the language that is asked for; where it
 * is asked for beside names that are printed, without those.
 */
function codeOf({ fences }: Page): readonly string[] {
  const code = fences.filter(({ language }) => language === 'ts').flatMap(({ body }) => body)
  return code
    .map(({ text }) => text.replace(/\/\/ (?!=>).*/, ''))
    .map((text) => text.replace(/'[^']*\p{Script=Han}[^']*'/gu, "'…'").replace(/, '(zh|en)'\)/, ", '…')"))
    .map((text) => (/\blanguage: '(zh|en)'/.test(text) ? text.replace(/'[^']*'/g, "'…'") : text))
    .map((text) => text.trim())
    .filter((text) => text !== '')
}

/** What stands in backticks outside code. */
function namesOf({ lines }: Page): readonly string[] {
  return lines.flatMap(({ text }) => [...text.matchAll(/`([A-Za-z]\w*)`/g)].map(([, name]) => name ?? ''))
}

/** The files that links lead to, without their folders and languages. */
function linksOf({ lines }: Page): readonly string[] {
  return lines
    .flatMap(({ text }) => [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link]) => link ?? ''))
    .map((link) =>
      link
        .replace('.zh-CN', '')
        .split('/')
        .slice(-2)
        .join('/')
        .replace(/^.*README\.md$/, 'README.md'),
    )
    .map((link) => link.replace(/^(docs|tutorial)\//, '').replace(/^\.\.\//, ''))
}

test('a page that lacks a name, a link or a line of code of the other is noticed', () => {
  const english = readMarkdown(
    'docs/tutorial/a.md',
    '# A\n\n`one` `two` [x](../how-to/b.md)\n\n```ts\nconst a = 1 // the first\n```\n',
  )
  const same = readMarkdown(
    'docs/tutorial/a.zh-CN.md',
    '# 甲\n\n`two` `one` [乙](../how-to/b.md)\n\n```ts\nconst a = 1 // 第一\n```\n',
  )
  expect(differences(english, same)).toEqual([])
  const less = readMarkdown('docs/tutorial/a.zh-CN.md', '# 甲\n\n`one`\n\n```ts\nconst a = 2\n```\n')
  expect(differences(english, less)).toEqual([
    'docs/tutorial/a.zh-CN.md lacks the code const a = 1',
    'docs/tutorial/a.md lacks the code const a = 2',
    'docs/tutorial/a.zh-CN.md lacks the name two',
    'docs/tutorial/a.zh-CN.md lacks the link how-to/b.md',
  ])
})
