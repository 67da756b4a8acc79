import * as z from 'zod'
import type { Issue } from '../errors/internal.ts'
import { parse, type Shape } from '../shape/internal.ts'
import { toJsonSchema } from './jsonSchema.ts'

/** What a zod issue of ours says beside its path and message. */
type IssueParams = Pick<Issue, 'code' | 'place' | 'expected' | 'received'> & { readonly messages: Issue['message'] }

/**
 * A real zod schema of any shape: its input and output are the interface, what passes is the input itself, and its
 * issues are ours. It goes wherever a zod schema goes, `z.toJSONSchema` included.
 */
export function toZod<In, Out>(make: () => Shape<In, Out>, name: string): z.ZodType<In, In> {
  const judge = z.core._check<unknown>((payload) => {
    const parsed = parse(make(), payload.value)
    if (parsed.ok) return
    for (const { path, message, code, place, expected, received } of parsed.issues) {
      payload.issues.push({
        code: 'custom',
        input: payload.value,
        path: [...path],
        message: `${message.en} | ${message.zh}`,
        params: { code, place, expected, received, messages: message } satisfies Record<keyof IssueParams, unknown>,
      })
    }
  })
  // Made whole rather than by `.check()`: that would leave a parent, which zod then looks for in its JSON Schema.
  const schema = new z.ZodAny({ type: 'any', checks: [judge] })
  schema._zod.toJSONSchema = () => structuredClone(toJsonSchema(make(), name, 'part')) as object
  return schema as unknown as z.ZodType<In, In>
}
