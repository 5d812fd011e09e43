/** Nine colours; the tenth thread takes the second one again (main keeps its own). */
export const threadColour = (thread: number) => (thread < 9 ? thread : ((thread - 1) % 8) + 1)
export const threadClass = (thread: number) => `of-thread-${threadColour(thread)}`
