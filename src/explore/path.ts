/** Where a search stands: the threads that took the steps so far, ids[0, length). */
export interface Path {
  readonly ids: Int32Array
  readonly length: number
}
