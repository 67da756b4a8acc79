import ts from 'typescript'
import { expect, test } from 'vitest'
import { nothingWrong } from '../support/nothingWrong.ts'
import { readJson, repositoryFiles } from '../support/repository.ts'
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

test('the package needs three others, and exact versions of its tools', () => {
  expect(Object.keys(manifest.dependencies).sort()).toEqual(['date-fns', 'decimal.js', 'zod'])
  const loose = Object.entries(manifest.devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
  nothingWrong(loose.map(([name, version]) => `${name} ${version} is not one version`))
})

test('installing the package runs nothing', () => {
  const hooks = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare', 'dependencies']
  nothingWrong(hooks.filter((hook) => hook in manifest.scripts).map((hook) => `package.json has the script ${hook}`))
})

test('the lock file knows this version and no host but the public registry', () => {
  interface Lock {
    readonly version: string
    readonly packages: Readonly<Record<string, { readonly version?: string; readonly resolved?: string }>>
  }
  const { version, packages } = readJson<Lock>('package-lock.json')
  expect(version).toBe(manifest.version)
  nothingWrong(
    Object.entries(packages).flatMap(([name, { resolved = '' }]) =>
      resolved === '' || resolved.startsWith('https://registry.npmjs.org/') ? [] : [`${name}: ${resolved}`],
    ),
  )
})

test('the top level holds what belongs there', () => {
  const found = new Set(repositoryFiles().map((path) => path.split('/')[0] ?? ''))
  nothingWrong([...found].filter((name) => !topLevel.includes(name)).map((name) => `${name} stands at the top level`))
})
