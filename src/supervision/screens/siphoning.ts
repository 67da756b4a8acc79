import type { Path } from '../../errors/internal.ts'
import { en, exact, figure, formula, given, givenCount, stepsOf, zh } from '../../figure/internal.ts'
import { compare, readShare } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { flowLabels as L } from './flowLabels.ts'
import type { Registers } from './machine/AdmissionTable.ts'
import type { Block } from './machine/Block.ts'
import { readWeightLimit, weightUnits } from './machine/wholeUnits.ts'
import { readWhole } from './readWhole.ts'
import { type Findings, readSources, type Screen, type ScreenRun } from './Screen.ts'

/** The lead hospital's share of the light cases of all members: cases that primary care could have kept. */
export function siphoning(input: unknown, path: Path): Screen {
  const record = readRecord(input, ['lightUpTo', 'shareAtLeast', 'casesAtLeast', 'citations'], path)
  const lightUpTo = readWeightLimit(record['lightUpTo'], [...path, 'lightUpTo'])
  const units = Number((lightUpTo.n * BigInt(weightUnits)) / lightUpTo.d)
  const limit = given(L.lightShareAtLeast, readShare(record['shareAtLeast'], [...path, 'shareAtLeast']))
  const casesAtLeast = readWhole(record['casesAtLeast'], [...path, 'casesAtLeast'], 1)

  const begin = ({ institutions }: Registers): ScreenRun => {
    const lead = institutions.findIndex((one) => one.lead)
    const id = institutions[lead]?.id
    if (id === undefined) return { end: () => ({ judged: 0, passedOver: 0, hints: [], whyNot: noLead }) }
    const atInstitution = new Float64Array(institutions.length)
    const see = ({ places, weight, institution }: Block): void => {
      for (let k = 0; k < places.length; k++) {
        const place = places[k] as number
        if (!((weight[place] as number) <= units)) continue
        const at = institution[place] as number
        atInstitution[at] = (atInstitution[at] as number) + 1
      }
    }
    const atMembers = () => atInstitution.reduce((sum, cases, at) => (institutions[at]?.member ? sum + cases : sum), 0)
    return { see, end: () => findings(id, atInstitution[lead] as number, atMembers()) }
  }

  const findings = (id: string, atLead: number, atMembers: number): Findings => {
    if (atMembers < casesAtLeast) return { judged: 0, passedOver: 1, hints: [], whyNot: tooFew }
    const [part, whole] = [givenCount(L.lightAtLead, atLead), givenCount(L.lightAtMembers, atMembers)]
    const share = figure(L.lightShare, formula`${part} ÷ ${whole}`, exact)
    if (compare(share.value, limit.value) < 0) return { judged: 1, passedOver: 0, hints: [], whyNot: tooFew }
    const found = {
      screen: 'siphoning',
      about: 'institution',
      id,
      evidence: [share, limit].map(({ asInput }) => asInput),
      because: {
        zh: zh`牵头医院收治了成员轻症病例的 ${share}（界限 ${limit}），可能虹吸基层病人，待核查`,
        en: en`the lead hospital treats ${share} of the light cases of all members (limit ${limit}); it may draw patients off primary care; to be looked into`,
      },
      steps: stepsOf([share]),
    } as const
    return { judged: 1, passedOver: 0, hints: [found], whyNot: tooFew }
  }
  return { citations: readSources(record['citations'], path), begin }
}

const noLead = { zh: '未指明牵头医院', en: 'no institution is marked as the lead hospital' }
const tooFew = { zh: '填有权重的轻症病例不足', en: 'too few light cases carry a weight' }
