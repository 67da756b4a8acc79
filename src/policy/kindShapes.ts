import { type Bilingual, deepFreeze } from '../errors/internal.ts'
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
  rate,
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
    rate: bare(rate(L.rate, { percent: 'needed' })),
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

/** What the kinds of parameters are called. */
export const kindNames = /* @__PURE__ */ deepFreeze({
  share: { zh: '比例（0 至 100%）', en: 'a rate from 0 to 1' },
  rate: { zh: '比率（可超过 100%，可为负）', en: 'a rate of any size' },
  number: { zh: '大于 0 的数', en: 'a number above zero' },
  count: { zh: '个数（1 起的整数）', en: 'a whole number from 1 on' },
  flag: { zh: '是否', en: 'yes or no' },
  choice: { zh: '单选', en: 'one of the options' },
  choices: { zh: '多选', en: 'several of the options' },
  weights: { zh: '一组权重', en: 'a list of weights' },
  bands: { zh: '分段比例', en: 'shares by bands' },
  scoreLink: { zh: '得分对应的系数', en: 'factors by score' },
  parts: { zh: '各部分的比例，合计 100%', en: 'named parts whose shares sum to 1' },
  scorePoints: { zh: '按得分加减的百分点', en: 'percentage points by score' },
} as const satisfies Record<Kind, Bilingual>)

/** The shape of a value: of its kind and, of a choice or several, among its options. */
export function kindShape(kind: Kind, options: Readonly<Record<string, Bilingual>>): AnyShape {
  if (!isChosen(kind)) return kindShapes()[kind]
  const one = option({ zh: '选项', en: 'Choice' }, Object.keys(options), 'not_one_of', options)
  return kind === 'choice' ? one : list(choicesName, one, { laws: [noneTwice] })
}

/** Whether values of a kind are among the options of their parameter. */
export const isChosen = (kind: Kind) => kind === 'choice' || kind === 'choices'

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
  rate: { id: 'rate', name: { zh: '比率', en: 'Rate' }, unit: 'rate' },
  number: { id: 'number', name: { zh: '数值', en: 'Number' }, unit: 'factor' },
  count: { id: 'count', name: { zh: '个数', en: 'Count' }, unit: 'count' },
  weight: { id: 'weight', name: { zh: '权重', en: 'Weights' }, unit: 'weight' },
} as const satisfies Record<string, Label>
