import type { Bilingual } from '../errors/internal.ts'
import type { Step } from './Step.ts'
import { textOf } from './textOf.ts'

/** As many steps of one id and value are compared with each other; those beyond are known by their texts. */
const few = 16

/** Something known by what a step says, wherever it stands: two steps that say the same are one here. */
export class StepsBySaying<Value> {
  private readonly byHead = new Map<string, { readonly step: Step; readonly value: Value }[]>()
  private readonly byText = new Map<string, Value>()

  get(step: Step): Value | undefined {
    const alike = this.byHead.get(headOf(step))
    if (alike === undefined) return undefined
    for (const one of alike) if (saysSame(one.step, step)) return one.value
    return alike.length < few ? undefined : this.byText.get(textOf(step))
  }

  set(step: Step, value: Value): void {
    const head = headOf(step)
    const alike = this.byHead.get(head)
    if (alike === undefined) this.byHead.set(head, [{ step, value }])
    else if (alike.length < few) alike.push({ step, value })
    else this.byText.set(textOf(step), value)
  }
}

function headOf({ id, value }: Step): string {
  return `${id} ${value}`
}

/** Whether two steps have the same text. What they share (labels, clauses, rule values) is mostly one object. */
function saysSame(one: Step, other: Step): boolean {
  if (one === other) return true
  if (one.id !== other.id || one.value !== other.value || one.unit !== other.unit || one.formula !== other.formula)
    return false
  return (
    hasSameWords(one.label, other.label) &&
    hasSameWords(one.because, other.because) &&
    hasSameWords(one.warning, other.warning) &&
    isSame(one.rounding, other.rounding) &&
    isSame(one.parameters, other.parameters) &&
    isSame(one.citations, other.citations) &&
    hasSameInputs(one, other)
  )
}

function hasSameWords(one: Bilingual | undefined, other: Bilingual | undefined): boolean {
  return one === other || (one?.zh === other?.zh && one?.en === other?.en)
}

function isSame(one: object | undefined, other: object | undefined): boolean {
  if (one === other) return true
  return one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other)
}

function hasSameInputs({ inputs: some }: Step, { inputs: others }: Step): boolean {
  if (some === others) return true
  if (some === undefined || others === undefined || some.length !== others.length) return false
  return some.every((one, index) => {
    const other = others[index]
    return one.id === other?.id && one.value === other.value && one.unit === other.unit
  })
}
