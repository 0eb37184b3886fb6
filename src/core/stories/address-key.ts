/** Parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_|at_|ns_|mc_|fbclid|gclid|igshid|cmpid|ito|ref$|ref_|source$|smid|partner|share|output|outputType|amp$)/i;

/**
 * What makes two addresses one page: without scheme, "www.", "m." and "amp." hosts, fragment, tracking parameters,
 * a final "/amp" and the final slash. Empty for what is no web address.
 */
export function addressKey(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, hostname, pathname, searchParams, port } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return '';
  const kept = [...searchParams].filter(([name]) => !TRACKING.test(name)).map(([name, value]) => `${name}=${value}`);
  const host = hostname.replace(/^(?:www|m|amp|mobile)\./, '') + (port === '' ? '' : `:${port}`);
  const path = pathname.replace(/\/amp\/?$/, '').replace(/\/+$/, '');
  return `${host}${path}${kept.length === 0 ? '' : `?${kept.sort().join('&')}`}`;
}
