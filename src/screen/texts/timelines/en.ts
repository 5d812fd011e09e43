const count = (n: number) => n.toLocaleString('en')

export const en = {
  fold: (lane: string) => `Fold ${lane}`,
  unfold: (lane: string) => `Unfold ${lane}`,
  hide: (lane: string) => `Hide ${lane}`,
  show: (lane: string) => `Show ${lane}`,
  hidden: (n: number) => `${n} hidden`,
  showAll: 'Show all',
  shown: 'Show',
  moveHint: 'drag, or Alt with ↑ and ↓, to move',
  moved: (lane: string, place: number, of: number) => `${lane}: ${place} of ${of}`,
  loops: 'Loops once',
  loopsTitle: 'Shows steps that repeat once, with how often they do',
  repeated: (period: number, times: number) => `${count(period)} steps, ${count(times)} times over`,
  loop: (period: number, times: number) => `${count(period)} steps, ${count(times)} times over. Show all of them`,
  loopShown: (period: number, times: number) => `${count(period)} steps, ${count(times)} times over. Show them once`,
  overview: 'The whole run',
  inSight: (from: number, to: number, of: number) =>
    `Steps ${count(from)} to ${count(to)} of ${count(of)} are in sight`,
}

export type TimelineTexts = typeof en
