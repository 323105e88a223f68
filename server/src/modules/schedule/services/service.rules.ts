import type { BookableService, OfferedService } from '../schedule.types.js';

/** Civil Code, art. 586: a deposit above a fifth of what it secures is no deposit. */
export function highestDepositFen(priceFen: number): number {
  return Math.floor(priceFen / 5);
}

/**
 * The service as a store offers it; null when it doesn't. A service that sells a product costs what the store asks for
 * the product, and a store that asks less than the list price takes a smaller deposit where the law says so.
 */
export function offeredAt(
  service: BookableService,
  storeId: number,
  product: { readonly priceFen: number; readonly active: boolean } | null,
): OfferedService | null {
  const { storeIds, active, ...rest } = service;
  const here = storeIds === 'all' || storeIds.includes(storeId);
  if (!active || !here || product?.active === false) return null;
  const priceFen = product?.priceFen ?? service.priceFen;
  return { ...rest, storeId, priceFen, depositFen: Math.min(service.depositFen, highestDepositFen(priceFen)) };
}
