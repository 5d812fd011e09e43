import type { ExploredFinding, Explanation, Mention, Wait } from '../../../session/model'
import { figures, labelOf } from '../tell'
import type { ExploringTexts } from '.'
import type { Place, Sentence } from './pieces'

/** Why an interleaving ended as it did. */
export function explainEnd(explanation: Explanation, t: ExploringTexts): Sentence {
  const { explain } = t
  switch (explanation.kind) {
    case 'lost-update': {
      const { variable, first, between, last } = explanation
      const [a, b, c] = [seen(first, t), valueOf(between, t), valueOf(last, t)]
      return explain.lostUpdate(variable, placeOf(first), a, placeOf(between), b, placeOf(last), c)
    }
    case 'stale-check': {
      const { variable, first, between, last } = explanation
      const [a, b] = [seen(first, t), valueOf(between, t)]
      return explain.staleCheck(variable, placeOf(first), a, placeOf(between), b, placeOf(last))
    }
    case 'order': {
      const { variable, first, last } = explanation
      return explain.order(variable, placeOf(first), placeOf(last), valueOf(last, t))
    }
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
      return explain.waitsJoin(who, by === '' ? what : by)
    case 'queue-empty':
      return explain.waitsEmpty(who, what)
    case 'queue-full':
      return explain.waitsFull(who, what)
    case 'condition':
      return explain.waitsNotify(who, what)
    default:
      return explain.waitsOther(who, what === '' ? by : what)
  }
}

/** What was found, each access a place that leads there. */
export function findingSentence(finding: ExploredFinding, t: ExploringTexts): Sentence {
  const { findings } = t
  const places = finding.steps.map((step, i): Sentence => {
    const place: Place = { thread: finding.threads[i]!, line: finding.lines[i] ?? 0, step }
    return [place, findings.does[finding.operations[i] ?? ''] ?? '']
  })
  switch (finding.kind) {
    case 'data-race':
      return findings.race(places[0] ?? [], places[1] ?? [])
    case 'race-condition':
      return findings.raceCondition()
    case 'lock-order':
      return findings.lockOrder(places)
    case 'lock-left-held':
      return findings.leftHeld(places.at(-1)?.[0] as Place)
  }
}

const placeOf = ({ thread, line, step }: Mention): Place => ({ thread, line, step })
const valueOf = ({ value }: Mention, t: ExploringTexts) => (value === null ? '' : t.explain.value(figures(value)))
const seen = ({ value }: Mention, t: ExploringTexts) => (value === null ? '' : t.explain.seen(figures(value)))
