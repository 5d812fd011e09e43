import type { Mention, StepIndex, ThreadId } from '../../../session/model'
import { figures } from '../tell'

/** A thread at a place, inside a sentence: `T1 (line 9)`. Where the step is known, it leads there. */
export interface Place {
  readonly thread: ThreadId
  /** Source line, from 1; 0 where there is none. */
  readonly line: number
  readonly step: StepIndex | null
}

/** A name of the program's own inside a sentence. */
export interface Code {
  readonly code: string
}

/** A sentence in parts, so that places in it can be links. The order of the parts is the language's. */
export type Sentence = readonly (string | Place | Code)[]

export const code = (text: string): Code => ({ code: text })

/** What was read or written; null where that tells nothing, and of queues, whose contents are long. */
export const valueOf = ({ operation, value }: Mention): string | null =>
  value !== null && ['read', 'write', 'update'].includes(operation) ? figures(value) : null

/** The sentence as plain text, for who hears it. */
export function plain(sentence: Sentence, placeText: (place: Place) => string): string {
  return sentence
    .map((piece) => {
      if (typeof piece === 'string') return piece
      return 'code' in piece ? piece.code : placeText(piece)
    })
    .join('')
}

/** Sentences one after the other. */
export const joined = (sentences: readonly Sentence[], between: string): Sentence =>
  sentences.flatMap((sentence, i) => (i === 0 ? sentence : [between, ...sentence]))
