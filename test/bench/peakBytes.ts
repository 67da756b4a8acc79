import { readFileSync } from 'node:fs'

/** The most bytes the process ever held, so at least what it holds now. */
export function peakBytes(): number {
  try {
    // where the system tells it of this process alone: `maxRSS` starts with what the parent held
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    if (kilobytes !== undefined) return Number(kilobytes) * 1024
  } catch {
    // not a Linux
  }
  return process.resourceUsage().maxRSS * 1024
}
