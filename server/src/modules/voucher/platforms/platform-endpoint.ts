/**
 * The platform's own host, or a simulator on this very machine outside production: whoever answers at this address sees
 * our secrets and decides what counts as paid.
 */
export function platformOrigin(baseUrl: string, official: string, production: boolean): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  const bare = url !== null && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  if (bare && url.origin === official) return official;
  if (!bare || production || !isLoopback(url.hostname)) {
    throw new Error(`a voucher platform's base URL must be ${official}${production ? '' : ' or a loopback address'}`);
  }
  return url.origin;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
