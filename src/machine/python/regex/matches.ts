import { MAX_TEXT } from '../sequences'
import { Matcher } from './matcher'
import { LAST_GROUP, slotOf, type Program } from './program'
import type { Subject } from './subject'
import type { Template } from './template'

/** What can be done with all matches of a pattern in a text. Positions are by code point. */

/** Where a match and its groups are: begin and end of each, -1 where a group has not matched. */
export interface Found {
  /** The number of the group that has ended last; -1 where none has. */
  readonly lastGroup: number
  readonly spans: readonly number[]
}

/** What a matcher has found last. */
export function foundBy(matcher: Matcher, groups: number): Found {
  const spans = [matcher.start, matcher.position]
  for (let group = 1; group <= groups; group++) {
    const [from, to] = [matcher.slots[slotOf(group)]!, matcher.slots[slotOf(group) + 1]!]
    const isThere = from >= 0 && to >= from
    spans.push(isThere ? from : -1, isThere ? to : -1)
  }
  return { lastGroup: matcher.slots[LAST_GROUP]!, spans }
}

/** All matches between two positions that do not overlap. @throws Exhausted */
export function* allMatches(
  program: Program,
  subject: Subject,
  from: number,
  to: number,
  most = Infinity,
): Generator<Found> {
  const matcher = new Matcher(program, subject.characters, to)
  let at = from
  let advance = false
  for (let count = 0; count < most && matcher.search(at, advance); count++) {
    yield foundBy(matcher, program.groups)
    at = matcher.position
    advance = matcher.start === at
  }
}

/** The text of a group; null where it has not matched. */
export function groupText(subject: Subject, { spans }: Found, group: number): string | null {
  const from = spans[group * 2]!
  return from < 0 ? null : subject.slice(from, spans[group * 2 + 1]!)
}

/** A template filled in with the groups of a match. */
export function filled(template: Template, subject: Subject, found: Found): string {
  let text = ''
  for (const piece of template) text += typeof piece === 'string' ? piece : (groupText(subject, found, piece) ?? '')
  return text
}

/** The text with its matches replaced, and how many there were; one that is longer than it may be is cut. */
export function replaced(program: Program, template: Template, subject: Subject, most: number): [string, number] {
  let [text, at, count] = ['', 0, 0]
  for (const found of allMatches(program, subject, 0, subject.length, most)) {
    text += subject.slice(at, found.spans[0]!) + filled(template, subject, found)
    at = found.spans[1]!
    count++
    if (text.length > MAX_TEXT) return [text, count]
  }
  return [text + subject.slice(at, subject.length), count]
}

/** The texts between matches, with the groups of each match between them. */
export function split(program: Program, subject: Subject, most: number): (string | null)[] {
  const parts: (string | null)[] = []
  let at = 0
  for (const found of allMatches(program, subject, 0, subject.length, most)) {
    parts.push(subject.slice(at, found.spans[0]!))
    for (let group = 1; group <= program.groups; group++) parts.push(groupText(subject, found, group))
    at = found.spans[1]!
  }
  parts.push(subject.slice(at, subject.length))
  return parts
}

/** What findall gives of a match: its only group or itself, or all its groups. */
export function foundTexts(program: Program, subject: Subject, found: Found): string | string[] {
  if (program.groups < 2) return groupText(subject, found, program.groups) ?? ''
  return Array.from({ length: program.groups }, (_, i) => groupText(subject, found, i + 1) ?? '')
}
