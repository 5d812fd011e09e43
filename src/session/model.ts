/** What the screen draws from: it knows the engine by these names only. */
export type { StepIndex, ThreadId } from '../base/units'
export { threadId } from '../base/units'
export type { Diagnostic } from '../program/diagnostic'
export { lineColumn } from '../program/diagnostic'
export type { ThreadState } from '../machine/thread-states'
export { threadLife } from '../machine/thread-states'
export type { NextOperation, Subject, TraceStep } from '../trace/trace'
export { format as formatSchedule } from '../schedule/text'
