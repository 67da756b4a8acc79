/** Reads CSV after RFC 4180, by its grammar and nothing of the library: the fields of every record. */
export function readCsvText(text: string): string[][] {
  const records: string[][] = []
  let fields: string[] = []
  let at = 0
  while (at < text.length) {
    let field = ''
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (at >= text.length) throw new Error('a quote is open')
        if (text[at] === '"') at++
        field += text[at]
      }
      at++
    } else {
      for (; at < text.length && !',\r\n'.includes(text[at] as string); at++) {
        if (text[at] === '"') throw new Error(`a quote inside an unquoted field at ${at}`)
        field += text[at]
      }
    }
    fields.push(field)
    if (text[at] === ',') {
      at++
      continue
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no line end at ${at}`)
    at += 2
    records.push(fields)
    fields = []
  }
  return records
}
