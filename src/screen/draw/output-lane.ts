import type { OutputLane } from '../../timeline/timeline'
import { cut, marksInSight, monoPx, textWidth, type Group, type Plot, type Tip } from './plot'
import { threadClass } from './thread-colours'

export const outputLaneHeight = () => 40

interface Flag {
  readonly at: OutputLane['lines'][number]['at']
  readonly thread: number
  text: string
  error: boolean
}

/** What one step printed is one flag, however many lines it has. */
function flagsOf(lane: OutputLane, plot: Plot): Flag[] {
  const flags: Flag[] = []
  for (const { at, thread, text, stream } of marksInSight(lane.lines, plot)) {
    const last = flags.at(-1)
    if (last?.at !== at) flags.push({ at, thread, text, error: stream === 'stderr' })
    else {
      last.text += ` ⏎ ${text.trim()}`
      last.error ||= stream === 'stderr'
    }
  }
  return flags
}

/** Each output stands where it was printed and reaches as far as it finds room. */
export function drawOutputLane(group: Group, lane: OutputLane, plot: Plot): void {
  group.attr('class', 'lane output')
  const seen = flagsOf(lane, plot)
  let free = -Infinity
  const lines = seen.flatMap((flag, index) => {
    const x = (plot.axis === 'time' ? plot.x(flag.at + 1) : plot.x(flag.at)) + 1
    if (x < free) return []
    const room = (index + 1 < seen.length ? plot.x(seen[index + 1]!.at) : plot.width + 120) - x - 4
    const text = cut(flag.text, room - 18, monoPx)
    const width = Math.max(4, Math.min(room, textWidth(text, monoPx) + 18))
    free = x + 3
    const tip: Tip = { kind: 'steps', first: flag.at, count: 1 }
    return [{ ...flag, x, width, text, tip }]
  })
  const flags = group
    .selectAll<SVGGElement, (typeof lines)[number]>('g.line')
    .data(lines, (line) => line.at)
    .join((enter) => {
      const flag = enter.append('g').attr('data-tip', '')
      flag.append('rect').attr('class', 'paper').attr('y', 9).attr('height', 22).attr('rx', 3)
      flag.append('rect').attr('class', 'edge').attr('y', 9).attr('height', 22).attr('width', 3)
      flag.append('text').attr('x', 9).attr('y', 24)
      return flag
    })
    .attr('class', (line) => `line ${line.error ? 'error' : ''} ${threadClass(line.thread)}`)
    .attr('transform', (line) => `translate(${line.x} 0)`)
  flags.select('rect.paper').attr('width', (line) => line.width)
  flags.select('text').text((line) => line.text)
}
