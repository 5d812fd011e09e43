import type { Arguments } from './analysis'
import type { FlowGraph, Node } from './flow-graph'

/**
 * Values that a library function deals with: an argument by its number (self is 0), by name where it is keyword-only,
 * `named` for all by
 * name, `all` for all. `0*` stands for what iterating argument 0 yields, and says that the function does iterate it;
 * `0.` for what is in it, without iterating; both may be repeated.
 */
export type ValueRef = string

/** What a function of the library does to objects of the program, and what it gives back. Absent: nothing of the kind. */
export interface Effect {
  /** Names of the parameters, where they matter. */
  readonly parameters?: readonly string[]
  /** Containers whose items or length it reads. */
  readonly reads?: readonly ValueRef[]
  /** Containers it reads together with all that is inside them, however deep: printing, comparing. */
  readonly deep?: readonly ValueRef[]
  readonly mutates?: readonly ValueRef[]
  /** Goes through these to their end; what `*` says, for iterables whose items go nowhere. */
  readonly iterates?: readonly ValueRef[]
  /** [what, into]: what it puts into a container. */
  readonly stores?: readonly (readonly [what: ValueRef, into: ValueRef])[]
  /** Arguments or parts of them that it may give back. */
  readonly returns?: readonly ValueRef[]
  /** It makes a new object of this kind; `items` are its items, `over` what an iterator or view goes over. */
  readonly makes?: 'list' | 'tuple' | 'dict' | 'set' | 'iterator' | 'view' | 'slice' | 'instance'
  readonly items?: readonly ValueRef[]
  readonly over?: readonly ValueRef[]
  /** Class of a new instance. */
  readonly class?: string
  /** Items of what it makes are tuples of `items`. */
  readonly tuples?: true
  /** [callee, ...arguments]: functions of the program that it calls, each any number of times. */
  readonly calls?: readonly (readonly [callee: ValueRef, ...rest: ValueRef[]])[]
  /** What such calls return is among the items of what it makes (for `map`). */
  readonly yieldsCalls?: true
  /** What such calls return it may give back. */
  readonly returnsCalls?: true
  /** Methods of the program's classes that it calls on what it reads: on all of `deep`, items of `iterates` included. */
  readonly hooks?: readonly string[]
  /** It writes to a file of the program's, if that is where output goes. */
  readonly writesFiles?: true
  /** What these methods give back may be its result. */
  readonly returnsHooks?: true
  /** Hidden state of argument 0, or a hidden field of it by name. */
  readonly state?: 'read' | 'write'
  readonly field?: string
  /** A thread stops in front of every call of it: other threads may notice its accesses, it needs no mark. */
  readonly visible?: true
  /** What no row of a table can say; see natives.ts. */
  readonly special?: Special
}

export type Special =
  | 'getattr'
  | 'setattr'
  | 'setfield'
  | 'decorate'
  | 'getfield'
  | 'delattr'
  | 'vars'
  | 'super'
  | 'type'
  | 'iter'
  | 'sum'
  | 'next'
  | 'resume'
  | 'property'
  | 'threadInit'
  | 'timerInit'
  | 'threadStart'
  | 'threadRun'
  | 'threads'
  | 'anywhere'
  | 'import'
  | 'imported'
  | 'raised'
  | 'raisedParts'
  | 'bare'
  | 'like'
  | 'bound'
  | 'seed'
  | 'draw'
  | 'atExit'
  | 'foreign'
  | 'unknown'

/** A class of the library. */
export interface LibraryClass {
  readonly base?: string
  /** Attributes that live in hidden fields: name → field. */
  readonly properties?: Readonly<Record<string, string>>
  /** Names that it has not are the program's own: looking them up finds nothing. Absent: they may do anything. */
  readonly open?: true
}

/** The node of an argument, or of several in one, by the name that a reference gives it. */
export function argumentOf(graph: FlowGraph, effect: Effect, args: Arguments, name: string): Node {
  const found: (Node | null | undefined)[] = [args.namedRest]
  if (name === 'named') found.push(...args.named.values())
  else if (name === 'all') found.push(...args.positional, args.rest, ...args.named.values())
  else {
    const i = /^\d+$/.test(name) ? Number(name) : (effect.parameters?.indexOf(name) ?? -1)
    const known = effect.parameters?.[i] ?? name
    found.push(args.named.get(known))
    if (i >= 0) found.push(args.positional[i] ?? args.rest)
  }
  return graph.union(found.filter((node) => typeof node === 'number').concat(graph.node()))
}
