import { publicApi } from '@/lib/session';
import type { Shop } from '@/lib/shop-types';

export const loadShop = (storeId: number): Promise<Shop> => publicApi.get<Shop>('/public/shop', { storeId });
