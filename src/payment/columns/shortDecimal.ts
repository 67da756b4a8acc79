/** A decimal of at most 15 digits: a whole number over a power of ten, without needless zeros behind the point. */
export interface ShortDecimal {
  readonly digits: number
  readonly places: number
}

/** 10^k as exact doubles. */
export const tens: readonly number[] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]

const limit = 1e15

/**
 * Reads a decimal that is short and plain, as nearly all of a catalogue are, without big integers; `undefined` for
 * everything else, wrong input too: `readDecimal` reads or refuses that.
 */
export function shortDecimal(input: unknown): ShortDecimal | undefined {
  if (typeof input === 'string') return ofText(input)
  return typeof input === 'number' ? ofNumber(input) : undefined
}

/**
 * The double next to a decimal of 15 digits is next to no other such decimal, so where whole ÷ 10^k gives the double
 * back, that is the decimal its shortest form shows.
 */
function ofNumber(input: number): ShortDecimal | undefined {
  for (let places = 0; places <= 6; places++) {
    const power = tens[places] as number
    const digits = Math.round(input * power)
    if (!(Math.abs(digits) < limit)) return undefined
    if (digits / power === input) return { digits, places }
  }
  return undefined
}

function ofText(text: string): ShortDecimal | undefined {
  if (text.length === 0 || text.length > 16) return undefined
  let digits = 0
  let point = -1
  for (let k = 0; k < text.length; k++) {
    const digit = text.charCodeAt(k) - 48
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit
    else if (digit === -2 && point < 0) point = k
    else return undefined
  }
  if (point < 0) return digits < limit ? { digits, places: 0 } : undefined
  // `.` alone and `5.` are left to the full reader.
  let places = text.length - 1 - point
  if (places === 0) return undefined
  for (let k = text.length - 1; k > point && text.charCodeAt(k) === 48; k--) {
    digits /= 10
    places--
  }
  return { digits, places }
}

/** The canonical decimal string. */
export function shortText({ digits, places }: ShortDecimal): string {
  if (places === 0) return String(digits)
  const text = String(digits).padStart(places + 1, '0')
  return `${text.slice(0, -places)}.${text.slice(-places)}`
}
