/** What each room of `src/` may import, besides itself. */
export const rooms: Readonly<Record<string, readonly string[]>> = layers()

/** What the data of `rules` may import as a value: how a rule set is looked up, and how it refuses. */
export const valuesForRules: readonly string[] = ['errors', 'policy', 'calendar']

function layers(): Record<string, readonly string[]> {
  const ground = ['errors', 'numeric', 'statistics']
  const shape = [...ground, 'calendar', 'figure']
  const policy = [...shape, 'shape']
  const shared = [...policy, 'policy']
  const aboveCore = [...shared, 'stays']
  const core = [...aboveCore, 'corridor', 'quality']
  const settlement = [...core, 'budget', 'payment', 'supervision']
  const programs = [...settlement, 'settlement']
  const scenario = [...programs, 'programs']
  const charts = [...scenario, 'scenario']
  const rules = [...charts, 'charts']
  return {
    errors: [],
    numeric: ['errors'],
    statistics: ['errors', 'numeric'],
    calendar: ['errors', 'numeric'],
    figure: ground,
    shape,
    policy,
    stays: shared,
    corridor: aboveCore,
    quality: aboveCore,
    budget: core,
    payment: core,
    supervision: core,
    settlement,
    programs,
    rulebook: scenario,
    scenario,
    charts,
    rules,
    schema: [...rules, 'rulebook', 'rules'],
    index: [...rules, 'rulebook', 'schema'],
  }
}

/** The room of a file of `src/`; `src/index.ts` is a room of its own. */
export function roomOf(path: string): string {
  return path === 'src/index.ts' ? 'index' : (path.split('/')[1] ?? '')
}
