import type { Rule, Screens } from 'yigongti'

/** The limits of screens, without what every rule says of itself. */
export type ScreenLimits = { readonly [Name in keyof Screens]: Omit<NonNullable<Screens[Name]>, keyof Rule> }

/** Makes rules of the limits of screens: the kind by the key, and a head that says nothing more. */
export function withHeads(limits: ScreenLimits): Screens {
  const rules = Object.entries(limits).map(([kind, given]) => {
    const label = { zh: '筛查', en: 'Screen' }
    return [kind, given === undefined ? undefined : { kind, id: kind, label, citations: [], ...given }] as const
  })
  return Object.fromEntries(rules)
}
