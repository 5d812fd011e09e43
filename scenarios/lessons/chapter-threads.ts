import type { Lesson } from '../lesson'

/** The chapter up to the GIL. By the scenario's id. */
export const lessons: Readonly<Record<string, Lesson>> = {
  'two-voices': {
    look: {
      en: 'At steps [3] and [5] both go to sleep for a millisecond, and the clock alone decides who wakes first. The program says nothing about it: at step [6] either of the two might speak.',
      ko: '[3]단계와 [5]단계에서 둘 다 1밀리초 동안 잠들고, 누가 먼저 깨어날지는 시계만이 정합니다. 프로그램에는 차례가 적혀 있지 않으므로 [6]단계에서 어느 쪽이든 말할 수 있습니다.',
    },
    steps: [
      [3, 'T1', 'sleep', ''],
      [5, 'main', 'sleep', ''],
      [6, 'T1', 'print', ''],
    ],
    goal: {
      task: {
        en: 'Let the hill call five times before the valley answers once.',
        ko: '골짜기가 한 번 대답하기도 전에 언덕이 다섯 번 모두 부르게 하십시오.',
      },
      hint: {
        en: 'Start the valley, and then choose the main thread again and again.',
        ko: '골짜기를 스폰한 다음에는 메인 스레드만 거듭 고르십시오.',
      },
      when: { kind: 'prints-in-order', texts: ['Call from the hill: 4', 'Echo from the valley: 0'] },
    },
  },
  'two-voices-rust': {
    look: {
      en: 'The main thread happens to speak first [2], and the valley after it [4]. At step [33] main gets past join, because T1 ended at step [32]: no echo is lost.',
      ko: '여기서는 메인 스레드가 먼저 말하고[2] 골짜기가 나중에 말하지만[4], 우연일 뿐입니다. [32]단계에서 T1이 종료되었으므로 메인 스레드는 [33]단계에서 join을 지나갑니다. 그래서 대답은 하나도 사라지지 않습니다.',
    },
    steps: [
      [2, 'main', 'print', ''],
      [4, 'T1', 'print', ''],
      [32, 'T1', 'exit', ''],
      [33, 'main', 'join', 'T1'],
    ],
    goal: {
      task: {
        en: 'Let the valley finish before the hill calls for the last time.',
        ko: '언덕이 마지막으로 부르기 전에 골짜기가 대답을 모두 마치게 하십시오.',
      },
      hint: {
        en: 'Stop the main thread after its fourth call, and let T1 run to its end.',
        ko: '메인 스레드가 네 번째로 부른 다음에는 멈춰 두고, T1을 끝까지 실행하십시오.',
      },
      when: { kind: 'prints-in-order', texts: ['Echo from the valley: 9', 'Call from the hill: 4'] },
    },
  },
  'daemon-voice': {
    look: {
      en: 'At step [24] main has called five times and ends, and the process ends with it. T1 went to sleep at step [23] and never wakes: its echoes 6 to 9 are lost without a word.',
      ko: '[24]단계에서 메인 스레드는 다섯 번 부르고 종료되며, 프로세스도 함께 끝납니다. T1은 [23]단계에서 잠든 채 깨어나지 못합니다. 그래서 6번부터 9번까지의 대답은 아무 말 없이 사라집니다.',
    },
    steps: [
      [23, 'T1', 'sleep', ''],
      [24, 'main', 'exit', ''],
    ],
    goal: {
      task: {
        en: 'Let the daemon say all ten echoes before the process ends.',
        ko: '프로세스가 끝나기 전에 대몬 스레드가 대답을 열 번 모두 하게 하십시오.',
      },
      hint: {
        en: 'Let T1 run to its end before the main thread takes its last step.',
        ko: '메인 스레드가 마지막 단계를 실행하기 전에 T1을 끝까지 실행하십시오.',
      },
      when: { kind: 'prints', text: 'Echo from the valley: 9' },
    },
  },
  'detached-voice': {
    look: {
      en: 'At step [22] main ends after its fifth call, and nobody has kept a handle to wait for T1. T1 sleeps since step [21]: the other five echoes never come.',
      ko: '[22]단계에서 메인 스레드는 다섯 번째로 부른 뒤 종료되며, T1을 기다릴 핸들은 아무도 갖고 있지 않습니다. T1은 [21]단계부터 잠들어 있으므로 나머지 다섯 번의 대답은 나오지 않습니다.',
    },
    steps: [
      [21, 'T1', 'sleep', ''],
      [22, 'main', 'exit', ''],
    ],
    goal: {
      task: {
        en: 'Let the process end before the valley has said anything.',
        ko: '골짜기가 한마디도 하기 전에 프로세스가 끝나게 하십시오.',
      },
      hint: { en: 'Never choose T1.', ko: 'T1을 한 번도 고르지 마십시오.' },
      when: { kind: 'never-prints', text: 'Echo' },
    },
  },
  'joined-voice': {
    look: {
      en: 'At step [23] main gets past join, and only because T1 ended at step [22]. Look at the lane of main before that: it waits, and no choice of yours brings the call of step [24] forward.',
      ko: '메인 스레드는 [23]단계에서 join을 지나가는데, T1이 [22]단계에서 종료되었기 때문입니다. 그 앞에서 메인 스레드의 레인을 보십시오. 계속 기다리고 있으므로, 무엇을 고르더라도 [24]단계의 부르기를 앞당길 수 없습니다.',
    },
    steps: [
      [22, 'T1', 'exit', ''],
      [23, 'main', 'join', 'T1'],
      [24, 'main', 'print', ''],
    ],
    goal: null,
  },
  'joined-voice-rust': {
    look: {
      en: 'At step [23] main gets past join, and only because T1 ended at step [22]. The first call [24] comes after the last echo [20] in every order.',
      ko: '메인 스레드는 [23]단계에서 join을 지나가는데, T1이 [22]단계에서 종료되었기 때문입니다. 어떤 순서로 실행되어도 첫 부르기[24]는 마지막 대답[20] 다음에 옵니다.',
    },
    steps: [
      [20, 'T1', 'print', ''],
      [22, 'T1', 'exit', ''],
      [23, 'main', 'join', 'T1'],
      [24, 'main', 'print', ''],
    ],
    goal: null,
  },
  'moved-shelf': {
    look: {
      en: 'At step [1] the list goes along with the new thread, and from there on it belongs to T1 alone. So the prints [2], [3] and [4] need no lock: main cannot even name the list any more.',
      ko: '[1]단계에서 리스트는 새 스레드를 따라가고, 그때부터 T1만의 것이 됩니다. 그래서 [2], [3], [4]단계의 출력에는 락이 필요 없습니다. 메인 스레드는 이제 이 리스트의 이름조차 쓸 수 없습니다.',
    },
    steps: [
      [1, 'main', 'spawn', 'Thread 0#3'],
      [2, 'T1', 'print', ''],
      [3, 'T1', 'print', ''],
      [4, 'T1', 'print', ''],
    ],
    goal: null,
  },
  'returned-average': {
    look: {
      en: 'T1 ends at step [2] with a result, and join hands it to main at step [3]. A join is more than waiting: it is the last message of a thread.',
      ko: 'T1은 [2]단계에서 결과를 남기고 종료되며, join이 [3]단계에서 그 결과를 메인 스레드에 건넵니다. join은 기다리기만 하는 것이 아니라, 스레드의 마지막 메시지를 받는 일입니다.',
    },
    steps: [
      [2, 'T1', 'exit', ''],
      [3, 'main', 'join', 'T1'],
    ],
    goal: null,
  },
  'scoped-readers': {
    look: {
      en: 'T1 looks at the list at step [3] and T2 at step [4], and neither has to wait for the other: two readers cannot hurt each other. The scope joins both, at steps [6] and [10], before the list can go away.',
      ko: 'T1은 [3]단계에서, T2는 [4]단계에서 리스트를 보며, 서로 기다릴 필요가 없습니다. 읽기만 하는 두 스레드는 서로를 해치지 못하기 때문입니다. 범위는 리스트가 사라지기 전에 [6]단계와 [10]단계에서 둘 다 조인합니다.',
    },
    steps: [
      [3, 'T1', 'print', ''],
      [4, 'T2', 'print', ''],
      [6, 'main', 'join', 'T1'],
      [10, 'main', 'join', 'T2'],
    ],
    goal: {
      task: {
        en: 'Let the whole list be printed before its length.',
        ko: '길이보다 먼저 리스트 전체가 출력되게 하십시오.',
      },
      hint: {
        en: 'Start both threads, then let T2 run to its end.',
        ko: '두 스레드를 모두 스폰한 다음 T2를 끝까지 실행하십시오.',
      },
      when: { kind: 'prints-in-order', texts: ['1\n2\n3\n', 'on the shelf'] },
    },
  },
  'scoped-writers': {
    look: {
      en: 'Line [L7] borrows the list to change it, and the borrow lasts as long as the thread, up to the end of the scope. Line [L9] asks for the same borrow while the first is still out. Two pushes at once could move the list away under each other; behind a Mutex both may have it, one after the other.',
      ko: '[L7]행은 리스트를 바꾸기 위해 빌리고, 이 대여는 스레드가 살아 있는 동안, 곧 범위가 끝날 때까지 이어집니다. [L9]행은 첫 대여가 끝나지 않았는데 같은 것을 또 빌리려고 합니다. 두 push가 겹치면 서로의 발밑에서 리스트가 옮겨질 수 있으며, 뮤텍스에 넣으면 한 번에 하나씩 쓸 수 있습니다.',
    },
    steps: [],
    goal: null,
  },
  'two-sleeves': {
    look: {
      en: 'T1 and T2 are never at work at the same time: they hand the interpreter to each other every 5 ms, as at steps [7] and [8]. So the two of them [32] need as long as one thread did before [3].',
      ko: 'T1과 T2는 결코 동시에 일하지 않으며, [7]단계와 [8]단계에서처럼 5 ms마다 인터프리터를 넘겨줍니다. 그래서 둘이 함께 뜬 시간[32]이 앞서 스레드 하나로 뜬 시간[3]과 같습니다.',
    },
    steps: [
      [3, 'main', 'print', ''],
      [7, 'T1', 'gil', ''],
      [8, 'T2', 'gil', ''],
      [32, 'main', 'print', ''],
    ],
    goal: null,
  },
}
