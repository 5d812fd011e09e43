import type { TraceStep, TraceThread } from '../trace/trace'

/** Longest value on a mark, in characters. */
const MARK_VALUE = 12

/** A number's minus sign as print has it; any other text as it is. */
export const figures = (text: string) => (/^-[\d.]/.test(text) ? `−${text.slice(1)}` : text)

const cut = (text: string) => (text.length > MARK_VALUE ? `${text.slice(0, MARK_VALUE - 1)}…` : text)

/** What a step touched, in figures: of a variable its value, of a queue the item that went in or out. */
export interface Told {
  readonly value: string | null
  readonly succeeded: boolean
}

/** What stands on a step's mark: `R 100`, `W −25`, `lock`, `try ✗`. */
export function markText(step: TraceStep, { value, succeeded }: Told): string {
  const word = markWord(step)
  if (!succeeded) return `${word} ✗`
  if (step.operation === 'try-lock') return `${word} ✓`
  const shown = ['read', 'write', 'update', 'put', 'get'].includes(step.operation) && value !== null
  return shown ? `${word} ${cut(value)}` : word
}

function markWord({ operation }: TraceStep): string {
  switch (operation) {
    case 'read':
      return 'R'
    case 'write':
    case 'update':
      return 'W'
    case 'try-lock':
      return 'try'
    case 'inspect':
      return 'look'
    case 'gil':
      return 'GIL'
    default:
      return operation
  }
}

/** A step as a sentence, in English; the screen tells it in the reader's language from the trace. */
export function detailText(step: TraceStep, thread: TraceThread | undefined, told: Told): string {
  const who = thread?.label ?? `T${step.thread}`
  const what = step.subject ? ` ${step.subject.label}` : ''
  return `${who}: ${step.operation}${what}${detailOf(step, told)}${told.succeeded ? '' : ', without success'}`
}

function detailOf(step: TraceStep, { value }: Told): string {
  if (step.operation === 'print') return ` ${JSON.stringify(step.output.map(({ text }) => text).join(''))}`
  if ((step.operation === 'write' || step.operation === 'update') && step.before !== null && value !== null)
    return `: ${figures(step.before)} → ${value}`
  return value === null ? '' : `: ${value}`
}
