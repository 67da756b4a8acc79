import { fen, type Rounding } from '../numeric/internal.ts'
import { orElse, orNull, rounding } from '../shape/internal.ts'

/** How what is shared is rounded: half-up to the fen unless given, `null` for none. */
export const lastRounding = () => orElse<Rounding | null, Rounding | null>(orNull(rounding()), fen)
