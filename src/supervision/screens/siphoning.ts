import { deepFreeze } from '../../errors/internal.ts'
import { en, exact, figure, formula, givenCount, type Label, type NumberInput, zh } from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import { type Rule, ruleHead } from '../../policy/internal.ts'
import { bare, lazily, notNegative, type OutOf, record, share, whole } from '../../shape/internal.ts'
import type { Registers } from './machine/AdmissionTable.ts'
import { type Block, groupedWeight, weightUnits } from './machine/Block.ts'
import { explainedHint, type Findings, type ScreenRun, screenNames } from './ScreenRun.ts'

/**
 * 虹吸规则 — the lead hospital takes so large a share of the light cases of all members.
 *
 * @since 0.2.0
 */
export interface SiphoningScreen extends Rule<'siphoning'> {
  /** A case of this weight or less is light. */
  readonly lightUpTo: NumberInput
  readonly shareAtLeast: NumberInput
  /** With fewer light cases nothing is concluded. */
  readonly casesAtLeast: NumberInput
}

export const siphoningScreenShape = /* @__PURE__ */ lazily(() =>
  record<SiphoningScreen>(screenNames.siphoning)({
    ...ruleHead('siphoning'),
    lightUpTo: bare(notNegative(L.lightUpTo)),
    shareAtLeast: share(L.lightShareAtLeast),
    casesAtLeast: whole(L.casesAtLeast, { atLeast: 1 }),
  }),
)

/** The lead hospital's share of the light cases of all members: cases that primary care could have kept. */
export function siphoning(
  { lightUpTo, shareAtLeast: limit, casesAtLeast, citations }: OutOf<ReturnType<typeof siphoningScreenShape>>,
  { institutions }: Registers,
): ScreenRun {
  const units = Number((lightUpTo.n * BigInt(weightUnits)) / lightUpTo.d)
  const lead = institutions.findIndex((one) => one.lead)
  const id = institutions[lead]?.id
  if (id === undefined) return { end: () => ({ judged: 0, passedOver: 0, hints: [], whyNot: noLead }) }
  const atInstitution = new Float64Array(institutions.length)
  const see = ({ places, weight, institution }: Block): void => {
    for (let k = 0; k < places.length; k++) {
      const place = places[k] as number
      if (!(groupedWeight(weight, place) <= units)) continue
      const at = institution[place] as number
      atInstitution[at] = (atInstitution[at] as number) + 1
    }
  }

  const end = (): Findings => {
    const atLead = atInstitution[lead] as number
    const atMembers = atInstitution.reduce((sum, cases, at) => (institutions[at]?.member ? sum + cases : sum), 0)
    if (atMembers < casesAtLeast) return { judged: 0, passedOver: 1, hints: [], whyNot: tooFew }
    const [part, whole] = [givenCount(L.lightAtLead, atLead), givenCount(L.lightAtMembers, atMembers)]
    const share = figure(L.lightShare, formula`${part} ÷ ${whole}`, exact)
    if (compare(share.value, limit.value) < 0) return { judged: 1, passedOver: 0, hints: [], whyNot: tooFew }
    const found = explainedHint({
      screen: 'siphoning',
      about: 'institution',
      id,
      seen: [share],
      limits: [limit],
      citations,
      because: {
        zh: zh`牵头医院收治了成员轻症病例的 ${share}（界限 ${limit}），可能虹吸基层病人，待核查`,
        en: en`the lead hospital treats ${share} of the light cases of all members (limit ${limit}); it may draw patients off primary care; to be looked into`,
      },
    })
    return { judged: 1, passedOver: 0, hints: [found], whyNot: tooFew }
  }
  return { see, end }
}

const noLead = { zh: '未指明牵头医院', en: 'no institution is marked as the lead hospital' }
const tooFew = { zh: '填有权重的轻症病例不足', en: 'too few light cases carry a weight' }

const L = /* @__PURE__ */ deepFreeze({
  lightUpTo: {
    id: 'lightUpTo',
    name: { zh: '轻症权重上限', en: 'Weight up to which a case is light' },
    unit: 'weight',
  },
  lightShareAtLeast: {
    id: 'lightShareAtLeast',
    name: { zh: '轻症占比界限', en: 'Limit of the share of light cases' },
    unit: 'rate',
  },
  casesAtLeast: { id: 'casesAtLeast', name: { zh: '最少病例数', en: 'Cases needed' }, unit: 'cases' },
  lightAtLead: {
    id: 'lightAtLead',
    name: { zh: '牵头医院轻症数', en: 'Light cases at the lead hospital' },
    unit: 'cases',
  },
  lightAtMembers: {
    id: 'lightAtMembers',
    name: { zh: '全体成员轻症数', en: 'Light cases at all members' },
    unit: 'cases',
  },
  lightShare: {
    id: 'lightShare',
    name: { zh: '牵头医院轻症占比', en: 'Share of light cases at the lead hospital' },
    unit: 'rate',
  },
} as const satisfies Record<string, Label>)
