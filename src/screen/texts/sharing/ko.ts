import type { SharingTexts } from './en'

const count = (n: number) => n.toLocaleString('ko')

export const ko: SharingTexts = {
  title: '공유',
  close: '닫기',
  link: {
    copy: '링크 복사',
    copied: '복사함',
    refused: '복사하지 못했습니다. 링크를 선택해 복사하십시오',
    label: '공유 링크',
    length: (n) => `${count(n)}자`,
    whole: '프로그램과 스케줄, 지금 단계가 모두 링크에 들어 있습니다. 서버에는 아무것도 저장하지 않습니다.',
    tooLong: '프로그램이 길어 링크에 담을 수 없습니다. 파일로 저장하십시오.',
    local: '이 주소는 이 컴퓨터에서만 열립니다.',
  },
  qr: {
    title: 'QR 코드',
    picture: '공유 링크의 QR 코드',
    enlarge: '전체 화면으로 보기',
    leave: '누르거나 Esc 키를 누르면 돌아갑니다',
    scan: '스캔하면 이 실행이 열립니다',
    tooLong: (n, most) => `링크가 ${count(n)}자입니다. QR 코드에는 ${count(most)}자까지 담을 수 있습니다.`,
    dense: '링크가 길면 칸이 작아집니다. 전체 화면에서 더 잘 스캔됩니다.',
  },
  embed: {
    title: '삽입',
    label: '삽입할 곳',
    kinds: { html: 'HTML', marp: 'Marp', reveal: 'reveal.js' },
    notes: {
      html: '모든 웹 페이지에 쓸 수 있습니다.',
      marp: 'Marp에서는 HTML을 허용해야 보입니다: marp --html.',
      reveal: '해당 슬라이드에 가까워지면 불러옵니다.',
    },
    copy: '코드 복사',
    snippet: '삽입할 코드',
  },
  save: {
    title: '저장과 인쇄',
    colours: '그림의 색',
    themes: { light: '밝게', dark: '어둡게' },
    svg: { name: '타임라인, SVG', note: '실행 전체, 확대해도 선명함' },
    png: { name: '타임라인, PNG', note: '슬라이드와 메시지용' },
    trace: { name: '추적 이벤트', note: 'Perfetto와 chrome://tracing용' },
    json: { name: '추적, JSON', note: '모든 단계를 데이터로' },
    program: { name: '프로그램', note: (file) => file },
    print: { name: '인쇄', note: '또는 PDF로 저장' },
    saved: (file) => `${file} 저장함`,
    failed: '실행이 길어 그림을 만들 수 없습니다. SVG에는 이런 제한이 없습니다.',
    nothing: '아직 저장할 실행이 없습니다.',
  },
  picture: {
    ran: '이 단계를 실행함',
    ready: '준비됨, 선택되지 않음',
    blocked: '대기',
    asleep: '잠자는 중',
    read: '읽기',
    write: '쓰기',
    arrow: '선후 관계(happens-before)',
  },
  paper: {
    source: '프로그램',
    schedule: '스케줄',
    printed: 'Interleave로 인쇄함',
  },
}
