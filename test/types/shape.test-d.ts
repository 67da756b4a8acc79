import { expectTypeOf, test } from 'vitest'
import type { NumberInput } from 'yigongti'
import type { Figure } from '../../src/figure/internal.ts'
import {
  amount,
  id,
  list,
  notAllZero,
  type OutOf,
  option,
  optional,
  orElse,
  record,
  uniqueIds,
  weight,
  whole,
} from '../../src/shape/internal.ts'

interface Member {
  readonly id: string
  readonly weight: NumberInput
  readonly spent?: NumberInput
}

const name = { zh: '成员', en: 'Member' }
const L = { id: 'x', name, unit: 'yuan' } as const
const fields = { id: id(), weight: weight(L), spent: orElse(amount(L), 0) }

test('a shape has the keys, the types and the optionality of its interface', () => {
  const member = record<Member>(name)(fields)
  expectTypeOf<OutOf<typeof member>['spent']>().toEqualTypeOf<Figure>()
  // @ts-expect-error a key of the interface is missing
  record<Member>(name)({ id: id(), weight: weight(L) })
  // @ts-expect-error a key that the interface does not have
  record<Member>(name)({ ...fields, colour: id() })
  // @ts-expect-error a text where the interface takes a number
  record<Member>(name)({ ...fields, weight: id() })
  // @ts-expect-error the interface lets it be left out, the shape does not
  record<Member>(name)({ ...fields, spent: amount(L) })
  // @ts-expect-error the interface needs it, the shape lets it be left out
  record<Member>(name)({ ...fields, weight: optional(weight(L)) })
  // @ts-expect-error wider than the interface: a word that it does not know
  record<{ readonly side: 'high' | 'low' }>(name)({ side: option(name, ['high', 'low', 'both']) })
  // @ts-expect-error a default that is no such input
  orElse(whole(L, { atLeast: 1 }), true)
})

test('a law speaks only of keys that there are', () => {
  const member = record<Member>(name)(fields)
  list(name, member, { laws: [uniqueIds, notAllZero('weight')] })
  // @ts-expect-error the items have no such key
  list(name, member, { laws: [notAllZero('share')] })
  // @ts-expect-error the items have no id
  list(name, record<{ readonly n: NumberInput }>(name)({ n: whole(L, { atLeast: 0 }) }), { laws: [uniqueIds] })
})
