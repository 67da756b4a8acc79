/**
 * 十进制数 — how a number is given: a decimal string (`'0.05'`, for rates also `'5%'`), a bigint, or a number.
 *
 * A number is read as the decimal its shortest form shows (`0.7` is seven tenths); one with more than 15 significant
 * digits, as sums of doubles have, is refused.
 *
 * @since 0.1.0
 */
export type DecimalInput = string | number | bigint
