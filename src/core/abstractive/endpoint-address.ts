import { AiBotError } from '../errors.ts';

export interface CheckedAddress {
  readonly url: URL;
  /** The host as shown to the reader, with its port where it is not the usual one. */
  readonly host: string;
  /** Whether it stays on this computer. */
  readonly isLoopback: boolean;
  readonly isPrivate: boolean;
}

/** Why an address cannot be used, as `params.reason` of `endpoint-not-api`. */
export const ADDRESS_REASONS = ['not an address', 'credentials in the address', 'plain http', 'private http'] as const;

/**
 * An endpoint's address, if text may be sent there: https anywhere, plain http only to this computer, or to a private
 * network after an explicit yes (`private http` says that one is needed).
 * @throws AiBotError `endpoint-not-api` with one of {@link ADDRESS_REASONS}
 */
export function checkAddress(address: string, options: { readonly allowPrivateHttp?: boolean } = {}): CheckedAddress {
  const refuse = (reason: (typeof ADDRESS_REASONS)[number]): AiBotError =>
    new AiBotError('endpoint-not-api', { params: { reason } });
  if (!URL.canParse(address)) throw refuse('not an address');
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refuse('not an address');
  if (url.username !== '' || url.password !== '') throw refuse('credentials in the address');
  const isLoopback = isLoopbackHost(url.hostname);
  const isPrivate = isPrivateHost(url.hostname);
  if (url.protocol === 'http:' && !isLoopback) {
    if (!isPrivate) throw refuse('plain http');
    if (options.allowPrivateHttp !== true) throw refuse('private http');
  }
  return { url, host: url.host, isLoopback, isPrivate };
}

/** RFC 6761 `localhost` and the loopback ranges of RFC 1122 and 4291; `URL` has already made IPv4 canonical. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || /^127(?:\.\d{1,3}){3}$/.test(host) || host === '[::1]';
}

/** RFC 1918, 3927, 4193, 4291 link-local, mDNS names and names without a dot. */
export function isPrivateHost(host: string): boolean {
  if (/^10\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\./.test(host)) return /^[\d.]+$/.test(host);
  if (host.startsWith('[')) return /^\[f[cd][0-9a-f]{2}:|^\[fe[89ab][0-9a-f]:/.test(host);
  return host.endsWith('.local') || host.endsWith('.internal') || !host.includes('.');
}

/** Whether a host is this computer or one of its own network, where a server may be known by its usual port. */
export function isNearbyHost(host: string): boolean {
  return isLoopbackHost(host) || isPrivateHost(host);
}

/** The pattern a permission for exactly this origin is asked with; a port cannot be part of one. */
export function originPattern(url: URL): string {
  return `${url.protocol}//${url.hostname}/*`;
}
