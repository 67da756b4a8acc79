import type * as library from 'yigongti'
import type * as rulesets from 'yigongti/rules'

/** The folders of the build that is judged and of the last release; none where that could not be built. */
export interface Builds {
  readonly now: URL
  readonly release: URL | undefined
}

/** What a build exports. A release is taken to have the same; where it does not, its tasks throw. */
export async function load(dist: URL): Promise<typeof library & { readonly rules: typeof rulesets }> {
  const root = (await import(new URL('index.js', dist).href)) as typeof library
  const rules = (await import(new URL('rules/index.js', dist).href)) as typeof rulesets
  return { ...root, rules }
}
