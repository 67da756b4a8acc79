import { expect, test } from 'vitest'
import { nothingWrong } from '../support/nothingWrong.ts'
import { readText, repositoryFiles } from '../support/repository.ts'
import { documentNames, finderOf, readLeftWords, withoutTable } from './leftWords.ts'

const page = 'docs/explanation/glossary.md'
const glossary = readText(page)
const left = readLeftWords(glossary)
const files = repositoryFiles().filter(
  (path) => /^(?:src|docs|examples|README)/.test(path) && /\.(?:ts|js|md|txt|json|html|svg)$/.test(path),
)
const names = files.filter((path) => path.startsWith('src/')).flatMap((path) => documentNames(readText(path)))
const find = finderOf(left, [...new Set(names)])

test('the table of the words that are left can be read', () => {
  nothingWrong(left.problems)
  expect(left.words.length).toBeGreaterThan(20)
})

test.each(['src', 'docs', 'examples', 'README'])('no word that the glossary leaves stands in %s', (folder) => {
  const found = files
    .filter((path) => path.startsWith(folder))
    .flatMap((path) => find(path, path === page ? withoutTable(glossary) : readText(path)))
  nothingWrong(found)
})

const example = `
| 中文 | English | in the library |
| --- | --- | --- |
| 年度保证金、保证金 | annual deposit | \`deposit\` |

## 不用的词 Words not used here

| 不用 not used | 用 used instead | 理由 reason, 出处 source |
| --- | --- | --- |
| 押金、deposit | 年度保证金 | 一物一词 |
| 核减 | 预算“压减额”；核减通知书 | 一词三义 |
`
const words = readLeftWords(example)
const findHere = finderOf(words, ['押金规定'])

test.each([
  ['收取押金', 1],
  ['the Deposit of a member', 1],
  ['核减、押金', 2],
  ['核减通知书之外的核减', 1],
])('notices in “%s” %i words', (text, count) => {
  expect(words.problems).toEqual([])
  expect(findHere('a.md', `第一行\n${text}`)).toHaveLength(count)
})

test.each(['保证金', 'the annual deposit', 'deposits', '核减通知书', '《押金办法》', '按押金规定办理'])(
  'lets “%s” pass',
  (text) => {
    expect(findHere('a.md', text)).toEqual([])
  },
)

test('a row that cannot be meant is noticed', () => {
  const problems = (row: string) => readLeftWords(`${example}${row}\n`).problems
  expect(problems('| 结余共享 | | 一物一词 |')).toEqual(['not three cells: 结余共享 |  | 一物一词'])
  expect(problems('| 保证金 | 年度保证金 | 一物一词 |')).toEqual(['left and used: “保证金”'])
  expect(problems('| 核减 | 压减 | 一物一词 |')).toEqual(['left twice: “核减”'])
  expect(problems('| 核 | 压减 | 一物一词 |')).toEqual(['too short to be looked for: “核”'])
  expect(readLeftWords('# Glossary').problems).toHaveLength(1)
})

test('names of documents are read from citations', () => {
  expect(documentNames(`{ document: { zh: '押金办法', en: "The city's rules" }, status: 'local' }`)).toEqual([
    '押金办法',
    "The city's rules",
  ])
})
