/** Days and hours of the virtual clock, which is in UTC. */

export interface Moment {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Monday is 0. */
  readonly weekday: number
  /** From 1. */
  readonly yearday: number
}

const MS_PER_DAY = 86_400_000

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
  'December',
]

/** Milliseconds since 1970 of the beginning of a day, whatever the year; JavaScript would take 99 for 1999. */
function startOfDay(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day)
}

/** The moment so many whole seconds after 1970 began. */
export function momentAt(seconds: number): Moment {
  const date = new Date(seconds * 1000)
  const year = date.getUTCFullYear()
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: (date.getUTCDay() + 6) % 7,
    yearday: Math.floor((date.getTime() - startOfDay(year, 1, 1)) / MS_PER_DAY) + 1,
  }
}

/** Whole seconds since 1970 began. Parts beyond their range carry over. */
export function secondsAt({ year, month, day, hour, minute, second }: Omit<Moment, 'weekday' | 'yearday'>): number {
  return startOfDay(year, month, day) / 1000 + hour * 3600 + minute * 60 + second
}

const pad = (n: number, width: number, fill = '0') => String(n).padStart(width, fill)

/** Year and week of ISO 8601: week 1 has the year's first Thursday. */
function isoWeek({ year, weekday, yearday }: Moment): { year: number; week: number } {
  const week = Math.floor((yearday - weekday + 9) / 7)
  const weeksIn = (y: number) => {
    const first = momentAt(startOfDay(y, 1, 1) / 1000).weekday
    const isLeap = momentAt(startOfDay(y, 12, 31) / 1000).yearday === 366
    return first === 3 || (first === 2 && isLeap) ? 53 : 52
  }
  if (week < 1) return { year: year - 1, week: weeksIn(year - 1) }
  return week > weeksIn(year) ? { year: year + 1, week: 1 } : { year, week }
}

const hour12 = ({ hour }: Moment) => hour % 12 || 12
const half = ({ hour }: Moment) => (hour < 12 ? 'AM' : 'PM')

/** Directives of strftime in the C locale. `%f` is datetime's. */
const directives: Readonly<Record<string, (m: Moment) => string>> = {
  a: (m) => days[m.weekday]!.slice(0, 3),
  A: (m) => days[m.weekday]!,
  b: (m) => months[m.month - 1]!.slice(0, 3),
  B: (m) => months[m.month - 1]!,
  c: (m) => strftime('%a %b %e %H:%M:%S %Y', m),
  C: (m) => pad(Math.floor(m.year / 100), 2),
  d: (m) => pad(m.day, 2),
  D: (m) => strftime('%m/%d/%y', m),
  e: (m) => pad(m.day, 2, ' '),
  F: (m) => strftime('%Y-%m-%d', m),
  g: (m) => pad(isoWeek(m).year % 100, 2),
  G: (m) => String(isoWeek(m).year),
  h: (m) => months[m.month - 1]!.slice(0, 3),
  H: (m) => pad(m.hour, 2),
  I: (m) => pad(hour12(m), 2),
  j: (m) => pad(m.yearday, 3),
  k: (m) => pad(m.hour, 2, ' '),
  l: (m) => pad(hour12(m), 2, ' '),
  m: (m) => pad(m.month, 2),
  M: (m) => pad(m.minute, 2),
  n: () => '\n',
  p: half,
  P: (m) => half(m).toLowerCase(),
  r: (m) => strftime('%I:%M:%S %p', m),
  R: (m) => strftime('%H:%M', m),
  s: (m) => String(secondsAt(m)),
  S: (m) => pad(m.second, 2),
  t: () => '\t',
  T: (m) => strftime('%H:%M:%S', m),
  u: (m) => String(m.weekday + 1),
  U: (m) => pad(Math.floor((m.yearday + 6 - ((m.weekday + 1) % 7)) / 7), 2),
  V: (m) => pad(isoWeek(m).week, 2),
  w: (m) => String((m.weekday + 1) % 7),
  W: (m) => pad(Math.floor((m.yearday + 6 - m.weekday) / 7), 2),
  x: (m) => strftime('%m/%d/%y', m),
  X: (m) => strftime('%H:%M:%S', m),
  y: (m) => pad(m.year % 100, 2),
  Y: (m) => String(m.year),
  z: () => '+0000',
  Z: () => 'UTC',
  '%': () => '%',
}

/** As C's strftime on Linux: a directive it does not know stays as it is. */
export function strftime(format: string, moment: Moment): string {
  return format.replace(/%(?:(-)?(.))/gsu, (whole, plain: string | undefined, letter: string) => {
    const text = directives[letter]?.(moment)
    if (text === undefined) return whole
    return plain === undefined ? text : text.replace(/^[0 ]+(?=.)/, '')
  })
}
