import type { Lesson } from './lesson'

/** By the scenario's id. Fetched when a lesson is opened. */
export const lessons: Readonly<Record<string, Lesson>> = {
  'bank-race': {
    look: {
      en: 'Look at step [8]: T2 acts on what it read at step [5]. By then T1 has taken its 50, so there is not enough left.',
      ko: '[8]단계를 보십시오. T2는 [5]단계에서 읽은 값을 믿고 행동합니다. 그 사이에 T1이 50을 출금했으므로 잔액은 이미 모자랍니다.',
    },
    steps: [],
    goal: {
      task: { en: 'Make the savings negative.', ko: '잔액을 음수로 만들어 보십시오.' },
      hint: {
        en: 'Let both threads look at the balance before either of them takes its money.',
        ko: '어느 한쪽이 돈을 꺼내기 전에 두 스레드가 모두 잔액을 확인하게 하십시오.',
      },
      when: { kind: 'value', of: 'savings', is: 'below', than: 0 },
    },
  },
}
