import { type Bilingual, fail, show } from '../../errors/internal.ts'
import type { Step } from '../Step.ts'
import { partOf } from './fieldsOf.ts'
import { eachStep, readTitle } from './readSteps.ts'

/** A chapter of a trace, or the whole of one without chapters: its steps are read as they are asked for, once. */
interface TracePart {
  readonly title: Bilingual | undefined
  readonly steps: () => Iterable<Step>
}

/** Steps, or chapters of steps: what has a title is a chapter. */
export function readTrace(input: unknown): readonly TracePart[] {
  if (!Array.isArray(input) || !isChapter(input[0])) return [{ title: undefined, steps: () => eachStep(input) }]
  return Array.from({ length: input.length }, (_, index) => {
    const chapter: unknown = partOf(input, index, ['chapters'])
    if (!isChapter(chapter)) {
      const expected = { zh: '章（title 与 steps）', en: 'a chapter: title and steps' }
      return fail('wrong_type', ['chapters', index], { expected, received: show(chapter) })
    }
    const at = ['chapters', index]
    return {
      title: readTitle(partOf(chapter, 'title', at), [...at, 'title']),
      steps: () => eachStep(partOf(chapter, 'steps', at), at),
    }
  })
}

function isChapter(input: unknown): input is object {
  return typeof input === 'object' && input !== null && 'title' in input && !('value' in input)
}
