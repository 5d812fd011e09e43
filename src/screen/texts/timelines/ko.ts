import type { TimelineTexts } from './en'

const count = (n: number) => n.toLocaleString('ko')

export const ko: TimelineTexts = {
  fold: (lane) => `${lane} 접기`,
  unfold: (lane) => `${lane} 펼치기`,
  hide: (lane) => `${lane} 숨기기`,
  show: (lane) => `${lane} 보이기`,
  hidden: (n) => `숨김 ${n}`,
  showAll: '모두 보이기',
  shown: '표시',
  moveHint: '끌거나 Alt와 ↑ ↓로 옮기기',
  moved: (lane, place, of) => `${lane}: ${of} 중 ${place}번째`,
  loops: '반복은 한 번만',
  loopsTitle: '되풀이되는 단계를 한 번만 보이고 횟수를 붙입니다',
  repeated: (period, times) => `${count(period)}단계를 ${count(times)}번 되풀이`,
  loop: (period, times) => `${count(period)}단계가 ${count(times)}번 되풀이됩니다. 모두 보이기`,
  loopShown: (period, times) => `${count(period)}단계가 ${count(times)}번 되풀이됩니다. 한 번만 보이기`,
  overview: '실행 전체',
  inSight: (from, to, of) => `${count(of)}단계 중 ${count(from)}–${count(to)}단계가 보입니다`,
}
