// Hosts where many organisations publish: the organisation is the part before or after the host.
const SHARED_HOST = 'github.com'
const SHARED_DOMAIN = 'github.io'

/** The site or the organisation of an address, such as "microsoft.com" or "github.com/someone". */
export function sourceOf(address: string): string {
  const { hostname, pathname } = new URL(address)
  if (hostname === SHARED_HOST || hostname === RAW_HOST)
    return `${SHARED_HOST}/${pathname.split('/')[1]?.toLowerCase()}`
  return hostname
    .split('.')
    .slice(hostname.endsWith(SHARED_DOMAIN) || SECOND_LEVEL.test(hostname) ? -3 : -2)
    .join('.')
}

const RAW_HOST = 'raw.githubusercontent.com'
// "gov.uk" and the like are no organisation.
const SECOND_LEVEL = /\.(ac|co|com|gov|org)\.[a-z]{2}$/
