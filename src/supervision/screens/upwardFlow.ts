import type { Path } from '../../errors/internal.ts'
import { en, exact, figure, formula, given, givenCount, stepsOf, zh } from '../../figure/internal.ts'
import { compare, readWeight } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { flowLabels as L } from './flowLabels.ts'
import { institutionOf } from './machine/AdmissionTable.ts'
import { readWhole } from './readWhole.ts'
import { type Findings, readSources, type Screen, type Stays } from './Screen.ts'

/** Documented referrals among members, up and down the levels: a flow that only goes up is a hint. */
export function upwardFlow(input: unknown, path: Path): Screen {
  const record = readRecord(input, ['downPerUpBelow', 'referralsAtLeast', 'citations'], path)
  const limit = given(L.downPerUpBelow, readWeight(record['downPerUpBelow'], [...path, 'downPerUpBelow']))
  const referralsAtLeast = readWhole(record['referralsAtLeast'], [...path, 'referralsAtLeast'], 1)

  const end = (stays: Stays): Findings => {
    const counts = countReferrals(stays)
    if (counts.up + counts.down < referralsAtLeast) return { judged: 0, passedOver: 1, hints: [], whyNot: tooFew }
    const none = { judged: 1, passedOver: 0, hints: [], whyNot: tooFew }
    if (counts.up === 0) return none
    const [up, down] = [givenCount(L.up, counts.up), givenCount(L.down, counts.down)]
    const ratio = figure(L.downPerUp, formula`${down} ÷ ${up}`, exact)
    if (compare(ratio.value, limit.value) >= 0) return none
    const found = {
      screen: 'upwardFlow',
      about: 'alliance',
      id: 'alliance',
      evidence: [up, down, ratio, limit].map(({ asInput }) => asInput),
      because: {
        zh: zh`上转 ${up} 人次，下转 ${down} 人次，之比 ${ratio} 低于 ${limit}，病人可能仅向上流动，待核查`,
        en: en`${up} referrals up and ${down} down: the ratio ${ratio} is below ${limit}; patients may flow upward only; to be looked into`,
      },
      steps: stepsOf([ratio]),
    } as const
    return { ...none, hints: [found] }
  }
  return { citations: readSources(record['citations'], path), begin: () => ({ end }) }
}

function countReferrals(stays: Stays) {
  const counts = { up: 0, down: 0 }
  for (const { row, from } of stays.referrals) {
    if (from < 0) continue
    const [before, after] = [institutionOf(stays, from), institutionOf(stays, row)]
    if (!before.member || !after.member) continue
    if (after.level > before.level) counts.up++
    if (after.level < before.level) counts.down++
  }
  return counts
}

const tooFew = { zh: '成员间转诊人次不足', en: 'there are too few referrals among members' }
