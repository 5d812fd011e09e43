import { HeapObject, Kind } from './values'

/** What a native returns that hands over to code of the program. Never a value of the program. */
export const TAIL = new HeapObject(Kind.Cell, null, [], 'tail call', -1, -1)
