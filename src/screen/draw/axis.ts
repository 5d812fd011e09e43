import { axisTop } from 'd3-axis'
import { select } from 'd3-selection'
import type { Group, Plot } from './plot'
import { timeText } from './time-text'

/** Ticks of the axis and the faint lines that carry them through all lanes. */
export function drawAxis(axis: Group, grid: Group, plot: Plot, height: number): void {
  if (plot.axis === 'steps') drawSteps(axis, grid, plot, height)
  else drawTime(axis, grid, plot, height)
}

function drawSteps(axis: Group, grid: Group, plot: Plot, height: number) {
  axis.selectAll('g.tick').remove()
  const { units, scale } = plot
  const width = scale(1) - scale(0)
  const every = strideFor(width, String(plot.to).length)
  const first = Math.ceil(units.at(plot.from) / every) * every
  const ticks: number[] = []
  for (let unit = first; unit <= units.at(plot.to); unit += every) ticks.push(unit)
  drawGrid(grid, ticks, scale, height)
  const middle = (unit: number) => (every === 1 ? scale(unit) + width / 2 : scale(unit))
  const named = ticks.filter((unit) => middle(unit) >= 8 && (every > 1 || unit < units.length))
  axis
    .selectAll<SVGTextElement, number>('text.step')
    .data(named, (at) => at)
    .join('text')
    .attr('class', 'step')
    .attr('y', 24)
    .attr('x', middle)
    .text((unit) => units.back(unit) + (every === 1 ? 1 : 0))
}

/** Every how many steps there is room for a tick and a name of so many digits. */
function strideFor(width: number, digits: number): number {
  const room = Math.max(26, digits * 8 + 6)
  for (let magnitude = 1; ; magnitude *= 10) {
    for (const stride of [1, 2, 5]) if (width * stride * magnitude >= room) return stride * magnitude
  }
}

function drawTime(axis: Group, grid: Group, plot: Plot, height: number) {
  axis.selectAll('text.step').remove()
  const scale = plot.scale.copy().range([0, plot.width])
  scale.domain([plot.scale.invert(0), plot.scale.invert(plot.width)])
  const ticks = scale.ticks(Math.max(2, plot.width / 110)).filter((tick) => tick >= 0)
  drawGrid(grid, ticks, scale, height)
  const drawn = axisTop(scale)
    .tickValues(ticks)
    .tickSize(0)
    .tickFormat((value) => timeText(Number(value)))
  axis.attr('transform', null).call(drawn)
  axis.attr('font-size', null).attr('font-family', null)
  select(axis.node()!).selectAll('g.tick text').attr('y', 24).attr('dy', 0)
  axis.select('.domain').remove()
}

function drawGrid(grid: Group, ticks: readonly number[], x: (at: number) => number, height: number) {
  grid
    .selectAll<SVGLineElement, number>('line')
    .data(ticks, (at) => at)
    .join('line')
    .attr('x1', x)
    .attr('x2', x)
    .attr('y1', 0)
    .attr('y2', height)
}
