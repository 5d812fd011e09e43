import { ThreadSlot } from '../thread-object'

/** Fields of a Python thread's object behind those of every language's. */
export const enum PythonThreadSlot {
  Target = ThreadSlot.Own,
  Args,
  Kwargs,
  /** True once `run` has called the target: CPython forgets it then, and the arguments. 'forgotten': the program deleted it. */
  Ran,
  /** List of a threading.local and what it holds for this thread, one pair after the other; unbound: none. */
  Locals,
  /** How many random numbers it drew of generators without a seed; unbound: none. */
  Drawn,
}
