/**
 * The 64-bit FNV-1a hash of an ASCII text, 16 hexadecimal digits: hash = (hash xor byte) × 1099511628211 from
 * 14695981039346656037 on. It tells catalogues apart that differ by mistake; it is no protection against intent.
 */
export function fnv1a64(text: string): string {
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (let k = 0; k < text.length; k++) {
    low = (low ^ text.charCodeAt(k)) >>> 0
    // 1099511628211 is 2^40 + 435.
    const product = low * 435
    high = (Math.imul(high, 435) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0
    low = product >>> 0
  }
  return hexadecimal(high) + hexadecimal(low)
}

function hexadecimal(word: number): string {
  return word.toString(16).padStart(8, '0')
}
