/** The cashier page writes its answer into the address, before or after the hash, depending on how it was built. */
export function cashierResult(parameter: string | undefined): string | undefined {
  return parameter ?? new URLSearchParams(window.location.search).get('result') ?? undefined;
}
