import type { Lesson } from '../lesson'

/** Deadlocks, and locks that failing threads leave. By the scenario's id. */
export const lessons: Readonly<Record<string, Lesson>> = {
  'transfer-deadlock': {
    look: {
      en: "T1 holds hill.lock since step [2], T2 holds valley.lock since step [5], and each now wants the other's. Neither gives back what it has before it gets what it wants: a circle of two.",
      ko: 'T1은 [2]단계부터 hill.lock을, T2는 [5]단계부터 valley.lock을 잡고 있으며, 이제 서로 상대의 것을 원합니다. 원하는 것을 얻기 전에는 어느 쪽도 가진 것을 놓지 않으므로 둘이 고리를 이룹니다.',
    },
    steps: [
      [2, 'T1', 'lock', 'hill.lock'],
      [5, 'T2', 'lock', 'valley.lock'],
    ],
    goal: {
      task: {
        en: 'This run gets stuck: bring both transfers to their end.',
        ko: '이번 실행은 멈춰 버립니다. 두 이체를 모두 끝까지 이끄십시오.',
      },
      hint: {
        en: 'Let one transfer have both locks before the other takes its first.',
        ko: '한쪽이 첫 번째 락을 잡기 전에 다른 쪽이 두 락을 모두 잡게 하십시오.',
      },
      when: { kind: 'ends', how: 'completed' },
    },
  },
  'transfer-order': {
    look: {
      en: 'Both threads begin with the account of the smaller number: T1 locks hill.lock at step [2], T2 the same one at step [14]. While T2 waits it holds nothing, so T1 gets its second lock at step [5].',
      ko: '두 스레드 모두 번호가 작은 계좌부터 잠급니다. T1은 [2]단계에서, T2는 [14]단계에서 같은 hill.lock을 잡습니다. 기다리는 동안 T2는 아무것도 쥐고 있지 않으므로 T1은 [5]단계에서 두 번째 락을 얻습니다.',
    },
    steps: [
      [2, 'T1', 'lock', 'hill.lock'],
      [5, 'T1', 'lock', 'valley.lock'],
      [14, 'T2', 'lock', 'hill.lock'],
    ],
    goal: null,
  },
  'transfer-deadlock-rust': {
    look: {
      en: "T1 locks HILL at step [3], T2 locks VALLEY at step [4], both sleep, and then each wants the other's Mutex. The guards would give the locks back at the end of the function, which neither reaches.",
      ko: 'T1은 [3]단계에서 HILL을, T2는 [4]단계에서 VALLEY를 잠그고 둘 다 잠든 다음, 서로 상대의 뮤텍스를 원합니다. 가드는 함수 끝에서 잠금을 풀어 주지만 어느 쪽도 거기에 이르지 못합니다.',
    },
    steps: [
      [3, 'T1', 'lock', 'HILL'],
      [4, 'T2', 'lock', 'VALLEY'],
    ],
    goal: {
      task: {
        en: 'This run gets stuck: bring both transfers to their end.',
        ko: '이번 실행은 멈춰 버립니다. 두 이체를 모두 끝까지 이끄십시오.',
      },
      hint: {
        en: 'Let one transfer have both locks before the other takes its first.',
        ko: '한쪽이 첫 번째 락을 잡기 전에 다른 쪽이 두 락을 모두 잡게 하십시오.',
      },
      when: { kind: 'ends', how: 'completed' },
    },
  },
  'transfer-order-rust': {
    look: {
      en: 'T1 has HILL at step [3] and VALLEY at step [5], and T2 takes them in the same order, [8] and [12]. While T2 waits for HILL, it holds nothing that T1 could need.',
      ko: 'T1은 [3]단계에서 HILL을, [5]단계에서 VALLEY를 잡으며, T2도 [8]단계와 [12]단계에서 같은 순서로 잡습니다. T2는 HILL을 기다리는 동안 T1에게 필요한 것을 아무것도 쥐고 있지 않습니다.',
    },
    steps: [
      [3, 'T1', 'lock', 'HILL'],
      [5, 'T1', 'lock', 'VALLEY'],
      [8, 'T2', 'lock', 'HILL'],
      [12, 'T2', 'lock', 'VALLEY'],
    ],
    goal: null,
  },
  philosophers: {
    look: {
      en: 'Everybody eats in this run, because T1 had both its forks, [2] and [3], before T2 reached for its first [9]. But look at the order: T3 takes fork 2 first [16] and then fork 0 [17], with which T1 began, and so the circle is closed.',
      ko: '이번 실행에서는 모두 식사합니다. T2가 첫 포크에 손을 뻗기[9] 전에 T1이 포크 두 개를 모두 쥐었기 때문입니다([2], [3]). 그러나 포크의 순서를 보면 T3는 2번 포크를 먼저 잡고[16], T1이 가장 먼저 잡았던 0번 포크를 나중에 잡으므로[17] 고리가 닫혀 있습니다.',
    },
    steps: [
      [2, 'T1', 'lock', 'forks[0]'],
      [3, 'T1', 'lock', 'forks[1]'],
      [9, 'T2', 'lock', 'forks[1]'],
      [16, 'T3', 'lock', 'forks[2]'],
      [17, 'T3', 'lock', 'forks[0]'],
    ],
    goal: {
      task: { en: 'Let all three philosophers go hungry.', ko: '세 철학자가 모두 굶게 하십시오.' },
      hint: {
        en: 'Let each of the three take the left fork before anybody takes the right one.',
        ko: '아무도 오른쪽 포크를 잡지 않은 동안 세 명이 모두 왼쪽 포크를 잡게 하십시오.',
      },
      when: { kind: 'ends', how: 'deadlock' },
    },
  },
  'philosophers-order': {
    look: {
      en: 'T1 takes fork 0 first [2] and T2 fork 1 [9], but T3 does not begin with fork 2: it takes fork 0 [16]. So T1 and T3 want the same fork first, one of them waits with empty hands, and the others have a fork to finish with.',
      ko: 'T1은 0번 포크를[2], T2는 1번 포크를 먼저 잡지만[9], T3는 2번 포크가 아니라 0번 포크부터 잡습니다[16]. T1과 T3가 같은 포크를 먼저 원하므로 한쪽은 빈손으로 기다리고, 나머지는 식사를 마칠 포크를 얻습니다.',
    },
    steps: [
      [2, 'T1', 'lock', 'forks[0]'],
      [9, 'T2', 'lock', 'forks[1]'],
      [16, 'T3', 'lock', 'forks[0]'],
    ],
    goal: {
      task: { en: 'Let them eat in the order 2, 1, 0.', ko: '2, 1, 0의 순서로 식사하게 하십시오.' },
      hint: {
        en: 'Start all three before anybody takes a fork, then begin with T3.',
        ko: '아무도 포크를 잡기 전에 세 스레드를 모두 스폰하고 T3부터 실행하십시오.',
      },
      when: { kind: 'prints-in-order', texts: ['Philosopher 2', 'Philosopher 1', 'Philosopher 0'] },
    },
  },
  'philosophers-waiter': {
    look: {
      en: 'T1 asks the waiter first [2] and tells him when it has eaten [8]. With two at the table and three forks, one of the two always gets a second fork, as at step [4]. The forks are still taken in a circle, and are still reported so: it is the waiter who keeps it from closing.',
      ko: 'T1은 먼저 웨이터에게 묻고[2] 식사를 마치면 알립니다[8]. 식탁에 둘, 포크는 셋이므로 둘 중 하나는 [4]단계에서처럼 언제나 두 번째 포크를 얻습니다. 포크를 잡는 순서는 여전히 고리를 이루어 그렇게 보고되지만, 웨이터가 고리가 닫히지 않게 막아 줍니다.',
    },
    steps: [
      [2, 'T1', 'acquire', 'waiter'],
      [4, 'T1', 'lock', 'forks[1]'],
      [8, 'T1', 'release', 'waiter'],
    ],
    goal: null,
  },
  'philosophers-rust': {
    look: {
      en: 'T1 holds fork 0 [4] and T3 holds fork 2 [6], but T1 has its second fork just in time [5]. Had T2 taken fork 1 before that, as it does at step [9], each of the three would hold one fork and wait for the next.',
      ko: 'T1은 0번 포크를[4], T3는 2번 포크를 쥐고 있지만[6], T1이 때맞추어 두 번째 포크를 얻었습니다[5]. T2가 [9]단계에서처럼 1번 포크를 잡는 일이 그보다 먼저 일어났다면 셋이 하나씩 쥔 채 다음 포크를 기다리게 됩니다.',
    },
    steps: [
      [4, 'T1', 'lock', 'FORKS[0]'],
      [5, 'T1', 'lock', 'FORKS[1]'],
      [6, 'T3', 'lock', 'FORKS[2]'],
      [9, 'T2', 'lock', 'FORKS[1]'],
    ],
    goal: {
      task: { en: 'Let all three philosophers go hungry.', ko: '세 철학자가 모두 굶게 하십시오.' },
      hint: {
        en: 'Let each of the three take the left fork before anybody takes the right one.',
        ko: '아무도 오른쪽 포크를 잡지 않은 동안 세 명이 모두 왼쪽 포크를 잡게 하십시오.',
      },
      when: { kind: 'ends', how: 'deadlock' },
    },
  },
  'philosophers-order-rust': {
    look: {
      en: 'T1 and T3 both reach for fork 0 first: T1 has it at step [4], T3 only at step [11], after T1 has given it back [10]. Nobody ever waits for a fork with a smaller number than one it holds, so no circle can close.',
      ko: 'T1과 T3는 모두 0번 포크부터 잡으려 합니다. T1은 [4]단계에서 잡고, T3는 T1이 [10]단계에서 놓은 다음 [11]단계에야 잡습니다. 쥐고 있는 포크보다 번호가 작은 포크를 기다리는 일이 없으므로 고리가 닫히지 않습니다.',
    },
    steps: [
      [4, 'T1', 'lock', 'FORKS[0]'],
      [10, 'T1', 'unlock', 'FORKS[0]'],
      [11, 'T3', 'lock', 'FORKS[0]'],
    ],
    goal: null,
  },
  'bell-rope': {
    look: {
      en: 'T2 takes the rope at step [10] and calls ring, which wants it once more: look at what T2 waits for, and who holds it. No order saves this program, it gets stuck after one stroke [6] or after none.',
      ko: 'T2는 [10]단계에서 밧줄을 잡고, 밧줄을 또 원하는 ring을 부릅니다. T2가 무엇을 기다리는지, 그것을 누가 잡고 있는지 보십시오. 어떤 순서도 이 프로그램을 구하지 못하며, 한 번 친[6] 뒤에 또는 한 번도 치기 전에 멈춥니다.',
    },
    steps: [
      [6, 'T1', 'print', ''],
      [10, 'T2', 'lock', 'rope'],
    ],
    goal: {
      task: {
        en: 'It gets stuck in any case: let it do so before the first stroke.',
        ko: '어떻게 하더라도 멈춥니다. 한 번도 치기 전에 멈추게 하십시오.',
      },
      hint: {
        en: 'Start both threads, and let T2 have the rope first.',
        ko: '두 스레드를 모두 스폰하고 T2가 먼저 밧줄을 잡게 하십시오.',
      },
      when: { kind: 'value', of: 'strokes', is: 'is', than: '0' },
    },
  },
  'bell-rope-rlock': {
    look: {
      en: 'T2 takes the rope at step [10] and again at step [11], which an RLock allows its owner. After the release at step [16] it still holds the rope once: only the one at step [23] makes it free.',
      ko: 'T2는 [10]단계에서 밧줄을 잡고 [11]단계에서 다시 잡는데, RLock은 소유자에게 이를 허락합니다. [16]단계에서 한 번 풀어도 아직 한 번 잡고 있으므로, [23]단계에야 밧줄이 자유로워집니다.',
    },
    steps: [
      [10, 'T2', 'lock', 'rope'],
      [11, 'T2', 'lock', 'rope'],
      [16, 'T2', 'unlock', 'rope'],
      [23, 'T2', 'unlock', 'rope'],
    ],
    goal: null,
  },
  'bell-rope-rust': {
    look: {
      en: 'T2 keeps the guard from step [6] on and then calls ring, which locks the same Mutex. A Mutex does not let its owner in twice, so T2 waits for itself, in every order.',
      ko: 'T2는 [6]단계부터 가드를 쥔 채, 같은 뮤텍스를 잠그는 ring을 부릅니다. 뮤텍스는 소유자라도 두 번 들여보내지 않으므로, 어떤 순서에서도 T2는 자기 자신을 기다립니다.',
    },
    steps: [[6, 'T2', 'lock', 'STROKES']],
    goal: {
      task: {
        en: 'It gets stuck in any case: let it do so before the first stroke.',
        ko: '어떻게 하더라도 멈춥니다. 한 번도 치기 전에 멈추게 하십시오.',
      },
      hint: {
        en: 'Start both threads, and let T2 lock first.',
        ko: '두 스레드를 모두 스폰하고 T2가 먼저 잠그게 하십시오.',
      },
      when: { kind: 'value', of: 'STROKES', is: 'is', than: '0' },
    },
  },
  'bell-rope-guard': {
    look: {
      en: 'T2 locks once [6], and both strokes, [9] and [10], use the guard that it has. Only who holds the guard can lend the number to ring, so the rule stands in the types now.',
      ko: 'T2는 한 번만 잠그고[6], 두 번의 종소리 [9]와 [10]은 이미 가진 가드를 씁니다. 가드를 쥔 쪽만 ring에 수를 빌려줄 수 있으므로 규칙이 타입에 담겨 있습니다.',
    },
    steps: [
      [6, 'T2', 'lock', 'STROKES'],
      [9, 'T2', 'print', ''],
      [10, 'T2', 'print', ''],
    ],
    goal: null,
  },
  'till-left-locked': {
    look: {
      en: 'T1 takes the lock at step [2] and fails at step [3], between acquire and release. It ends at step [4] with the lock still taken: T2 waits for a thread that is no more.',
      ko: 'T1은 [2]단계에서 락을 잡고, acquire와 release 사이인 [3]단계에서 실패합니다. 락을 잡은 채 [4]단계에서 종료되므로 T2는 이미 사라진 스레드를 기다립니다.',
    },
    steps: [
      [2, 'T1', 'lock', 'till'],
      [3, 'T1', 'read', 'coins'],
      [4, 'T1', 'exit', ''],
    ],
    goal: {
      task: { en: 'Let the small payment go through.', ko: '작은 출금이 이루어지게 하십시오.' },
      hint: { en: 'T2 must be done before T1 takes the lock.', ko: 'T1이 락을 잡기 전에 T2가 일을 마쳐야 합니다.' },
      when: { kind: 'value', of: 'coins', is: 'is', than: '6' },
    },
  },
  'till-with': {
    look: {
      en: 'T1 reads the coins [3] and fails, but the with block gives the lock back on the way out [4]. So T2 can take it [7] and pay [10].',
      ko: 'T1은 동전 수를 읽고[3] 실패하지만, with 블록이 빠져나가는 길에 잠금을 풉니다[4]. 그래서 T2가 락을 잡고[7] 출금할 수 있습니다[10].',
    },
    steps: [
      [3, 'T1', 'read', 'coins'],
      [4, 'T1', 'unlock', 'till'],
      [7, 'T2', 'lock', 'till'],
      [10, 'T2', 'write', 'coins'],
    ],
    goal: null,
  },
  'till-poisoned': {
    look: {
      en: 'T1 takes the lock at step [3] and panics, and its guard gives the lock back poisoned [4]. T2 gets the lock at step [5], but as an error, and its unwrap turns that into a second panic.',
      ko: 'T1은 [3]단계에서 락을 잡고 패닉에 빠지며, 가드는 오염된 락을 돌려놓습니다[4]. T2는 [5]단계에서 락을 얻지만 오류와 함께 얻고, unwrap이 이를 두 번째 패닉으로 바꿉니다.',
    },
    steps: [
      [3, 'T1', 'lock', 'TILL'],
      [4, 'T1', 'unlock', 'TILL'],
      [5, 'T2', 'lock', 'TILL'],
    ],
    goal: {
      task: { en: 'Let the small payment go through.', ko: '작은 출금이 이루어지게 하십시오.' },
      hint: {
        en: 'T2 must be done with the lock before T1 takes it.',
        ko: 'T1이 락을 잡기 전에 T2가 락을 다 써야 합니다.',
      },
      when: { kind: 'value', of: 'TILL', is: 'is', than: '6' },
    },
  },
  'till-recovered': {
    look: {
      en: 'T1 panics here too and gives back a poisoned lock at step [4]. T2 takes it at step [5], and the value with it: poison is a warning, and here we know that nothing was left half done.',
      ko: '여기서도 T1은 패닉에 빠져 [4]단계에서 오염된 락을 돌려놓습니다. T2는 [5]단계에서 그 락과 값을 함께 받습니다. 오염은 경고일 뿐이며, 여기서는 반쯤 끝난 일이 없음을 알고 있습니다.',
    },
    steps: [
      [4, 'T1', 'unlock', 'TILL'],
      [5, 'T2', 'lock', 'TILL'],
    ],
    goal: null,
  },
}
