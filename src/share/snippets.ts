export const snippetKinds = ['html', 'marp', 'reveal'] as const
export type SnippetKind = (typeof snippetKinds)[number]

interface Embedded {
  readonly address: string
  readonly title: string
}

/** Text that puts a run into another page or a slide. */
export function snippet(kind: SnippetKind, embedded: Embedded): string {
  switch (kind) {
    case 'html':
      return html(embedded)
    case 'marp':
      return marp(embedded)
    case 'reveal':
      return reveal(embedded)
  }
}

const html = ({ address, title }: Embedded) => `<iframe
  src="${escaped(address)}"
  title="${escaped(title)}"
  width="100%"
  height="560"
  style="border: 1px solid #dfe4ea; border-radius: 8px"
  loading="lazy"
  allow="clipboard-write; fullscreen"
></iframe>
`

/** A slide of Marp's usual 1280 by 720: its heading and the run beneath. */
const marp = ({ address, title }: Embedded) => `---

## ${markdown(title)}

<iframe src="${escaped(address)}" title="${escaped(title)}" width="1140" height="520" style="border: 0"></iframe>
`

/** reveal.js fetches `data-src` when the slide is near, and lets it go when it is far. */
const reveal = ({ address, title }: Embedded) => `<section>
  <h2>${escaped(title)}</h2>
  <iframe
    data-src="${escaped(address)}"
    title="${escaped(title)}"
    style="width: 100%; height: 70vh; border: 0"
    allow="clipboard-write; fullscreen"
  ></iframe>
</section>
`

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

const markdown = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&')
