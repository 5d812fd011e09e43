import { BadBytes, ByteReader, ByteWriter, decodeText } from './bytes'
import { deflate, inflate } from './deflate'
import {
  linkRuntimes,
  MAX_POSITION,
  MAX_SOURCE_BYTES,
  unsaidSettings,
  type LinkSettings,
  type LinkedRun,
  type LinkSource,
} from './state'

/** The first part of a run in a link: all but the schedule, of which it holds only how many steps there are. */
export interface Head {
  /** Whether another run follows. */
  more: boolean
  settings: LinkSettings
  policy: string
  position: number
  steps: number
  traceHash: number | null
  source: LinkSource
}

/** A source or a number goes beyond what a link may hold. */
export class TooLarge extends Error {}
/** The link says something that this build does not know. */
export class TooNew extends Error {}

/** `same`: of a second run, what the first has. */
const sourceKinds = ['scenario', 'python', 'rust', 'same'] as const
const flags = { traceHash: 1, more: 2 }
const MAX_SETTINGS = 4096
const MAX_ID = 200

/*
 * Layout: settings (text), position, steps, flags (is there a trace hash, does another run follow), the hash or 0, kind of source; then for
 * a scenario its id and hash, for a text its length in bytes of UTF-8 and the deflated bytes. The source comes last: of a link cut short its beginning
 * is left, and everything else.
 */

/**
 * @param first the source of the run that this one stands beside; null: it is the first
 * @throws RangeError where something is larger than a link may hold
 */
export function writeHead(state: LinkedRun, first: LinkSource | null, more: boolean): Uint8Array {
  const { source } = state
  if (!(state.position >= 0 && state.position <= MAX_POSITION)) throw new RangeError(`position ${state.position}`)
  const out = new ByteWriter()
    .text(settingsText(state))
    .number(state.position)
    .number(state.schedule.length)
    .byte((state.traceHash === null ? 0 : flags.traceHash) + (more ? flags.more : 0))
    .number(state.traceHash ?? 0)
  if (first !== null && isSame(source, first)) return out.byte(sourceKinds.indexOf('same')).finish()
  if (source.kind === 'scenario') return out.byte(0).text(source.id).number(source.hash).finish()
  const bytes = new TextEncoder().encode(source.text)
  if (bytes.length > MAX_SOURCE_BYTES) throw new RangeError(`source of ${bytes.length} bytes`)
  return out.byte(sourceKinds.indexOf(source.language)).number(bytes.length).all(deflate(bytes)).finish()
}

function isSame(a: LinkSource, b: LinkSource): boolean {
  if (a.kind === 'text') return b.kind === 'text' && a.text === b.text && a.language === b.language
  return b.kind === 'scenario' && a.id === b.id && a.hash === b.hash
}

/** `time=free&policy=random:7`: only what differs from what goes without saying. */
function settingsText({ settings, policy }: LinkedRun): string {
  const said = { ...settings, policy }
  return (Object.keys(unsaidSettings) as (keyof typeof unsaidSettings)[])
    .filter((key) => said[key] !== unsaidSettings[key])
    .map((key) => `${key}=${encodeURIComponent(said[key])}`)
    .join('&')
}

/**
 * Reads a head as far as it goes: `into` gets one part after the other, the source last.
 * @returns whether all of it is there
 * @throws BadBytes, TooLarge, TooNew
 */
export function readHead(bytes: Uint8Array, into: Partial<Head>, first: LinkSource | null): boolean {
  const input = new ByteReader(bytes)
  const { policy, ...settings } = readSettings(input.text(MAX_SETTINGS))
  const position = input.number()
  const steps = input.number()
  const said = input.byte()
  const trace = input.number()
  if (said > flags.traceHash + flags.more) throw new TooNew()
  if (position > MAX_POSITION) throw new TooLarge()
  const more = (said & flags.more) !== 0
  Object.assign(into, { settings, policy, position, steps, traceHash: said & flags.traceHash ? trace : null, more })
  const kind = sourceKinds[input.byte()]
  if (kind === undefined) throw new TooNew()
  if (kind === 'same') {
    if (first === null) throw new BadBytes('same as nothing')
    into.source = first
    return input.left === 0
  }
  if (kind === 'scenario') {
    into.source = { kind, id: input.text(MAX_ID), hash: input.number() }
    return input.left === 0
  }
  const length = input.number()
  if (length > MAX_SOURCE_BYTES) throw new TooLarge()
  const inflated = inflate(input.upTo(input.left), length)
  const whole = inflated.complete && inflated.bytes.length === length
  const text = decodeText(inflated.bytes)
  // The last character of a text cut short may be cut itself.
  into.source = { kind: 'text', language: kind, text: whole ? text : text.replace(/\uFFFD$/, '') }
  return whole
}

function readSettings(text: string): LinkSettings & { policy: string } {
  const settings: Record<string, unknown> = { ...unsaidSettings }
  for (const [key, value] of new URLSearchParams(text)) {
    if (!Object.hasOwn(unsaidSettings, key)) throw new TooNew()
    settings[key] = key === 'maxSteps' ? Number(value) : value
  }
  const { time, runtime, maxSteps, stdin, policy } = settings as unknown as LinkSettings & { policy: string }
  if (!['timed', 'virtual', 'free'].includes(time) || !linkRuntimes.includes(runtime)) throw new TooNew()
  if (!Number.isInteger(maxSteps) || maxSteps < 1) throw new BadBytes('maxSteps')
  return { time, runtime, maxSteps, stdin, policy }
}
