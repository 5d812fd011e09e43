import type { StepIndex, ThreadId } from '../base/units'
import type { Trace } from './trace'

/** An exception that left the code of a thread. */
export interface Uncaught {
  readonly thread: ThreadId
  /** The step in which it did: of the thread itself, or of the one that started it. */
  readonly step: StepIndex
  /** Line of the program where it was raised; 0 where unknown. */
  readonly line: number
  /** As a traceback's last line tells it: `IndexError: pop from empty list`. */
  readonly exception: string
}

/** Exceptions that ended threads, by the order of their exits. Leaving by sys.exit is none. */
export function uncaughtIn(trace: Trace): Uncaught[] {
  const found: Uncaught[] = []
  for (const { index, operation, thread, changes } of trace.steps) {
    const failed = changes.some((change) => change.thread === thread && change.state === 'failed')
    const uncaught = operation === 'exit' && failed ? raisedBefore(trace, index, thread) : null
    if (uncaught) found.push(uncaught)
  }
  return found
}

function raisedBefore(trace: Trace, exit: StepIndex, thread: ThreadId): Uncaught | null {
  for (let i = exit - 1; i >= 0; i--) {
    const { thread: by, spawned, output, index } = trace.steps[i]!
    if (by !== thread && spawned !== thread) continue
    const text = output.map((piece) => (piece.stream === 'stderr' ? piece.text : '')).join('')
    const told = readTraceback(text)
    if (told) return { thread, step: index, ...told }
    if (spawned === thread) return null
  }
  return null
}

const HEAD = 'Traceback (most recent call last):\n'

/** Where a traceback says an exception was raised in the program's own code, and which. */
function readTraceback(text: string): { line: number; exception: string } | null {
  const start = text.lastIndexOf(HEAD)
  if (start < 0) return null
  const lines = text.slice(start + HEAD.length).split('\n')
  const end = lines.findIndex((line) => !line.startsWith('  '))
  const places = lines
    .slice(0, end)
    .flatMap((line) => /^ {2}File "(?!\/usr\/lib\/python)[^"]*", line (\d+)/.exec(line)?.[1] ?? [])
  return { line: Number(places.at(-1) ?? 0), exception: lines[end] ?? '' }
}
