/**
 * Texts that grow. JavaScript joins two long texts into a rope, a node that names both, and makes one text of it when
 * somebody looks inside. A text that grows in a loop would be a chain as long as the loop, all of it alive. So of the text
 * that was joined last what came to it lately is known apart from what it was: the next text is made of both, without the
 * last one, which goes away young. Where a growing text is not the one that was joined last, it is made one text whenever it
 * has grown by about an eighth: then a character is copied nine times at most.
 */

/** From how many characters on it is worth while. */
const LONG = 4096
/** From how many characters on what came lately is made one text, and a part of what was. */
const PIECE = 2048
/** How often another text may be as long as the one joined last before nothing is known apart: comparing them makes both one text. */
const MISTAKES = 3

export class Ropes {
  /** The text that was joined last: `before` and `lately`. */
  private last = ''
  private before = ''
  private lately = ''
  private mistakes = 0

  /** x + y */
  joined(x: string, y: string): string {
    return x.length + y.length < LONG ? x + y : this.joinedLong(x, y)
  }

  private joinedLong(x: string, y: string): string {
    if (this.isLast(x)) {
      const lately = this.lately + y
      const isPiece = lately.length >= PIECE
      if (isPiece) this.before += flat(lately)
      this.lately = isPiece ? '' : lately
      this.last = isPiece ? this.before : this.before + lately
    } else {
      const text = x + y
      this.last = this.before = hasGrown(x.length, text.length) ? flat(text) : text
      this.lately = ''
    }
    return this.last
  }

  private isLast(x: string): boolean {
    if (x.length !== this.last.length || this.mistakes >= MISTAKES) return false
    if (x === this.last) return true
    this.mistakes++
    return false
  }
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
