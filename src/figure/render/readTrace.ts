import { fail, show } from '../../errors/internal.ts'
import type { Step } from '../Step.ts'
import { partOf } from './fieldsOf.ts'
import type { Chapter } from './outlineOf.ts'
import { readSteps, readTitle } from './readSteps.ts'

interface Trace {
  readonly chapters: readonly Chapter[] | undefined
  readonly steps: readonly Step[]
}

/** Steps, or chapters of steps: what has a title is a chapter. */
export function readTrace(input: unknown): Trace {
  if (!Array.isArray(input) || !isChapter(input[0])) return { chapters: undefined, steps: readSteps(input) }
  const chapters = Array.from({ length: input.length }, (_, index) => {
    const chapter: unknown = partOf(input, index, ['chapters'])
    if (!isChapter(chapter)) {
      const expected = { zh: '章（title 与 steps）', en: 'a chapter: title and steps' }
      return fail('wrong_type', ['chapters', index], { expected, received: show(chapter) })
    }
    const at = ['chapters', index]
    return {
      title: readTitle(partOf(chapter, 'title', at), [...at, 'title']),
      steps: readSteps(partOf(chapter, 'steps', at), at),
    }
  })
  return { chapters, steps: [] }
}

function isChapter(input: unknown): input is object {
  return typeof input === 'object' && input !== null && 'title' in input && !('value' in input)
}
