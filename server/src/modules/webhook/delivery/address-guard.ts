import { BlockList, isIP } from 'node:net';

/** Address blocks that are nobody's public server: private, local, link-local, documentation, multicast, reserved. */
const BLOCKED_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Only 2000::/3 is handed out at all; within it, these lead elsewhere or nowhere (Teredo and 6to4 carry IPv4 inside). */
const BLOCKED_V6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const blockedV4 = new BlockList();
for (const [network, prefix] of BLOCKED_V4) blockedV4.addSubnet(network, prefix, 'ipv4');
const blockedV6 = new BlockList();
for (const [network, prefix] of BLOCKED_V6) blockedV6.addSubnet(network, prefix, 'ipv6');
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether a request may be sent to this address: never into our own network, whatever a name resolves to. */
export function mayCall(address: string, allowLoopback: boolean): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  if (allowLoopback && isLoopback(address)) return true;
  if (family === 4) return !blockedV4.check(address, 'ipv4');
  return global.check(address, 'ipv6') && !blockedV6.check(address, 'ipv6');
}

export function isLoopback(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && loopback.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

export type UrlProblem = 'malformed' | 'not_https' | 'credentials' | 'private_address';

/** What is wrong with an address by its text alone; where its name leads is checked at every connection. */
export function urlProblem(text: string, allowLoopback: boolean): UrlProblem | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) return 'malformed';
  if (url.username || url.password) return 'credentials';
  const host = hostOf(url);
  const local = allowLoopback && (host === 'localhost' || isLoopback(host));
  if (url.protocol === 'http:' && !local) return 'not_https';
  if (isIP(host) !== 0 && !mayCall(host, allowLoopback)) return 'private_address';
  return null;
}

/** Without the brackets of an IPv6 address. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1');
}
