/** Whether two canonical decimals are the same number, whatever zeros they end with. */
export function isSameNumber(one: string, other: string): boolean {
  return one === other || withoutZeros(one) === withoutZeros(other)
}

function withoutZeros(value: string): string {
  if (!value.includes('.')) return value
  let end = value.length
  while (value.charCodeAt(end - 1) === zero) end--
  return value.slice(0, value.charCodeAt(end - 1) === point ? end - 1 : end)
}

const zero = 48
const point = 46
