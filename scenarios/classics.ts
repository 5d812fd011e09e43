import bellRope from './bell-rope.py?raw'
import bellRopeGuard from './bell-rope-guard.rs?raw'
import bellRopeRlock from './bell-rope-rlock.py?raw'
import bellRopeRust from './bell-rope.rs?raw'
import callAndEcho from './call-and-echo.py?raw'
import callAndEchoRust from './call-and-echo.rs?raw'
import counterIf from './counter-if.py?raw'
import counterIfRust from './counter-if.rs?raw'
import counterWhile from './counter-while.py?raw'
import counterWhileRust from './counter-while.rs?raw'
import droppedSender from './dropped-sender.rs?raw'
import forgottenSender from './forgotten-sender.rs?raw'
import gardenBarrier from './garden-barrier.py?raw'
import gardenBarrierRust from './garden-barrier.rs?raw'
import gardenEarly from './garden-early.py?raw'
import lastLoaf from './last-loaf.py?raw'
import lastLoafRace from './last-loaf-race.py?raw'
import millPoolRace from './mill-pool-race.py?raw'
import millPoolResults from './mill-pool-results.py?raw'
import missedBell from './missed-bell.py?raw'
import missedBellEvent from './missed-bell-event.py?raw'
import missedBellPark from './missed-bell-park.rs?raw'
import missedBellRust from './missed-bell.rs?raw'
import ovenEarly from './oven-early.py?raw'
import ovenFinished from './oven-finished.py?raw'
import ovenOnce from './oven-once.rs?raw'
import philosophers from './philosophers.py?raw'
import philosophersOrder from './philosophers-order.py?raw'
import philosophersOrderRust from './philosophers-order.rs?raw'
import philosophersRust from './philosophers.rs?raw'
import philosophersWaiter from './philosophers-waiter.py?raw'
import priceBoardRace from './price-board-race.py?raw'
import priceBoardReaders from './price-board-readers.py?raw'
import priceBoardRwlock from './price-board-rwlock.rs?raw'
import seatLockGap from './seat-lock-gap.py?raw'
import seatRace from './seat-race.py?raw'
import seatSetdefault from './seat-setdefault.py?raw'
import shelfOneBell from './shelf-one-bell.py?raw'
import shelfTwoBells from './shelf-two-bells.py?raw'
import shelfTwoBellsRust from './shelf-two-bells.rs?raw'
import slowOven from './slow-oven.py?raw'
import slowOvenJoin from './slow-oven-join.py?raw'
import ticketsFetchAdd from './tickets-fetch-add.rs?raw'
import ticketsLoadStore from './tickets-load-store.rs?raw'
import tillLeftLocked from './till-left-locked.py?raw'
import tillPoisoned from './till-poisoned.rs?raw'
import tillRecovered from './till-recovered.rs?raw'
import tillWith from './till-with.py?raw'
import transferDeadlock from './transfer-deadlock.py?raw'
import transferDeadlockRust from './transfer-deadlock.rs?raw'
import transferOrder from './transfer-order.py?raw'
import transferOrderRust from './transfer-order.rs?raw'
import visitorsLock from './visitors-lock.py?raw'
import visitorsMutex from './visitors-mutex.rs?raw'
import visitorsRace from './visitors-race.py?raw'
import visitorsRefused from './visitors-refused.rs?raw'
import visitorsTwoLocks from './visitors-two-locks.py?raw'
import type { Scenario } from './scenario'

/** The classics of concurrency beyond the chapter, each written for this gallery. */
export const classics: readonly Scenario[] = [
  {
    id: 'visitors-race',
    file: 'visitors-race.py',
    language: 'python',
    group: 'races',
    title: { en: 'A lost update', ko: '사라진 갱신' },
    note: {
      en: 'Two gates count three visitors each into one number. Adding one is a read and a write, and what the other gate counted in between is overwritten.',
      ko: '두 출입구가 저마다 방문객 세 명을 하나의 수에 더합니다. 1을 더하는 일은 읽기와 쓰기로 나뉘며, 그 사이에 다른 출입구가 센 값은 덮어써집니다.',
    },
    story: 'visitors',
    stage: 'race',
    source: visitorsRace,
  },
  {
    id: 'visitors-two-locks',
    file: 'visitors-two-locks.py',
    language: 'python',
    group: 'races',
    title: { en: 'Two locks for one number', ko: '수 하나에 락 두 개' },
    note: {
      en: 'Each gate takes a lock before it counts, but each has a lock of its own. A lock keeps out only those who ask for the same one.',
      ko: '두 출입구는 세기 전에 락을 잡지만, 저마다 자기 락을 잡습니다. 락은 같은 락을 잡으려는 스레드만 막아 줍니다.',
    },
    story: 'visitors',
    stage: 'race',
    source: visitorsTwoLocks,
  },
  {
    id: 'visitors-lock',
    file: 'visitors-lock.py',
    language: 'python',
    group: 'races',
    title: { en: 'Counted under a lock', ko: '락을 잡고 세기' },
    note: {
      en: 'The same two gates, but each takes a lock for the read and the write together. Whatever the order, six are counted.',
      ko: '같은 두 출입구이지만, 읽기와 쓰기를 합쳐 락으로 감쌉니다. 어떤 순서로 실행되어도 여섯 명이 세어집니다.',
    },
    story: 'visitors',
    stage: 'fix',
    source: visitorsLock,
  },
  {
    id: 'visitors-refused',
    file: 'visitors-refused.rs',
    language: 'rust',
    group: 'races',
    title: { en: 'A global counter, refused', ko: '거절된 전역 카운터' },
    note: {
      en: 'The same count in Rust, in a static that may change. To add to it without a lock would be a data race, so the compiler does not let safe code touch it.',
      ko: '같은 세기를 Rust의 바뀔 수 있는 static으로 옮겼습니다. 락 없이 더하면 데이터 경합이 되므로, 안전한 코드에서는 건드리지 못하도록 컴파일러가 막습니다.',
    },
    story: 'visitors',
    stage: 'refused',
    source: visitorsRefused,
  },
  {
    id: 'visitors-mutex',
    file: 'visitors-mutex.rs',
    language: 'rust',
    group: 'races',
    title: { en: 'Counted inside a Mutex', ko: '뮤텍스 안에서 세기' },
    note: {
      en: 'The number lives inside a Mutex, so there is no way to it but through the lock. The guard of one addition is gone at the end of its line.',
      ko: '수가 뮤텍스 안에 있으므로 락을 거치지 않고는 다가갈 수 없습니다. 한 번 더할 때마다 얻는 가드는 그 줄이 끝나면 사라집니다.',
    },
    story: 'visitors',
    stage: 'fix',
    source: visitorsMutex,
  },
  {
    id: 'tickets-load-store',
    file: 'tickets-load-store.rs',
    language: 'rust',
    group: 'races',
    title: { en: 'Atomic, and still lost', ko: '원자적인데도 사라지는 값' },
    note: {
      en: 'Two counters sell two tickets each. Every load and every store is atomic, but the two together are not: a sale can be lost without any data race.',
      ko: '두 창구가 표를 두 장씩 팝니다. load와 store는 하나하나 원자적이지만 둘을 합친 것은 그렇지 않습니다. 그래서 데이터 경합이 없어도 판매가 사라질 수 있습니다.',
    },
    story: 'tickets',
    stage: 'race',
    source: ticketsLoadStore,
  },
  {
    id: 'tickets-fetch-add',
    file: 'tickets-fetch-add.rs',
    language: 'rust',
    group: 'races',
    title: { en: 'One atomic step: fetch_add', ko: '원자적인 한 단계: fetch_add' },
    note: {
      en: 'fetch_add reads and writes in one step that nothing can come between. Four tickets are sold in every order.',
      ko: 'fetch_add는 아무도 끼어들 수 없는 한 단계로 읽고 씁니다. 어떤 순서로 실행되어도 표는 네 장 팔립니다.',
    },
    story: 'tickets',
    stage: 'fix',
    source: ticketsFetchAdd,
  },
  {
    id: 'seat-race',
    file: 'seat-race.py',
    language: 'python',
    group: 'races',
    title: { en: 'One seat, sold twice', ko: '두 번 팔린 한 자리' },
    note: {
      en: 'The ferry looks whether seat 7 is free and then writes a name on it. Two guests can both look before either is written down, and both have paid.',
      ko: '여객선은 7번 자리가 비었는지 보고 나서 이름을 적습니다. 두 손님 모두 이름이 적히기 전에 확인할 수 있고, 그러면 둘 다 돈을 냅니다.',
    },
    story: 'seat',
    stage: 'race',
    source: seatRace,
  },
  {
    id: 'seat-lock-gap',
    file: 'seat-lock-gap.py',
    language: 'python',
    group: 'races',
    title: { en: 'A lock with a gap', ko: '락 사이의 틈' },
    note: {
      en: 'Looking at the seat is done under a lock, and so is writing it down, but between the two the lock is free. There is no data race any more, and the seat is still sold twice.',
      ko: '자리를 확인할 때도 락을 잡고 이름을 적을 때도 락을 잡지만, 그 사이에는 락이 풀려 있습니다. 데이터 경합은 사라졌는데도 자리는 여전히 두 번 팔립니다.',
    },
    story: 'seat',
    stage: 'race',
    source: seatLockGap,
  },
  {
    id: 'seat-setdefault',
    file: 'seat-setdefault.py',
    language: 'python',
    group: 'races',
    title: { en: 'Look and write in one step', ko: '확인과 기록을 한 번에' },
    note: {
      en: 'setdefault looks and writes in one step, and says who has the seat. Only one guest can be the first.',
      ko: 'setdefault는 확인과 기록을 한 단계로 하고, 자리의 주인이 누구인지 알려 줍니다. 먼저 온 손님은 한 명뿐입니다.',
    },
    story: 'seat',
    stage: 'fix',
    source: seatSetdefault,
  },
  {
    id: 'last-loaf-race',
    file: 'last-loaf-race.py',
    language: 'python',
    group: 'races',
    title: { en: 'The last loaf', ko: '마지막 빵 하나' },
    note: {
      en: 'Two customers ask whether there is a loaf, and then take it. The queue is safe by itself, but the answer is stale as soon as it is given: who comes second waits for ever.',
      ko: '두 손님이 빵이 있는지 물어보고 나서 꺼냅니다. 큐 자체는 안전하지만 대답은 듣는 순간 이미 낡은 것입니다. 늦은 손님은 영원히 기다립니다.',
    },
    story: 'last-loaf',
    stage: 'race',
    source: lastLoafRace,
  },
  {
    id: 'last-loaf',
    file: 'last-loaf.py',
    language: 'python',
    group: 'races',
    title: { en: 'Take it, or hear that it is gone', ko: '꺼내거나, 없다는 말을 듣거나' },
    note: {
      en: 'get_nowait asks and takes in one step. Who comes second gets an exception at once, and goes home.',
      ko: 'get_nowait는 묻고 꺼내는 일을 한 단계로 합니다. 늦은 손님은 바로 예외를 받고 돌아갑니다.',
    },
    story: 'last-loaf',
    stage: 'fix',
    source: lastLoaf,
  },
  {
    id: 'mill-pool-race',
    file: 'mill-pool-race.py',
    language: 'python',
    group: 'races',
    title: { en: 'A pool that shares a sum', ko: '합계를 함께 쓰는 스레드 풀' },
    note: {
      en: 'A pool of two threads grinds two sacks, and each job adds its flour to one number. A pool hides the threads but not their races.',
      ko: '스레드 두 개짜리 풀이 자루 두 개를 빻고, 작업마다 나온 밀가루를 하나의 수에 더합니다. 풀은 스레드를 감출 뿐 경쟁 상황까지 없애지는 않습니다.',
    },
    story: 'mill-pool',
    stage: 'race',
    source: millPoolRace,
  },
  {
    id: 'mill-pool-results',
    file: 'mill-pool-results.py',
    language: 'python',
    group: 'races',
    title: { en: 'A pool that returns results', ko: '결과를 돌려주는 스레드 풀' },
    note: {
      en: 'The jobs share nothing: each returns its flour, and the main thread adds it up. A future hands over the result when it is there.',
      ko: '작업들은 아무것도 함께 쓰지 않습니다. 저마다 밀가루를 반환하고 메인 스레드가 더합니다. 결과가 준비되면 퓨처가 건네줍니다.',
    },
    story: 'mill-pool',
    stage: 'fix',
    source: millPoolResults,
  },
  {
    id: 'price-board-race',
    file: 'price-board-race.py',
    language: 'python',
    group: 'races',
    title: { en: 'Half a change', ko: '반만 바뀐 가격표' },
    note: {
      en: 'The baker changes the item on the board and then its price. A customer who reads in between pays 2 for the cake.',
      ko: '제빵사가 가격표의 품목을 바꾸고 나서 가격을 바꿉니다. 그 사이에 읽은 손님은 케이크를 2에 삽니다.',
    },
    story: 'price-board',
    stage: 'race',
    source: priceBoardRace,
  },
  {
    id: 'price-board-readers',
    file: 'price-board-readers.py',
    language: 'python',
    group: 'races',
    title: { en: 'Readers and a writer', ko: '독자들과 기록자' },
    note: {
      en: 'Many may read at a time, but nobody while the board is changed. The first reader in takes the board, the last one out gives it back.',
      ko: '여럿이 동시에 읽을 수 있지만, 가격표를 바꾸는 동안에는 아무도 읽지 못합니다. 처음 들어온 독자가 가격표를 차지하고 마지막에 나가는 독자가 돌려놓습니다.',
    },
    story: 'price-board',
    stage: 'fix',
    source: priceBoardReaders,
  },
  {
    id: 'price-board-rwlock',
    file: 'price-board-rwlock.rs',
    language: 'rust',
    group: 'races',
    title: { en: 'Readers and a writer: RwLock', ko: '독자들과 기록자: RwLock' },
    note: {
      en: 'An RwLock lets in many readers or one writer. Item and price live inside it, so nobody can see the one without the other.',
      ko: 'RwLock은 여러 독자 또는 기록자 한 명만 들여보냅니다. 품목과 가격이 함께 그 안에 있으므로 한쪽만 바뀐 모습은 아무도 볼 수 없습니다.',
    },
    story: 'price-board',
    stage: 'fix',
    source: priceBoardRwlock,
  },
  {
    id: 'oven-early',
    file: 'oven-early.py',
    language: 'python',
    group: 'races',
    title: { en: 'Seen before it is ready', ko: '준비되기 전에 보인 오븐' },
    note: {
      en: 'The oven is built once: looked for without the lock, and once more with it. But it is put in its place before it is hot, and who looks without the lock bakes at 20 degrees.',
      ko: '오븐은 한 번만 만듭니다. 락 없이 한 번, 락을 잡고 한 번 더 확인합니다. 그런데 뜨거워지기 전에 자리에 놓으므로, 락 없이 본 스레드는 20도에서 굽게 됩니다.',
    },
    story: 'oven',
    stage: 'race',
    source: ovenEarly,
  },
  {
    id: 'oven-finished',
    file: 'oven-finished.py',
    language: 'python',
    group: 'races',
    title: { en: 'Ready before it is seen', ko: '보이기 전에 준비된 오븐' },
    note: {
      en: 'The oven is heated under a name that nobody else knows, and only then put in its place. Who sees it sees it hot.',
      ko: '다른 스레드가 모르는 이름으로 오븐을 달군 다음에야 자리에 놓습니다. 오븐을 본 스레드는 언제나 뜨거운 오븐을 봅니다.',
    },
    story: 'oven',
    stage: 'fix',
    source: ovenFinished,
  },
  {
    id: 'oven-once',
    file: 'oven-once.rs',
    language: 'rust',
    group: 'races',
    title: { en: 'Built exactly once: OnceLock', ko: '꼭 한 번 만들기: OnceLock' },
    note: {
      en: 'A OnceLock runs the closure for whoever comes first and lets the others wait for what it returns. Nobody can see half an oven.',
      ko: 'OnceLock은 먼저 온 스레드에게만 클로저를 실행시키고, 나머지는 그 반환값을 기다리게 합니다. 덜 된 오븐은 아무도 볼 수 없습니다.',
    },
    story: 'oven',
    stage: 'fix',
    source: ovenOnce,
  },
  {
    id: 'transfer-deadlock',
    file: 'transfer-deadlock.py',
    language: 'python',
    group: 'deadlocks',
    title: { en: 'Two accounts, two orders', ko: '두 계좌, 엇갈린 순서' },
    note: {
      en: 'One thread transfers from the hill to the valley, the other back. Each locks the account it takes from, then waits for the one that the other holds.',
      ko: '한 스레드는 언덕에서 골짜기로, 다른 스레드는 그 반대로 이체합니다. 저마다 출금할 계좌를 먼저 잠그고, 상대가 잡고 있는 계좌를 기다립니다.',
    },
    story: 'transfer',
    stage: 'race',
    source: transferDeadlock,
  },
  {
    id: 'transfer-order',
    file: 'transfer-order.py',
    language: 'python',
    group: 'deadlocks',
    title: { en: 'Two accounts, one order', ko: '두 계좌, 한 가지 순서' },
    note: {
      en: 'Both threads lock the account with the smaller number first, whichever way the money goes. Nobody can hold the second while waiting for the first.',
      ko: '돈이 어느 쪽으로 가든 두 스레드 모두 번호가 작은 계좌를 먼저 잠급니다. 두 번째 계좌를 잡은 채 첫 번째를 기다리는 일은 생기지 않습니다.',
    },
    story: 'transfer',
    stage: 'fix',
    source: transferOrder,
  },
  {
    id: 'transfer-deadlock-rust',
    file: 'transfer-deadlock.rs',
    language: 'rust',
    group: 'deadlocks',
    title: { en: 'Two accounts, two orders', ko: '두 계좌, 엇갈린 순서' },
    note: {
      en: 'The same two transfers with a Mutex for each account. The compiler prevents data races, but it does not look at the order of locks.',
      ko: '같은 두 이체를 계좌마다 뮤텍스로 감쌌습니다. 컴파일러는 데이터 경합을 막아 주지만 락을 잡는 순서까지 살피지는 않습니다.',
    },
    story: 'transfer',
    stage: 'race',
    source: transferDeadlockRust,
  },
  {
    id: 'transfer-order-rust',
    file: 'transfer-order.rs',
    language: 'rust',
    group: 'deadlocks',
    title: { en: 'Two accounts, one order', ko: '두 계좌, 한 가지 순서' },
    note: {
      en: 'Money that goes up is a negative amount that goes down, so both threads run the same code. It locks the hill first, then the valley.',
      ko: '올라가는 돈은 음수로 내려가는 돈이므로 두 스레드가 같은 코드를 실행합니다. 이 코드는 언덕을 먼저 잠그고 골짜기를 나중에 잠급니다.',
    },
    story: 'transfer',
    stage: 'fix',
    source: transferOrderRust,
  },
  {
    id: 'philosophers',
    file: 'philosophers.py',
    language: 'python',
    group: 'deadlocks',
    title: { en: 'Dining philosophers', ko: '식사하는 철학자들' },
    note: {
      en: 'Three philosophers sit round a table with three forks, and each needs two. Everyone takes the left one first; when all hold one, all wait for ever.',
      ko: '철학자 세 명이 포크 세 개가 놓인 식탁에 둘러앉았고, 저마다 포크 두 개가 필요합니다. 모두 왼쪽 포크부터 잡으므로, 모두가 하나씩 쥐면 영원히 기다립니다.',
    },
    story: 'philosophers',
    stage: 'race',
    source: philosophers,
  },
  {
    id: 'philosophers-order',
    file: 'philosophers-order.py',
    language: 'python',
    group: 'deadlocks',
    title: { en: 'Philosophers who count', ko: '번호를 따르는 철학자들' },
    note: {
      en: 'The forks have numbers, and everyone takes the smaller one first. So the last philosopher reaches the other way round, and no circle can close.',
      ko: '포크에 번호가 있고 모두 작은 번호부터 잡습니다. 그래서 마지막 철학자는 반대 방향으로 손을 뻗게 되고 고리가 닫히지 않습니다.',
    },
    story: 'philosophers',
    stage: 'fix',
    source: philosophersOrder,
  },
  {
    id: 'philosophers-waiter',
    file: 'philosophers-waiter.py',
    language: 'python',
    group: 'deadlocks',
    title: { en: 'Philosophers and a waiter', ko: '철학자들과 웨이터' },
    note: {
      en: 'A waiter, who is a semaphore, lets only two of the three sit down at a time. Two cannot hold all three forks and still be waiting.',
      ko: '세마포어인 웨이터가 세 명 중 두 명까지만 자리에 앉힙니다. 두 사람이 포크 세 개를 모두 쥔 채 서로 기다릴 수는 없습니다.',
    },
    story: 'philosophers',
    stage: 'fix',
    source: philosophersWaiter,
  },
  {
    id: 'philosophers-rust',
    file: 'philosophers.rs',
    language: 'rust',
    group: 'deadlocks',
    title: { en: 'Dining philosophers', ko: '식사하는 철학자들' },
    note: {
      en: 'Three philosophers, three forks, each a Mutex around nothing. Everyone takes the left one first; when all hold one, all wait for ever.',
      ko: '철학자 세 명과 포크 세 개이고, 포크는 저마다 빈 값을 감싼 뮤텍스입니다. 모두 왼쪽 포크부터 잡으므로, 모두가 하나씩 쥐면 영원히 기다립니다.',
    },
    story: 'philosophers',
    stage: 'race',
    source: philosophersRust,
  },
  {
    id: 'philosophers-order-rust',
    file: 'philosophers-order.rs',
    language: 'rust',
    group: 'deadlocks',
    title: { en: 'Philosophers who count', ko: '번호를 따르는 철학자들' },
    note: {
      en: 'Everyone takes the fork with the smaller number first. So the last philosopher reaches the other way round, and no circle can close.',
      ko: '모두 번호가 작은 포크부터 잡습니다. 그래서 마지막 철학자는 반대 방향으로 손을 뻗게 되고 고리가 닫히지 않습니다.',
    },
    story: 'philosophers',
    stage: 'fix',
    source: philosophersOrderRust,
  },
  {
    id: 'bell-rope',
    file: 'bell-rope.py',
    language: 'python',
    group: 'deadlocks',
    title: { en: 'Waiting for oneself', ko: '자기 자신을 기다리기' },
    note: {
      en: 'To ring twice, a thread takes the rope and then calls the function that takes the rope. A Lock does not ask who holds it: the thread waits for itself.',
      ko: '두 번 치려는 스레드는 밧줄을 잡고 나서, 밧줄을 잡는 함수를 부릅니다. Lock은 누가 잡고 있는지 따지지 않으므로 스레드는 자기 자신을 기다립니다.',
    },
    story: 'bell-rope',
    stage: 'race',
    source: bellRope,
  },
  {
    id: 'bell-rope-rlock',
    file: 'bell-rope-rlock.py',
    language: 'python',
    group: 'deadlocks',
    title: { en: 'A lock that knows its owner: RLock', ko: '소유자를 아는 락: RLock' },
    note: {
      en: 'An RLock knows who holds it and counts how often. Its owner may take it again, and it is free when it has been given back as often.',
      ko: 'RLock은 누가 잡고 있는지 알고 몇 번 잡았는지 셉니다. 소유자는 다시 잡을 수 있고, 잡은 만큼 풀어야 자유로워집니다.',
    },
    story: 'bell-rope',
    stage: 'fix',
    source: bellRopeRlock,
  },
  {
    id: 'bell-rope-rust',
    file: 'bell-rope.rs',
    language: 'rust',
    group: 'deadlocks',
    title: { en: 'Waiting for oneself', ko: '자기 자신을 기다리기' },
    note: {
      en: 'To ring twice, a thread keeps the guard and then calls a function that locks the same Mutex. Nothing in the types forbids it, and the thread waits for itself.',
      ko: '두 번 치려는 스레드는 가드를 쥔 채 같은 뮤텍스를 잠그는 함수를 부릅니다. 타입으로는 막을 수 없는 일이며, 스레드는 자기 자신을 기다립니다.',
    },
    story: 'bell-rope',
    stage: 'race',
    source: bellRopeRust,
  },
  {
    id: 'bell-rope-guard',
    file: 'bell-rope-guard.rs',
    language: 'rust',
    group: 'deadlocks',
    title: { en: 'Lock once, lend the rest', ko: '한 번만 잠그고 빌려 주기' },
    note: {
      en: 'The function that rings no longer locks: it borrows the number from whoever holds the guard. Who has no guard cannot call it.',
      ko: '종을 치는 함수는 더 이상 락을 잡지 않고, 가드를 쥔 쪽에게서 수를 빌립니다. 가드가 없으면 이 함수를 부를 수 없습니다.',
    },
    story: 'bell-rope',
    stage: 'fix',
    source: bellRopeGuard,
  },
  {
    id: 'till-left-locked',
    file: 'till-left-locked.py',
    language: 'python',
    group: 'failures',
    title: { en: 'A lock nobody gives back', ko: '아무도 풀지 않는 락' },
    note: {
      en: 'A thread takes the lock of the till and fails before the line that releases it. The lock stays taken, and the next thread waits for ever.',
      ko: '한 스레드가 금고의 락을 잡고, 잠금을 푸는 줄에 이르기 전에 실패합니다. 락은 잠긴 채 남고 다음 스레드는 영원히 기다립니다.',
    },
    story: 'till',
    stage: 'race',
    source: tillLeftLocked,
  },
  {
    id: 'till-with',
    file: 'till-with.py',
    language: 'python',
    group: 'failures',
    title: { en: 'A lock that with gives back', ko: 'with가 풀어 주는 락' },
    note: {
      en: 'The with statement releases the lock however its block ends, an exception included. The large payment fails, the small one goes through.',
      ko: 'with 문은 블록이 예외로 끝나더라도 잠금을 풉니다. 큰 출금은 실패하고 작은 출금은 이루어집니다.',
    },
    story: 'till',
    stage: 'fix',
    source: tillWith,
  },
  {
    id: 'till-poisoned',
    file: 'till-poisoned.rs',
    language: 'rust',
    group: 'failures',
    title: { en: 'A poisoned lock', ko: '오염된 락' },
    note: {
      en: 'A thread panics while it holds the Mutex. The lock is given back but marked as poisoned, and whoever unwraps it afterwards panics as well.',
      ko: '한 스레드가 뮤텍스를 잡은 채 패닉에 빠집니다. 락은 풀리지만 오염되었다는 표시가 남고, 나중에 unwrap하는 스레드도 패닉에 빠집니다.',
    },
    story: 'till',
    stage: 'race',
    source: tillPoisoned,
  },
  {
    id: 'till-recovered',
    file: 'till-recovered.rs',
    language: 'rust',
    group: 'failures',
    title: { en: 'Poison, looked at and taken', ko: '오염을 알고도 잡기' },
    note: {
      en: 'Here nothing was half done when the first thread panicked, so the second one takes the value out of the poisoned lock. The small payment goes through in every order.',
      ko: '첫 스레드가 패닉에 빠졌을 때 반쯤 끝난 일은 없으므로, 두 번째 스레드는 오염된 락에서 값을 꺼냅니다. 어떤 순서에서도 작은 출금은 이루어집니다.',
    },
    story: 'till',
    stage: 'fix',
    source: tillRecovered,
  },
  {
    id: 'slow-oven',
    file: 'slow-oven.py',
    language: 'python',
    group: 'waiting',
    title: { en: 'Sleeping instead of waiting', ko: '기다리는 대신 잠자기' },
    note: {
      en: 'The main thread sleeps for twice as long as the baker needs, and trusts that the loaf is there. A sleep says how long at least, and nothing about what the others have done by then.',
      ko: '메인 스레드는 제빵사에게 필요한 시간의 두 배만큼 잠들고, 빵이 있으리라고 믿습니다. 잠은 적어도 얼마나 쉬는지만 정할 뿐, 그동안 다른 스레드가 무엇을 마쳤는지는 알려 주지 않습니다.',
    },
    story: 'slow-oven',
    stage: 'race',
    source: slowOven,
  },
  {
    id: 'slow-oven-join',
    file: 'slow-oven-join.py',
    language: 'python',
    group: 'waiting',
    title: { en: 'Waiting for the baker', ko: '제빵사를 기다리기' },
    note: {
      en: 'The main thread waits with join until the baker has ended. However slow the oven is, the loaf is there.',
      ko: '메인 스레드는 제빵사가 종료될 때까지 join으로 기다립니다. 오븐이 아무리 느려도 빵은 놓여 있습니다.',
    },
    story: 'slow-oven',
    stage: 'fix',
    source: slowOvenJoin,
  },
  {
    id: 'counter-if',
    file: 'counter-if.py',
    language: 'python',
    group: 'waiting',
    title: { en: 'Woken, and too late', ko: '깨어났지만 늦은 손님' },
    note: {
      en: 'A customer who finds no loaf waits to be notified, and then takes one without looking again. Between the call and the waking another customer may have taken it.',
      ko: '빵이 없으면 손님은 알림을 기다렸다가, 다시 보지 않고 꺼냅니다. 알림과 깨어남 사이에 다른 손님이 빵을 가져갔을 수 있습니다.',
    },
    story: 'counter',
    stage: 'race',
    source: counterIf,
  },
  {
    id: 'counter-while',
    file: 'counter-while.py',
    language: 'python',
    group: 'waiting',
    title: { en: 'Look again after waking', ko: '깨어난 다음 다시 보기' },
    note: {
      en: 'With while instead of if the customer looks again after every waking, and waits on if the shelf is empty. Both leave with a loaf.',
      ko: 'if 대신 while을 쓰면 손님은 깨어날 때마다 다시 확인하고, 선반이 비었으면 계속 기다립니다. 두 손님 모두 빵을 들고 나갑니다.',
    },
    story: 'counter',
    stage: 'fix',
    source: counterWhile,
  },
  {
    id: 'counter-if-rust',
    file: 'counter-if.rs',
    language: 'rust',
    group: 'waiting',
    title: { en: 'Woken, and too late', ko: '깨어났지만 늦은 손님' },
    note: {
      en: 'A customer who finds no loaf waits on the Condvar, and then takes one without looking again. If another was faster, one is subtracted from zero, and the thread panics.',
      ko: '빵이 없으면 손님은 Condvar에서 기다렸다가, 다시 보지 않고 꺼냅니다. 다른 손님이 더 빨랐다면 0에서 1을 빼게 되고 스레드는 패닉에 빠집니다.',
    },
    story: 'counter',
    stage: 'race',
    source: counterIfRust,
  },
  {
    id: 'counter-while-rust',
    file: 'counter-while.rs',
    language: 'rust',
    group: 'waiting',
    title: { en: 'Look again after waking', ko: '깨어난 다음 다시 보기' },
    note: {
      en: 'With while instead of if the customer looks again after every waking. The number cannot fall below zero, and both leave with a loaf.',
      ko: 'if 대신 while을 쓰면 손님은 깨어날 때마다 다시 확인합니다. 수는 0 아래로 내려가지 않고, 두 손님 모두 빵을 들고 나갑니다.',
    },
    story: 'counter',
    stage: 'fix',
    source: counterWhileRust,
  },
  {
    id: 'shelf-one-bell',
    file: 'shelf-one-bell.py',
    language: 'python',
    group: 'waiting',
    title: { en: 'One bell for everybody', ko: '모두가 함께 쓰는 종 하나' },
    note: {
      en: 'A shelf for one loaf, a baker and two customers, who all wait for the same bell. One stroke wakes one sleeper, and it may be the wrong one: then nobody rings again.',
      ko: '빵 한 개를 놓는 선반에서 제빵사와 두 손님이 모두 같은 종을 기다립니다. 종이 한 번 울리면 한 명만 깨어나는데, 엉뚱한 쪽일 수 있습니다. 그러면 아무도 다시 종을 울리지 않습니다.',
    },
    story: 'shelf',
    stage: 'race',
    source: shelfOneBell,
  },
  {
    id: 'shelf-two-bells',
    file: 'shelf-two-bells.py',
    language: 'python',
    group: 'waiting',
    title: { en: 'A bell for each side', ko: '양쪽에 하나씩 둔 종' },
    note: {
      en: 'A bounded buffer with two conditions on one lock: the baker waits until a loaf was taken, the customers until one was baked. Every stroke wakes somebody who can go on.',
      ko: '락 하나에 조건 변수 두 개를 둔 유한 버퍼입니다. 제빵사는 빵이 팔리기를, 손님은 빵이 구워지기를 기다립니다. 종이 울릴 때마다 일을 계속할 수 있는 쪽이 깨어납니다.',
    },
    story: 'shelf',
    stage: 'fix',
    source: shelfTwoBells,
  },
  {
    id: 'shelf-two-bells-rust',
    file: 'shelf-two-bells.rs',
    language: 'rust',
    group: 'waiting',
    title: { en: 'A bell for each side', ko: '양쪽에 하나씩 둔 종' },
    note: {
      en: 'A bounded buffer with a Mutex and two Condvars: the baker waits on one, the customers on the other. A wait gives the guard away and hands it back.',
      ko: '뮤텍스 하나와 Condvar 두 개로 만든 유한 버퍼이며, 제빵사와 손님은 서로 다른 쪽에서 기다립니다. wait는 가드를 내주었다가 돌려받습니다.',
    },
    story: 'shelf',
    stage: 'fix',
    source: shelfTwoBellsRust,
  },
  {
    id: 'missed-bell',
    file: 'missed-bell.py',
    language: 'python',
    group: 'waiting',
    title: { en: 'The missed bell', ko: '듣지 못한 종소리' },
    note: {
      en: 'A condition remembers nothing: it wakes who waits now. If the bell rings before the sleeper lies down, nobody will ever wake him.',
      ko: '조건 변수는 아무것도 기억하지 않으며, 지금 기다리는 스레드만 깨웁니다. 잠들기 전에 종이 울리면 아무도 그를 깨우지 못합니다.',
    },
    story: 'missed-bell',
    stage: 'race',
    source: missedBell,
  },
  {
    id: 'missed-bell-event',
    file: 'missed-bell-event.py',
    language: 'python',
    group: 'waiting',
    title: { en: 'A bell that stays rung: Event', ko: '울린 채 남는 종: Event' },
    note: {
      en: 'An Event remembers that it was set. Who comes late does not wait at all.',
      ko: 'Event는 설정되었다는 사실을 기억합니다. 늦게 온 스레드는 아예 기다리지 않습니다.',
    },
    story: 'missed-bell',
    stage: 'fix',
    source: missedBellEvent,
  },
  {
    id: 'missed-bell-rust',
    file: 'missed-bell.rs',
    language: 'rust',
    group: 'waiting',
    title: { en: 'The missed bell', ko: '듣지 못한 종소리' },
    note: {
      en: 'A Condvar remembers nothing: it wakes who waits now. If the bell rings before the sleeper lies down, nobody will ever wake him.',
      ko: 'Condvar는 아무것도 기억하지 않으며, 지금 기다리는 스레드만 깨웁니다. 잠들기 전에 종이 울리면 아무도 그를 깨우지 못합니다.',
    },
    story: 'missed-bell',
    stage: 'race',
    source: missedBellRust,
  },
  {
    id: 'missed-bell-park',
    file: 'missed-bell-park.rs',
    language: 'rust',
    group: 'waiting',
    title: { en: 'A call that is kept: park and unpark', ko: '남아 있는 알림: park와 unpark' },
    note: {
      en: 'unpark leaves a token with the thread, whether it sleeps yet or not. The next park takes the token and goes on.',
      ko: 'unpark는 스레드가 잠들었든 아니든 토큰을 남깁니다. 다음 park는 그 토큰을 받고 바로 넘어갑니다.',
    },
    story: 'missed-bell',
    stage: 'fix',
    source: missedBellPark,
  },
  {
    id: 'call-and-echo',
    file: 'call-and-echo.py',
    language: 'python',
    group: 'waiting',
    title: { en: 'Turns with two semaphores', ko: '세마포어 둘로 차례 지키기' },
    note: {
      en: 'Each side waits for its own semaphore and releases the other one. So hill and valley take turns, whoever is chosen.',
      ko: '양쪽은 저마다 자기 세마포어를 기다리고 상대의 세마포어를 풀어 줍니다. 그래서 어떤 스레드를 고르더라도 언덕과 골짜기가 번갈아 말합니다.',
    },
    story: 'call-and-echo',
    stage: 'told',
    source: callAndEcho,
  },
  {
    id: 'call-and-echo-rust',
    file: 'call-and-echo.rs',
    language: 'rust',
    group: 'waiting',
    title: { en: 'Turns with two channels', ko: '채널 둘로 차례 지키기' },
    note: {
      en: 'The hill sends its call and waits for an answer on a second channel. A message is a signal as well: whoever receives knows what has happened before.',
      ko: '언덕은 부르는 말을 보내고, 두 번째 채널에서 대답을 기다립니다. 메시지는 신호이기도 해서, 받은 쪽은 그 앞의 일이 끝났음을 압니다.',
    },
    story: 'call-and-echo',
    stage: 'told',
    source: callAndEchoRust,
  },
  {
    id: 'garden-early',
    file: 'garden-early.py',
    language: 'python',
    group: 'waiting',
    title: { en: 'Planted too early', ko: '너무 일찍 심은 모종' },
    note: {
      en: 'Two gardeners dig a bed each and then plant beside the other one. Nothing makes them wait for each other, so somebody may plant beside grass.',
      ko: '정원사 두 명이 저마다 화단을 파고 나서 상대 화단 옆에 심습니다. 서로 기다리게 하는 것이 없어서, 누군가는 아직 잔디인 화단 옆에 심을 수 있습니다.',
    },
    story: 'garden',
    stage: 'race',
    source: gardenEarly,
  },
  {
    id: 'garden-barrier',
    file: 'garden-barrier.py',
    language: 'python',
    group: 'waiting',
    title: { en: 'Two phases and a barrier', ko: '두 국면과 배리어' },
    note: {
      en: 'A barrier for two lets nobody through before both have come. All digging is done before any planting begins.',
      ko: '두 명을 위한 배리어는 둘 다 오기 전에는 아무도 통과시키지 않습니다. 모든 땅파기가 끝난 다음에야 심기가 시작됩니다.',
    },
    story: 'garden',
    stage: 'fix',
    source: gardenBarrier,
  },
  {
    id: 'garden-barrier-rust',
    file: 'garden-barrier.rs',
    language: 'rust',
    group: 'waiting',
    title: { en: 'Two phases and a barrier', ko: '두 국면과 배리어' },
    note: {
      en: 'Both threads mark their bed as dug and wait at a Barrier for two. Whoever goes on finds the other bed dug.',
      ko: '두 스레드는 자기 화단을 팠다고 표시한 다음 두 명을 위한 Barrier에서 기다립니다. 통과한 쪽은 언제나 상대 화단이 파여 있음을 봅니다.',
    },
    story: 'garden',
    stage: 'fix',
    source: gardenBarrierRust,
  },
  {
    id: 'forgotten-sender',
    file: 'forgotten-sender.rs',
    language: 'rust',
    group: 'waiting',
    title: { en: 'The forgotten sender', ko: '잊힌 송신자' },
    note: {
      en: 'Two ovens send through clones, and the shop sells until the channel is closed. But the sender that was cloned still lives in main, so the channel never closes.',
      ko: '두 오븐은 복제한 송신자로 보내고, 가게는 채널이 닫힐 때까지 팝니다. 그런데 복제의 원본이 main에 살아 있어서 채널은 끝내 닫히지 않습니다.',
    },
    story: 'sender',
    stage: 'race',
    source: forgottenSender,
  },
  {
    id: 'dropped-sender',
    file: 'dropped-sender.rs',
    language: 'rust',
    group: 'waiting',
    title: { en: 'The sender let go', ko: '놓아 준 송신자' },
    note: {
      en: 'The main thread drops its own sender after the last clone. When both ovens are done, the channel closes and the loop ends.',
      ko: '메인 스레드는 마지막 복제 다음에 자기 송신자를 버립니다. 두 오븐이 일을 마치면 채널이 닫히고 반복도 끝납니다.',
    },
    story: 'sender',
    stage: 'fix',
    source: droppedSender,
  },
]
