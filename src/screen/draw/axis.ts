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
  const width = plot.x(1) - plot.x(0)
  const every = strideFor(width)
  const first = Math.ceil(plot.from / every) * every
  const ticks: number[] = []
  for (let at = first; at <= plot.to; at += every) ticks.push(at)
  drawGrid(grid, ticks, (at) => plot.x(at), height)
  const middle = (at: number) => (every === 1 ? plot.x(at) + width / 2 : plot.x(at))
  const named = ticks.filter((at) => middle(at) >= 8 && (every > 1 || at < plot.length))
  axis
    .selectAll<SVGTextElement, number>('text.step')
    .data(named, (at) => at)
    .join('text')
    .attr('class', 'step')
    .attr('y', 24)
    .attr('x', middle)
    .text((at) => (every === 1 ? at + 1 : at))
}

/** Every how many steps there is room for a tick. */
function strideFor(width: number): number {
  for (let magnitude = 1; ; magnitude *= 10) {
    for (const stride of [1, 2, 5]) if (width * stride * magnitude >= 26) return stride * magnitude
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
