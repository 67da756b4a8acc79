/** The words that are left, and the longer words in which each may stand. */
export interface LeftWords {
  readonly words: readonly string[]
  /** The rows and cells of the table that are not as they should be. */
  readonly problems: readonly string[]
  /** Words of the glossary, the longest first. */
  readonly terms: readonly string[]
}

const heading = '## 不用的词 Words not used here'

/** The glossary without the table of the words that are left. */
export function withoutTable(glossary: string): string {
  return glossary.split(heading)[0] ?? ''
}

/** Reads the table at the end of the glossary; the terms above it and the words used instead are the longer words. */
export function readLeftWords(glossary: string): LeftWords {
  const [above = '', table] = glossary.split(heading)
  if (table === undefined) return { words: [], problems: [`no table “${heading}”`], terms: [] }
  const rows = rowsOf(table)
  const problems = rows
    .filter((cells) => cells.length !== 3 || cells.some((cell) => cell === ''))
    .map((cells) => `not three cells: ${cells.join(' | ')}`)
  const words = rows.flatMap(([left = '']) => left.split('、').map((word) => word.trim()))
  const terms = [...rowsOf(above).flatMap((cells) => cells.slice(0, 2)), ...rows.map(([, used = '']) => used)]
  const own = terms.flatMap(partsOf)
  return {
    words,
    problems: [
      ...problems,
      ...words.filter((word) => word.length < 2).map((word) => `too short to be looked for: “${word}”`),
      ...words.filter((word) => own.includes(word)).map((word) => `left and used: “${word}”`),
      ...words.filter((word, index) => words.indexOf(word) !== index).map((word) => `left twice: “${word}”`),
    ],
    terms: [...new Set(own)].sort((one, other) => other.length - one.length),
  }
}

/** The cells of the tables' rows, without heads. */
function rowsOf(markdown: string): readonly (readonly string[])[] {
  const rows = markdown.split('\n').map((line) => (line.startsWith('|') ? cellsOf(line) : undefined))
  return rows.filter((cells, index): cells is string[] => {
    const isHead = rows[index + 1]?.every((cell) => /^:?-+:?$/.test(cell)) === true
    return cells !== undefined && !isHead && !cells.every((cell) => /^:?-+:?$/.test(cell))
  })
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
}

function partsOf(cell: string): readonly string[] {
  return cell
    .split(/[、，；：（）“”,;:()]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** What finds left words in a text, by line; `names` are names of documents, which are what they are. */
export function finderOf(left: LeftWords, names: readonly string[]): (path: string, text: string) => readonly string[] {
  const patterns = left.words.map((word) => {
    const longer = left.terms.filter((term) => term !== word && matches(asPattern(word), term))
    return { word, pattern: asPattern(word), longer: longer.map(asPattern) }
  })
  const named = [/《[^》]*》/g, ...names.map((name) => new RegExp(escaped(name), 'g'))]
  const findInLine = (line: string): readonly string[] => {
    if (!patterns.some(({ pattern }) => matches(pattern, line))) return []
    const bare = without(line, named)
    const found = patterns.filter(({ pattern, longer }) => matches(pattern, without(bare, longer)))
    return found.map(({ word }) => word)
  }
  return (path, text) =>
    text.split('\n').flatMap((line, index) => findInLine(line).map((word) => `${path}:${index + 1}: “${word}”`))
}

/** The names of documents in a source file's citations. */
export function documentNames(code: string): readonly string[] {
  return [...code.matchAll(/document:\s*\{([^}]*)\}/g)].flatMap(([, body = '']) =>
    [...body.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, one, other]) => one ?? other ?? ''),
  )
}

/** Chinese wherever it stands, Latin as whole words, whatever their case. */
function asPattern(word: string): RegExp {
  return /[\p{Script=Han}]/u.test(word) ? new RegExp(escaped(word), 'g') : new RegExp(`\\b${escaped(word)}\\b`, 'gi')
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const without = (line: string, patterns: readonly RegExp[]) =>
  patterns.reduce((rest, pattern) => rest.replace(pattern, '·'), line)

function matches(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0
}
