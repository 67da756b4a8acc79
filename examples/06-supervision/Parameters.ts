import type { AlertRule, Bilingual, Screens } from 'yigongti'

/** What `input.json` holds. */
export interface Parameters {
  readonly about: Bilingual
  readonly seed: number
  readonly year: number
  readonly insured: number
  readonly lead: { readonly id: string; readonly name: Bilingual }
  /** `patients` is how many people of the township fall ill a month. */
  readonly townships: readonly { readonly id: string; readonly name: Bilingual; readonly patients: number }[]
  /** Of 100 patients. */
  readonly percent: {
    readonly atTownship: number
    readonly plannedCycle: number
    readonly readmitted: number
    readonly referredUp: number
    readonly referredDown: number
  }
  readonly planted: {
    readonly split: { readonly township: string; readonly month: number; readonly patients: number }
    /** The drugs of that month cost so many percent more. */
    readonly drugs: { readonly month: number; readonly raisedBy: number }
    readonly upward: { readonly township: string }
  }
  readonly rules: readonly AlertRule[]
  readonly withinDays: number
  readonly referralGap: number
  readonly upwardFlow: NonNullable<Screens['upwardFlow']>
}
