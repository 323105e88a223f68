import { Injectable } from '@nestjs/common';
import { type Point, distanceMeters } from './distance.rules.js';
import { OrganizationSnapshot } from './organization-snapshot.js';
import type { StoreInfo } from './organization.types.js';
import { storeBrief } from './store-brief.dto.js';
import type { PublicStore } from './store.dto.js';

@Injectable()
export class PublicStoresService {
  constructor(private readonly snapshot: OrganizationSnapshot) {}

  /** Open stores, nearest first when we know where the asker is; stores without a place come last. */
  async list(from: Point | null): Promise<PublicStore[]> {
    const { stores } = await this.snapshot.get();
    const items = [...stores.values()].filter((store) => store.active).map((store) => viewOf(store, from));
    if (!from) return items;
    return items.sort((a, b) => (a.distanceMeters ?? Infinity) - (b.distanceMeters ?? Infinity) || a.id - b.id);
  }
}

function viewOf(store: StoreInfo, from: Point | null): PublicStore {
  const { latitude, longitude } = store;
  const known = from !== null && latitude !== null && longitude !== null;
  return {
    ...storeBrief(store),
    kind: store.kind,
    distanceMeters: known ? distanceMeters(from, { latitude, longitude }) : null,
  };
}
