import { classes } from './classes.prelude'
import { generators } from './generators.prelude'
import { keys } from './keys.prelude'
import { mathFunctions } from './math.prelude'
import { matching } from './match.prelude'
import { natives } from './natives.prelude'
import { protocols } from './protocols.prelude'
import { threading } from './threading.prelude'

/**
 * Library functions written in Python itself: what the machine runs when a native operation has to run code of the
 * program in its middle. Every top-level `def` is linked into each program as the library function of its name.
 * A name that begins with `_native_` is an intrinsic of the machine; other names are builtins or functions beside.
 */
export const prelude = protocols + classes + generators + keys + matching + natives + mathFunctions + threading
