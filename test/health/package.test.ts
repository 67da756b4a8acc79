import ts from 'typescript'
import { expect, test } from 'vitest'
import { nothingWrong } from '../support/nothingWrong.ts'
import { listFiles, readJson, readText, repositoryFiles } from '../support/repository.ts'
import { parseFolder } from '../support/syntax.ts'

interface Manifest {
  readonly name: string
  readonly version: string
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const manifest = readJson<Manifest>('package.json')
const topLevel = [
  ...['src', 'test', 'docs', 'examples', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsup.config.ts'],
  ...['README.md', 'CHANGELOG.md', 'LICENSE', '.gitignore', '.ci'],
]

test('the engine that results name is this version', () => {
  const engines = parseFolder('src').flatMap((file) =>
    file.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => declarationList.declarations)
      .filter(({ name }) => name.getText() === 'engine')
      .map(({ initializer }) => (initializer !== undefined && ts.isStringLiteral(initializer) ? initializer.text : '')),
  )
  expect(engines).toEqual([`${manifest.name}@${manifest.version}`])
})

test('nothing is @since a version that is still to come, and the changelog knows each, the newest first', () => {
  const heads = [...readText('CHANGELOG.md').matchAll(/^## (\S+)$/gm)].map(([, version]) => version ?? '')
  expect(heads[0]).toBe(manifest.version)
  expect(heads.toSorted(inOrder).reverse()).toEqual(heads)
  const since = listFiles('src', '.ts').flatMap((file) =>
    [...readText(file).matchAll(/@since\s+(\S+)/g)].map(([, version]) => ({ file, version: version ?? '' })),
  )
  nothingWrong(
    since.flatMap(({ file, version }) => (heads.includes(version) ? [] : [`${file}: @since ${version} is no version`])),
  )
})

/** `0.10.0` comes after `0.9.0`. */
function inOrder(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}

test('the package needs two others, and exact versions of its tools', () => {
  expect(Object.keys(manifest.dependencies).sort()).toEqual(['decimal.js', 'zod'])
  const loose = Object.entries(manifest.devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
  nothingWrong(loose.map(([name, version]) => `${name} ${version} is not one version`))
})

test('installing the package runs nothing', () => {
  const hooks = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare', 'dependencies']
  nothingWrong(hooks.filter((hook) => hook in manifest.scripts).map((hook) => `package.json has the script ${hook}`))
})

interface Lock {
  readonly version?: string
  readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly integrity?: string }>>
}

test('the lock file knows this version', () => {
  expect(readJson<Lock>('package-lock.json').version).toBe(manifest.version)
})

test.each(repositoryFiles().filter((path) => path.endsWith('package-lock.json')))(
  '%s knows what each package must hold, and no host but the public registry',
  (file) => {
    const locked = Object.entries(readJson<Lock>(file).packages).filter(([path]) => path !== '')
    nothingWrong(
      locked.flatMap(([name, { resolved = '', integrity }]) => [
        ...(integrity === undefined ? [`${name} has no integrity`] : []),
        ...(resolved === '' || resolved.startsWith('https://registry.npmjs.org/') ? [] : [`${name}: ${resolved}`]),
      ]),
    )
  },
)

test('the top level holds what belongs there', () => {
  const found = new Set(repositoryFiles().map((path) => path.split('/')[0] ?? ''))
  nothingWrong([...found].filter((name) => !topLevel.includes(name)).map((name) => `${name} stands at the top level`))
})
