import { native, type Native } from '../native'
import { ProcessSlot, type Runtime } from '../runtime'
import type { Value } from '../values'

/** Printing is one operation, for the whole text. */
function printing(name: string, stream: 'stdout' | 'stderr'): Native {
  const call = (rt: Runtime, [text]: Value[]) => {
    rt.write(stream, text as string)
    return null
  }
  return native(`${name}(text, /)`, call, { visible: { kind: 'print', value: ([text]) => text } })
}

/** The next line of what was given as standard input, its line end included. */
function readLine(rt: Runtime): string {
  const from = rt.process.fields[ProcessSlot.Input] as number
  const end = rt.input.indexOf('\n', from)
  const to = end < 0 ? rt.input.length : end + 1
  rt.heap.write(rt.process, ProcessSlot.Input, to)
  return rt.input.slice(from, to)
}

export const processNatives: readonly Native[] = [
  printing('print_out', 'stdout'),
  printing('print_err', 'stderr'),
  native('stdin_line()', readLine, { visible: { kind: 'input' } }),
  native('process_exit(status, /)', (rt, [status]) => rt.exit((status as number) & 255), {
    visible: { kind: 'quit' },
  }),
]
