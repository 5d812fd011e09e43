import { MAX_SCHEDULE_STEPS } from '../schedule/text'
import { BadBytes, ByteReader, ByteWriter, fromBase64Url, toBase64Url } from './bytes'
import { checksum } from './hash'
import { readHead, TooLarge, TooNew, writeHead, type Head } from './head'
import { readSchedule, writeSchedule } from './schedule-part'
import {
  linkMessages,
  MAX_LINK_LENGTH,
  type DecodedLink,
  type LinkFault,
  type LinkState,
  type RecoveredLink,
} from './state'

/*
 * A link is `1.HEAD` or `1.HEAD.SCHEDULE`: the version of this format, then parts in base64url. Each part holds the length
 * of its content, the content, and a checksum of it, so that a part cut short and a damaged one can be told apart, and the
 * head stands when only the schedule suffers. What the parts hold: see head.ts, schedule-part.ts.
 */
const VERSION = 1

/**
 * The text behind `#` in a link.
 * @throws RangeError where the source, the schedule or a number is larger than a link may hold
 */
export function encodeLink(state: LinkState): string {
  const head = `${VERSION}.${seal(writeHead(state))}`
  const link = state.schedule.length === 0 ? head : `${head}.${seal(writeSchedule(state.schedule))}`
  if (link.length > MAX_LINK_LENGTH) throw new RangeError(`link of ${link.length} characters`)
  return link
}

/**
 * Reads what `encodeLink` wrote, with or without `#`. Whatever the text is, it takes little time and memory, and gives a
 * state or one reason with what could be recovered.
 */
export function decodeLink(text: string): DecodedLink {
  if (text.length > MAX_LINK_LENGTH) return failed('too-large')
  // What people and programs put behind a link when they write about it.
  const body = stripEnd(text.trim().replace(/^#/, ''))
  if (body === '') return failed('empty')
  const [version, headText, scheduleText = '', ...more] = body.split('.', 4)
  if (!/^[1-9]\d{0,5}$/.test(version!) || headText === undefined) return failed('not-a-link')
  if (Number(version) !== VERSION) return failed('newer-version')
  const head: Partial<Head> = {}
  const fault = openHead(headText, head)
  if (fault) return failed(fault, recovered(head))
  return openSchedule(head as Head, scheduleText, more.length > 0)
}

/** Full stops, brackets and the like, as a loop: a pattern tied to the end takes quadratic time on a hostile text. */
function stripEnd(text: string): string {
  let end = text.length
  while (end > 0 && !/[\w-]/.test(text[end - 1]!)) end--
  return text.slice(0, end)
}

/** @returns what is wrong, or null; `into` holds what came out either way */
function openHead(text: string, into: Partial<Head>): LinkFault | null {
  const part = unseal(text)
  if (part.fault === 'damaged') return 'damaged'
  try {
    const whole = readHead(part.content, into)
    return part.fault ?? (whole ? null : 'damaged')
  } catch (error) {
    if (part.fault) return part.fault
    if (error instanceof TooLarge) return 'too-large'
    if (error instanceof TooNew) return 'newer-version'
    if (error instanceof BadBytes) return 'damaged'
    throw error
  }
}

function openSchedule(head: Head, text: string, more: boolean): DecodedLink {
  const { steps, ...rest } = head
  const found = recovered(head)
  const whole = { ...found, sourceComplete: true }
  if (steps > MAX_SCHEDULE_STEPS) return failed('too-large', whole)
  if (steps > 0 && text === '') return failed('cut-short', whole)
  const part = text === '' ? null : unseal(text)
  if (part?.fault === 'damaged' || more || (part && steps === 0)) return failed('damaged', whole)
  const { ids: schedule, whole: fits } = part
    ? readSchedule(part.content, steps)
    : { ids: new Int32Array(0), whole: true }
  if (part?.fault) return failed(part.fault, { ...whole, schedule })
  if (!fits) return failed('damaged', { ...whole, schedule })
  return { ok: true, state: { ...rest, schedule } }
}

function recovered({ steps, ...rest }: Partial<Head>): RecoveredLink {
  return { ...rest, sourceComplete: false, scheduleComplete: steps === 0 }
}

function failed(code: LinkFault, found: RecoveredLink = recovered({})): DecodedLink {
  return { ok: false, code, message: linkMessages[code], recovered: found }
}

function seal(content: Uint8Array): string {
  const sum = checksum(content)
  const out = new ByteWriter().number(content.length).all(content)
  for (let shift = 0; shift < 32; shift += 8) out.byte(sum >>> shift)
  return toBase64Url(out.finish())
}

/** The content of a part, or its beginning where it was cut short, or nothing to be trusted where it was damaged. */
function unseal(text: string): { content: Uint8Array; fault: LinkFault | null } {
  const nothing = new Uint8Array(0)
  if (!/^[\w-]*$/.test(text)) return { content: nothing, fault: 'damaged' }
  try {
    const input = new ByteReader(fromBase64Url(text))
    const length = input.number()
    const content = input.upTo(length)
    if (content.length < length || input.left < 4) return { content, fault: 'cut-short' }
    let sum = 0
    for (let shift = 0; shift < 32; shift += 8) sum |= input.byte() << shift
    const sound = input.left === 0 && sum >>> 0 === checksum(content)
    return sound ? { content, fault: null } : { content: nothing, fault: 'damaged' }
  } catch (error) {
    if (!(error instanceof BadBytes)) throw error
    return { content: nothing, fault: 'cut-short' }
  }
}
