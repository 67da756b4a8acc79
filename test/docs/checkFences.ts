import ts from 'typescript'
import { parseText } from '../support/syntax.ts'
import type { Fence, Page } from './Page.ts'

const unrunLanguages = ['typescript', 'javascript', 'tsx', 'jsx', 'mts', 'cts', 'mjs', 'cjs', 'node']
const flags = ['fresh', 'no-run']

/** What is wrong with the fences themselves, before anything is run. */
export function checkFences({ file, fences }: Page): readonly string[] {
  return fences.flatMap((fence) => {
    const here = `${file}:${fence.open.number}`
    const { language } = fence
    if (language === '') return [`${here}: a block without a language; write \`\`\`ts, \`\`\`text, \`\`\`sh …`]
    if (unrunLanguages.includes(language.toLowerCase())) {
      return [`${here}: a \`\`\`${language} block would not be run; write \`\`\`ts (or \`\`\`js for CommonJS)`]
    }
    const unknown = language === 'ts' ? fence.flags.filter((flag) => !flags.includes(flag)) : []
    if (unknown.length > 0) return [`${here}: unknown mark ${unknown.join(', ')}; known: ${flags.join(', ')}`]
    if (isUnrun(fence) && !isSignature(fence)) {
      return [`${here}: "no-run" is for pure type signatures; this block holds code that can be run`]
    }
    return []
  })
}

/** Whether a block is only compiled. */
export function isUnrun({ language, flags }: Fence): boolean {
  return language === 'ts' && flags.includes('no-run')
}

function isSignature({ body }: Fence): boolean {
  const source = parseText('signature.ts', body.map(({ text }) => text).join('\n'))
  return source.statements.every(
    (statement) =>
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isImportDeclaration(statement) ||
      (ts.isFunctionDeclaration(statement) && statement.body === undefined) ||
      (ts.isVariableStatement(statement) &&
        ts.getCombinedModifierFlags(statement.declarationList.declarations[0] ?? source) === ts.ModifierFlags.Ambient),
  )
}
