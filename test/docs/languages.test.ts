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

test('an edition in Chinese shows its pictures in Chinese', () => {
  const pictures = files
    .filter((file) => file.endsWith('.zh-CN.md'))
    .flatMap((file) => readMarkdown(file).lines.flatMap(({ text }) => text.match(/[\w./-]+\.svg/g) ?? []))
  expect(pictures.length).toBeGreaterThan(3)
  nothingWrong(pictures.filter((picture) => !picture.endsWith('.zh-CN.svg')))
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
 * is asked for beside names that are printed, without those. What is printed stands in one line. Below a line that asks,
 * its texts are of that language: there their figures are compared, and everything that is no text.
 */
function codeOf({ fences }: Page): readonly string[] {
  return fences
    .filter(({ language }) => language === 'ts')
    .flatMap(({ body }) => {
      const lines = printedInOneLine(body.map(({ text }) => text))
      const asked = lines.findIndex((text) => asksForLanguage.test(text))
      return lines.map((text, index) => {
        const isOfLanguage = asked >= 0 && index >= asked
        return inNoLanguage(isOfLanguage ? withoutPrintedWords(text) : text)
      })
    })
    .map((text) => text.trim())
    .filter((text) => text !== '')
}

const asksForLanguage = /\blanguage: '(zh|en)'|\.(zh|en)\b/

/** A long list goes on in comments below. */
function printedInOneLine(lines: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const line of lines) {
    const [, more] = /^\s*\/\/ (?!=>)(.*)$/.exec(line) ?? []
    const last = joined.length - 1
    if (more !== undefined && joined[last]?.includes('// =>')) joined[last] += ` ${more.trim()}`
    else joined.push(line)
  }
  return joined.map((line) => {
    const at = line.indexOf('// =>')
    return at < 0 ? line : line.slice(0, at) + line.slice(at).replace(/\s+/g, ' ').trim()
  })
}

function inNoLanguage(line: string): string {
  const text = line
    .replace(/\/\/ (?!=>).*/, '')
    .replace(/'[^']*\p{Script=Han}[^']*'/gu, "'…'")
    .replace(/, '(zh|en)'\)/, ", '…')")
    .replace(/\.(zh|en)\b/g, '.…')
  return /\blanguage: '(zh|en)'/.test(text) ? text.replace(/'[^']*'/g, "'…'") : text
}

/** Of a printed text what both languages say alike: its figures, in whatever order. */
function withoutPrintedWords(line: string): string {
  const at = line.indexOf('// =>')
  if (at < 0) return line
  const printed = line.slice(at).replace(/'((?:[^'\\]|\\.)*)'|"([^"]*)"/g, (_, one = '', other = '') => {
    const text = `${one}${other}`
    return `'${(amountAlone.test(text) ? [firstDigits(text)] : figuresIn(text)).join(' ')}…'`
  })
  return line.slice(0, at) + printed
}

/** In ten thousand yuan in Chinese, in millions in English. */
const amountAlone = /^[−+]?\d[\d,]*\.\d{2}$/

function firstDigits(amount: string): string {
  const sign = amount.startsWith('−') ? '−' : ''
  return sign + amount.replace(/\D/g, '').replace(/^0+/, '').slice(0, 3)
}

/** Months are `2026-09` in English, `2026 年 9 月` in Chinese. */
function figuresIn(text: string): readonly string[] {
  const figures = text.match(/−?\d+(,\d{3})*(\.\d+)?/g) ?? []
  return figures.map((figure) => figure.replace(/^0+(?=\d)/, '')).sort()
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
  const found = (english: string, chinese: string) =>
    differences(page('docs/tutorial/a.md', english), page('docs/tutorial/a.zh-CN.md', chinese)).length
  const english = "one.en // => 'high'\ntwo // => 1"
  expect(found(english, "one.zh // => '过高'\ntwo // => 1")).toBe(0)
  expect(found(english, "one.zh // => '过高'\ntwo // => 2")).toBe(2)
  expect(found("two // => 'low'\none.en // => 'high'", "two // => 'no'\none.zh // => '过高'")).toBe(2)
  // figures within texts, in a list that goes on, and how many texts it has
  const month = "one.en\n// => 'East (2026-09) is 11.41%, above −5%'"
  expect(found(month, "one.zh\n// => '东镇（2026 年 9 月）为 11.41%，高于 −5%'")).toBe(0)
  expect(found(month, "one.zh\n// => '东镇（2026 年 9 月）为 11.42%，高于 −5%'")).toBe(2)
  expect(found(month, "one.zh\n// => '东镇（2026 年 9 月）为 11.41%，高于 5%'")).toBe(2)
  const list = "one.en\n// => [\n//   [ 'Total', 100, '325.34' ],\n//   [ 'Rest', 2, '−1.01' ]\n// ]"
  expect(found(list, "one.zh\n// => [ [ '总额', 100, '32,533.50' ], [ '其余', 2, '−101.50' ] ]")).toBe(0)
  expect(found(list, "one.zh\n// => [ [ '总额', 100, '32,533.50' ], [ '其余', 2, '−108.50' ] ]")).toBe(2)
  expect(found(list, "one.zh\n// => [ [ '总额', 100, '32,533.50' ], [ '其余', 3, '−101.50' ] ]")).toBe(2)
  expect(found(list, "one.zh\n// => [ [ '总额', 100, '32,533.50' ] ]")).toBe(2)
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
