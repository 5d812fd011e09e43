/** A block to come: it gets its number when something first goes there. */
export class Label {
  block: number | null = null
}
