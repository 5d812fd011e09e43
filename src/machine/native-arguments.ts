import type { Core } from './core'
import type { Native, NativeCall } from './native'
import type { Value } from './values'

/**
 * The arguments of a native for a call that needs no binding, out of registers. Short ones are array literals, which V8
 * makes in place, of the right length at once.
 * @param count how many were passed, from register `first` on
 */
export function argumentsOf(native: Native, regs: readonly Value[], first: number, count: number): Value[] {
  const { fallbacks } = native
  switch (fallbacks.length) {
    case 0:
      return []
    case 1:
      return [count > 0 ? regs[first] : fallbacks[0]]
    case 2:
      return [count > 0 ? regs[first] : fallbacks[0], count > 1 ? regs[first + 1] : fallbacks[1]]
    case 3:
      return [
        count > 0 ? regs[first] : fallbacks[0],
        count > 1 ? regs[first + 1] : fallbacks[1],
        count > 2 ? regs[first + 2] : fallbacks[2],
      ]
    case 4:
      return [
        count > 0 ? regs[first] : fallbacks[0],
        count > 1 ? regs[first + 1] : fallbacks[1],
        count > 2 ? regs[first + 2] : fallbacks[2],
        count > 3 ? regs[first + 3] : fallbacks[3],
      ]
    default: {
      const args = regs.slice(first, first + count)
      for (let i = count; i < fallbacks.length; i++) args.push(fallbacks[i])
      return args
    }
  }
}

/** Whether a call with so many arguments, all of them positional, needs no binding. */
export const fits = ({ least, most }: Native, count: number): boolean => count >= least && count <= most

/** What a call with so many arguments goes to: the native itself, or the short one beside it. */
export function shortened(native: Native, count: number, keywords: readonly string[]): Native {
  const { short } = native
  return short !== null && keywords.length === 0 && fits(short, count) ? short : native
}

/** What a call of a native runs: where nothing is of a class derived from int, float or str, without asking that of each argument. */
export const callOf = ({ call, direct }: Native, { heap }: Pick<Core, 'heap'>): NativeCall =>
  heap.boxes ? call : direct

/** Whether a call with so many arguments is a visible operation, whatever they are. */
export function stopsThere({ visible, short, least, most }: Native, count: number): boolean {
  if (visible === null || visible.when !== undefined) return false
  return (count >= least && count <= most) || (short !== null && fits(short, count))
}
