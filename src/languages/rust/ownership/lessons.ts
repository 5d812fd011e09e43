import type { Diagnostic } from '../../../program/diagnostic'
import type { Lesson } from '../../../program/lessons'

/**
 * Which race a refusal prevents, for those who learn; null where it is about one thread alone. `source`: the program's
 * text, which tells whether threads are started at all.
 */
export function lesson(diagnostic: Diagnostic, source: string): Lesson | null {
  const { code, message, labels } = diagnostic
  if (code === 'E0277') return ofBound(message)
  if (!/\bthread::|\bspawn\b/.test(source)) return null
  const says = (text: string): boolean => labels.some((label) => label.message.includes(text))
  switch (code) {
    case 'E0382':
      return says('moved into closure') ? 'use-after-move-into-thread' : null
    case 'E0499':
      return says('in closure') || says('requires that') ? 'two-writers' : null
    case 'E0502':
    case 'E0503':
      return says('in closure') || says('requires that') ? 'reader-and-writer' : null
    case 'E0506':
      return says('in closure') || says('requires that') ? 'two-writers' : null
    case 'E0373':
    case 'E0521':
      return 'outlives-owner'
    case 'E0597':
    case 'E0716':
    case 'E0505':
      return says('requires that') ? 'outlives-owner' : null
    case 'E0594':
    case 'E0596':
      return isShared(message) ? 'write-through-shared' : null
    default:
      return null
  }
}

function ofBound(message: string): Lesson | null {
  if (message.includes('cannot be sent between threads safely')) return 'not-send'
  return message.includes('cannot be shared between threads safely') ? 'not-sync' : null
}

function isShared(message: string): boolean {
  return /data in an `(Arc|Rc)`|behind a `&` reference|`Fn` closure|immutable static/.test(message)
}
