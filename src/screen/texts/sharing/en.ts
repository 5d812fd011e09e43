const count = (n: number) => n.toLocaleString('en')

/** Texts of the panel about passing a run on, and of the printed page. */
export const en = {
  title: 'Share',
  close: 'Close',
  link: {
    copy: 'Copy link',
    copied: 'Copied',
    refused: 'Not copied: select the link and copy it',
    label: 'The link',
    length: (n: number) => `${count(n)} ${n === 1 ? 'character' : 'characters'}`,
    whole: 'The program, the schedule and this step are all in the link. Nothing is stored on a server.',
    tooLong: 'This program is too long for a link. Save it as a file instead.',
    local: 'This address works on this machine only.',
  },
  qr: {
    title: 'QR code',
    picture: 'QR code of the link',
    enlarge: 'Show on the full screen',
    leave: 'Tap, click or press Esc to go back',
    scan: 'Scan to open this run',
    tooLong: (n: number, most: number) =>
      `The link has ${count(n)} characters. A QR code holds ${count(most)}: too long to scan.`,
    dense: 'A long link makes small squares. On the full screen they are easier to scan.',
  },
  embed: {
    title: 'Embed',
    label: 'Where to embed',
    kinds: { html: 'HTML', marp: 'Marp', reveal: 'reveal.js' },
    notes: {
      html: 'For any web page.',
      marp: 'Marp shows frames when HTML is allowed: marp --html.',
      reveal: 'The run loads when its slide is near.',
    },
    copy: 'Copy snippet',
    snippet: 'Snippet to embed',
  },
  save: {
    title: 'Save and print',
    colours: 'Colours of the pictures',
    themes: { light: 'Light', dark: 'Dark' },
    svg: { name: 'Timelines, SVG', note: 'the whole run, sharp at any size' },
    png: { name: 'Timelines, PNG', note: 'for slides and messages' },
    trace: { name: 'Trace events', note: 'for Perfetto and chrome://tracing' },
    json: { name: 'Trace, JSON', note: 'every step as data' },
    program: { name: 'Program', note: (file: string) => file },
    print: { name: 'Print', note: 'or save as PDF' },
    saved: (file: string) => `${file} saved`,
    failed: 'The picture could not be made: the run is too long for it. SVG has no such limit.',
    nothing: 'There is no run to save yet.',
  },
  picture: {
    ran: 'ran this step',
    ready: 'ready, not chosen',
    blocked: 'blocked',
    asleep: 'asleep',
    read: 'read',
    write: 'write',
    arrow: 'happens-before',
  },
  paper: {
    source: 'Program',
    schedule: 'Schedule',
    printed: 'Printed with Interleave',
  },
}

/** Every language has exactly these texts. */
export type SharingTexts = typeof en
