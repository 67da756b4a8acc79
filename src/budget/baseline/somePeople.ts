import type { Figure } from '../../figure/internal.ts'
import { law } from '../../shape/internal.ts'

/** A budget is for people: where their number is given, it is more than none. */
export const somePeople = /* @__PURE__ */ law(
  ['no_people'],
  ['notZero', 'people'],
  ({ people }: { readonly people: Figure | undefined }) => people,
  (people, reading) => {
    if (people?.value.n === 0n) reading.refuse('no_people', {}, ['people'])
  },
)
