import { languageOf } from '../../program/language'
import { lineColumn } from '../../program/diagnostic'
import type { TraceStep } from '../../trace/trace'
import type { RunFacts } from './run-facts'

/** A run as one object: what it ran, who did what when, what was printed, and what is wrong with how threads share. */
export function traceJson(run: RunFacts, about: { readonly title: string; readonly schedule: string }): object {
  const { source, settings, trace, timeline } = run
  return {
    format: 'interleave-trace',
    version: 1,
    title: about.title,
    language: languageOf(source),
    source,
    settings: { time: settings.time, runtime: settings.runtime },
    schedule: about.schedule,
    outcome: trace.outcome,
    clockNs: timeline.clock.at(-1) ?? 0,
    threads: trace.threads.map(({ id, name, label, target, daemon, born }) => ({
      id,
      name,
      label,
      target,
      daemon,
      bornAfterStep: born,
    })),
    steps: trace.steps.map((step) => stepJson(step, source)),
    happensBefore: timeline.arrows.map(({ kind, from, to }) => ({ kind, from: from.at + 1, to: to.at + 1 })),
    findings: run.findings().map(({ kind, subject, steps, lines, threads, message }) => ({
      kind,
      subject,
      steps: steps.map((at) => at + 1),
      lines,
      threads,
      message,
    })),
  }
}

/** Steps count from 1 here, as they do on the screen. */
function stepJson(step: TraceStep, source: string): object {
  return {
    step: step.index + 1,
    thread: step.thread,
    operation: step.operation,
    subject: step.subject?.label ?? null,
    line: step.span === null ? null : lineColumn(source, step.span.from).line,
    before: step.before,
    after: step.after,
    succeeded: step.succeeded,
    clockNs: step.clockAfter,
    output: step.output,
    spawned: step.spawned,
  }
}
