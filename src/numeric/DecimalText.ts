/**
 * 十进制数文本 — a decimal number as the library writes it: `"325335000.00"`, without exponent, separators or `-0`.
 *
 * @since 0.2.0
 */
export type DecimalText = `${number}`
