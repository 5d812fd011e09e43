/**
 * Until when what inline caches know of the program's classes holds: an entry keeps the epoch it was made in, and every
 * change of a class that may change what a method's name means begins another.
 */
export class Lookups {
  private count = 0
  private isOff = false
  /** -1 while reads are watched: then nothing is to be known by heart, and no entry has that epoch. */
  epoch = 0

  forget(): void {
    this.count++
    if (this.epoch >= 0) this.epoch = this.count
  }

  watch(isWatched: boolean): void {
    this.epoch = isWatched || this.isOff ? -1 : this.count
  }

  /**
   * For searches, which do a step the same way each time: what is known by heart depends on the machine's whole past, and the ways with it
   * and without it leave other dead registers, which a suspended generator keeps.
   */
  turnOff(): void {
    this.isOff = true
    this.epoch = -1
  }
}
