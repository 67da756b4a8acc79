import { test } from 'vitest'
import { nothingWrong } from '../support/nothingWrong.ts'
import { listFiles, readText } from '../support/repository.ts'
import { readExamples } from './readPages.ts'
import { testPages } from './testPages.ts'

const files = listFiles('src', '.ts')

await testPages(files, (file) => readExamples(file))

test('every @example holds a block, and every block stands in an @example', () => {
  nothingWrong(
    files.flatMap((file) => {
      const examples = readExamples(file)
      const empty = examples.filter(({ fences }) => fences.length === 0)
      const blocks = examples.flatMap(({ fences }) => fences).filter(({ language }) => language === 'ts').length
      const written = readText(file).match(/^\s*\* *```ts\b/gm)?.length ?? 0
      return [
        ...empty.map(({ title }) => `${title}: no \`\`\`ts block`),
        ...(blocks === written ? [] : [`${file}: ${written - blocks} of ${written} blocks stand outside an @example`]),
      ]
    }),
  )
})
