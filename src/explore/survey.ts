import type { Model } from './model'
import type { Path } from './path'

/** Looks at the states and steps of a search for what may be wrong with how threads share. */
export class Survey {
  constructor(readonly model: Model) {}

  visit(_state: Int32Array, _path: Path): void {}

  step(_state: Int32Array, _thread: number, _next: Int32Array, _path: Path): void {}

  clear(): void {}
}
