import {
  type Bilingual,
  type ErrorCode,
  type ErrorInfo,
  type Issue,
  isSettlementError,
  issueOf,
  numberHint,
  type Path,
  SettlementError,
  show,
  toIssue,
} from '../errors/internal.ts'
import { listedWords } from './listed.ts'
import { isOption, isOptional, placeName, shapeAt, unitAt, withNames } from './placeName.ts'
import type { AnyShape } from './Shape.ts'

/** An input may be nested this deep. */
export const deepest = 64

/** This many problems of one input are told. */
export const mostIssues = 100

/** The item of a list that is being read: its figures are named after it, or by its place. */
export class Item {
  private named: Bilingual | undefined

  constructor(
    readonly index: number,
    name: Bilingual | undefined,
    private readonly each: (place: number) => Bilingual,
    /** The item of the list around it. */
    readonly outer: Item | undefined,
  ) {
    this.named = name
  }

  get name(): Bilingual {
    this.named ??= this.each(this.index + 1)
    return this.named
  }
}

/** What is wrong at a place of an input, which itself stands at `at` among the arguments. */
export function refusalAt(root: AnyShape, code: ErrorCode, path: Path, info: ErrorInfo, at: Path): SettlementError {
  const said = saidAt(root, code, path, info, at)
  return new SettlementError(code, said.path, said.info, said.place)
}

/** The same where it is only listed: an error takes longer to make, since it looks where it was made. */
export function issueAt(root: AnyShape, code: ErrorCode, path: Path, info: ErrorInfo, at: Path): Issue {
  const said = saidAt(root, code, path, info, at)
  return issueOf(code, said.path, said.info, said.place)
}

interface Said {
  readonly path: Path
  readonly info: ErrorInfo
  readonly place: Bilingual | undefined
}

function saidAt(root: AnyShape, code: ErrorCode, path: Path, info: ErrorInfo, at: Path): Said {
  const unit = unitAt(root, path)
  const told = {
    ...info,
    ...(namesKeys.has(code) && !isOption(root, path) ? expectedByName(root, path, info) : {}),
    ...(typeof info['list'] === 'string' ? { list: byName(info['list'], root, [info['list']]) } : {}),
    ...(typeof info['given'] === 'string' ? { given: byName(info['given'], root, path) } : {}),
    ...(unit === undefined || 'unit' in info ? {} : { unit }),
  }
  const more = code === 'missing' && 'received' in info && isOptional(root, path) ? { orLeave } : {}
  const hint = code === 'not_a_number' ? hintAt(root, path) : {}
  return { path: [...at, ...path], info: { ...told, ...more, ...hint }, place: placeName(root, path, at.length > 0) }
}

const orLeave = { zh: '，或删去此项', en: ', or leave it out' }

/** Where what is expected is keys, Chinese says what they are called. */
function expectedByName(root: AnyShape, path: Path, { expected }: ErrorInfo): ErrorInfo {
  if (expected === undefined || typeof expected === 'number' || typeof expected === 'boolean') return {}
  const { zh, en } = typeof expected === 'object' ? expected : { zh: expected, en: expected }
  const named = zh.includes('{') ? zh : withNames(zh, root, path)
  return named === zh ? {} : { expected: { zh: named, en } }
}

function byName(key: string, root: AnyShape, path: Path): Bilingual {
  return { zh: withNames(key, root, path), en: key }
}

const namesKeys: ReadonlySet<ErrorCode> = new Set(['unknown_key', 'conflicting_inputs', 'missing', 'out_of_range'])

/** One reading of one input: where it is, and what becomes of a refusal. This one throws the first. */
export class Reading {
  /** Where it is: pushed and popped by lists and records, copied only into a refusal. */
  readonly path: (string | number)[] = []
  item: Item | undefined
  /** What was passed on as it was given, in copies of our own: what is given twice is one in the copies too. */
  readonly copies = new Map<object, unknown>()
  /** How much was refused so far: where it stayed the same, what was read in between is sound all the way down. */
  refusals = 0

  /** `at`: where the input stands among the arguments, `['rule']`; nothing for one that is the argument. */
  constructor(
    readonly root: AnyShape,
    readonly at: Path = [],
  ) {}

  /** Says what is wrong, here or below here. */
  refuse(code: ErrorCode, info: ErrorInfo = {}, below: Path = []): never {
    throw refusalAt(this.root, code, [...this.path, ...below], info, this.at)
  }

  /** A refusal by a reader that knows nothing of places. */
  relay(error: unknown): never {
    if (!isSettlementError(error)) throw error
    return this.refuse(error.code, error.info, error.path)
  }

  /** Whether something was read well: itself or, of a list, its items; not what is inside a record. */
  isSound(_value: unknown): boolean {
    return true
  }
}

/**
 * Stands for what was refused, in a reading that goes on: whatever is asked of it is refused too, so that a law may
 * look for its operands without asking at each of them whether it is there.
 */
export const refused: unknown = /* @__PURE__ */ new Proxy(() => undefined, { get: () => refused, apply: () => refused })

/** Ends a reading that has told enough. */
class Enough extends Error {}

/** A reading that goes on after a refusal and keeps them all, up to a limit that it then tells too. */
export class Collecting extends Reading {
  readonly issues: Issue[] = []

  override refuse(code: ErrorCode, info: ErrorInfo = {}, below: Path = []): never {
    this.refusals++
    this.issues.push(issueAt(this.root, code, [...this.path, ...below], info, this.at))
    if (this.refusals >= mostIssues) {
      this.issues.push(issueOf('too_many_issues', [], { limit: mostIssues }))
      throw new Enough()
    }
    return refused as never
  }

  override isSound(value: unknown): boolean {
    if (value === refused) return false
    return !Array.isArray(value) || value.every((part) => this.isSound(part))
  }

  /** Reads to the end, or until there was enough to tell. */
  collect(input: unknown): readonly Issue[] {
    try {
      this.root.read(input, this)
    } catch (error) {
      if (!(error instanceof Enough)) this.relayed(error)
    }
    return this.issues
  }

  private relayed(error: unknown): void {
    if (!isSettlementError(error)) throw error
    this.issues.push(toIssue(error))
  }
}

/** Refuses what is not there, with a hint where a database says so by `null`, or is something else. */
export function refuseOther(input: unknown, reading: Reading, expected: Bilingual | string): never {
  if (input === undefined) return reading.refuse('missing', { expected })
  if (input === null) return reading.refuse('missing', { expected, received: 'null' })
  return reading.refuse('wrong_type', { expected, received: show(input) })
}

/** Where a word or a list may stand in place of a number, how the number is written and what else there may be. */
function hintAt(root: AnyShape, path: Path): ErrorInfo {
  const spec = shapeAt(root, path)?.spec
  if (spec?.type !== 'orWord') return {}
  const words = spec.words.filter((word) => word !== null)
  if (words.length === 0) return {}
  const number = numberHint(unitAt(root, path))
  const { zh, en } = listedWords(words, spec.meanings)
  const hasList = spec.other.spec.type === 'either' && spec.other.spec.list.spec.type === 'list'
  return {
    hint: {
      zh: `${number === undefined ? '' : `${number.zh}；`}或填 ${zh}${hasList ? '；或为列表' : ''}`,
      en: `${number === undefined ? '' : `${number.en}; `}or ${en}${hasList ? '; or a list' : ''}`,
    },
  }
}
