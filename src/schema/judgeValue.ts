import type { Path } from '../errors/internal.ts'
import { readOption } from '../policy/internal.ts'
import type { Findings } from './Findings.ts'
import { fieldOf, isRecord, itemsOf } from './fieldOf.ts'
import { judge } from './judge.ts'
import { kindShapes } from './kindShapes.ts'

/** Judges a value by the kind and the options of its parameter, where these can be read. */
export function judgeValue(parameter: unknown, value: unknown, path: Path, findings: Findings): void {
  judgeOf(parameter)(value, path, findings)
}

/** Judges every dated value of a parameter. */
export function judgeHistory(parameter: unknown, history: unknown, path: Path, findings: Findings): void {
  const judgeOne = judgeOf(parameter)
  itemsOf(history).forEach((item, index) => {
    if (isRecord(item)) judgeOne(item['value'], [...path, index, 'value'], findings)
  })
}

type JudgeOne = (value: unknown, path: Path, findings: Findings) => void

function judgeOf(parameter: unknown): JudgeOne {
  const kind = fieldOf(parameter, 'kind')
  if (kind === 'choice') return judgeChoice(fieldOf(parameter, 'options'))
  const shapes = kindShapes()
  if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind)) return () => undefined
  const shape = shapes[kind as keyof typeof shapes]
  return (value, path, findings) => judge(shape, value, path, findings)
}

function judgeChoice(options: unknown): JudgeOne {
  if (!isRecord(options)) return () => undefined
  // More than a message lists need not be looked through.
  const words = Object.keys(options).slice(0, 21)
  return (value, path, { attempt }) => {
    if (typeof value !== 'string' || !Object.hasOwn(options, value)) attempt(() => readOption(value, words, path))
  }
}
