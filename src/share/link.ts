import { MAX_SCHEDULE_STEPS } from '../schedule/text'
import { BadBytes, ByteReader, ByteWriter, fromBase64Url, toBase64Url } from './bytes'
import { checksum } from './hash'
import { readHead, TooLarge, TooNew, writeHead, type Head } from './head'
import { readSchedule, writeSchedule } from './schedule-part'
import {
  linkMessages,
  MAX_LINK_LENGTH,
  type DecodedLink,
  type LinkedRun,
  type LinkFault,
  type LinkSource,
  type LinkState,
  type RecoveredLink,
} from './state'

/*
 * A link is `1.HEAD` or `1.HEAD.SCHEDULE`: the version of this format, then parts in base64url. Each part holds the length
 * of its content, the content, and a checksum of it, so that a part cut short and a damaged one can be told apart, and the
 * head stands when only the schedule suffers. A second run beside the first adds `.HEAD` or `.HEAD.SCHEDULE`, behind a schedule that may
 * be empty; the first head says that it does. What the parts hold: see head.ts, schedule-part.ts.
 */
const VERSION = 1

/**
 * The text behind `#` in a link.
 * @throws RangeError where the source, the schedule or a number is larger than a link may hold
 */
export function encodeLink(state: LinkState): string {
  const { beside } = state
  const parts = [seal(writeHead(state, null, beside !== undefined)), scheduleText(state)]
  if (beside !== undefined) parts.push(seal(writeHead(beside, state.source, false)), scheduleText(beside))
  if (parts.at(-1) === '') parts.pop()
  const link = [VERSION, ...parts].join('.')
  if (link.length > MAX_LINK_LENGTH) throw new RangeError(`link of ${link.length} characters`)
  return link
}

const scheduleText = ({ schedule }: LinkedRun) => (schedule.length === 0 ? '' : seal(writeSchedule(schedule)))

/**
 * Reads what `encodeLink` wrote, with or without `#`. Whatever the text is, it takes little time and memory, and gives a
 * state or one reason with what could be recovered.
 */
export function decodeLink(text: string): DecodedLink {
  if (text.length > MAX_LINK_LENGTH) return failed('too-large')
  // What people and programs put behind a link when they write about it.
  const body = stripEnd(text.trim().replace(/^#/, ''))
  if (body === '') return failed('empty')
  const [version, head, schedule = '', ...second] = body.split('.', 6)
  if (!/^[1-9]\d{0,5}$/.test(version!) || head === undefined) return failed('not-a-link')
  if (Number(version) !== VERSION) return failed('newer-version')
  const first = openRun(head, schedule, null)
  if (!first.ok) return first
  if (first.more) return openBeside(first.state, second)
  return second.length === 0 ? { ok: true, state: first.state } : failed('damaged', { ...first.state, ...whole })
}

/** The first run is there; the second is or is not. */
function openBeside(state: LinkedRun, [head, schedule = '', ...more]: readonly string[]): DecodedLink {
  const found = { ...state, ...whole }
  if (head === undefined) return failed('cut-short', found)
  const beside = openRun(head, schedule, state.source)
  if (!beside.ok) return failed(beside.code, found)
  if (beside.more || more.length > 0) return failed('damaged', found)
  return { ok: true, state: { ...state, beside: beside.state } }
}

/** Full stops, brackets and the like, as a loop: a pattern tied to the end takes quadratic time on a hostile text. */
function stripEnd(text: string): string {
  let end = text.length
  while (end > 0 && !/[\w-]/.test(text[end - 1]!)) end--
  return text.slice(0, end)
}

type OpenedRun =
  { readonly ok: true; readonly state: LinkedRun; readonly more: boolean } | (DecodedLink & { ok: false })

function openRun(headText: string, scheduleText: string, first: LinkSource | null): OpenedRun {
  const head: Partial<Head> = {}
  const fault = openHead(headText, head, first)
  if (fault) return failed(fault, recovered(head))
  return openSchedule(head as Head, scheduleText)
}

/** @returns what is wrong, or null; `into` holds what came out either way */
function openHead(text: string, into: Partial<Head>, first: LinkSource | null): LinkFault | null {
  const part = unseal(text)
  if (part.fault === 'damaged') return 'damaged'
  try {
    const whole = readHead(part.content, into, first)
    return part.fault ?? (whole ? null : 'damaged')
  } catch (error) {
    if (part.fault) return part.fault
    if (error instanceof TooLarge) return 'too-large'
    if (error instanceof TooNew) return 'newer-version'
    if (error instanceof BadBytes) return 'damaged'
    throw error
  }
}

function openSchedule(head: Head, text: string): OpenedRun {
  const { steps, more, ...rest } = head
  const found = { ...recovered(head), sourceComplete: true }
  if (steps > MAX_SCHEDULE_STEPS) return failed('too-large', found)
  if (steps > 0 && text === '') return failed('cut-short', found)
  const part = text === '' ? null : unseal(text)
  if (part?.fault === 'damaged' || (part && steps === 0)) return failed('damaged', found)
  const { ids: schedule, whole: fits } = part
    ? readSchedule(part.content, steps)
    : { ids: new Int32Array(0), whole: true }
  if (part?.fault) return failed(part.fault, { ...found, schedule })
  if (!fits) return failed('damaged', { ...found, schedule })
  return { ok: true, state: { ...rest, schedule }, more }
}

const whole = { sourceComplete: true, scheduleComplete: true }

function recovered({ steps, more: _, ...rest }: Partial<Head>): RecoveredLink {
  return { ...rest, sourceComplete: false, scheduleComplete: steps === 0 }
}

function failed(code: LinkFault, found: RecoveredLink = recovered({})): DecodedLink & { ok: false } {
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
