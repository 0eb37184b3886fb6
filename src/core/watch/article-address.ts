import { isLoopbackHost, isPrivateHost } from '../abstractive/endpoint-address.ts';

/**
 * Whether an article that a feed names may be read: never one on this computer or its network, which the reader may have
 * allowed for something else (a local model), unless the feed itself is there.
 */
export function mayReadArticle(url: string, feedUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return !isNearHost(hostname) || (URL.canParse(feedUrl) && new URL(feedUrl).hostname === hostname);
}

/** Whether a host is this computer or on its own network, as far as its name tells; hosts as `URL` writes them. */
export function isNearHost(host: string): boolean {
  const name = host.replace(/\.$/, '');
  // what `URL` makes of an IPv4 address written as IPv6
  const isMapped = /^\[(?:::ffff:|64:ff9b::|::[\da-f]+:|::\])/.test(name);
  return (
    isLoopbackHost(name) ||
    isPrivateHost(name) ||
    /^0\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(name) ||
    isMapped
  );
}
