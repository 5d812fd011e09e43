import type { Run } from '../../../session/work'
import { conflictsOf } from '../../../timeline/conflicts'
import { picture, pictureLines, type PictureOptions, type PictureTheme } from '../../../timeline/export/picture'
import type { View } from '../../app.svelte'
import { timeText } from '../../draw/time-text'
import { sharingTexts } from '../../texts/sharing'
import { labelOf } from '../../texts/tell'

interface How {
  readonly view: View
  readonly title: string
  readonly theme: PictureTheme
}

/** The whole run as one picture, with the arrows and races that the reader has in sight. */
export const paint = (run: Run, how: How) => picture(run.timeline, optionsOf(run, how))

/** For paper: how many units wide a line is, and how many steps stand on it where each is to be read. */
const paper = { width: 900, comfortable: 12, mostLines: 14 }

/** The same as lines as wide as a page. A very long run gets narrower steps rather than more pages than anybody turns. */
export function paintLines(run: Run, how: Omit<How, 'theme'>) {
  const steps = Math.max(paper.comfortable, Math.ceil(run.timeline.length / paper.mostLines))
  return pictureLines(run.timeline, {
    ...optionsOf(run, { ...how, theme: 'light' }),
    line: { steps, width: paper.width },
  })
}

/** How a run ended, after how long. */
export function summaryOf({ trace, timeline }: Run, { t }: View): string {
  const time = timeText(timeline.clock.at(-1) ?? 0)
  return `${t.outcome[trace.outcome]} ${t.outcome.after(trace.steps.length, time)}`
}

function optionsOf(run: Run, { view, title, theme }: How): PictureOptions {
  const { axis } = view.t
  const { lanes, output, holds, waits, race, count, ends } = axis
  const words = {
    ...{ lanes, output, holds, waits, race, count, ends },
    thread: (thread: Parameters<PictureOptions['words']['thread']>[0]) => labelOf(run, thread),
    legend: sharingTexts[view.language].picture,
  }
  return {
    ...{ title, theme, words, arrows: view.arrows },
    subtitle: summaryOf(run, view),
    conflicts: view.conflicts ? conflictsOf(run.findings(), view.conflict) : [],
  }
}
