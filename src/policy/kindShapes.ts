import type { Bilingual } from '../errors/internal.ts'
import type { Label } from '../figure/internal.ts'
import {
  type AnyShape,
  bare,
  flag,
  type Law,
  lazily,
  list,
  notAllZero,
  option,
  positive,
  type Reading,
  type Shape,
  type Spec,
  share,
  text,
  weight,
  whole,
} from '../shape/internal.ts'
import { bandsShape } from './bandsShape.ts'
import type { Described, Kind } from './kinds.ts'
import { partsShape } from './parts.ts'
import { scorePointsShape } from './scorePoints.ts'
import { shareLinkShape } from './shareLinkShape.ts'

/** What a value of each kind is; of a choice, what it is without its options. */
export const kindShapes = /* @__PURE__ */ lazily(
  (): Readonly<Record<Kind, AnyShape>> => ({
    share: bare(share(L.share)),
    number: bare(positive(L.number)),
    count: whole(L.count, { atLeast: 1 }),
    flag: flag({ zh: '是否', en: 'Yes or no' }),
    choice: text({ zh: '选项', en: 'Choice' }),
    choices: list(choicesName, text({ zh: '选项', en: 'Choice' }), { laws: [noneTwice] }),
    weights: list(L.weight.name, bare(weight(L.weight)), { laws: [notAllZero()] }),
    bands: bandsShape(),
    scoreLink: shareLinkShape(),
    parts: partsShape(),
    scorePoints: scorePointsShape(),
  }),
)

/** The shape of a value: of its kind and, of a choice or several, among its options. */
export function kindShape(kind: Kind, options: Readonly<Record<string, Bilingual>>): AnyShape {
  if (kind !== 'choice' && kind !== 'choices') return kindShapes()[kind]
  const one = option({ zh: '选项', en: 'Choice' }, Object.keys(options), 'not_one_of', options)
  return kind === 'choice' ? one : list(choicesName, one, { laws: [noneTwice] })
}

const choicesName = { zh: '选项', en: 'Choices' }

/** No option is named twice; one that was refused is passed over. */
const noneTwice: Law<readonly string[]> = {
  codes: ['duplicate_id'],
  says: ['noneTwice'],
  judge: (words, reading) => {
    words.forEach((word, index) => {
      if (!reading.isSound(word) || words.indexOf(word) === index) return
      reading.refuse('duplicate_id', { received: word }, [index])
    })
  },
}

/** The options of a choice as they were read: one whose name was refused is called by its word. */
export function optionsRead(
  words: ReadonlyMap<string, unknown>,
  reading: Reading,
): Readonly<Record<string, Bilingual>> {
  const isNamed = (name: Bilingual) => [name, name.zh, name.en].every((part) => reading.isSound(part))
  const named = [...(words as ReadonlyMap<string, Bilingual>)].map(([word, name]) => {
    return [word, isNamed(name) ? name : { zh: word, en: word }] as const
  })
  return Object.fromEntries(named)
}

/** The shape of a parameter's value, called as the parameter is. */
export function valueShape({ kind, label, options = {} }: Described): Shape<unknown, unknown, false> {
  const { spec, read } = kindShape(kind, options)
  const own = 'label' in spec ? { ...spec, label: { ...spec.label, name: label } } : { ...spec, name: label }
  return { spec: own as Spec, optional: false, read }
}

const L = {
  share: { id: 'share', name: { zh: '比例', en: 'Share' }, unit: 'rate' },
  number: { id: 'number', name: { zh: '数值', en: 'Number' }, unit: 'factor' },
  count: { id: 'count', name: { zh: '个数', en: 'Count' }, unit: 'count' },
  weight: { id: 'weight', name: { zh: '权重', en: 'Weights' }, unit: 'weight' },
} as const satisfies Record<string, Label>
