import type { TraceStep } from '../trace/trace'
import type { OutputLane } from './timeline'

/** What was printed, a line each. */
export class OutputLines {
  private readonly lines: OutputLane['lines'][number][] = []

  step({ index, thread, output }: TraceStep): void {
    for (const { stream, text } of output)
      for (const line of text.replace(/\n$/, '').split('\n')) this.lines.push({ at: index, thread, text: line, stream })
  }

  /** No lane where nothing was printed. */
  lanes(): OutputLane[] {
    return this.lines.length === 0
      ? []
      : [{ kind: 'output', key: 'output', label: 'output', lines: this.lines.slice() }]
  }
}
