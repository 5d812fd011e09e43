import { select } from 'd3-selection'

const colours = [0, 1, 2, 3, 4, 5, 6, 7, 8]

/** Texture says which state: hatching is blocked, dots are asleep. One of each for every thread colour. */
export function definePatterns(svg: SVGSVGElement): void {
  const defs = select(svg).selectAll('defs').data([null]).join('defs')
  const hatches = defs
    .selectAll('pattern.hatch')
    .data(colours)
    .join('pattern')
    .attr('id', (colour) => `hatch-${colour}`)
    .attr('class', (colour) => `hatch of-thread-${colour}`)
    .attr('width', 6)
    .attr('height', 6)
    .attr('patternUnits', 'userSpaceOnUse')
    .attr('patternTransform', 'rotate(45)')
  hatches.append('rect').attr('width', 2).attr('height', 6).attr('class', 'ink')
  const dots = defs
    .selectAll('pattern.dots')
    .data(colours)
    .join('pattern')
    .attr('id', (colour) => `dots-${colour}`)
    .attr('class', (colour) => `dots of-thread-${colour}`)
    .attr('width', 7)
    .attr('height', 7)
    .attr('patternUnits', 'userSpaceOnUse')
  dots.append('circle').attr('cx', 3).attr('cy', 3.5).attr('r', 1.3).attr('class', 'ink')
  arrowHead(svg)
}

function arrowHead(svg: SVGSVGElement) {
  select(svg)
    .select('defs')
    .append('marker')
    .attr('id', 'arrow-head')
    .attr('viewBox', '0 0 8 8')
    .attr('refX', 7)
    .attr('refY', 4)
    .attr('markerWidth', 7)
    .attr('markerHeight', 7)
    .attr('orient', 'auto')
    .append('path')
    .attr('d', 'M0 0.5L8 4L0 7.5')
    .attr('class', 'arrow-head')
}
