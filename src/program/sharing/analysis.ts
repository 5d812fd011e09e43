import type { Program } from '../program'
import type { Accesses, Via } from './accesses'
import type { Attributes } from './attributes'
import type { CallGraph } from './call-graph'
import type { FlowGraph, Node } from './flow-graph'
import type { Functions } from './functions'
import type { Invocation } from './invocation'
import type { Iteration } from './iteration'
import type { Natives } from './natives'
import type { AbstractObject, Objects } from './objects'
import type { LibraryCode } from './library-code'
import type { Threads } from './threads'

/** The parts of the analysis, each of which may need any other. */
export interface Analysis {
  readonly program: Program
  readonly graph: FlowGraph
  readonly objects: Objects
  readonly accesses: Accesses
  readonly calls: CallGraph
  readonly functions: Functions
  readonly attributes: Attributes
  readonly iteration: Iteration
  readonly invocation: Invocation
  readonly natives: Natives
  readonly threads: Threads
  readonly libraryCode: LibraryCode
  /** The object whose fields are the globals. */
  readonly globals: AbstractObject
  /** Exceptions that handlers may get. */
  readonly raised: Node
  /** What the program put in the place of `sys.stdout` and `sys.stderr`. */
  readonly files: Node
  /** Stands for every exception that the machine raises itself. */
  readonly anyException: AbstractObject
  /** Nodes whose value is a constant of the program: texts and small integers. */
  readonly constants: Map<Node, string | number>
  /** By pc: what a call calls; the object that an attribute is read of, and what comes of it. */
  readonly callees: Map<number, Node>
  readonly lookups: Map<number, { readonly object: Node; readonly result: Node }>
}

/** Arguments of a call: some by position, some by name, and perhaps any number more of either. */
export interface Arguments {
  readonly positional: readonly Node[]
  readonly rest: Node | null
  readonly named: ReadonlyMap<string, Node>
  readonly namedRest: Node | null
}

/** Where something happens, and how it reaches the object it happens to. */
export interface At {
  readonly pc: number
  readonly via: Via
  /** A thread stops there anyway. */
  readonly visible?: boolean
}

export const noArguments: Arguments = { positional: [], rest: null, named: new Map(), namedRest: null }

export const positional = (...nodes: readonly Node[]): Arguments => ({ ...noArguments, positional: nodes })

/** The same arguments behind another one. */
export const withSelf = (self: Node, args: Arguments): Arguments => ({
  ...args,
  positional: [self, ...args.positional],
})
