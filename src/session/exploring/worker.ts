// The explorer's own thread: it compiles and searches here, so that the page stays free.
import { Explorer } from '../../explore/explore'
import { compile, rejection } from '../compile'
import { ExplorerDesk, type MakeExplorer } from './explorer-desk'
import type { Answer, Question } from './protocol'

/** The page, as a worker sees it. */
const page = globalThis as unknown as {
  postMessage: (answer: Answer) => void
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

const desk = new ExplorerDesk((answer) => page.postMessage(answer), makeExplorer)
page.onmessage = ({ data }) => desk.ask(data)
