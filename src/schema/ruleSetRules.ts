import { show } from '../errors/internal.ts'
import { listed } from '../policy/internal.ts'
import { fieldOf, isRecord, itemsOf } from './fieldOf.ts'
import type { Rule } from './judged.ts'
import { judgeHistory } from './judgeValue.ts'

/** A parameter stands under its own id, and is either the document's or local. */
const judgeDefinitions: Rule = (input, _, { report }) => {
  for (const table of ['parameters', 'localParameters']) {
    for (const [key, parameter] of entriesOf(fieldOf(input, table))) {
      const id = fieldOf(parameter, 'id')
      if (typeof id === 'string' && id.trim() !== '' && id !== key) {
        report('not_one_of', [table, key, 'id'], { expected: key, received: show(id) })
      }
    }
  }
  const own = fieldOf(input, 'parameters')
  for (const [key] of entriesOf(fieldOf(input, 'localParameters'))) {
    if (definedIn(own, key)) report('duplicate_id', ['localParameters', key], { received: key })
  }
}

/** What the locality supplied is of local parameters, and of their kind. */
const judgeLocalValues: Rule = (input, _, findings) => {
  const parameters = fieldOf(input, 'localParameters')
  const known = listed(entriesOf(parameters).map(([id]) => id))
  for (const [key, history] of entriesOf(fieldOf(input, 'local'))) {
    const path = ['local', key]
    if (definedIn(parameters, key)) judgeHistory(fieldOf(parameters, key), history, path, findings)
    else findings.report('unknown_key', path, { expected: known })
  }
}

/** What a what-if changed are parameters of the set. */
const judgeAmended: Rule = (input, _, { report }) => {
  const tables = [fieldOf(input, 'parameters'), fieldOf(input, 'localParameters')]
  const known = listed(tables.flatMap((table) => entriesOf(table).map(([key]) => key)))
  itemsOf(fieldOf(input, 'amended')).forEach((id, index) => {
    if (typeof id !== 'string' || id.trim() === '' || tables.some((table) => definedIn(table, id))) return
    report('unknown_id', ['amended', index], { received: id, expected: known })
  })
}

function entriesOf(table: unknown): readonly (readonly [string, unknown])[] {
  return isRecord(table) ? Object.entries(table).filter(([key]) => key !== '__proto__') : []
}

function definedIn(table: unknown, key: string): boolean {
  return isRecord(table) && Object.hasOwn(table, key)
}

/** What must hold between the tables of a rule set. */
export const ruleSetRules: readonly Rule[] = [judgeDefinitions, judgeLocalValues, judgeAmended]
