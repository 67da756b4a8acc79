import type { Bilingual, ErrorCode } from '../errors/internal.ts'
import type { Label } from '../figure/internal.ts'
import type { Fraction } from '../numeric/internal.ts'
import type { Law } from './law.ts'
import type { Reading } from './Reading.ts'

/** What an input is, of any type. `spec` is plain data: whatever else is made of a shape is made of it. */
export interface AnyShape {
  readonly spec: Spec
  /** Whether it may be left out. */
  readonly optional: boolean
  /** The value as the computation needs it, or a refusal told to the reading. */
  readonly read: (input: unknown, reading: Reading) => unknown
}

/** What an input of one type is, and what it is read to. */
export interface Shape<In, Out, Optional extends boolean = boolean> extends AnyShape {
  readonly optional: Optional
  readonly read: (input: unknown, reading: Reading) => Out
  /** Never there: it makes `In` the interface's type exactly, neither wider nor narrower. */
  readonly exactly?: (value: In) => In
}

export type InOf<S> = S extends { readonly exactly?: (value: infer In) => unknown } ? In : never
export type OutOf<S> = S extends { readonly read: (input: unknown, reading: Reading) => infer Out } ? Out : never

/** A type that is found elsewhere and not here; `NoInfer`, which TypeScript has from 5.4 on. */
export type FoundElsewhere<T> = [T][T extends unknown ? 0 : never]

/** What words mean that may be chosen. */
export type Meanings = Readonly<Record<string, Bilingual>>

/** What a number may be. */
export interface NumberSpec {
  readonly type: 'number'
  readonly label: Label
  /** `'5%'` is a way to write it; `needed`: the only way from 1 on, so that 3.5 is not taken for 3.5 %. */
  readonly percent?: 'allowed' | 'needed'
  /** This many decimals at most: 2 for money. */
  readonly places?: number
  readonly above?: Fraction
  readonly atLeast?: Fraction
  readonly below?: Fraction
  readonly atMost?: Fraction
  /** What a number outside the bounds is refused with; `out_of_range` unless it has a code of its own. */
  readonly outside?: ErrorCode
  readonly expected?: string
  /** The library wrote it: it comes as it was written, and with no explanation. */
  readonly isWritten?: true
}

export interface WholeSpec {
  readonly type: 'whole'
  readonly label: Label
  readonly atLeast: number
  readonly atMost: number
}

export interface TextSpec {
  readonly type: 'text'
  readonly name: Bilingual
  /** An id is compared as it is given, a code in canonical form; a day and a month are real ones. */
  readonly form: 'text' | 'id' | 'code' | 'date' | 'month' | 'period'
}

export interface RecordSpec {
  readonly type: 'record'
  readonly name: Bilingual
  readonly fields: Readonly<Record<string, AnyShape>>
  readonly laws: readonly Law[]
  /** Known by this name wherever it is used: a definition of its own in JSON Schemas. */
  readonly definition?: string | undefined
  /** It may have more keys than these. */
  readonly isOpen?: true
}

export interface ListSpec {
  readonly type: 'list'
  readonly name: Bilingual
  /** How a place in it is called in messages, `row 1` unless given. */
  readonly places?: ((place: number) => Bilingual) | undefined
  readonly item: AnyShape
  readonly mayBeEmpty: boolean
  readonly laws: readonly Law[]
}

/** Items by their own keys: ids, or words that are known beforehand. */
export interface TableSpec {
  readonly type: 'table'
  readonly name: Bilingual
  readonly item: AnyShape
  readonly keys: readonly string[] | undefined
  /** What its keys are called, where they are known. */
  readonly names?: Readonly<Record<string, Bilingual>> | undefined
  readonly mayBeEmpty: boolean
  readonly laws: readonly Law[]
}

/** Many whole numbers, texts or flags, read by a hot path's own reader. */
export interface ColumnSpec {
  readonly type: 'column'
  readonly name: Bilingual
  readonly of: 'whole' | 'number' | 'text' | 'rows'
  /** What a row is. */
  readonly item?: AnyShape | undefined
  readonly codes: readonly ErrorCode[]
}

export type Spec =
  | NumberSpec
  | WholeSpec
  | TextSpec
  | RecordSpec
  | ListSpec
  | TableSpec
  | ColumnSpec
  | {
      readonly type: 'option'
      readonly name: Bilingual
      readonly words: readonly string[]
      /** What the words mean. */
      readonly meanings?: Meanings | undefined
      /** What refuses another word. */
      readonly code: 'not_one_of' | 'wrong_kind'
    }
  /** The steps of a result. */
  | { readonly type: 'steps'; readonly name: Bilingual }
  | {
      readonly type: 'flag'
      readonly name: Bilingual
      /** It can only be set, or else left out. */
      readonly onlyTrue?: true
    }
  /** One word, or else something. */
  | {
      readonly type: 'orWord'
      readonly words: readonly (string | null)[]
      /** What the words mean. */
      readonly meanings?: Meanings | undefined
      readonly other: AnyShape
      /** What it refuses with itself. */
      readonly codes?: readonly ErrorCode[]
    }
  /** A list, or else something; or a number, and else a record. */
  | { readonly type: 'either'; readonly list: AnyShape; readonly other: AnyShape }
  /** A record that says by one of its keys which it is. */
  | {
      readonly type: 'union'
      readonly name: Bilingual
      readonly key: string
      readonly kinds: Readonly<Record<string, AnyShape>>
    }
  /** One of several: a law says which, or the keys that it has. */
  | {
      readonly type: 'among'
      readonly name: Bilingual
      readonly shapes: readonly AnyShape[]
      /** What it refuses with itself, besides that it is missing. */
      readonly codes?: readonly ErrorCode[]
    }
  /** A shape that holds itself. */
  | { readonly type: 'later'; readonly shape: () => AnyShape }
