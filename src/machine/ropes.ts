/**
 * Texts that grow. JavaScript joins two long texts into a rope, a node that names both, and makes one text of it when
 * somebody looks inside. A text that grows in a loop would be a chain as long as the loop, all of it alive; so it is made
 * one text whenever it has grown by about an eighth: then what it is made of goes away young, and a character is copied nine
 * times at most.
 */

/** From how many characters on it is worth while. */
const LONG = 4096

/** x + y */
export function joined(x: string, y: string): string {
  const text = x + y
  return text.length >= LONG && hasGrown(x.length, text.length) ? flat(text) : text
}

/** Whether the lengths differ in their leading four bits. */
function hasGrown(before: number, now: number): boolean {
  const shift = 28 - Math.clz32(now)
  return before >> shift !== now >> shift
}

/** The same text, no rope: V8 makes one text of a rope where a character of it is asked for. */
function flat(text: string): string {
  return text.charCodeAt(0) < 0 ? '' : text
}
