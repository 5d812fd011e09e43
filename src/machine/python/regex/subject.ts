import { isWide, textSlice } from '../text'

/** A text that is searched: as code points, and parts of it. */
export class Subject {
  readonly characters: Int32Array
  private readonly wide: boolean

  constructor(readonly text: string) {
    this.wide = isWide(text)
    this.characters = this.wide ? pointsOf(text) : unitsOf(text)
  }

  get length(): number {
    return this.characters.length
  }

  slice(from: number, to: number): string {
    return this.wide ? textSlice(this.text, from, to) : this.text.slice(from, to)
  }
}

const pointsOf = (text: string): Int32Array => Int32Array.from(text, (character) => character.codePointAt(0)!)

function unitsOf(text: string): Int32Array {
  const units = new Int32Array(text.length)
  for (let i = 0; i < units.length; i++) units[i] = text.charCodeAt(i)
  return units
}

/** The text that was searched last: a tokenizer asks again and again about one. */
let last = new Subject('')

export function subjectOf(text: string): Subject {
  if (last.text !== text) last = new Subject(text)
  return last
}
