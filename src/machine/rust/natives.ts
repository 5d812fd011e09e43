import type { Native } from '../native'
import { charNatives } from './chars'
import { rcNatives } from './counted'
import { floatNatives } from './floats'
import { hashNatives } from './hashing'
import { integerNatives } from './integer-natives'
import { panicNatives } from './panics'
import { pointerNatives } from './pointer-natives'
import { processNatives } from './process'
import { listNatives } from './slices'
import { allTextNatives } from './text'

/** Natives of Rust's library that need no other thread: numbers, texts, lists, pointers, counts of Rc, output. */
export const rustNatives: readonly Native[] = [
  ...integerNatives,
  ...floatNatives,
  ...charNatives,
  ...allTextNatives,
  ...listNatives,
  ...pointerNatives,
  ...rcNatives,
  ...hashNatives,
  ...panicNatives,
  ...processNatives,
]
