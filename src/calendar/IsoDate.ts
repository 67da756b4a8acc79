/**
 * 日期 — a calendar day written `YYYY-MM-DD`, with no time and no time zone. The type only shows the shape;
 * `readIsoDate` tells whether there is such a day.
 *
 * @since 0.1.0
 */
export type IsoDate = `${number}-${number}-${number}`
