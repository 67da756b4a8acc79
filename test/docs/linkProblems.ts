import { posix } from 'node:path'
import type { Page } from './Page.ts'

const inline = /!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g
const definition = /^\s*\[[^\]]+\]:\s*(\S+)/g
const html = /\b(?:src|href)="([^"]+)"/g

/** The links of a page that lead nowhere. Addresses on the web are left alone. */
export function linkProblems(
  page: Page,
  exists: (path: string) => boolean,
  read: (path: string) => Page,
): readonly string[] {
  return prose(page).flatMap(({ number, text }) =>
    [inline, definition, html]
      .flatMap((pattern) => [...text.matchAll(pattern)].map(([, target = '']) => target))
      .filter((target) => !/^[a-z][a-z+.-]*:/i.test(target))
      .flatMap((target) => {
        const problem = targetProblem(target)
        return problem === undefined ? [] : [`${page.file}:${number}: ${problem}`]
      }),
  )

  function targetProblem(target: string): string | undefined {
    const [path = '', anchor] = decodeURI(target).split('#')
    const file = path === '' ? page.file : posix.join(posix.dirname(page.file), path)
    if (file.startsWith('docs/reference')) return `${file} is generated and not part of the repository`
    if (file !== page.file && !exists(file)) return `${file} does not exist`
    if (anchor === undefined || !file.endsWith('.md')) return undefined
    const headings = anchors(file === page.file ? page : read(file))
    return headings.includes(anchor) ? undefined : `${file} has no heading #${anchor}`
  }
}

/** The lines outside fenced blocks, without inline code. */
function prose({ lines, fences }: Page): readonly { number: number; text: string }[] {
  return lines
    .filter(({ number }) => !fences.some(({ open, close }) => number >= open.number && number <= close.number))
    .map(({ number, text }) => ({ number, text: text.replace(/(`+)[^`]*\1/g, '') }))
}

/** The anchors of the headings, made the way GitHub makes them. */
function anchors({ lines, fences }: Page): readonly string[] {
  const seen = new Map<string, number>()
  return lines
    .filter(({ number }) => !fences.some(({ open, close }) => number >= open.number && number <= close.number))
    .flatMap(({ text }) => {
      const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(text)?.[1]
      if (heading === undefined) return []
      const slug = heading
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
        .replace(/ /g, '-')
      const count = seen.get(slug) ?? 0
      seen.set(slug, count + 1)
      return [count === 0 ? slug : `${slug}-${count}`]
    })
}
