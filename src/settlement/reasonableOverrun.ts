import {
  type Citation,
  type Explained,
  en,
  exact,
  type Figure,
  figure,
  formula,
  type NumberInput,
  read,
  type Stated,
  sumOf,
  type Warning,
  zh,
} from '../figure/internal.ts'
import { zero } from '../numeric/internal.ts'
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

export type EvidencedOverrun = Figure | 'all' | undefined

/** The amounts of all causes together; each is told by a line of its own, with who decided it. */
export function evidencedOverrun(given: Figure | readonly Figure[] | 'all' | undefined): EvidencedOverrun {
  if (given === undefined || given === 'all' || 'label' in given) return given
  return figure(L.evidencedOverrun, formula`${sumOf(given)}`, exact)
}

/** 合理超支 — what of an overrun is reasonable: no more than was evidenced, and no more than there is. */
export function reasonableFigure(evidenced: EvidencedOverrun, overrun: Figure, citations: readonly Citation[]): Figure {
  if (evidenced === 'all') {
    const because = { zh: '超支全部认定为合理', en: 'the whole overrun is taken as reasonable' }
    const warning = causeWarning(evidenced, overrun)?.message
    return figure(L.reasonableOverrun, formula`${overrun}`, exact, { citations, because, warning })
  }
  if (evidenced === undefined) {
    const reason =
      overrun.value.n === 0n
        ? { zh: '没有超支', en: 'there is no overrun' }
        : {
            zh: zh`未提交合理超支的认定，超支 ${overrun}均不作合理超支`,
            en: en`nothing of the overrun ${overrun} was evidenced as reasonable`,
          }
    return read(L.reasonableOverrun, zero, reason, [overrun], { citations })
  }
  return figure(L.reasonableOverrun, formula`min(${overrun}, ${evidenced})`, exact, { citations })
}

/** All of an overrun was taken as reasonable, and nobody said why. */
export function causeWarning(evidenced: EvidencedOverrun, overrun: Figure): Warning | undefined {
  if (evidenced !== 'all' || overrun.value.n === 0n) return undefined
  return {
    code: 'overrun_without_cause',
    path: ['reasonableOverrun'],
    place: L.reasonableOverrun.name,
    message: {
      zh: zh`超支 ${overrun}全部按合理超支分担，未注明超支原因和认定依据：请分原因写明金额、原因（如突发公共卫生事件医疗救治）和认定文件`,
      en: en`the whole overrun ${overrun} is shared as reasonable, but neither its cause nor who decided so is named: give amounts, each with its cause (such as care in a public-health emergency) and the decision`,
    },
  }
}
