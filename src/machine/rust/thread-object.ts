import { ThreadSlot } from '../thread-object'

/** Fields of a Rust thread's object behind those of every language's. `ThreadSlot.Name`: null where it was given none. */
export const enum RustThreadSlot {
  /** The payload (a `Box<dyn Any + Send>`) of the panic that ended it; null where none did, or it was taken. */
  Panic = ThreadSlot.Own,
  /** How many panics are on their way in it. */
  Panicking,
  /** Whether `unpark` was called and `park` has not used it up. */
  Token,
  /** Exit status that main's code asked for by what it returned. */
  Status,
  /** The N of `ThreadId(N)`. */
  Number,
  /** Of the main thread: whether a panic was told on stderr; the first one comes with advice. */
  Told,
  /** Of the main thread: whether a hook of the program's tells of panics. */
  Hooked,
  /** What its function returned; unbound until it has, and once it was taken. */
  Result,
  /** A Closing. */
  Closing,
  /** What `thread_local!` values are kept in; null: nothing yet. */
  Locals,
  /** How many slots there are. */
  Count,
}

/** Who has let go of a thread's result first: it wants dropping when both have. */
export const enum Closing {
  Neither,
  /** The thread, which has ended. */
  Thread,
  /** Whoever held the handle, without joining. */
  Handle,
}
