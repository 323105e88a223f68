import type { MallDelivery, MallItem, MallStore, RedeemBody, ShippingAddress } from '@/lib/mall-types';

/** What the member has filled in so far. */
export interface Wish {
  readonly delivery: MallDelivery;
  readonly storeId: number | null;
  readonly address: ShippingAddress;
  readonly pay: 'wallet' | 'wechat';
}

export const NO_ADDRESS: ShippingAddress = { name: '', phone: '', region: '', detail: '' };

/** Stores that still have a piece, the member's own first. */
export function storesToChoose(item: Pick<MallItem, 'stores'>, homeStoreId: number | null): MallStore[] {
  const open = item.stores.filter(({ left }) => left !== 0);
  return [...open].sort((a, b) => Number(b.store.id === homeStoreId) - Number(a.store.id === homeStoreId));
}

export function firstWish(item: MallItem, me: { homeStoreId: number | null; walletFen: number }): Wish {
  return {
    delivery: item.deliveries[0] ?? 'pickup',
    storeId: storesToChoose(item, me.homeStoreId)[0]?.store.id ?? null,
    address: NO_ADDRESS,
    pay: me.walletFen >= item.cashFen && item.cashFen > 0 ? 'wallet' : 'wechat',
  };
}

/** What is still to be said before it can be redeemed; null when nothing is. */
export function missing({ delivery, storeId, address }: Wish): string | null {
  if (delivery === 'pickup') return storeId === null ? '请选择领取的门店' : null;
  if (delivery === 'instant') return null;
  if (address.name.trim() === '') return '请填写收件人';
  if (!/^1\d{10}$/.test(address.phone)) return '请填写 11 位手机号';
  if (address.region.trim().length < 2) return '请填写所在省市区';
  return address.detail.trim().length < 2 ? '请填写详细地址' : null;
}

export function bodyOf(item: Pick<MallItem, 'id' | 'cashFen'>, wish: Wish): RedeemBody {
  const { delivery, storeId, address, pay } = wish;
  const trimmed = {
    name: address.name.trim(),
    phone: address.phone,
    region: address.region.trim(),
    detail: address.detail.trim(),
  };
  return {
    itemId: item.id,
    delivery,
    ...(delivery === 'pickup' ? { storeId } : {}),
    ...(delivery === 'shipping' ? { address: trimmed } : {}),
    ...(item.cashFen > 0 ? { pay } : {}),
  };
}

/** Why the button can't be pressed; null when it can. */
export function obstacle(item: Pick<MallItem, 'reason' | 'shortPoints'>): string | null {
  if (item.reason !== null) return item.reason;
  return item.shortPoints !== null && item.shortPoints > 0 ? `还差 ${item.shortPoints} 积分` : null;
}
