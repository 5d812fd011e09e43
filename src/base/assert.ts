/** A condition the code itself guarantees. A failure is a defect here, never a fault of the reader's program. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Interleave defect: ${message}`)
}
