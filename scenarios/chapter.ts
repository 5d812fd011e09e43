import bakeryChannel from './bakery-channel.rs?raw'
import bakeryQueue from './bakery-queue.py?raw'
import bankLock from './bank-lock.py?raw'
import bankMutex from './bank-mutex.rs?raw'
import bankRace from './bank-race.py?raw'
import bankRefused from './bank-refused.rs?raw'
import countedListSent from './counted-list-sent.rs?raw'
import countedList from './counted-list.rs?raw'
import daemonVoice from './daemon-voice.py?raw'
import detachedVoice from './detached-voice.rs?raw'
import guardedNumber from './guarded-number.rs?raw'
import impatientCustomer from './impatient-customer.rs?raw'
import joinedVoice from './joined-voice.py?raw'
import joinedVoiceRust from './joined-voice.rs?raw'
import leakedList from './leaked-list.rs?raw'
import movedShelf from './moved-shelf.rs?raw'
import returnedAverage from './returned-average.rs?raw'
import scopedReaders from './scoped-readers.rs?raw'
import scopedWriters from './scoped-writers.rs?raw'
import sharedList from './shared-list.rs?raw'
import sharedStatic from './shared-static.rs?raw'
import twoOvens from './two-ovens.rs?raw'
import twoSleeves from './two-sleeves.py?raw'
import twoVoices from './two-voices.py?raw'
import twoVoicesRust from './two-voices.rs?raw'
import type { Scenario } from './scenario'

/** The chapter's listings, retold in our own words, in its order. */
export const chapter: readonly Scenario[] = [
  {
    id: 'two-voices',
    file: 'two-voices.py',
    language: 'python',
    group: 'spawn',
    title: { en: 'Two voices at once', ko: '동시에 울리는 두 목소리' },
    note: {
      en: 'The main thread calls five times, and the thread it started answers ten times. Nothing says whose turn it is: each run may mix the lines in another way.',
      ko: '메인 스레드는 다섯 번 부르고, 스폰된 스레드는 열 번 대답합니다. 누구의 차례인지 정해져 있지 않아서, 실행할 때마다 줄의 순서가 달라질 수 있습니다.',
    },
    story: 'voices',
    stage: 'told',
    source: twoVoices,
  },
  {
    id: 'two-voices-rust',
    file: 'two-voices.rs',
    language: 'rust',
    group: 'spawn',
    title: { en: 'Two voices at once', ko: '동시에 울리는 두 목소리' },
    note: {
      en: 'The main thread calls five times, and the thread it started answers ten times. Nothing says whose turn it is. The join at the end waits for the last answers.',
      ko: '메인 스레드는 다섯 번 부르고, 스폰된 스레드는 열 번 대답합니다. 누구의 차례인지는 정해져 있지 않습니다. 마지막의 join이 남은 대답을 기다립니다.',
    },
    story: 'voices',
    stage: 'told',
    source: twoVoicesRust,
  },
  {
    id: 'daemon-voice',
    file: 'daemon-voice.py',
    language: 'python',
    group: 'daemon',
    title: { en: 'A daemon thread is cut off', ko: '중간에 끊기는 대몬 스레드' },
    note: {
      en: 'The thread that answers is a daemon: the process does not wait for it. When the main thread has called five times, everything ends, whatever the daemon had still to say.',
      ko: '대답하는 스레드가 대몬 스레드이므로 프로세스는 이 스레드를 기다리지 않습니다. 메인 스레드가 다섯 번 부르고 나면, 대몬 스레드의 대답이 남아 있어도 프로그램이 종료됩니다.',
    },
    story: 'left-behind',
    stage: 'told',
    source: daemonVoice,
  },
  {
    id: 'detached-voice',
    file: 'detached-voice.rs',
    language: 'rust',
    group: 'daemon',
    title: { en: 'A detached thread is cut off', ko: '중간에 끊기는 분리된 스레드' },
    note: {
      en: 'Nobody joins the thread that answers. When the main thread has called five times, the process ends, whatever was still to be said.',
      ko: '대답하는 스레드를 아무도 조인하지 않습니다. 메인 스레드가 다섯 번 부르고 나면, 남은 대답이 있어도 프로세스가 종료됩니다.',
    },
    story: 'left-behind',
    stage: 'told',
    source: detachedVoice,
  },
  {
    id: 'joined-voice',
    file: 'joined-voice.py',
    language: 'python',
    group: 'join',
    title: { en: 'Join before going on', ko: '조인한 다음 계속하기' },
    note: {
      en: 'The main thread waits with join until the other thread has ended, and only then begins to call. There is one order, whoever is chosen.',
      ko: '메인 스레드는 join으로 다른 스레드가 끝날 때까지 기다린 다음에야 부르기 시작합니다. 어떤 스레드를 고르더라도 출력 순서는 하나뿐입니다.',
    },
    story: 'joined',
    stage: 'told',
    source: joinedVoice,
  },
  {
    id: 'joined-voice-rust',
    file: 'joined-voice.rs',
    language: 'rust',
    group: 'join',
    title: { en: 'Join before going on', ko: '조인한 다음 계속하기' },
    note: {
      en: 'The main thread waits with join until the other thread has ended, and only then begins to call. There is one order, whoever is chosen.',
      ko: '메인 스레드는 join으로 다른 스레드가 끝날 때까지 기다린 다음에야 부르기 시작합니다. 어떤 스레드를 고르더라도 출력 순서는 하나뿐입니다.',
    },
    story: 'joined',
    stage: 'told',
    source: joinedVoiceRust,
  },
  {
    id: 'moved-shelf',
    file: 'moved-shelf.rs',
    language: 'rust',
    group: 'ownership',
    title: { en: 'A list moves into a thread', ko: '스레드 안으로 이동하는 리스트' },
    note: {
      en: 'With move the closure takes the list along. The main thread no longer has it, so the two cannot quarrel over it.',
      ko: 'move를 쓰면 클로저가 리스트를 가져갑니다. 메인 스레드에는 더 이상 리스트가 없으므로 둘이 다툴 일도 없습니다.',
    },
    story: 'moved-shelf',
    stage: 'told',
    source: movedShelf,
  },
  {
    id: 'returned-average',
    file: 'returned-average.rs',
    language: 'rust',
    group: 'ownership',
    title: { en: 'A value comes back through join', ko: '조인으로 돌려받는 값' },
    note: {
      en: 'The list moves into the thread, which works out its mean. What the closure returns is what join hands over.',
      ko: '리스트가 스레드 안으로 이동하고, 스레드는 그 평균을 구합니다. 클로저가 반환한 값을 join이 돌려줍니다.',
    },
    story: 'returned-average',
    stage: 'told',
    source: returnedAverage,
  },
  {
    id: 'scoped-readers',
    file: 'scoped-readers.rs',
    language: 'rust',
    group: 'scoped',
    title: { en: 'Two readers in a scope', ko: '범위 안의 두 독자' },
    note: {
      en: 'Threads of a scope end before the scope does, so they may borrow what lives longer. Both only read the list, in either order.',
      ko: '범위 제한 스레드는 범위보다 먼저 끝나므로, 더 오래 사는 값을 빌릴 수 있습니다. 두 스레드는 리스트를 읽기만 하며 어느 쪽이 먼저여도 괜찮습니다.',
    },
    story: 'scoped',
    stage: 'fix',
    source: scopedReaders,
  },
  {
    id: 'scoped-writers',
    file: 'scoped-writers.rs',
    language: 'rust',
    group: 'scoped',
    title: { en: 'Two writers in a scope, refused', ko: '거절된 두 기록자' },
    note: {
      en: 'Both threads want to push onto the same list. Only one at a time may borrow it to change it, and the compiler says so.',
      ko: '두 스레드가 같은 리스트에 값을 넣으려고 합니다. 바꾸기 위해 빌리는 것은 한 번에 하나만 가능하므로 컴파일러가 거절합니다.',
    },
    story: 'scoped',
    stage: 'refused',
    source: scopedWriters,
  },
  {
    id: 'two-sleeves',
    file: 'two-sleeves.py',
    language: 'python',
    group: 'gil',
    title: { en: 'Two threads, no faster: the GIL', ko: '스레드 둘, 더 빠르지 않다: GIL' },
    note: {
      en: 'Two threads knit a sleeve each, and it takes as long as one after the other: the interpreter works for one thread at a time, and they hand it over every 5 ms. Look at the lane of the GIL, and under “GIL” at the same program without it.',
      ko: '두 스레드가 소매를 하나씩 뜨지만, 차례로 뜰 때와 같은 시간이 걸립니다. 인터프리터는 한 번에 한 스레드의 일만 하고, 스레드들은 5 ms마다 인터프리터를 넘겨줍니다. GIL의 레인을 보고, “GIL” 탭에서 GIL이 없을 때와 비교해 보십시오.',
    },
    story: 'sleeves',
    stage: 'told',
    source: twoSleeves,
  },
  {
    id: 'shared-static',
    file: 'shared-static.rs',
    language: 'rust',
    group: 'sharing',
    title: { en: 'A static for everybody', ko: '모두가 함께 쓰는 static' },
    note: {
      en: 'A static lives as long as the process and belongs to nobody. Any thread may look at it, and main does not wait for either.',
      ko: 'static은 프로세스가 끝날 때까지 살아 있고 누구의 소유도 아닙니다. 어느 스레드든 볼 수 있으며, 메인 스레드는 어느 쪽도 기다리지 않습니다.',
    },
    story: 'shared-static',
    stage: 'told',
    source: sharedStatic,
  },
  {
    id: 'leaked-list',
    file: 'leaked-list.rs',
    language: 'rust',
    group: 'sharing',
    title: { en: 'A list that is never freed', ko: '해제되지 않는 리스트' },
    note: {
      en: 'A leaked box gives a reference that is good for ever. It can be copied into any number of threads.',
      ko: '누수시킨 Box는 영원히 유효한 레퍼런스를 줍니다. 이 레퍼런스는 몇 개의 스레드에든 복사할 수 있습니다.',
    },
    story: 'leaked-list',
    stage: 'told',
    source: leakedList,
  },
  {
    id: 'counted-list',
    file: 'counted-list.rs',
    language: 'rust',
    group: 'sharing',
    title: { en: 'Two owners, one thread', ko: '소유자 둘, 스레드 하나' },
    note: {
      en: 'A clone of an Rc is another owner of the same list. The count goes to two, and back to nothing at the end.',
      ko: 'Rc를 복제하면 같은 리스트의 소유자가 하나 더 생깁니다. 레퍼런스 카운트는 2가 되었다가 마지막에 0이 됩니다.',
    },
    story: 'counted',
    stage: 'told',
    source: countedList,
  },
  {
    id: 'counted-list-sent',
    file: 'counted-list-sent.rs',
    language: 'rust',
    group: 'sharing',
    title: { en: 'An Rc sent away, refused', ko: '거절된 Rc 보내기' },
    note: {
      en: 'The count of an Rc is an ordinary number. Two threads that change it at once would lose a count, so an Rc may not leave its thread.',
      ko: 'Rc의 레퍼런스 카운트는 평범한 숫자입니다. 두 스레드가 동시에 바꾸면 하나가 사라질 수 있으므로 Rc는 스레드를 떠날 수 없습니다.',
    },
    story: 'counted',
    stage: 'refused',
    source: countedListSent,
  },
  {
    id: 'shared-list',
    file: 'shared-list.rs',
    language: 'rust',
    group: 'sharing',
    title: { en: 'Two owners, two threads', ko: '소유자 둘, 스레드 둘' },
    note: {
      en: 'An Arc counts its owners in single steps that nothing can come between. So each thread may own one, and the last one frees the list.',
      ko: 'Arc는 아무도 끼어들 수 없는 한 단계로 소유자를 셉니다. 그래서 스레드마다 하나씩 소유할 수 있고, 마지막 소유자가 리스트를 해제합니다.',
    },
    story: 'counted',
    stage: 'fix',
    source: sharedList,
  },
  {
    id: 'guarded-number',
    file: 'guarded-number.rs',
    language: 'rust',
    group: 'mutex',
    title: { en: 'A number in a Mutex', ko: '뮤텍스 안의 숫자' },
    note: {
      en: 'One thread, one Mutex. The guard is the key to the number, and it gives the lock back when its block ends.',
      ko: '스레드 하나와 뮤텍스 하나입니다. 가드가 숫자에 다가가는 열쇠이며, 블록이 끝나면 락이 저절로 풀립니다.',
    },
    story: 'guarded-number',
    stage: 'told',
    source: guardedNumber,
  },
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
    story: 'bank',
    stage: 'race',
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
    story: 'bank',
    stage: 'fix',
    source: bankLock,
  },
  {
    id: 'bank-refused',
    file: 'bank-refused.rs',
    language: 'rust',
    group: 'mutex',
    title: { en: 'Two withdrawals, refused', ko: '컴파일러가 거절한 두 번의 출금' },
    note: {
      en: 'The race again, in Rust: both threads want to change the savings. An Arc can be shared but not changed through, and the first closure already owns it. The compiler says no before anything can go wrong.',
      ko: '같은 경쟁 상황을 Rust로 옮겼습니다. 두 스레드가 모두 잔액을 바꾸려 하지만, Arc로는 공유만 할 수 있을 뿐 값을 바꿀 수 없고 소유권은 이미 첫 번째 클로저로 이동했습니다. 그래서 문제가 일어나기도 전에 컴파일러가 거절합니다.',
    },
    story: 'bank',
    stage: 'refused',
    source: bankRefused,
  },
  {
    id: 'bank-mutex',
    file: 'bank-mutex.rs',
    language: 'rust',
    group: 'mutex',
    title: { en: 'Two withdrawals, one Mutex', ko: '뮤텍스로 지킨 두 번의 출금' },
    note: {
      en: 'The savings live inside a Mutex, so nobody can reach them without the lock. The guard keeps it locked until the function returns. A third thread tries the lock again and again.',
      ko: '잔액이 뮤텍스 안에 들어 있어 락을 잡지 않고서는 아무도 건드릴 수 없습니다. 가드는 함수가 끝날 때까지 락을 잡고 있습니다. 세 번째 스레드는 락을 얻으려고 거듭 시도합니다.',
    },
    story: 'bank',
    stage: 'fix',
    source: bankMutex,
  },
  {
    id: 'bakery-queue',
    file: 'bakery-queue.py',
    language: 'python',
    group: 'messages',
    title: { en: 'A shelf for three loaves', ko: '빵 세 개를 놓는 선반' },
    note: {
      en: 'One thread puts five loaves into a queue that holds three, the other takes them out. The seller leaves when the shelf happens to be empty: leave too early, and the baker waits for room for ever.',
      ko: '한 스레드는 세 개까지 들어가는 큐에 빵 다섯 개를 넣고, 다른 스레드는 꺼냅니다. 판매자는 마침 선반이 비어 있으면 떠납니다. 너무 일찍 떠나면 제빵사는 빈자리를 영원히 기다리게 됩니다.',
    },
    story: 'bakery',
    stage: 'told',
    source: bakeryQueue,
  },
  {
    id: 'bakery-channel',
    file: 'bakery-channel.rs',
    language: 'rust',
    group: 'messages',
    title: { en: 'From the oven to the shop', ko: '오븐에서 가게로' },
    note: {
      en: 'One thread sends five loaves, the other sells what arrives. The loop ends because the last sender is dropped.',
      ko: '한 스레드가 빵 다섯 개를 보내고, 다른 스레드는 도착하는 대로 팝니다. 마지막 송신자가 사라지면 반복이 끝납니다.',
    },
    story: 'bakery',
    stage: 'told',
    source: bakeryChannel,
  },
  {
    id: 'impatient-customer',
    file: 'impatient-customer.rs',
    language: 'rust',
    group: 'messages',
    title: { en: 'Is it done yet?', ko: '다 됐나요?' },
    note: {
      en: 'The receiver does not wait: it asks, does something else, and asks again until there is a loaf.',
      ko: '수신자는 기다리지 않습니다. 물어보고, 다른 일을 하고, 빵이 나올 때까지 다시 물어봅니다.',
    },
    story: 'impatient-customer',
    stage: 'told',
    source: impatientCustomer,
  },
  {
    id: 'two-ovens',
    file: 'two-ovens.rs',
    language: 'rust',
    group: 'messages',
    title: { en: 'Two ovens, one shop', ko: '오븐 둘, 가게 하나' },
    note: {
      en: 'A clone of the sender is a second way into the same channel. The shop closes when both are gone.',
      ko: '송신자를 복제하면 같은 채널로 들어가는 길이 하나 더 생깁니다. 두 송신자가 모두 사라지면 가게 문을 닫습니다.',
    },
    story: 'two-ovens',
    stage: 'told',
    source: twoOvens,
  },
]
