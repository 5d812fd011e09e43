import type { ThreadId } from '../../src/base/units'
import type { Machine } from '../../src/machine/machine'

/** What a machine has printed so far, thread ids masked as the records mask them: T1, T2 in order of appearance. */
export function maskedStdout(machine: Machine): string {
  const seen = new Map<string, string>()
  const text = machine.output
    .filter((piece) => piece.stream === 'stdout')
    .map((piece) => piece.text)
    .join('')
  return text.replace(/(?<![\w.])\d{15}(?![\w.])/g, (id) => {
    if (!seen.has(id)) seen.set(id, `T${seen.size + 1}`)
    return seen.get(id)!
  })
}

/**
 * Looks for a schedule under which a program ends having printed exactly `wanted`. Goes down only where what is printed
 * begins `wanted`, and into no state twice.
 * @returns the schedule, or null where there is none
 */
export function findSchedule(machine: Machine, wanted: string): ThreadId[] | null {
  const visited = new Set<string>()
  const schedule: ThreadId[] = []
  const go = (): boolean => {
    const printed = maskedStdout(machine)
    if (!wanted.startsWith(printed)) return false
    if (machine.exitCode !== null) return printed === wanted
    const state = machine.hash(true)
    if (visited.has(state)) return false
    visited.add(state)
    for (const thread of machine.enabled()) {
      machine.step(thread)
      schedule.push(thread)
      if (go()) return true
      machine.undo()
      schedule.pop()
    }
    return false
  }
  return go() ? schedule : null
}
