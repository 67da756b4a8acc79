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
 * is asked for beside names that are printed, without those. What is printed below has texts of that language.
 */
function codeOf({ fences }: Page): readonly string[] {
  return fences
    .filter(({ language }) => language === 'ts')
    .flatMap(({ body }) => {
      const lines = body.map(({ text }) => inNoLanguage(text))
      const asked = body.findIndex(({ text }) => asksForLanguage.test(text))
      return lines.map((text, index) => (asked < 0 || index < asked ? text : withoutPrintedTexts(text)))
    })
    .map((text) => text.trim())
    .filter((text) => text !== '')
}

const asksForLanguage = /\blanguage: '(zh|en)'|\.(zh|en)\b/

function inNoLanguage(line: string): string {
  const text = line
    .replace(/\/\/ (?!=>).*/, '')
    .replace(/'[^']*\p{Script=Han}[^']*'/gu, "'…'")
    .replace(/, '(zh|en)'\)/, ", '…')")
    .replace(/\.(zh|en)\b/g, '.…')
  return /\blanguage: '(zh|en)'/.test(text) ? text.replace(/'[^']*'/g, "'…'") : text
}

/** A list with longer texts goes on below, and is not compared there. */
function withoutPrintedTexts(line: string): string {
  return line.replace(/\/\/ =>(.*'.*| \[)$/, '// => …')
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

test('what is printed in the language that a line asks for is no difference, and other print is', () => {
  const page = (file: string, code: string) => readMarkdown(file, `# A\n\n\`\`\`ts\n${code}\n\`\`\`\n`)
  const english = page('docs/tutorial/a.md', "one.en // => 'high'\ntwo // => 1")
  expect(differences(english, page('docs/tutorial/a.zh-CN.md', "one.zh // => '过高'\ntwo // => 1"))).toEqual([])
  expect(differences(english, page('docs/tutorial/a.zh-CN.md', "one.zh // => '过高'\ntwo // => 2"))).toHaveLength(2)
  const before = page('docs/tutorial/a.md', "two // => 'low'\none.en // => 'high'")
  expect(differences(before, page('docs/tutorial/a.zh-CN.md', "two // => 'no'\none.zh // => '过高'"))).toHaveLength(2)
})

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
