import { fail, type Path, show } from '../../errors/internal.ts'

/** The longest text that a spreadsheet takes within a formula. */
export const longestFormulaText = 255

/** A value as a field: quoted where needed, and what a spreadsheet would take for a formula defused where that is wanted. */
export function csvField(value: unknown, defuseFormulas: boolean, path: Path): string {
  return typeof value === 'string' ? quoted(defuseFormulas ? defused(value) : value) : plainOf(value, path)
}

/** A value that a spreadsheet keeps as text, by a formula that is nothing but the text: `="0012"`. */
export function csvTextField(value: unknown, path: Path): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? value : plainOf(value, path)
  if (text.length > longestFormulaText) fail('too_long', path, { limit: longestFormulaText, received: show(text) })
  return quoted(`="${text.replaceAll('"', '""')}"`)
}

function quoted(text: string): string {
  return /^$|[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Behind an apostrophe where a spreadsheet sees a formula, or where an apostrophe is already; a number is none. */
function defused(text: string): string {
  const isNumber = /^-\d+(\.\d+)?$/.test(text)
  return !isNumber && /^\s*[=+\-@＝＋－＠]|^[\t\r\n']/.test(text) ? `'${text}` : text
}

function plainOf(value: unknown, path: Path): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number')
    return Number.isFinite(value) ? `${value}` : fail('not_a_number', path, { received: show(value) })
  if (typeof value === 'bigint' || typeof value === 'boolean') return `${value}`
  return fail('wrong_type', path, {
    expected: { zh: '文字、数或真假', en: 'a text, a number, true or false' },
    received: show(value),
  })
}
