import type { Lesson } from '../lesson'

/** The chapter from sharing memory on. By the scenario's id. */
export const lessons: Readonly<Record<string, Lesson>> = {
  'shared-static': {
    look: {
      en: 'Main starts both threads, at steps [1] and [2], and ends at step [3] without waiting: neither has said anything. The list itself is safe to share, since a static is never freed and nobody changes it.',
      ko: '메인 스레드는 [1]단계와 [2]단계에서 두 스레드를 스폰하고, 기다리지 않은 채 [3]단계에서 종료됩니다. 그래서 어느 쪽도 아무 말을 하지 못했습니다. static은 해제되지 않고 아무도 바꾸지 않으므로 리스트를 함께 쓰는 일 자체는 안전합니다.',
    },
    steps: [
      [1, 'main', 'spawn', 'Thread 0#3'],
      [2, 'main', 'spawn', 'Thread 0#9'],
      [3, 'main', 'exit', ''],
    ],
    goal: null,
  },
  'leaked-list': {
    look: {
      en: 'Both threads get a copy of the same reference, at steps [1] and [2]. When main ends at step [3], neither has spoken, but even a thread that lives on could not outlive a list that is never freed.',
      ko: '두 스레드는 [1]단계와 [2]단계에서 같은 레퍼런스의 복사본을 받습니다. [3]단계에서 메인 스레드가 종료될 때까지 어느 쪽도 말하지 못했습니다. 하지만 더 오래 사는 스레드라도 해제되지 않는 리스트보다 오래 살 수는 없습니다.',
    },
    steps: [
      [1, 'main', 'spawn', 'Thread 0#4'],
      [2, 'main', 'spawn', 'Thread 0#10'],
      [3, 'main', 'exit', ''],
    ],
    goal: null,
  },
  'counted-list': {
    look: {
      en: 'There is one step only, the end [1], because nothing that happens before it could be noticed by another thread. The count of an Rc is an ordinary number, and it stays with its thread.',
      ko: '단계는 종료[1] 하나뿐입니다. 그 앞에서 일어나는 일은 다른 스레드가 알아챌 수 없기 때문입니다. Rc의 레퍼런스 카운트는 평범한 숫자이며 자기 스레드를 떠나지 않습니다.',
    },
    steps: [[1, 'main', 'exit', '']],
    goal: null,
  },
  'counted-list-sent': {
    look: {
      en: 'Line [L7] makes a second owner by adding one to an ordinary number. Line [L10] would take that owner into another thread, where it would subtract from the same number without a lock. With an Arc in place of the Rc the program is accepted.',
      ko: '[L7]행은 평범한 숫자에 1을 더해 두 번째 소유자를 만듭니다. [L10]행은 이 소유자를 다른 스레드로 데려가며, 그 스레드는 락 없이 같은 숫자에서 1을 빼게 됩니다. Rc 대신 Arc를 쓰면 컴파일러가 받아들입니다.',
    },
    steps: [],
    goal: null,
  },
  'shared-list': {
    look: {
      en: 'The clone at step [1] counts the second owner in a single atomic step. Each thread takes one owner along, at steps [2] and [4], and main keeps none: whoever is last frees the list. Main ends at step [6] without waiting for either.',
      ko: '[1]단계의 복제는 두 번째 소유자를 원자적인 한 단계로 셉니다. 스레드들이 [2]단계와 [4]단계에서 소유자를 하나씩 데려가고 메인 스레드에는 남지 않으므로, 마지막 소유자가 리스트를 해제합니다. 메인 스레드는 어느 쪽도 기다리지 않고 [6]단계에서 종료됩니다.',
    },
    steps: [
      [1, 'main', 'clone', 'prices'],
      [2, 'main', 'spawn', 'Thread 0#5'],
      [4, 'main', 'spawn', 'Thread 0#11'],
      [6, 'main', 'exit', ''],
    ],
    goal: null,
  },
  'guarded-number': {
    look: {
      en: 'The lock is taken at step [1] and given back at step [2], where the block of the guard ends: nothing in the program says unlock. To print the Mutex, it is locked once more for a moment [3].',
      ko: '[1]단계에서 락을 잡고 [2]단계에서 풀리는데, 이때 가드의 블록이 끝납니다. 프로그램 어디에도 잠금을 풀라는 말은 없습니다. 뮤텍스를 출력할 때도 잠깐 한 번 더 잠급니다[3].',
    },
    steps: [
      [1, 'main', 'lock', 'till'],
      [2, 'main', 'unlock', 'till'],
      [3, 'main', 'try-lock', 'till'],
    ],
    goal: null,
  },
  'bank-race': {
    look: {
      en: 'T2 looks at the savings at step [5] and sees 100. T1 takes its 50 at step [8], but T2 does not look again: at step [14] it takes 75 from what is left.',
      ko: 'T2는 [5]단계에서 잔액을 보고 100임을 확인합니다. [8]단계에서 T1이 50을 출금하지만 T2는 다시 확인하지 않습니다. 그래서 [14]단계에서 모자라는 잔액에서 75를 꺼냅니다.',
    },
    steps: [
      [5, 'T2', 'read', 'savings'],
      [8, 'T1', 'write', 'savings'],
      [14, 'T2', 'write', 'savings'],
    ],
    goal: {
      task: { en: 'Make the savings negative.', ko: '잔액을 음수로 만들어 보십시오.' },
      hint: {
        en: 'Let both threads look at the savings before either of them takes its money.',
        ko: '어느 한쪽이 돈을 꺼내기 전에 두 스레드가 모두 잔액을 확인하게 하십시오.',
      },
      when: { kind: 'value', of: 'savings', is: 'below', than: 0 },
    },
  },
  'bank-lock': {
    look: {
      en: 'T1 takes the lock at step [2] and sleeps with it [5], while T2 stands before it. T1 gives it back at step [42], T2 has it at step [44], and what T2 then reads is true [46]: 50.',
      ko: 'T1은 [2]단계에서 락을 잡은 채 잠들고[5], T2는 그 앞에서 기다립니다. T1이 [42]단계에서 잠금을 풀면 T2가 [44]단계에서 락을 잡습니다. 그때 T2가 읽는 값 50은 참입니다[46].',
    },
    steps: [
      [2, 'T1', 'lock', 'counter'],
      [5, 'T1', 'sleep', ''],
      [42, 'T1', 'unlock', 'counter'],
      [44, 'T2', 'lock', 'counter'],
      [46, 'T2', 'read', 'savings'],
    ],
    goal: {
      task: { en: 'Let the withdrawal of 75 be the one that is paid.', ko: '75를 출금하는 쪽이 돈을 받게 하십시오.' },
      hint: {
        en: 'Start both customers before either has the lock, and let T2 be the first to take it.',
        ko: '어느 쪽도 락을 잡기 전에 두 손님을 모두 스폰하고, T2가 먼저 락을 잡게 하십시오.',
      },
      when: { kind: 'value', of: 'savings', is: 'is', than: '25' },
    },
  },
  'bank-refused': {
    look: {
      en: 'Line [L19]: an Arc lends what is inside for reading, never for changing. Line [L22]: the first closure has taken the savings along, so nothing is left for the second. Both refusals prevent the same race, two threads that change one number at once.',
      ko: '[L19]행을 보면 Arc는 안에 든 값을 읽도록 빌려줄 뿐 바꾸도록 빌려주지 않습니다. [L22]행에서는 첫 번째 클로저가 이미 잔액을 가져갔으므로 두 번째가 가져갈 것이 없습니다. 두 거절은 모두 두 스레드가 하나의 수를 동시에 바꾸는 경쟁 상황을 막습니다.',
    },
    steps: [],
    goal: null,
  },
  'bank-mutex': {
    look: {
      en: 'T3 tries the lock at step [11] and does not get it, because T1 holds it since step [8]. The guard gives it back at step [44], at the end of the function, and T2 has it in the next step [45].',
      ko: 'T3는 [11]단계에서 락을 시도하지만 얻지 못합니다. T1이 [8]단계부터 잡고 있기 때문입니다. 함수가 끝나는 [44]단계에서 가드가 잠금을 풀고, 바로 다음 단계[45]에서 T2가 락을 잡습니다.',
    },
    steps: [
      [8, 'T1', 'lock', 'savings'],
      [11, 'T3', 'try-lock', 'savings'],
      [44, 'T1', 'unlock', 'savings'],
      [45, 'T2', 'lock', 'savings'],
    ],
    goal: {
      task: { en: 'Let the withdrawal of 75 be the one that is paid.', ko: '75를 출금하는 쪽이 돈을 받게 하십시오.' },
      hint: { en: 'T2 must have the lock before T1 takes it.', ko: 'T1이 락을 잡기 전에 T2가 락을 잡아야 합니다.' },
      when: { kind: 'value', of: 'savings', is: 'is', than: '25' },
    },
  },
  'bakery-queue': {
    look: {
      en: 'Three loaves fill the shelf, so T1 can put down the fourth only at step [15], after T2 has taken one at step [11]. T2 goes home as soon as it finds the shelf empty [40]. All is sold by then, but that is luck.',
      ko: '빵 세 개로 선반이 가득 차므로, T1은 T2가 [11]단계에서 하나를 꺼낸 다음 [15]단계에서야 네 번째 빵을 놓을 수 있습니다. T2는 선반이 빈 것을 보면 바로 돌아갑니다[40]. 이때 빵이 다 팔린 것은 운이 좋았을 뿐입니다.',
    },
    steps: [
      [11, 'T2', 'get', 'shelf'],
      [15, 'T1', 'put', 'shelf'],
      [40, 'T2', 'inspect', 'shelf'],
    ],
    goal: {
      task: { en: 'Make the baker wait for ever.', ko: '제빵사가 영원히 기다리게 하십시오.' },
      hint: {
        en: 'Let the seller look at the shelf before the first loaf lies on it.',
        ko: '첫 번째 빵이 놓이기 전에 판매자가 선반을 보게 하십시오.',
      },
      when: { kind: 'ends', how: 'deadlock' },
    },
  },
  'bakery-channel': {
    look: {
      en: 'A loaf that is sent at step [3] is in the shop at step [4]. At step [27] the only sender is dropped: the receive at step [28] learns that nothing more will come, and the loop ends.',
      ko: '[3]단계에서 보낸 빵은 [4]단계에서 가게에 도착합니다. [27]단계에서 하나뿐인 송신자가 사라집니다. [28]단계의 수신은 더 올 것이 없음을 알게 되고 반복이 끝납니다.',
    },
    steps: [
      [3, 'T1', 'put', 'oven'],
      [4, 'main', 'get', 'oven'],
      [27, 'T1', 'drop', 'oven'],
      [28, 'main', 'get', 'oven'],
    ],
    goal: {
      task: {
        en: 'Let all five loaves be baked before the first is sold.',
        ko: '첫 번째 빵이 팔리기 전에 다섯 개가 모두 구워지게 하십시오.',
      },
      hint: {
        en: 'The channel has room for all of them: let T1 run to its end.',
        ko: '채널에는 모두 들어갈 자리가 있습니다. T1을 끝까지 실행하십시오.',
      },
      when: { kind: 'prints-in-order', texts: ['Baking spelt', 'Selling rye'] },
    },
  },
  'impatient-customer': {
    look: {
      en: 'At step [3] the customer finds nothing and does not wait: main sleeps [4] and asks again. The loaf is sent at step [15], in the middle of such a sleep, and only found at step [19].',
      ko: '[3]단계에서 손님은 아무것도 찾지 못하지만 기다리지 않습니다. 메인 스레드는 잠들었다가[4] 다시 묻습니다. 빵은 그렇게 잠든 사이인 [15]단계에 보내졌고, [19]단계에야 발견됩니다.',
    },
    steps: [
      [3, 'main', 'get', 'shop'],
      [4, 'main', 'sleep', ''],
      [15, 'T1', 'put', 'shop'],
      [19, 'main', 'get', 'shop'],
    ],
    goal: {
      task: {
        en: 'Let the customer get the loaf at the first question.',
        ko: '손님이 첫 번째 물음에 빵을 받게 하십시오.',
      },
      hint: {
        en: 'The question is printed before the channel is looked at: let T1 send in between, or earlier.',
        ko: '물음을 출력한 다음에 채널을 봅니다. 그 사이나 그보다 먼저 T1이 보내게 하십시오.',
      },
      when: { kind: 'never-prints', text: 'Is it done yet?\nIs it done yet?' },
    },
  },
  'two-ovens': {
    look: {
      en: 'The clone at step [1] is a second sender. T1 drops its own at step [24], but the shop stays open, because T2 has the other until step [29]. The receive at step [32] then learns that nothing more will come.',
      ko: '[1]단계의 복제로 송신자가 둘이 됩니다. T1이 [24]단계에서 자기 것을 버려도, T2가 [29]단계까지 다른 하나를 갖고 있으므로 가게는 문을 닫지 않습니다. [32]단계의 수신은 그제야 더 올 것이 없음을 알게 됩니다.',
    },
    steps: [
      [1, 'main', 'clone', 'oven'],
      [24, 'T1', 'drop', 'oven'],
      [29, 'T2', 'drop', 'oven'],
      [32, 'main', 'get', 'oven'],
    ],
    goal: {
      task: { en: 'Sell the cake before any bread.', ko: '어떤 빵보다 케이크를 먼저 파십시오.' },
      hint: {
        en: 'A sleep is no promise: let T2 send before T1 does.',
        ko: '잠은 약속이 아닙니다. T1보다 T2가 먼저 보내게 하십시오.',
      },
      when: { kind: 'prints-in-order', texts: ['cake', 'rye'] },
    },
  },
}
