import type { Page } from '@/lib/api-types';
import type { MallCard, MallFilter } from '@/lib/mall-types';
import { memberApi, publicApi } from '@/lib/session';

/** Guests look into the same window; only what it means for them is missing. */
export function loadWindow(isMember: boolean, filter: MallFilter, cursor: string | null): Promise<Page<MallCard>> {
  const query = { filter, cursor, limit: 20 };
  return isMember ? memberApi.get('/member/mall/items', query) : publicApi.get('/public/mall/items', query);
}
