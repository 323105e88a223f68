import { readScan } from '@guike/shared';
import { ApiError } from '@/lib/errors';
import { replaceWith, routes } from '@/lib/navigate';
import type { RouteName } from '@/lib/navigate';
import { previewCoupon } from '../coupon-api';
import { findSale } from '../return-api';

const isMissing = (error: unknown): boolean => error instanceof ApiError && error.status === 404;

async function leadToOrder(code: string, storeId: number): Promise<boolean> {
  try {
    const sale = await findSale(code, storeId);
    replaceWith('staffReturn', { no: sale.orderNo });
    return true;
  } catch (error) {
    // A coupon's number may happen to begin like a date.
    if (!isMissing(error) || code.length !== 16) throw error;
    await previewCoupon(storeId, code);
    replaceWith('staffVerify', { code });
    return true;
  }
}

/** Goes to where this code is dealt with; false for what is nothing of ours. */
export async function leadOn(text: string, storeId: number): Promise<boolean> {
  const scanned = readScan(text);
  if (scanned === null) return false;
  const { kind, code } = scanned;
  if (kind === 'order') return leadToOrder(code, storeId);
  const places: Record<Exclude<typeof kind, 'order'>, RouteName> = {
    member: 'staffCashier',
    coupon: 'staffVerify',
    pickup: 'staffPickup',
    booking: 'staffBooking',
  };
  const place = places[kind];
  if (!(place in routes)) return false;
  replaceWith(place, { code });
  return true;
}
