import type { Store } from '@/lib/api-types';
import { publicApi } from '@/lib/session';
import type { Shop } from '@/lib/shop-types';

export const loadShop = (storeId: number): Promise<Shop> => publicApi.get<Shop>('/public/shop', { storeId });

export async function loadStores(): Promise<Store[]> {
  return (await publicApi.get<{ items: Store[] }>('/public/stores')).items;
}
