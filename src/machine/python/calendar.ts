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

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
  'December',
]

/**
 * Days from 1970-01-01 to a day of the Gregorian calendar; parts beyond their range carry over. Years begin in March, so that
 * the leap day is the last one; 400 of them have 146,097 days.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const months = year * 12 + month - 3
  const y = Math.floor(months / 12)
  const m = months - y * 12
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * m + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** The day that is so many days from 1970-01-01. */
export function dateOf(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  }
}

/** The moment so many whole seconds after 1970 began. */
export function momentAt(seconds: number): Moment {
  const days = Math.floor(seconds / 86_400)
  const inDay = seconds - days * 86_400
  const { year, month, day } = dateOf(days)
  return {
    ...{ year, month, day },
    hour: Math.floor(inDay / 3600),
    minute: Math.floor(inDay / 60) % 60,
    second: inDay % 60,
    weekday: (((days + 3) % 7) + 7) % 7,
    yearday: days - dayNumber(year, 1, 1) + 1,
  }
}

/** Whole seconds since 1970 began. Parts beyond their range carry over. */
export function secondsAt({ year, month, day, hour, minute, second }: Omit<Moment, 'weekday' | 'yearday'>): number {
  return dayNumber(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
}

const pad = (n: number, width: number, fill = '0') => String(n).padStart(width, fill)

/** Year and week of ISO 8601: week 1 has the year's first Thursday. */
function isoWeek({ year, weekday, yearday }: Moment): { year: number; week: number } {
  const week = Math.floor((yearday - weekday + 9) / 7)
  const weeksIn = (y: number) => {
    const first = momentAt(dayNumber(y, 1, 1) * 86_400).weekday
    const isLeap = dayNumber(y + 1, 1, 1) - dayNumber(y, 1, 1) === 366
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
