import type { Page } from '@/lib/api-types';
import type { MallItem, PickupTicket, RedeemBody, Redemption, RedemptionWithPayment } from '@/lib/mall-types';
import { memberApi, publicApi } from '@/lib/session';

export type RedemptionTab = 'all' | 'collect' | 'receive' | 'done';

export function loadItem(isMember: boolean, id: number): Promise<MallItem> {
  return isMember ? memberApi.get(`/member/mall/items/${id}`) : publicApi.get(`/public/mall/items/${id}`);
}

export const redeemItem = (body: RedeemBody): Promise<RedemptionWithPayment> =>
  memberApi.command(`mall-redeem-${body.itemId}`, '/member/mall/redemptions', body);

export const loadRedemptions = (list: RedemptionTab, cursor: string | null): Promise<Page<Redemption>> =>
  memberApi.get('/member/mall/redemptions', { list, cursor, limit: 20 });

export const loadRedemption = (id: number): Promise<Redemption> => memberApi.get(`/member/mall/redemptions/${id}`);

/** Asks WeChat when the payment's notice has not arrived. */
export const syncRedemption = (id: number): Promise<Redemption> =>
  memberApi.post(`/member/mall/redemptions/${id}/sync`);

export const payRedemption = (id: number): Promise<RedemptionWithPayment> =>
  memberApi.post(`/member/mall/redemptions/${id}/pay`);

export const cancelRedemption = (id: number): Promise<Redemption> =>
  memberApi.command(`mall-cancel-${id}`, `/member/mall/redemptions/${id}/cancel`, {});

export const receiveRedemption = (id: number): Promise<Redemption> =>
  memberApi.post(`/member/mall/redemptions/${id}/received`);

export const loadPickup = (id: number): Promise<PickupTicket> => memberApi.get(`/member/pickups/${id}`);
