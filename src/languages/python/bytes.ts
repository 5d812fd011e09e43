import type { Span } from '../../program/diagnostic'
import { BYTES_LITERAL } from './bytes-literal'
import type { Frame } from './frame'
import { loadMember } from './module-loading'

/** `bytes` and `bytearray` are classes of a module of the library that programs get without importing it. */

const MODULE = '_bytes'

/** Names that mean something in it, and what. */
const members: ReadonlyMap<string, string> = new Map([
  ['bytes', 'bytes'],
  ['bytearray', 'bytearray'],
  [BYTES_LITERAL, 'literal'],
])

/** What programs mention that make bytes without naming them. */
export const MAKES_BYTES = /\b(encode|to_bytes|from_bytes)\b/

export const isOfBytes = (name: string): boolean => members.has(name)

export function loadOfBytes(frame: Frame, name: string, target: number, span: Span): void {
  loadMember(frame, MODULE, members.get(name)!, target, span)
}

/** Has the module there for library functions that look for it. */
export function prepareBytes(frame: Frame): void {
  frame.scoped(() => loadMember(frame, MODULE, 'bytes', frame.temporary(), { from: 0, to: 0 }))
}
