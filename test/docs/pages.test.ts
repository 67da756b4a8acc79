import { markdownFiles, readMarkdown } from './readPages.ts'
import { testPages } from './testPages.ts'

await testPages(markdownFiles(), (file) => [readMarkdown(file)])
