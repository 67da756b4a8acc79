import ts from 'typescript'
import { listFiles, readText } from '../support/repository.ts'
import { parseText, walk } from '../support/syntax.ts'
import type { Line, Page } from './Page.ts'
import { readFences } from './readFences.ts'

/** The markdown pages that a reader opens: the README and docs/, without what is generated. */
export function markdownFiles(): readonly string[] {
  const pages = listFiles('docs', '.md').filter((path) => !path.startsWith('docs/reference/'))
  return [...listFiles('.', 'README.md').filter((path) => path === 'README.md'), ...pages]
}

export function readMarkdown(file: string, text = readText(file)): Page {
  const lines = text.split('\n').map((line, index) => ({ number: index + 1, prefix: '', text: line }))
  return { file, title: file, lines, fences: readFences(lines, file) }
}

/** The `@example`s of a source file, each a page of its own. */
export function readExamples(file: string, text = readText(file)): readonly Page[] {
  const source = parseText(file, text)
  const tags = new Map<number, ts.JSDocTag>()
  walk(source, (node) => {
    for (const tag of ts.getJSDocTags(node)) if (tag.tagName.text === 'example') tags.set(tag.getStart(), tag)
  })
  return [...tags.values()].map((tag) => {
    const line = (position: number) => source.getLineAndCharacterOfPosition(position).line
    const first = line(tag.getStart()) + 1
    const lines = text.split('\n').slice(first, line(tag.getEnd()) + 1)
    const pageLines = lines.map((content, index): Line => {
      const prefix = /^\s*\*(?!\/) ?/.exec(content)?.[0] ?? ''
      return { number: first + index + 1, prefix, text: content.slice(prefix.length) }
    })
    return { file, title: `${file}:${first}`, lines: pageLines, fences: readFences(pageLines, file) }
  })
}
