import type { Lesson } from '../lesson'

/** Waiting and signalling. By the scenario's id. */
export const lessons: Readonly<Record<string, Lesson>> = {
  'slow-oven': {
    look: {
      en: 'Main sleeps for 20 ms [3], T1 only for 10 ms [2], so the loaf lies on the shelf [4] when main looks [6]. But nothing orders steps [4] and [6]: on a busy machine T1 may sleep longer than it asked for.',
      ko: '메인 스레드는 20 ms 동안[3], T1은 10 ms 동안만 잠들므로[2], 메인 스레드가 볼 때는[6] 빵이 선반에 놓여 있습니다[4]. 그러나 [4]단계와 [6]단계의 순서를 정해 주는 것은 없습니다. 컴퓨터가 바쁘면 T1은 바란 것보다 오래 잠들 수 있습니다.',
    },
    steps: [
      [2, 'T1', 'sleep', ''],
      [3, 'main', 'sleep', ''],
      [4, 'T1', 'update', 'shelf'],
      [6, 'main', 'read', 'shelf'],
    ],
    goal: {
      task: { en: 'Let the main thread find an empty shelf.', ko: '메인 스레드가 빈 선반을 보게 하십시오.' },
      hint: {
        en: 'Under free time a sleep may end at any moment: let main look before T1 bakes.',
        ko: '시간을 free로 두면 잠은 언제든 끝날 수 있습니다. T1이 굽기 전에 메인 스레드가 보게 하십시오.',
      },
      when: { kind: 'value', of: 'sold', is: 'is', than: '[]' },
    },
  },
  'slow-oven-join': {
    look: {
      en: 'Join lets main go on at step [5] only because T1 has ended at step [4]. So whatever T1 did before, as at step [3], has happened when main looks [6].',
      ko: 'T1이 [4]단계에서 종료되었기 때문에 join은 [5]단계에서 메인 스레드를 보내 줍니다. 그래서 메인 스레드가 볼 때는[6] [3]단계처럼 T1이 그 앞에서 한 일이 모두 일어나 있습니다.',
    },
    steps: [
      [3, 'T1', 'update', 'shelf'],
      [4, 'T1', 'exit', ''],
      [5, 'main', 'join', 'T1'],
      [6, 'main', 'read', 'shelf'],
    ],
    goal: null,
  },
  'counter-if': {
    look: {
      en: 'Both customers wait, at steps [4] and [8], and each is woken for a loaf of its own, [17] and [22]. But a notification keeps no loaf back: whoever comes in before the woken customer has the lock again finds it and takes it.',
      ko: '두 손님은 [4]단계와 [8]단계에서 기다리다가, 빵이 하나씩 구워진 덕분에 [17]단계와 [22]단계에서 깨어납니다. 그러나 알림이 빵을 맡아 두지는 않습니다. 깨어난 손님이 락을 다시 잡기 전에 들어온 쪽이 빵을 보고 가져갑니다.',
    },
    steps: [
      [4, 'T1', 'wait', 'counter'],
      [8, 'T2', 'wait', 'counter'],
      [17, 'T1', 'wake', 'counter'],
      [22, 'T2', 'wake', 'counter'],
    ],
    goal: {
      task: {
        en: 'Let a loaf be left although two customers came for two.',
        ko: '빵 두 개에 손님이 둘인데도 빵이 하나 남게 하십시오.',
      },
      hint: {
        en: 'Let T1 wait, bake one loaf, and let T2 take it before T1 wakes. T1 then takes from an empty shelf.',
        ko: 'T1이 기다리게 하고 빵을 하나 구운 다음, T1이 깨어나기 전에 T2가 가져가게 하십시오. 그러면 T1은 빈 선반에서 꺼내려 합니다.',
      },
      when: { kind: 'value', of: 'loaves', is: 'is-not', than: '[]' },
    },
  },
  'counter-while': {
    look: {
      en: 'T1 wakes at step [17] and looks again [18] before it takes a loaf [19]. Had somebody been faster, it would wait once more instead of taking what is not there.',
      ko: 'T1은 [17]단계에서 깨어나 다시 확인한[18] 다음에야 빵을 꺼냅니다[19]. 누군가 더 빨랐다면, 없는 것을 꺼내는 대신 한 번 더 기다렸을 것입니다.',
    },
    steps: [
      [17, 'T1', 'wake', 'counter'],
      [18, 'T1', 'read', 'loaves'],
      [19, 'T1', 'update', 'loaves'],
    ],
    goal: null,
  },
  'counter-if-rust': {
    look: {
      en: 'The baker is early: the notifications at steps [5] and [8] reach nobody, and T1 [9] and T2 [12] find a loaf without waiting. A customer who does wait is in danger, for a notification keeps no loaf back until he has the lock again.',
      ko: '제빵사가 일찍 구웠으므로 [5]단계와 [8]단계의 알림은 아무에게도 닿지 않고, T1과 T2는 기다리지 않은 채 빵을 찾습니다([9], [12]). 기다리는 손님은 위험합니다. 알림은 그가 락을 다시 잡을 때까지 빵을 맡아 두지 않기 때문입니다.',
    },
    steps: [
      [5, 'main', 'notify', 'BAKED'],
      [8, 'main', 'notify', 'BAKED'],
      [9, 'T1', 'lock', 'LOAVES'],
      [12, 'T2', 'lock', 'LOAVES'],
    ],
    goal: {
      task: { en: 'Make a customer panic.', ko: '손님 한 명을 패닉에 빠뜨리십시오.' },
      hint: {
        en: 'Let T1 wait, bake one loaf, and let T2 take it before T1 wakes.',
        ko: 'T1이 기다리게 하고 빵을 하나 구운 다음, T1이 깨어나기 전에 T2가 가져가게 하십시오.',
      },
      when: { kind: 'ends', how: 'failed' },
    },
  },
  'counter-while-rust': {
    look: {
      en: 'T1 finds a loaf at step [9] and T2 at step [12], so nobody waits in this run. In any other the loop looks again after each waking, and the number never falls below zero.',
      ko: 'T1은 [9]단계에서, T2는 [12]단계에서 빵을 찾으므로 이번 실행에서는 아무도 기다리지 않습니다. 다른 순서에서도 깨어날 때마다 다시 확인하므로 수는 0 아래로 내려가지 않습니다.',
    },
    steps: [
      [9, 'T1', 'lock', 'LOAVES'],
      [12, 'T2', 'lock', 'LOAVES'],
    ],
    goal: null,
  },
  'shelf-one-bell': {
    look: {
      en: 'At step [20] T1 rings because there is room again, for main, which waits since step [16]. But T2 waits longer [8] and is the one that wakes [23]. It finds nothing and lies down again [25], and nobody is left to ring.',
      ko: '[20]단계에서 T1은 자리가 났다고 종을 울리는데, [16]단계부터 기다리는 메인 스레드를 위한 것입니다. 그러나 더 오래 기다린[8] T2가 깨어납니다[23]. T2는 아무것도 찾지 못한 채 다시 잠들고[25], 종을 울릴 쪽은 아무도 남지 않습니다.',
    },
    steps: [
      [8, 'T2', 'wait', 'bell'],
      [16, 'main', 'wait', 'bell'],
      [20, 'T1', 'notify', 'bell'],
      [23, 'T2', 'wake', 'bell'],
      [25, 'T2', 'wait', 'bell'],
    ],
    goal: {
      task: { en: 'Get both loaves sold.', ko: '빵 두 개를 모두 파십시오.' },
      hint: {
        en: 'Do not let both customers wait before the first loaf is baked.',
        ko: '첫 번째 빵이 구워지기 전에 두 손님이 모두 기다리게 하지 마십시오.',
      },
      when: { kind: 'ends', how: 'completed' },
    },
  },
  'shelf-two-bells': {
    look: {
      en: 'At step [20] T1 rings the bell called taken, for which only the baker waits [16], so it is main that wakes [23]. Main rings baked at step [26], and T2 wakes for a loaf that is there [29].',
      ko: '[20]단계에서 T1은 taken이라는 종을 울리는데, 제빵사만 이 종을 기다리므로[16] 메인 스레드가 깨어납니다[23]. 메인 스레드가 [26]단계에서 baked를 울리면 T2는 빵이 놓인 선반 앞에서 깨어납니다[29].',
    },
    steps: [
      [16, 'main', 'wait', 'taken'],
      [20, 'T1', 'notify', 'taken'],
      [23, 'main', 'wake', 'taken'],
      [26, 'main', 'notify', 'baked'],
      [29, 'T2', 'wake', 'baked'],
    ],
    goal: null,
  },
  'shelf-two-bells-rust': {
    look: {
      en: 'Main finds the shelf full and waits for TAKEN at step [7], and with that it gives the lock away: T1 has it at step [8]. T1 rings TAKEN [9], and main wakes with the lock in its hand [11].',
      ko: '메인 스레드는 선반이 가득 차서 [7]단계에서 TAKEN을 기다리며, 이때 락을 내주므로 T1이 [8]단계에서 락을 잡습니다. T1이 TAKEN을 울리면[9] 메인 스레드는 락을 쥔 채 깨어납니다[11].',
    },
    steps: [
      [7, 'main', 'wait', 'TAKEN'],
      [8, 'T1', 'lock', 'SHELF'],
      [9, 'T1', 'notify', 'TAKEN'],
      [11, 'main', 'wake', 'TAKEN'],
    ],
    goal: null,
  },
  'missed-bell': {
    look: {
      en: 'The notification at step [3] reaches nobody, for T2 begins to wait only at step [9]. A condition does not remember it: T2 waits for a bell that has already rung.',
      ko: '[3]단계의 알림은 아무에게도 닿지 않습니다. T2는 [9]단계에야 기다리기 시작하기 때문입니다. 조건 변수는 알림을 기억하지 않으므로 T2는 이미 울린 종을 기다립니다.',
    },
    steps: [
      [3, 'T1', 'notify', 'bell'],
      [9, 'T2', 'wait', 'bell'],
    ],
    goal: {
      task: { en: 'Wake the sleeper.', ko: '잠든 사람을 깨우십시오.' },
      hint: { en: 'T2 must wait before T1 rings.', ko: 'T1이 종을 울리기 전에 T2가 기다리고 있어야 합니다.' },
      when: { kind: 'ends', how: 'completed' },
    },
  },
  'missed-bell-event': {
    look: {
      en: 'The event is set at step [2], before anybody waits for it, and stays set. T2 comes at step [6] and goes straight on.',
      ko: '이벤트는 아무도 기다리기 전인 [2]단계에서 설정되고 그대로 남습니다. T2는 [6]단계에 와서 바로 지나갑니다.',
    },
    steps: [
      [2, 'T1', 'set', 'rung'],
      [6, 'T2', 'wait', 'rung'],
    ],
    goal: {
      task: {
        en: 'Let the sleeper be up before the ringer says that the bell has rung.',
        ko: '종이 울렸다고 말하기도 전에 잠든 사람이 일어나게 하십시오.',
      },
      hint: {
        en: 'Once the event is set, leave T1 standing before its print.',
        ko: '이벤트가 설정되면 T1을 출력 앞에 세워 두십시오.',
      },
      when: { kind: 'prints-in-order', texts: ['Up at last.', 'The bell has rung.'] },
    },
  },
  'missed-bell-rust': {
    look: {
      en: 'The notification at step [3] reaches nobody, for T2 waits only from step [6] on. To hold the lock while ringing would not help: what is missing is a value that remembers that the bell has rung.',
      ko: '[3]단계의 알림은 아무에게도 닿지 않습니다. T2는 [6]단계부터 기다리기 때문입니다. 락을 잡고 종을 울려도 소용없으며, 종이 울렸음을 기억하는 값이 없다는 것이 문제입니다.',
    },
    steps: [
      [3, 'T1', 'notify', 'BELL'],
      [6, 'T2', 'wait', 'BELL'],
    ],
    goal: {
      task: { en: 'Wake the sleeper.', ko: '잠든 사람을 깨우십시오.' },
      hint: { en: 'T2 must wait before T1 rings.', ko: 'T1이 종을 울리기 전에 T2가 기다리고 있어야 합니다.' },
      when: { kind: 'ends', how: 'completed' },
    },
  },
  'missed-bell-park': {
    look: {
      en: 'Main unparks the sleeper at step [2], before it parks at step [4], and the call is not lost. It leaves a token, which park takes and goes on; more than one token there never is.',
      ko: '메인 스레드는 [2]단계에서 unpark를 부르고 잠든 스레드는 그 뒤인 [4]단계에 park를 부르지만, 알림은 사라지지 않습니다. 토큰이 남아 있어 park가 이를 받고 바로 지나갑니다. 토큰은 언제나 하나를 넘지 않습니다.',
    },
    steps: [
      [2, 'main', 'notify', 'T1'],
      [4, 'T1', 'park', ''],
    ],
    goal: {
      task: {
        en: 'Let the sleeper be up before main says that the bell has rung.',
        ko: '메인 스레드가 종이 울렸다고 말하기도 전에 잠든 사람이 일어나게 하십시오.',
      },
      hint: {
        en: 'After unpark leave main standing before its print.',
        ko: 'unpark 다음에 메인 스레드를 출력 앞에 세워 두십시오.',
      },
      when: { kind: 'prints-in-order', texts: ['Up at last.', 'The bell has rung.'] },
    },
  },
  'call-and-echo': {
    look: {
      en: 'T2 takes the turn of the hill [3] and releases that of the valley [5]; only then can T1 go on [6]. Whoever acquires a semaphore need not be the one to release it, and that makes it a signal.',
      ko: 'T2는 언덕의 차례를 얻고[3] 골짜기의 차례를 풀어 줍니다[5]. 그제야 T1이 일을 계속할 수 있습니다[6]. 세마포어는 얻은 스레드가 직접 풀지 않아도 되므로 신호로 쓸 수 있습니다.',
    },
    steps: [
      [3, 'T2', 'acquire', 'hill_may_call'],
      [5, 'T2', 'release', 'valley_may_echo'],
      [6, 'T1', 'acquire', 'valley_may_echo'],
    ],
    goal: null,
  },
  'call-and-echo-rust': {
    look: {
      en: 'The echo waits for the call [5], and the next call waits for the answer [8]. At step [21] the hill drops its sender, and the loop of the valley ends [22].',
      ko: '대답은 부르는 말을 기다리고[5], 다음 부르기는 대답을 기다립니다[8]. [21]단계에서 언덕이 송신자를 버리면 골짜기의 반복도 끝납니다[22].',
    },
    steps: [
      [5, 'T1', 'get', 'from_hill'],
      [8, 'T2', 'get', 'to_hill'],
      [21, 'T2', 'drop', 'from_hill'],
      [22, 'T1', 'get', 'from_hill'],
    ],
    goal: null,
  },
  'garden-early': {
    look: {
      en: 'T1 digs its bed [2] and looks at the other at once [3]: still grass, for T2 digs it only at step [7]. Each gardener works in the right order, but nothing orders the planting of one after the digging of the other.',
      ko: 'T1은 자기 화단을 파고[2] 곧바로 상대 화단을 봅니다[3]. T2는 [7]단계에야 파기 때문에 아직 잔디입니다. 저마다 올바른 순서로 일하지만, 한쪽의 심기가 다른 쪽의 땅파기 다음에 오도록 정해 주는 것이 없습니다.',
    },
    steps: [
      [2, 'T1', 'write', 'beds[0]'],
      [3, 'T1', 'read', 'beds[1]'],
      [7, 'T2', 'write', 'beds[1]'],
    ],
    goal: {
      task: {
        en: 'Find an order in which nobody plants beside grass.',
        ko: '아무도 잔디 옆에 심지 않는 순서를 찾으십시오.',
      },
      hint: {
        en: 'Both beds must be dug before either gardener looks.',
        ko: '어느 한쪽이 보기 전에 두 화단을 모두 파야 합니다.',
      },
      when: { kind: 'value', of: 'planted_beside', is: 'lacks', than: 'grass' },
    },
  },
  'garden-barrier': {
    look: {
      en: 'T1 has dug its bed and comes to the barrier at step [3], where it waits. T2 comes as the second [6], and only now do both go on, to find soil at steps [7] and [11].',
      ko: 'T1은 화단을 파고 [3]단계에 배리어에 이르러 기다립니다. T2가 두 번째로 오면[6] 그제야 둘 다 지나가며, [7]단계와 [11]단계에서 흙을 봅니다.',
    },
    steps: [
      [3, 'T1', 'barrier', 'all_dug'],
      [6, 'T2', 'barrier', 'all_dug'],
      [7, 'T2', 'read', 'beds[0]'],
      [11, 'T1', 'read', 'beds[1]'],
    ],
    goal: null,
  },
  'garden-barrier-rust': {
    look: {
      en: 'Both have stored their mark, at steps [3] and [4], before the second of them comes to the barrier [6]. So each load, [8] and [9], finds true, in every order.',
      ko: '두 번째 스레드가 배리어에 이르기[6] 전에 둘 다 [3]단계와 [4]단계에서 표시를 남겼습니다. 그래서 어떤 순서에서도 [8]단계와 [9]단계의 load는 true를 읽습니다.',
    },
    steps: [
      [3, 'T1', 'write', 'dug[0]'],
      [4, 'T2', 'write', 'dug[1]'],
      [6, 'T2', 'barrier', 'all_dug'],
      [8, 'T2', 'read', 'dug[0]'],
      [9, 'T1', 'read', 'dug[1]'],
    ],
    goal: null,
  },
  'forgotten-sender': {
    look: {
      en: 'The clones are gone at steps [7] and [11], but the sender they were made from lives on in main. After the last loaf [14] main waits for a message that only main itself could send: it gets stuck in every order.',
      ko: '복제된 송신자는 [7]단계와 [11]단계에서 사라지지만, 그 원본은 main에 살아 있습니다. 마지막 빵을 판[14] 메인 스레드는 자기만이 보낼 수 있는 메시지를 기다리므로 어떤 순서에서도 멈춥니다.',
    },
    steps: [
      [7, 'T1', 'drop', 'oven'],
      [11, 'T2', 'drop', 'oven'],
      [14, 'main', 'print', ''],
    ],
    goal: null,
  },
  'dropped-sender': {
    look: {
      en: 'Main drops its own sender at step [5]. When the last clone is gone [12], the channel is closed, and the receive at step [16] ends the loop.',
      ko: '메인 스레드는 [5]단계에서 자기 송신자를 버립니다. 마지막 복제까지 사라지면[12] 채널이 닫히고, [16]단계의 수신이 반복을 끝냅니다.',
    },
    steps: [
      [5, 'main', 'drop', 'oven'],
      [12, 'T2', 'drop', 'oven'],
      [16, 'main', 'get', 'oven'],
    ],
    goal: {
      task: { en: 'Sell the oat bread before the rye.', ko: '호밀빵(rye)보다 귀리빵(oat)을 먼저 파십시오.' },
      hint: { en: 'T2 must send before T1 does.', ko: 'T1보다 T2가 먼저 보내야 합니다.' },
      when: { kind: 'prints-in-order', texts: ['oat', 'rye'] },
    },
  },
}
