// The engine's own thread: what takes long is recorded and searched here, so that the page stays free.
import { Explorer } from '../explore/explore'
import { compile, rejection } from './compile'
import { ExplorerDesk, type MakeExplorer } from './exploring/explorer-desk'
import type * as Exploring from './exploring/protocol'
import type * as Recording from './recording/protocol'
import { StudioDesk } from './recording/studio-desk'

type Question = Exploring.Question | Recording.Question

/** The page, as a worker sees it. */
const page = globalThis as unknown as {
  postMessage: (answer: Exploring.Answer | Recording.Answer) => void
  onmessage: ((event: MessageEvent<Question>) => void) | null
}

const makeExplorer: MakeExplorer = async (source, options) => {
  const compiled = await compile(source)
  if ('diagnostics' in compiled) return compiled
  try {
    return new Explorer(compiled.program, compiled.library, options)
  } catch (error) {
    const rejected = rejection(error, compiled.program)
    if (rejected === null) throw error
    return { diagnostics: [rejected] }
  }
}

const explorer = new ExplorerDesk((answer) => page.postMessage(answer), makeExplorer)
const studio = new StudioDesk((answer) => page.postMessage(answer))

page.onmessage = ({ data }) => {
  if (data.kind === 'explore' || data.kind === 'cancel') explorer.ask(data)
  else void studio.ask(data)
}
