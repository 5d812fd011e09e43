import { untrack } from 'svelte'
import { stepIndex, type ThreadId } from '../base/units'
import type { Diagnostic } from '../program/diagnostic'
import { prefetch } from '../toolchains'
import type { NextOperation, TraceStep } from '../trace/trace'
import { browserShelf, Drafts, type Draft, type Shelf } from './drafts.svelte'
import { ExplorationState, type ExploredTime } from './exploration.svelte'
import { GilState } from './gil.svelte'
import { Player } from './player.svelte'
import { Quiz } from './quiz.svelte'
import type * as Catalog from './scenarios'
import { defaultSettings, type PolicyChoice, type Settings } from './settings'
import type { Ask, Job } from './recording/job'
import { Studios } from './recording/studios'
import { scheduleOf } from './work'
import type { KeptRun, Notice, Origin, RecordingProgress, Run, Work } from './work'
import { workers } from './worker-like'

/** Longer programs are kept and shown, but not run: compiling them would freeze the page. */
export const longestSource = 200_000
const largestFile = 5_000_000
const typingPauseMs = 250
const mostKept = 20
/** How often it is told how far the work under way is; what takes less is done without a word. */
const progressMs = 400
/** How long a program just opened may leave another's run in sight. */
const noticedMs = 150
const clock: PolicyChoice = { kind: 'timed' }

/** What the reader is doing: which program, which run of it, which position; and what they can do about it. */
export class Session {
  /** The text as typed, which may be newer than the run. */
  source = $state.raw('')
  scenario = $state.raw<string | null>(null)
  settings = $state.raw<Settings>(defaultSettings)
  policy = $state.raw<PolicyChoice>(clock)
  diagnostics = $state.raw<readonly Diagnostic[]>([])
  run = $state.raw<Run | null>(null)
  position = $state(stepIndex(0))
  /** Runs that the reader left by choosing otherwise; the last is the latest. */
  kept = $state.raw<readonly KeptRun[]>([])
  notice = $state.raw<Notice | null>(null)
  /** How many pieces of work are under way. */
  #pending = $state(0)
  busy = $derived(this.#pending > 0)
  /** How far the work under way is, once it takes long enough to be told. */
  progress = $state.raw<RecordingProgress | null>(null)

  /** Our own programs, once they have been fetched. */
  catalog = $state.raw<typeof Catalog | null>(null)
  /** The one of them that is shown. */
  own = $derived(this.scenario === null ? undefined : this.catalog?.scenarioById(this.scenario))
  trace = $derived(this.run?.trace ?? null)
  length = $derived(stepIndex(this.trace?.steps.length ?? 0))
  /** Each thread's next operation at the position shown. */
  next = $derived(this.trace?.next[this.position] ?? [])
  /** The step that led here. */
  lastStep = $derived(this.position > 0 ? this.trace?.steps[this.position - 1] : undefined)
  /** The step that the recorded run takes from here. */
  nextStep = $derived(this.trace?.steps[this.position])
  atEnd = $derived(this.run !== null && this.position >= this.length && this.trace?.outcome !== 'running')
  /** The text was changed since the run shown, or cannot run. */
  stale = $derived(this.run !== null && this.run.source !== this.source)

  readonly drafts: Drafts
  readonly exploration: ExplorationState
  readonly gil: GilState
  readonly quiz = new Quiz(this)
  readonly player = new Player(() => this.#tick())
  readonly #studios: Studios
  /** Grows with every wish that makes the work under way pointless. */
  #wish = 0
  #typing: ReturnType<typeof setTimeout> | undefined
  #watch: ReturnType<typeof setInterval> | undefined
  #impatient = false
  /** A run of what was open before: still in sight, but not to be gone on with. */
  #former: Run | null = null

  constructor(shelf: Shelf | null = browserShelf(), { explorer, studio } = workers) {
    this.drafts = new Drafts(shelf)
    this.exploration = new ExplorationState(this, explorer)
    this.#studios = new Studios(studio)
    this.gil = new GilState(this, this.#studios)
  }

  // ── What to show ──

  /**
   * Opens what a link asks for, or the first scenario.
   * @param own where the run came from, when the link is this page's own address (a reload)
   * @returns what the link puts beside it, for another session to show
   */
  async start(hash: string, own: Origin | null = null): Promise<Work | null> {
    const opened = await this.#perform(async () => {
      // All that the first run needs is asked for at once, not one after the other.
      const engine = this.#studios.engine()
      if (hash === '') prefetch('python')
      this.catalog ??= await import('./scenarios')
      return (await engine).workFromLink(hash)
    })
    if (!opened?.work) await this.open(this.catalog!.opening)
    else await this.load(own === null ? opened.work : { ...opened.work, origin: own })
    if (opened?.notice) this.notice = opened.notice
    return opened?.beside ?? null
  }

  open({ source, id }: Catalog.Scenario) {
    this.drafts.leave()
    return this.load({ ...this.#fresh(source), scenario: id, settings: defaultSettings, policy: clock })
  }

  /** Another program of the same story: it is shown where as much has been printed as is now. */
  async openInStory(scenario: Catalog.Scenario) {
    const printed = linesPrinted(this.trace?.steps.slice(0, this.position) ?? [])
    const wasAtEnd = this.atEnd
    await this.open(scenario)
    if (this.scenario !== scenario.id || this.trace === null) return
    let [at, lines] = [0, 0]
    while (lines < printed && at < this.length) lines += linesPrinted([this.trace.steps[at++]!])
    this.jump(wasAtEnd ? this.length : at)
  }

  openDraft(draft: Draft) {
    this.drafts.enter(draft)
    return this.load(this.#fresh(draft.source))
  }

  /** A program that came as a file or from the clipboard: the reader's own from now on. */
  openText(source: string) {
    this.drafts.leave()
    this.drafts.keep(source)
    return this.load(this.#fresh(source))
  }

  async openFile(file: Blob) {
    const text = file.size > largestFile ? null : await file.text()
    if (text === null) this.notice = { kind: 'too-large', characters: file.size, limit: longestSource }
    else if (text.includes('\0') || text.includes('\uFFFD')) this.notice = { kind: 'unreadable-file' }
    else await this.openText(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
  }

  async load(work: Work) {
    this.pause()
    this.#stopTyping()
    this.exploration.leave()
    this.quiz.forget()
    const { source, scenario, settings, policy } = work
    if (scenario === null) this.drafts.resume(source)
    Object.assign(this, { source, scenario, settings, policy, kept: [], notice: null, diagnostics: [] })
    // What was in sight stays until the new run is there: most are there before an eye would see the page go empty.
    this.#former = this.run
    const late = setTimeout(() => this.#putAway(), noticedMs)
    await this.#perform((ask) => this.#record(work, ask))
    clearTimeout(late)
    this.#putAway()
  }

  #putAway() {
    if (this.#live === null) Object.assign(this, { run: null, position: stepIndex(0) })
    this.#former = null
  }

  /** The run of the program that is open, once it is there. */
  get #live(): Run | null {
    return this.run === this.#former ? null : this.run
  }

  // ── The text ──

  /** Typing: runs again after a pause; the last good run stays in sight meanwhile. */
  edit(source: string) {
    if (source === this.source) return
    this.pause()
    this.source = source
    this.scenario = null
    this.#stopTyping()
    this.#wish++
    this.#pending++
    this.#typing = setTimeout(() => {
      this.#stopTyping()
      this.drafts.keep(source)
      void this.runAgain()
    }, typingPauseMs)
  }

  #stopTyping() {
    if (this.#typing === undefined) return
    clearTimeout(this.#typing)
    this.#typing = undefined
    this.#pending--
  }

  /** Keeps what was typed a moment ago, when the page is about to go. */
  keepTyped() {
    if (this.#typing !== undefined) this.drafts.keep(this.source)
  }

  /** Runs the text as it is now from the start. */
  runAgain() {
    const policy = this.policy.kind === 'hand' ? clock : this.policy
    const work = { ...this.#fresh(this.source), scenario: this.scenario, policy, position: this.position }
    this.kept = []
    return this.#perform((ask) => this.#record(work, ask))
  }

  applySettings(settings: Settings) {
    this.settings = settings
    return this.runAgain()
  }

  // ── Going through the run ──

  jump(position: number) {
    this.position = stepIndex(Math.max(0, Math.min(Math.trunc(position) || 0, this.length)))
    this.quiz.leave()
  }

  back() {
    this.pause()
    this.jump(this.position - 1)
  }

  restart() {
    this.pause()
    this.jump(0)
  }

  /** The next recorded step; past the recorded ones, the policy takes one more. A question to be answered comes first. */
  async forward() {
    if (this.quiz.holds()) return this.pause()
    if (this.position >= this.length) await this.#extend('a-step')
    this.jump(this.position + 1)
  }

  /** To the end of the run; one that the reader has chosen so far is completed by its policy. */
  async end() {
    this.pause()
    await this.#extend('to-the-end')
    this.jump(this.length)
  }

  /** Waits no longer for the work under way: the run is shown as far as it is. */
  stop() {
    this.#impatient = true
  }

  /** After a limit: as many steps again, or as much work. */
  async goOn() {
    const run = this.#live
    if (run === null) return
    if (run.limit === 'steps') this.settings = { ...this.settings, maxSteps: this.settings.maxSteps * 2 }
    await this.#extend('to-the-end', true)
  }

  /** Along a happens-before arrow: to the step before which this one could not happen, or to what waited for this one. */
  followArrow(direction: 'back' | 'forward') {
    this.pause()
    const arrows = this.run?.timeline.arrows ?? []
    const here = this.position - 1
    if (direction === 'back') {
      const before = arrows.filter(({ to }) => to.at <= here)
      if (before.length > 0) this.jump(before.reduce((a, b) => (b.to.at > a.to.at ? b : a)).from.at + 1)
    } else {
      const after = arrows.filter(({ from }) => from.at >= here)
      if (after.length > 0) this.jump(after.reduce((a, b) => (b.from.at < a.from.at ? b : a)).to.at + 1)
    }
  }

  pause() {
    this.player.pause()
  }

  togglePlay() {
    if (this.player.playing) return this.pause()
    if (this.atEnd) this.jump(0)
    this.player.play()
  }

  async #tick() {
    await this.forward()
    return !this.atEnd
  }

  // ── Choosing ──

  /** Lets a thread take the next step. Another than the recorded one starts the reader's own interleaving from here. */
  async choose(thread: ThreadId): Promise<boolean> {
    this.pause()
    const { position } = this
    const run = this.#live
    const next = this.next[thread]
    if (run === null || next === undefined) return false
    if (!next.enabled) return canWake(next, run) && this.#wake(thread)
    if (this.nextStep?.thread !== thread) {
      if (position < this.length) this.#keepRun()
      const schedule = [...scheduleOf(run.trace).slice(0, position), thread]
      await this.#goOn({ ...run, schedule, goesOn: 'no', origin: 'hand' })
    }
    this.jump(position + 1)
    return true
  }

  /**
   * Lets a thread go on that sleeps. The clock would not have it, but the language promises nothing about clocks: from
   * here on this is a run in free time. All steps so far are possible there too.
   */
  async #wake(thread: ThreadId): Promise<boolean> {
    const { run, position, settings } = this
    this.#keepRun()
    this.settings = { ...settings, time: 'free' }
    const schedule = [...scheduleOf(run!.trace).slice(0, position), thread]
    await this.#again({
      schedule,
      goesOn: false,
      position: stepIndex(position + 1),
      origin: 'hand',
      policy: run!.policy,
    })
    this.notice ??= { kind: 'free-time' }
    return true
  }

  /** A policy runs the program from the start, or goes on from the position shown. */
  async pick(policy: PolicyChoice, from: 'start' | 'here') {
    this.pause()
    this.policy = policy
    const { position } = this
    const run = this.#live
    if (run === null || this.stale) return this.runAgain()
    this.#keepRun()
    const here = from === 'here'
    const schedule = here ? scheduleOf(run.trace).slice(0, position) : []
    const goesOn = policy.kind !== 'hand'
    await this.#again({
      schedule,
      goesOn,
      policy,
      position: here ? position : stepIndex(0),
      origin: goesOn ? 'policy' : 'hand',
    })
  }

  /** Follows a schedule given as text, as far as it fits. Tells what is wrong with the text, if anything. */
  async follow(text: string): Promise<string | null> {
    this.pause()
    const parsed = (await this.#studios.engine()).parseSchedule(text)
    if (!parsed.ok) return parsed.message
    const run = this.#live
    if (run === null) return null
    this.#keepRun()
    const schedule = Array.from(parsed.ids) as ThreadId[]
    await this.#again({ schedule, goesOn: false, policy: run.policy, position: stepIndex(0), origin: 'hand' })
    return null
  }

  /**
   * Shows an interleaving that exploring found, at a position: in the time it was found in, for elsewhere it may not be
   * possible. One that is shown already is only gone to.
   */
  async showFound({ schedule, time, position, origin = 'found' }: Found) {
    this.pause()
    const run = this.#live
    if (run === null || this.stale) return
    if (!follows(run, schedule, time)) {
      this.#keepRun()
      this.settings = { ...this.settings, time }
      const goesOn = origin === 'found'
      await this.#again({ schedule, goesOn, policy: run.policy, position: stepIndex(position), origin })
    }
    this.jump(position)
  }

  /** Back to the run that the reader left last. */
  async undoChoice() {
    const last = this.kept.at(-1)
    if (last === undefined || this.run === null) return
    this.pause()
    this.kept = this.kept.slice(0, -1)
    this.policy = last.policy
    this.settings = last.settings
    if (this.notice?.kind === 'free-time') this.notice = null
    await this.#again({ ...last, goesOn: false })
  }

  /** Back to the run that all choices began with. */
  async backToFirst() {
    this.kept = this.kept.slice(0, 1)
    await this.undoChoice()
  }

  // ── Sending ──

  /**
   * The text behind `#` of a link to what is shown; null where it does not fit into one, '' before anything is.
   * @param beside the session that is shown beside this one
   */
  async link(beside: Session | null = null): Promise<string | null> {
    const { linkOf } = await this.#studios.engine()
    return linkOf(this.#shown(), beside === null || beside.source === '' ? null : beside.#shown())
  }

  #shown() {
    const { source, scenario, settings, policy, position } = this
    return { source, scenario, settings, policy, position, run: this.stale ? null : this.#live }
  }

  // ── Inside ──

  #fresh(source: string): Work {
    const { settings, policy } = this
    const rest = { schedule: [], goesOn: true, position: stepIndex(0), origin: 'policy' } as const
    return { source, scenario: null, settings, policy: policy.kind === 'hand' ? clock : policy, ...rest }
  }

  #keepRun() {
    if (this.#live === null) return
    const { trace, origin, policy, settings } = this.#live
    const run: KeptRun = { schedule: scheduleOf(trace), position: this.position, origin, policy, settings }
    // The first is what "back to the shared run" means; it stays.
    const kept = this.kept.length < mostKept ? this.kept : [this.kept[0]!, ...this.kept.slice(2)]
    this.kept = [...kept, run]
  }

  /** Records; what is wrong with the text leaves the run in sight as it is. */
  async #record(work: Work, ask: Ask) {
    if (work.source.length > longestSource) {
      this.notice = { kind: 'too-large', characters: work.source.length, limit: longestSource }
      this.diagnostics = []
      return
    }
    if (this.notice?.kind === 'too-large') this.notice = null
    const { source, settings, schedule, policy, origin } = work
    const goesOn = work.goesOn ? 'to-the-end' : 'no'
    const recorded = await this.#studios.record({ source, settings, schedule, goesOn, policy, origin }, ask)
    if (ask() === 'unwanted' || recorded === null) return
    this.diagnostics = recorded.kind === 'rejected' ? recorded.diagnostics : []
    if (recorded.kind === 'rejected') return
    this.#show(recorded.run)
    this.jump(work.position)
    const { fingerprint = null } = work
    if (recorded.taken < work.schedule.length) this.notice = { kind: 'schedule-misfit', step: recorded.taken }
    else if (fingerprint !== null && fingerprint !== recorded.run.fingerprint) this.notice = { kind: 'other-build' }
  }

  /** Records the program of the run shown again, along another schedule. */
  async #again(way: Pick<Work, 'schedule' | 'goesOn' | 'position' | 'origin' | 'policy'>) {
    const { source } = this.run!
    const { scenario, settings } = this
    await this.#perform((ask) => this.#record({ source, scenario, settings, ...way }, ask))
  }

  /** The run shown, with more steps, as its policy has them. */
  async #extend(goesOn: Job['goesOn'], beyondLimit = false) {
    const run = this.#live
    if (run === null || !(run.trace.outcome === 'running' || (beyondLimit && run.limit !== null))) return
    const settings = { ...run.settings, maxSteps: this.settings.maxSteps }
    await this.#goOn({ ...run, settings, schedule: scheduleOf(run.trace), goesOn })
  }

  /** Another run in the place of the one shown, of the same program. */
  #goOn({ source, settings, schedule, goesOn, policy, origin }: Job) {
    return this.#perform(async (ask) => {
      const result = await this.#studios.record({ source, settings, schedule, goesOn, policy, origin }, ask)
      if (result?.kind === 'run') this.#show(result.run)
    })
  }

  #show(run: Run) {
    this.run = run
    if (this.position > this.length) this.jump(this.length)
  }

  /** One wish at a time: a newer one makes the older stop at its next breath. */
  async #perform<T>(work: (ask: Ask) => Promise<T>): Promise<T | undefined> {
    const wish = ++this.#wish
    untrack(() => this.#pending++)
    this.#impatient = false
    clearInterval(this.#watch)
    this.#watch = setInterval(() => (this.progress = this.#studios.progress), progressMs)
    try {
      return await work(() => (wish !== this.#wish ? 'unwanted' : this.#impatient ? 'stop' : 'go-on'))
    } catch (error) {
      this.#studios.forget()
      this.notice = { kind: 'crash', detail: error instanceof Error ? error.message : String(error) }
      console.error(error)
      return undefined
    } finally {
      this.#pending--
      if (wish === this.#wish) {
        clearInterval(this.#watch)
        this.progress = null
      }
    }
  }
}

function linesPrinted(steps: readonly TraceStep[]): number {
  const lines = ({ output }: TraceStep) => output.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0)
  return steps.reduce((sum, step) => sum + lines(step), 0)
}

/** An interleaving to show. By hand, nothing is recorded past its end. */
export interface Found {
  readonly schedule: readonly ThreadId[]
  readonly time: ExploredTime
  readonly position: number
  readonly origin?: 'found' | 'hand'
}

/** Whether a run begins with a schedule, in that time. */
export function follows(run: Run, schedule: readonly ThreadId[], time: Settings['time']): boolean {
  const { steps } = run.trace
  return run.settings.time === time && schedule.every((thread, at) => steps[at]?.thread === thread)
}

/** Whether a thread that cannot go on only sleeps, on a clock that could be another. */
export function canWake(next: NextOperation, run: Run): boolean {
  return !next.enabled && next.waits?.reason === 'sleep' && run.settings.time !== 'free'
}
