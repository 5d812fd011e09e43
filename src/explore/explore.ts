import { seededRandom } from '../base/random'
import type { Library } from '../machine/core'
import { Unsupported } from '../machine/raise'
import { lineColumn, type Diagnostic } from '../program/diagnostic'
import type { Program } from '../program/program'
import { countEnds, type Counts } from './counting'
import { EndlessStep } from './cursor'
import { Ends } from './ends'
import { judge, raceCondition } from './findings'
import { FullGraph } from './full-graph'
import { Model, Relearn } from './model'
import { OutcomeSearch } from './outcome-search'
import { Outcomes, type Counted, type Group } from './outcomes'
import { Preemptions, type Witness } from './preemptions'
import type { Exploration, ExploredFinding, ExploreLimit, ExploreOptions, ExploreProgress, StateGraph } from './result'
import { Sampler } from './sampler'
import { Survey } from './survey'
import { Walks } from './walks'

export const defaultExploreOptions: ExploreOptions = {
  observe: 'state',
  time: 'free',
  runtime: 'python',
  maxStates: 50_000_000,
  maxSeconds: 60,
  maxBytes: 2 * 1024 ** 3,
  counts: true,
}

/** Runs to learn from before the search: until so many in a row taught nothing new. */
const MOST_WALKS = 24
const ENOUGH_WALKS = 3
const LONGEST_SCOUT = 1_000
/** The state graph goes along with the answer up to so many states. */
const MOST_DRAWN = 600
/** How many runs that come to an end are judged besides those the survey kept; and as many that end in a deadlock. */
const MOST_JUDGED = 20
/** Longest stretch of work between looks at the limits, in milliseconds. */
const STRETCH = 50

type Phase = 'learning' | 'outcomes' | 'grouping' | 'sampling' | 'counts' | 'done'

/**
 * Explores every interleaving of a program: learns from a few runs, searches for every outcome, then goes over the whole
 * graph for counts, chances and witnesses. Work is done in stretches, so that whoever calls can tell how far it is.
 */
export class Explorer {
  private phase: Phase = 'learning'
  private model: Model | null = null
  private ends!: Ends
  private survey!: Survey
  private search: OutcomeSearch | null = null
  private graph: FullGraph | null = null
  private outcomes!: Outcomes
  private sampler: Sampler | null = null
  private counts: Counts | null = null
  private witnesses: readonly Witness[] | null = null
  private limit: ExploreLimit | null = null
  private limitLine = 0
  private countsLimit: ExploreLimit | null = null
  private readonly diagnostics: Diagnostic[] = []
  private readonly seconds = { outcomes: 0, counts: 0 }
  private peak = 0
  private judged: { key: number; findings: ExploredFinding[]; guards: Exploration['guards'] } | null = null

  constructor(
    readonly program: Program,
    readonly makeLibrary: () => Library,
    readonly options: ExploreOptions,
  ) {}

  /** Works for about so many milliseconds. @returns whether it is done */
  advance(milliseconds: number): boolean {
    const until = performance.now() + milliseconds
    while (this.phase !== 'done' && performance.now() < until) {
      const start = performance.now()
      const counting = this.phase === 'counts'
      try {
        this.work(Math.min(until, start + STRETCH))
      } catch (error) {
        this.fail(error)
      }
      const spent = (performance.now() - start) / 1000
      this.seconds[counting ? 'counts' : 'outcomes'] += spent
      this.checkLimits()
    }
    return this.phase === 'done'
  }

  get progress(): ExploreProgress {
    const { search, graph, seconds } = this
    const counting = this.phase === 'counts' && graph !== null
    const states = counting ? graph.states : (search?.store.size ?? 0)
    const time = counting ? seconds.counts : seconds.outcomes
    return {
      pass: counting ? 'counts' : this.phase === 'sampling' || this.phase === 'learning' ? 'sampling' : 'outcomes',
      states,
      transitions: counting ? graph.edges : (search?.transitions ?? 0),
      frontier: counting ? graph.frontier : (search?.frontier ?? 0),
      statesPerSecond: time > 0 ? Math.round(states / time) : 0,
      seconds: seconds.outcomes + seconds.counts,
    }
  }

  /** Stops the search; the result then says `cancelled` where it was not complete. */
  cancel(): void {
    if (this.phase !== 'done') this.stop('cancelled')
    this.phase = 'done'
  }

  /** The answer so far: outcomes known, complete false until the first pass is done. */
  result(): Exploration {
    const complete = this.isComplete
    const told = this.model ? this.rankOutcomes() : []
    const outcomes = told.map(({ group, counted }, rank) => this.outcomes.outcome(group, counted, rank))
    const judged = this.model ? this.judge() : { findings: [], guards: [] }
    const race = complete ? raceCondition(outcomes, judged.findings) : null
    const { search, graph, counts, limit, limitLine, countsLimit, seconds, diagnostics } = this
    return {
      complete,
      limit,
      limitLine,
      weakOrderingLine: this.weakOrderingLine,
      countsLimit,
      states: { outcomes: search?.store.size ?? 0, counts: graph?.states ?? 0 },
      transitions: { outcomes: search?.transitions ?? 0, counts: graph?.edges ?? 0 },
      seconds: { ...seconds },
      bytes: this.peak,
      interleavings: counts ? total(counts) : null,
      endless: counts ? counts.endless : null,
      outcomes,
      findings: race ? [...judged.findings, race] : judged.findings,
      guards: judged.guards,
      sampling: this.sampler?.summary ?? null,
      graph:
        counts && graph
          ? drawn(
              graph,
              told.map(({ group }) => group),
            )
          : null,
      diagnostics,
    }
  }

  private get weakOrderingLine(): number {
    const { weakOrdering, source } = this.program
    return weakOrdering ? lineColumn(source, weakOrdering.from).line : 0
  }

  private get isComplete(): boolean {
    return this.limit === null && (this.phase === 'counts' || this.phase === 'done')
  }

  // Working

  private work(until: number): void {
    switch (this.phase) {
      case 'learning':
        return this.learn()
      case 'outcomes':
        if (this.search!.advance(until)) this.phase = 'grouping'
        return
      case 'grouping':
        if (this.outcomes.advance(until)) this.phase = this.options.counts ? 'counts' : 'done'
        return
      case 'sampling':
        if (this.sampler!.advance(until)) this.phase = 'done'
        return
      case 'counts':
        return this.count(until)
      case 'done':
    }
  }

  private learn(): void {
    const { program, options } = this
    this.model = new Model(program, this.makeLibrary(), options)
    this.ends = new Ends(this.model)
    this.survey = new Survey(this.model)
    this.outcomes = new Outcomes(this.model, this.ends, program, this.makeLibrary, options)
    this.model.scout(([first]) => first!, LONGEST_SCOUT)
    const numbers = seededRandom(1)
    this.model.scout((enabled) => enabled[numbers.below(enabled.length)]!, LONGEST_SCOUT)
    const walks = new Walks(this.model, null)
    for (let seed = 1, idle = 0; seed <= MOST_WALKS && idle < ENOUGH_WALKS; seed++) {
      const known = this.model.learned
      walks.random(seed)
      idle = this.model.learned === known ? idle + 1 : 0
    }
    this.search = new OutcomeSearch(this.model, this.ends, this.survey, () => this.outcomes.advance(Infinity))
    this.phase = 'outcomes'
  }

  private count(until: number): void {
    try {
      this.graph ??= new FullGraph(this.model!, this.ends)
      if (!this.graph.advance(until)) return
    } catch (error) {
      if (!(error instanceof Relearn)) throw error
      this.model!.restart()
      this.graph = null
      return
    }
    if (!this.outcomes.advance(Infinity)) return
    this.counts = countEnds(this.graph)
    this.witnesses = Preemptions.fits(this.graph) ? new Preemptions(this.graph).witnesses() : null
    this.phase = 'done'
  }

  private checkLimits(): void {
    const { maxStates, maxSeconds, maxBytes } = this.options
    const { search, graph, model } = this
    const bytes = (model?.bytes ?? 0) + (graph ? graph.bytes : (search?.store.bytes ?? 0))
    this.peak = Math.max(this.peak, bytes)
    if (this.phase === 'done' || this.phase === 'sampling') return
    const states = this.phase === 'counts' ? (graph?.states ?? 0) : (search?.store.size ?? 0)
    if (states > maxStates) this.stop('states')
    else if (bytes > maxBytes) this.stop('memory')
    else if (this.seconds.outcomes + this.seconds.counts > maxSeconds) this.stop('seconds')
  }

  /** A pass met a limit. What was found holds; where outcomes are missing, single runs go on to look for them. */
  private stop(limit: ExploreLimit): void {
    if (this.phase === 'counts') {
      this.countsLimit = limit
      this.graph = null
      this.phase = 'done'
      return
    }
    this.limit = limit
    if (this.options.counts) this.countsLimit = limit
    // Runs would meet the same step, or the same thing that is not supported.
    const goesOn = limit === 'states' || limit === 'seconds' || limit === 'memory'
    this.sampler = this.model && goesOn ? new Sampler(this.model, this.ends) : null
    this.phase = this.sampler ? 'sampling' : 'done'
  }

  private fail(error: unknown): void {
    if (error instanceof EndlessStep) this.limitLine = error.line
    else if (error instanceof Unsupported)
      this.diagnostics.push({
        code: 'unsupported',
        severity: 'error',
        message: error.message,
        span: error.span(this.program),
        labels: [],
      })
    else throw error
    if (this.phase === 'counts' || this.phase === 'sampling') this.phase = 'outcomes'
    this.stop(error instanceof EndlessStep ? 'endless-step' : 'unsupported')
  }

  // Telling

  /** The most likely first. */
  private rankOutcomes(): { group: Group; counted: Counted }[] {
    this.outcomes.advance(Infinity)
    const told = this.outcomes.groups.map((group) => ({ group, counted: this.countedOf(group) }))
    return told.sort((a, b) => (b.counted.probability ?? 0) - (a.counted.probability ?? 0))
  }

  private countedOf({ ends }: Group): Counted {
    const { counts, witnesses } = this
    const first = ends[0]!
    const { schedule } = this.ends.list[first]!
    if (!counts) return { end: first, interleavings: null, probability: null, preemptions: null, schedule }
    const interleavings = sum(ends.map((end) => counts.interleavings[end]!))
    const probability = ends.reduce((all, end) => all + counts.probability[end]!, 0)
    if (!witnesses) return { end: first, interleavings, probability, preemptions: null, schedule }
    const end = ends.reduce((a, b) => (witnesses[b]!.preemptions < witnesses[a]!.preemptions ? b : a))
    return { end, interleavings, probability, ...witnesses[end]! }
  }

  private judge() {
    const { schedules } = this.survey
    const { list } = this.ends
    const ends = [
      ...list.filter(({ outcome }) => outcome === 'deadlock').slice(0, MOST_JUDGED),
      ...list.slice(0, MOST_JUDGED),
    ]
    const key = schedules.length * 1000 + ends.length
    if (this.judged?.key === key) return this.judged
    const judged = judge(this.model!, [...schedules, ...ends.map(({ schedule }) => schedule)])
    return (this.judged = { key, ...judged })
  }
}

const sum = (numbers: readonly (bigint | null)[]): string =>
  numbers.includes(null) ? 'unbounded' : String(numbers.reduce<bigint>((all, n) => all + n!, 0n))

const total = ({ interleavings }: Counts): string => sum(interleavings)

/** @param groups in the order of the outcomes told */
function drawn(graph: FullGraph, groups: readonly Group[]): StateGraph | null {
  if (graph.states > MOST_DRAWN) return null
  const outcomeOfEnd = new Map(groups.flatMap(({ ends }, rank) => ends.map((end) => [end, rank] as const)))
  const edges: number[] = []
  for (let state = 0; state < graph.states; state++)
    for (let e = graph.firstEdge[state]!; e < graph.firstEdge[state]! + graph.degree[state]!; e++)
      edges.push(state, graph.target[e]!, graph.mover[e]!)
  const outcomeOf = Int32Array.from({ length: graph.states }, (_, state) => outcomeOfEnd.get(graph.endOf[state]!) ?? -1)
  return { edges: Int32Array.from(edges), nodes: graph.states, outcomeOf }
}

/** Explores to the end, or to a limit. */
export function explore(
  program: Program,
  makeLibrary: () => Library,
  options: Partial<ExploreOptions> = {},
): Exploration {
  const explorer = new Explorer(program, makeLibrary, { ...defaultExploreOptions, ...options })
  while (!explorer.advance(1000));
  return explorer.result()
}
