import { type Bilingual, deepFreeze } from '../errors/internal.ts'

/**
 * 依据 — where a rule or a value comes from.
 *
 * `verified`: the text was read; `interpretation`: the official interpretation was read, the notice itself was not seen
 * (since 0.2.0); `secondary`: a second-hand source says so; `local`: the locality's own rule, as the
 * user supplied it; `illustrative`: made up for an example or
 * a what-if; `definition`: the documents are silent and the library says how it computes.
 *
 * @since 0.1.0
 */
export interface Citation {
  readonly document: Bilingual
  readonly number?: string
  readonly article?: string
  readonly issuedOn?: string
  readonly url?: string
  readonly status: 'verified' | 'interpretation' | 'secondary' | 'local' | 'illustrative' | 'definition'
}

/** The library's own definition: what stands where the documents are silent. */
export const libraryDefinition: readonly Citation[] = /* @__PURE__ */ deepFreeze([
  {
    document: { zh: '本库定义', en: 'Library definition' },
    status: 'definition',
  },
])
