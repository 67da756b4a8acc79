/**
 * Lines that become one text. Many are joined as they come: what a line was put together from is not kept until the end.
 */
export class Lines {
  private readonly blocks: string[] = []
  private block: string[] = []

  add(...lines: readonly string[]): void {
    this.addAll(lines)
  }

  addAll(lines: readonly string[]): void {
    for (const line of lines) this.block.push(line)
    if (this.block.length >= longest) this.close()
  }

  toString(): string {
    this.close()
    return this.blocks.join('\n')
  }

  private close(): void {
    if (this.block.length === 0) return
    this.blocks.push(this.block.join('\n'))
    this.block = []
  }
}

const longest = 500
