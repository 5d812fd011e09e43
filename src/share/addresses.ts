/** Where the app is: its page without what the page shows. */
export interface Place {
  readonly origin: string
  readonly pathname: string
}

/** The address that opens a link. */
export const addressOf = ({ origin, pathname }: Place, link: string) => `${origin}${pathname}#${link}`

/** The address that opens it as a part of another page. */
export const embedAddressOf = ({ origin, pathname }: Place, link: string) => `${origin}${pathname}?embed#${link}`

/** Whether an address reaches this machine from itself only: no use to anybody else. */
export function isLocal(address: string): boolean {
  const { hostname, protocol } = new URL(address)
  return protocol === 'file:' || /^(localhost|.+\.localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0)$/.test(hostname)
}
