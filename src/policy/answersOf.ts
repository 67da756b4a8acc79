import type { Bilingual } from '../errors/internal.ts'
import { describeValue } from './describeValue.ts'
import type { Kind, KindValue } from './kinds.ts'

/** A parameter, as far as its answers are told. */
interface Asked {
  readonly kind: Kind
  readonly options?: Readonly<Record<string, Bilingual>>
}

/** Which answers a parameter takes, as people are told before they give one. */
export function answersOf({ kind, options = {} }: Asked): Bilingual {
  if (kind === 'choice') return oneOf(options)
  if (kind === 'choices') return someOf(options)
  const { zh, en, example } = answers[kind]
  if (example === undefined) return { zh, en }
  const shown = describeValue({ kind }, example)
  return { zh: `${zh}，如“${shown.zh}”`, en: `${en}, such as "${shown.en}"` }
}

function oneOf(options: Readonly<Record<string, Bilingual>>): Bilingual {
  const words = Object.entries(options)
  return {
    zh: words.map(([word, { zh }]) => `${zh}（${word}）`).join('／'),
    en: words.map(([word, { en }]) => `${en} (${word})`).join(' / '),
  }
}

function someOf(options: Readonly<Record<string, Bilingual>>): Bilingual {
  const { zh, en } = oneOf(options)
  return { zh: `可选几项：${zh}`, en: `one or more of: ${en}` }
}

type Answer<K extends Kind> = Bilingual & { readonly example?: KindValue[K] }

const answers: { readonly [K in Exclude<Kind, 'choice' | 'choices'>]: Answer<K> } = {
  share: { zh: '0 至 100% 的比例', en: 'a rate from 0 to 100 %', example: '0.05' },
  rate: { zh: '比率，可超过 100%，可为负', en: 'a rate of any size', example: '105%' },
  number: { zh: '大于 0 的数', en: 'a number above 0' },
  count: { zh: '1 以上的整数', en: 'a whole number from 1 on' },
  flag: { zh: '是（true）／否（false）', en: 'yes (true) / no (false)' },
  weights: { zh: '一列权重', en: 'a list of weights', example: ['1', '1', '2'] },
  bands: {
    zh: '从低到高的分段，最后一段不设上限',
    en: 'bands from the lowest up, the last without limit',
    example: [
      { upTo: '0.05', share: '0.7' },
      { upTo: null, share: '0' },
    ],
  },
  scoreLink: {
    zh: '从高到低的分数档，或直线的节点',
    en: 'steps from the highest score down, or the knots of a line',
    example: [
      { from: '80', factor: '1' },
      { from: '60', factor: '0.6' },
      { from: '0', factor: '0' },
    ],
  },
  parts: {
    zh: '各项用途及其比例，合计 100%',
    en: 'uses and their shares, 100 % together',
    example: [
      { id: 'pay', label: { zh: '人员绩效', en: 'performance pay' }, share: '0.6' },
      { id: 'capacity', label: { zh: '能力建设', en: 'capacity' }, share: '0.4' },
    ],
  },
  scorePoints: {
    zh: '从高到低的分数档，各加减几个百分点',
    en: 'steps from the highest score down, each with its percentage points',
    example: [
      { from: '90', points: '0.05' },
      { from: '60', points: '-0.03' },
    ],
  },
}
