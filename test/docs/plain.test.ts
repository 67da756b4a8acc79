import { transform } from 'esbuild'
import { expect, test } from 'vitest'
import { markdownFiles, readMarkdown } from './readPages.ts'

const pages = markdownFiles().filter((file) => /README|^docs\/tutorial\//.test(file))

// Their readers save the code as a file and run it with Node.
test.each(pages)('the code of %s is plain JavaScript', async (file) => {
  const code = readMarkdown(file).fences.filter(({ language }) => language === 'ts')
  expect(code.length).toBeGreaterThan(0)
  for (const { body } of code) await parse(body.map(({ text }) => text).join('\n'))
})

test('a type in the code is noticed', async () => {
  await expect(parse('const add = (a: number) => a')).rejects.toThrow('Expected ")" but found ":"')
})

/** Throws where the code is no JavaScript. */
async function parse(code: string): Promise<void> {
  await transform(code, { loader: 'js', format: 'esm', logLevel: 'silent' })
}
