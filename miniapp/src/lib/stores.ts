import type { Store } from './api-types';
import type { Place } from './platform/types';
import { publicApi } from './session';

/** All stores, the nearest first when it is known where the member is. */
export async function loadStores(place: Place | null = null): Promise<Store[]> {
  const near = place ? { lat: place.latitude, lng: place.longitude } : {};
  return (await publicApi.get<{ items: Store[] }>('/public/stores', near)).items;
}
