/** A text in both languages of the screen. */
export interface Bilingual {
  readonly en: string
  readonly ko: string
}

/** Where in its story a program stands: it races, the compiler refuses it, it is right; `told`: there is only this to tell. */
export type Stage = 'race' | 'refused' | 'fix' | 'told'

/** A program of our own that the gallery offers. */
export interface Scenario {
  /** Stable for ever: links name scenarios by it. */
  readonly id: string
  /** Its file in scenarios/. */
  readonly file: string
  readonly language: 'python' | 'rust'
  readonly group: GroupId
  readonly title: Bilingual
  /** What happens in it, in at most three sentences. */
  readonly note: Bilingual
  /** Programs that tell the same story, in the other language or with the mistake mended, share its name. */
  readonly story: string
  readonly stage: Stage
  readonly source: string
}

/** The gallery's headings, in its order: those of the chapter, then what goes beyond it. */
export const groups = {
  spawn: { part: 'chapter', en: 'Spawning a thread', ko: '싱글 스레드 스폰하기' },
  daemon: { part: 'chapter', en: 'Daemon threads', ko: '대몬 스레드 만들기' },
  join: { part: 'chapter', en: 'Waiting with join', ko: 'join을 사용해 스레드 기다리기' },
  ownership: { part: 'chapter', en: 'Threads and ownership', ko: '스레드와 소유권' },
  scoped: { part: 'chapter', en: 'Scoped threads', ko: '범위 제한 스레드' },
  gil: { part: 'chapter', en: 'The GIL', ko: 'GIL' },
  sharing: { part: 'chapter', en: 'Sharing memory, counting owners', ko: '메모리 공유와 레퍼런스 카운팅' },
  mutex: { part: 'chapter', en: 'Mutex', ko: '뮤텍스' },
  messages: { part: 'chapter', en: 'Passing messages', ko: '메시지 전달' },
  races: { part: 'classics', en: 'Races', ko: '경쟁 조건' },
  deadlocks: { part: 'classics', en: 'Deadlocks', ko: '교착 상태' },
  failures: { part: 'classics', en: 'When a thread fails', ko: '스레드가 실패할 때' },
  waiting: { part: 'classics', en: 'Waiting and signalling', ko: '기다리기와 알리기' },
} as const satisfies Record<string, Bilingual & { part: 'chapter' | 'classics' }>

export type GroupId = keyof typeof groups
