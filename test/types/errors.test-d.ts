import { expectTypeOf, test } from 'vitest'
import type { Bilingual, ErrorCode, Issue, Path, SettlementError } from 'yigongti'
import { isSettlementError } from 'yigongti'

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
