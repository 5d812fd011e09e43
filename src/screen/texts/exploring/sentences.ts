import type { ExploredFinding, Explanation, Wait } from '../../../session/model'
import { labelOf } from '../tell'
import type { ExploringTexts } from '.'
import type { Place, Sentence } from './pieces'

/** Why an interleaving ended as it did. */
export function explainEnd(explanation: Explanation, t: ExploringTexts): Sentence {
  const { explain } = t
  switch (explanation.kind) {
    case 'lost-update':
      return explain.lostUpdate(explanation.variable, explanation.first, explanation.between, explanation.last)
    case 'stale-check':
      return explain.staleCheck(explanation.variable, explanation.first, explanation.between, explanation.last)
    case 'order':
      return explain.order(explanation.variable, explanation.first, explanation.last)
    case 'deadlock-cycle':
      return explain.cycle(explanation.waits.map((wait) => waitSentence(wait, t)))
    case 'stuck':
      return explain.stuck(explanation.waits.map((wait) => waitSentence(wait, t)))
    case 'exception':
      return explain.exception({ ...explanation, step: null }, explanation.exception)
    case 'undisturbed':
      return explain.undisturbed()
  }
}

/** What a thread waits for, and who could end it. */
export function waitSentence(wait: Wait, t: ExploringTexts): Sentence {
  const { explain } = t
  const who: Place = { thread: wait.thread, line: wait.line, step: null }
  const by = wait.by.map((thread) => labelOf(null, thread)).join(', ')
  const what = wait.subject ?? ''
  switch (wait.reason) {
    case 'lock':
      return explain.waitsLock(who, what, by, wait.takenAt)
    case 'join':
    case 'shutdown':
      return explain.waitsJoin(who, by === '' ? what : by)
    case 'queue-join':
      return explain.waitsDone(who, what)
    case 'queue-empty':
      return explain.waitsEmpty(who, what)
    case 'queue-full':
      return explain.waitsFull(who, what)
    case 'condition':
      return explain.waitsNotify(who, what)
    case 'semaphore':
      return explain.waitsPermit(who, what)
    case 'event':
      return explain.waitsSet(who, what)
    case 'barrier':
      return explain.waitsBarrier(who, what)
    default:
      return explain.waitsOther(who, what === '' ? by : what)
  }
}

/** What was found, each access a place that leads there. */
export function findingSentence(finding: ExploredFinding, t: ExploringTexts): Sentence {
  const { findings } = t
  const at = finding.steps.map((step, i): Place => ({ thread: finding.threads[i]!, line: finding.lines[i] ?? 0, step }))
  const places = at.map((place, i) => findings.access(place, finding.operations[i] ?? '', lockAt(finding, i)))
  switch (finding.kind) {
    case 'data-race':
      return findings.race(places[0] ?? [], places[1] ?? [])
    case 'race-condition':
      return findings.raceCondition()
    case 'lock-order':
      return findings.lockOrder(places)
    case 'lock-left-held':
      return findings.leftHeld({ thread: finding.threads.at(-1)!, line: 0, step: finding.steps.at(-1) ?? null })
    case 'missed-signal':
      return findings.missedSignal(at[0]!, finding.operations[0]!, at[1]!)
    case 'barrier-not-filled':
      return findings.barrierNotFilled(at.map((place) => [place]))
  }
}

/** A circle of locks `a → b → a` is told by pairs of steps: who took `a`, and then `b`; who took `b`, and then `a`. */
function lockAt({ kind, subject }: ExploredFinding, i: number): string | null {
  return kind === 'lock-order' ? (subject.split(' → ')[Math.ceil(i / 2)] ?? null) : null
}
