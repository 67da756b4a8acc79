/**
 * 月份 — a calendar month written `YYYY-MM`.
 *
 * @since 0.1.0
 */
export type IsoMonth = `${number}-${number}`
