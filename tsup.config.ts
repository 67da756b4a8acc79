import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, isAbsolute, join, relative } from 'node:path'
import type { PluginBuild } from 'esbuild'
import { defineConfig } from 'tsup'
import ts from 'typescript'

// The one list of sub-paths is `exports` in package.json: what is named there is built, typed and tested.
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const doors = Object.keys(manifest.exports)
  .filter((name) => name !== './package.json')
  .map((name) => join(name, 'index'))

// fromDouble alone needs decimal.js, which no bundler leaves out of a file that imports it: it stands in a file of its own
const alone = 'numeric/fromDouble'

export default defineConfig({
  entry: Object.fromEntries([...doors, alone].map((name) => [name, `src/${name}.ts`])),
  format: ['esm', 'cjs'],
  target: 'es2022',
  // Each door is one file: finding and reading a file costs more than reading twice what two doors share.
  splitting: false,
  sourcemap: true,
  clean: true,
  // two functions, put in whole: finding and reading their files would double the time of an import
  noExternal: ['date-fns'],
  // esbuild's own way would take `@__PURE__` away, by which a bundler leaves out what is not used
  minify: 'terser',
  terserOptions: {
    compress: false,
    mangle: { module: true },
    module: true,
    sourceMap: true,
    // a text of one byte a character is read faster, whatever stands in it; an error that nobody catches is shown with the
    // line that threw it
    format: { preserve_annotations: true, ascii_only: true, max_line_len: 500 },
  },
  esbuildPlugins: [
    { name: 'alone', setup: leaveAlone },
    { name: 'droppable', setup: makeDroppable },
  ],
  plugins: [
    { name: 'no-bare-imports', renderChunk: (code) => ({ code: withoutBareImports(code) }) },
    { name: 'alone', renderChunk: (code, { path }) => ({ code: code.replaceAll(`"${alone}"`, `"${wayFrom(path)}"`) }) },
  ],
  onSuccess: async () => {
    writeDeclarations()
    nameSourcesWithoutFolder()
    writeLicences()
  },
})

/** The file that stands alone is no part of the others. */
function leaveAlone({ onResolve }: PluginBuild): void {
  onResolve({ filter: new RegExp(`/${basename(alone)}\\.ts$`) }, ({ kind }) =>
    kind === 'entry-point' ? undefined : { path: alone, external: true, sideEffects: false },
  )
}

/** From a built file to the one that stands alone. */
function wayFrom(path: string): string {
  const way = relative(dirname(path), join('dist', `${alone}${extname(path)}`))
  return way.startsWith('.') ? way : `./${way}`
}

/** Without imports that only keep an order: nothing in src has an effect when it is loaded. Lines stay for the maps. */
function withoutBareImports(code: string): string {
  return code.replaceAll(/^import "[^"]*";$/gm, '')
}

const droppable = new Map<string, string>()

/**
 * A bundler leaves out a value that nobody uses only where it sees that making it has no effect: every value of a file
 * that is more than a literal is made in a call that says so. Lines stay for the maps.
 */
function makeDroppable({ onLoad }: PluginBuild): void {
  onLoad({ filter: /[/\\](?:src[/\\].*\.ts|date-fns[/\\].*\.js)$/ }, ({ path }) => {
    const contents = droppable.get(path) ?? withDroppableValues(path)
    droppable.set(path, contents)
    return { contents, loader: 'ts' }
  })
}

function withDroppableValues(path: string): string {
  const { text, statements } = parsed(path, withAsciiTemplates(parsed(path, readFileSync(path, 'utf8'))))
  let written = ''
  let at = 0
  for (const statement of statements.filter(ts.isVariableStatement)) {
    for (const { initializer: value } of statement.declarationList.declarations) {
      if (value === undefined || isDroppable(value)) continue
      written += `${text.slice(at, value.getStart())}/* @__PURE__ */ (() => (${value.getText()}))()`
      at = value.end
    }
  }
  return written + text.slice(at)
}

function parsed(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
}

/**
 * Signs beyond ASCII in templates that a function reads (formulas, sentences) as escapes: no tool touches these, and one
 * such sign would make a built file one of two bytes a character. No function of `src` asks how a template is written.
 */
function withAsciiTemplates(source: ts.SourceFile): string {
  let written = ''
  let at = 0
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateLiteralToken(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      written += source.text.slice(at, node.getStart()) + node.getText().replace(/[\u0080-\uffff]/g, toEscape)
      at = node.end
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return written + source.text.slice(at)
}

function toEscape(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Whether a bundler sees by itself that making a value has no effect. */
function isDroppable(node: ts.Expression): boolean {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return isDroppable(node.expression)
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isDroppable)
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every((part) => ts.isPropertyAssignment(part) && isDroppable(part.initializer))
  }
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const isMarked = node.getFullText().trimStart().startsWith('/* @__PURE__ */')
    return isMarked && (node.arguments ?? []).every(isDroppable)
  }
  return (
    ts.isLiteralExpression(node) || ts.isIdentifier(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node)
  )
}

/**
 * Declarations as the compiler writes them, for `require`: one file for each source that a door leads to. The doors for
 * `import` pass them on.
 */
function writeDeclarations(): void {
  const texts = declarationTexts(doors.map((door) => join('src', `${door}.ts`)))
  const reached = new Set(doors.map((door) => `${door}.ts`))
  for (const file of reached) {
    const text = texts.get(file)
    if (text === undefined) throw new Error(`${file} has no declarations`)
    let written = ''
    let from = 0
    for (const { fileName, pos } of ts.preProcessFile(text).importedFiles) {
      if (!fileName.startsWith('.')) continue
      reached.add(join(dirname(file), fileName))
      // `pos` is where the quotation mark stands
      written += text.slice(from, pos + 1) + fileName.replace(/\.ts$/, '.cjs')
      from = pos + 1 + fileName.length
    }
    write(file.replace(/\.ts$/, '.d.cts'), written + text.slice(from))
  }
  for (const door of doors) write(`${door}.d.ts`, `export * from './index.cjs'\n`)
}

/** By source, relative to `src`. */
function declarationTexts(sources: readonly string[]): ReadonlyMap<string, string> {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd())
  // what is wrong in a source is said by `npm run typecheck`
  const emitting = { noEmit: false, noCheck: true, declaration: true, emitDeclarationOnly: true }
  const texts = new Map<string, string>()
  ts.createProgram(sources, { ...options, ...emitting }).emit(undefined, (_, text, _mark, _error, from) => {
    const source = from?.[0]
    if (source !== undefined) texts.set(relative('src', source.fileName), text)
  })
  return texts
}

/** Where a map knows no source of a line it names the built file, by its whole path: by its name it is the same anywhere. */
function nameSourcesWithoutFolder(): void {
  for (const name of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.map')) continue
    const file = join('dist', name)
    const map = JSON.parse(readFileSync(file, 'utf8'))
    const sources = map.sources.map((source: string) => (isAbsolute(source) ? basename(source) : source))
    // the sources stand in the package, beside `dist`
    writeFileSync(file, JSON.stringify({ ...map, sources, sourcesContent: undefined }))
  }
}

/** The licence of what was put in, as it asks. */
function writeLicences(): void {
  const { name, version } = JSON.parse(readFileSync('node_modules/date-fns/package.json', 'utf8'))
  const text = readFileSync('node_modules/date-fns/LICENSE.md', 'utf8').trim()
  write('THIRD-PARTY-LICENSES', `${name} ${version}\n\n${text}\n`)
}

function write(file: string, text: string): void {
  const path = join('dist', file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
