import { type ErrorInfo, numberHint, type Path } from '../errors/internal.ts'
import { listedWords } from './listed.ts'
import { shapeAt, unitAt } from './placeName.ts'
import type { AnyShape } from './Shape.ts'

/** Where a word or a list may stand in place of a number, how the number is written and what else there may be. */
export function hintAt(root: AnyShape, path: Path): ErrorInfo {
  const spec = shapeAt(root, path)?.spec
  if (spec?.type !== 'orWord') return {}
  const words = spec.words.filter((word) => word !== null)
  if (words.length === 0) return {}
  const number = numberHint(unitAt(root, path))
  const { zh, en } = listedWords(words, spec.meanings)
  const hasList = spec.other.spec.type === 'either' && spec.other.spec.list.spec.type === 'list'
  return {
    hint: {
      zh: `${number === undefined ? '' : `${number.zh}；`}或填 ${zh}${hasList ? '；或为列表' : ''}`,
      en: `${number === undefined ? '' : `${number.en}; `}or ${en}${hasList ? '; or a list' : ''}`,
    },
  }
}
