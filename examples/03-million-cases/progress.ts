/** Is told which part of the work is done, from 0 to 1. */
export type Progress = (done: number) => void

const width = 30

/** A bar on the terminal while the work goes on, and nothing where there is no terminal. */
export function progressBar(label: string): Progress {
  const { stderr } = process
  if (!stderr.isTTY) return () => {}
  return (done) => {
    const filled = Math.round(width * done)
    stderr.write(`\r${label} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${Math.round(100 * done)} %`)
    if (done >= 1) stderr.write('\r\u001b[K')
  }
}
