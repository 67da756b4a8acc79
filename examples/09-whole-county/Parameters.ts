import type {
  Bilingual,
  ExperienceGroup,
  LocalValues,
  PerHeadBudgetInput,
  PriceChangeInput,
  RegionalFitInput,
  RiskAdjustInput,
  Stated,
} from 'yigongti'
import type { guangdong2025, kpiTemplate } from 'yigongti/rules'

/** An institution, known by its name; `share` is how many of 100 patients go there first, `costPercent` how dear it is. */
export interface Institution {
  readonly id: string
  readonly english: string
  readonly level: 'primary' | 'secondary' | 'tertiary'
  readonly rank: number
  readonly share: number
  readonly costPercent: number
  readonly lead?: boolean
  readonly outside?: boolean
}

export interface Disease {
  readonly group: string
  readonly diagnosis: string
  readonly name: string
  /** Yuan, at 100 % of cost. */
  readonly cost: number
  readonly days: number
}

/** What `input.json` holds. */
export interface Parameters {
  readonly about: Bilingual
  readonly seed: number
  readonly year: number
  readonly institutions: readonly Institution[]
  readonly diseases: readonly Disease[]
  readonly fundPercent: Readonly<Record<Institution['level'], number>>
  readonly deductibles: Readonly<Record<Institution['level'], number>>
  readonly referralGap: number
  /** Of 100 patients. */
  readonly care: { readonly referredUp: number; readonly referredDown: number; readonly readmitted: number }
  /** `outpatient` is yuan of the fund, about. */
  readonly years: readonly {
    readonly year: number
    readonly insured: number
    readonly stays: number
    readonly pricePercent: number
    readonly outpatient: number
  }[]
  readonly planted: {
    readonly split: PlantedStays
    readonly lowStandard: PlantedStays
    /** From here patients are sent up and none comes back. */
    readonly upward: { readonly institution: string }
    /** So much more than the records of its members the alliance states, in yuan. */
    readonly overstated: number
  }
  readonly region: {
    readonly total: RegionalFitInput['total']
    readonly areaMean: Stated
    readonly counties: readonly ExperienceGroup[]
    readonly cells: RiskAdjustInput['cells']
    readonly own: RiskAdjustInput['alliances'][number]['people']
    readonly parts: RegionalFitInput['parts']
    /** What the region had given the county in the year before. */
    readonly previous: number
  }
  readonly enrolments: PerHeadBudgetInput['enrolments']
  readonly prices: PriceChangeInput['lines']
  readonly local: LocalValues<typeof guangdong2025> & { readonly depositRate: string; readonly riskFundRate: string }
  /** The growth that is asked for the year after, and its cap. */
  readonly coming: { readonly requestedGrowth: string; readonly cap: string }
  readonly kpi: {
    readonly weights: LocalValues<typeof kpiTemplate>
    readonly facts: { readonly surveyed: number; readonly satisfied: number }
  }
}

interface PlantedStays {
  readonly institution: string
  readonly month: number
  readonly patients: number
}
