import any from './any.rs?raw'
import arc from './arc.rs?raw'
import array from './array.rs?raw'
import atomic from './atomic.rs?raw'
import { atomicTypes } from './atomics'
import binaryHeap from './binary_heap.rs?raw'
import borrow from './borrow.rs?raw'
import boxed from './boxed.rs?raw'
import btreeMap from './btree_map.rs?raw'
import btreeSet from './btree_set.rs?raw'
import cell from './cell.rs?raw'
import char from './char.rs?raw'
import clone from './clone.rs?raw'
import cmp from './cmp.rs?raw'
import condvar from './condvar.rs?raw'
import convert from './convert.rs?raw'
import defaults from './default.rs?raw'
import env from './env.rs?raw'
import error from './error.rs?raw'
import { floatImpls, floatModules } from './floats'
import fmt from './fmt.rs?raw'
import fmtBuilders from './fmt_builders.rs?raw'
import hash from './hash.rs?raw'
import hashMap from './hash_map.rs?raw'
import hashSet from './hash_set.rs?raw'
import { integerImpls, integerModules, operatorTraits } from './integers'
import intrinsics from './intrinsics.rs?raw'
import syncIntrinsics from './intrinsics_sync.rs?raw'
import io from './io.rs?raw'
import iterAdapters from './iter_adapters.rs?raw'
import iterSources from './iter_sources.rs?raw'
import iterTraits from './iter_traits.rs?raw'
import linkedList from './linked_list.rs?raw'
import marker from './marker.rs?raw'
import mem from './mem.rs?raw'
import mpsc from './mpsc.rs?raw'
import mutex from './mutex.rs?raw'
import num from './num.rs?raw'
import once from './once.rs?raw'
import ops from './ops.rs?raw'
import option from './option.rs?raw'
import panic from './panic.rs?raw'
import poison from './poison.rs?raw'
import prelude from './prelude.rs?raw'
import process from './process.rs?raw'
import ptr from './ptr.rs?raw'
import rc from './rc.rs?raw'
import result from './result.rs?raw'
import rwlock from './rwlock.rs?raw'
import slice from './slice.rs?raw'
import small from './small.rs?raw'
import str from './str.rs?raw'
import string from './string.rs?raw'
import thread from './thread.rs?raw'
import time from './time.rs?raw'
import { tupleImpls, unitImpls } from './tuples'
import vec from './vec.rs?raw'
import vecDeque from './vec_deque.rs?raw'

const collections = `
pub use std::collections::binary_heap::BinaryHeap;
pub use std::collections::btree_map::BTreeMap;
pub use std::collections::btree_set::BTreeSet;
pub use std::collections::hash_map::HashMap;
pub use std::collections::hash_set::HashSet;
pub use std::collections::linked_list::LinkedList;
pub use std::collections::vec_deque::VecDeque;
`

/** What the generated impls for numbers and tuples name. */
const numberImports = `
use std::cmp::Ordering;
use std::hash::{Hash, Hasher};
use std::intrinsics;
use std::iter::{Product, Step, Sum};
use std::ops::*;
use std::str::FromStr;
`
const tupleImports = `
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
`

/** Every part of the library: the module it belongs to (from `std` on) and its text. */
export function modules(): readonly (readonly [string, string])[] {
  return [
    ['', small],
    ['any', any],
    ['array', array],
    ['borrow', borrow],
    ['boxed', boxed],
    ['cell', cell],
    ['char', char],
    ['clone', clone],
    ['cmp', cmp],
    ['collections', collections],
    ['collections::binary_heap', binaryHeap],
    ['collections::btree_map', btreeMap],
    ['collections::btree_set', btreeSet],
    ['collections::hash_map', hashMap],
    ['collections::hash_set', hashSet],
    ['collections::linked_list', linkedList],
    ['collections::vec_deque', vecDeque],
    ['convert', convert],
    ['default', defaults],
    ['env', env],
    ['error', error],
    ['fmt', fmt],
    ['fmt', fmtBuilders],
    ['hash', hash],
    ['intrinsics', intrinsics],
    ['intrinsics::sync', syncIntrinsics],
    ['io', io],
    ['iter', iterTraits],
    ['iter', iterAdapters],
    ['iter', iterSources],
    ['marker', marker],
    ['mem', mem],
    ['num', numberImports],
    ['num', num],
    ['num', integerImpls()],
    ['num', floatImpls()],
    ['ops', ops],
    ['ops', operatorTraits()],
    ['option', option],
    ['panic', panic],
    ['prelude', prelude],
    ['process', process],
    ['ptr', ptr],
    ['rc', rc],
    ['result', result],
    ['slice', slice],
    ['str', str],
    ['string', string],
    ['sync', poison],
    ['sync', arc],
    ['sync', mutex],
    ['sync', rwlock],
    ['sync', condvar],
    ['sync', once],
    ['sync::atomic', atomic],
    ['sync::atomic', atomicTypes()],
    ['sync::mpsc', mpsc],
    ['thread', thread],
    ['time', time],
    ['tuple', tupleImports],
    ['tuple', unitImpls],
    ['tuple', tupleImpls()],
    ['vec', vec],
    ...integerModules(),
    ...floatModules(),
  ]
}
