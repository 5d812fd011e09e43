import type { ThreadId } from '../../base/units'
import { colourOf, type Palette } from './palette'
import { element, escaped, mono, sans } from './svg'

/** Words that appear in a picture, in the reader's language. */
export interface PictureWords {
  readonly thread: (thread: ThreadId) => string
  readonly holds: (threads: string, access: 'all' | 'read') => string
  readonly waits: (thread: string) => string
  readonly race: string
  readonly count: (strong: number, weak: number, holders: readonly string[]) => string
  readonly ends: (senders: number, receiver: boolean) => string
  /** What the lanes are, beneath their names. */
  readonly lanes: {
    readonly lock: string
    readonly value: string
    readonly guarded: string
    readonly count: string
    readonly channel: string
    readonly queue: string
    readonly bounded: (capacity: number) => string
  }
  readonly output: string
  readonly legend: {
    readonly ran: string
    readonly ready: string
    readonly blocked: string
    readonly asleep: string
    readonly read: string
    readonly write: string
    readonly arrow: string
  }
}

/** A stretch of the run on one line of a picture: positions to pixels, and what it is drawn with. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly left: number
  readonly right: number
  readonly x: (position: number) => number
  readonly colours: Palette
  readonly words: PictureWords
  /** Steps whose accesses race. */
  readonly racing: ReadonlySet<number>
}

/** Extents that are at least partly on the stretch, cut off at its ends. */
export function onStretch<T extends { readonly from: number; readonly to: number }>(
  items: readonly T[],
  { from, to, x }: Stretch,
): (T & { readonly left: number; readonly width: number })[] {
  return items
    .filter((item) => item.to > from && item.from < to)
    .map((item) => {
      const left = x(Math.max(item.from, from))
      return { ...item, left, width: x(Math.min(item.to, to)) - left }
    })
}

/** Marks of steps on the stretch. */
export const stepsOn = <T extends { readonly at: number }>(items: readonly T[], { from, to }: Stretch) =>
  items.filter(({ at }) => at >= from && at < to)

export const fillOf = ({ colours }: Stretch, thread: number) => colours.threads[colourOf(thread)]![0]
export const onOf = ({ colours }: Stretch, thread: number) => colours.threads[colourOf(thread)]![1]
export const inkOf = ({ colours }: Stretch, thread: number) => colours.threads[colourOf(thread)]![2]

export interface Lettering {
  readonly fill: string
  readonly size?: number
  readonly weight?: number
  readonly face?: 'sans' | 'mono'
  readonly anchor?: 'middle' | 'end'
  /** Paper around the letters, where lines may cross them. */
  readonly halo?: string
}

export function lettering(x: number, y: number, text: string, how: Lettering): string {
  if (text === '') return ''
  const attributes = {
    x,
    y,
    fill: how.fill,
    'font-family': how.face === 'mono' ? mono : sans,
    'font-size': how.size ?? 12,
    'font-weight': how.weight,
    'text-anchor': how.anchor,
    'paint-order': how.halo && 'stroke',
    stroke: how.halo,
    'stroke-width': how.halo && 4,
    'stroke-linejoin': how.halo && 'round',
    'xml:space': 'preserve',
  }
  return element('text', attributes, escaped(text))
}
