import type { Machine } from '../machine/machine'

/** 52 bits that tell one run from another: of the state a machine has come to, what it printed included. */
export function fingerprint(machine: Machine): number {
  return Number.parseInt(machine.hash(true).slice(0, 13), 16)
}
