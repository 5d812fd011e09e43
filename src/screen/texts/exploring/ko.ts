import type { Mention } from '../../../session/model'
import type { ExploringTexts } from './en'
import { code, joined, valueOf } from './pieces'

const count = (n: number) => n.toLocaleString('ko')

/** 읽거나 쓴 값: `값(100)을`. */
function told(mention: Mention): string {
  const value = valueOf(mention)
  return value === null ? '' : `(${value})`
}

function changed(mention: Mention): string {
  switch (mention.operation) {
    case 'put':
      return '항목을 넣었지만'
    case 'get':
      return '항목을 꺼냈지만'
    case 'lock':
    case 'try-lock':
      return '락을 잡았지만'
    case 'unlock':
      return '락을 풀었지만'
    case 'write':
      return `새 값${told(mention)}을 썼지만`
    default:
      return '상태를 바꾸었지만'
  }
}

function before(mention: Mention): string {
  switch (mention.operation) {
    case 'put':
      return '에 항목을 넣은'
    case 'get':
      return '에서 항목을 꺼낸'
    case 'lock':
    case 'try-lock':
      return ' 락을 잡은'
    case 'unlock':
      return ' 락을 푼'
    case 'write':
      return `에 값${told(mention)}을 쓴`
    default:
      return '의 상태를 바꾼'
  }
}

function after(mention: Mention): string {
  switch (mention.operation) {
    case 'put':
      return '항목을 넣었습니다'
    case 'get':
      return '항목을 꺼냈습니다'
    case 'lock':
    case 'try-lock':
      return '락을 잡았습니다'
    case 'unlock':
      return '락을 풀었습니다'
    case 'read':
      return `그 값${told(mention)}을 읽었습니다`
    case 'write':
      return `새 값${told(mention)}을 썼습니다`
    default:
      return '상태를 확인했습니다'
  }
}

export const ko: ExploringTexts = {
  explore: '모든 실행 순서 탐색',
  again: '다시 탐색',
  onwards: '끝까지 탐색',
  cancel: '취소',
  invitation: '이 실행은 수많은 실행 순서 가운데 하나입니다.',
  invitationMore: '탐색하면 스레드를 실행할 수 있는 모든 순서를 살펴보고, 각각 어떻게 끝나는지 알려 줍니다.',
  options: '탐색 설정',
  observe: '결과를 구별하는 기준',
  observes: {
    state: { name: '남은 값', note: '공유 변수마다 마지막으로 남은 값입니다.' },
    stdout: { name: '출력한 내용', note: '표준 출력에 찍힌 모든 내용과 그 순서입니다.' },
  },
  time: '잠자기와 시간 제한',
  times: {
    free: { name: '언제든 끝남', note: '잠자기는 동기화가 아닙니다. 그 사실을 보여 줍니다.' },
    virtual: { name: '정한 만큼 걸림', note: '다른 연산은 시간이 걸리지 않습니다.' },
  },
  scope: (observe, time) =>
    `${observe === 'state' ? '남은 값' : '출력'} 기준${time === 'virtual' ? ', 잠자기는 정한 만큼' : ''}`,

  running: '탐색 중…',
  done: '탐색 결과:',
  passes: { sampling: '무작위로 실행하는 중', outcomes: '결과를 찾는 중', counts: '개수를 세는 중' },
  progress: (states, frontier, rate) => `상태 ${states}개 · 남은 상태 ${frontier}개 · 초당 ${rate}개`,
  stale: '프로그램을 고치기 전의 결과입니다.',
  staleSettings: '다른 설정으로 탐색한 결과입니다.',
  failed: '탐색하지 못했습니다. 프로그램의 잘못이 아니라 Interleave의 오류입니다.',
  rejected: '이 프로그램은 탐색할 수 없습니다.',
  noWorker: '이 브라우저에서 탐색을 시작하지 못했습니다.',

  headline: {
    nothing: '아직 찾은 결과가 없습니다',
    same: '어떤 순서로 실행해도 똑같이 끝납니다',
    sameSoFar: '지금까지 찾은 결과는 하나입니다',
    ways: (n) => `${count(n)}가지 결과로 끝납니다`,
    waysSoFar: (n) => `지금까지 찾은 결과: ${count(n)}가지`,
    alwaysFails: '어떤 순서로 실행해도 실패합니다',
    alwaysDeadlock: '어떤 순서로 실행해도 교착 상태에 빠집니다',
    fails: (n, of) => `인터리빙 ${of}개 중 ${n}개가 실패합니다`,
    deadlocks: (n, of) => `인터리빙 ${of}개 중 ${n}개가 교착 상태에 빠집니다`,
    wrong: (n, of) => `인터리빙 ${of}개 중 ${n}개가 잘못된 결과로 끝납니다`,
    canBeWrong: '잘못된 결과로 끝날 수 있습니다',
    canFail: '실패할 수 있습니다',
    canDeadlock: '교착 상태에 빠질 수 있습니다',
    chance: (percent) => `확률 ${percent}`,
  },
  complete: '탐색 완료',
  incomplete: '탐색 미완료',
  interleavings: (n) => `인터리빙 ${n}개`,
  states: (n) => `상태 ${count(n)}개`,
  limits: {
    states: '상태 수의 한도에서 멈추었습니다.',
    seconds: '시간 한도에서 멈추었습니다.',
    memory: '메모리 한도에서 멈추었습니다.',
    'endless-step': '끝나지 않는 단계에서 멈추었습니다.',
    cancelled: '탐색을 취소했습니다.',
    unsupported: '아직 지원하지 않는 기능에서 멈추었습니다.',
  },
  endlessStep: (line) => `${line}행이 공유하는 것을 건드리지 않고 끝없이 이어집니다.`,
  weakOrdering: (line) =>
    `${line}행은 SeqCst보다 약한 순서를 요구합니다. 여기서 모든 원자적 연산은 순차적으로 일관되며, 약한 순서에서만 생기는 결과는 보여 주지 않습니다.`,
  holds: '찾은 결과는 확실하지만, 찾지 못한 결과가 없다고는 할 수 없습니다.',
  fewerOnCPython: (letters) =>
    `${letters}은(는) CPython 3.11에서 일어날 수 없습니다. 거기서 스레드는 반복문이 다음 차례로 넘어가거나 함수가 시작되거나 내장 함수가 끝나거나 연산이 기다릴 때까지 인터프리터를 놓지 않으므로, 그 사이에 아무도 끼어들지 못합니다.`,
  sameOnCPython:
    'CPython 3.11에서도 모두 일어날 수 있습니다. CPython 3.11은 반복문, 호출, 대기에서만 스레드를 전환합니다.',
  glance: '1초 동안만 살펴본 결과입니다.',
  noCounts: '결과는 빠짐없이 찾았지만, 개수와 확률은 알 수 없습니다.',
  endless: (percent) => `${percent}의 확률로 끝나지 않습니다.`,
  sampling: (runs, pctRuns, depth, bound) =>
    `그 밖에 무작위 스케줄로 ${count(runs)}번 실행해 보았습니다.${
      pctRuns === 0
        ? ''
        : ` 그중 ${count(pctRuns)}번은 PCT를 따랐으며, 한 번 실행할 때 깊이 ${depth}의 버그를 찾을 확률은 적어도 1/${count(bound)}입니다.`
    }`,

  table: {
    label: '결과',
    outcome: '끝난 상태',
    printed: '출력',
    interleavings: '인터리빙',
    chance: '확률',
    chanceNote: '단계마다 실행할 수 있는 스레드를 모두 같은 확률로 고를 때의 확률입니다.',
    replay: '재현',
    replayLabel: (what) => `${what}: 이 결과로 끝나는 인터리빙 재현`,
    wrong: '잘못된 결과로 표시',
    wrongLabel: (what) => `${what}: 잘못된 결과로 표시`,
    unknown: '알 수 없음',
    unbounded: '무한',
    unboundedNote: '도중에 얼마든지 되풀이할 수 있는 부분이 있습니다.',
    unknownNote: '개수를 다 세기 전에 탐색이 멈추었습니다.',
    preemptions: (n) => (n === 0 ? '선점 없음' : `선점 ${count(n)}번`),
    preemptionsNote:
      '재현하는 인터리빙의 선점 횟수이며, 이 결과에 이르는 가장 적은 횟수입니다. 선점은 더 실행할 수 있는 스레드에서 다른 스레드로 넘어가는 것입니다.',
    more: (n) => `${count(n)}개 더 보기`,
    nothingPrinted: '출력 없음',
    lines: (n) => `… ${count(n)}줄`,
  },
  outcomes: { completed: '완료', failed: '실패', deadlock: '교착 상태' },

  place: (label, line) => (line > 0 ? `${label}(${line}행)` : label),
  goTo: (label, line) => (line > 0 ? `${label}, ${line}행 보기` : `${label} 보기`),
  explain: {
    lostUpdate: (name, first, between, last) => [
      first,
      '에서 ',
      code(name),
      `의 값${told(first)}을 읽은 뒤, `,
      between,
      `에서 새 값${told(between)}을 썼지만, `,
      last,
      `에서 다시 값${told(last)}으로 덮어썼습니다. 그래서 중간에 쓴 값은 사라졌습니다.`,
    ],
    staleCheck: (name, first, between, last) => [
      first,
      '에서 ',
      code(name),
      first.operation === 'read' ? `의 값${told(first)}을 확인한 뒤, ` : '의 상태를 확인한 뒤, ',
      between,
      `에서 ${changed(between)}, `,
      last,
      '에서는 앞서 확인한 대로 처리했습니다.',
    ],
    order: (name, first, last) => [first, '에서 ', code(name), before(first), ' 다음, ', last, `에서 ${after(last)}.`],
    cycle: (waits) => [...joined(waits, ', '), '. 서로 다음 스레드를 기다립니다.'],
    stuck: (waits) => [...joined(waits, ', '), '. 이 기다림을 끝낼 스레드가 남아 있지 않습니다.'],
    waitsLock: (who, what, by, since) => [
      who,
      ': ',
      code(what),
      ' 락을 기다리는 중',
      by === '' ? '' : since === 0 ? `(소유자: ${by})` : `(소유자: ${by}, ${since}행부터)`,
    ],
    waitsJoin: (who, by) => [who, `: ${by} 스레드의 종료를 기다리는 중`],
    waitsEmpty: (who, what) => [who, ': ', code(what), '에 항목이 들어오기를 기다리는 중'],
    waitsFull: (who, what) => [who, ': ', code(what), '에 자리가 나기를 기다리는 중'],
    waitsDone: (who, what) => [who, ': ', code(what), '의 모든 항목이 처리되기를 기다리는 중'],
    waitsNotify: (who, what) => [who, ': ', code(what), '의 알림을 기다리는 중'],
    waitsPermit: (who, what) => [who, ': ', code(what), '의 허가를 기다리는 중'],
    waitsSet: (who, what) => [who, ': ', code(what), '가 설정되기를 기다리는 중'],
    waitsBarrier: (who, what) => [who, ': ', code(what), '에서 다른 스레드를 기다리는 중'],
    waitsOther: (who, what) => [who, ': ', ...(what === '' ? [] : [code(what), ' ']), '대기 중'],
    exception: (who, exception) => [who, '에서 예외가 발생해 스레드가 끝났습니다(', code(exception), ').'],
    undisturbed: () => ['다른 스레드의 접근 사이에 끼어든 스레드가 없습니다.'],
  },

  findings: {
    title: '발견한 문제',
    none: '데이터 경합, 서로 어긋나는 락 순서, 풀리지 않은 락 가운데 어느 것도 발견되지 않았습니다.',
    noneSoFar: '지금까지 발견된 문제가 없습니다.',
    kinds: {
      'data-race': '데이터 경합',
      'race-condition': '경쟁 조건',
      'lock-order': '락 순서',
      'lock-left-held': '풀리지 않은 락',
      'missed-signal': '놓친 신호',
      'barrier-not-filled': '채워지지 않는 장벽',
    },
    access: (place, operation, name) => [
      place,
      ': ',
      ...(name === null ? [] : [code(name), ' ']),
      { read: '읽기', write: '쓰기', lock: '잠금', exit: '종료' }[operation] ?? operation,
    ],
    subjects: { 'how the program ends': '프로그램이 끝나는 방식', 'what it prints': '출력' },
    race: (a, b) => [...a, ', ', ...b, '. 두 접근의 순서를 정해 주는 것이 없습니다.'],
    raceCondition: () => ['데이터 경합은 없지만, 어느 스레드가 먼저 실행되느냐에 따라 결과가 달라집니다.'],
    lockOrder: (places) => [
      ...joined(places, ', '),
      places.length === 0 ? '' : '. ',
      '락을 잡는 순서가 서로 어긋나서, 스레드들이 서로를 끝없이 기다릴 수 있습니다.',
    ],
    leftHeld: (who) => [who, '에서 락을 풀지 않고 끝났습니다. 다음에 이 락을 잡으려는 스레드는 끝없이 기다립니다.'],
    missedSignal: (signal, operation, wait) => [
      wait,
      '에서 기다리기 시작하기 전에 ',
      signal,
      operation === 'set' ? '에서 설정했다가 다시 해제했습니다. ' : '에서 알렸습니다. ',
      '아무도 그 신호를 받지 못했고 다시 알릴 스레드도 없어서 끝없이 기다립니다.',
    ],
    barrierNotFilled: (came) => [
      ...joined(came, ', '),
      '만 도착했습니다. 더 많은 스레드를 위한 장벽이지만, 더 도착할 스레드가 없습니다.',
    ],
    show: '보기',
  },
  guards: {
    title: '변수를 지키는 락',
    none: '이 프로그램에는 스레드가 공유하는 변수가 없습니다.',
    by: (locks) => `${locks} 락이 지킴`,
    byNone: '모든 접근을 지키는 락이 없음',
    noLock: '락 없음',
    operations: { read: '읽기', write: '쓰기' },
    columns: { line: '행', operation: '접근', threads: '스레드', locks: '잡고 있는 락' },
  },
  graph: {
    none: '프로그램을 끝까지 탐색하면 그래프를 볼 수 있습니다.',
    tooLarge: (states) =>
      `상태가 ${count(states)}개라서 그리기에 너무 많습니다. 스레드나 반복 횟수를 줄인 작은 프로그램에서는 그래프를 볼 수 있습니다.`,
    label: (nodes) =>
      `상태 ${count(nodes)}개의 그래프. 화살표 키로 상태 사이를 옮겨 다니고, Enter를 누르면 그 상태에 이르는 실행을 보여 줍니다.`,
    here: '지금 표시 중',
    start: '시작',
    node: (steps) => `${count(steps)}단계 뒤`,
    next: (labels) => `실행 가능: ${labels}`,
    leads: '이어지는 결과',
    only: (what) => `여기서부터는 언제나 ${what}`,
    legend: '색: 움직인 스레드 · 채운 점: 남은 결과가 하나뿐',
    fit: '맞춤',
  },
}
