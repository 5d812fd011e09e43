import type { TraceStep } from './trace'

/** What steps wrote, one after the other: to standard output, or all that a terminal shows, with errors among it. */
export function writtenBy(
  steps: readonly Pick<TraceStep, 'output'>[],
  where: 'stdout' | 'terminal' = 'stdout',
): string {
  return steps
    .flatMap(({ output }) => output)
    .filter(({ stream }) => where === 'terminal' || stream === where)
    .map(({ text }) => text)
    .join('')
}
