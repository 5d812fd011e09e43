import { stepIndex, type StepIndex } from '../base/units'

/** [from, to) on the axis. */
export interface Extent {
  readonly from: StepIndex
  readonly to: StepIndex
}

/** Extents one after the other, the last of them still open: what holds until something else does. */
export class Track<T extends object> {
  private readonly closed: (T & Extent)[] = []
  private open: { readonly from: number; readonly value: T } | null = null

  /** What holds now. */
  get current(): T | null {
    return this.open?.value ?? null
  }

  /** From position `at` on, `value` holds, and nothing else. */
  begin(at: number, value: T): void {
    this.end(at)
    this.open = { from: at, value }
  }

  /** From position `at` on, nothing holds. */
  end(at: number): void {
    if (this.open && at > this.open.from) this.closed.push(extent(this.open.value, this.open.from, at))
    this.open = null
  }

  /** All extents, the open one as far as `length`. Empty when it begins there. */
  upTo(length: number): (T & Extent)[] {
    const all = this.closed.slice()
    if (this.open) all.push(extent(this.open.value, this.open.from, length))
    return all
  }
}

export function extent<T extends object>(value: T, from: number, to: number): T & Extent {
  return { ...value, from: stepIndex(from), to: stepIndex(to) }
}
