const doubtfulStatuses: readonly unknown[] = ['secondary', 'illustrative']
const statuses: readonly unknown[] = ['verified', 'interpretation', 'local', 'definition', ...doubtfulStatuses]

/** What a walk through rule sets found. */
export interface RuleFindings {
  readonly problems: readonly string[]
  /** How many dated parameters were seen. */
  readonly parameters: number
  /** Citations that are no text somebody read: `secondary` and `illustrative`. */
  readonly doubtful: readonly string[]
}

/** Walks everything that can be reached from a value and looks at each label, parameter, date and citation. */
export function ruleProblems(root: object): RuleFindings {
  const problems: string[] = []
  const doubtful: string[] = []
  const seen = new Set<object>()
  let parameters = 0

  const visit = (value: unknown, path: string, inCitations = false): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    const entry = value as Entry
    const isCitation = (inCitations && !Array.isArray(value)) || ('document' in entry && 'status' in entry)
    const isParameter = 'label' in entry && Array.isArray(entry['values'])
    if (isParameter) parameters += 1
    const found = [
      ...('label' in entry && !isBilingual(entry['label']) ? ['the label is not in both languages'] : []),
      ...('verifiedOn' in entry && !isDate(entry['verifiedOn']) ? ['verifiedOn is no date'] : []),
      ...('citations' in entry && !isFilled(entry['citations']) ? ['no citation'] : []),
      ...(isParameter ? parameterProblems(entry) : []),
      ...(isCitation ? citationProblems(entry) : []),
    ]
    problems.push(...found.map((problem) => `${path}: ${problem}`))
    if (isCitation && doubtfulStatuses.includes(entry['status'])) doubtful.push(`${path}: ${entry['status']}`)
    for (const [key, child] of Object.entries(entry)) {
      visit(child, path === '' ? key : `${path}.${key}`, key === 'citations' || (inCitations && Array.isArray(value)))
    }
  }
  visit(root, '')
  return { problems, parameters, doubtful }
}

type Entry = Readonly<Record<string, unknown>>

function parameterProblems({ id, values, ...rest }: Entry): readonly string[] {
  const entries = values as readonly Entry[]
  const dates = entries.map(({ from }) => from)
  // only the first value may have no day
  const inOrder = dates.every((date, index) => index === 0 || String(dates[index - 1] ?? '') < String(date))
  return [
    ...(typeof id === 'string' && id !== '' ? [] : ['no id']),
    ...('verifiedOn' in rest ? [] : ['no verifiedOn']),
    ...(entries.length === 0 ? ['no value'] : []),
    ...(dates.every((date, index) => isDate(date) || (date === undefined && index === 0))
      ? []
      : ['a value without a real date']),
    ...(inOrder ? [] : ['values out of order']),
    ...entries.filter((value) => !('citations' in value)).map(() => 'a value without a citation'),
  ]
}

function citationProblems({ document, status }: Entry): readonly string[] {
  const isNamed = isBilingual(document) || (typeof document === 'string' && document !== '')
  return [
    ...(isNamed ? [] : ['a citation without a document']),
    ...(statuses.includes(status) ? [] : [`no such status: ${String(status)}`]),
  ]
}

function isBilingual(value: unknown): boolean {
  const { zh, en } = (value ?? {}) as { zh?: unknown; en?: unknown }
  return typeof zh === 'string' && /\p{Script=Han}/u.test(zh) && typeof en === 'string' && en.trim() !== ''
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0
}

/** Whether a text is a day of the calendar: `2025-02-30` is none. */
function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}
