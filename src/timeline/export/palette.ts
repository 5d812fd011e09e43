/** The colours of one theme, for pictures that stand alone. A test holds them against the screen's. */
export interface Palette {
  readonly ink: string
  readonly soft: string
  readonly faint: string
  readonly line: string
  readonly 'line-strong': string
  readonly grid: string
  readonly paper: string
  readonly hover: string
  readonly bad: string
  /** By the thread's colour: what fills a mark, what is written on it, and text in its colour on paper. */
  readonly threads: readonly (readonly [fill: string, on: string, ink: string])[]
}

export type PictureTheme = 'light' | 'dark'

export const palettes: Readonly<Record<PictureTheme, Palette>> = {
  light: {
    ink: '#18202b',
    soft: '#566171',
    faint: '#646f7a',
    line: '#dfe4ea',
    'line-strong': '#c3cbd5',
    grid: '#edf0f4',
    paper: '#ffffff',
    hover: '#eef2f6',
    bad: '#b00020',
    threads: [
      ['#5b6675', '#ffffff', '#4f5967'],
      ['#0072b2', '#ffffff', '#0067a1'],
      ['#c25400', '#ffffff', '#b04c00'],
      ['#007f5f', '#ffffff', '#007356'],
      ['#cc79a7', '#18202b', '#9c3f74'],
      ['#e69f00', '#18202b', '#875c00'],
      ['#56b4e9', '#18202b', '#1b6f9f'],
      ['#7b5cc4', '#ffffff', '#6647b0'],
      ['#b9a800', '#18202b', '#6f6500'],
    ],
  },
  dark: {
    ink: '#e6eaf0',
    soft: '#a3afbd',
    faint: '#8a96a5',
    line: '#29313c',
    'line-strong': '#3d4855',
    grid: '#1f262f',
    paper: '#14191f',
    hover: '#202831',
    bad: '#ff8a93',
    threads: [
      ['#93a0b0', '#0d1116', '#a9b5c3'],
      ['#4aa3e0', '#0d1116', '#68b5ec'],
      ['#ef8a4a', '#0d1116', '#f29a63'],
      ['#35b892', '#0d1116', '#4fc9a5'],
      ['#dd96be', '#0d1116', '#e4a8ca'],
      ['#e8b64a', '#0d1116', '#edc468'],
      ['#8fd0f5', '#0d1116', '#a3d8f7'],
      ['#ab92ec', '#0d1116', '#bca8f0'],
      ['#d9cf4f', '#0d1116', '#e0d76c'],
    ],
  },
}

/** Nine colours; the tenth thread takes the second one again (main keeps its own). */
export const colourOf = (thread: number) => (thread < 9 ? thread : ((thread - 1) % 8) + 1)
