import { type Bilingual, deepFreeze } from '../errors/internal.ts'
import {
  type Explained,
  en,
  exact,
  type Figure,
  figure,
  formula,
  type Note,
  type NumberInput,
  read,
  type Stated,
  saying,
  sumOf,
  type Warning,
  zh,
} from '../figure/internal.ts'
import { type Fraction, zero } from '../numeric/internal.ts'
import { amount, either, type Law, list, orWord, type Shape } from '../shape/internal.ts'
import { settlementLabels as L } from './labels.ts'

/**
 * How much overrun is evidenced as reasonable: an amount, stated with its cause (`label`) and with who decided it
 * (`citations`), or a list of such; or all of it, whatever it is, of which the trace says that no cause was named.
 */
export type ReasonableOverrun = NumberInput | readonly (Stated | Explained)[] | 'all'

export const reasonableOverrunShape = () => {
  // What is plain has no cause: the law refuses it.
  const cause = amount(L.evidencedOverrun) as unknown as Shape<Stated | Explained, Figure, false>
  const causes = list(L.evidencedOverrun.name, cause, { laws: [causeOfEach] })
  return orWord(['all'], either(causes, amount(L.evidencedOverrun)), { all: { zh: '全部', en: 'all of it' } })
}

/** Amounts beside each other are told apart by their causes. */
const causeOfEach: Law<readonly Figure[]> = {
  codes: ['missing'],
  says: ['causeOfEach'],
  judge: (amounts, reading) => {
    amounts.forEach((one, index) => {
      if (!reading.isSound(one) || one.step !== undefined) return
      reading.refuse('missing', { expected: causeAndDecision }, [index])
    })
  },
}

const causeAndDecision = {
  zh: '超支原因和认定依据：{ value: 金额, label: 原因, citations: 认定文件 }',
  en: 'the cause and who decided: { value: the amount, label: the cause, citations: the decision }',
}

/** `notRequired` where the rules ask for no evidence. */
export type EvidencedOverrun = Figure | 'all' | 'notRequired' | undefined

/** How much of an overrun can count as reasonable; no limit where all of it does. */
export function evidencedLimit(evidenced: EvidencedOverrun): Fraction | undefined {
  if (evidenced === 'all' || evidenced === 'notRequired') return undefined
  return evidenced?.value ?? zero
}

/** The amounts of all causes together; each is told by a line of its own, with who decided it. */
export function evidencedOverrun(given: Figure | readonly Figure[] | 'all' | undefined): EvidencedOverrun {
  if (given === undefined || given === 'all') return given
  if ('label' in given) return ofCause(given)
  return figure(L.evidencedOverrun, formula`${sumOf(given.map(ofCause))}`, exact)
}

/** The label of a stated amount is the cause of the overrun, and no source. */
function ofCause(amount: Figure): Figure {
  const { origin } = amount
  if (origin === undefined || origin.steps !== undefined) return amount
  const { label } = origin
  return saying(amount, { zh: `超支原因：${label.zh}`, en: `cause: ${label.en}` })
}

/** 合理超支 — what of an overrun is reasonable: no more than was evidenced, and no more than there is. */
export function reasonableFigure(evidenced: EvidencedOverrun, overrun: Figure, note: Note): Figure {
  const warning = causeWarning(evidenced, overrun)?.message
  if (evidenced === 'all' || evidenced === 'notRequired') {
    const counts = evidenced === 'all' ? allReasonable : notRequired
    const because = overrun.value.n === 0n ? noOverrun : counts
    return figure(L.reasonableOverrun, formula`${overrun}`, exact, { ...note, because, warning })
  }
  if (evidenced === undefined) {
    const reason =
      overrun.value.n === 0n
        ? noOverrun
        : {
            zh: zh`未提交合理超支的认定，超支 ${overrun}均不作合理超支`,
            en: en`nothing of the overrun ${overrun} was evidenced as reasonable`,
          }
    return read(L.reasonableOverrun, zero, reason, [overrun], note)
  }
  return figure(L.reasonableOverrun, formula`min(${overrun}, ${evidenced})`, exact, { ...note, warning })
}

const noOverrun = /* @__PURE__ */ deepFreeze({ zh: '没有超支', en: 'there is no overrun' })
const allReasonable = /* @__PURE__ */ deepFreeze({
  zh: '超支全部认定为合理',
  en: 'the whole overrun is taken as reasonable',
})

const notRequired = /* @__PURE__ */ deepFreeze({
  zh: '规则不要求认定，超支全部计入',
  en: 'the rules ask for no evidence: the whole overrun counts',
})

/** There is an overrun that is taken as reasonable, and nobody said why, or who decided so. */
export function causeWarning(evidenced: EvidencedOverrun, overrun: Figure): Warning | undefined {
  if (evidenced === undefined || evidenced === 'notRequired' || overrun.value.n === 0n) return undefined
  const message = evidenced === 'all' ? allWithoutCause(overrun) : withoutCause(evidenced)
  if (message === undefined) return undefined
  return { code: 'overrun_without_cause', path: ['reasonableOverrun'], place: L.reasonableOverrun.name, message }
}

function allWithoutCause(overrun: Figure): Bilingual {
  return {
    zh: zh`超支 ${overrun}全部按合理超支分担，未注明超支原因和认定依据：${ask.zh}`,
    en: en`the whole overrun ${overrun} is shared as reasonable, but neither its cause nor who decided so is named: ${ask.en}`,
  }
}

/** Of an amount given plainly, neither cause nor authority is known; of one stated without citations, no authority. */
function withoutCause(evidenced: Figure): Bilingual | undefined {
  if (evidenced.value.n === 0n) return undefined
  const isSum = evidenced.account?.formula !== undefined
  const amounts = isSum ? evidenced.operands : [evidenced]
  const unfounded = amounts.filter(({ origin }) => origin?.steps === undefined && !origin?.citations?.length)
  if (unfounded.length === 0) return undefined
  const causes = (language: 'zh' | 'en') => unfounded.flatMap(({ origin }) => origin?.label[language] ?? [])
  if (causes('zh').length === 0) {
    return {
      zh: zh`经认定的合理超支 ${evidenced}未注明超支原因和认定依据：${ask.zh}`,
      en: en`of the evidenced overrun ${evidenced} neither its cause nor who decided so is named: ${ask.en}`,
    }
  }
  return {
    zh: `超支原因“${causes('zh').join('、')}”未注明认定依据：请写明认定文件（citations）`,
    en: `of the cause "${causes('en').join(', ')}" it is not named who decided so: give the decision (citations)`,
  }
}

const ask = {
  zh: '请分原因写明金额、原因（如突发公共卫生事件医疗救治）和认定文件',
  en: 'give amounts, each with its cause (such as care in a public-health emergency) and the decision',
} as const
