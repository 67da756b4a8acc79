import { Decimal } from 'decimal.js'
import { expectTypeOf, test } from 'vitest'
import type { Bilingual, DecimalInput, ErrorCode, Issue, SettlementError } from 'yigongti'
import { attempt, isSettlementError, round } from 'yigongti'
import type { Path } from '../support/refusal.ts'

declare const caught: unknown

test('the guard tells what was caught', () => {
  if (isSettlementError(caught)) {
    expectTypeOf(caught).toEqualTypeOf<SettlementError>()
    expectTypeOf(caught.code).toEqualTypeOf<ErrorCode>()
    expectTypeOf(caught.path).toEqualTypeOf<Path>()
    expectTypeOf(caught.messages).toEqualTypeOf<Bilingual>()
  }
})

test('a code that does not exist does not compile', () => {
  isSettlementError(caught, 'not_a_number')
  // @ts-expect-error no such code
  isSettlementError(caught, 'no_such_code')
})

test('an issue is readonly', () => {
  expectTypeOf<Issue>().toEqualTypeOf<Readonly<Issue>>()
  expectTypeOf<Issue['message']>().toEqualTypeOf<Bilingual>()
})

test('an attempt is a value or issues, never both', () => {
  const result = attempt(() => round('1.005'))
  // @ts-expect-error it may have been refused
  result.value
  if (result.ok) expectTypeOf(result.value).toEqualTypeOf<string>()
  else expectTypeOf(result.issues).toEqualTypeOf<readonly Issue[]>()
})

test('a number of a decimal library is a number', () => {
  expectTypeOf(new Decimal(1)).toExtend<DecimalInput>()
  round(new Decimal('2.345'))
  // @ts-expect-error a day is no number
  round(new Date(0))
})
