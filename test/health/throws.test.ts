import { readFileSync, writeFileSync } from 'node:fs'
import type ts from 'typescript'
import { expect, test } from 'vitest'
import { shapes } from '../../src/schema/shapes.ts'
import type { AnyShape } from '../../src/shape/internal.ts'
import { updating } from '../docs/rewrite.ts'
import { codesOf } from '../support/codesOf.ts'
import { nothingWrong } from '../support/nothingWrong.ts'
import { absolute } from '../support/repository.ts'
import { parseText } from '../support/syntax.ts'
import { type Documented, documentedFunctions, filesRunBy, raisedIn, withCodes } from './documentedCodes.ts'

const functions = documentedFunctions()

interface Judged {
  readonly documented: Documented
  readonly missing: readonly string[]
  readonly superfluous: readonly string[]
}

async function judge(name: string, shape: AnyShape): Promise<Judged> {
  const documented = functions.get(name)
  if (documented === undefined) throw new Error(`${name} is no exported function`)
  const { file, declaration, codes } = documented
  const ofShape: ReadonlySet<string> = codesOf(shape)
  const raised = new Set([...ofShape, ...raisedIn(declaration)])
  const possible = new Set([...raised, ...(await Promise.all(filesRunBy(file).map(possibleIn))).flat()])
  return {
    documented,
    missing: [...raised].filter((code) => !codes.has(code)).sort(),
    superfluous: [...codes].filter((code) => !possible.has(code)).sort(),
  }
}

const possibleCodes = new Map<string, Promise<readonly string[]>>()

/** The codes that a file refuses with, and those of the shapes that it exports. */
function possibleIn(file: ts.SourceFile): Promise<readonly string[]> {
  const { fileName } = file
  const before = possibleCodes.get(fileName)
  if (before !== undefined) return before
  const found = import(absolute(fileName)).then((module: Readonly<Record<string, unknown>>) => {
    const shapesOfFile = Object.entries(module).filter(([name]) => /Shape$/.test(name))
    const codes = shapesOfFile.flatMap(([, shape]) => shapeCodes(shape))
    return [...new Set([...raisedIn(file), ...codes])]
  })
  possibleCodes.set(fileName, found)
  return found
}

/** Of a shape that is made without arguments; of one that is not, whoever makes it knows. */
function shapeCodes(shape: unknown): readonly string[] {
  if (typeof shape !== 'function' || shape.length > 0) return []
  const made: unknown = shape()
  return typeof made === 'object' && made !== null && 'spec' in made ? [...codesOf(made as AnyShape)] : []
}

const judged = await Promise.all(Object.entries<() => AnyShape>(shapes).map(([name, shape]) => judge(name, shape())))

const rows = (key: 'missing' | 'superfluous') =>
  judged
    .filter(({ [key]: codes }) => codes.length > 0)
    .map(({ documented: { name, file }, [key]: codes }) => `${file.fileName} ${name}: ${codes.join(', ')}`)

test('the @throws of a function names every code that its shape and its body refuse with', () => {
  if (updating) for (const { documented, missing } of judged) update(documented, missing)
  expect(judged.length).toBeGreaterThan(100)
  nothingWrong(updating ? [] : rows('missing'))
})

test('the @throws of a function names no code that neither its shape nor its own files refuse with', () => {
  nothingWrong(rows('superfluous'))
})

/** Adds what is missing; the file is read anew, as another function of it may have been changed before. */
function update({ name, file: { fileName } }: Documented, missing: readonly string[]): void {
  if (missing.length === 0) return
  const path = absolute(fileName)
  const text = readFileSync(path, 'utf8')
  const declaration = parseText(fileName, text).statements.find(
    (statement) => 'name' in statement && (statement.name as { readonly text?: string } | undefined)?.text === name,
  )
  writeFileSync(path, withCodes(text, declaration as Documented['declaration'], missing))
}

test('codes are added behind those that stand there, and what is said of them stays', () => {
  const added = (throws: string) => {
    const text = `/**\n * 甲 — one.\n *\n${throws} * @since 0.1.0\n */\nexport function one() {}\n`
    const [declaration] = parseText('src/one.ts', text).statements
    return withCodes(text, declaration as Documented['declaration'], ['missing', 'wrong_type'])
      .split('\n')
      .slice(3, -4)
  }
  expect(added(' * @throws `out_of_range` (no points)\n')).toEqual([
    ' * @throws `out_of_range` (no points) · `missing` · `wrong_type`',
  ])
  expect(added(' * @throws as {@link two}\n')).toEqual([' * @throws as {@link two}; also `missing` · `wrong_type`'])
  expect(added('')).toEqual([' * @throws `missing` · `wrong_type`'])
  const long = Array.from({ length: 9 }, () => '`out_of_range`').join(' · ')
  const wrapped = added(` * @throws ${long.slice(0, 67)}\n *   ${long.slice(68)}\n`)
  expect(wrapped.length).toBe(2)
  expect(wrapped.join(' ').replaceAll(' *   ', '')).toBe(` * @throws ${long} · \`missing\` · \`wrong_type\``)
})
