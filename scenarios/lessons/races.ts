import type { Lesson } from '../lesson'

/** Races. By the scenario's id. */
export const lessons: Readonly<Record<string, Lesson>> = {
  'visitors-race': {
    look: {
      en: 'This run is lucky: T1 reads at step [2] and writes at step [3], and T2 begins only when T1 has ended [8]. Between a read and its write there is room for the other gate, and whatever it counts there is overwritten.',
      ko: '이번 실행은 운이 좋았습니다. T1은 [2]단계에서 읽고 [3]단계에서 쓰며, T2는 T1이 종료된[8] 다음에야 시작합니다. 읽기와 쓰기 사이에는 다른 출입구가 끼어들 틈이 있고, 그 사이에 센 값은 덮어써집니다.',
    },
    steps: [
      [2, 'T1', 'read', 'visitors'],
      [3, 'T1', 'write', 'visitors'],
      [8, 'T1', 'exit', ''],
    ],
    goal: {
      task: {
        en: 'Lose a visitor: end with fewer than six.',
        ko: '방문객을 잃어버리십시오. 여섯보다 적은 수로 끝나야 합니다.',
      },
      hint: {
        en: 'Stop T1 between a read and its write, and let T2 count. With patience you get down to two.',
        ko: 'T1을 읽기와 쓰기 사이에서 멈추고 T2가 세게 하십시오. 끈기 있게 하면 둘까지 줄일 수 있습니다.',
      },
      when: { kind: 'value', of: 'visitors', is: 'below', than: 6 },
    },
  },
  'visitors-two-locks': {
    look: {
      en: 'T1 counts under north_lock [2] and T2 under south_lock [12]. Each lock is taken and given back in perfect order, and neither ever keeps the other gate out. Ask of each shared number which one lock guards it: for this one there is none.',
      ko: 'T1은 north_lock을[2], T2는 south_lock을 잡고[12] 셉니다. 두 락은 흠잡을 데 없이 잠기고 풀리지만, 어느 쪽도 다른 출입구를 막지 못합니다. 함께 쓰는 수마다 어느 락 하나가 지키는지 물어야 하는데, 이 수에는 그런 락이 없습니다.',
    },
    steps: [
      [2, 'T1', 'lock', 'north_lock'],
      [12, 'T2', 'lock', 'south_lock'],
    ],
    goal: {
      task: {
        en: 'Lose a visitor although both gates hold a lock.',
        ko: '두 출입구가 모두 락을 잡았는데도 방문객을 잃어버리십시오.',
      },
      hint: {
        en: 'Stop T1 between its read and its write: T2 can still take its own lock.',
        ko: 'T1을 읽기와 쓰기 사이에서 멈추십시오. 그래도 T2는 자기 락을 잡을 수 있습니다.',
      },
      when: { kind: 'value', of: 'visitors', is: 'below', than: 4 },
    },
  },
  'visitors-lock': {
    look: {
      en: 'T1 takes the lock before it reads [2] and gives it back after it has written [5]. So what T2 reads at step [17] is a number that nobody is about to overwrite, wherever T2 comes in.',
      ko: 'T1은 읽기 전에 락을 잡고[2] 쓴 다음에 풉니다[5]. 그래서 T2가 언제 끼어들더라도 [17]단계에서 읽는 값은 곧 덮어써질 값이 아닙니다.',
    },
    steps: [
      [2, 'T1', 'lock', 'counting'],
      [5, 'T1', 'unlock', 'counting'],
      [17, 'T2', 'read', 'visitors'],
    ],
    goal: null,
  },
  'visitors-refused': {
    look: {
      en: 'Line [L7] adds to a static that every thread can reach, as the threads of lines [L12] and [L13] do. Nothing orders the two, so the compiler calls the access unsafe and refuses it in safe code. Put the number inside a Mutex, and the addition is allowed.',
      ko: '[L7]행은 모든 스레드가 다가갈 수 있는 static에 값을 더하며, [L12]행과 [L13]행의 스레드가 바로 그렇게 합니다. 둘 사이에 정해진 순서가 없으므로 컴파일러는 이 접근을 unsafe로 보고 안전한 코드에서 거절합니다. 수를 뮤텍스에 넣으면 더할 수 있습니다.',
    },
    steps: [],
    goal: null,
  },
  'visitors-mutex': {
    look: {
      en: 'Each addition takes the lock [3] and gives it back [4], for the guard lives no longer than its line. The gates take turns, in whatever order, and six are counted at step [20].',
      ko: '더할 때마다 락을 잡고[3] 다시 풉니다[4]. 가드가 그 줄까지만 살기 때문입니다. 두 출입구가 어떤 순서로 번갈아 세더라도 [20]단계에는 여섯이 출력됩니다.',
    },
    steps: [
      [3, 'T1', 'lock', 'VISITORS'],
      [4, 'T1', 'unlock', 'VISITORS'],
      [20, 'main', 'print', ''],
    ],
    goal: null,
  },
  'tickets-load-store': {
    look: {
      en: 'T1 loads at step [3] and stores at step [4], and in this run nobody comes between. Each of the two is atomic, the pair is not: if T2 loads [5] before T1 stores, both write the same number, and a sale is lost.',
      ko: 'T1은 [3]단계에서 load하고 [4]단계에서 store하며, 이번 실행에서는 아무도 끼어들지 않았습니다. 둘은 각각 원자적이지만 합치면 그렇지 않습니다. T1이 store하기 전에 T2가 load하면[5] 둘 다 같은 수를 쓰게 되고 판매 하나가 사라집니다.',
    },
    steps: [
      [3, 'T1', 'read', 'SOLD'],
      [4, 'T1', 'write', 'SOLD'],
      [5, 'T2', 'read', 'SOLD'],
    ],
    goal: {
      task: { en: 'Sell four tickets and count only two.', ko: '표를 네 장 팔고 두 장만 세십시오.' },
      hint: {
        en: 'Let both threads load before either of them stores, for the first ticket and again for the second.',
        ko: '첫 번째 표도 두 번째 표도, 어느 한쪽이 store하기 전에 두 스레드가 모두 load하게 하십시오.',
      },
      when: { kind: 'value', of: 'SOLD', is: 'is', than: '2' },
    },
  },
  'tickets-fetch-add': {
    look: {
      en: 'Step [3] does at once what took a load and a store. No thread can stand between the two, so step [4] adds to what step [3] has left.',
      ko: '[3]단계는 load와 store로 나뉘었던 일을 한 번에 합니다. 그 사이에 설 수 있는 스레드가 없으므로, [4]단계는 [3]단계가 남긴 값에 더합니다.',
    },
    steps: [
      [3, 'T1', 'update', 'SOLD'],
      [4, 'T2', 'update', 'SOLD'],
    ],
    goal: null,
  },
  'seat-race': {
    look: {
      en: 'T1 finds the seat free at step [2], and so does T2 at step [5]. At step [8] the miller has paid, and at step [11] T2 writes the smith over his name.',
      ko: 'T1은 [2]단계에서, T2는 [5]단계에서 자리가 비었다고 봅니다. [8]단계에서 방앗간 주인이 이미 돈을 냈는데, [11]단계에서 T2가 그 이름 위에 대장장이의 이름을 덮어씁니다.',
    },
    steps: [
      [2, 'T1', 'read', 'ferry'],
      [5, 'T2', 'read', 'ferry'],
      [8, 'T1', 'print', ''],
      [11, 'T2', 'write', 'ferry[7]'],
    ],
    goal: {
      task: {
        en: 'Sell the seat twice, but let the miller sit in it.',
        ko: '자리를 두 번 팔되 방앗간 주인(miller)이 앉게 하십시오.',
      },
      hint: {
        en: 'Let both look first. Then T2 must write its name before T1 does.',
        ko: '둘 다 먼저 확인하게 하십시오. 그런 다음 T1보다 T2가 먼저 이름을 적어야 합니다.',
      },
      when: {
        kind: 'all',
        of: [
          { kind: 'prints', text: 'miller has paid' },
          { kind: 'prints', text: 'smith has paid' },
          { kind: 'prints', text: 'In seat 7: the miller' },
        ],
      },
    },
  },
  'seat-lock-gap': {
    look: {
      en: 'T1 gives the lock back at step [4] and takes it again at step [5]: in between it knows that the seat is free, and anybody may make that untrue. What was looked at under a lock holds only as long as the lock does.',
      ko: 'T1은 [4]단계에서 잠금을 풀고 [5]단계에서 다시 잡습니다. 그 사이에 T1은 자리가 비었다고 알고 있지만 누구든 그것을 거짓으로 만들 수 있습니다. 락을 잡고 확인한 것은 락을 잡고 있는 동안만 참입니다.',
    },
    steps: [
      [4, 'T1', 'unlock', 'desk'],
      [5, 'T1', 'lock', 'desk'],
    ],
    goal: {
      task: { en: 'Sell the seat twice, without a data race.', ko: '데이터 경합 없이 자리를 두 번 파십시오.' },
      hint: {
        en: 'Let T2 look at the seat while T1 is between its two locks.',
        ko: 'T1이 두 번의 잠금 사이에 있을 때 T2가 자리를 확인하게 하십시오.',
      },
      when: {
        kind: 'all',
        of: [
          { kind: 'prints', text: 'miller has paid' },
          { kind: 'prints', text: 'smith has paid' },
        ],
      },
    },
  },
  'seat-setdefault': {
    look: {
      en: 'Step [2] looks and writes at once, so there is nothing to come between. When T2 asks at step [5], the seat has an owner, and T2 hears who it is [6].',
      ko: '[2]단계는 확인과 기록을 한 번에 하므로 끼어들 틈이 없습니다. T2가 [5]단계에서 물었을 때 자리에는 이미 주인이 있고, T2는 그 사실을 압니다[6].',
    },
    steps: [
      [2, 'T1', 'update', 'ferry'],
      [5, 'T2', 'read', 'ferry'],
      [6, 'T2', 'print', ''],
    ],
    goal: {
      task: { en: 'Let the smith have the seat.', ko: '대장장이(smith)가 자리를 얻게 하십시오.' },
      hint: {
        en: 'Start both threads before T1 asks for the seat.',
        ko: 'T1이 자리를 묻기 전에 두 스레드를 모두 스폰하십시오.',
      },
      when: { kind: 'value', of: 'ferry', is: 'contains', than: 'smith' },
    },
  },
  'last-loaf-race': {
    look: {
      en: 'T1 asks at step [3] and takes at step [4] without a break, so T2 finds the shelf empty [8] and goes. Had T2 asked between the two, it would go on to get and wait for a loaf that nobody brings.',
      ko: 'T1은 [3]단계에서 묻고 곧바로 [4]단계에서 꺼내므로, T2는 선반이 빈 것을 보고[8] 돌아갑니다. T2가 그 사이에 물었다면 get으로 넘어가, 아무도 가져오지 않을 빵을 기다리게 됩니다.',
    },
    steps: [
      [3, 'T1', 'inspect', 'shelf'],
      [4, 'T1', 'get', 'shelf'],
      [8, 'T2', 'inspect', 'shelf'],
    ],
    goal: {
      task: { en: 'Make a customer wait for ever.', ko: '손님 한 명이 영원히 기다리게 하십시오.' },
      hint: {
        en: 'Both must see the loaf before either takes it.',
        ko: '어느 한쪽이 꺼내기 전에 둘 다 빵을 보아야 합니다.',
      },
      when: { kind: 'ends', how: 'deadlock' },
    },
  },
  'last-loaf': {
    look: {
      en: 'T1 gets the loaf at step [3]. At step [7] T2 asks for one as well and does not wait: get_nowait raises Empty, and T2 says that nothing is left [8].',
      ko: 'T1은 [3]단계에서 빵을 꺼냅니다. T2도 [7]단계에서 빵을 찾지만 기다리지 않습니다. get_nowait가 Empty를 일으키고 T2는 남은 것이 없다고 말합니다[8].',
    },
    steps: [
      [3, 'T1', 'get', 'shelf'],
      [7, 'T2', 'get', 'shelf'],
      [8, 'T2', 'print', ''],
    ],
    goal: {
      task: { en: 'Let the smith have the loaf.', ko: '대장장이(smith)가 빵을 가져가게 하십시오.' },
      hint: {
        en: 'Start both threads before T1 reaches for the shelf.',
        ko: 'T1이 선반에 손을 뻗기 전에 두 스레드를 모두 스폰하십시오.',
      },
      when: { kind: 'prints', text: 'The smith takes' },
    },
  },
  'mill-pool-race': {
    look: {
      en: 'T1 of the pool grinds both sacks here: it reads [5] and writes [6] for the first, then reads [13] and writes [14] for the second. That is luck: were T1 still busy when main brings the second sack [9], the pool would start another thread for it.',
      ko: '이번에는 풀의 T1이 두 자루를 모두 빻습니다. 첫 자루를 위해 읽고[5] 쓴[6] 다음, 둘째 자루를 위해 읽고[13] 씁니다[14]. 운이 좋았을 뿐이며, 메인 스레드가 둘째 자루를 가져올 때[9] T1이 아직 바빴다면 풀은 스레드를 하나 더 시작했을 것입니다.',
    },
    steps: [
      [5, 'T1', 'read', 'flour'],
      [6, 'T1', 'write', 'flour'],
      [9, 'main', 'put', 'mill._work_queue'],
      [13, 'T1', 'read', 'flour'],
      [14, 'T1', 'write', 'flour'],
    ],
    goal: {
      task: {
        en: 'Lose a sack of flour: end with less than 48.',
        ko: '밀가루를 잃어버리십시오. 48보다 적게 끝나야 합니다.',
      },
      hint: {
        en: 'Let main bring the second sack while T1 is at work on the first. Then there is a T2 to come between.',
        ko: 'T1이 첫 자루를 빻는 동안 메인 스레드가 둘째 자루를 가져오게 하십시오. 그러면 끼어들 T2가 생깁니다.',
      },
      when: { kind: 'value', of: 'flour', is: 'below', than: 48 },
    },
  },
  'mill-pool-results': {
    look: {
      en: 'No step here touches a number that is shared. Main waits for the first result at step [8] and for the second at step [13], and adds them up by itself.',
      ko: '함께 쓰는 수를 건드리는 단계가 하나도 없습니다. 메인 스레드는 [8]단계에서 첫 결과를, [13]단계에서 둘째 결과를 기다렸다가 혼자서 더합니다.',
    },
    steps: [
      [8, 'main', 'join', 'Future 0#100'],
      [13, 'main', 'join', 'sack'],
    ],
    goal: null,
  },
  'price-board-race': {
    look: {
      en: 'T1 changes the item at step [2] and the price at step [3]: between the two the board is wrong. T2 reads the item at step [6] and the price at step [7], which are two steps as well, and is only lucky to find both new.',
      ko: 'T1은 [2]단계에서 품목을, [3]단계에서 가격을 바꾸며, 그 사이의 가격표는 틀린 것입니다. T2가 [6]단계에서 품목을, [7]단계에서 가격을 읽는 것도 두 단계이며, 둘 다 새것을 읽은 것은 운이 좋았기 때문입니다.',
    },
    steps: [
      [2, 'T1', 'write', 'item'],
      [3, 'T1', 'write', 'price'],
      [6, 'T2', 'read', 'item'],
      [7, 'T2', 'read', 'price'],
    ],
    goal: {
      task: { en: 'Sell the cake for 2.', ko: '케이크를 2에 파십시오.' },
      hint: {
        en: 'Stop T1 after it has written the item, and let a customer read.',
        ko: 'T1이 품목을 쓴 다음 멈추고 손님이 읽게 하십시오.',
      },
      when: { kind: 'value', of: 'paid', is: 'contains', than: 'cake for 2' },
    },
  },
  'price-board-readers': {
    look: {
      en: "T2 is the first reader in and takes the board [12], and as the last one out it gives it back [21]. A reader who came in between would find one reader there and go straight in. The writer takes the same semaphore [2], so the board never changes under a reader's eyes.",
      ko: 'T2는 처음 들어온 독자이므로 가격표를 차지하고[12], 마지막으로 나가는 독자이므로 돌려놓습니다[21]. 그 사이에 온 독자라면 이미 독자가 있음을 보고 바로 들어갔을 것입니다. 기록자도 같은 세마포어를 잡으므로[2], 독자가 보는 동안 가격표가 바뀌는 일은 없습니다.',
    },
    steps: [
      [2, 'T1', 'acquire', 'board'],
      [12, 'T2', 'acquire', 'board'],
      [21, 'T2', 'release', 'board'],
    ],
    goal: {
      task: {
        en: 'Let one customer read before the change and the other after it.',
        ko: '한 손님은 바뀌기 전에, 다른 손님은 바뀐 뒤에 읽게 하십시오.',
      },
      hint: {
        en: 'Start T1 and T2, and let T2 have the board before T1 takes it.',
        ko: 'T1과 T2를 스폰하고, T1보다 T2가 먼저 가격표를 차지하게 하십시오.',
      },
      when: {
        kind: 'all',
        of: [
          { kind: 'value', of: 'paid', is: 'contains', than: 'bun for 2' },
          { kind: 'value', of: 'paid', is: 'contains', than: 'cake for 9' },
        ],
      },
    },
  },
  'price-board-rwlock': {
    look: {
      en: 'The writer has the lock to itself from step [4] to step [5]. From step [7] on two readers hold it at the same time, since neither changes anything.',
      ko: '[4]단계부터 [5]단계까지는 기록자가 락을 홀로 잡고 있습니다. [7]단계부터는 두 독자가 동시에 잡고 있는데, 어느 쪽도 아무것도 바꾸지 않기 때문입니다.',
    },
    steps: [
      [4, 'T1', 'lock', 'BOARD'],
      [5, 'T1', 'unlock', 'BOARD'],
      [7, 'T3', 'read-lock', 'BOARD'],
    ],
    goal: {
      task: { en: 'Let both customers still read the old price.', ko: '두 손님이 모두 아직 옛 가격을 읽게 하십시오.' },
      hint: {
        en: 'Both readers must have the lock before the writer takes it.',
        ko: '기록자가 락을 잡기 전에 두 독자가 락을 잡아야 합니다.',
      },
      when: { kind: 'prints-in-order', texts: ['bun for 2', 'bun for 2'] },
    },
  },
  'oven-early': {
    look: {
      en: 'T1 puts the oven in its place at step [5] and heats it only at step [7]. Whoever looks in between, as T2 does later at step [14], finds an oven, skips the lock and never asks whether it is hot.',
      ko: 'T1은 [5]단계에서 오븐을 자리에 놓고 [7]단계에서야 달굽니다. 그 사이에 확인하는 스레드는, 나중에 [14]단계에서 T2가 하듯이, 오븐이 있음을 보고 락을 건너뛰며 뜨거운지는 묻지 않습니다.',
    },
    steps: [
      [5, 'T1', 'write', 'oven'],
      [7, 'T1', 'write', 'oven.degrees'],
      [14, 'T2', 'read', 'oven'],
    ],
    goal: {
      task: { en: 'Bake a bread at 20 degrees.', ko: '빵을 20도에서 구우십시오.' },
      hint: {
        en: 'Stop the thread that builds the oven right after it has put it in its place, and let the other one bake.',
        ko: '오븐을 만드는 스레드를 자리에 놓은 직후에 멈추고, 다른 스레드가 굽게 하십시오.',
      },
      when: { kind: 'value', of: 'baked_at', is: 'contains', than: ': 20' },
    },
  },
  'oven-finished': {
    look: {
      en: 'When T1 puts the oven in its place at step [5], it is hot, and nobody has anything left to do to it. T2 looks without the lock [11], but whatever it sees is complete. Where threads may see writes in another order than they were made, this look must be atomic as well.',
      ko: 'T1이 [5]단계에서 오븐을 자리에 놓을 때 오븐은 이미 뜨겁고, 더 손댈 일이 없습니다. T2는 락 없이 확인하지만[11] 무엇을 보든 완성된 것입니다. 쓴 순서와 다른 순서로 보일 수 있는 언어라면 이 확인도 원자적이어야 합니다.',
    },
    steps: [
      [5, 'T1', 'write', 'oven'],
      [11, 'T2', 'read', 'oven'],
    ],
    goal: null,
  },
  'oven-once': {
    look: {
      en: 'T1 comes first [3] and builds the oven, which is ready at step [5]. T2 comes at step [6] and gets it at once; had it come earlier, it would have had to wait.',
      ko: 'T1이 먼저 와서[3] 오븐을 만들고, 오븐은 [5]단계에서 준비됩니다. T2는 [6]단계에 와서 바로 얻지만, 더 일찍 왔다면 기다려야 했을 것입니다.',
    },
    steps: [
      [3, 'T1', 'once', 'OVEN'],
      [5, 'T1', 'once', 'OVEN'],
      [6, 'T2', 'once', 'OVEN'],
    ],
    goal: {
      task: {
        en: 'Let the oat bread be in the oven before the rye.',
        ko: '호밀빵(rye)보다 귀리빵(oat)이 먼저 오븐에 들어가게 하십시오.',
      },
      hint: {
        en: 'It does not matter who builds the oven, only who prints first.',
        ko: '누가 오븐을 만드는지는 상관없고, 누가 먼저 출력하는지만 중요합니다.',
      },
      when: { kind: 'prints-in-order', texts: ['The oat', 'The rye'] },
    },
  },
}
