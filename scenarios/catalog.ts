import bakeryQueue from './bakery-queue.py?raw'
import bankLock from './bank-lock.py?raw'
import bankRace from './bank-race.py?raw'
import daemonVoice from './daemon-voice.py?raw'
import joinedVoice from './joined-voice.py?raw'
import twoVoices from './two-voices.py?raw'

/** A text in both languages of the screen. */
export interface Bilingual {
  readonly en: string
  readonly ko: string
}

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
  /** The same story with and without the mistake; null where there is no other. */
  readonly pair: { readonly race: string; readonly fix: string } | null
  readonly source: string
}

export const groups = {
  mutex: { en: 'Mutex', ko: '뮤텍스' },
  threads: { en: 'Spawning threads', ko: '스레드 스폰' },
  channels: { en: 'Passing messages', ko: '메시지 전달' },
} as const satisfies Record<string, Bilingual>

type GroupId = keyof typeof groups

const bank = { race: 'bank-race', fix: 'bank-lock' }

/** In the order of the gallery. The first one opens by default. */
export const scenarios: readonly Scenario[] = [
  {
    id: 'bank-race',
    file: 'bank-race.py',
    language: 'python',
    group: 'mutex',
    title: { en: 'Two withdrawals, one account', ko: '한 계좌, 두 번의 출금' },
    note: {
      en: 'Two threads take 50 and 75 out of 100. Each one looks first whether there is enough, and both look before either takes. So both are paid, and −25 are left.',
      ko: '두 스레드가 100에서 50과 75를 출금합니다. 저마다 잔액을 먼저 확인하지만, 둘 다 확인을 마친 뒤에야 출금이 시작됩니다. 그래서 두 번 모두 출금되고 −25가 남습니다.',
    },
    pair: bank,
    source: bankRace,
  },
  {
    id: 'bank-lock',
    file: 'bank-lock.py',
    language: 'python',
    group: 'mutex',
    title: { en: 'Two withdrawals, one lock', ko: '락으로 지킨 두 번의 출금' },
    note: {
      en: 'The same two withdrawals, but whoever looks at the account holds a lock until the money is out. A third thread asks again and again whether the lock is taken. The second withdrawal is refused.',
      ko: '같은 두 번의 출금이지만, 잔액을 확인하는 스레드는 출금을 마칠 때까지 락을 잡고 있습니다. 세 번째 스레드는 락이 잠겨 있는지 거듭 확인합니다. 두 번째 출금은 거절됩니다.',
    },
    pair: bank,
    source: bankLock,
  },
  {
    id: 'two-voices',
    file: 'two-voices.py',
    language: 'python',
    group: 'threads',
    title: { en: 'Two voices at once', ko: '동시에 울리는 두 목소리' },
    note: {
      en: 'The main thread calls five times, and the thread it started answers ten times. Nothing says whose turn it is: each run may mix the lines in another way.',
      ko: '메인 스레드는 다섯 번 부르고, 스폰된 스레드는 열 번 대답합니다. 누구의 차례인지 정해져 있지 않아서, 실행할 때마다 줄의 순서가 달라질 수 있습니다.',
    },
    pair: null,
    source: twoVoices,
  },
  {
    id: 'daemon-voice',
    file: 'daemon-voice.py',
    language: 'python',
    group: 'threads',
    title: { en: 'A daemon thread is cut off', ko: '중간에 끊기는 대몬 스레드' },
    note: {
      en: 'The thread that answers is a daemon: the process does not wait for it. When the main thread has called five times, everything ends, whatever the daemon had still to say.',
      ko: '대답하는 스레드가 대몬 스레드이므로 프로세스는 이 스레드를 기다리지 않습니다. 메인 스레드가 다섯 번 부르고 나면, 대몬 스레드의 대답이 남아 있어도 프로그램이 종료됩니다.',
    },
    pair: null,
    source: daemonVoice,
  },
  {
    id: 'joined-voice',
    file: 'joined-voice.py',
    language: 'python',
    group: 'threads',
    title: { en: 'Join before going on', ko: '조인한 다음 계속하기' },
    note: {
      en: 'The main thread waits with join until the other thread has ended, and only then begins to call. There is one order, whoever is chosen.',
      ko: '메인 스레드는 join으로 다른 스레드가 끝날 때까지 기다린 다음에야 부르기 시작합니다. 어떤 스레드를 고르더라도 출력 순서는 하나뿐입니다.',
    },
    pair: null,
    source: joinedVoice,
  },
  {
    id: 'bakery-queue',
    file: 'bakery-queue.py',
    language: 'python',
    group: 'channels',
    title: { en: 'A shelf for three loaves', ko: '빵 세 개를 놓는 선반' },
    note: {
      en: 'One thread puts five loaves into a queue that holds three, the other takes them out. The seller leaves when the shelf happens to be empty: leave too early, and the baker waits for room for ever.',
      ko: '한 스레드는 세 개까지 들어가는 큐에 빵 다섯 개를 넣고, 다른 스레드는 꺼냅니다. 판매자는 마침 선반이 비어 있으면 떠납니다. 너무 일찍 떠나면 제빵사는 빈자리를 영원히 기다리게 됩니다.',
    },
    pair: null,
    source: bakeryQueue,
  },
]
