import type { Explanation, Mention, Wait } from './explanation'
import { threadLabel } from './step-event'

/** An explanation as an English sentence, without a full stop. */
export function explanationText(explanation: Explanation): string {
  switch (explanation.kind) {
    case 'lost-update': {
      const { variable, first, between, last } = explanation
      return `${didTo(between, variable)} between ${whose(first)} read${of(first)} and ${whose(last)} write${of(last)}: that write is lost`
    }
    case 'stale-check': {
      const { variable, first, between, last } = explanation
      const act = { write: 'write', put: 'put', get: 'get' }[last.operation as string] ?? 'use'
      const value = last.operation === 'write' ? of(last) : at(last)
      return `${didTo(between, variable)} between ${whose(first)} look, which saw${of(first, '')}, and ${whose(last)} ${act}${value}: what it had seen no longer held`
    }
    case 'order': {
      const { variable, first, last } = explanation
      return `${didTo(first, variable)} before ${threadLabel(last.thread)} ${verb(last)} it${at(last)}`
    }
    case 'deadlock-cycle':
      return `deadlock: ${explanation.waits.map(waitText).join('; ')}`
    case 'stuck':
      return `nothing can go on: ${explanation.waits.map(waitText).join('; ')}`
    case 'exception':
      return `${threadLabel(explanation.thread)} ended with ${explanation.exception}${at(explanation)}`
    case 'undisturbed':
      return 'no thread met the work of another'
  }
}

/** What a thread waits for, as an English clause. */
export function waitText({ thread, line, reason, subject, by, takenAt }: Wait): string {
  const others = by.map(threadLabel).join(' and ')
  const what = subject ?? 'something'
  const taken = takenAt > 0 ? `, which ${others} took at line ${takenAt}` : ''
  const waited =
    {
      lock: `for ${what}${taken}`,
      join: `for the end of ${others || what}`,
      shutdown: `for the end of ${others}`,
      'queue-empty': `for an item in ${what}`,
      'queue-full': `for room in ${what}`,
      'queue-join': `for all items of ${what} to be done`,
      condition: `to be notified on ${what}`,
      semaphore: `for a permit of ${what}`,
      event: `for ${what} to be set`,
      barrier: `for the others at ${what}`,
      park: 'to be unparked',
    }[reason] ?? `for ${what}`
  return `${threadLabel(thread)} waits${line > 0 ? ` at line ${line}` : ''} ${waited}`
}

/** `T1 wrote balance = 50 (line 10)` */
function didTo(mention: Mention, variable: string): string {
  const { thread, operation, value } = mention
  const leads = { write: ' = ', update: ' to ' }[operation as string]
  const left = value === null || leads === undefined ? '' : leads + value
  return `${threadLabel(thread)} ${verb(mention)} ${variable}${left}${at(mention)}`
}

function verb({ operation }: Mention): string {
  const verbs: Partial<Record<string, string>> = {
    ...{ write: 'wrote', update: 'changed', get: 'took from', put: 'put into', inspect: 'looked at' },
    ...{ lock: 'took', 'try-lock': 'tried to take' },
  }
  return verbs[operation] ?? operation
}

const whose = ({ thread }: Mention) => `${threadLabel(thread)}'s`
const at = ({ line }: { readonly line: number }) => (line > 0 ? ` (line ${line})` : '')
const of = (mention: Mention, word = 'of ') => (mention.value === null ? '' : ` ${word}${mention.value}`) + at(mention)
