import type { OutputLane } from '../../timeline/timeline'
import { fitted, marksInSight, monoPx, textWidth, type Group, type Plot, type Tip } from './plot'
import { threadClass } from './thread-colours'

export const outputLaneHeight = () => 40

/** Each line stands where it was printed and reaches as far as it finds room. */
export function drawOutputLane(group: Group, lane: OutputLane, plot: Plot): void {
  group.attr('class', 'lane output')
  const seen = marksInSight(lane.lines, plot)
  let free = -Infinity
  const lines = seen.flatMap((line, index) => {
    const x = plot.x(line.at) + 1
    if (x < free) return []
    const room = (index + 1 < seen.length ? plot.x(seen[index + 1]!.at) : plot.width + 120) - x - 4
    const text = fitted(line.text, room - 10, monoPx)
    const width = Math.max(4, Math.min(room, textWidth(text, monoPx) + 18))
    free = x + 3
    const tip: Tip = { kind: 'steps', first: line.at, count: 1 }
    return [{ ...line, x, width, text, tip }]
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
    .attr('class', (line) => `line ${line.stream} ${threadClass(line.thread)}`)
    .attr('transform', (line) => `translate(${line.x} 0)`)
  flags.select('rect.paper').attr('width', (line) => line.width)
  flags.select('text').text((line) => line.text)
}
